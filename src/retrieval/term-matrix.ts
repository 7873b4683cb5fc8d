/**
 * Which of the most frequent terms each document holds: two bits for each, row by row. To look up ten terms of one document
 * takes a wait for memory or two; halving their lists takes one at nearly every step.
 */

/** What it says of a term that a document holds three times or more. */
export const MANY = 3;
const PER_WORD = 16;

export class TermMatrix {
  /** Documents before this one have a row. */
  readonly rows: number;
  readonly #words: number;
  readonly #columns: ReadonlyMap<number, number>;
  readonly #bits: Int32Array;

  constructor(terms: readonly number[], rows: number) {
    this.rows = rows;
    this.#columns = new Map(terms.map((term, column) => [term, column]));
    this.#words = Math.ceil(terms.length / PER_WORD);
    this.#bits = new Int32Array(rows * this.#words);
  }

  /** -1 for a term that is not in it. */
  column(term: number): number {
    return this.#columns.get(term) ?? -1;
  }

  /** Notes, once, that a document holds the term of a column so often. */
  set(doc: number, column: number, times: number): void {
    this.#bits[doc * this.#words + (column >>> 4)]! |= (times < MANY ? times : MANY) << ((column & 15) << 1);
  }

  /** How often a document holds the term of a column, or `MANY`. */
  get(doc: number, column: number): number {
    return (this.#bits[doc * this.#words + (column >>> 4)]! >>> ((column & 15) << 1)) & MANY;
  }
}
