/**
 * The words of the articles with their vectors, so that a question can be held against an article word by word. Whole-text
 * vectors of "can I put essential oil into the humidifier" and "which water goes into the humidifier" are close; that no
 * word of the article is near "oil" is what tells them apart.
 */
import { WordShapes } from '../text/word-shapes.ts';
import { MOST_AT_ONCE, type VectorRows } from './vector-rows.ts';

const ENGLISH = /^[a-z]{3,}$/;
const LAST_UNION = 2 ** 31 - 1;

/** Numbers of words. */
type WordIds = readonly number[] | Int32Array;

export class WordTable {
  readonly #ids = new Map<string, number>();
  readonly #vectors: VectorRows;
  /** Where a word's vector is. */
  #rows: Int32Array;
  /** Units (wordings and passages) that hold the word. */
  #frequency: Int32Array;
  #units = 0;
  /** By word, the union that saw it last. */
  #seen = new Int32Array(16);
  #union = 0;
  /** English words, for guessing what a misspelt one was. */
  readonly #shapes = new WordShapes();

  /** `vectors`: where theirs go. */
  constructor(vectors: VectorRows, capacity: number) {
    this.#vectors = vectors;
    this.#rows = new Int32Array(Math.max(16, capacity));
    this.#frequency = new Int32Array(Math.max(16, capacity));
  }

  has(word: string): boolean {
    return this.#ids.has(word);
  }

  vector(word: string): Float32Array | null {
    const id = this.#ids.get(word);
    return id === undefined ? null : this.#vectors.get(this.#rows[id]!);
  }

  /** Counts one unit that holds these different words; returns their ids. */
  addUnit(words: readonly string[], vectorOf: (word: string) => ArrayLike<number>): number[] {
    this.#units++;
    return words.map((word) => {
      let id = this.#ids.get(word);
      if (id === undefined) {
        id = this.#ids.size;
        this.#ids.set(word, id);
        if (ENGLISH.test(word)) this.#shapes.add(word);
        if (id === this.#frequency.length) {
          this.#frequency = wider(this.#frequency);
          this.#rows = wider(this.#rows);
        }
        this.#rows[id] = this.#vectors.add(vectorOf(word));
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

  /** Units counted. */
  get units(): number {
    return this.#units;
  }

  /** Calls with the English words that a misspelt one may stand for; some are not near it, and some in no unit any more. */
  near(word: string, use: (candidate: string) => void): void {
    this.#shapes.near(word, (candidate) => {
      if (this.frequency(candidate) > 0) use(candidate);
    });
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

  /** The different words of some lists of ids. */
  union(lists: readonly WordIds[]): WordIds {
    if (lists.length === 1) return lists[0]!;
    // The stamps are 32 bits wide; wrapped, words would be missing.
    if (this.#seen.length < this.#ids.size || this.#union === LAST_UNION) {
      this.#seen = new Int32Array(this.#frequency.length);
      this.#union = 0;
    }
    const seen = this.#seen;
    const union = ++this.#union;
    const out: number[] = [];
    for (const ids of lists) {
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!;
        if (seen[id] === union) continue;
        seen[id] = union;
        out.push(id);
      }
    }
    return out;
  }

  /** Compares one question's words with articles' words. `strangers` knows the vectors of words that no article has. */
  matcher(
    words: readonly { readonly word: string; readonly weight: number }[],
    strangers: (word: string) => ArrayLike<number>,
  ): WordMatcher {
    const known = words.map(({ word }) => this.#ids.get(word) ?? -1);
    let total = 0;
    for (const { weight } of words) total += weight;
    return (lists) => {
      if (total === 0) return lists.map(() => 0);
      const best = new Float64Array(words.length);
      // Each list adds to the ones before it.
      return lists.map((ids) => {
        let sum = 0;
        for (let i = 0; i < words.length; i++) {
          // The word itself is there more often than not: no need to compare it with the others then.
          if (best[i]! < 1 && known[i]! >= 0 && ids.includes(known[i]!)) best[i] = 1;
          if (best[i]! < 1)
            best[i] = Math.max(
              best[i]!,
              this.#nearest(known[i]!, () => strangers(words[i]!.word), ids),
            );
          sum += words[i]!.weight * best[i]!;
        }
        return sum / total;
      });
    };
  }

  /**
   * How far a question and a wording are about different things, 0 to 1: what only the question says and what only the wording
   * says, by how little their words are near each other, and by the smaller share of either text. 0 where one says no more than
   * the other. Whole-text vectors of "does the kettle keep warm" and "how do I descale the kettle" are close.
   */
  contrast(
    words: readonly { readonly word: string; readonly weight: number }[],
    strangers: (word: string) => ArrayLike<number>,
    wording: WordIds,
  ): number {
    const known = words.map(({ word }) => this.#ids.get(word) ?? -1);
    const others = [...wording].filter((id) => !known.includes(id));
    if (others.length === 0) return 0;
    const nearest = new Float64Array(others.length);
    let asked = 0;
    let alone = 0;
    let near = 0;
    words.forEach(({ word, weight }, i) => {
      asked += weight;
      if (known[i]! >= 0 && wording.includes(known[i]!)) return;
      alone += weight;
      near += weight * this.#nearest(known[i]!, () => strangers(word), others, nearest);
    });
    if (alone === 0) return 0;
    let said = 0;
    for (let i = 0; i < wording.length; i++) said += this.#rarity(wording[i]!);
    let more = 0;
    let back = 0;
    others.forEach((id, i) => {
      const weight = this.#rarity(id);
      more += weight;
      back += weight * Math.min(1, nearest[i]!);
    });
    if (more === 0) return 0;
    const apart = (1 - Math.min(1, near / alone)) * (1 - back / more);
    return apart * Math.min(alone / asked, more / said);
  }

  /** `weight` with nothing absent. */
  #rarity(id: number): number {
    return Math.log(1 + this.#units / (1 + 2 * this.#frequency[id]!));
  }

  /**
   * Cosine of a word (or of a vector, when it is in no article) with the nearest of a list; 0 when none is near at all.
   * `nearest`: of each of the list, raised to its cosine with this one.
   */
  #nearest(id: number, stranger: () => ArrayLike<number>, ids: WordIds, nearest?: Float64Array): number {
    const { addresses, products } = this.#vectors;
    if (id < 0) this.#vectors.ask(stranger());
    const asked = id < 0 ? this.#vectors.asked : this.#vectors.address(this.#rows[id]!);
    let most = 0;
    for (let first = 0; first < ids.length; first += MOST_AT_ONCE) {
      const count = Math.min(MOST_AT_ONCE, ids.length - first);
      for (let k = 0; k < count; k++) addresses[k] = this.#vectors.address(this.#rows[ids[first + k]!]!);
      this.#vectors.compare(asked, count);
      for (let k = 0; k < count; k++) if (products[k]! > most) most = products[k]!;
      if (nearest === undefined) continue;
      for (let k = 0; k < count; k++) {
        nearest[first + k] = Math.max(nearest[first + k]!, products[k]! / this.#vectors.one);
      }
    }
    return most / this.#vectors.one;
  }
}

function wider(values: Int32Array): Int32Array {
  const out = new Int32Array(values.length * 2);
  out.set(values);
  return out;
}

/**
 * For lists of word ids: the share of the question's words, by weight, that the first list says, the first two say, and so
 * on; a word is said as much as the nearest word of the list is near to it.
 */
export type WordMatcher = (lists: readonly WordIds[]) => number[];

export type AbsentWords = { readonly units: number; readonly holding: (word: string) => number };
export const NONE_ABSENT: AbsentWords = { units: 0, holding: () => 0 };
