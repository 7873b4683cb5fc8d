/** The graph of near vectors as the port has it, with vectors of its own: for whoever needs neighbours and nothing else. */
import type { VectorIndexFactory } from '../ports/vector-index.ts';
import { HnswGraph, type HnswOptions } from './hnsw-graph.ts';
import { VectorRows } from './vector-rows.ts';

/** An index factory; the same adds in the same order give the same index. */
export function hnswFactory(options: HnswOptions = {}): VectorIndexFactory {
  return ({ dimensions, capacity }) => {
    const rows = new VectorRows(dimensions, capacity);
    const graph = new HnswGraph(rows, capacity, options);
    const keys: number[] = [];
    const nodes = new Map<number, number>();
    return {
      dimensions,
      get size() {
        return graph.size;
      },
      add(key, vector) {
        nodes.set(key, graph.add(rows.add(vector)));
        keys.push(key);
      },
      remove(key) {
        const node = nodes.get(key);
        if (node !== undefined) graph.remove(node);
      },
      search(vector, count) {
        rows.ask(vector);
        return graph.nearest(count).map(({ node, cosine }) => ({ key: keys[node]!, cosine }));
      },
    };
  };
}
