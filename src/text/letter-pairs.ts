/**
 * Numbers by one letter or two letters in a row, in one table of plain numbers (open addressing). A map of strings makes a
 * string of the two letters, and waits for memory several times to find one.
 */

/** The table is widened when it is this full. */
const FULL = 0.5;

export class LetterPairs {
  /** Key, and number + 1; 0: free. */
  #table = new Int32Array(2 * 1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** -1 for a key that has none. */
  get(key: number): number {
    return this.#table[place(this.#table, key) + 1]! - 1;
  }

  /** `number`: from 0. */
  set(key: number, number: number): void {
    const at = place(this.#table, key);
    const isNew = this.#table[at + 1] === 0;
    this.#table[at] = key;
    this.#table[at + 1] = number + 1;
    if (isNew && 2 * ++this.#size > FULL * this.#table.length) this.#widen();
  }

  #widen(): void {
    const wider = new Int32Array(2 * this.#table.length);
    for (let at = 0; at < this.#table.length; at += 2) {
      if (this.#table[at + 1] === 0) continue;
      const to = place(wider, this.#table[at]!);
      wider[to] = this.#table[at]!;
      wider[to + 1] = this.#table[at + 1]!;
    }
    this.#table = wider;
  }
}

/** The key of a text of one or two letters (UTF-16 units); 0 for any other. */
export function letterKey(text: string): number {
  if (text.length === 1) return text.charCodeAt(0);
  // A second letter of 0 would make it another's key.
  if (text.length !== 2 || text.charCodeAt(1) === 0) return 0;
  return text.charCodeAt(0) | (text.charCodeAt(1) << 16);
}

/** The key of two letters in a row; 0 when one of the texts is not one letter. */
export function pairKey(first: string, second: string): number {
  if (first.length !== 1 || second.length !== 1) return 0;
  return first.charCodeAt(0) | (second.charCodeAt(0) << 16);
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
