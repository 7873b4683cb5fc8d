/** One JSON object a line, with the names that `kefu export` writes or any a table's header may have. */
import type { Attribute } from '../../domain/article.ts';
import type { ColumnCorrections, ImportField } from '../../domain/import-report.ts';
import type { SourceFile } from '../../ports/file-reader.ts';
import { mapColumns } from './columns.ts';
import { decode, lines, sniffEncoding } from './decode-text.ts';
import { type Entry, refused } from './entry.ts';
import { type Cells, toCandidate } from './row.ts';

export async function* readJsonl(file: SourceFile, corrections: ColumnCorrections): AsyncGenerator<Entry> {
  const encoding = await sniffEncoding(file);
  // Rows mostly bear the same keys: the mapping of a set of keys is made once.
  const maps = new Map<string, ReturnType<typeof mapColumns>>();
  let first = true;
  for await (const { number, text } of lines(decode(file, encoding))) {
    if (text.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      yield refused(number, `is not JSON: ${(error as Error).message.slice(0, 120)}`);
      continue;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      yield refused(number, 'is not a JSON object');
      continue;
    }
    const keys = Object.keys(value);
    const signature = keys.join('\0');
    const map = maps.get(signature) ?? mapColumns(keys, corrections);
    if (maps.size < 1000) maps.set(signature, map);
    if (first) yield { kind: 'understood', format: 'jsonl', encoding, columns: map.columns, ignored: map.ignored };
    first = false;
    const cells = cellsOfObject(Object.values(value), map.at);
    yield typeof cells === 'string' ? refused(number, cells) : toCandidate(cells, number);
  }
  if (first) yield refused(1, 'the file has no rows');
}

/** The cells, or what is wrong with them. */
function cellsOfObject(values: readonly unknown[], at: ReadonlyMap<number, ImportField>): Cells | string {
  const cells = new Map<ImportField, string | readonly string[]>();
  for (const [index, field] of at) {
    const value = values[index];
    const plural = field === 'variants' || field === 'tags' || field === 'attributes';
    if (value === null || value === undefined) cells.set(field, plural ? [] : '');
    else if (typeof value === 'string') cells.set(field, value);
    else if (typeof value === 'number' || typeof value === 'boolean') cells.set(field, String(value));
    else if (field === 'attributes' && Array.isArray(value) && value.every(isAttribute))
      cells.set(
        field,
        value.map(({ product, property, value: what }) => `${product} / ${property} = ${what}`),
      );
    else if (plural && Array.isArray(value) && value.every((item) => typeof item === 'string')) cells.set(field, value);
    else return `${field} is neither text${plural ? ' nor a list of texts' : ''}`;
  }
  return cells;
}

function isAttribute(item: unknown): item is Attribute {
  return (
    typeof item === 'object' &&
    item !== null &&
    ['product', 'property', 'value'].every((key) => typeof (item as Record<string, unknown>)[key] === 'string')
  );
}
