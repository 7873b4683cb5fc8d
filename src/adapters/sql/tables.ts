/**
 * How records lie in tables, said once for both databases: a column per field in snake_case, with its kind. Rows hold only text,
 * whole numbers and null (JSON as text, booleans as 0 and 1); each driver turns its own types into that at its edge, so both
 * give back the same plain objects.
 */
import type { Records, TableName } from '../../domain/records.ts';

type Kind = 'text' | 'int' | 'bool' | 'json';
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

type Snake<S extends string> = S extends `${infer Head}${infer Tail}`
  ? Head extends Lowercase<Head>
    ? `${Head}${Snake<Tail>}`
    : `_${Lowercase<Head>}${Snake<Tail>}`
  : S;
type CellOf<V> = V extends null ? null : V extends string ? string : V extends number | boolean ? number : string;
/** Columns worked out from a record, for indexes and searches; not part of it. */
interface Derived {
  tickets: { search_text: string };
  staff: { email_key: string };
  articles: { lang: string; category: string; search_text: string };
  jobs: { due_at: string | null };
}
/** The tables as kysely sees them. */
export type Tables = {
  [T in TableName]: { [K in keyof Records[T] & string as Snake<K>]: CellOf<Records[T][K]> } & (T extends keyof Derived
    ? Derived[T]
    : unknown);
};

const COLUMNS: { readonly [T in TableName]: { readonly [K in keyof Required<Records[T]>]: Kind } } = {
  tenants: { id: 'text', name: 'text', createdAt: 'text' },
  counters: { tenantId: 'text', name: 'text', value: 'int' },
  settings: { tenantId: 'text', key: 'text', value: 'json', version: 'int' },
  secrets: { name: 'text', value: 'text' },
  inboxes: {
    id: 'text',
    tenantId: 'text',
    name: 'text',
    widgetKey: 'text',
    allowedOrigins: 'json',
    requireOrigin: 'bool',
    identitySecret: 'text',
  },
  visitors: {
    id: 'text',
    tenantId: 'text',
    inboxId: 'text',
    externalId: 'text',
    name: 'text',
    email: 'text',
    attributes: 'json',
    createdAt: 'text',
  },
  conversations: {
    id: 'text',
    tenantId: 'text',
    inboxId: 'text',
    visitorId: 'text',
    holder: 'text',
    assignee: 'text',
    ticketId: 'text',
    version: 'int',
    lastSeq: 'int',
    lastNoteSeq: 'int',
    lang: 'text',
    createdAt: 'text',
    updatedAt: 'text',
    queuedAt: 'text',
    closedAt: 'text',
    unansweredSince: 'text',
    reopenedAt: 'text',
  },
  messages: {
    tenantId: 'text',
    conversationId: 'text',
    messageId: 'text',
    seq: 'int',
    turnId: 'text',
    author: 'text',
    authorName: 'text',
    staffId: 'text',
    internal: 'bool',
    clientMessageId: 'text',
    text: 'text',
    at: 'text',
    citations: 'json',
    quickReplies: 'json',
    helpful: 'bool',
    comment: 'text',
    feedbackAt: 'text',
  },
  dialogue_states: { tenantId: 'text', conversationId: 'text', state: 'json' },
  turns: {
    id: 'text',
    tenantId: 'text',
    conversationId: 'text',
    trigger: 'text',
    covers: 'json',
    decision: 'text',
    startedAt: 'text',
    finishedAt: 'text',
    trace: 'json',
    version: 'int',
    lastSeq: 'int',
  },
  tickets: {
    id: 'text',
    number: 'int',
    version: 'int',
    tenantId: 'text',
    conversationId: 'text',
    status: 'text',
    category: 'text',
    priority: 'text',
    queue: 'text',
    assignee: 'text',
    subject: 'text',
    summary: 'text',
    reason: 'text',
    slots: 'json',
    tags: 'json',
    firstSeq: 'int',
    lastSeq: 'int',
    createdAt: 'text',
    updatedAt: 'text',
  },
  ticket_log: {
    tenantId: 'text',
    ticketId: 'text',
    version: 'int',
    at: 'text',
    actor: 'text',
    action: 'text',
    changes: 'json',
  },
  staff: {
    id: 'text',
    tenantId: 'text',
    email: 'text',
    name: 'text',
    role: 'text',
    disabled: 'bool',
    createdAt: 'text',
    passwordHash: 'text',
  },
  sessions: { tokenHash: 'text', tenantId: 'text', staffId: 'text', expiresAt: 'text' },
  api_keys: { id: 'text', tenantId: 'text', name: 'text', role: 'text', keyHash: 'text', createdAt: 'text' },
  articles: {
    tenantId: 'text',
    id: 'text',
    version: 'int',
    deleted: 'bool',
    createdAt: 'text',
    updatedAt: 'text',
    content: 'json',
  },
  article_edits: {
    tenantId: 'text',
    id: 'text',
    version: 'int',
    deleted: 'bool',
    createdAt: 'text',
    updatedAt: 'text',
    content: 'json',
  },
  knowledge_versions: {
    tenantId: 'text',
    version: 'int',
    publishedAt: 'text',
    publishedBy: 'text',
    articleCount: 'int',
    note: 'text',
  },
  knowledge_entries: { tenantId: 'text', articleId: 'text', edit: 'int', since: 'int', until: 'int' },
  jobs: {
    id: 'text',
    tenantId: 'text',
    kind: 'text',
    conversationId: 'text',
    idempotencyKey: 'text',
    payload: 'json',
    runAt: 'text',
    maxAttempts: 'int',
    status: 'text',
    attempts: 'int',
    leaseToken: 'text',
    leaseUntil: 'text',
    lastError: 'text',
  },
  outbox: { id: 'int', tenantId: 'text', conversationId: 'text', event: 'json' },
  idempotency_keys: { tenantId: 'text', key: 'text', bodyHash: 'text', at: 'text', response: 'json' },
};

const DERIVE: { readonly [T in keyof Derived]: (record: Records[T]) => Derived[T] } = {
  tickets: (ticket) => ({ search_text: `${ticket.subject}\n${ticket.summary}`.toLowerCase() }),
  staff: (staff) => ({ email_key: staff.email.toLowerCase() }),
  articles: ({ content }) => ({
    lang: content.lang,
    category: content.category,
    search_text: [content.question, content.answer, ...content.variants].join('\n').toLowerCase(),
  }),
  jobs: (job) => ({ due_at: dueAt(job) }),
};
const DERIVED_COLUMNS: { readonly [T in keyof Derived]: readonly (keyof Derived[T] & string)[] } = {
  tickets: ['search_text'],
  staff: ['email_key'],
  articles: ['lang', 'category', 'search_text'],
  jobs: ['due_at'],
};

/** When a job may be claimed: its time, or the end of its lease. */
function dueAt(job: Records['jobs']): string | null {
  if (job.status === 'queued') return job.runAt;
  return job.status === 'leased' ? job.leaseUntil : null;
}

interface Field {
  readonly field: string;
  readonly column: string;
  readonly kind: Kind;
}
const snake = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const FIELDS = Object.fromEntries(
  Object.entries(COLUMNS).map(([table, columns]) => [
    table,
    Object.entries(columns).map(([field, kind]): Field => ({ field, column: snake(field), kind })),
  ]),
) as unknown as { readonly [T in TableName]: readonly Field[] };

/** The columns of a record, in a fixed order: never `*`, which breaks prepared statements when a later version adds one. */
export function columnsOf<T extends TableName>(table: T): (keyof Tables[T] & string)[] {
  return FIELDS[table].map(({ column }) => column) as (keyof Tables[T] & string)[];
}

/** Every column to be written, the derived ones included; an outbox row's id is the database's to give. */
export function writtenColumns(table: TableName, withId: boolean): readonly string[] {
  const own = FIELDS[table]
    .map(({ column }) => column)
    .filter((column) => withId || table !== 'outbox' || column !== 'id');
  return [...own, ...((DERIVED_COLUMNS as Record<string, readonly string[]>)[table] ?? [])];
}

export function toRow<T extends TableName>(table: T, record: Records[T]): Row {
  const row: Record<string, Cell> = {};
  for (const { field, column, kind } of FIELDS[table]) {
    row[column] = encode(kind, (record as unknown as Record<string, unknown>)[field]);
  }
  const derive = (DERIVE as Record<string, ((record: unknown) => Row) | undefined>)[table];
  return derive === undefined ? row : Object.assign(row, derive(record));
}

export function toRecord<T extends TableName>(table: T, row: Row): Records[T] {
  const record: Record<string, unknown> = {};
  for (const { field, column, kind } of FIELDS[table]) {
    const cell = row[column] ?? null;
    record[field] =
      cell === null ? null : kind === 'json' ? JSON.parse(cell as string) : kind === 'bool' ? cell === 1 : cell;
  }
  return record as unknown as Records[T];
}

function encode(kind: Kind, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (kind === 'json') return JSON.stringify(value);
  if (kind === 'bool') return value === true ? 1 : 0;
  return value as Cell;
}
