/**
 * Product × property → value as RDF triples, from the table of facts and from articles' attributes, each triple in the graph of
 * its source. A question that names one product and one property, and nothing else, compiles to SPARQL; so does one that leaves
 * out what the questions before it named. Anything else (an unknown product, a property that is not there, two sources that
 * disagree) is left to the search, never guessed.
 */
import type { Article, Fact } from '../../domain/article.ts';
import type { Lang } from '../../domain/language.ts';
import type { Quad, TripleStore, TripleStoreFactory } from '../../ports/triple-store.ts';
import { normalize } from '../../text/normalize.ts';
import { AskedProperties, asksForManner } from './asked-properties.ts';
import type { FactTable } from './fact-table.ts';
import { type CatalogueNames, genericNames, shortNames } from './generic-names.ts';
import { NameFinder, tokens, without } from './name-finder.ts';
import { contentOf, isSmall, onlyTies } from './small-words.ts';
import { completed, type Named, type Reader } from './topic.ts';

const PREFIXES = {
  product: 'urn:kefu:product:',
  property: 'urn:kefu:property:',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
} as const;
const KIND = { product: 'urn:kefu:Product', property: 'urn:kefu:Property' } as const;
const TABLE_GRAPH = 'urn:kefu:table';
const ARTICLE_GRAPH = 'urn:kefu:article:';

type Names = ReadonlyMap<string, string>;
interface Mention {
  readonly id: string;
  /** Its own name, or words that ask for it. */
  readonly how: 'name' | 'ask';
  /** Words that are also said when asking for something else (`how much`). */
  readonly weak: boolean;
}

/** A product as a question may name it: by a name of its own, or by one that others may bear as well. */
interface ProductMention {
  readonly id: string;
  readonly generic: boolean;
}

export type FactAnswer =
  /** `leaned`: on the questions before it. */
  | { readonly kind: 'fact'; readonly fact: Fact; readonly leaned: boolean }
  /** Several products are called so: one fact of each, at most `MOST_MEANT`. */
  | { readonly kind: 'which'; readonly facts: readonly Fact[]; readonly leaned: boolean };

/** Products that a visitor is asked to choose from. */
const MOST_MEANT = 3;

export class FactGraph {
  readonly #triples: TripleStore;
  readonly #products = new NameFinder<ProductMention>();
  readonly #properties = new NameFinder<Mention>();
  readonly #asked = new AskedProperties();
  readonly #table: FactTable;
  readonly #articles: ReadonlyMap<string, Article>;
  readonly size: number;
  readonly #reader: Reader = {
    read: (text) => this.#read(text),
    product: (text) => {
      const products = meant(this.#products.find(tokens(text)).map(({ means }) => means)) ?? [];
      return products.length === 1 ? (products[0] as string) : null;
    },
    isOfThing: (property) => this.#table.properties[property]?.source === undefined,
  };

  /** `catalogue`: whose names are taken for generic ones of the products in the table. */
  constructor(
    table: FactTable,
    articles: Iterable<Article>,
    factory: TripleStoreFactory,
    catalogue: readonly CatalogueNames[] = [],
  ) {
    const quads: Quad[] = [];
    const bearing = new Map<string, Article>();
    this.#table = table;
    const products = new Map<string, string>();
    const properties = new Map<string, string>();
    for (const [id, { zh, en }] of Object.entries(table.products)) {
      const own = { id, generic: false };
      this.#learn('product', id, { zh, en }, quads, products, (name) => this.#products.add(name, own));
      const alike = { id, generic: true };
      for (const name of genericNames(id, { zh, en }, catalogue)) this.#products.add(name, alike);
    }
    for (const [id, { zh, en, asks }] of Object.entries(table.properties)) {
      const learn = (how: Mention['how']) => {
        const kept = { strong: { id, how, weak: false }, weak: { id, how, weak: true } };
        return (words: string) => this.#properties.add(words, isSmall(words) ? kept.weak : kept.strong);
      };
      this.#learn('property', id, { zh, en }, quads, properties, learn('name'));
      for (const words of [...asks.zh, ...asks.en]) learn('ask')(words);
    }
    let size = 0;
    const fact = (product: string, property: string, text: string, lang: Lang, graph: string): void => {
      const subject = PREFIXES.product + product;
      quads.push({ subject, predicate: PREFIXES.property + property, object: { text, lang }, graph });
      this.#asked.addValue(product, property, text);
      size++;
    };
    for (const [product, { is }] of Object.entries(table.products)) {
      for (const [property, [zh, en]] of Object.entries(is)) {
        fact(product, property, zh, 'zh', TABLE_GRAPH);
        fact(product, property, en, 'en', TABLE_GRAPH);
      }
    }
    for (const article of articles) {
      for (const { product, property, value } of article.attributes ?? []) {
        const graph = ARTICLE_GRAPH + encodeURIComponent(article.id);
        bearing.set(graph, article);
        const productId = this.#idOf('product', product, article.lang, quads, products);
        const propertyId = this.#idOf('property', property, article.lang, quads, properties);
        fact(productId, propertyId, value, article.lang, graph);
      }
    }
    this.#articles = bearing;
    this.size = size;
    this.#triples = factory(quads);
  }

  /**
   * The answer of exactly one triple's value, or one for each product that is called so; null when it says nothing. `before`: the
   * questions before it, normalised, oldest first. `usable`: whether an article may be used for this visitor now (its validity and
   * audience).
   */
  answer(
    text: string,
    before: readonly string[],
    lang: Lang,
    usable: (article: Article) => boolean,
  ): FactAnswer | null {
    const alone = this.#read(text);
    const leaned = alone === null || alone.products.length === 0 || alone.property === null;
    const asked = leaned ? completed(text, before, this.#reader) : alone;
    const property = asked?.property ?? null;
    if (asked === null || property === null) return null;
    const facts = asked.products.flatMap((product) => this.#answer({ product, property }, lang, usable) ?? []);
    const [fact] = facts;
    if (fact === undefined || facts.length > MOST_MEANT) return null;
    return facts.length === 1 ? { kind: 'fact', fact, leaned } : { kind: 'which', facts, leaned };
  }

  /** The one fact that a question by itself asks for; null when it is none or several. */
  ask(text: string, lang: Lang, usable: (article: Article) => boolean): Fact | null {
    const answer = this.answer(text, [], lang, usable);
    return answer?.kind === 'fact' ? answer.fact : null;
  }

  /** The product and the property a question names; null when it names two of either, or says anything else. */
  #read(text: string): Named | null {
    if (asksForManner(text)) return null;
    const words = tokens(text);
    const all = this.#products.find(words);
    const own = all.filter(({ means }) => means.some(({ generic }) => !generic));
    const together = meant(all.map(({ means }) => means));
    // "Cover" may end another product's name, and be what is asked of this one.
    const products = together ?? (own.length > 0 ? meant(own.map(({ means }) => means)) : null);
    if (products === null) return null;
    const rest = without(words, together === null ? own : all);
    // "How big is the class in Small Class": one of these is the product, the other is not.
    const alone = own.length < all.length && own.length > 0 ? without(words, own) : null;
    const property = this.#property(products, rest) ?? (alone === null ? null : this.#property(products, alone));
    // "Does it have a remote" asks for no property of remotes, whatever was asked before.
    return property === null && !onlyTies(rest) ? null : { products, property };
  }

  /** The property that the rest of a question names or asks for, of these products if there are any. */
  #property(products: readonly string[], rest: readonly string[]): string | null {
    const mentions = this.#properties.find(rest);
    const isAll = contentOf(without(rest, mentions)).length === 0;
    const named = isAll ? chosen(mentions.map(({ means }) => means)) : null;
    if (named !== null && (products.length === 0 || products.some((id) => this.#asked.has(id, named)))) return named;
    return this.#asked.find(products, rest) ?? named;
  }

  turtle(): string {
    return this.#triples.turtle();
  }

  #answer(
    { product, property }: { readonly product: string; readonly property: string },
    lang: Lang,
    usable: (article: Article) => boolean,
  ): Fact | null {
    const subject = PREFIXES.product + product;
    const predicate = PREFIXES.property + property;
    const sparql =
      `SELECT ?value ?graph ?product ?property WHERE {\n` +
      `  GRAPH ?graph { <${subject}> <${predicate}> ?value }\n` +
      `  GRAPH ?a { <${subject}> <${PREFIXES.rdfs}label> ?product }\n` +
      `  GRAPH ?b { <${predicate}> <${PREFIXES.rdfs}label> ?property }\n` +
      `  FILTER(lang(?value) = "${lang}" && lang(?product) = "${lang}" && lang(?property) = "${lang}")\n}`;
    const rows = this.#triples.select(sparql).filter(({ graph }) => {
      const article = this.#articles.get(graph as string);
      return article === undefined || usable(article);
    });
    const values = new Set(rows.map(({ value }) => value));
    const [row] = rows;
    if (row === undefined || values.size !== 1) return null;
    const { value = '', product: title = '', property: name = '', graph = '' } = row;
    const source = this.#table.properties[property]?.source;
    const said = lang === 'zh' ? `${title}的${name}：${value}。` : `${title}, ${name}: ${value}.`;
    return {
      product,
      property,
      value,
      title: `${title} · ${name}`,
      text: said,
      lang,
      source: this.#articles.get(graph)?.id ?? (source === undefined ? `${subject}#${property}` : `${source}.${lang}`),
      triple: `<${subject}> <${predicate}> ${JSON.stringify(value)}@${lang} .`,
      sparql,
    };
  }

  #learn(
    kind: 'product' | 'property',
    id: string,
    names: Readonly<Record<Lang, readonly string[]>>,
    quads: Quad[],
    known: Map<string, string>,
    add: (name: string) => void,
  ): void {
    const subject = PREFIXES[kind] + id;
    quads.push({ subject, predicate: `${PREFIXES.rdf}type`, object: { iri: KIND[kind] }, graph: TABLE_GRAPH });
    for (const lang of ['zh', 'en'] as const) {
      for (const [i, text] of names[lang].entries()) {
        const predicate = i === 0 ? `${PREFIXES.rdfs}label` : `${PREFIXES.skos}altLabel`;
        quads.push({ subject, predicate, object: { text, lang }, graph: TABLE_GRAPH });
        known.set(normalize(text), id);
        add(text);
        if (kind === 'property') this.#asked.addName(id, text);
      }
    }
  }

  /** Of a name in an article: the table's, or a new one of that name. */
  #idOf(
    kind: 'product' | 'property',
    name: string,
    lang: Lang,
    quads: Quad[],
    known: Map<string, string> & Names,
  ): string {
    const key = normalize(name);
    const found = known.get(key);
    if (found !== undefined) return found;
    const id = encodeURIComponent(key.replace(/\s+/g, '-'));
    known.set(key, id);
    const subject = PREFIXES[kind] + id;
    quads.push({ subject, predicate: `${PREFIXES.rdf}type`, object: { iri: KIND[kind] }, graph: TABLE_GRAPH });
    quads.push({ subject, predicate: `${PREFIXES.rdfs}label`, object: { text: name, lang }, graph: TABLE_GRAPH });
    if (kind === 'property') {
      this.#asked.addName(id, name);
      this.#properties.add(name, { id, how: 'name', weak: false });
      return id;
    }
    this.#products.add(name, { id, generic: false });
    for (const other of [...genericNames(id, { zh: [], en: [], [lang]: [name] }, []), ...shortNames(name)])
      this.#products.add(other, { id, generic: true });
    return id;
  }
}

/** Whom the names in a question may mean together: an own name decides, and generic ones must fit it. null when they do not. */
function meant(mentions: readonly (readonly ProductMention[])[]): string[] | null {
  const [first, ...others] = mentions.map((means) => {
    const own = means.filter(({ generic }) => !generic);
    return new Set((own.length > 0 ? own : means).map(({ id }) => id));
  });
  if (first === undefined) return [];
  const all = [...first].filter((id) => others.every((ids) => ids.has(id)));
  return all.length === 0 ? null : all;
}

/** A name says more than words that ask, and those more than words that ask for many things. null when two remain. */
function chosen(mentions: readonly (readonly Mention[])[]): string | null {
  const all = mentions.flat();
  const ranks = [
    all.filter(({ how }) => how === 'name'),
    all.filter(({ how, weak }) => how === 'ask' && !weak),
    all.filter(({ how, weak }) => how === 'ask' && weak),
  ];
  const first = ranks.find((rank) => rank.length > 0) ?? [];
  const ids = new Set(first.map(({ id }) => id));
  const [id] = ids;
  return id === undefined || ids.size !== 1 ? null : id;
}
