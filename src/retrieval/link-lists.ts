/** The links of a layered graph's nodes as lists in two blocks of numbers: one for the layer of all, one for those above. */
export class LinkLists {
  /** Numbers of one list: its length and its places. */
  readonly #width: number;
  readonly #upperWidth: number;
  #base: Int32Array;
  #upper = new Int32Array(1024);
  #upperUsed = 0;
  /** Where a node's lists above the layer of all begin. */
  #upperAt: Int32Array;

  /** `most` and `mostAbove`: the longest list in the layer of all, and above it. */
  constructor(capacity: number, most: number, mostAbove: number) {
    this.#width = most + 1;
    this.#upperWidth = mostAbove + 1;
    this.#base = new Int32Array(capacity * this.#width);
    this.#upperAt = new Int32Array(capacity);
  }

  /** Makes room for the next node, which is in the layers from 0 to `level`. */
  add(node: number, level: number): void {
    if ((node + 1) * this.#width > this.#base.length) {
      this.#base = wider(this.#base, Math.ceil((node + 1) * 1.5) * this.#width);
      this.#upperAt = wider(this.#upperAt, Math.ceil((node + 1) * 1.5));
    }
    if (level === 0) return;
    this.#upperAt[node] = this.#upperUsed;
    this.#upperUsed += level * this.#upperWidth;
    if (this.#upperUsed > this.#upper.length) this.#upper = wider(this.#upper, Math.ceil(this.#upperUsed * 1.5));
  }

  /** The block with a layer's lists, good until the next `add`: at `at` the length, behind it the linked nodes. */
  in(layer: number): Int32Array {
    return layer === 0 ? this.#base : this.#upper;
  }

  at(node: number, layer: number): number {
    return layer === 0 ? node * this.#width : this.#upperAt[node]! + (layer - 1) * this.#upperWidth;
  }
}

function wider(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const out = new Int32Array(length);
  out.set(values);
  return out;
}
