/**
 * One searchable kind of text of the articles (their wordings, or their passages): the same units in a lexical and in a
 * vector index, each unit owned by an article.
 */
import { assert } from '../lib/assert.ts';
import type { VectorIndex, VectorIndexFactory } from '../ports/vector-index.ts';
import type { Analyzer } from './analyze.ts';
import { Bm25Index, type Bm25Options, type Exclusion } from './bm25.ts';
import { QuantisedVectors } from './quantised-vectors.ts';

export interface Unit {
  /** The article's slot in the index. */
  readonly owner: number;
  /** Normalised. */
  readonly text: string;
}

export interface TextFieldOptions {
  readonly analyzer: Analyzer;
  readonly factory: VectorIndexFactory;
  readonly dimensions: number;
  readonly capacity: number;
  readonly bm25: Bm25Options;
}

export class TextField {
  readonly lexical: Bm25Index;
  readonly nearest: VectorIndex;
  readonly vectors: QuantisedVectors;
  readonly #analyzer: Analyzer;
  readonly #units: (Unit | null)[] = [];

  constructor(options: TextFieldOptions) {
    this.#analyzer = options.analyzer;
    this.lexical = new Bm25Index(options.bm25);
    this.nearest = options.factory({ dimensions: options.dimensions, capacity: options.capacity });
    this.vectors = new QuantisedVectors(options.dimensions, options.capacity);
  }

  get size(): number {
    return this.lexical.size;
  }

  /** Live units. */
  *ids(): Generator<number> {
    for (let id = 0; id < this.#units.length; id++) if (this.#units[id]) yield id;
  }

  unit(id: number): Unit {
    const unit = this.#units[id];
    assert(unit, `unit ${id} is not in the index`);
    return unit;
  }

  add(owner: number, text: string, vector: ArrayLike<number>): number {
    const id = this.#units.length;
    this.#units.push({ owner, text });
    this.lexical.add(id, this.#analyzer.terms(text));
    this.nearest.add(id, vector);
    this.vectors.set(id, vector);
    return id;
  }

  remove(id: number): void {
    const unit = this.unit(id);
    this.lexical.remove(id, this.#analyzer.terms(unit.text));
    this.nearest.remove(id);
    this.#units[id] = null;
  }

  /** Statistics and hits as if these units had never been added. */
  without(ids: readonly number[]): Exclusion {
    const gone = new Set(ids);
    const holding = new Map<string, number>();
    for (const id of ids) {
      for (const term of new Set(this.#analyzer.terms(this.unit(id).text))) {
        holding.set(term, (holding.get(term) ?? 0) + 1);
      }
    }
    return { skips: (id) => gone.has(id), count: gone.size, holding: (term) => holding.get(term) ?? 0 };
  }
}
