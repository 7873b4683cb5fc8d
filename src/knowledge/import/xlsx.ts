/**
 * Workbooks: every visible sheet whose first filled row names the columns. Hidden sheets are left out and named: they hold
 * lists for drop-downs, drafts and notes that their authors think nobody sees. Hidden rows are taken, because a filter that
 * somebody forgot hides most of them; how many they are is said.
 */

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
  const all = (await reader.readSheets(await allBytes(file))).filter(({ rows }) => rows.some(filled));
  for (const { name, isHidden } of all)
    if (isHidden) yield { kind: 'understood', format: 'xlsx', sheet: name, skipped: 'hidden' };
  const sheets = all.filter(({ isHidden }) => !isHidden);
  if (all.length === 0) yield refused(1, 'the workbook is empty');
  else if (sheets.length === 0) yield refused(1, 'every sheet that is not empty is hidden: show it, and import again');
  for (const { name, rows, hiddenRows } of sheets) {
    const inSheet = all.length === 1 ? '' : `sheet ${name}: `;
    const top = rows.slice(0, HEADER_ROWS);
    let at = top.findIndex((row) => headerFault(row, mapColumns(row, corrections)) === null);
    if (at === -1) at = top.findIndex(filled);
    const header = rows[Math.max(at, 0)] ?? [];
    const map = mapColumns(header, corrections);
    const fault = headerFault(header, map);
    const sheet = all.length === 1 ? {} : { sheet: name };
    const unseen = [...hiddenRows].filter((row) => row > at && filled(rows[row] ?? [])).length;
    const hidden = unseen === 0 ? {} : { hiddenRows: unseen };
    yield { kind: 'understood', format: 'xlsx', ...sheet, ...hidden, columns: map.columns, ignored: map.ignored };
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
