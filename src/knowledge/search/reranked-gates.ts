/**
 * Keeps the worker's reranker the one that is configured, and each tenant's gate for it fitted to what is served. The gate is
 * kept beside the plain one under a name that has the reranker's checksum in it: with another reranker, or with none, it is
 * never used, and the plain one decides until a new one is fitted.
 */
import type { TenantId } from '../../domain/ids.ts';
import type { Json } from '../../lib/json.ts';
import type { Clock } from '../../ports/clock.ts';
import { RERANKED_GATE_SETTING, storedGate } from './gate-setting.ts';
import type { RerankerOrder } from './protocol.ts';
import type { WorkerLine } from './worker-line.ts';

export interface RerankedGatesOptions {
  /** The reranker that is ready to be used; null while there is none. */
  wanted(): RerankerOrder | null;
  line(): WorkerLine;
  readonly clock: Clock;
  readSetting(tenantId: TenantId, key: string): Promise<Json>;
  /** Fits the gate in the background and stores it under this name. */
  fit(tenantId: TenantId, name: string): Promise<void>;
  /** A tenant's answers may have changed. */
  outdate(tenantId: TenantId): void;
  fault(error: unknown): void;
}

/** A fit that failed, because the reranker's thread died, is tried again after this long. */
const RETRY_MS = 60_000;

export class RerankedGates {
  readonly #options: RerankedGatesOptions;
  /** What the worker was last told, and whether it could. */
  #told: { readonly order: RerankerOrder | null; readonly done: Promise<boolean> };
  /** By tenant: what its gate was last loaded or fitted for, and when that may be tried again. */
  readonly #followed = new Map<TenantId, { readonly of: string; notBefore: number }>();

  constructor(options: RerankedGatesOptions) {
    this.#options = options;
    this.#told = { order: null, done: Promise.resolve(true) };
  }

  /** The worker is a new one, which knows no reranker and no gates. */
  workerReplaced(): void {
    this.#told = { order: null, done: Promise.resolve(true) };
    this.#followed.clear();
  }

  /** `plainName`: of the plain gate for what is served, made when it is needed; `of`: changes whenever that does. */
  async follow(
    tenantId: TenantId,
    of: string,
    served: { readonly version: number; plainName(): Promise<string> },
  ): Promise<void> {
    const order = await this.#bring();
    if (order === null) return;
    const now = this.#options.clock.monotonic();
    const target = `${of} ${order.version}`;
    const before = this.#followed.get(tenantId);
    if (before?.of === target && now < before.notBefore) return;
    const current = { of: target, notBefore: Number.POSITIVE_INFINITY };
    const name = `${await served.plainName()}, reranker ${order.version}, candidates ${order.candidates}`;
    const stored = storedGate(await this.#options.readSetting(tenantId, RERANKED_GATE_SETTING));
    if (stored?.name === name) {
      await this.#options.line().call('rerankedGate', { tenantId, version: served.version, gate: stored.gate });
      this.#options.outdate(tenantId);
      this.#followed.set(tenantId, current);
      return;
    }
    this.#followed.set(tenantId, current);
    this.#options.fit(tenantId, name).catch(() => {
      current.notBefore = now + RETRY_MS;
    });
  }

  /** Has the worker end its reranker's thread in good order; a worker that is dead has none. */
  async close(): Promise<void> {
    if (this.#told.order === null || this.#options.line().dead) return;
    await this.#options
      .line()
      .call('reranker', { order: null })
      .catch(() => undefined);
  }

  /** The reranker that the worker has now; one that it refused is not tried over and over. */
  async #bring(): Promise<RerankerOrder | null> {
    const order = this.#options.wanted();
    if (order?.version !== this.#told.order?.version) {
      const done = this.#options
        .line()
        .call('reranker', { order })
        .then(
          () => true,
          (error) => {
            this.#options.fault(error);
            return false;
          },
        );
      this.#told = { order, done };
    }
    const { done, order: told } = this.#told;
    return (await done) ? told : null;
  }
}
