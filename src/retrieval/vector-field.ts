/** Texts of one kind (wordings, or passages) as vectors, each owned by an article's slot. Ids count up and are not reused. */
import { assert } from '../lib/assert.ts';
import { HnswGraph, type HnswOptions, type NearNode } from './hnsw-graph.ts';
import type { VectorRows } from './vector-rows.ts';

export class VectorField {
  readonly #rows: VectorRows;
  readonly #graph: HnswGraph;
  /** Normalised; null for one that was removed. */
  readonly #texts: (string | null)[] = [];
  #owners: Int32Array;
  #row: Int32Array;

  readonly #linksLater: boolean;

  /**
   * `rows`: where the vectors go; those of one article index share them. `capacity`: texts expected, more may come.
   * `linksLater`: `link` is called until nothing is left to link; until then searches are slower, and no less right.
   */
  constructor(rows: VectorRows, capacity: number, options: HnswOptions & { readonly linksLater?: boolean } = {}) {
    this.#rows = rows;
    this.#linksLater = options.linksLater ?? false;
    this.#graph = new HnswGraph(rows, capacity, options);
    this.#owners = new Int32Array(Math.max(16, capacity));
    this.#row = new Int32Array(Math.max(16, capacity));
  }

  get size(): number {
    return this.#graph.size;
  }

  owner(id: number): number {
    return this.#owners[id]!;
  }

  text(id: number): string {
    const text = this.#texts[id] ?? null;
    assert(text !== null, `text ${id} is not in the index`);
    return text;
  }

  /** Where its vector is. */
  row(id: number): number {
    return this.#row[id]!;
  }

  vector(id: number): Float32Array {
    return this.#rows.get(this.row(id));
  }

  add(owner: number, text: string, vector: ArrayLike<number>): number {
    const row = this.#rows.add(vector);
    const id = this.#linksLater ? this.#graph.append(row) : this.#graph.add(row);
    if (id === this.#owners.length) {
      this.#owners = wider(this.#owners);
      this.#row = wider(this.#row);
    }
    this.#texts.push(text);
    this.#owners[id] = owner;
    this.#row[id] = row;
    return id;
  }

  /** Links one text more into the graph; false when all are. */
  link(): boolean {
    return this.#graph.link();
  }

  remove(id: number): void {
    this.text(id);
    this.#graph.remove(id);
    this.#texts[id] = null;
  }

  /** Ids of at most `count` texts near the vector that the rows were asked about, as a walk comes by them. */
  around(count: number): readonly number[] {
    return this.#graph.around(count);
  }

  /** The same, compared exactly, nearest first; `node` is the id. */
  nearest(count: number): NearNode[] {
    return this.#graph.nearest(count);
  }
}

function wider(values: Int32Array): Int32Array {
  const out = new Int32Array(Math.ceil(values.length * 1.5));
  out.set(values);
  return out;
}
