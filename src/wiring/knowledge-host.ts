/**
 * What the knowledge worker does with a request: collects versions, swaps them in, searches and fits gates. Long work is
 * cut into slices, so that searches are answered in between. Free of threads, so that it is tested without one.
 */
import { isDeepStrictEqual } from 'node:util';
import { EVERYONE, usable } from '../domain/usable.ts';
import { CLUSTERING, clusterQuestions } from '../knowledge/gaps/cluster.ts';
import { FactGraph } from '../knowledge/graph/fact-graph.ts';
import { factResult, whichResult } from '../knowledge/graph/fact-result.ts';
import { EMPTY_TABLE, parseFactTable } from '../knowledge/graph/fact-table.ts';
import type { RequestName, Requests, VectorBlock, WireSearch } from '../knowledge/search/protocol.ts';
import { assert } from '../lib/assert.ts';
import type { Json } from '../lib/json.ts';
import type { TripleStoreFactory } from '../ports/triple-store.ts';
import type { VectorIndexFactory } from '../ports/vector-index.ts';
import type { Analyzer } from '../retrieval/analyze.ts';
import { madeBeside, madeSearches, someWordings } from '../retrieval/calibration.ts';
import { catalogueNames, knownProducts } from '../retrieval/catalogue.ts';
import { leansOnContext } from '../retrieval/follow-up.ts';
import { fitGate, type Gate, type GateSample } from '../retrieval/gate.ts';
import { indexedTexts } from '../retrieval/indexed-texts.ts';
import type { Truth } from '../retrieval/judged.ts';
import type { KnowledgeIndex, KnowledgeQuery } from '../retrieval/knowledge-index.ts';
import { aboutThese, KnownQuestions, textsToLearn } from '../retrieval/known-questions.ts';
import { sampleReranked } from '../retrieval/reranked-search.ts';
import { Synonyms } from '../retrieval/synonyms.ts';
import { normalize } from '../text/normalize.ts';
import { EditLine } from './edit-line.ts';
import { KnowledgeReranking, type RerankingOptions } from './knowledge-reranking.ts';
import { embeddedTexts, hasRoomFor, isFew, knownVector, NextVersion } from './next-version.ts';

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

interface Tenant {
  live: KnowledgeIndex | null;
  next: NextVersion | null;
  /** What changes `live`. */
  readonly edits: EditLine;
  /** Vectors of words visitors used and no article has, by the live index's encoder. */
  strangers: Map<string, Float32Array>;
  facts: FactGraph | null;
}

const SLICE_MS = 12;
const MOST_STRANGERS = 20_000;
const CONFIDENCE = 0.9;

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
        const { analyzer } = this.#options;
        this.#tenant(i.tenantId).next = new NextVersion({ version, encoder, analyzer, pause: () => this.#pause() });
        return null;
      },
      articles: async (i) => {
        const { next, live } = underway(this.#tenant(i.tenantId));
        return { missing: next.collect(i.articles, live) };
      },
      vectors: async (i) => {
        const { next, live } = underway(this.#tenant(i.tenantId));
        await next.give(unpack(i.vectors), live);
        return null;
      },
      drop: async (i) => {
        this.#tenant(i.tenantId).next = null;
        return null;
      },
      change: (i) => this.#edit(i.tenantId, (tenant) => this.#change(tenant, i)),
      commit: (i) => this.#edit(i.tenantId, (tenant) => this.#commit(tenant, i.gate)),
      learn: (i) => this.#edit(i.tenantId, (tenant) => this.#learn(tenant, i)),
      fit: (i) => this.#fit(i),
      cluster: (i) => this.#cluster(i),
      synonyms: (i) =>
        this.#edit(i.tenantId, (tenant) => this.#synonyms(tenant, `${i.lines}\n${catalogueNames(i.entities)}`)),
      facts: async (i) => this.#facts(this.#tenant(i.tenantId), i),
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
      tenant = { live: null, next: null, edits: new EditLine(), strangers: new Map(), facts: null };
      this.#tenants.set(id, tenant);
    }
    return tenant;
  }

  #edit<T>(tenantId: string, edit: (tenant: Tenant) => T | Promise<T>): Promise<T> {
    const tenant = this.#tenant(tenantId);
    return tenant.edits.run(async () => {
      const done = await edit(tenant);
      this.#sealSoon(tenant);
      return done;
    });
  }

  async #search(wire: WireSearch, block: VectorBlock): Promise<Requests['search']['out']> {
    const { live, strangers, facts } = this.#tenant(wire.tenantId);
    if (live === null) return { kind: 'not_loaded' };
    const spoken = wire.lang === 'mixed' ? wire.conversationLang : wire.lang;
    // A fact of the tenant's table is in no category.
    const asked = wire.within === undefined ? facts : null;
    const stated = asked?.answer(wire.normalized, wire.context, spoken, (article) => usable(article, wire)) ?? null;
    const validUntil = live.nextChange(wire.now);
    if (stated !== null) {
      const { version } = live;
      const result = stated.kind === 'fact' ? factResult(stated.fact, version) : whichResult(stated.facts, version);
      return { kind: 'result', result, standsAlone: !stated.leaned, validUntil };
    }
    const vectors = unpack(block);
    const needed = live.textsNeeded(wire);
    const missing = needed.filter((text) => !vectors.has(text) && !strangers.has(text));
    if (missing.length > 0) return { kind: 'needs', texts: missing };
    const standsAlone = !leansOnContext(wire.normalized);
    if (this.#reranking.active) {
      // Of its own, because the strangers may be forgotten while the reranker reads.
      const own = new Map(needed.map((text) => [text, vectors.get(text) ?? knownVector(strangers, text)]));
      remember(strangers, vectors);
      const result = await this.#reranking.search(live, wire, (text) => knownVector(own, text));
      return { kind: 'result', result, standsAlone, validUntil };
    }
    const result = live.search(wire, (text) => vectors.get(text) ?? knownVector(strangers, text));
    remember(strangers, vectors);
    return { kind: 'result', result, standsAlone, validUntil };
  }

  async #commit(tenant: Tenant, gate: Json): Promise<Requests['commit']['out']> {
    const { next, live } = underway(tenant);
    // Whatever becomes of it.
    tenant.next = null;
    const { index, changed } = await next.finish(live);
    if (tenant.live?.encoder !== index.encoder) tenant.strangers = new Map();
    tenant.live = index;
    if (gate !== null) index.gate = gate as unknown as Gate;
    void this.#link(index, () => tenant.live === index);
    return { articles: index.size, changed, gateVersion: index.gate?.version ?? null };
  }

  #change(tenant: Tenant, input: Requests['change']['in']): Requests['change']['out'] {
    const { live } = tenant;
    const { articles, gone } = input;
    const changes = articles.length + gone.length;
    if (
      live === null ||
      live.size === 0 ||
      live.version !== input.from ||
      live.encoder !== input.encoder ||
      !isFew(changes)
    ) {
      return { kind: 'full' };
    }
    if (!hasRoomFor(live, changes)) return { kind: 'full' };
    const vectors = unpack(input.vectors);
    const texts = articles.map((article) => indexedTexts(article, normalize, this.#options.analyzer));
    const missing = new Set(texts.flatMap(embeddedTexts).filter((text) => !vectors.has(text)));
    if (missing.size > 0) return { kind: 'needs', texts: [...missing] };
    assertFit(vectors, live);
    for (const id of gone) live.remove(id);
    articles.forEach((article, i) => {
      live.put(article, texts[i]!, (text) => knownVector(vectors, text));
    });
    live.version = input.to;
    if (input.gate !== null) live.gate = input.gate as unknown as Gate;
    return { kind: 'changed', gateVersion: live.gate?.version ?? null };
  }

  /** Links the vectors that are not, while searches and edits go on. */
  async #link(index: KnowledgeIndex, isWanted: () => boolean): Promise<void> {
    for (const work = index.linking(); isWanted() && work.next().done !== true; ) await this.#pause();
  }

  /** Sorts what edits left, while searches go on and the next edits wait. */
  #sealSoon({ live, edits }: Tenant): void {
    if (live?.wantsSealing !== true) return;
    void edits.run(async () => {
      for (const work = live.sealing(); work.next().done !== true; ) await this.#pause();
    });
  }

  #learn({ live }: Tenant, { questions: given, vectors: block }: Requests['learn']['in']): Requests['learn']['out'] {
    if (live === null) return { kind: 'learnt' };
    const questions = aboutThese(given, (id) => live.get(id) !== null);
    if (isDeepStrictEqual(live.known?.questions ?? [], questions)) return { kind: 'learnt' };
    const { analyzer } = this.#options;
    const vectors = unpack(block);
    const missing = textsToLearn(questions, analyzer).filter((text) => !vectors.has(text));
    if (missing.length > 0) return { kind: 'needs', texts: missing };
    assertFit(vectors, live);
    live.learn(new KnownQuestions(questions, (text) => knownVector(vectors, text), analyzer));
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
    const questions = aboutThese(input.questions, (id) => index.get(id) !== null);
    for (const { normalized, lang } of questions) {
      const needed = index.textsNeeded({ normalized, context: [], lang, conversationLang: lang });
      for (const text of [normalized, ...needed]) if (!vectors.has(text)) missing.add(text);
    }
    const { familiar } = input;
    if (missing.size > 0 || familiar === null) {
      return { kind: 'needs', texts: [...missing], wordings: someWordings(index) };
    }
    // A gate is fitted to the graph that it will serve with, whenever that is done.
    await this.#link(index, () => !outdated());
    // Answers of articles the tenant has dropped since are answers no more.
    for (const { normalized, lang, gold } of questions) {
      const left = gold.filter((id) => index.get(id) !== null);
      const query: KnowledgeQuery = {
        ...base,
        normalized,
        vector: knownVector(vectors, normalized),
        lang,
        conversationLang: lang,
        asIfNew: true,
      };
      const truth = { gold: left, given: true, group: left[0] ?? `given:${normalized}` };
      const sample = await search(query, (text) => knownVector(vectors, text), truth);
      if (sample !== null) samples.push(sample);
      await this.#pause();
      if (outdated()) return { kind: 'outdated' };
    }
    const made = madeBeside(samples.length, input.reranked);
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

  #facts(tenant: Tenant, { table, entities }: Requests['facts']['in']): Requests['facts']['out'] {
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
      knownProducts(entities),
    );
    tenant.facts = facts.size === 0 ? null : facts;
    return { facts: facts.size };
  }

  async #cluster({ texts, vectors: block }: Requests['cluster']['in']): Promise<Requests['cluster']['out']> {
    const vectors = unpack(block);
    const { analyzer, factory } = this.#options;
    const questions = texts.map((text) => ({ text, vector: knownVector(vectors, text), terms: analyzer.terms(text) }));
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

/** What is being collected, and what is served by the same encoder; an empty index is none, and does not know its dimensions. */
function underway({ next, live }: Tenant): { readonly next: NextVersion; readonly live: KnowledgeIndex | null } {
  assert(next !== null, 'a version is being collected');
  return { next, live: live?.encoder === next.encoder && live.size > 0 ? live : null };
}

function remember(strangers: Map<string, Float32Array>, vectors: ReadonlyMap<string, Float32Array>): void {
  if (strangers.size > MOST_STRANGERS) strangers.clear();
  for (const [text, vector] of vectors) strangers.set(text, vector);
}

/** Before anything changes: an index that took in one part of an edit and refused the next would serve neither version. */
function assertFit(vectors: ReadonlyMap<string, Float32Array>, { size, dimensions }: KnowledgeIndex): void {
  if (size === 0) return;
  for (const vector of vectors.values()) {
    assert(vector.length === dimensions, `a vector of ${vector.length} numbers among those of ${dimensions}`);
  }
}

function unpack({ texts, block }: VectorBlock): Map<string, Float32Array> {
  assert(block.every(Number.isFinite), 'a vector has numbers alone');
  const size = texts.length === 0 ? 0 : block.length / texts.length;
  return new Map(texts.map((text, i) => [text, block.slice(i * size, (i + 1) * size)]));
}
