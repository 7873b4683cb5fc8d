/**
 * Numbers terms from 0, so that indexes keep arrays and a question's terms are looked up once. Terms of one or two letters,
 * nearly all there are of Chinese and most of what a search and the speller ask for, are keys of a table of plain numbers: a
 * map of strings takes several waits for memory to find one.
 */

/** The table is widened when it is this full. */
const FULL = 0.5;

export class Lexicon {
  /** Longer terms. */
  readonly #numbers = new Map<string, number>();
  /** Open addressing: key, and number + 1 (0: free). */
  #table = new Int32Array(2 * 1024);
  #short = 0;

  get size(): number {
    return this.#numbers.size + this.#short;
  }

  /** The number of a term, which it gets now when it has none. */
  number(term: string): number {
    const known = this.find(term);
    if (known >= 0) return known;
    const number = this.size;
    const key = keyOf(term);
    if (key === 0) {
      this.#numbers.set(term, number);
      return number;
    }
    if (2 * ++this.#short > FULL * this.#table.length) this.#widen();
    put(this.#table, key, number + 1);
    return number;
  }

  /** -1 for a term that has none. */
  find(term: string): number {
    const key = keyOf(term);
    if (key === 0) return this.#numbers.get(term) ?? -1;
    return this.#table[place(this.#table, key) + 1]! - 1;
  }

  #widen(): void {
    const wider = new Int32Array(2 * this.#table.length);
    for (let at = 0; at < this.#table.length; at += 2) {
      if (this.#table[at + 1] !== 0) put(wider, this.#table[at]!, this.#table[at + 1]!);
    }
    this.#table = wider;
  }
}

/** A term of one or two letters as a number; 0 for any other. */
function keyOf(term: string): number {
  if (term.length === 1) return term.charCodeAt(0);
  // A second letter of 0 would make it another's key.
  if (term.length !== 2 || term.charCodeAt(1) === 0) return 0;
  return term.charCodeAt(0) | (term.charCodeAt(1) << 16);
}

/** Where a key is, or would come. */
function place(table: Int32Array, key: number): number {
  const mask = table.length / 2 - 1;
  // Knuth's multiplicative hash, whose upper bits depend on all of the key.
  const hash = Math.imul(key, 0x9e3779b1);
  for (let at = hash ^ (hash >>> 15); ; at++) {
    const entry = 2 * (at & mask);
    if (table[entry + 1] === 0 || table[entry] === key) return entry;
  }
}

function put(table: Int32Array, key: number, value: number): void {
  const at = place(table, key);
  table[at] = key;
  table[at + 1] = value;
}
