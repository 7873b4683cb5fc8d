/** Texts of one kind (wordings, or passages) as vectors, each owned by an article's slot. Ids count up and are not reused. */
import { assert } from '../lib/assert.ts';
import type { VectorIndex, VectorIndexFactory } from '../ports/vector-index.ts';
import { QuantisedVectors } from './quantised-vectors.ts';

interface Unit {
  readonly owner: number;
  /** Normalised. */
  readonly text: string;
}

export class VectorField {
  readonly nearest: VectorIndex;
  readonly vectors: QuantisedVectors;
  readonly #units: (Unit | null)[] = [];
  #size = 0;

  constructor(factory: VectorIndexFactory, dimensions: number, capacity: number) {
    this.nearest = factory({ dimensions, capacity });
    this.vectors = new QuantisedVectors(dimensions, capacity);
  }

  get size(): number {
    return this.#size;
  }

  owner(id: number): number {
    return this.#unit(id).owner;
  }

  text(id: number): string {
    return this.#unit(id).text;
  }

  add(owner: number, text: string, vector: ArrayLike<number>): number {
    const id = this.#units.length;
    this.#units.push({ owner, text });
    this.nearest.add(id, vector);
    this.vectors.set(id, vector);
    this.#size++;
    return id;
  }

  remove(id: number): void {
    this.#unit(id);
    this.nearest.remove(id);
    this.#units[id] = null;
    this.#size--;
  }

  #unit(id: number): Unit {
    const unit = this.#units[id];
    assert(unit, `unit ${id} is not in the index`);
    return unit;
  }
}
