/**
 * The words of the articles with their vectors, so that a question can be held against an article word by word. Whole-text
 * vectors of "can I put essential oil into the humidifier" and "which water goes into the humidifier" are close; that no
 * word of the article is near "oil" is what tells them apart.
 */
import { QuantisedVectors } from './quantised-vectors.ts';

const ENGLISH = /^[a-z]{3,}$/;

export class WordTable {
  readonly #ids = new Map<string, number>();
  readonly #vectors: QuantisedVectors;
  /** Units (wordings and passages) that hold the word. */
  #frequency: Int32Array;
  #units = 0;
  /** English words by first letter, for guessing what a misspelt one was. */
  readonly #byLetter = new Map<string, string[]>();

  constructor(dimensions: number, capacity: number) {
    this.#vectors = new QuantisedVectors(dimensions, capacity);
    this.#frequency = new Int32Array(Math.max(16, capacity));
  }

  has(word: string): boolean {
    return this.#ids.has(word);
  }

  vector(word: string): Float32Array | null {
    const id = this.#ids.get(word);
    return id === undefined ? null : this.#vectors.get(id);
  }

  /** Counts one unit that holds these different words; returns their ids. */
  addUnit(words: readonly string[], vectorOf: (word: string) => ArrayLike<number>): number[] {
    this.#units++;
    return words.map((word) => {
      let id = this.#ids.get(word);
      if (id === undefined) {
        id = this.#ids.size;
        this.#ids.set(word, id);
        this.#vectors.set(id, vectorOf(word));
        if (ENGLISH.test(word)) {
          const alike = this.#byLetter.get(word[0]!) ?? [];
          alike.push(word);
          this.#byLetter.set(word[0]!, alike);
        }
        if (id >= this.#frequency.length) {
          const wider = new Int32Array(this.#frequency.length * 2);
          wider.set(this.#frequency);
          this.#frequency = wider;
        }
      }
      this.#frequency[id]!++;
      return id;
    });
  }

  /** Units that hold the word. */
  frequency(word: string): number {
    const id = this.#ids.get(word);
    return id === undefined ? 0 : this.#frequency[id]!;
  }

  /** English words, also of articles that are gone, with the same first letter. */
  beginningLike(word: string): readonly string[] {
    return this.#byLetter.get(word[0] ?? '') ?? [];
  }

  /** Words stay in the table when their last unit goes: they are few, and may come back with the next edit. */
  removeUnit(words: readonly string[]): void {
    this.#units--;
    for (const word of words) {
      const id = this.#ids.get(word);
      if (id !== undefined) this.#frequency[id]!--;
    }
  }

  /** How telling a word is here: ln(1 + N / (1 + 2 n)) for n of N units. */
  weight(word: string, absent: AbsentWords): number {
    const id = this.#ids.get(word);
    const n = id === undefined ? 0 : Math.max(0, this.#frequency[id]! - absent.holding(word));
    return Math.log(1 + Math.max(0, this.#units - absent.units) / (1 + 2 * n));
  }

  /** Compares one question's words with articles' words; remembers what it has compared. */
  matcher(
    words: readonly { readonly word: string; readonly vector: Float32Array; readonly weight: number }[],
  ): WordMatcher {
    const known = words.map(({ word }) => this.#ids.get(word) ?? -1);
    const seen = words.map(() => new Map<number, number>());
    let total = 0;
    for (const { weight } of words) total += weight;
    const near = (i: number, id: number): number => {
      let cosine = seen[i]!.get(id);
      if (cosine === undefined) {
        cosine = Math.max(0, this.#vectors.dot(id, words[i]!.vector));
        seen[i]!.set(id, cosine);
      }
      return cosine;
    };
    return (lists) => {
      if (total === 0) return lists.map(() => 0);
      const best = new Float64Array(words.length);
      // Each list adds to the ones before it.
      return lists.map((ids) => {
        let sum = 0;
        for (let i = 0; i < words.length; i++) {
          // The word itself is there more often than not: no need to compare it with the others then.
          if (best[i]! < 1 && ids.includes(known[i]!)) best[i] = 1;
          if (best[i]! < 1) for (const id of ids) best[i] = Math.max(best[i]!, near(i, id));
          sum += words[i]!.weight * best[i]!;
        }
        return sum / total;
      });
    };
  }
}

/**
 * For lists of word ids: the share of the question's words, by weight, that the first list says, the first two say, and so
 * on; a word is said as much as the nearest word of the list is near to it.
 */
export type WordMatcher = (lists: readonly (readonly number[])[]) => number[];

export type AbsentWords = { readonly units: number; readonly holding: (word: string) => number };
export const NONE_ABSENT: AbsentWords = { units: 0, holding: () => 0 };
