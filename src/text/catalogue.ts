/** The product catalogue: `products` of a tenant's entities, which are YAML. */
import { parse } from 'yaml';
import type { CatalogueProduct } from '../domain/catalogue.ts';

export interface CatalogueEntry {
  readonly id: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** Throws when the text is no YAML. A product without an id is known by its first name; names that are no text are left out. */
export function readCatalogue(entities: string): CatalogueEntry[] {
  const products = (parse(entities) as { products?: unknown } | null)?.products;
  if (!Array.isArray(products)) return [];
  return products.flatMap((product: { id?: unknown; zh?: unknown; en?: unknown } | null) => {
    const [zh, en] = [namesIn(product?.zh), namesIn(product?.en)];
    const id = typeof product?.id === 'string' ? product.id : (zh[0] ?? en[0]);
    return id === undefined ? [] : [{ id, zh, en }];
  });
}

function namesIn(names: unknown): string[] {
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

export function productsOf(entries: readonly CatalogueEntry[]): CatalogueProduct[] {
  return entries.map(({ id, zh, en }) => ({ id, names: [...zh, ...en] }));
}
