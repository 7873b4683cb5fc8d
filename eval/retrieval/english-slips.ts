/**
 * English questions as people also type them, by other rules than noise.ts and than the noise the encoder was trained with:
 * keys hit beside the right one, words spelt as they sound, vowels left out, spaces lost or added, text-message spellings.
 */
import type { Noise } from './noise.ts';

const LETTERS_A_SLIP = 25;
const SHORTEST_WORD = 4;
const SPACES_A_SLIP = 8;

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)]!;

/** Rows of a keyboard, each half a key to the right of the one above. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const beside = new Map<string, string>();
ROWS.forEach((row, r) => {
  [...row].forEach((key, i) => {
    const above = ROWS[r - 1]?.slice(i, i + 2) ?? '';
    const below = ROWS[r + 1]?.slice(Math.max(0, i - 1), i + 1) ?? '';
    beside.set(key, (row[i - 1] ?? '') + (row[i + 1] ?? '') + above + below);
  });
});

interface Word {
  readonly text: string;
  readonly at: number;
}

function wordsOf(text: string, shortest: number): Word[] {
  return Array.from(text.matchAll(/[a-z]+/gi), (match) => ({ text: match[0], at: match.index })).filter(
    (word) => word.text.length >= shortest,
  );
}

/** Changes different words, one for every 25 letters and one at least; a change that gives null leaves its word alone. */
function inWords(text: string, next: () => number, change: (word: string) => string | null): string {
  let words = wordsOf(text, SHORTEST_WORD);
  const changed = new Map<number, { readonly length: number; readonly by: string }>();
  let left = Math.max(1, Math.round(text.length / LETTERS_A_SLIP));
  while (left > 0 && words.length > 0) {
    const word = pick(words, next);
    words = words.filter(({ at }) => at !== word.at);
    const by = change(word.text);
    if (by === null || by === word.text) continue;
    changed.set(word.at, { length: word.text.length, by });
    left--;
  }
  let out = '';
  let done = 0;
  for (const [at, { length, by }] of [...changed].sort((a, b) => a[0] - b[0])) {
    out += text.slice(done, at) + by;
    done = at + length;
  }
  return out + text.slice(done);
}

/** A neighbouring key instead of the right one, or with it, or two letters the wrong way round; anywhere in a word. */
export const nearKeys: Noise = (text, next) =>
  inWords(text, next, (word) => {
    const at = Math.floor(next() * word.length);
    const letter = word[at]!;
    const near = pick([...(beside.get(letter.toLowerCase()) ?? letter)], next);
    const how = next();
    if (how < 0.5) return word.slice(0, at) + near + word.slice(at + 1);
    if (how < 0.75) return word.slice(0, at + 1) + near + word.slice(at + 1);
    const from = Math.min(at, word.length - 2);
    return word.slice(0, from) + word[from + 1] + word[from] + word.slice(from + 2);
  });

/** How English sounds are also written by those who have only heard the word. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ie/, 'ei'],
  [/ei/, 'ie'],
  [/ea/, 'ee'],
  [/ee/, 'ea'],
  [/ou/, 'u'],
  [/ph/, 'f'],
  [/ck/, 'k'],
  [/ght/, 't'],
  [/^kn/, 'n'],
  [/^wr/, 'r'],
  [/wh/, 'w'],
  [/c(?=[eiy])/, 's'],
  [/s(?=[eiy])/, 'c'],
  [/qu/, 'kw'],
  [/x(?=[aeiou])/, 'ks'],
  [/([bcdfglmnprst])\1/, '$1'],
  [/([aeiou])([lmnprst])(?=[aeiou])/, '$1$2$2'],
  [/tion/, 'sion'],
  [/able$/, 'ible'],
  [/ible$/, 'able'],
  [/ance$/, 'ence'],
  [/ence$/, 'ance'],
  [/ant$/, 'ent'],
  [/ent$/, 'ant'],
  [/er$/, 'or'],
  [/or$/, 'er'],
  [/ar/, 'er'],
  [/ey$/, 'y'],
  [/([^e])y$/, '$1ey'],
  [/([^aeiou])e$/, '$1'],
  [/(?<=.[^aeiou])a(?=[^aeiou])/, 'e'],
  [/(?<=.[^aeiou])e(?=[^aeiou])/, 'a'],
  [/(?<=.[^aeiou])i(?=[^aeiou])/, 'e'],
  [/(?<=.[^aeiou])o(?=[^aeiou])/, 'a'],
];

/** Words spelt as they sound. */
export const bySound: Noise = (text, next) =>
  inWords(text, next, (word) => {
    const fitting = SOUNDS.filter(([sound]) => sound.test(word));
    if (fitting.length === 0) return null;
    const [sound, written] = pick(fitting, next);
    return word.replace(sound, written);
  });

const INNER_VOWEL = /(?<=[a-z])[aeiou](?=[a-z])/g;

/** Words without one of their inner vowels, or without any of them. */
export const withoutVowels: Noise = (text, next) =>
  inWords(text, next, (word) => {
    const vowels = [...word.matchAll(INNER_VOWEL)].map((match) => match.index);
    if (vowels.length === 0) return null;
    if (next() < 0.5) return word.replace(INNER_VOWEL, '');
    const at = pick(vowels, next);
    return word.slice(0, at) + word.slice(at + 1);
  });

/** A space between two words lost, or one inside of a longer word too many. */
export const spaces: Noise = (text, next) => {
  let out = text;
  for (let left = Math.max(1, Math.round(text.split(' ').length / SPACES_A_SLIP)); left > 0; left--) {
    const between = [...out.matchAll(/(?<=[a-z]{2}) (?=[a-z]{2})/gi)].map((match) => match.index);
    if (next() < 0.6 && between.length > 0) {
      const at = pick(between, next);
      out = out.slice(0, at) + out.slice(at + 1);
      continue;
    }
    const long = wordsOf(out, 6);
    if (long.length === 0) continue;
    const word = pick(long, next);
    const at = word.at + 2 + Math.floor(next() * (word.text.length - 3));
    out = `${out.slice(0, at)} ${out.slice(at)}`;
  }
  return out;
};

const SHORTHAND: readonly (readonly [RegExp, string])[] = [
  [/\bwant to\b/gi, 'wanna'],
  [/\bgoing to\b/gi, 'gonna'],
  [/\bgot to\b/gi, 'gotta'],
  [/\bgive me\b/gi, 'gimme'],
  [/\bkind of\b/gi, 'kinda'],
  [/\bdon't know\b/gi, 'dunno'],
  [/\bplease\b/gi, 'pls'],
  [/\bthanks\b/gi, 'thx'],
  [/\bthank you\b/gi, 'ty'],
  [/\byour\b/gi, 'ur'],
  [/\byou\b/gi, 'u'],
  [/\bare\b/gi, 'r'],
  [/\bbecause\b/gi, 'cuz'],
  [/\bbefore\b/gi, 'b4'],
  [/\btomorrow\b/gi, 'tmrw'],
  [/\btoday\b/gi, '2day'],
  [/\bmessages?\b/gi, 'msg'],
  [/\baccount\b/gi, 'acct'],
  [/\baddress\b/gi, 'addr'],
  [/\bdelivery\b/gi, 'dlvry'],
  [/\bpackage\b/gi, 'pkg'],
  [/\bpicture\b/gi, 'pic'],
  [/\bpeople\b/gi, 'ppl'],
  [/\bsomething\b/gi, 'smth'],
  [/\bwith\b/gi, 'w'],
  [/\bfor\b/gi, '4'],
  [/\bto\b/gi, '2'],
  [/\bsee\b/gi, 'c'],
  [/\band\b/gi, 'n'],
  [/\bwhat\b/gi, 'wat'],
  [/\bthe\b/gi, 'da'],
  [/\bhave\b/gi, 'hav'],
  [/\bright now\b/gi, 'rn'],
  [/\bnumber\b/gi, 'nr'],
  [/ing\b/gi, 'in'],
];
const MOST_SHORTHAND = 3;

/** Text-message spellings, three kinds at most, and no apostrophes. */
export const shorthand: Noise = (text, next) => {
  let out = text.replace(/(?<=[a-z])['’](?=[a-z])/gi, '');
  let fitting = SHORTHAND.filter(([words]) => out.search(words) >= 0);
  for (let left = MOST_SHORTHAND; left > 0 && fitting.length > 0; left--) {
    const [words, short] = pick(fitting, next);
    fitting = fitting.filter((entry) => entry[0] !== words);
    out = out.replace(words, short);
  }
  return out;
};

/** One of the others at each question. */
export const anySlip: Noise = (text, next) =>
  pick([nearKeys, bySound, withoutVowels, spaces, shorthand], next)(text, next);
