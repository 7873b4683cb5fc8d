import { describe, expect, it } from 'vitest';
import type { VectorIndex } from '../ports/vector-index.ts';
import { exactFactory } from './exact-index.ts';
import { HnswGraph } from './hnsw-graph.ts';
import { hnswFactory } from './hnsw-index.ts';
import { VectorRows } from './vector-rows.ts';

const DIMENSIONS = 32;

/** Unit vectors in loose clusters, as texts are. */
function vectors(count: number, seed: number): Float32Array[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296 - 0.5;
  };
  const centres = Array.from({ length: 40 }, () => Array.from({ length: DIMENSIONS }, next));
  return Array.from({ length: count }, (_, i) => {
    const raw = centres[i % 40]!.map((c) => c + next());
    const norm = Math.hypot(...raw);
    return Float32Array.from(raw, (v) => v / norm);
  });
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function recall(index: VectorIndex, exact: VectorIndex, queries: readonly Float32Array[]): number {
  let hit = 0;
  for (const query of queries) {
    const found = new Set(index.search(query, 10).map((h) => h.key));
    for (const { key } of exact.search(query, 10)) if (found.has(key)) hit++;
  }
  return hit / (queries.length * 10);
}

describe('the HNSW index', () => {
  const all = vectors(3000, 7);
  const queries = vectors(100, 99);

  function build(capacity: number): { index: VectorIndex; exact: VectorIndex } {
    const index = hnswFactory()({ dimensions: DIMENSIONS, capacity });
    const exact = exactFactory({ dimensions: DIMENSIONS, capacity });
    all.forEach((vector, key) => {
      index.add(key, vector);
      exact.add(key, vector);
    });
    return { index, exact };
  }

  it('finds nearly all of the ten nearest, having grown past its first capacity', () => {
    const { index, exact } = build(16);
    expect(index.size).toBe(3000);
    expect(recall(index, exact, queries)).toBeGreaterThanOrEqual(0.97);
  });

  it('never finds a removed vector, and still finds the others', () => {
    const { index, exact } = build(3000);
    for (let key = 0; key < 3000; key += 3) {
      index.remove(key);
      exact.remove(key);
    }
    expect(index.size).toBe(2000);
    for (const query of queries) for (const { key } of index.search(query, 10)) expect(key % 3).not.toBe(0);
    expect(recall(index, exact, queries)).toBeGreaterThanOrEqual(0.97);
  });

  it('says the cosine', () => {
    const { index, exact } = build(3000);
    const [near] = index.search(queries[0]!, 1);
    const [wanted] = exact.search(queries[0]!, 1);
    expect(near!.cosine).toBeCloseTo(wanted!.cosine, 3);
  });

  it('finds as well before its nodes are linked, and in the end the same as if each had been at once', () => {
    const rows = [0, 1].map(() => new VectorRows(DIMENSIONS, 16)) as [VectorRows, VectorRows];
    const [atOnce, later] = rows.map((own) => new HnswGraph(own, 16)) as [HnswGraph, HnswGraph];
    const some = all.slice(0, 1500);
    const found = (graph: HnswGraph, own: VectorRows, query: Float32Array) => {
      own.ask(query);
      return graph.nearest(10).map(({ node }) => node);
    };
    some.forEach((vector, i) => {
      atOnce.add(rows[0].add(vector));
      // Appended or added, every one behind the first that waits does wait; some are linked meanwhile.
      if (i % 3 === 0) later.append(rows[1].add(vector));
      else later.add(rows[1].add(vector));
      if (i % 5 === 0) later.link();
      if (i % 50 !== 0) return;
      const query = queries[(i / 50) % queries.length]!;
      const exact = some.slice(0, i + 1).map((other, node) => ({ node, cosine: dot(other, query) }));
      exact.sort((a, b) => b.cosine - a.cosine);
      const wanted = exact.slice(0, 10).map(({ node }) => node);
      const met = found(later, rows[1], query).filter((node) => wanted.includes(node)).length;
      expect(met).toBeGreaterThanOrEqual(Math.min(10, wanted.length) - 1);
    });
    for (let node = 0; node < 1500; node += 7) {
      atOnce.remove(node);
      later.remove(node);
    }
    expect(later.size).toBe(atOnce.size);
    while (later.link());
    for (const query of queries) expect(found(later, rows[1], query)).toEqual(found(atOnce, rows[0], query));
  });

  it('finds nothing in an empty index', () => {
    expect(hnswFactory()({ dimensions: DIMENSIONS, capacity: 1 }).search(queries[0]!, 5)).toEqual([]);
  });
});
