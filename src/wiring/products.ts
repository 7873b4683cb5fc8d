/** The catalogue of a starter pack: products with every name that visitors and articles use for them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface EntitiesFile {
  readonly products?: readonly {
    readonly id: string;
    readonly zh?: readonly string[];
    readonly en?: readonly string[];
  }[];
}

export function readProducts(folder: string): { readonly id: string; readonly names: readonly string[] }[] {
  const file = parse(readFileSync(join(folder, 'entities.yaml'), 'utf8')) as EntitiesFile;
  return (file.products ?? []).map(({ id, zh = [], en = [] }) => ({ id, names: [...zh, ...en] }));
}
