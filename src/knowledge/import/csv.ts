/**
 * Tables as text. Records are framed here and only then cut into cells by the library, because a quote that is never
 * closed must cost its own line and not the rest of the file.
 */

import type { ColumnCorrections } from '../../domain/import-report.ts';
import type { FileReader, SourceFile } from '../../ports/file-reader.ts';
import { headerFault, mapColumns } from './columns.ts';
import { decode, type Line, lines, sniffEncoding } from './decode-text.ts';
import { type Entry, fileRefused, refused } from './entry.ts';
import { cellsOf, toCandidate } from './row.ts';

/** Characters; longer than any row that could be accepted. */
const LONGEST_RECORD = 1_000_000;
const BATCH = 200;
/** Control characters that no table has between the names of its columns. */
const BINARY = /[\0-\x08\x0e-\x1f]/;
/** An apostrophe that an export put before a cell which a spreadsheet would run. */
const GUARD = /^'(?=[=+\-@\t\r])/;

export async function* readCsv(
  file: SourceFile,
  reader: FileReader,
  corrections: ColumnCorrections,
): AsyncGenerator<Entry> {
  const encoding = await sniffEncoding(file);
  let delimiter: string | null = null;
  let map: ReturnType<typeof mapColumns> | null = null;
  let width = 0;
  let batch: Line[] = [];

  function* flush(): Generator<Entry> {
    if (batch.length === 0 || map === null || delimiter === null) return;
    const rows = reader.splitRecords(batch.map((record) => `${record.text}\n`).join(''), delimiter);
    for (const [index, record] of batch.entries()) {
      const row = (rows[index] ?? []).map((cell) => cell.replace(GUARD, ''));
      if (row.every((cell) => cell.trim() === '')) continue;
      // Whatever stands beyond the last column was cut off a text: half an answer must not go to visitors.
      const cells = row.findLastIndex((cell) => cell.trim() !== '') + 1;
      if (cells > width) yield refused(record.number, tooWide(cells, width, delimiter));
      else yield toCandidate(cellsOf(row, map), record.number);
    }
    batch = [];
  }

  for await (const record of frame(lines(decode(file, encoding)), () => delimiter)) {
    if ('reason' in record) {
      yield refused(record.number, record.reason);
      continue;
    }
    if (map === null) {
      const hint = /^sep=(.)$/i.exec(record.text);
      if (hint !== null) {
        delimiter = hint[1] as string;
        continue;
      }
      if (BINARY.test(record.text)) {
        yield fileRefused('unreadable_file', 'the file is no text: its ending is not that of its format');
        return;
      }
      delimiter ??= sniffDelimiter(record.text, reader);
      const header = reader.splitRecords(`${record.text}\n`, delimiter)[0] ?? [];
      map = mapColumns(header, corrections);
      width = header.length;
      yield { kind: 'understood', format: 'csv', encoding, delimiter, columns: map.columns, ignored: map.ignored };
      const fault = headerFault(header, map);
      if (fault !== null) {
        yield refused(record.number, fault);
        return;
      }
      continue;
    }
    batch.push(record);
    if (batch.length >= BATCH) yield* flush();
  }
  yield* flush();
  if (map === null) yield refused(1, 'the file is empty');
}

function tooWide(cells: number, columns: number, delimiter: string): string {
  const sign = delimiter === '\t' ? 'a tab' : `“${delimiter}”`;
  return `the row has ${cells} cells and the table ${columns} columns; a text with ${sign} in it must stand in double quotes`;
}

/** The sign between the names of the first row that lets most columns be understood; a comma when there is only one. */
function sniffDelimiter(header: string, reader: FileReader): string {
  const signs = new Set(header.replace(/"[^"]*"/g, '').match(/[^\p{L}\p{N}\s_\-"'().（）【】[\]]|\t/gu) ?? []);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of [',', ';', '\t', '|', ...signs]) {
    if (!header.includes(delimiter)) continue;
    const cells = reader.splitRecords(`${header}\n`, delimiter)[0] ?? [];
    const score = mapColumns(cells).at.size * 1000 + Math.min(cells.length, 999);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

type Framed = Line | { readonly number: number; readonly reason: string };

/** Joins lines into records where a quoted cell goes over several; blank lines are left out. */
async function* frame(source: AsyncIterable<Line>, delimiterOf: () => string | null): AsyncGenerator<Framed> {
  let held: Line[] = [];
  let size = 0;
  let inQuotes = false;
  // Lines to look at again after a record that could not be closed.
  const again: Line[] = [];

  function* take(line: Line): Generator<Framed> {
    again.push(line);
    for (let next = again.shift(); next !== undefined; next = again.shift()) {
      if (held.length === 0 && next.text.trim() === '') continue;
      held.push(next);
      size += next.text.length;
      const state = size > LONGEST_RECORD ? 'broken' : scan(next.text, delimiterOf(), inQuotes);
      if (state === 'broken')
        yield refuse(
          size > LONGEST_RECORD
            ? 'the row is too long, or a quote opened in it is never closed'
            : 'a quote opened in this row is not closed properly; a quote inside of a quoted cell is written twice',
        );
      else if (state === 'open') inQuotes = true;
      else yield release();
    }
  }
  function release(): Line {
    const record = { number: held[0]!.number, text: held.map((line) => line.text).join('\n') };
    held = [];
    size = 0;
    inQuotes = false;
    return record;
  }
  function refuse(reason: string): Framed {
    const [first, ...rest] = held;
    again.unshift(...rest);
    held = [];
    size = 0;
    inQuotes = false;
    return { number: first!.number, reason };
  }

  for await (const line of source) yield* take(line);
  while (held.length > 0) {
    yield refuse('a quote opened in this row is never closed');
    const rest = again.splice(0);
    for (const line of rest) yield* take(line);
  }
}

/** Whether quotes are closed at the end of the line; `broken` when a closing quote is followed by more of the cell. */
function scan(line: string, delimiter: string | null, startsInQuotes: boolean): 'closed' | 'open' | 'broken' {
  // Before the delimiter is known the first row is read: any sign may stand between its cells.
  const ends = (at: number) =>
    at >= line.length ||
    (delimiter === null ? !/[\p{L}\p{N}]/u.test(line[at] as string) : line.startsWith(delimiter, at));
  const width = delimiter?.length ?? 1;
  let inQuotes = startsInQuotes;
  let at = 0;
  let cellStart = !startsInQuotes;
  while (at < line.length) {
    if (inQuotes) {
      const quote = line.indexOf('"', at);
      if (quote === -1) return 'open';
      if (line[quote + 1] === '"') {
        at = quote + 2;
        continue;
      }
      at = quote + 1;
      while (line[at] === ' ' && !ends(at)) at++;
      if (!ends(at)) return 'broken';
      inQuotes = false;
      at += width;
      cellStart = true;
    } else if (cellStart && line[at] === '"') {
      inQuotes = true;
      at++;
    } else {
      if (delimiter === null) {
        const quote = /[^\p{L}\p{N}]"/u.exec(line.slice(at));
        if (quote === null) return 'closed';
        at += quote.index + 1;
      } else {
        const next = line.indexOf(delimiter, at);
        if (next === -1) return 'closed';
        at = next + width;
      }
      cellStart = true;
    }
  }
  return inQuotes ? 'open' : 'closed';
}
