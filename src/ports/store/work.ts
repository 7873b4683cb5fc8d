/** What is still to be done: jobs, rows to publish, POSTs that must not run twice. Part of the store's port. */
import type { OutboxRow } from '../../domain/events.ts';
import type { JobId, TenantId, Timestamp } from '../../domain/ids.ts';
import type { Job, NewJob } from '../../domain/job.ts';
import type { Json } from '../../lib/json.ts';

export interface WorkStore {
  enqueueJob(job: NewJob): Promise<'queued' | 'exists'>;
  /** Due jobs, and leased ones whose lease ran out, oldest first; each gets a new lease token and one more attempt. */
  claimJobs(data: {
    readonly now: Timestamp;
    readonly leaseMs: number;
    readonly limit: number;
    readonly tokenPrefix: string;
  }): Promise<readonly Job[]>;
  /** False when the lease is no longer held. */
  finishJob(id: JobId, leaseToken: string): Promise<boolean>;
  retryJob(id: JobId, leaseToken: string, runAt: Timestamp, error: string): Promise<boolean>;
  failJob(id: JobId, leaseToken: string, error: string): Promise<boolean>;
  getJob(tenantId: TenantId, id: JobId): Promise<Job | null>;

  /** Rows not yet marked, oldest first. */
  pendingOutbox(limit: number): Promise<readonly OutboxRow[]>;
  markPublished(ids: readonly number[]): Promise<void>;
}

/** Idempotency keys of REST POSTs. */
export interface IdempotencyStore {
  /** The stored response for this key, or null after reserving it. A different body hash is `mismatch`. */
  beginIdempotent(data: {
    readonly tenantId: TenantId;
    readonly key: string;
    readonly bodyHash: string;
    readonly at: Timestamp;
  }): Promise<
    | { readonly kind: 'first' }
    | { readonly kind: 'replay'; readonly response: Json }
    | { readonly kind: 'mismatch' }
    | { readonly kind: 'running' }
  >;
  endIdempotent(tenantId: TenantId, key: string, response: Json | null): Promise<void>;
}
