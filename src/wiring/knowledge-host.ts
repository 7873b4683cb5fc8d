/**
 * What the knowledge worker does with a request: collects versions, swaps them in, searches and fits gates. Long work is
 * cut into slices, so that searches are answered in between. Free of threads, so that it is tested without one.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../domain/article.ts';
import { CLUSTERING, clusterQuestions } from '../knowledge/gaps/cluster.ts';
import { FactGraph } from '../knowledge/graph/fact-graph.ts';
import { factResult, isFor } from '../knowledge/graph/fact-result.ts';
import { EMPTY_TABLE, parseFactTable } from '../knowledge/graph/fact-table.ts';
import type { RequestName, Requests, VectorBlock, WireSearch } from '../knowledge/search/protocol.ts';
import { assert } from '../lib/assert.ts';
import type { Json } from '../lib/json.ts';
import type { TripleStoreFactory } from '../ports/triple-store.ts';
import type { VectorIndexFactory } from '../ports/vector-index.ts';
import type { Analyzer } from '../retrieval/analyze.ts';
import { madeBeside, madeSearches, someWordings } from '../retrieval/calibration.ts';
import { catalogueNames } from '../retrieval/catalogue.ts';
import { leansOnContext } from '../retrieval/follow-up.ts';
import { fitGate, type Gate, type GateSample } from '../retrieval/gate.ts';
import { type IndexedTexts, indexedTexts } from '../retrieval/indexed-texts.ts';
import { KnowledgeIndex, type KnowledgeQuery, type Truth } from '../retrieval/knowledge-index.ts';
import { KnownQuestions, textsToLearn } from '../retrieval/known-questions.ts';
import { sampleReranked } from '../retrieval/reranked-search.ts';
import { Synonyms } from '../retrieval/synonyms.ts';
import { EVERYONE } from '../retrieval/usable.ts';
import { normalize } from '../text/normalize.ts';
import { KnowledgeReranking, type RerankingOptions } from './knowledge-reranking.ts';

export interface HostOptions {
  readonly analyzer: Analyzer;
  /** For grouping questions. */
  readonly factory: VectorIndexFactory;
  readonly triples: TripleStoreFactory;
  readonly now: () => number;
  /** Resolves once waiting requests had their turn. */
  readonly breathe: () => Promise<void>;
  readonly openReranker: RerankingOptions['open'];
}

interface Collected {
  readonly version: number;
  readonly encoder: string;
  /** By article id. */
  readonly articles: Map<string, CollectedArticle>;
  /** Texts whose vectors were asked for. */
  readonly asked: Set<string>;
  readonly vectors: Map<string, Float32Array>;
  changed: number;
  /** A new index, once it is clear that there are changes enough for one; it grows while further vectors are made. */
  fresh: KnowledgeIndex | null;
  /** In the order they came; those before `next` are in the new index. */
  readonly order: CollectedArticle[];
  next: number;
}

interface CollectedArticle {
  /** As published. */
  readonly article: Article;
  /** null: as in the served index. */
  readonly texts: IndexedTexts | null;
}

interface Tenant {
  live: KnowledgeIndex | null;
  collected: Collected | null;
  /** Vectors of words visitors used and no article has, by the live index's encoder. */
  strangers: Map<string, Float32Array>;
  facts: FactGraph | null;
}

/** Changes up to this many articles (or this share) go into the served index; more of them build a new one. */
const FEW = 64;
const FEW_SHARE = 0.01;
/** From this share of the served articles on, a new index is begun before all changes are there. */
const MANY_SHARE = 0.1;
/** Removed articles still take room and search time; past this share a new index is built. */
const DEAD_SHARE = 0.3;
const SLICE_MS = 12;
const DIMENSIONS = 256;
const MOST_STRANGERS = 20_000;
const CONFIDENCE = 0.9;
/** Made questions for a gate with a reranker: each costs as many readings as there are candidates. */
const MOST_MADE_RERANKED = 600;

export class KnowledgeHost {
  readonly #options: HostOptions;
  readonly #tenants = new Map<string, Tenant>();
  readonly #reranking: KnowledgeReranking;
  #sliceStart = 0;

  constructor(options: HostOptions) {
    this.#options = options;
    this.#reranking = new KnowledgeReranking({ open: options.openReranker, now: options.now });
  }

  async handle<Name extends RequestName>(name: Name, input: Requests[Name]['in']): Promise<Requests[Name]['out']> {
    const handlers: { [N in RequestName]: (input: Requests[N]['in']) => Promise<Requests[N]['out']> } = {
      search: (i) => this.#search(i.query, i.vectors),
      published: async (i) => this.#tenant(i.tenantId).live?.get(i.articleId) ?? null,
      begin: async (i) => {
        const { version, encoder } = i;
        this.#tenant(i.tenantId).collected = {
          version,
          encoder,
          articles: new Map(),
          asked: new Set(),
          vectors: new Map(),
          changed: 0,
          fresh: null,
          order: [],
          next: 0,
        };
        return null;
      },
      articles: async (i) => this.#collect(this.#tenant(i.tenantId), i.articles),
      vectors: async (i) => {
        const tenant = this.#tenant(i.tenantId);
        for (const [text, vector] of unpack(i.vectors)) collecting(tenant).vectors.set(text, vector);
        await this.#buildAhead(tenant);
        return null;
      },
      change: async (i) => this.#change(this.#tenant(i.tenantId), i),
      commit: (i) => this.#commit(this.#tenant(i.tenantId), i.gate),
      learn: async (i) => this.#learn(this.#tenant(i.tenantId), i),
      fit: (i) => this.#fit(i),
      cluster: (i) => this.#cluster(i),
      synonyms: async (i) => this.#synonyms(this.#tenant(i.tenantId), `${i.lines}\n${catalogueNames(i.entities)}`),
      facts: async (i) => this.#facts(this.#tenant(i.tenantId), i.table),
      reranker: async (i) => {
        await this.#reranking.use(i.order);
        return null;
      },
      rerankedGate: async (i) => {
        const { live } = this.#tenant(i.tenantId);
        if (live?.version === i.version) live.rerankedGate = i.gate as unknown as Gate;
        return null;
      },
    };
    return handlers[name](input);
  }

  #tenant(id: string): Tenant {
    let tenant = this.#tenants.get(id);
    if (tenant === undefined) {
      tenant = { live: null, collected: null, strangers: new Map(), facts: null };
      this.#tenants.set(id, tenant);
    }
    return tenant;
  }

  async #search(wire: WireSearch, block: VectorBlock): Promise<Requests['search']['out']> {
    const { live, strangers, facts } = this.#tenant(wire.tenantId);
    if (live === null) return { kind: 'not_loaded' };
    const spoken = wire.lang === 'mixed' ? wire.conversationLang : wire.lang;
    const fact = facts?.ask(wire.normalized, spoken, (article) => isFor(article, wire)) ?? null;
    const validUntil = live.nextChange(wire.now);
    // A fact answers the question as it stands, whatever was said before.
    if (fact !== null) return { kind: 'result', result: factResult(fact, live.version), standsAlone: true, validUntil };
    const vectors = unpack(block);
    const needed = live.textsNeeded(wire);
    const missing = needed.filter((text) => !vectors.has(text) && !strangers.has(text));
    if (missing.length > 0) return { kind: 'needs', texts: missing };
    const standsAlone = !leansOnContext(wire.normalized);
    if (this.#reranking.active) {
      // Of its own, because the strangers may be forgotten while the reranker reads.
      const own = new Map(needed.map((text) => [text, vectors.get(text) ?? known(strangers, text)]));
      remember(strangers, vectors);
      const result = await this.#reranking.search(live, wire, (text) => known(own, text));
      return { kind: 'result', result, standsAlone, validUntil };
    }
    const result = live.search(wire, (text) => vectors.get(text) ?? known(strangers, text));
    remember(strangers, vectors);
    return { kind: 'result', result, standsAlone, validUntil };
  }

  #collect(tenant: Tenant, articles: readonly Article[]): { readonly missing: readonly string[] } {
    const collected = collecting(tenant);
    const live = tenant.live?.encoder === collected.encoder ? tenant.live : null;
    const missing = new Set<string>();
    for (const article of articles) {
      const same = live !== null && equal(live.get(article.id), article);
      const texts = same ? null : indexedTexts(article, normalize, this.#options.analyzer);
      const entry = { article, texts };
      collected.articles.set(article.id, entry);
      collected.order.push(entry);
      if (texts === null) continue;
      collected.changed++;
      for (const text of embedded(texts)) {
        if (collected.asked.has(text)) continue;
        collected.asked.add(text);
        missing.add(text);
      }
    }
    return { missing: [...missing] };
  }

  async #commit(tenant: Tenant, gate: Json): Promise<Requests['commit']['out']> {
    const collected = collecting(tenant);
    // Checked before anything changes: a version that is not whole leaves the served one as it is.
    for (const { texts } of collected.articles.values()) {
      for (const text of texts === null ? [] : embedded(texts)) known(collected.vectors, text);
    }
    const live = tenant.live?.encoder === collected.encoder ? tenant.live : null;
    const { changed } = collected;
    const gone = live === null ? [] : [...live.ids()].filter((id) => !collected.articles.has(id));
    const few = collected.fresh === null && changed + gone.length <= Math.max(FEW, collected.articles.size * FEW_SHARE);
    if (live !== null && few && live.removed + changed + gone.length <= Math.max(FEW, live.size * DEAD_SHARE)) {
      // One go without a pause: no search sees half of it.
      for (const id of gone) live.remove(id);
      for (const { article, texts } of collected.articles.values()) {
        if (texts !== null) live.put(article, texts, (text) => known(collected.vectors, text));
      }
      live.version = collected.version;
    } else {
      collected.fresh ??= this.#begin(collected, live);
      await this.#build(collected, collected.fresh, live);
      const { fresh } = collected;
      // The same encoder made both: what was learnt goes on counting.
      if (live !== null) fresh.learn(live.known);
      fresh.seal();
      fresh.gate = live?.gate ?? null;
      fresh.rerankedGate = live?.rerankedGate ?? null;
      fresh.synonyms = live?.synonyms ?? null;
      if (live === null) tenant.strangers = new Map();
      tenant.live = fresh;
    }
    const served = tenant.live;
    assert(served !== null, 'a commit leaves an index to serve');
    if (gate !== null) served.gate = gate as unknown as Gate;
    tenant.collected = null;
    return { articles: served.size, changed: changed + gone.length, gateVersion: served.gate?.version ?? null };
  }

  #change(tenant: Tenant, input: Requests['change']['in']): Requests['change']['out'] {
    const { live } = tenant;
    const { articles, gone } = input;
    const changes = articles.length + gone.length;
    if (live === null || live.version !== input.from || live.encoder !== input.encoder || changes > FEW) {
      return { kind: 'full' };
    }
    if (live.removed + changes > Math.max(FEW, live.size * DEAD_SHARE)) return { kind: 'full' };
    const vectors = unpack(input.vectors);
    const texts = articles.map((article) => indexedTexts(article, normalize, this.#options.analyzer));
    const missing = new Set(texts.flatMap(embedded).filter((text) => !vectors.has(text)));
    if (missing.size > 0) return { kind: 'needs', texts: [...missing] };
    for (const id of gone) live.remove(id);
    articles.forEach((article, i) => {
      live.put(article, texts[i]!, (text) => known(vectors, text));
    });
    live.version = input.to;
    if (input.gate !== null) live.gate = input.gate as unknown as Gate;
    return { kind: 'changed', gateVersion: live.gate?.version ?? null };
  }

  /** While the vectors of the next articles are made, those that have theirs go into the new index, if there is to be one. */
  async #buildAhead(tenant: Tenant): Promise<void> {
    const collected = collecting(tenant);
    const live = tenant.live?.encoder === collected.encoder ? tenant.live : null;
    if (collected.vectors.size === 0) return;
    if (live !== null && collected.changed <= Math.max(FEW, live.size * MANY_SHARE)) return;
    collected.fresh ??= this.#begin(collected, live);
    await this.#build(collected, collected.fresh, live);
  }

  #begin(collected: Collected, old: KnowledgeIndex | null): KnowledgeIndex {
    const sample = collected.vectors.values().next().value;
    return new KnowledgeIndex({
      analyzer: this.#options.analyzer,
      dimensions: sample?.length ?? old?.dimensions ?? DIMENSIONS,
      version: collected.version,
      encoder: collected.encoder,
      capacity: Math.max(collected.articles.size, old?.size ?? 0),
    });
  }

  /** Puts in the collected articles in order, up to the first whose vectors are still to come. */
  async #build(collected: Collected, index: KnowledgeIndex, old: KnowledgeIndex | null): Promise<void> {
    for (; collected.next < collected.order.length; await this.#pause()) {
      const { article, texts } = collected.order[collected.next]!;
      if (texts !== null) {
        if (!embedded(texts).every((text) => collected.vectors.has(text))) return;
        index.put(article, texts, (text) => known(collected.vectors, text));
      } else {
        // What did not change keeps its vectors.
        assert(old !== null, 'an unchanged article is in the served index');
        const vectors = old.vectorsOf(article.id);
        index.put(article, indexedTexts(article, normalize, this.#options.analyzer), (text) => known(vectors, text));
      }
      collected.next++;
    }
  }

  #learn({ live }: Tenant, { questions, vectors: block }: Requests['learn']['in']): Requests['learn']['out'] {
    if (live === null || isDeepStrictEqual(live.known?.questions ?? [], questions)) return { kind: 'learnt' };
    const { analyzer } = this.#options;
    const vectors = unpack(block);
    const missing = textsToLearn(questions, analyzer).filter((text) => !vectors.has(text));
    if (missing.length > 0) return { kind: 'needs', texts: missing };
    live.learn(new KnownQuestions(questions, (text) => known(vectors, text), analyzer));
    return { kind: 'learnt' };
  }

  async #fit(input: Requests['fit']['in']): Promise<Requests['fit']['out']> {
    const tenant = this.#tenant(input.tenantId);
    const index = tenant.live;
    if (index === null || index.version !== input.version) return { kind: 'outdated' };
    const look = this.#reranking.patientLook();
    if (input.reranked && look === null) return { kind: 'outdated' };
    const search = (query: KnowledgeQuery, vectorOf: (text: string) => Float32Array, truth: Truth) =>
      input.reranked && look !== null
        ? sampleReranked(index, query, vectorOf, truth, look)
        : index.sample(query, vectorOf, truth);
    const outdated = () => tenant.live !== index || index.version !== input.version;
    const vectors = unpack(input.vectors);
    const samples: GateSample[] = [];
    const base = { category: null, context: [], audience: EVERYONE, now: input.now, top: 3 };
    const missing = new Set<string>();
    for (const { normalized, lang } of input.questions) {
      const needed = index.textsNeeded({ normalized, context: [], lang, conversationLang: lang });
      for (const text of [normalized, ...needed]) if (!vectors.has(text)) missing.add(text);
    }
    const { familiar } = input;
    if (missing.size > 0 || familiar === null) {
      return { kind: 'needs', texts: [...missing], wordings: someWordings(index) };
    }
    // Answers of articles the tenant has dropped since are answers no more.
    for (const { normalized, lang, gold } of input.questions) {
      const left = gold.filter((id) => index.get(id) !== null);
      const query: KnowledgeQuery = {
        ...base,
        normalized,
        vector: known(vectors, normalized),
        lang,
        conversationLang: lang,
        asIfNew: true,
      };
      const truth = { gold: left, given: true, group: left[0] ?? `given:${normalized}` };
      const sample = await search(query, (text) => known(vectors, text), truth);
      if (sample !== null) samples.push(sample);
      await this.#pause();
      if (outdated()) return { kind: 'outdated' };
    }
    const made = Math.min(madeBeside(samples.length), input.reranked ? MOST_MADE_RERANKED : Number.POSITIVE_INFINITY);
    for (const { query, vectorOf, truth } of madeSearches(index, input.now, made)) {
      const sample = await search(query, vectorOf, truth);
      if (sample !== null) samples.push(sample);
      await this.#pause();
      if (outdated()) return { kind: 'outdated' };
    }
    const aim = { target: input.target, confidence: CONFIDENCE, knowledgeVersion: input.version, familiar };
    const version = `gate-${input.version}`;
    if (input.reranked && look !== null) {
      const reranker = look.reranker.version;
      index.rerankedGate = fitGate(samples, { ...aim, version: `${version}+${reranker}`, reranker });
      return { kind: 'fitted', gate: index.rerankedGate as unknown as Json };
    }
    index.gate = fitGate(samples, { ...aim, version });
    return { kind: 'fitted', gate: index.gate as unknown as Json };
  }

  #synonyms({ live }: Tenant, lines: string): Requests['synonyms']['out'] {
    if (live === null) return { groups: 0 };
    const synonyms = new Synonyms(lines, this.#options.analyzer, normalize);
    live.synonyms = synonyms.size === 0 ? null : synonyms;
    return { groups: synonyms.size };
  }

  #facts(tenant: Tenant, table: string | null): Requests['facts']['out'] {
    const { live } = tenant;
    // What was there is out of date, whatever becomes of the new one.
    tenant.facts = null;
    if (live === null) return { facts: 0 };
    const articles = function* () {
      for (const id of live.ids()) {
        const article = live.get(id);
        if (article !== null) yield article;
      }
    };
    const facts = new FactGraph(
      table === null ? EMPTY_TABLE : parseFactTable(table),
      articles(),
      this.#options.triples,
    );
    tenant.facts = facts.size === 0 ? null : facts;
    return { facts: facts.size };
  }

  async #cluster({ texts, vectors: block }: Requests['cluster']['in']): Promise<Requests['cluster']['out']> {
    const vectors = unpack(block);
    const { analyzer, factory } = this.#options;
    const questions = texts.map((text) => ({ text, vector: known(vectors, text), terms: analyzer.terms(text) }));
    const work = clusterQuestions(questions, { ...CLUSTERING, factory });
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
      await this.#pause();
    }
  }

  async #pause(): Promise<void> {
    if (this.#options.now() - this.#sliceStart < SLICE_MS) return;
    await this.#options.breathe();
    this.#sliceStart = this.#options.now();
  }
}

function collecting(tenant: Tenant): Collected {
  assert(tenant.collected !== null, 'a version is being collected');
  return tenant.collected;
}

function remember(strangers: Map<string, Float32Array>, vectors: ReadonlyMap<string, Float32Array>): void {
  if (strangers.size > MOST_STRANGERS) strangers.clear();
  for (const [text, vector] of vectors) strangers.set(text, vector);
}

function embedded({ wordings, passages, words }: IndexedTexts): readonly string[] {
  return [...wordings, ...passages, ...words];
}

function known(vectors: ReadonlyMap<string, Float32Array>, text: string): Float32Array {
  const vector = vectors.get(text);
  assert(vector !== undefined, `no vector for ${JSON.stringify(text)}`);
  return vector;
}

function unpack({ texts, block }: VectorBlock): Map<string, Float32Array> {
  const size = texts.length === 0 ? 0 : block.length / texts.length;
  return new Map(texts.map((text, i) => [text, block.slice(i * size, (i + 1) * size)]));
}

/** The same edit of the same article. */
function equal(a: Article | null, b: Article): boolean {
  return (
    a !== null &&
    a.version === b.version &&
    a.updatedAt === b.updatedAt &&
    a.question === b.question &&
    a.answer === b.answer
  );
}
