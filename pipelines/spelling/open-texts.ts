/** Texts of the shared open sets, whatever their columns are called. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Columns that hold text; an array or an object is looked into. */
const TEXTS = new Set(['text', 'question', 'answer', 'turns', 's', 't']);

/** A file by its folder and its name without endings. */
export function readOpenFile(data: string, name: string): string {
  const [folder, file] = name.split('/') as [string, string];
  const found = readdirSync(join(data, folder)).find((entry) => entry.split('.')[0] === file);
  if (found === undefined) throw new Error(`${name} is not in ${data}`);
  const bytes = readFileSync(join(data, folder, found));
  return (found.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

export function* openTexts(data: string, name: string): Generator<string> {
  for (const line of readOpenFile(data, name).split('\n')) {
    if (line.trim() !== '') yield* textsOf(JSON.parse(line), 'turns');
  }
}

function* textsOf(value: unknown, column: string): Generator<string> {
  if (typeof value === 'string') {
    if (TEXTS.has(column)) yield value;
  } else if (Array.isArray(value)) {
    for (const item of value) yield* textsOf(item, column);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) if (TEXTS.has(key)) yield* textsOf(item, key);
  }
}
