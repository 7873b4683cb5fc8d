/**
 * What a text is made of, for the lexical index: Chinese words and character n-grams, English stems and letter n-grams.
 * The first character of a term says its kind, so that a query can weigh kinds without the index knowing them.
 */
import type { Segmenter } from '../ports/segmenter.ts';
import { stem } from './stem.ts';

/**
 * A run of Chinese characters, or a Latin word or number (apostrophes and decimal points inside belong to it), which ends where
 * Chinese begins: "7天" is a number and a character.
 */
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:['’.](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;
const HAN = /^\p{Script=Han}/u;

/** Kinds of term, by first character: `=` stem, `+` two stems in a row, `#` letters of a word, `:` Chinese word. */
export const STEM = '=';
export const PAIR = '+';
export const LETTERS = '#';
export const WORD = ':';

const SHORTEST_LETTERS = 3;
const LONGEST_LETTERS = 4;

/** Splits contractions the way they are also written apart, so that "don't", "dont" and "do not" meet. */
function word(raw: string): string {
  return raw.replace(/['’]/g, '');
}

export interface Analyzer {
  readonly segmenter: Segmenter;
  /** Terms of a normalised text, with repeats, in no particular order. */
  terms(normalized: string): string[];
  /** Its different words as written, Chinese ones as segmented. */
  words(normalized: string): string[];
}

interface Run {
  readonly text: string;
  /** Chinese words; null for a Latin run. */
  readonly pieces: readonly string[] | null;
}

export function createAnalyzer(segmenter: Segmenter): Analyzer {
  let last = '';
  let lastRuns: readonly Run[] = [];
  /** Terms and words of one text are asked for one after the other, and segmenting is what costs. */
  const runs = (normalized: string): readonly Run[] => {
    if (normalized !== last) {
      lastRuns = Array.from(normalized.matchAll(RUNS), ([text]) => ({
        text,
        pieces: HAN.test(text) ? segmenter.cut(text) : null,
      }));
      last = normalized;
    }
    return lastRuns;
  };
  return {
    segmenter,
    words(normalized) {
      const out = new Set<string>();
      for (const { text, pieces } of runs(normalized)) {
        if (pieces === null) out.add(text);
        else for (const piece of pieces) out.add(piece);
      }
      return [...out];
    },
    terms(normalized) {
      const out: string[] = [];
      let previous: string | null = null;
      for (const { text: run, pieces } of runs(normalized)) {
        if (pieces !== null) {
          const characters = [...run];
          for (let i = 0; i < characters.length; i++) {
            out.push(characters[i]!);
            if (i + 1 < characters.length) out.push(characters[i]! + characters[i + 1]!);
          }
          for (const piece of pieces) if (piece.length > 1) out.push(WORD + piece);
          previous = null;
          continue;
        }
        const plain = word(run);
        const base = stem(plain);
        out.push(STEM + base);
        if (previous !== null) out.push(`${PAIR}${previous} ${base}`);
        previous = base;
        const framed = ` ${plain} `;
        for (let n = SHORTEST_LETTERS; n <= LONGEST_LETTERS; n++) {
          for (let i = 0; i + n <= framed.length; i++) out.push(LETTERS + framed.slice(i, i + n));
        }
      }
      return out;
    },
  };
}
