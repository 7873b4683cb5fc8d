/** Triples in oxigraph (WASM). Synchronous: belongs in a worker, or in the command line. */
import * as oxigraph from 'oxigraph';
import type { Quad, TripleStore, TripleStoreFactory } from '../../ports/triple-store.ts';

export const oxigraphStore: TripleStoreFactory = (quads): TripleStore => {
  const all = [...quads];
  const store = new oxigraph.Store(all.map((quad) => toQuad(quad, oxigraph.namedNode(quad.graph))));
  return {
    select(sparql) {
      const rows = store.query(sparql) as Map<string, oxigraph.Term>[];
      return rows.map((row) => Object.fromEntries(Array.from(row, ([name, term]) => [name, term.value])));
    },
    turtle() {
      const merged = new oxigraph.Store(all.map((quad) => toQuad(quad, oxigraph.defaultGraph())));
      return merged.dump({ format: 'text/turtle', from_graph_name: oxigraph.defaultGraph() });
    },
  };
};

function toQuad(
  { subject, predicate, object }: Quad,
  graph: oxigraph.NamedNode | oxigraph.DefaultGraph,
): oxigraph.Quad {
  const value =
    'iri' in object
      ? oxigraph.namedNode(object.iri)
      : object.lang === null
        ? oxigraph.literal(object.text)
        : oxigraph.literal(object.text, object.lang);
  return oxigraph.quad(oxigraph.namedNode(subject), oxigraph.namedNode(predicate), value, graph);
}
