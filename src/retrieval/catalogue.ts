/** The product catalogue as groups of names, Chinese and English names apart. */
import { type CatalogueEntry, readCatalogue } from '../text/catalogue.ts';

/** One group a line, as `Synonyms` reads them; nothing of a text that is no catalogue. */
export function catalogueNames(entities: string): string {
  return knownProducts(entities)
    .flatMap(({ zh, en }) => [zh, en])
    .map((names) => names.join(','))
    .join('\n');
}

/** None in a text that is no catalogue. */
export function knownProducts(entities: string): CatalogueEntry[] {
  try {
    return readCatalogue(entities);
  } catch {
    // Whoever saves entities is told what is wrong with them there; search goes without.
    return [];
  }
}
