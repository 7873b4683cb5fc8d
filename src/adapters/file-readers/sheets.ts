/**
 * Excel workbooks, by read-excel-file; where cells are merged, what is hidden and how numbers are shown is read beside it,
 * because it does not say.
 */
import type { Sheet } from '../../ports/file-reader.ts';
import { builtInFormat, formatNumber, plainNumber } from './number-format.ts';
import { type OfficeFile, readOfficeFile } from './office-file.ts';

export function readSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  return readOfficeFile('Excel workbook (.xlsx)', bytes, async (file) => {
    const { default: readWorkbook } = await import('read-excel-file/node');
    const sheets = await readWorkbook(file.zip);
    const looks = looksBySheet(file);
    return sheets.map(({ sheet, data }) => {
      const rows = data.map((row) => row.map(textOf));
      const { merges, isHidden, hiddenRows, shown } = looks.get(sheet) ?? PLAIN;
      for (const { row, column, text } of shown) {
        if (rows[row]?.[column] !== undefined) rows[row]![column] = text;
      }
      for (const merge of merges) spread(rows, merge);
      return { name: sheet, isHidden, hiddenRows, rows };
    });
  });
}

/** Excel's days have no zone, and the library gives them as if in UTC. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return plainNumber(cell);
  if (typeof cell === 'boolean') return String(cell).toUpperCase();
  if (!(cell instanceof Date)) return String(cell).replace(/\r\n?/g, '\n');
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

/** What a sheet's cells do not say. */
interface Look {
  readonly isHidden: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: readonly Merge[];
  /** Cells whose number is shown in a format of its own. */
  readonly shown: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}
const PLAIN: Look = { isHidden: false, hiddenRows: new Set(), merges: [], shown: [] };

/** By sheet name. The XML is Office's own, so its few tags are found by name. */
function looksBySheet(file: OfficeFile): ReadonlyMap<string, Look> {
  const text = (name: string) => file.part(name)?.toString('utf8') ?? '';
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/xl\//, ''),
    ]),
  );
  const out = new Map<string, Look>();
  const formats = cellFormats(text('xl/styles.xml'));
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
    const hiddenRows = new Set<number>();
    for (const [row] of sheet.matchAll(/<(?:\w+:)?row\s[^>]*\shidden="(?:1|true)"[^>]*>/g)) {
      hiddenRows.add(Number(attribute(row, 'r')) - 1);
    }
    const isHidden = attribute(tag, 'state').toLowerCase().endsWith('hidden');
    out.set(unescaped(attribute(tag, 'name')), { isHidden, hiddenRows, merges, shown: shownNumbers(sheet, formats) });
  }
  return out;
}

/** Style number → its number format; null where numbers are shown as they are. */
function cellFormats(styles: string): readonly (string | null)[] {
  const custom = new Map(
    [...styles.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'numFmtId'),
      unescaped(attribute(tag, 'formatCode')),
    ]),
  );
  const cells = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  return [...cells.matchAll(/<(?:\w+:)?xf\s[^>]*>/g)].map(([tag]) => {
    const id = attribute(tag, 'numFmtId');
    return custom.get(id) ?? builtInFormat(Number(id));
  });
}

function shownNumbers(sheet: string, formats: readonly (string | null)[]): Look['shown'] {
  if (formats.every((format) => format === null)) return [];
  const out: { row: number; column: number; text: string }[] = [];
  for (const [, tag = '', value] of sheet.matchAll(
    /<(?:\w+:)?c(\s[^>]*[^/>])>(?:<(?:\w+:)?f[^>]*?(?:\/>|>[^<]*<\/(?:\w+:)?f>))?<(?:\w+:)?v>([^<]*)<\/(?:\w+:)?v>/g,
  )) {
    const type = attribute(tag, 't');
    const format = formats[Number(attribute(tag, 's'))] ?? null;
    if ((type !== '' && type !== 'n') || format === null) continue;
    const text = formatNumber(Number(value), format);
    const [, letters = '', row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(attribute(tag, 'r')) ?? [];
    if (text !== null && row !== undefined) out.push({ row: Number(row) - 1, column: column(letters), text });
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
