/**
 * Approximate nearest neighbours over hnswlib (Malkov & Yashunin 2018). Owns what the library asks of its callers: plain
 * arrays (a Float32Array throws), room made before it is needed (adding past the capacity throws), deletion by mark.
 */
import hnswlib from 'hnswlib-node';
import { assert } from '../../lib/assert.ts';
import type { VectorHit, VectorIndex, VectorIndexFactory } from '../../ports/vector-index.ts';

export interface HnswOptions {
  /** Links per element; memory is about 8 · links bytes an element beside the vector. */
  readonly links?: number;
  /** Candidates kept while building; larger builds slower and finds better. */
  readonly efConstruction?: number;
  /** Candidates kept while searching; raised to the number of hits asked for. */
  readonly efSearch?: number;
}

/** The library reads plain arrays only; `Array.from` walks the iterator and takes ten times as long. */
function plain(vector: ArrayLike<number>): number[] {
  const out = new Array<number>(vector.length);
  for (let i = 0; i < vector.length; i++) out[i] = vector[i]!;
  return out;
}

/** An index factory; links are seeded, so the same adds in the same order give the same index. */
export function hnswFactory(options: HnswOptions = {}): VectorIndexFactory {
  const links = options.links ?? 16;
  const efConstruction = options.efConstruction ?? 100;
  const efSearch = options.efSearch ?? 64;
  return ({ dimensions, capacity }): VectorIndex => {
    const index = new hnswlib.HierarchicalNSW('ip', dimensions);
    let room = Math.max(16, capacity);
    index.initIndex({ maxElements: room, m: links, efConstruction, randomSeed: 100 });
    let ef = efSearch;
    index.setEf(ef);
    let added = 0;
    let removed = 0;
    return {
      dimensions,
      get size() {
        return added - removed;
      },
      add(key, vector) {
        assert(vector.length === dimensions, `a vector of ${vector.length} numbers in an index of ${dimensions}`);
        if (added === room) {
          room = Math.ceil(room * 1.5);
          index.resizeIndex(room);
        }
        index.addPoint(plain(vector), key);
        added++;
      },
      remove(key) {
        index.markDelete(key);
        removed++;
      },
      search(vector, count) {
        const wanted = Math.min(Math.ceil(count), added - removed);
        if (wanted <= 0) return [];
        const needed = Math.max(efSearch, wanted);
        if (needed !== ef) {
          ef = needed;
          index.setEf(ef);
        }
        const found = index.searchKnn(plain(vector), wanted);
        const hits: VectorHit[] = [];
        for (let i = 0; i < found.neighbors.length; i++) {
          hits.push({ key: found.neighbors[i]!, cosine: 1 - found.distances[i]! });
        }
        return hits;
      },
    };
  };
}
