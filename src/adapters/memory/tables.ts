/** The rows of the memory store. Records are copied on their way in and out, so nobody's later change reaches them. */

import { KefuError } from '../../domain/errors.ts';
import type { OutboxEvent, OutboxRow } from '../../domain/events.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { Records, TableName } from '../../domain/records.ts';

/** As JSON would carry it: undefined fields are gone, everything else is equal. */
export function copy<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}

/** Byte order of UTF-8, as the databases sort. */
export function compareText(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

const SEPARATOR = '\u0000';

export class Table<T> {
  readonly #rows = new Map<string, T>();
  readonly #key: (record: T) => readonly (string | number | boolean)[];

  constructor(key: (record: T) => readonly (string | number | boolean)[]) {
    this.#key = key;
  }

  get(...key: readonly (string | number | boolean)[]): T | undefined {
    return copy(this.#rows.get(key.join(SEPARATOR)));
  }
  has(...key: readonly (string | number | boolean)[]): boolean {
    return this.#rows.has(key.join(SEPARATOR));
  }
  put(record: T): void {
    this.#rows.set(this.#key(record).join(SEPARATOR), copy(record));
  }
  /** Throws `conflict` when the key is taken. */
  add(record: T): void {
    if (this.has(...this.#key(record))) throw new KefuError('conflict');
    this.put(record);
  }
  delete(...key: readonly (string | number | boolean)[]): void {
    this.#rows.delete(key.join(SEPARATOR));
  }
  find(test: (record: T) => boolean): T | undefined {
    for (const record of this.#rows.values()) if (test(record)) return copy(record);
    return undefined;
  }
  filter(test: (record: T) => boolean): T[] {
    const found: T[] = [];
    for (const record of this.#rows.values()) if (test(record)) found.push(copy(record));
    return found;
  }
  all(): T[] {
    return this.filter(() => true);
  }
  get size(): number {
    return this.#rows.size;
  }
}

type Tables = { [T in Exclude<TableName, 'knowledge_entries' | 'counters'>]: Table<Records[T]> };

export interface MemoryData {
  readonly tables: Tables;
  /** `tenant` + name → the last number given out. */
  readonly counters: Map<string, number>;
  /** Tenant → knowledge version → article id → edit: whole manifests, where the databases keep differences. */
  readonly manifests: Map<TenantId, Map<number, ReadonlyMap<string, number>>>;
}

export function emptyData(): MemoryData {
  return {
    tables: {
      tenants: new Table((r) => [r.id]),
      settings: new Table((r) => [r.tenantId, r.key]),
      secrets: new Table((r) => [r.name]),
      inboxes: new Table((r) => [r.tenantId, r.id]),
      visitors: new Table((r) => [r.tenantId, r.id]),
      conversations: new Table((r) => [r.tenantId, r.id]),
      messages: new Table((r) => [r.tenantId, r.conversationId, r.internal, r.seq]),
      dialogue_states: new Table((r) => [r.tenantId, r.conversationId]),
      turns: new Table((r) => [r.tenantId, r.conversationId, r.id]),
      tickets: new Table((r) => [r.tenantId, r.id]),
      ticket_log: new Table((r) => [r.tenantId, r.ticketId, r.version]),
      staff: new Table((r) => [r.tenantId, r.id]),
      sessions: new Table((r) => [r.tokenHash]),
      api_keys: new Table((r) => [r.tenantId, r.id]),
      articles: new Table((r) => [r.tenantId, r.id]),
      article_edits: new Table((r) => [r.tenantId, r.id, r.version]),
      knowledge_versions: new Table((r) => [r.tenantId, r.version]),
      jobs: new Table((r) => [r.id]),
      outbox: new Table((r) => [r.id]),
      idempotency_keys: new Table((r) => [r.tenantId, r.key]),
    },
    counters: new Map(),
    manifests: new Map(),
  };
}

export function nextNumber(data: MemoryData, tenantId: TenantId | '', name: string): number {
  const key = `${tenantId}${SEPARATOR}${name}`;
  const next = (data.counters.get(key) ?? 0) + 1;
  data.counters.set(key, next);
  return next;
}

/** The databases have foreign keys; this is theirs here. */
export function requireTenant(data: MemoryData, tenantId: TenantId): void {
  if (!data.tables.tenants.has(tenantId)) throw new KefuError('not_found');
}

export function emit(
  data: MemoryData,
  tenantId: TenantId,
  conversationId: OutboxRow['conversationId'],
  events: readonly OutboxEvent[],
): OutboxRow[] {
  return events.map((event) => {
    const row = copy({ id: nextNumber(data, '', 'outbox'), tenantId, conversationId, event });
    data.tables.outbox.put(row);
    return row;
  });
}

export function page<T>(items: readonly T[], { limit, offset }: { limit: number; offset: number }) {
  return { items: items.slice(offset, offset + limit), total: items.length };
}
