/**
 * Which encoder serves, and the way to another one while it does (decision 5). The turn sees one understander and one knowledge
 * search; behind them stands a set of models, and beside it, for a while, the next set is made. Replacing one by the other is an
 * assignment; a turn that began with the old set ends with it.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { KefuError } from '../domain/errors.ts';
import type { TenantId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { KnowledgeSearch } from '../ports/knowledge-search.ts';
import type { QuestionClusters } from '../ports/question-clusters.ts';
import type { ServedModels } from '../ports/served-models.ts';
import type { Understander } from '../ports/understander.ts';
import { modelText } from '../text/model-text.ts';
import { type ClosableKnowledge, ModelSet, type ModelWorkers } from './model-set.ts';
import type { Prepared } from './prepare-encoder.ts';

export interface SwitchLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

export interface EncoderSwitchOptions {
  /** KEFU_ENCODER. */
  readonly wanted: string | undefined;
  /** Remembers which encoder served last. */
  readonly stateFile: string;
  openWorkers(setting: string | undefined): Promise<ModelWorkers>;
  openKnowledge(workers: ModelWorkers): ClosableKnowledge;
  prepare(
    setting: string | undefined,
    progress: (doing: string, share: number) => void,
    signal: AbortSignal,
  ): Promise<Prepared>;
  /** Names the chosen heads that have still to be fitted for this encoder; '' = none. */
  missingHeads(fingerprint: string): string;
  tenants(): Promise<readonly TenantId[]>;
  readonly clock: Clock;
  readonly log: SwitchLog;
}

/** A turn that began with the old set has this long to end with it. */
const LINGER_MS = 10_000;
const FIRST_RETRY_MS = 60_000;
const LAST_RETRY_MS = 30 * 60_000;
/** How often is looked for a chosen head that does not fit the encoder, and whether it is time to try again. */
const LOOK_EVERY_MS = 3_000;
const PROGRESS_STEP = 0.1;

export class EncoderSwitch {
  readonly #options: EncoderSwitchOptions;
  readonly #abort = new AbortController();
  /** Which set an embedding came from: searching is left to the same. */
  readonly #madeBy = new WeakMap<Float32Array, ModelSet>();
  readonly #retiring = new Set<ModelSet>();
  #serving: ModelSet;
  #fault: string | null;
  #timer: { cancel(): void } | null = null;
  #background: Promise<void> = Promise.resolve();
  #retryMs = FIRST_RETRY_MS;
  /** On the monotonic clock; never, when trying again would give the same. */
  #nextTryAt = 0;
  /** Heads that could not be fitted are not tried over and over: only another choice is a reason to. */
  #triedHeads = '';

  private constructor(options: EncoderSwitchOptions, serving: ModelSet, fault: string | null) {
    this.#options = options;
    this.#serving = serving;
    this.#fault = fault;
  }

  /** Opens the configured encoder if it is ready to serve, else the one that served last, else the shipped one. */
  static async open(options: EncoderSwitchOptions): Promise<EncoderSwitch> {
    let fault: string | null = null;
    const candidates = [...new Set([options.wanted, readState(options.stateFile), undefined])];
    for (const setting of candidates) {
      try {
        const workers = await options.openWorkers(setting);
        return new EncoderSwitch(options, new ModelSet(setting, workers, options.openKnowledge(workers)), fault);
      } catch (error) {
        if (setting === candidates.at(-1)) throw error;
        fault ??= messageOf(error);
      }
    }
    throw new KefuError('unavailable', 'No encoder can be opened.');
  }

  /** The encoder that serves, and why it is not the configured one; null when it is. */
  status(): { readonly encoder: string; readonly wanted: string | undefined; readonly fault: string | null } {
    return { encoder: this.#serving.encoder, wanted: this.#options.wanted, fault: this.#asWanted ? null : this.#fault };
  }

  get #asWanted(): boolean {
    return this.#serving.setting === this.#options.wanted;
  }

  readonly understander: Understander = (() => {
    const self = () => this.#serving;
    return {
      understand: (request) =>
        self().use(async (set) => {
          const understanding = await set.workers.understand(request);
          this.#madeBy.set(understanding.embedding, set);
          return understanding;
        }),
      embed: (texts, as) => self().use((set) => set.workers.embed(texts, as)),
      trainedOn: (texts) => self().use((set) => set.workers.trainedOn(texts)),
      servedVersions: (tenantId, visitorId) => self().use((set) => set.workers.servedVersions(tenantId, visitorId)),
      get versions() {
        return self().workers.versions;
      },
      close: () => this.close(),
    };
  })();

  /** Of the encoder that serves. */
  get fingerprint(): string {
    return this.#serving.workers.encoderFingerprint;
  }

  readonly models: ServedModels = { servedHeads: () => this.#serving.use((set) => set.workers.servedHeads()) };

  readonly knowledge: KnowledgeSearch & QuestionClusters = {
    search: async (request) => {
      const maker = this.#madeBy.get(request.embedding);
      const set = maker === undefined || maker.closed ? this.#serving : maker;
      return set.use(async () => {
        if (maker === undefined || maker === set) return set.knowledge.search(request);
        // The turn outlived its set: the same words, as the present encoder has them.
        const [embedding] = await set.workers.embed([modelText(request.normalized)]);
        return set.knowledge.search({ ...request, embedding: embedding ?? request.embedding });
      });
    },
    published: (tenantId, articleId) => this.#serving.use((set) => set.knowledge.published(tenantId, articleId)),
    servedVersions: (tenantId) => this.#serving.knowledge.servedVersions(tenantId),
    refresh: (tenantId) => this.#serving.use((set) => set.knowledge.refresh(tenantId)),
    cluster: (lang, texts) => this.#serving.use((set) => set.knowledge.cluster(lang, texts)),
  };

  /**
   * At a server's very first start nothing serves yet, so the configured encoder is waited for; a fault leaves the shipped one.
   * Rejects with `shutting_down` when the server is stopped meanwhile.
   */
  async beforeFirstStart(): Promise<void> {
    if (!this.#asWanted) {
      this.#background = this.#try();
      await this.#background;
    }
    if (this.#abort.signal.aborted) throw new KefuError('shutting_down');
  }

  /** Goes on in the background: towards the configured encoder, and with heads that do not fit the one that serves. */
  follow(): void {
    if (this.#asWanted) this.#remember(this.#serving.setting);
    this.#look();
  }

  async close(): Promise<void> {
    this.#timer?.cancel();
    this.#abort.abort();
    await this.#background;
    await Promise.all([...this.#retiring, this.#serving].map((set) => set.close()));
  }

  /** One attempt at the configured encoder; a fault is told in one line, and what serves goes on. */
  async #try(): Promise<void> {
    const { wanted, clock, log } = this.#options;
    const facts = { encoder: wanted ?? 'shipped', serving: this.#serving.encoder };
    try {
      log.info(facts, 'preparing the encoder that is configured');
      await this.#prepare(wanted);
      await this.#switchTo(wanted);
    } catch (error) {
      if (this.#abort.signal.aborted) return;
      this.#fault = messageOf(error);
      const code = error instanceof KefuError ? error.code : 'internal';
      // Files that cannot be used will be no better in a minute, and may be large.
      const again = code !== 'model_refused';
      this.#nextTryAt = again ? clock.monotonic() + this.#retryMs : Number.POSITIVE_INFINITY;
      const retryInS = again ? this.#retryMs / 1000 : null;
      this.#retryMs = Math.min(LAST_RETRY_MS, this.#retryMs * 2);
      log.warn({ ...facts, code, retryInS }, `the encoder is not ready: ${this.#fault}`);
    }
  }

  async #prepare(setting: string | undefined): Promise<void> {
    const { log } = this.#options;
    let last = { doing: '', share: 0 };
    const prepared = await this.#options.prepare(
      setting,
      (doing, share) => {
        if (doing === last.doing && share < last.share + PROGRESS_STEP) return;
        last = { doing, share };
        log.info({ doing, percent: Math.round(100 * share) }, 'preparing the encoder');
      },
      this.#abort.signal,
    );
    for (const reason of prepared.refused) log.warn({ encoder: prepared.version }, reason);
    log.info({ encoder: prepared.version, fitted: prepared.fitted }, 'the encoder is prepared');
  }

  async #switchTo(setting: string | undefined): Promise<void> {
    const { clock, log } = this.#options;
    const workers = await this.#options.openWorkers(setting);
    const next = new ModelSet(setting, workers, this.#options.openKnowledge(workers));
    try {
      log.info({ encoder: next.encoder }, 'embedding the knowledge');
      await this.#unlessClosing(next.load(await this.#options.tenants()));
      // Once more: what was published meanwhile is small.
      await this.#unlessClosing(next.load(await this.#options.tenants()));
    } catch (error) {
      await next.close();
      throw error;
    }
    this.#remember(setting);
    const old = this.#serving;
    this.#serving = next;
    this.#fault = null;
    this.#retryMs = FIRST_RETRY_MS;
    log.info({ encoder: next.encoder, before: old.encoder }, 'the encoder serves');
    this.#retiring.add(old);
    clock.setTimer(LINGER_MS, () => void old.close().finally(() => this.#retiring.delete(old)));
  }

  /** Fits heads that were chosen since, for the encoder that serves; the workers take them up by themselves. */
  async #fitHeads(): Promise<void> {
    try {
      await this.#prepare(this.#serving.setting);
    } catch (error) {
      if (!this.#abort.signal.aborted)
        this.#options.log.warn({ encoder: this.#serving.encoder }, `a head is not fitted: ${messageOf(error)}`);
    }
  }

  #inBackground(work: Promise<void>): void {
    this.#background = work.then(() => this.#lookLater());
  }

  #lookLater(): void {
    if (!this.#abort.signal.aborted) this.#timer = this.#options.clock.setTimer(LOOK_EVERY_MS, () => this.#look());
  }

  /** Starts what there is to do now. */
  #look(): void {
    if (!this.#asWanted && this.#options.clock.monotonic() >= this.#nextTryAt) {
      this.#inBackground(this.#try());
      return;
    }
    const missing = this.#options.missingHeads(this.#serving.workers.encoderFingerprint);
    if (missing === '' || missing === this.#triedHeads) {
      this.#lookLater();
      return;
    }
    this.#triedHeads = missing;
    this.#inBackground(this.#fitHeads());
  }

  /** For the next start; without it that one prepares again what is prepared, and serves the shipped encoder meanwhile. */
  #remember(setting: string | undefined): void {
    try {
      writeState(this.#options.stateFile, setting);
    } catch (error) {
      this.#options.log.warn(
        { encoder: this.#serving.encoder },
        `which encoder serves is not saved: ${messageOf(error)}`,
      );
    }
  }

  #unlessClosing<T>(work: Promise<T>): Promise<T> {
    const { signal } = this.#abort;
    return new Promise((resolve, reject) => {
      const abort = () => reject(new KefuError('shutting_down'));
      if (signal.aborted) return abort();
      signal.addEventListener('abort', abort, { once: true });
      work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
  }
}

function readState(file: string): string | undefined {
  try {
    const { setting } = JSON.parse(readFileSync(file, 'utf8')) as { setting?: unknown };
    return typeof setting === 'string' ? setting : undefined;
  } catch {
    return undefined;
  }
}

function writeState(file: string, setting: string | undefined): void {
  if (readState(file) === setting) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify({ setting: setting ?? null })}\n`);
  renameSync(`${file}.new`, file);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
