/** Tables inside of documents: one whose first row names a question and an answer is a FAQ; any other is text. */
import type { ColumnCorrections } from '../../domain/import-report.ts';
import { headerFault, mapColumns } from './columns.ts';
import type { Entry } from './entry.ts';
import { cellsOf, toCandidate } from './row.ts';

export interface TableRow {
  readonly line: number;
  /** Trimmed; a cell may have several lines. */
  readonly cells: readonly string[];
}
export type Table = readonly TableRow[];

/** A cell as the page has it: it may reach over several rows and columns. */
export interface SpannedCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}
/** Beyond so many columns a cell counts once: a page whose cells reach further is wrong, and would fill the memory. */
const MOST_COLUMNS = 50;

/** Merged cells count for every row and column they cover, as in a workbook. */
export function spread(rows: readonly { readonly line: number; readonly cells: readonly SpannedCell[] }[]): Table {
  /** Column → what reaches down into the next rows, and into how many. */
  const reaching = new Map<number, { text: string; left: number }>();
  return rows.map(({ line, cells }) => {
    const out: string[] = [];
    const fillFromAbove = () => {
      for (let above = reaching.get(out.length); above !== undefined; above = reaching.get(out.length)) {
        if (--above.left === 0) reaching.delete(out.length);
        out.push(above.text);
      }
    };
    for (const { text, rows: down, columns } of cells) {
      fillFromAbove();
      for (let n = 0; n === 0 || (n < columns && out.length < MOST_COLUMNS); n++) {
        if (down > 1 && out.length < MOST_COLUMNS) reaching.set(out.length, { text, left: down - 1 });
        out.push(text);
      }
    }
    fillFromAbove();
    return { line, cells: out };
  });
}

export function isFaq(table: Table, corrections: ColumnCorrections): boolean {
  const header = table[0]?.cells ?? [];
  return table.length > 1 && headerFault(header, mapColumns(header, corrections)) === null;
}

/** What a FAQ has: how it was understood, and its rows. */
export function* faqEntries(table: Table, corrections: ColumnCorrections, format: string): Generator<Entry> {
  const [header, ...rows] = table;
  const map = mapColumns(header?.cells ?? [], corrections);
  yield { kind: 'understood', format, columns: map.columns, ignored: map.ignored };
  for (const { line, cells } of rows) {
    if (cells.some((cell) => cell !== '')) yield toCandidate(cellsOf(cells, map), line);
  }
}

/** A row a line, so that what stands side by side is read together. */
export function tableText(table: Table): string {
  return table
    .map(({ cells }) => cells.filter((cell, index) => cell !== cells[index - 1]))
    .map((cells) => {
      if (cells.length === 1) return cells[0]!;
      // A cell that holds a table of its own is there for the looks: its rows stay rows.
      if (cells.some((cell) => /\n/.test(cell) && cell.includes(' | '))) return cells.join('\n\n');
      return cells.map((cell) => cell.replace(/\s+/g, ' ')).join(' | ');
    })
    .filter((line) => /[^\s|]/.test(line))
    .join('\n');
}
