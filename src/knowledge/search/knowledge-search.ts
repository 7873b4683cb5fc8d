/**
 * Knowledge search as the turn sees it. Owns the road from the store to the worker that indexes and searches: which
 * version is served, what must be embedded for it, and the gate stored with it. Building, searching and fitting all
 * happen in the worker, so the main thread never stalls.
 */
import type { SearchResult } from '../../domain/article.ts';
import { KefuError } from '../../domain/errors.ts';
import { type TenantId, toTimestamp } from '../../domain/ids.ts';
import type { Lang } from '../../domain/language.ts';
import type { Json } from '../../lib/json.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KnowledgeSearch, SearchRequest } from '../../ports/knowledge-search.ts';
import type { Store } from '../../ports/store.ts';
import type { Understander } from '../../ports/understander.ts';
import { normalize } from '../../text/normalize.ts';
import type { GivenQuestion, VectorBlock, WireSearch } from './protocol.ts';
import { openWorkerLine, type WorkerLine } from './worker-line.ts';

export interface KnowledgeSearchOptions {
  readonly store: Pick<Store, 'activeKnowledge' | 'publishedArticles' | 'getSetting' | 'putSetting'>;
  readonly understander: Pick<Understander, 'embed' | 'versions'>;
  readonly workerFile: URL;
  /** Folder for vectors kept over restarts; without it everything is embedded again. */
  readonly cacheDir?: string;
  readonly clock: Clock;
  /** Faults of the watcher and of fitting in the background; the old index serves on. */
  readonly onFault?: (error: unknown) => void;
}

/** Articles read and embedded together. */
const PAGE = 500;
/** How often the store is asked whether the command line published: well within a second. */
const WATCH_MS = 400;
/** Tenant settings: the fitted gate, and questions with known answers `[{ text, lang, gold: [articleId] }]`. */
export const GATE_SETTING = 'gate';
export const CALIBRATION_SETTING = 'calibration';
/** Part of the stored gate's name: a gate fitted by other code is fitted again. */
const GATE_CODE = 1;

interface Served {
  readonly version: number;
  readonly encoder: string;
}

const NOTHING: VectorBlock = { texts: [], block: new Float32Array(0) };

/** Starts the worker; nothing is loaded until `refresh`, or the first search of a tenant. */
export function createKnowledgeSearch(options: KnowledgeSearchOptions): KnowledgeSearch & { close(): Promise<void> } {
  return new WorkerKnowledgeSearch(options);
}

class WorkerKnowledgeSearch implements KnowledgeSearch {
  readonly #options: KnowledgeSearchOptions;
  #line: WorkerLine;
  readonly #served = new Map<TenantId, Served>();
  readonly #refreshing = new Map<TenantId, Promise<{ readonly knowledgeVersion: number }>>();
  readonly #fitting = new Set<Promise<void>>();
  #watch: { cancel(): void } | null = null;
  #closed = false;

  constructor(options: KnowledgeSearchOptions) {
    this.#options = options;
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
    let vectors = NOTHING;
    // Two more rounds at most: one to embed what the search needs, one to load what a dead worker forgot.
    for (let round = 0; round < 4; round++) {
      const reply = await this.#line.call('search', { query, vectors });
      if (reply.kind === 'result') return reply.result;
      if (reply.kind === 'needs') vectors = await this.#embed(reply.texts);
      else await this.refresh(request.tenantId);
    }
    throw new KefuError('unavailable', 'The knowledge could not be loaded.');
  }

  async published(tenantId: TenantId, articleId: string) {
    if (!this.#served.has(tenantId)) await this.refresh(tenantId);
    return this.#line.call('published', { tenantId, articleId });
  }

  /** Calls that come while one runs wait for it, and then see what was published meanwhile. */
  refresh(tenantId: TenantId): Promise<{ readonly knowledgeVersion: number }> {
    const before = this.#refreshing.get(tenantId) ?? Promise.resolve();
    const run = before
      .catch(() => undefined)
      .then(() => this.#refresh(tenantId))
      .finally(() => {
        if (this.#refreshing.get(tenantId) === run) this.#refreshing.delete(tenantId);
      });
    this.#refreshing.set(tenantId, run);
    return run;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#watch?.cancel();
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
    if (served?.version === version && served.encoder === encoder) return { knowledgeVersion: version };

    await this.#line.call('begin', { tenantId, version, encoder });
    let afterId = '';
    for (; version > 0; ) {
      const page = await store.publishedArticles(tenantId, version, { afterId, limit: PAGE });
      const last = page.at(-1);
      if (last === undefined) break;
      const { missing } = await this.#line.call('articles', { tenantId, articles: page });
      if (missing.length > 0) {
        await this.#line.call('vectors', { tenantId, vectors: await this.#embed(missing) });
      }
      if (page.length < PAGE) break;
      afterId = last.id;
    }
    const name = gateName(version, encoder, await this.#calibrationVersion(tenantId));
    const stored = await store.getSetting(tenantId, GATE_SETTING);
    const kept = storedGate(stored?.value ?? null, name);
    const { hasGate } = await this.#line.call('commit', { tenantId, gate: kept });
    this.#served.set(tenantId, { version, encoder });
    if (kept === null) {
      // The first gate is waited for; after an edit the present one goes on deciding until the new one is ready.
      const fitting = this.#fit(tenantId, version, name);
      if (hasGate) this.#inBackground(fitting);
      else await fitting;
    }
    return { knowledgeVersion: version };
  }

  async #fit(tenantId: TenantId, version: number, name: string): Promise<void> {
    const { store, clock } = this.#options;
    const setting = await store.getSetting(tenantId, CALIBRATION_SETTING);
    const questions = readQuestions(setting?.value ?? null);
    const now = toTimestamp(clock.now());
    let vectors = NOTHING;
    for (let round = 0; round < 2; round++) {
      const reply = await this.#line.call('fit', { tenantId, version, questions, vectors, now });
      if (reply.kind === 'needs') {
        vectors = await this.#embed(reply.texts);
        continue;
      }
      if (reply.kind === 'fitted') await store.putSetting(tenantId, GATE_SETTING, { name, gate: reply.gate }, null);
      return;
    }
  }

  async #calibrationVersion(tenantId: TenantId): Promise<number> {
    return (await this.#options.store.getSetting(tenantId, CALIBRATION_SETTING))?.version ?? 0;
  }

  async #embed(texts: readonly string[]): Promise<VectorBlock> {
    const unique = [...new Set(texts)];
    if (unique.length === 0) return NOTHING;
    const rows = await this.#options.understander.embed(unique);
    const dimensions = rows[0]!.length;
    const block = new Float32Array(unique.length * dimensions);
    rows.forEach((row, i) => {
      block.set(row, i * dimensions);
    });
    return { texts: unique, block };
  }

  #open(): WorkerLine {
    return openWorkerLine(this.#options.workerFile, (error) => {
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

function encoderName(versions: Readonly<Record<string, string>>): string {
  return versions.encoder ?? JSON.stringify(versions);
}

function gateName(version: number, encoder: string, calibration: number): string {
  return `knowledge ${version}, encoder ${encoder}, calibration ${calibration}, code ${GATE_CODE}`;
}

function storedGate(value: Json, name: string): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  return value.name === name ? (value.gate ?? null) : null;
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
