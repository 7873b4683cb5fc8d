/**
 * What visitors call a product without its brand: the end of its name ("空气炸锅" of 青石空气炸锅, "air fryer" of Bluestone air
 * fryer), and the other names that the catalogue has for it. Several products may bear one.
 */
import type { Lang } from '../../domain/language.ts';
import { isEnglish } from '../../text/english.ts';
import { normalize } from '../../text/normalize.ts';
import { tokens } from './name-finder.ts';
import { isSmall } from './small-words.ts';

type Names = Readonly<Record<Lang, readonly string[]>>;
/** A product of the catalogue, by the names that are its own. */
export interface CatalogueNames extends Names {
  readonly id: string;
}

/** Of Chinese, what kind of thing it is: 套餐, 手机, 房. */
const LONGEST_KIND_HAN = 2;

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

/**
 * What visitors call a product that has one name only: its beginning, without the word for the kind of thing it is ("极速千兆" of
 * 极速千兆套餐, "Attic Single" of Attic Single Room). Several products may begin so.
 */
export function shortNames(name: string): string[] {
  const words = tokens(name);
  const isHan = /\p{Script=Han}/u.test(words.at(-1) ?? '');
  const cuts = isHan ? Array.from({ length: LONGEST_KIND_HAN }, (_, i) => i + 1) : [1];
  return cuts
    .map((cut) => words.slice(0, -cut))
    .filter((rest) => {
      const text = rest.join(' ');
      if (isSmall(text)) return false;
      // One word of every day, or two characters, may be said of anything.
      return isHan ? rest.length > LEAST_HAN : rest.length > 1 || (text.length > 3 && !isEnglish(text));
    })
    .map((rest) => rest.join(' '));
}
