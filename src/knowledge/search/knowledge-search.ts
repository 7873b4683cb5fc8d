/**
 * Knowledge search as the turn sees it. Owns the road from the store to the worker that indexes and searches: which
 * version is served, what must be embedded for it, and the gate stored with it. Building, searching and fitting all
 * happen in the worker, so the main thread never stalls.
 */
import type { Reranking, SearchResult } from '../../domain/article.ts';
import { KefuError } from '../../domain/errors.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { Lang } from '../../domain/language.ts';
import type { Json } from '../../lib/json.ts';
import type { AnswerCache } from '../../ports/answer-cache.ts';
import type { Clock } from '../../ports/clock.ts';
import type { TextRole } from '../../ports/encoder.ts';
import type { KnowledgeSearch, SearchRequest } from '../../ports/knowledge-search.ts';
import type { QuestionClusters } from '../../ports/question-clusters.ts';
import type { Store } from '../../ports/store.ts';
import type { Understander } from '../../ports/understander.ts';
import type { VectorCache } from '../../ports/vector-cache.ts';
import { normalize } from '../../text/normalize.ts';
import { searchedText } from '../../text/searched-text.ts';
import { differInVersion, GateFits } from './gate-fits.ts';
import { GATE_SETTING, GATE_TARGET_SETTING, storedGate, targetOf } from './gate-setting.ts';
import { keepingVectors } from './kept-vectors.ts';
import { loadVersion, type NextVersion } from './load-version.ts';
import type { RerankerOrder, VectorBlock, WireSearch } from './protocol.ts';
import { PublishedWatch } from './published-watch.ts';
import { cacheKey, mayRepeat } from './repeated-question.ts';
import { RerankedGates } from './reranked-gates.ts';
import { embedTexts, joinBlocks, NO_VECTORS } from './text-vectors.ts';
import { openWorkerLine, type WorkerLine } from './worker-line.ts';

export interface KnowledgeSearchOptions {
  readonly store: Pick<
    Store,
    'activeKnowledge' | 'publishedArticles' | 'changedArticles' | 'getSetting' | 'putSetting'
  >;
  readonly understander: Pick<Understander, 'embed' | 'trainedOn' | 'versions'>;
  readonly workerFile: URL;
  readonly clock: Clock;
  /** Answers to repeated questions; without it every question is searched. */
  readonly cache?: AnswerCache;
  /** Vectors of the knowledge's texts by this encoder; without it they are made anew at every start. */
  readonly vectors?: VectorCache;
  /** The reranker that is ready to be used, asked for again and again; null while there is none. */
  reranker?(): RerankerOrder | null;
  /** Told of every search that a reranker had to do with. */
  reranked?(reranking: Reranking): void;
  /** false: the store is looked at in a `refresh` alone. */
  readonly watches?: boolean;
  /** Faults of the watcher (each once, until it has another reason) and of fitting in the background; the old index serves on. */
  readonly onFault?: (error: unknown) => void;
  /** Told when the watcher succeeds again. */
  readonly onRecovered?: (tenantId: TenantId) => void;
}

/** The table of facts, in YAML; read when a version is published. */
export const FACTS_SETTING = 'graph';
/** Other names for things, one group a line. */
export const SYNONYMS_SETTING = 'synonyms';
/** The product catalogue among others, in YAML. */
export const ENTITIES_SETTING = 'entities';

interface Served {
  readonly version: number;
  readonly encoder: string;
  /** Versions of the settings with names for things. */
  readonly names: string;
  /** Share of wrong answers the gate was, or is being, fitted to. */
  readonly target: number;
  /** Version of the gate that decides, which may be an earlier knowledge's while the next is fitted; null: none yet. */
  readonly gate: string | null;
}

/** Starts the worker; nothing is loaded until `refresh`, or the first search of a tenant. */
export function createKnowledgeSearch(
  options: KnowledgeSearchOptions,
): KnowledgeSearch & QuestionClusters & { close(): Promise<void> } {
  return new WorkerKnowledgeSearch(options);
}

class WorkerKnowledgeSearch implements KnowledgeSearch, QuestionClusters {
  readonly #options: KnowledgeSearchOptions;
  readonly #encoder: Pick<Understander, 'embed'>;
  #line: WorkerLine;
  readonly #served = new Map<TenantId, Served>();
  readonly #refreshing = new Map<TenantId, Promise<{ readonly knowledgeVersion: number }>>();
  /** Counted up whenever a tenant's answers may have changed: a version, a gate, a worker gone. */
  readonly #generation = new Map<TenantId, number>();
  readonly #gateFits: GateFits;
  readonly #rerankedGates: RerankedGates;
  /** What is being written of vectors; never rejects. */
  #keeping: Promise<unknown> = Promise.resolve();
  /** null: the store is looked at in a `refresh` alone. */
  readonly #watch: PublishedWatch | null;
  #closed = false;

  constructor(options: KnowledgeSearchOptions) {
    this.#options = options;
    const { understander } = options;
    this.#encoder = keepingVectors(understander, options.vectors);
    const fault = (error: unknown) => {
      if (!this.#closed) options.onFault?.(error);
    };
    this.#gateFits = new GateFits({
      store: options.store,
      understander: {
        embed: (texts, as) => this.#encoder.embed(texts, as),
        trainedOn: (texts) => understander.trainedOn(texts),
      },
      clock: options.clock,
      line: () => this.#line,
      outdate: (tenantId) => this.#outdate(tenantId),
      fitted: (tenantId, gate) => {
        const served = this.#served.get(tenantId);
        if (served !== undefined) this.#served.set(tenantId, { ...served, gate });
      },
      fault,
    });
    this.#rerankedGates = new RerankedGates({
      wanted: () => options.reranker?.() ?? null,
      line: () => this.#line,
      clock: options.clock,
      readSetting: async (tenantId, key) => (await options.store.getSetting(tenantId, key))?.value ?? null,
      fit: (tenantId, name) => this.#fitReranked(tenantId, name),
      outdate: (tenantId) => this.#outdate(tenantId),
      fault,
    });
    this.#line = this.#open();
    const watched = {
      clock: options.clock,
      tenants: () => this.#served.keys(),
      published: async (tenantId: TenantId) => (await options.store.activeKnowledge(tenantId))?.version ?? 0,
      refresh: (tenantId: TenantId) => this.refresh(tenantId),
      fault,
      recovered: (tenantId: TenantId) => options.onRecovered?.(tenantId),
    };
    this.#watch = options.watches === false ? null : new PublishedWatch(watched);
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    if (!this.#served.has(request.tenantId)) await this.refresh(request.tenantId);
    const query: WireSearch = {
      tenantId: request.tenantId,
      normalized: searchedText(request.normalized),
      vector: request.embedding,
      lang: request.lang,
      conversationLang: request.conversationLang,
      category: request.category,
      within: request.within,
      context: request.context.map((text) => searchedText(normalize(text))),
      audience: request.audience,
      now: request.now,
      top: request.top,
    };
    const generation = this.#generation.get(request.tenantId) ?? 0;
    const key = cacheKey(query, generation);
    const cached = this.#options.cache?.get(key);
    if (cached !== undefined && mayRepeat(cached, query)) return cached.result;
    let vectors = NO_VECTORS;
    // Two more rounds at most: one to embed what the search needs, one to load what a dead worker forgot.
    for (let round = 0; round < 4; round++) {
      const reply = await this.#line.call('search', { query, vectors });
      if (reply.kind === 'result') {
        const same = (this.#generation.get(request.tenantId) ?? 0) === generation;
        const { reranking } = reply.result;
        if (reranking !== undefined) this.#options.reranked?.(reranking);
        // The next time the reranker may be in time.
        const missed = reranking?.outcome === 'late' || reranking?.outcome === 'failed';
        if (same && !missed && mayRepeat(reply, query)) this.#options.cache?.set(key, reply);
        return reply.result;
      }
      // Beside those of the round before: what the worker knew then it may have forgotten meanwhile.
      if (reply.kind === 'needs') vectors = joinBlocks([vectors, await this.#embed(reply.texts, 'query')]);
      else {
        vectors = NO_VECTORS;
        await this.refresh(request.tenantId);
      }
    }
    throw new KefuError('unavailable', 'The knowledge could not be loaded.');
  }

  async published(tenantId: TenantId, articleId: string) {
    if (!this.#served.has(tenantId)) await this.refresh(tenantId);
    return this.#line.call('published', { tenantId, articleId });
  }

  servedVersions(tenantId: TenantId): Readonly<Record<string, string>> {
    const served = this.#served.get(tenantId);
    if (served === undefined) return {};
    const { version, gate } = served;
    return { knowledge: String(version), ...(gate === null ? {} : { gate }) };
  }

  async cluster(_lang: Lang, texts: readonly string[]): Promise<readonly (readonly number[])[]> {
    if (texts.length < 2) return [];
    return this.#line.call('cluster', { texts, vectors: await this.#embed(texts, 'query') });
  }

  /** Calls that come while one runs wait for it, and then see what was published meanwhile. */
  refresh(tenantId: TenantId): Promise<{ readonly knowledgeVersion: number }> {
    const before = this.#refreshing.get(tenantId) ?? Promise.resolve();
    const run = before
      .catch(() => undefined)
      .then(async () => {
        const refreshed = await this.#refresh(tenantId);
        await this.#followReranker(tenantId);
        return refreshed;
      })
      .finally(() => {
        if (this.#refreshing.get(tenantId) === run) this.#refreshing.delete(tenantId);
      });
    this.#refreshing.set(tenantId, run);
    return run;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#gateFits.close();
    this.#watch?.stop();
    await this.#rerankedGates.close();
    await this.#line.close();
    await Promise.allSettled([...this.#refreshing.values(), this.#gateFits.settled()]);
    await this.#keeping;
    await this.#options.vectors?.flush(true);
  }

  async #refresh(tenantId: TenantId): Promise<{ readonly knowledgeVersion: number }> {
    const { store, understander } = this.#options;
    if (this.#line.dead && !this.#closed) this.#line = this.#open();
    const active = await store.activeKnowledge(tenantId);
    const version = active?.version ?? 0;
    const encoder = encoderName(understander.versions);
    const served = this.#served.get(tenantId);
    const [targetSetting, synonyms, entities] = await Promise.all(
      [GATE_TARGET_SETTING, SYNONYMS_SETTING, ENTITIES_SETTING].map((key) => store.getSetting(tenantId, key)),
    );
    const target = targetOf(targetSetting?.value);
    const names = `${synonyms?.version ?? 0}.${entities?.version ?? 0}`;
    const nameThings = async () => {
      const names = { tenantId, entities: textOf(entities?.value) };
      await this.#line.call('synonyms', { ...names, lines: textOf(synonyms?.value) });
      await this.#buildFacts(names);
    };
    if (served?.version === version && served.encoder === encoder) {
      if (served.names !== names) {
        await nameThings();
        this.#outdate(tenantId);
      }
      // Other names make other scores, so the gate is fitted to them again as well.
      if (served.names !== names || served.target !== target) {
        this.#served.set(tenantId, { ...served, names, target });
        const name = await this.#gateFits.nameFor(tenantId, { version, encoder, names, target });
        this.#gateFits.leave(this.#gateFits.fit(tenantId, { version, name, target, reranked: false }));
      }
      return { knowledgeVersion: version };
    }

    const name = await this.#gateFits.nameFor(tenantId, { version, encoder, names, target });
    const stored = storedGate((await store.getSetting(tenantId, GATE_SETTING))?.value);
    const kept = stored?.name === name ? stored.gate : null;
    // A start goes on with the gate of an earlier version, as a server does that was there when the next one was published.
    const earlier = served === undefined && stored !== null && differInVersion(stored.name, name);
    const gate = kept ?? (earlier ? stored.gate : null);
    const { gateVersion } = await this.#load({ tenantId, version, encoder, gate }, served);
    await nameThings();
    this.#served.set(tenantId, { version, encoder, names, target, gate: gateVersion });
    this.#outdate(tenantId);
    if (kept === null) {
      // The first gate is waited for; after an edit the present one goes on deciding until the new one is ready.
      const fitting = this.#gateFits.fit(tenantId, { version, name, target, reranked: false });
      if (gateVersion !== null) this.#gateFits.leave(fitting);
      else await fitting;
    }
    return { knowledgeVersion: version };
  }

  async #followReranker(tenantId: TenantId): Promise<void> {
    const served = this.#served.get(tenantId);
    if (served === undefined || served.version === 0 || this.#closed) return;
    const { version, encoder, names, target } = served;
    await this.#rerankedGates.follow(tenantId, JSON.stringify([version, encoder, names, target]), {
      version,
      plainName: () => this.#gateFits.nameFor(tenantId, served),
    });
  }

  /** In line behind the plain gate, which is wanted first. */
  #fitReranked(tenantId: TenantId, name: string): Promise<void> {
    const served = this.#served.get(tenantId);
    if (served === undefined) return Promise.resolve();
    const { version, target } = served;
    const fitting = this.#gateFits.fit(tenantId, { version, name, target, reranked: true });
    this.#gateFits.leave(fitting);
    return fitting;
  }

  /** The version, and what people gave as evidence beside it. */
  async #load(next: NextVersion, served: Served | undefined) {
    const { store, vectors } = this.#options;
    const embedPassages = (texts: readonly string[]) => this.#embed(texts, 'passage');
    try {
      const loaded = await loadVersion({ store, line: () => this.#line, embedPassages }, next, served);
      await this.#gateFits.learn(next.tenantId);
      return loaded;
    } finally {
      this.#keeping = Promise.all([this.#keeping, vectors?.flush()]);
    }
  }

  #outdate(tenantId: TenantId): void {
    this.#generation.set(tenantId, (this.#generation.get(tenantId) ?? 0) + 1);
  }

  /** A table that cannot be read costs the facts, not the knowledge. */
  async #buildFacts({ tenantId, entities }: { readonly tenantId: TenantId; readonly entities: string }): Promise<void> {
    const setting = await this.#options.store.getSetting(tenantId, FACTS_SETTING);
    const table = typeof setting?.value === 'string' ? setting.value : null;
    try {
      await this.#line.call('facts', { tenantId, table, entities });
    } catch (error) {
      if (this.#line.dead) throw error;
      this.#options.onFault?.(error);
    }
  }

  #embed(texts: readonly string[], as: TextRole): Promise<VectorBlock> {
    return embedTexts(this.#encoder, texts, as);
  }

  #open(): WorkerLine {
    return openWorkerLine(this.#options.workerFile, (error) => {
      this.#rerankedGates.workerReplaced();
      for (const tenantId of this.#served.keys()) this.#outdate(tenantId);
      this.#served.clear();
      this.#options.onFault?.(error);
    });
  }
}

function textOf(setting: Json | undefined): string {
  return typeof setting === 'string' ? setting : '';
}

function encoderName(versions: Readonly<Record<string, string>>): string {
  return versions.encoder ?? JSON.stringify(versions);
}
