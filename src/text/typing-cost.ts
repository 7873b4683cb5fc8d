/**
 * How unlikely it is that somebody who meant one word typed another, in bits: neighbouring keys, letters the wrong way round,
 * doubled letters and vowels are got wrong more often than anything else, first letters hardly ever.
 */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const ALIKE = ['ck', 'cs', 'sz', 'kq', 'fv', 'gj', 'bp', 'dt', 'mn'];
const VOWELS = 'aeiouy';
const INNER_VOWEL = /.[aeiou]./;
const SIZE = 128;
const LONGEST = 32;

const TRANSPOSED = 5;
const DOUBLED = 4;
const VOWEL_LEFT_OUT = 4.5;
/** Where all of them are left out, on purpose. */
const VOWEL_SAVED = 2.5;
const LEFT_OUT = 6;
const SAME_SOUND_OF_TWO = 4;
const TWO_LETTERS = /ph|gh|wh|kn|wr|ck|qu/;
const NEAR_KEY_ADDED = 6;
const ADDED = 7.5;
const ENDING_ADDED = 3;
const VOWEL_FOR_VOWEL = 5;
const NEAR_KEY = 5.5;
const SAME_SOUND = 5.5;
const REPLACED = 8;
/** More for a first letter that is wrong, and that is neither near nor of the same sound. */
const FIRST_LETTER = 3;
const FAR_FIRST_LETTER = 6;

const code = (letter: string): number => letter.charCodeAt(0);
const vowel = new Uint8Array(SIZE);
for (const letter of VOWELS) vowel[code(letter)] = 1;
/** By meant and typed letter, each in ASCII. */
const replacing = new Float64Array(SIZE * SIZE).fill(REPLACED);
const touching = new Uint8Array(SIZE * SIZE);
const both = (a: string, b: string, set: (at: number) => void): void => {
  set(code(a) * SIZE + code(b));
  set(code(b) * SIZE + code(a));
};
for (const pair of ALIKE) {
  both(pair[0]!, pair[1]!, (at) => {
    replacing[at] = SAME_SOUND;
  });
}
ROWS.forEach((row, r) => {
  [...row].forEach((key, i) => {
    for (const other of [row[i + 1], ROWS[r + 1]?.[i], ROWS[r + 1]?.[i - 1]]) {
      if (other === undefined) continue;
      both(key, other, (at) => {
        touching[at] = 1;
        replacing[at] = NEAR_KEY;
      });
    }
  });
});
for (const a of VOWELS)
  for (const b of VOWELS)
    both(a, b, (at) => {
      replacing[at] = VOWEL_FOR_VOWEL;
    });
for (let letter = 0; letter < SIZE; letter++) replacing[letter * SIZE + letter] = 0;

let beforeLast = new Float64Array(LONGEST + 1);
let last = new Float64Array(LONGEST + 1);
let row = new Float64Array(LONGEST + 1);
const adding = new Float64Array(LONGEST);

function addedCost(typed: string, j: number): number {
  const letter = typed.charCodeAt(j);
  const before = j > 0 ? typed.charCodeAt(j - 1) : 0;
  const after = j + 1 < typed.length ? typed.charCodeAt(j + 1) : 0;
  if (letter === before || letter === after) return DOUBLED;
  // The last letter is an ending more often than a slip.
  const ending = after === 0 ? ENDING_ADDED : 0;
  const near = touching[letter * SIZE + before] === 1 || touching[letter * SIZE + after] === 1;
  return ending + (near ? NEAR_KEY_ADDED : ADDED);
}

function firstLetter(meant: string, typed: string): number {
  const [a, b] = [meant.charCodeAt(0), typed.charCodeAt(0)];
  if (a === b) return 0;
  const swapped = meant.charCodeAt(1) === b && typed.charCodeAt(1) === a;
  return swapped || replacing[a * SIZE + b]! < REPLACED ? FIRST_LETTER : FAR_FIRST_LETTER;
}

/** Bits for typing `typed` where `meant` was meant, both in lower-case ASCII; anything beyond `most` counts as infinite. */
export function typingCost(meant: string, typed: string, most: number): number {
  const asWritten = compare(meant, typed, most);
  if (!TWO_LETTERS.test(meant)) return asWritten;
  return Math.min(asWritten, compare(asHeard(meant), asHeard(typed), most - SAME_SOUND_OF_TWO) + SAME_SOUND_OF_TWO);
}

/** Letters for a sound that two stand for. */
function asHeard(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/gh(?=t)/g, '')
    .replace(/wh/g, 'w')
    .replace(/^kn/, 'n')
    .replace(/^wr/, 'r')
    .replace(/ck/g, 'k')
    .replace(/qu/g, 'kw');
}

function compare(meant: string, typed: string, most: number): number {
  const width = typed.length;
  if (width > LONGEST || meant.length > LONGEST) return Number.POSITIVE_INFINITY;
  const forVowel = INNER_VOWEL.test(typed) ? VOWEL_LEFT_OUT : VOWEL_SAVED;
  last[0] = firstLetter(meant, typed);
  for (let j = 0; j < width; j++) {
    adding[j] = addedCost(typed, j);
    last[j + 1] = last[j]! + adding[j]!;
  }
  for (let i = 0; i < meant.length; i++) {
    const letter = meant.charCodeAt(i);
    const previous = i > 0 ? meant.charCodeAt(i - 1) : 0;
    const doubled = letter === previous || (i + 1 < meant.length && letter === meant.charCodeAt(i + 1));
    const leftOut = doubled ? DOUBLED : vowel[letter] === 1 ? forVowel : LEFT_OUT;
    row[0] = last[0]! + leftOut;
    let least = row[0]!;
    for (let j = 0; j < width; j++) {
      const other = typed.charCodeAt(j);
      let cost = last[j]! + replacing[letter * SIZE + other]!;
      if (last[j + 1]! + leftOut < cost) cost = last[j + 1]! + leftOut;
      if (row[j]! + adding[j]! < cost) cost = row[j]! + adding[j]!;
      if (i > 0 && j > 0 && other === previous && typed.charCodeAt(j - 1) === letter && letter !== previous) {
        if (beforeLast[j - 1]! + TRANSPOSED < cost) cost = beforeLast[j - 1]! + TRANSPOSED;
      }
      row[j + 1] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[width]! > most ? Number.POSITIVE_INFINITY : last[width]!;
}
