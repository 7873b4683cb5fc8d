/** Work done outside a transaction, at least once, under a lease. */
import type { Json } from '../lib/json.ts';
import type { ConversationId, JobId, TenantId, Timestamp } from './ids.ts';

export interface NewJob {
  readonly id: JobId;
  readonly tenantId: TenantId;
  /** Which handler runs it: `connector.change`, … */
  readonly kind: string;
  readonly conversationId: ConversationId | null;
  /** Unique within the tenant: a second job with the same key is dropped. */
  readonly idempotencyKey: string;
  readonly payload: Json;
  readonly runAt: Timestamp;
  readonly maxAttempts: number;
}

export interface Job extends NewJob {
  readonly status: 'queued' | 'leased' | 'done' | 'failed';
  /** Attempts started, the present one included. */
  readonly attempts: number;
  /** Changes with every claim; finishing needs the present one. */
  readonly leaseToken: string | null;
  readonly leaseUntil: Timestamp | null;
  readonly lastError: string | null;
}
