import type { TextRole } from './encoder.ts';

/**
 * Vectors of texts by one encoder, kept beyond the process. It may forget any of them at any time, and never gives a vector
 * but the one that was put in for the same text in the same role. Whatever fails in it is told elsewhere: nothing rejects.
 */
export interface VectorCache {
  /** By text, those it has. */
  get(texts: readonly string[], as: TextRole): Promise<ReadonlyMap<string, Float32Array>>;
  /** `vectors[i]` is that of `texts[i]`; read until the next `flush`. */
  put(texts: readonly string[], as: TextRole, vectors: readonly Float32Array[]): Promise<void>;
  /** Much was asked for and put in, and now for a while nothing will be. `last`: ever. */
  flush(last?: boolean): Promise<void>;
  /** Forgets everything. */
  clear(): Promise<void>;
}
