/**
 * Follows what is published: every tenant that is served is looked at again and again, so that a publishing by the command
 * line or another server is seen within a second. A load that fails is tried again at growing distances, because each try
 * costs as much as a load; a newer version, which may be the remedy, is tried at once.
 */
import type { TenantId } from '../../domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';

/** How often the store is asked: well within a second. */
const WATCH_MS = 400;
/** Between two tries of a version that fails, at most. */
const LONGEST_WAIT_MS = 30_000;

export interface PublishedWatchOptions {
  readonly clock: Clock;
  tenants(): Iterable<TenantId>;
  /** The active version; cheap. */
  published(tenantId: TenantId): Promise<number>;
  refresh(tenantId: TenantId): Promise<unknown>;
  /** Told when a tenant's refresh begins to fail, and when it fails for another reason than before. */
  fault(error: unknown): void;
  /** Told of the first success after failures. */
  recovered(tenantId: TenantId): void;
}

interface Failure {
  readonly reason: string;
  /** null: the store did not say. */
  readonly version: number | null;
  readonly waitMs: number;
  readonly retryAt: number;
}

export class PublishedWatch {
  readonly #options: PublishedWatchOptions;
  readonly #failing = new Map<TenantId, Failure>();
  #timer: { cancel(): void } | null = null;
  #stopped = false;

  constructor(options: PublishedWatchOptions) {
    this.#options = options;
    this.#again();
  }

  stop(): void {
    this.#stopped = true;
    this.#timer?.cancel();
  }

  #again(): void {
    if (this.#stopped) return;
    this.#timer = this.#options.clock.setTimer(WATCH_MS, () => {
      void this.#look().finally(() => this.#again());
    });
  }

  async #look(): Promise<void> {
    for (const tenantId of this.#options.tenants()) {
      if (this.#stopped) return;
      const before = this.#failing.get(tenantId);
      if (before !== undefined && !(await this.#isTime(tenantId, before))) continue;
      try {
        await this.#options.refresh(tenantId);
        if (this.#failing.delete(tenantId)) this.#options.recovered(tenantId);
      } catch (error) {
        if (!this.#stopped) await this.#failed(tenantId, error, before);
      }
    }
  }

  async #isTime(tenantId: TenantId, { retryAt, version }: Failure): Promise<boolean> {
    if (this.#options.clock.now() >= retryAt) return true;
    const published = await this.#version(tenantId);
    return published !== null && published !== version;
  }

  async #failed(tenantId: TenantId, error: unknown, before: Failure | undefined): Promise<void> {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (reason !== before?.reason) this.#options.fault(error);
    const version = await this.#version(tenantId);
    const waitMs = before?.version === version ? Math.min(before.waitMs * 2, LONGEST_WAIT_MS) : WATCH_MS * 2;
    this.#failing.set(tenantId, { reason, version, waitMs, retryAt: this.#options.clock.now() + waitMs });
  }

  #version(tenantId: TenantId): Promise<number | null> {
    return this.#options.published(tenantId).catch(() => null);
  }
}
