/**
 * How much a question's own words say what it is about. "多少钱" and "how long does it take" are asked of anything, "关税谁出" is
 * about customs whoever was talked of before: the first needs the question before it, the second hardly does.
 */
import common from './common-words.json' with { type: 'json' };
import { stem } from './stem.ts';

/** Steps of specificity in common-words.json, from 0: words of every domain come first. */
export const STEPS = 20;
/** Of a word that fewer domains have than any of those listed. */
const RARE = 0.85;

/** Space-separated words by step; written by pipelines/gate/write-common-words.ts. */
const SPECIFICITY = new Map(
  common.flatMap((words, step) => words.split(' ').map((word) => [word, step / STEPS] as const)),
);
const HAN = /^\p{Script=Han}+$/u;

/** English words are listed by their stems, and without apostrophes, which visitors leave out. */
export function commonForm(word: string): string {
  return HAN.test(word) ? word : stem(word.replaceAll(/['’]/g, ''));
}

function ofWord(word: string): number {
  const known = SPECIFICITY.get(commonForm(word));
  if (known !== undefined) return known;
  // Numbers count what was named before. A Chinese word that is not listed ("退到") tells what its most telling character does.
  if (/^\d/.test(word)) return 0;
  if (!HAN.test(word)) return RARE;
  return Math.max(...Array.from(word, (character) => SPECIFICITY.get(character) ?? RARE));
}

/** Of a question's different words: 0 where everything could be asked so; a word that only one domain has adds about 1. */
export function specificity(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + ofWord(word), 0);
}
