/**
 * What a search asks of every proposed article, in columns of numbers: reading it from the articles themselves means a wait
 * for memory at every step, and that was a quarter of a search among ten thousand.
 */

const THERE = 1;
const FOR_ALL = 2;
const DOCUMENT = 4;
/** Instead of a count: the ids are not one after the other, ask the slot. */
const SCATTERED = -1;

export interface Columns {
  /** Whether every visitor may see it at any time. */
  readonly forAll: boolean;
  readonly document: boolean;
  readonly wordings: readonly number[];
  readonly passages: readonly number[];
}

export class SlotColumns {
  #flags = new Uint8Array(64);
  /** First wording, how many, first passage, how many. */
  #ids = new Int32Array(256);

  put(at: number, { forAll, document, wordings, passages }: Columns): void {
    if (at >= this.#flags.length) this.#grow(at);
    this.#flags[at] = THERE | (forAll ? FOR_ALL : 0) | (document ? DOCUMENT : 0);
    this.#ids.set([wordings[0] ?? 0, length(wordings), passages[0] ?? 0, length(passages)], 4 * at);
  }

  remove(at: number): void {
    this.#flags[at] = 0;
  }

  isThere(at: number): boolean {
    return this.#flags[at] !== 0;
  }

  isForAll(at: number): boolean {
    return (this.#flags[at]! & FOR_ALL) !== 0;
  }

  isDocument(at: number): boolean {
    return (this.#flags[at]! & DOCUMENT) !== 0;
  }

  firstWording(at: number): number {
    return this.#ids[4 * at]!;
  }

  /** Negative when they are not one after the other. */
  wordings(at: number): number {
    return this.#ids[4 * at + 1]!;
  }

  firstPassage(at: number): number {
    return this.#ids[4 * at + 2]!;
  }

  /** They come all at once, so they are one after the other. */
  passages(at: number): number {
    return this.#ids[4 * at + 3]!;
  }

  #grow(at: number): void {
    const room = Math.max(at + 1, 2 * this.#flags.length);
    const flags = new Uint8Array(room);
    flags.set(this.#flags);
    this.#flags = flags;
    const ids = new Int32Array(4 * room);
    ids.set(this.#ids);
    this.#ids = ids;
  }
}

function length(ids: readonly number[]): number {
  return ids.every((id, i) => id === ids[0]! + i) ? ids.length : SCATTERED;
}
