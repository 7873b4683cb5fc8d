/** Which words are English, and how rare each is: a right word is not a misspelt other one, and of two guesses the common one wins. */
import { ENGLISH_FREQUENCIES } from './english-frequencies.ts';
import { ENGLISH_PAIRS } from './english-pairs-data.ts';
import { isRareEnglish } from './english-rare.ts';
import { WordShapes } from './word-shapes.ts';

/** A short word that doubles its last consonant before an ending, and one that loses its e. */
const DOUBLES = /^[^aeiou]*[aeiou][bdgklmnprt](?=(?:ed|ing)$)/;
const LOSES = /[^eoy]e(?=ing$)/;
/** Endings that make a word of another one: the ending, and what the other one has in its place. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^s])s$/, ''],
  [/(?<=s|x|z|ch|sh|o)es$/, ''],
  [/ies$/, 'y'],
  [/(?<=e)d$/, ''],
  [/ed$/, ''],
  [/(^[^aeiou]*[aeiou])([bdgklmnprt])\2ed$/, '$1$2'],
  [/ied$/, 'y'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/(^[^aeiou]*[aeiou])([bdgklmnprt])\2ing$/, '$1$2'],
  [/ly$/, ''],
  [/ily$/, 'y'],
  [/ier$/, 'y'],
  [/iest$/, 'y'],
  [/(?<=e)st$/, ''],
  [/(?<=e)r$/, ''],
];
const SHORTEST_BASE = 4;
/** Rarer short words are not taken for the base of another one: most of those are names. */
const RAREST_BASE = 18;
const LONG_BASE = 6;
/** What a derived word is rarer than its base, in bits. */
const DERIVED = 3;
/** No word counts as rarer. */
export const RAREST = 22;

let readRarities: ReadonlyMap<string, number> | null = null;

function vocabulary(): ReadonlyMap<string, number> {
  if (readRarities !== null) return readRarities;
  const rarities = new Map<string, number>();
  let rarity = 0;
  for (const word of ENGLISH_FREQUENCIES.trim().split(/\s+/)) {
    if (word[0]! <= '9') rarity = Number(word);
    else rarities.set(word, rarity);
  }
  readRarities = rarities;
  return rarities;
}

let shapes: WordShapes | null = null;

/** Words that a misspelt one may stand for; some are not near it at all. The first call takes 50 ms. */
export function englishNear(word: string, use: (candidate: string) => void): void {
  if (shapes === null) {
    shapes = new WordShapes();
    for (const known of vocabulary().keys()) shapes.add(known);
  }
  shapes.near(word, use);
}

/** In bits: one of 2^n words of running text is this one; null for no English word. Lower case, letters only. */
export function rarityOf(word: string): number | null {
  const rarities = vocabulary();
  const known = rarities.get(word);
  if (known !== undefined) return known;
  if (isRareEnglish(word)) return RAREST;
  if (DOUBLES.test(word) || LOSES.test(word)) return null;
  for (const [ending, instead] of ENDINGS) {
    if (!ending.test(word)) continue;
    const base = word.replace(ending, instead);
    const rarity = base.length < (ending.source.endsWith('s$') ? 3 : SHORTEST_BASE) ? undefined : rarities.get(base);
    if (rarity !== undefined && (base.length >= LONG_BASE || rarity <= RAREST_BASE))
      return Math.min(RAREST, rarity + DERIVED);
  }
  return null;
}

/** Begins a text, for `shareAfter`. */
export const START = '^';

let readPairs: ReadonlyMap<string, number> | null = null;

function pairs(): ReadonlyMap<string, number> {
  if (readPairs !== null) return readPairs;
  const out = new Map<string, number>();
  for (const line of ENGLISH_PAIRS.trim().split('\n')) {
    const [first, ...rest] = line.split(' ');
    let bits = 0;
    for (const item of rest) {
      if (item[0]! <= '9') bits = Number(item);
      else out.set(`${first} ${item}`, bits);
    }
  }
  readPairs = out;
  return out;
}

/** The share of `second` among what follows `first`; 0 where they are not known to go together. Apostrophes left out. */
export function shareAfter(first: string, second: string): number {
  const bits = pairs().get(`${first} ${second}`);
  return bits === undefined ? 0 : 2 ** -bits;
}

/** A word that is right although no article has it: "drone" is not "done". Lower case, letters only. */
export function isEnglish(word: string): boolean {
  return rarityOf(word) !== null;
}
