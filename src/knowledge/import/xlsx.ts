/** Workbooks: every sheet whose first filled row names the columns. */

import type { ColumnCorrections } from '../../domain/import-report.ts';
import type { FileReader, SourceFile } from '../../ports/file-reader.ts';
import { headerFault, mapColumns } from './columns.ts';
import { allBytes } from './decode-text.ts';
import { type Entry, refused } from './entry.ts';
import { cellsOf, toCandidate } from './row.ts';

/** A title may stand over the table; names of columns are looked for this far down. */
const HEADER_ROWS = 10;

export async function* readXlsx(
  file: SourceFile,
  reader: FileReader,
  corrections: ColumnCorrections,
): AsyncGenerator<Entry> {
  const sheets = (await reader.readSheets(await allBytes(file))).filter(({ rows }) => rows.some(filled));
  if (sheets.length === 0) yield refused(1, 'the workbook is empty');
  for (const { name, rows } of sheets) {
    const inSheet = sheets.length === 1 ? '' : `sheet ${name}: `;
    const top = rows.slice(0, HEADER_ROWS);
    let at = top.findIndex((row) => headerFault(row, mapColumns(row, corrections)) === null);
    if (at === -1) at = top.findIndex(filled);
    const header = rows[Math.max(at, 0)] ?? [];
    const map = mapColumns(header, corrections);
    const fault = headerFault(header, map);
    const sheet = sheets.length === 1 ? {} : { sheet: name };
    yield { kind: 'understood', format: 'xlsx', ...sheet, columns: map.columns, ignored: map.ignored };
    if (fault !== null) {
      yield refused(Math.max(at, 0) + 1, `${inSheet}${fault}`);
      continue;
    }
    for (const [index, row] of rows.entries()) {
      if (index <= at || !filled(row)) continue;
      const entry = toCandidate(cellsOf(row, map), index + 1);
      yield entry.kind === 'refused' ? refused(entry.line, `${inSheet}${entry.reason}`) : entry;
    }
  }
}

const filled = (row: readonly string[]) => row.some((cell) => cell.trim() !== '');
