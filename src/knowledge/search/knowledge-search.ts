/**
 * Knowledge search as the turn sees it. Owns the road from the store to the worker that indexes and searches: which
 * version is served, what must be embedded for it, and the gate stored with it. Building, searching and fitting all
 * happen in the worker, so the main thread never stalls.
 */
import type { Reranking, SearchResult } from '../../domain/article.ts';
import { KefuError } from '../../domain/errors.ts';
import { type TenantId, toTimestamp } from '../../domain/ids.ts';
import type { Lang } from '../../domain/language.ts';
import type { Json } from '../../lib/json.ts';
import type { AnswerCache, KnownAnswer } from '../../ports/answer-cache.ts';
import type { Clock } from '../../ports/clock.ts';
import type { TextRole } from '../../ports/encoder.ts';
import type { KnowledgeSearch, SearchRequest } from '../../ports/knowledge-search.ts';
import type { QuestionClusters } from '../../ports/question-clusters.ts';
import type { Store } from '../../ports/store.ts';
import type { Understander } from '../../ports/understander.ts';
import { normalize } from '../../text/normalize.ts';
import { GATE_SETTING, GATE_TARGET_SETTING, RERANKED_GATE_SETTING, storedGate, targetOf } from './gate-setting.ts';
import type { GivenQuestion, RerankerOrder, VectorBlock, WireSearch } from './protocol.ts';
import { RerankedGates } from './reranked-gates.ts';
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
  /** The reranker that is ready to be used, asked for again and again; null while there is none. */
  reranker?(): RerankerOrder | null;
  /** Told of every search that a reranker had to do with. */
  reranked?(reranking: Reranking): void;
  /** Faults of the watcher and of fitting in the background; the old index serves on. */
  readonly onFault?: (error: unknown) => void;
}

/** Articles read and embedded together. */
const PAGE = 500;
/** How often the store is asked whether the command line published: well within a second. */
const WATCH_MS = 400;
/** Tenant setting: questions with known answers `[{ text, lang, gold: [articleId] }]`. */
const CALIBRATION_SETTING = 'calibration';
/** The table of facts, in YAML; read when a version is published. */
export const FACTS_SETTING = 'graph';
/** Other names for things, one group a line. */
export const SYNONYMS_SETTING = 'synonyms';
/** The product catalogue among others, in YAML. */
export const ENTITIES_SETTING = 'entities';
/** Part of the stored gate's name: a gate fitted by other code is fitted again. */
const GATE_CODE = 6;

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

type WithGate = { readonly gateVersion: string | null };

/** A gate to be fitted, and the name it is stored under. */
interface FitOrder {
  readonly version: number;
  readonly name: string;
  readonly target: number;
  readonly reranked: boolean;
}

/** A version about to be served. */
interface Next {
  readonly tenantId: TenantId;
  readonly version: number;
  readonly encoder: string;
  /** As stored for it; null: the present one stays until one is fitted. */
  readonly gate: Json;
}

/** Entries that began or ended; more of them are read as a whole version. */
const MOST_CHANGES = 200;
/** Of the texts a gate is fitted on. */
const EMBEDDED_AT_ONCE = 128;
const NOTHING: VectorBlock = { texts: [], block: new Float32Array(0) };

/** Starts the worker; nothing is loaded until `refresh`, or the first search of a tenant. */
export function createKnowledgeSearch(
  options: KnowledgeSearchOptions,
): KnowledgeSearch & QuestionClusters & { close(): Promise<void> } {
  return new WorkerKnowledgeSearch(options);
}

class WorkerKnowledgeSearch implements KnowledgeSearch, QuestionClusters {
  readonly #options: KnowledgeSearchOptions;
  #line: WorkerLine;
  readonly #served = new Map<TenantId, Served>();
  readonly #refreshing = new Map<TenantId, Promise<{ readonly knowledgeVersion: number }>>();
  readonly #fitting = new Set<Promise<void>>();
  /** The last fit ordered for each tenant: fits of one tenant run in order, so that the newest order has the last word. */
  readonly #lastFit = new Map<TenantId, Promise<void>>();
  /** Counted up whenever a tenant's answers may have changed: a version, a gate, a worker gone. */
  readonly #generation = new Map<TenantId, number>();
  readonly #rerankedGates: RerankedGates;
  #watch: { cancel(): void } | null = null;
  #closed = false;

  constructor(options: KnowledgeSearchOptions) {
    this.#options = options;
    this.#rerankedGates = new RerankedGates({
      wanted: () => options.reranker?.() ?? null,
      line: () => this.#line,
      clock: options.clock,
      readSetting: async (tenantId, key) => (await options.store.getSetting(tenantId, key))?.value ?? null,
      fit: (tenantId, name) => this.#fitReranked(tenantId, name),
      outdate: (tenantId) => this.#outdate(tenantId),
      fault: (error) => {
        if (!this.#closed) options.onFault?.(error);
      },
    });
    this.#line = this.#open();
    this.#watchSoon();
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    if (!this.#served.has(request.tenantId)) await this.refresh(request.tenantId);
    const query: WireSearch = {
      tenantId: request.tenantId,
      normalized: request.normalized,
      vector: request.embedding,
      lang: request.lang,
      conversationLang: request.conversationLang,
      category: request.category,
      context: request.context.map(normalize),
      audience: request.audience,
      now: request.now,
      top: request.top,
    };
    const generation = this.#generation.get(request.tenantId) ?? 0;
    const key = cacheKey(query, generation);
    const cached = this.#options.cache?.get(key);
    if (cached !== undefined && mayRepeat(cached, query)) return cached.result;
    let vectors = NOTHING;
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
      if (reply.kind === 'needs') vectors = await this.#embed(reply.texts, 'query');
      else await this.refresh(request.tenantId);
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
    this.#watch?.cancel();
    await this.#rerankedGates.close();
    await this.#line.close();
    await Promise.allSettled([...this.#refreshing.values(), ...this.#fitting]);
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
    const nameThings = () =>
      this.#line.call('synonyms', { tenantId, lines: textOf(synonyms?.value), entities: textOf(entities?.value) });
    if (served?.version === version && served.encoder === encoder) {
      if (served.names !== names) {
        await nameThings();
        this.#outdate(tenantId);
      }
      // Other names make other scores, so the gate is fitted to them again as well.
      if (served.names !== names || served.target !== target) {
        this.#served.set(tenantId, { ...served, names, target });
        const name = gateName({ version, encoder, target, calibration: await this.#calibrationVersion(tenantId) });
        this.#inBackground(this.#fit(tenantId, { version, name, target, reranked: false }));
      }
      return { knowledgeVersion: version };
    }

    const name = gateName({ version, encoder, target, calibration: await this.#calibrationVersion(tenantId) });
    const stored = storedGate((await store.getSetting(tenantId, GATE_SETTING))?.value);
    const kept = stored?.name === name ? stored.gate : null;
    const next = { tenantId, version, encoder, gate: kept };
    const { gateVersion } = (await this.#change(next, served)) ?? (await this.#load(next));
    await this.#learn(tenantId);
    await this.#buildFacts(tenantId);
    await nameThings();
    this.#served.set(tenantId, { version, encoder, names, target, gate: gateVersion });
    this.#outdate(tenantId);
    if (kept === null) {
      // The first gate is waited for; after an edit the present one goes on deciding until the new one is ready.
      const fitting = this.#fit(tenantId, { version, name, target, reranked: false });
      if (gateVersion !== null) this.#inBackground(fitting);
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
      plainName: async () => gateName({ ...served, calibration: await this.#calibrationVersion(tenantId) }),
    });
  }

  /** In line behind the plain gate, which is wanted first. */
  #fitReranked(tenantId: TenantId, name: string): Promise<void> {
    const served = this.#served.get(tenantId);
    if (served === undefined) return Promise.resolve();
    const { version, target } = served;
    const fitting = this.#fit(tenantId, { version, name, target, reranked: true });
    this.#inBackground(fitting);
    return fitting;
  }

  /** Brings the served version up by what is different; null when it must be loaded whole. Answers with the gate that serves. */
  async #change({ tenantId, version, encoder, gate }: Next, served: Served | undefined): Promise<WithGate | null> {
    if (served === undefined || served.encoder !== encoder || served.version === 0 || served.version >= version)
      return null;
    const { version: from } = served;
    const changes = await this.#options.store.changedArticles(tenantId, { from, to: version, most: MOST_CHANGES });
    if (changes === null) return null;
    let vectors = NOTHING;
    for (let round = 0; round < 2; round++) {
      const reply = await this.#line.call('change', {
        tenantId,
        from,
        to: version,
        encoder,
        ...changes,
        vectors,
        gate,
      });
      if (reply.kind === 'changed') return reply;
      if (reply.kind === 'full') return null;
      vectors = await this.#embed(reply.texts, 'passage');
    }
    return null;
  }

  /** Collects and serves the whole version. */
  async #load({ tenantId, version, encoder, gate }: Next): Promise<WithGate> {
    const { store } = this.#options;
    await this.#line.call('begin', { tenantId, version, encoder });
    // Three pages are under way at once: one is read, one is embedded, and the one before that is indexed.
    let embedded = Promise.resolve<VectorBlock>(NOTHING);
    let indexed = Promise.resolve<unknown>(null);
    let afterId = '';
    for (; version > 0; ) {
      const page = await store.publishedArticles(tenantId, version, { afterId, limit: PAGE });
      const last = page.at(-1);
      if (last === undefined) break;
      const { missing } = await this.#line.call('articles', { tenantId, articles: page });
      const [vectors] = await Promise.all([embedded, indexed]);
      indexed = this.#line.call('vectors', { tenantId, vectors });
      embedded = this.#embed(missing, 'passage');
      // Awaited in the next round, or below; until then a failure is nobody's to handle.
      for (const work of [indexed, embedded]) work.catch(() => undefined);
      if (page.length < PAGE) break;
      afterId = last.id;
    }
    await indexed;
    await this.#line.call('vectors', { tenantId, vectors: await embedded });
    return this.#line.call('commit', { tenantId, gate });
  }

  #outdate(tenantId: TenantId): void {
    this.#generation.set(tenantId, (this.#generation.get(tenantId) ?? 0) + 1);
  }

  /** A table that cannot be read costs the facts, not the knowledge. */
  async #buildFacts(tenantId: TenantId): Promise<void> {
    const setting = await this.#options.store.getSetting(tenantId, FACTS_SETTING);
    const table = typeof setting?.value === 'string' ? setting.value : null;
    try {
      await this.#line.call('facts', { tenantId, table });
    } catch (error) {
      if (this.#line.dead) throw error;
      this.#options.onFault?.(error);
    }
  }

  #fit(tenantId: TenantId, order: FitOrder): Promise<void> {
    const before = this.#lastFit.get(tenantId) ?? Promise.resolve();
    const fit = before.catch(() => undefined).then(() => this.#fitNow(tenantId, order));
    this.#lastFit.set(tenantId, fit);
    return fit;
  }

  async #fitNow(tenantId: TenantId, { version, name, target, reranked }: FitOrder): Promise<void> {
    const { store, clock } = this.#options;
    const questions = await this.#learn(tenantId);
    const now = toTimestamp(clock.now());
    let vectors = NOTHING;
    let familiar: number | null = null;
    for (let round = 0; round < 2; round++) {
      const order = { tenantId, version, questions, vectors, now, target, familiar, reranked };
      const reply = await this.#line.call('fit', order);
      if (reply.kind === 'needs') {
        vectors = await this.#embedForFit(reply.texts);
        familiar = await this.#familiarity(reply.wordings);
        continue;
      }
      this.#outdate(tenantId);
      if (reply.kind !== 'fitted') return;
      if (reranked) {
        await store.putSetting(tenantId, RERANKED_GATE_SETTING, { name, gate: reply.gate }, null);
        return;
      }
      const served = this.#served.get(tenantId);
      if (served !== undefined) this.#served.set(tenantId, { ...served, gate: storedVersion(reply.gate) });
      await store.putSetting(tenantId, GATE_SETTING, { name, gate: reply.gate }, null);
      return;
    }
  }

  /** Brings the questions with known answers to the worker, as evidence. */
  async #learn(tenantId: TenantId): Promise<readonly GivenQuestion[]> {
    const setting = await this.#options.store.getSetting(tenantId, CALIBRATION_SETTING);
    const questions = readQuestions(setting?.value ?? null);
    let vectors = NOTHING;
    for (let round = 0; round < 2; round++) {
      const reply = await this.#line.call('learn', { tenantId, questions, vectors });
      if (reply.kind === 'learnt') break;
      vectors = await this.#embed(reply.texts, 'passage');
    }
    return questions;
  }

  /** Share of these wordings that the encoder was trained on. */
  async #familiarity(wordings: readonly string[]): Promise<number> {
    const seen = wordings.length === 0 ? [] : await this.#options.understander.trainedOn(wordings);
    return seen.filter(Boolean).length / Math.max(1, wordings.length);
  }

  async #calibrationVersion(tenantId: TenantId): Promise<number> {
    return (await this.#options.store.getSetting(tenantId, CALIBRATION_SETTING))?.version ?? 0;
  }

  /** In pieces, because closing waits for the one that is under way. */
  async #embedForFit(texts: readonly string[]): Promise<VectorBlock> {
    const blocks: VectorBlock[] = [];
    for (let first = 0; first < texts.length; first += EMBEDDED_AT_ONCE) {
      if (this.#closed) throw new KefuError('shutting_down');
      blocks.push(await this.#embed(texts.slice(first, first + EMBEDDED_AT_ONCE), 'query'));
    }
    const block = new Float32Array(blocks.reduce((sum, part) => sum + part.block.length, 0));
    let at = 0;
    for (const part of blocks) {
      block.set(part.block, at);
      at += part.block.length;
    }
    return { texts: blocks.flatMap((part) => part.texts), block };
  }

  async #embed(texts: readonly string[], as: TextRole): Promise<VectorBlock> {
    const unique = [...new Set(texts)];
    if (unique.length === 0) return NOTHING;
    const rows = await this.#options.understander.embed(unique, as);
    const dimensions = rows[0]!.length;
    const block = new Float32Array(unique.length * dimensions);
    rows.forEach((row, i) => {
      block.set(row, i * dimensions);
    });
    return { texts: unique, block };
  }

  #open(): WorkerLine {
    return openWorkerLine(this.#options.workerFile, (error) => {
      this.#rerankedGates.workerReplaced();
      for (const tenantId of this.#served.keys()) this.#outdate(tenantId);
      this.#served.clear();
      this.#options.onFault?.(error);
    });
  }

  #inBackground(work: Promise<void>): void {
    const caught = work
      .catch((error) => {
        if (!this.#closed) this.#options.onFault?.(error);
      })
      .finally(() => this.#fitting.delete(caught));
    this.#fitting.add(caught);
  }

  #watchSoon(): void {
    if (this.#closed) return;
    this.#watch = this.#options.clock.setTimer(WATCH_MS, () => {
      void this.#look().finally(() => this.#watchSoon());
    });
  }

  async #look(): Promise<void> {
    for (const tenantId of this.#served.keys()) {
      try {
        await this.refresh(tenantId);
      } catch (error) {
        if (!this.#closed) this.#options.onFault?.(error);
      }
    }
  }
}

/** Everything a result depends on but the time and what was said before. */
function cacheKey(query: WireSearch, generation: number): string {
  const { tenantId, normalized, lang, conversationLang, category, audience, top } = query;
  return JSON.stringify([tenantId, generation, normalized, lang, conversationLang, category, audience, top]);
}

/** Whether this answer is good for this question at its time and place in the conversation. */
function mayRepeat(answer: Pick<KnownAnswer, 'standsAlone' | 'validUntil'>, query: WireSearch): boolean {
  if (answer.validUntil !== null && query.now >= answer.validUntil) return false;
  return answer.standsAlone || query.context.length === 0;
}

function textOf(setting: Json | undefined): string {
  return typeof setting === 'string' ? setting : '';
}

function encoderName(versions: Readonly<Record<string, string>>): string {
  return versions.encoder ?? JSON.stringify(versions);
}

function storedVersion(gate: Json): string | null {
  const { version } = (gate ?? {}) as { version?: unknown };
  return typeof version === 'string' ? version : null;
}

/** What a gate was fitted on: one of another name is fitted again. */
function gateName(of: Omit<Served, 'names' | 'gate'> & { readonly calibration: number }): string {
  const { version, encoder, calibration, target } = of;
  return `knowledge ${version}, encoder ${encoder}, calibration ${calibration}, target ${target}, code ${GATE_CODE}`;
}

function readQuestions(value: Json): GivenQuestion[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row) => {
    if (row === null || typeof row !== 'object' || Array.isArray(row)) return [];
    const { text, lang, gold } = row;
    if (typeof text !== 'string' || (lang !== 'zh' && lang !== 'en') || !Array.isArray(gold)) return [];
    return [{ normalized: normalize(text), lang: lang as Lang, gold: gold.filter((id) => typeof id === 'string') }];
  });
}
