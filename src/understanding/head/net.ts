/**
 * The network member of a head at inference: n-gram vectors (int8, one scale each) and the projected embedding are summed,
 * rectified, and mapped to a logit a label. Dense products run in WebAssembly; see `simd/kernels.ts`.
 */
import type { SparseRow } from '../features/vocabulary.ts';
import { DenseMap } from '../simd/dense-map.ts';

export const HIDDEN = 96;

export interface NetWeights {
  /** N-grams with a vector: the first columns of the vocabulary. */
  readonly columns: number;
  /** columns × HIDDEN, in units of `bagScales[column]`. */
  readonly bag: Int8Array;
  readonly bagScales: Float32Array;
  /** dimensions × HIDDEN, for unit embeddings. */
  readonly dense: Float32Array;
  readonly hiddenBias: Float32Array;
  /** labels × HIDDEN. */
  readonly out: Float32Array;
  readonly outBias: Float32Array;
}

export class Net {
  readonly #w: NetWeights;
  readonly #dense: DenseMap;
  readonly #out: DenseMap;
  readonly #hidden = new Float32Array(HIDDEN);
  readonly #dimensions: number;

  constructor(weights: NetWeights) {
    this.#w = weights;
    this.#dimensions = weights.dense.length / HIDDEN;
    // The projection is stored dimension by dimension; a DenseMap wants one row an output.
    const rows = new Float32Array(weights.dense.length);
    for (let d = 0; d < this.#dimensions; d++) {
      for (let h = 0; h < HIDDEN; h++) rows[h * this.#dimensions + d] = weights.dense[d * HIDDEN + h] as number;
    }
    this.#dense = new DenseMap(rows, HIDDEN, this.#dimensions);
    this.#out = new DenseMap(weights.out, weights.outBias.length, HIDDEN);
  }

  /** Logits; the array is reused by the next call. */
  logits(row: SparseRow, embedding: Float32Array): Float32Array {
    const { columns, bag, bagScales, hiddenBias, outBias } = this.#w;
    const hidden = this.#hidden;
    hidden.set(hiddenBias);
    for (let i = 0; i < row.length; i++) {
      const column = row.columns[i] as number;
      if (column >= columns) continue;
      const value = (row.values[i] as number) * (bagScales[column] as number);
      const at = column * HIDDEN;
      for (let h = 0; h < HIDDEN; h += 4) {
        hidden[h] = (hidden[h] as number) + value * (bag[at + h] as number);
        hidden[h + 1] = (hidden[h + 1] as number) + value * (bag[at + h + 1] as number);
        hidden[h + 2] = (hidden[h + 2] as number) + value * (bag[at + h + 2] as number);
        hidden[h + 3] = (hidden[h + 3] as number) + value * (bag[at + h + 3] as number);
      }
    }
    if (this.#dimensions > 0) {
      const projected = this.#dense.apply(embedding);
      for (let h = 0; h < HIDDEN; h++) hidden[h] = (hidden[h] as number) + (projected[h] as number);
    }
    for (let h = 0; h < HIDDEN; h++) if ((hidden[h] as number) < 0) hidden[h] = 0;
    const logits = this.#out.apply(hidden);
    for (let l = 0; l < outBias.length; l++) logits[l] = (logits[l] as number) + (outBias[l] as number);
    return logits;
  }
}
