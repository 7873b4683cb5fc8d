/** Excel workbooks, by read-excel-file; where cells are merged is read beside it, because it does not say. */
import type { Sheet } from '../../ports/file-reader.ts';
import { type OfficeFile, readOfficeFile } from './office-file.ts';

export function readSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  return readOfficeFile('Excel workbook (.xlsx)', bytes, async (file) => {
    const { default: readWorkbook } = await import('read-excel-file/node');
    const sheets = await readWorkbook(file.zip);
    const merges = mergesBySheet(file);
    return sheets.map(({ sheet, data }) => {
      const rows = data.map((row) => row.map(textOf));
      for (const merge of merges.get(sheet) ?? []) spread(rows, merge);
      return { name: sheet, rows };
    });
  });
}

/** Excel's days have no zone, and the library gives them as if in UTC. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  const [day, time = ''] = cell.toISOString().split('T');
  return time.startsWith('00:00:00') ? `${day}` : `${day} ${time.slice(0, 8)}`;
}

/** Zero-based, ends included. */
interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Sheet name → its merged ranges. The XML is Office's own, so its few tags are found by name. */
function mergesBySheet(file: OfficeFile): ReadonlyMap<string, readonly Merge[]> {
  const text = (name: string) => file.part(name)?.toString('utf8') ?? '';
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/xl\//, ''),
    ]),
  );
  const out = new Map<string, readonly Merge[]>();
  for (const [tag] of text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const sheet = text(`xl/${targets.get(attribute(tag, 'r:id')) ?? ''}`);
    const merges = [...sheet.matchAll(/<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)].map(
      ([, left = '', top, right = '', bottom]) => ({
        top: Number(top) - 1,
        left: column(left),
        bottom: Number(bottom) - 1,
        right: column(right),
      }),
    );
    if (merges.length > 0) out.set(unescaped(attribute(tag, 'name')), merges);
  }
  return out;
}

function spread(rows: string[][], { top, left, bottom, right }: Merge): void {
  const value = rows[top]?.[left] ?? '';
  if (value === '') return;
  for (let y = top; y <= Math.min(bottom, rows.length - 1); y++) {
    const row = rows[y]!;
    for (let x = left; x <= Math.min(right, row.length - 1); x++) row[x] = value;
  }
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
function column(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
