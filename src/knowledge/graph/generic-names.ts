/**
 * What visitors call a product without its brand: the end of its name ("空气炸锅" of 青石空气炸锅, "air fryer" of Bluestone air
 * fryer), and the other names that the catalogue has for it. Several products may bear one.
 */
import type { Lang } from '../../domain/language.ts';
import { normalize } from '../../text/normalize.ts';
import { tokens } from './name-finder.ts';
import { isSmall } from './small-words.ts';

type Names = Readonly<Record<Lang, readonly string[]>>;
/** A product of the catalogue, by the names that are its own. */
export interface CatalogueNames extends Names {
  readonly id: string;
}

/** One character says too little in Chinese; one or two letters in English. */
const LEAST_HAN = 2;
const LEAST_LETTERS = 3;

/** Generic names of the product of this id and these names. */
export function genericNames(id: string, names: Names, catalogue: readonly CatalogueNames[]): Set<string> {
  const own = [...names.zh, ...names.en];
  const found = new Set(own.flatMap(ends));
  const known = new Set(own.map(normalize));
  for (const entry of catalogue) {
    const others = [...entry.zh, ...entry.en];
    if (entry.id !== id && !others.some((name) => known.has(normalize(name)))) continue;
    for (const name of others) found.add(name);
  }
  return found;
}

function ends(name: string): string[] {
  const words = tokens(name);
  return words
    .map((_, from) => words.slice(from))
    .slice(1)
    .filter((end) => {
      const text = end.join(' ');
      const han = end.filter((word) => /\p{Script=Han}/u.test(word)).length;
      return (han === 0 ? text.length >= LEAST_LETTERS : han >= LEAST_HAN) && !isSmall(text);
    })
    .map((end) => end.join(' '));
}
