/** Nearest neighbours by looking at every vector: the reference that approximate indexes are tested and measured against. */
import { assert } from '../lib/assert.ts';
import type { VectorHit, VectorIndex, VectorIndexFactory } from '../ports/vector-index.ts';

export const exactFactory: VectorIndexFactory = ({ dimensions }): VectorIndex => {
  const vectors = new Map<number, Float32Array>();
  return {
    dimensions,
    get size() {
      return vectors.size;
    },
    add(key, vector) {
      assert(vector.length === dimensions, `a vector of ${vector.length} numbers in an index of ${dimensions}`);
      vectors.set(key, Float32Array.from(vector));
    },
    remove(key) {
      vectors.delete(key);
    },
    search(vector, count) {
      const hits: VectorHit[] = [];
      for (const [key, own] of vectors) {
        let cosine = 0;
        for (let i = 0; i < dimensions; i++) cosine += own[i]! * vector[i]!;
        hits.push({ key, cosine });
      }
      hits.sort((a, b) => b.cosine - a.cosine || a.key - b.key);
      return hits.slice(0, Math.max(0, count));
    },
  };
};
