/**
 * The rows of durable data, in one portable shape: what a backup carries and what every store driver keeps. A driver may hold
 * them in its own types, but what it dumps is exactly this, so a backup of one driver restores into another.
 */
import type { Json } from '../lib/json.ts';
import type { Article, ArticleContent, KnowledgeVersion } from './article.ts';
import type { Conversation, Message, Visitor } from './conversation.ts';
import type { DialogueState } from './dialogue.ts';
import type { OutboxRow } from './events.ts';
import type { ArticleId, ConversationId, StaffId, TenantId, Timestamp } from './ids.ts';
import type { Job, NewJob } from './job.ts';
import type { Role, Staff } from './staff.ts';
import type { Inbox, Tenant } from './tenant.ts';
import type { Ticket, TicketLogEntry } from './ticket.ts';
import type { Turn } from './turn.ts';

/** Changes whenever a record's shape does; a backup says which one it has. */
export const RECORDS_VERSION = 1;

export interface ArticleRecord {
  readonly tenantId: TenantId;
  readonly id: ArticleId;
  readonly version: number;
  readonly deleted: boolean;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  readonly content: ArticleContent;
}

/** Table name → one record of it. The order is the order of restoring: whatever is referred to comes first. */
export interface Records {
  tenants: Tenant;
  /** The last number given out. An empty tenant means server-wide. */
  counters: { readonly tenantId: TenantId | ''; readonly name: string; readonly value: number };
  settings: { readonly tenantId: TenantId; readonly key: string; readonly value: Json; readonly version: number };
  secrets: { readonly name: string; readonly value: string };
  inboxes: Inbox;
  visitors: Visitor;
  /** `reopenedAt`: when the visitor last wrote to it after it was closed. */
  conversations: Conversation & { readonly reopenedAt: Timestamp | null };
  messages: Message & {
    readonly tenantId: TenantId;
    readonly comment: string | null;
    readonly feedbackAt: Timestamp | null;
  };
  dialogue_states: {
    readonly tenantId: TenantId;
    readonly conversationId: ConversationId;
    readonly state: DialogueState;
  };
  /** `version`: the conversation's after the turn; orders its turns. `lastSeq`: of its last message to the visitor, if any. */
  turns: Turn & { readonly version: number; readonly lastSeq: number | null };
  tickets: Ticket;
  ticket_log: TicketLogEntry & { readonly tenantId: TenantId };
  staff: Staff & { readonly passwordHash: string };
  sessions: {
    readonly tokenHash: string;
    readonly tenantId: TenantId;
    readonly staffId: StaffId;
    readonly expiresAt: Timestamp;
  };
  api_keys: {
    readonly id: string;
    readonly tenantId: TenantId;
    readonly name: string;
    readonly role: Role;
    readonly keyHash: string;
    readonly createdAt: Timestamp;
  };
  /** The newest edit of each article. */
  articles: ArticleRecord;
  /** Every edit ever made; published versions refer to them. */
  article_edits: ArticleRecord;
  knowledge_versions: KnowledgeVersion & { readonly tenantId: TenantId };
  /** This edit of the article is in the knowledge versions from `since` until before `until` (null = still). */
  knowledge_entries: {
    readonly tenantId: TenantId;
    readonly articleId: ArticleId;
    readonly edit: number;
    readonly since: number;
    readonly until: number | null;
  };
  jobs: Job;
  /** What is not published yet. */
  outbox: OutboxRow;
  idempotency_keys: {
    readonly tenantId: TenantId;
    readonly key: string;
    readonly bodyHash: string;
    readonly at: Timestamp;
    readonly response: Json | null;
  };
}
export type TableName = keyof Records;

export const TABLE_ORDER = [
  'tenants',
  'counters',
  'settings',
  'secrets',
  'inboxes',
  'visitors',
  'conversations',
  'messages',
  'dialogue_states',
  'turns',
  'tickets',
  'ticket_log',
  'staff',
  'sessions',
  'api_keys',
  'articles',
  'article_edits',
  'knowledge_versions',
  'knowledge_entries',
  'jobs',
  'outbox',
  'idempotency_keys',
] as const satisfies readonly TableName[];

/** How much of a conversation a turn is given: messages that wait for an answer, and the last ones said. */
export const PENDING_MESSAGES = 500;
export const RECENT_MESSAGES = 20;
/** How much of a conversation that a person resolved is read for knowledge. */
export const RESOLVED_MESSAGES = 200;

/** A reserved idempotency key whose server died is free again after this long; an answered one is kept for this long. */
export const IDEMPOTENCY_RUNNING_MS = 60_000;
export const IDEMPOTENCY_KEEP_MS = 24 * 60 * 60 * 1000;

// ---- what the outside sees of a record --------------------------------------------------------------------------------

export function conversationOf({ reopenedAt: _, ...conversation }: Records['conversations']): Conversation {
  return conversation;
}
export function messageOf({ tenantId: _t, comment: _c, feedbackAt: _f, ...message }: Records['messages']): Message {
  return message;
}
export function turnOf({ version: _v, lastSeq: _l, ...turn }: Records['turns']): Turn {
  return turn;
}
export function staffOf({ passwordHash: _, ...staff }: Records['staff']): Staff {
  return staff;
}
export function articleOf({ content, ...record }: ArticleRecord): Article {
  return { ...content, ...record };
}
export function ticketLogEntryOf({ tenantId: _, ...entry }: Records['ticket_log']): TicketLogEntry {
  return entry;
}
export function knowledgeVersionOf({ tenantId: _, ...version }: Records['knowledge_versions']): KnowledgeVersion {
  return version;
}
export function queuedJob(job: NewJob): Job {
  return { ...job, status: 'queued', attempts: 0, leaseToken: null, leaseUntil: null, lastError: null };
}

/** Whether two edits say the same, whatever the order of their fields. */
export function sameContent(a: ArticleContent, b: ArticleContent): boolean {
  return canonical(a) === canonical(b);
}
function canonical(content: ArticleContent): string {
  return JSON.stringify(Object.entries(content).sort(([x], [y]) => (x < y ? -1 : 1)));
}
