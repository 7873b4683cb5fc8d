/**
 * Runs jobs under leases. A connector's change is called with the job's idempotency key, so that a second call after a
 * crash changes nothing; its outcome goes back to the dialogue in a turn that finishes the job in the same transaction.
 */
import type { ConnectorResult } from '../domain/connector.ts';
import { type ConversationId, toTimestamp } from '../domain/ids.ts';
import type { Job } from '../domain/job.ts';
import { assert } from '../lib/assert.ts';
import type { Clock } from '../ports/clock.ts';
import type { Connector } from '../ports/connector.ts';
import type { Store } from '../ports/store.ts';
import type { TurnScheduler } from './turn-scheduler.ts';

const POLL_EVERY_MS = 1_000;
/** Longer than a change's budget and its turn together. */
const LEASE_MS = 30_000;
const BATCH = 16;
const RETRY_FIRST_MS = 1_000;
const RETRY_MOST_MS = 60_000;

export interface JobRunnerDeps {
  readonly store: Pick<Store, 'claimJobs' | 'retryJob' | 'failJob'>;
  readonly scheduler: Pick<TurnScheduler, 'run'>;
  readonly connectors: Readonly<Record<string, Connector>>;
  readonly clock: Clock;
  /** Names this process in lease tokens. */
  readonly owner: string;
  fault(error: unknown, job: Job | null): void;
}

export class JobRunner {
  readonly #deps: JobRunnerDeps;
  #timer: { cancel(): void } | null = null;
  #polling = false;
  #again = false;
  #stopped = false;
  readonly #running = new Set<Promise<void>>();

  constructor(deps: JobRunnerDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.kick();
  }

  /** Looks for due jobs now. */
  kick(): void {
    if (this.#stopped) return;
    if (this.#polling) {
      this.#again = true;
      return;
    }
    this.#timer?.cancel();
    this.#polling = true;
    void this.#poll().finally(() => {
      this.#polling = false;
      if (this.#stopped) return;
      if (this.#again) {
        this.#again = false;
        this.kick();
      } else {
        this.#timer = this.#deps.clock.setTimer(POLL_EVERY_MS, () => this.kick());
      }
    });
  }

  async drain(): Promise<void> {
    this.#stopped = true;
    this.#timer?.cancel();
    await Promise.allSettled(this.#running);
  }

  async #poll(): Promise<void> {
    const { store, clock, owner } = this.#deps;
    try {
      const jobs = await store.claimJobs({
        now: toTimestamp(clock.now()),
        leaseMs: LEASE_MS,
        limit: BATCH,
        tokenPrefix: owner,
      });
      for (const job of jobs) {
        const run = this.#run(job).catch((error) => this.#deps.fault(error, job));
        this.#running.add(run);
        void run.finally(() => this.#running.delete(run));
      }
      if (jobs.length === BATCH) this.#again = true;
    } catch (error) {
      this.#deps.fault(error, null);
    }
  }

  async #run(job: Job): Promise<void> {
    const { store, clock } = this.#deps;
    assert(job.leaseToken !== null, 'a claimed job has a lease');
    if (job.kind !== 'connector.change' || job.conversationId === null) {
      await store.failJob(job.id, job.leaseToken, `nobody runs jobs of kind ${job.kind}`);
      return;
    }
    const result = await this.#change(job);
    if (result.kind === 'unavailable' && job.attempts < job.maxAttempts) {
      const pauseMs = Math.min(RETRY_FIRST_MS * 2 ** (job.attempts - 1), RETRY_MOST_MS);
      await store.retryJob(job.id, job.leaseToken, toTimestamp(clock.now() + pauseMs), result.reason);
      return;
    }
    await this.#deps.scheduler.run(job.tenantId, job.conversationId as ConversationId, { type: 'job', job, result });
  }

  #change(job: Job): Promise<ConnectorResult> {
    const { connector, operation, input } = job.payload as {
      connector: string;
      operation: string;
      input: Record<string, string>;
    };
    const target = this.#deps.connectors[connector];
    if (target === undefined)
      return Promise.resolve({ kind: 'unavailable', reason: `no connector is called ${connector}` });
    return target.change(job.tenantId, operation, input, job.idempotencyKey);
  }
}
