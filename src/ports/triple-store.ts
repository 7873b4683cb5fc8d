/** RDF quads in memory, asked in SPARQL. Terms in the forms this project uses: IRIs, and texts with a language. */
export interface Quad {
  readonly subject: string;
  readonly predicate: string;
  readonly object: { readonly iri: string } | { readonly text: string; readonly lang: string | null };
  /** Where it comes from. */
  readonly graph: string;
}

export interface TripleStore {
  /** SPARQL SELECT; each row holds the lexical form (or IRI) of each bound variable. Throws on a query that does not parse. */
  select(sparql: string): readonly Readonly<Record<string, string>>[];
  /** Every triple once, whatever graph it is from, as Turtle. */
  turtle(): string;
}

export type TripleStoreFactory = (quads: Iterable<Quad>) => TripleStore;
