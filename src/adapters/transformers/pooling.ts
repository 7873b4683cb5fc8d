/** From a model's output a token to one unit vector a text, in the ways sentence-transformers names. */

const POOLINGS = ['mean', 'cls', 'max', 'last'] as const;
export type Pooling = (typeof POOLINGS)[number];

/**
 * `values`: texts × length × size; `mask`: texts × length, 0 for padding. Unit vectors with memory of their own. A text without
 * any token gets the even vector: alike to nothing in particular, and never a division by zero.
 */
export function pool(
  pooling: Pooling,
  values: Float32Array,
  mask: readonly boolean[],
  dims: { readonly texts: number; readonly length: number; readonly size: number },
): Float32Array[] {
  const { texts, length, size } = dims;
  return Array.from({ length: texts }, (_, text) => {
    const vector = new Float32Array(size);
    const kept: number[] = [];
    for (let i = 0; i < length; i++) if (mask[text * length + i]) kept.push(text * length + i);
    for (const [n, token] of rowsToRead(pooling, kept).entries()) {
      for (let d = 0; d < size; d++) {
        const value = values[token * size + d] as number;
        const before = vector[d] as number;
        vector[d] = pooling === 'max' ? (n === 0 ? value : Math.max(before, value)) : before + value;
      }
    }
    return toUnit(vector);
  });
}

/** Scales in place to length 1; the zero vector becomes the even one. */
export function toUnit(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares === 0) return vector.fill(1 / Math.sqrt(vector.length));
  const scale = 1 / Math.sqrt(squares);
  for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] as number) * scale;
  return vector;
}

function rowsToRead(pooling: Pooling, kept: readonly number[]): readonly number[] {
  if (pooling === 'cls') return kept.slice(0, 1);
  if (pooling === 'last') return kept.slice(-1);
  return kept;
}
