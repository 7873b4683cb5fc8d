/**
 * Whether a long word is right although hardly anybody uses it: 90,000 words as a Bloom filter (Bloom 1970), which takes one wrong
 * word of a hundred for a right one. Short ones are left out, because misspelt words are often among them.
 */
import { ENGLISH_RARE } from './english-rare-data.ts';

const BITS_A_WORD = 10;
const HASHES = 7;
const SHORTEST = 6;

export function isLongEnough(word: string): boolean {
  return word.length >= SHORTEST;
}

/** Two independent 32-bit hashes (FNV-1a and a multiplicative one); the others are sums of them (Kirsch & Mitzenmacher 2006). */
function places(word: string, bits: number): number[] {
  let a = 0x811c9dc5;
  let b = 5381;
  for (let i = 0; i < word.length; i++) {
    a = Math.imul(a ^ word.charCodeAt(i), 0x01000193);
    b = (Math.imul(b, 33) + word.charCodeAt(i)) | 0;
  }
  b = Math.imul(b ^ (b >>> 15), 0x85ebca6b) | 1;
  return Array.from({ length: HASHES }, (_, i) => ((a + Math.imul(i, b)) >>> 0) % bits);
}

/** For writing the data. */
export function rareFilter(words: readonly string[]): Uint8Array {
  const filter = new Uint8Array(Math.ceil((words.length * BITS_A_WORD) / 8));
  for (const word of words) for (const bit of places(word, 8 * filter.length)) filter[bit >> 3]! |= 1 << (bit & 7);
  return filter;
}

let filter: Uint8Array | null = null;

/** Lower case, letters only. */
export function isRareEnglish(word: string): boolean {
  if (!isLongEnough(word)) return false;
  filter ??= Buffer.from(ENGLISH_RARE, 'base64');
  const bits = 8 * filter.length;
  return places(word, bits).every((bit) => (filter![bit >> 3]! & (1 << (bit & 7))) !== 0);
}
