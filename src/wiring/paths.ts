/** Where the project's own files are, both from the bundle in dist/ and from the sources. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { assert } from '../lib/assert.ts';

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    assert(parent !== folder, 'the project root (with package.json) lies above this file');
    folder = parent;
  }
  return folder;
}

const root = findRoot();

export const PATHS = {
  root,
  starterPack: join(root, 'knowledge', 'ecommerce'),
  calibration: ['calibration.jsonl', 'calibration-2.jsonl', 'calibration-3.jsonl', 'calibration-4.jsonl'].map((name) =>
    join(root, 'eval', 'datasets', 'ecommerce', name),
  ),
  models: join(root, 'models'),
  web: join(root, 'dist', 'web'),
} as const;

/** A worker's bundled entry; `npm start` and `npm test` build it first. */
export function workerFile(
  name:
    | 'understanding-worker'
    | 'knowledge-worker'
    | 'store-worker'
    | 'preparation-worker'
    | 'reranker-worker'
    | 'import-worker',
): URL {
  return pathToFileURL(join(root, 'dist', `${name}.js`));
}
