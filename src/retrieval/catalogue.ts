/** The product catalogue as groups of names: the `products` of a tenant's entities (YAML), Chinese and English names apart. */
import { parse } from 'yaml';

/** One group a line, as `Synonyms` reads them; nothing of a text that is no catalogue. */
export function catalogueNames(entities: string): string {
  let read: unknown;
  try {
    read = parse(entities);
  } catch {
    // Whoever saves entities is told what is wrong with them there; search goes without.
    return '';
  }
  const products = (read as { products?: unknown } | null)?.products;
  if (!Array.isArray(products)) return '';
  return products
    .flatMap((product: { zh?: unknown; en?: unknown }) => [product?.zh, product?.en])
    .filter((names): names is string[] => Array.isArray(names) && names.every((name) => typeof name === 'string'))
    .map((names) => names.join(','))
    .join('\n');
}
