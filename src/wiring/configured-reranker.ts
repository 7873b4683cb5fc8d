/**
 * The reranker that KEFU_RERANKER names, from the start to where it is ready (decision 9). A local folder that cannot be used
 * stops the start: nobody but the operator can mend it. A hub's model is downloaded beside what serves, which without it is the
 * search as it always was, and is tried again while the hub does not answer.
 */
import { ConfigError } from '../config.ts';
import { KefuError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { SwitchLog } from './encoder-switch.ts';
import { type PreparedReranker, rerankerSource } from './prepare-reranker.ts';

export interface ConfiguredRerankerOptions {
  readonly setting: string;
  readonly dataDir: string;
  /** In a thread of its own; `download`: the hub may be asked. */
  prepare(
    download: boolean,
    progress: (doing: string, share: number) => void,
    signal: AbortSignal,
  ): Promise<PreparedReranker>;
  readonly clock: Clock;
  readonly log: SwitchLog;
}

const VARIABLE = 'KEFU_RERANKER';
const FIRST_RETRY_MS = 60_000;
const LAST_RETRY_MS = 30 * 60_000;
const PROGRESS_STEP = 0.1;

export class ConfiguredReranker {
  readonly #options: ConfiguredRerankerOptions;
  readonly #abort = new AbortController();
  #ready: PreparedReranker | null = null;
  #fault: string | null = null;
  #timer: { cancel(): void } | null = null;
  #background: Promise<void> = Promise.resolve();
  #retryMs = FIRST_RETRY_MS;

  private constructor(options: ConfiguredRerankerOptions) {
    this.#options = options;
  }

  /** Rejects with ConfigError for a setting or a local folder that cannot be used. */
  static async open(options: ConfiguredRerankerOptions): Promise<ConfiguredReranker> {
    const configured = new ConfiguredReranker(options);
    try {
      const source = rerankerSource(options.dataDir, options.setting);
      // Of a hub's model only the files that are here count now; what is missing or damaged `follow` brings.
      await configured.#prepare(false).catch((error) => {
        if (source.kind === 'folder') throw error;
        configured.#fault = messageOf(error);
      });
    } catch (error) {
      if (!(error instanceof KefuError) || error.code !== 'model_refused') throw error;
      const { message } = error;
      throw new ConfigError(message.startsWith(VARIABLE) ? message : `${VARIABLE}: ${message}`);
    }
    return configured;
  }

  /** The one to search with; null while it is not ready. */
  get ready(): PreparedReranker | null {
    return this.#ready;
  }

  status(): { readonly wanted: string; readonly version: string | null; readonly fault: string | null } {
    return { wanted: this.#options.setting, version: this.#ready?.version ?? null, fault: this.#fault };
  }

  /** Brings what is missing, in the background. */
  follow(): void {
    if (this.#ready === null && !this.#abort.signal.aborted) this.#background = this.#try();
  }

  async close(): Promise<void> {
    this.#timer?.cancel();
    this.#abort.abort();
    await this.#background;
  }

  async #prepare(download: boolean): Promise<void> {
    const { log } = this.#options;
    let last = { doing: '', share: 0 };
    this.#ready = await this.#options.prepare(
      download,
      (doing, share) => {
        if (doing === last.doing && share < last.share + PROGRESS_STEP) return;
        last = { doing, share };
        log.info({ doing, percent: Math.round(100 * share) }, 'preparing the reranker');
      },
      this.#abort.signal,
    );
    this.#fault = null;
    log.info({ reranker: this.#ready.version }, 'the reranker is ready; it takes part once a gate is fitted with it');
  }

  /** One attempt; a fault is told in one line, and the search goes on without. */
  async #try(): Promise<void> {
    const { clock, log, setting } = this.#options;
    try {
      await this.#prepare(true);
    } catch (error) {
      if (this.#abort.signal.aborted) return;
      this.#fault = messageOf(error);
      const code = error instanceof KefuError ? error.code : 'internal';
      // Files that cannot be used will be no better in a minute, and may be large.
      const again = code !== 'model_refused';
      const retryInS = again ? this.#retryMs / 1000 : null;
      log.warn({ reranker: setting, code, retryInS }, `${VARIABLE} is not ready: ${this.#fault}`);
      if (!again) return;
      this.#timer = clock.setTimer(this.#retryMs, () => this.follow());
      this.#retryMs = Math.min(LAST_RETRY_MS, this.#retryMs * 2);
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
