/**
 * The one port to durable data. Three drivers (memory, SQLite, PostgreSQL) pass one contract suite.
 *
 * Writes are *values*, not callbacks: a driver may put several into one disk sync, each behind its own savepoint. Every
 * write is atomic with the outbox rows it causes. Reads and writes are scoped by tenant. Expected outcomes are unions;
 * operating faults are KefuError `storage_full` or `unavailable` with a `cause`.
 */
import type { Decision } from '../domain/dialogue.ts';
import type { TenantId, Timestamp } from '../domain/ids.ts';
import type { Json } from '../lib/json.ts';
import type { ConversationStore } from './store/conversations.ts';
import type { KnowledgeStore } from './store/knowledge.ts';
import type { StaffStore } from './store/staff.ts';
import type { TenantStore } from './store/tenants.ts';
import type { TicketStore } from './store/tickets.ts';
import type { IdempotencyStore, WorkStore } from './store/work.ts';

export type * from './store/conversations.ts';
export type * from './store/knowledge.ts';
export type * from './store/page.ts';
export type * from './store/staff.ts';
export type * from './store/tenants.ts';
export type * from './store/tickets.ts';
export type * from './store/work.ts';

export interface Stats {
  readonly turns: Readonly<Record<Decision, number>>;
  readonly conversations: number;
  /** Conversations whose last automatic answer was marked helpful / got no reaction / was followed by a reopening / handed off. */
  readonly confirmed: number;
  readonly silent: number;
  readonly reopened: number;
  readonly handedOff: number;
}

export interface Store
  extends TenantStore,
    ConversationStore,
    TicketStore,
    StaffStore,
    KnowledgeStore,
    WorkStore,
    IdempotencyStore {
  readonly driver: 'memory' | 'sqlite' | 'postgres';

  /** Brings the schema to the newest version, forward only. Safe when several servers start at once. */
  migrate(): Promise<{ readonly from: number; readonly to: number }>;
  /** Rejects when the store cannot answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
  /** Every row of every table as seen at one instant, for backup; does not block writers. */
  dump(): AsyncIterable<{ readonly table: string; readonly row: Json }>;
  /** Into an empty store only (migrated, no rows); all or nothing. */
  load(rows: AsyncIterable<{ readonly table: string; readonly row: Json }>): Promise<void>;

  stats(tenantId: TenantId, from: Timestamp, to: Timestamp): Promise<Stats>;
}
