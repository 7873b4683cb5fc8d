/**
 * Numbers terms from 0, so that indexes keep arrays and a question's terms are looked up once. Terms of one or two letters,
 * nearly all there are of Chinese and most of what a search and the speller ask for, are in a table of their own: it finds
 * them in a fifth of the time.
 */
import { LetterPairs, letterKey } from '../text/letter-pairs.ts';

export class Lexicon {
  readonly #short = new LetterPairs();
  readonly #long = new Map<string, number>();

  get size(): number {
    return this.#short.size + this.#long.size;
  }

  /** The number of a term, which it gets now when it has none. */
  number(term: string): number {
    const known = this.find(term);
    if (known >= 0) return known;
    const number = this.size;
    const key = letterKey(term);
    if (key === 0) this.#long.set(term, number);
    else this.#short.set(key, number);
    return number;
  }

  /** -1 for a term that has none. */
  find(term: string): number {
    const key = letterKey(term);
    return key === 0 ? (this.#long.get(term) ?? -1) : this.#short.get(key);
  }
}
