/** Questions as they are also typed: misspelt, with homophones, partly in pinyin, in traditional characters. Seeded. */
import { Converter } from 'opencc-js';
import { PINYIN } from '../../src/text/pinyin-data.ts';

const HAN = /\p{Script=Han}/u;
/** Letters, or Chinese characters, for each mistake; every question gets one at least. */
const LETTERS_A_TYPO = 25;
const CHARACTERS_A_HOMOPHONE = 8;
const SHORTEST_TYPO = 4;

export type Noise = (text: string, next: () => number) => string;

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)]!;

/** Letters left out, doubled, swapped or replaced by another one, inside of words of four letters and more. */
export const misspell: Noise = (text, next) => {
  let out = text;
  for (let left = Math.max(1, Math.round(text.length / LETTERS_A_TYPO)); left > 0; left--) {
    const words = [...out.matchAll(/[a-z]+/gi)].filter(([word]) => word.length >= SHORTEST_TYPO);
    if (words.length === 0) return out;
    const word = pick(words, next);
    const at = word.index + 1 + Math.floor(next() * (word[0].length - 2));
    const [a, b] = [out[at]!, out[at + 1]!];
    const changed = pick([b, a + a + b, b + a, pick([...'abcdefghijklmnopqrstuvwxyz'], next) + b], next);
    out = out.slice(0, at) + changed + out.slice(at + 2);
  }
  return out;
};

const syllableOf = new Map<string, string>();
const charactersOf = new Map<string, string[]>();
for (const line of PINYIN.trim().split('\n')) {
  const [syllable, all] = line.split(' ') as [string, string];
  charactersOf.set(syllable, [...all]);
  for (const character of all) syllableOf.set(character, syllable);
}

/** Chinese characters replaced by others of the same sound. */
export const homophones: Noise = (text, next) => {
  const characters = [...text];
  const places = characters.flatMap((c, i) =>
    (charactersOf.get(syllableOf.get(c) ?? '')?.length ?? 0) > 1 ? [i] : [],
  );
  for (
    let left = Math.max(1, Math.round(places.length / CHARACTERS_A_HOMOPHONE));
    left > 0 && places.length > 0;
    left--
  ) {
    const at = pick(places, next);
    const others = charactersOf.get(syllableOf.get(characters[at]!) ?? '')?.filter((c) => c !== characters[at]) ?? [];
    if (others.length > 0) characters[at] = pick(others, next);
  }
  return characters.join('');
};

/** Two neighbouring Chinese characters spelt out. */
export const pinyin: Noise = (text, next) => {
  const characters = [...text];
  const known = (at: number): boolean => syllableOf.has(characters[at] ?? '');
  const places = characters.flatMap((_, i) => (known(i) && known(i + 1) ? [i] : []));
  if (places.length === 0) return text;
  const at = pick(places, next);
  characters.splice(at, 2, syllableOf.get(characters[at]!)! + syllableOf.get(characters[at + 1]!)!);
  return characters.join('');
};

const toTaiwan = Converter({ from: 'cn', to: 'tw' });
const toMainland = Converter({ from: 'tw', to: 'cn' });

export const traditional: Noise = (text) => toTaiwan(text);
export const simplified: Noise = (text) => toMainland(text);

export const isChinese = (text: string): boolean => HAN.test(text);
