/** The nearest nodes met so far, nearest first, up to a limit; equally near ones in the order they came. */
export class NearestPool {
  nodes = new Int32Array(64);
  products = new Int32Array(64);
  size = 0;
  /** What must be beaten to come in. */
  worst = Number.NEGATIVE_INFINITY;
  #seen = new Uint8Array(64);
  #limit = 0;
  /** No unseen node stands before it. */
  #next = 0;

  reset(limit: number): void {
    if (limit > this.nodes.length) {
      this.nodes = new Int32Array(limit);
      this.products = new Int32Array(limit);
      this.#seen = new Uint8Array(limit);
    }
    this.#limit = limit;
    this.#next = 0;
    this.size = 0;
    this.worst = Number.NEGATIVE_INFINITY;
  }

  /** Takes in a node that beats `worst`. */
  offer(node: number, product: number): void {
    const { nodes, products } = this;
    const seen = this.#seen;
    let at = this.size === this.#limit ? this.size - 1 : this.size++;
    for (; at > 0 && products[at - 1]! < product; at--) {
      nodes[at] = nodes[at - 1]!;
      products[at] = products[at - 1]!;
      seen[at] = seen[at - 1]!;
    }
    nodes[at] = node;
    products[at] = product;
    seen[at] = 0;
    if (at < this.#next) this.#next = at;
    if (this.size === this.#limit) this.worst = products[this.size - 1]!;
  }

  /** The nearest node that was not given out yet; -1 when there is none. */
  nextUnseen(): number {
    const seen = this.#seen;
    while (this.#next < this.size && seen[this.#next] === 1) this.#next++;
    if (this.#next === this.size) return -1;
    seen[this.#next] = 1;
    return this.nodes[this.#next]!;
  }
}
