/**
 * The one port to durable data. Three drivers (memory, SQLite, PostgreSQL) pass one contract suite.
 *
 * Writes are *values*, not callbacks: a driver may put several into one disk sync, each behind its own savepoint. Every
 * write is atomic with the outbox rows it causes. Reads and writes are scoped by tenant. Expected outcomes are unions;
 * operating faults are KefuError `storage_full` or `unavailable` with a `cause`.
 */
import type { Article, ArticleContent, KnowledgeVersion } from '../domain/article.ts';
import type { Conversation, Holder, Message, Visitor } from '../domain/conversation.ts';
import type { Decision, DialogueState } from '../domain/dialogue.ts';
import type { OutboxRow } from '../domain/events.ts';
import type {
  ArticleId,
  ConversationId,
  InboxId,
  JobId,
  MessageId,
  StaffId,
  TenantId,
  TicketId,
  Timestamp,
  TurnId,
  VisitorId,
} from '../domain/ids.ts';
import type { Job, NewJob } from '../domain/job.ts';
import type { Lang } from '../domain/language.ts';
import type { Role, Staff } from '../domain/staff.ts';
import type { Inbox, Tenant } from '../domain/tenant.ts';
import type { Priority, Ticket, TicketLogEntry, TicketStatus } from '../domain/ticket.ts';
import type { Turn } from '../domain/turn.ts';
import type { Json } from '../lib/json.ts';

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}
export interface PageRequest {
  readonly limit: number;
  readonly offset: number;
}

// ---- conversations ----------------------------------------------------------------------------------------------------

export interface NewConversation {
  readonly id: ConversationId;
  readonly tenantId: TenantId;
  readonly inboxId: InboxId;
  readonly visitorId: VisitorId;
  readonly lang: Lang;
  readonly at: Timestamp;
}

export interface AppendUtterance {
  readonly tenantId: TenantId;
  readonly conversationId: ConversationId;
  /** Must own the conversation. */
  readonly visitorId: VisitorId;
  readonly messageId: MessageId;
  readonly clientMessageId: string;
  readonly text: string;
  readonly at: Timestamp;
  /** Used when the conversation has been closed for longer than REOPEN_WINDOW_MS: the message opens this one. */
  readonly nextConversationId: ConversationId;
}
export type AppendUtteranceResult =
  | {
      readonly kind: 'appended';
      readonly message: Message;
      /** Another one than asked for when a new conversation was opened. */
      readonly conversation: Conversation;
      readonly outbox: readonly OutboxRow[];
    }
  /** Same (conversation, clientMessageId) as before: nothing was written; the first result again. */
  | { readonly kind: 'duplicate'; readonly message: Message; readonly conversation: Conversation }
  | { readonly kind: 'not_found' };

export interface TurnContext {
  readonly conversation: Conversation;
  readonly visitor: Visitor;
  readonly state: DialogueState | null;
  /** Visitor messages no turn covers yet, oldest first, at most 500. */
  readonly pending: readonly Message[];
  /** The last messages the visitor can see, oldest first, at most 20. */
  readonly recent: readonly Message[];
}

export interface NewMessage {
  readonly messageId: MessageId;
  readonly author: 'assistant' | 'system';
  readonly authorName: string | null;
  readonly text: string;
  readonly citations: Message['citations'];
  readonly quickReplies: Message['quickReplies'];
}

export interface NewTicket {
  readonly id: TicketId;
  readonly category: string;
  readonly priority: Priority;
  readonly queue: string;
  readonly assignee: StaffId | null;
  readonly status: TicketStatus;
  readonly subject: string;
  readonly summary: string;
  readonly reason: Ticket['reason'];
  readonly slots: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly firstSeq: number | null;
  /** null = the conversation's last seq once this commit's messages are in. */
  readonly lastSeq: number | null;
}

/** Everything a turn changes, in one transaction, only if the version is still `expectedVersion`. */
export interface TurnCommit {
  readonly tenantId: TenantId;
  readonly conversationId: ConversationId;
  readonly expectedVersion: number;
  readonly turn: Omit<Turn, 'tenantId' | 'conversationId'>;
  readonly messages: readonly NewMessage[];
  /** Internal notes for the human agents, not seen by the visitor. */
  readonly notes: readonly string[];
  readonly state: DialogueState;
  readonly lang: Lang;
  /** null = unchanged. */
  readonly holder: Extract<Holder, 'assistant' | 'queue'> | null;
  /** Created with the commit and linked to the conversation. */
  readonly ticket: NewTicket | null;
  readonly jobs: readonly NewJob[];
  /** The job whose outcome this turn handled: done in the same transaction, if the lease still holds. */
  readonly finishesJob: { readonly id: JobId; readonly leaseToken: string } | null;
}
export type TurnCommitResult =
  | {
      readonly kind: 'committed';
      readonly conversation: Conversation;
      readonly messages: readonly Message[];
      readonly ticket: Ticket | null;
      readonly outbox: readonly OutboxRow[];
    }
  /** Someone changed the conversation since it was read, or another turn covers one of the messages: nothing was written. */
  | { readonly kind: 'version_conflict' }
  /** The lease of `finishesJob` is gone: nothing was written. */
  | { readonly kind: 'lease_lost' }
  | { readonly kind: 'not_found' };

export interface StaffMessage {
  readonly tenantId: TenantId;
  readonly conversationId: ConversationId;
  readonly staffId: StaffId;
  readonly authorName: string;
  readonly messageId: MessageId;
  readonly clientMessageId: string;
  readonly text: string;
  readonly internal: boolean;
  readonly at: Timestamp;
}
export type StaffMessageResult =
  | {
      readonly kind: 'appended';
      readonly message: Message;
      readonly conversation: Conversation;
      readonly outbox: readonly OutboxRow[];
    }
  | { readonly kind: 'duplicate'; readonly message: Message }
  /** A message to the visitor from anyone but the assignee. Internal notes may come from any staff. */
  | { readonly kind: 'not_holder'; readonly holder: Holder; readonly assignee: StaffId | null }
  | { readonly kind: 'not_found' };

/**
 * take: queue | assistant | closed(refused) → human; the ticket, if any, becomes `open` and gets the assignee; without one `newTicket` is made.
 *   Taking what one holds already is ok and changes nothing.
 * release: human (by its assignee) → queue; ticket unassigned.
 * close: human (by its assignee) | queue → closed; ticket solved; dialogue state cleared.
 * start_over: the visitor leaves this conversation: closed, whoever holds it; ticket (if any) stays as it is.
 */
export interface HolderChange {
  readonly tenantId: TenantId;
  readonly conversationId: ConversationId;
  readonly change: 'take' | 'release' | 'close' | 'start_over';
  readonly staffId: StaffId | null;
  readonly newTicket: NewTicket | null;
  readonly at: Timestamp;
}
export type HolderChangeResult =
  | {
      readonly kind: 'changed';
      readonly conversation: Conversation;
      readonly ticket: Ticket | null;
      readonly outbox: readonly OutboxRow[];
    }
  | { readonly kind: 'unchanged'; readonly conversation: Conversation; readonly ticket: Ticket | null }
  | { readonly kind: 'held_by_other'; readonly assignee: StaffId }
  | { readonly kind: 'invalid'; readonly holder: Holder }
  | { readonly kind: 'not_found' };

/** A turn whose question was not answered well. */
export interface UnresolvedTurn {
  readonly turn: Turn;
  /** The visitor marked its answer as not helpful. */
  readonly downVoted: boolean;
}
/** A closed conversation in which a person replied. */
export interface ResolvedConversation {
  readonly conversationId: ConversationId;
  readonly closedAt: Timestamp;
  readonly lang: Lang;
  /** What names the visitor, so that it can be masked: name and e-mail. */
  readonly known: readonly string[];
  /** The last ones the visitor can see, oldest first, at most 200. */
  readonly messages: readonly Message[];
}

export interface ConversationFilter extends PageRequest {
  readonly tenantId: TenantId;
  readonly holder?: Holder;
  readonly assignee?: StaffId;
  readonly from?: Timestamp;
  readonly to?: Timestamp;
}

// ---- tickets ----------------------------------------------------------------------------------------------------------

export interface TicketFilter extends PageRequest {
  readonly tenantId: TenantId;
  readonly status?: TicketStatus;
  readonly category?: string;
  readonly priority?: Priority;
  readonly queue?: string;
  readonly assignee?: StaffId;
  /** Substring of subject or summary, or the number. */
  readonly q?: string;
  readonly from?: Timestamp;
  readonly to?: Timestamp;
}
export interface TicketUpdate {
  readonly tenantId: TenantId;
  readonly id: TicketId;
  readonly expectedVersion: number;
  readonly patch: Partial<
    Pick<Ticket, 'status' | 'category' | 'priority' | 'queue' | 'assignee' | 'subject' | 'summary' | 'tags'>
  >;
  readonly actor: string;
  readonly action: string;
  readonly at: Timestamp;
}
export type Versioned<T> =
  | { readonly kind: 'saved'; readonly value: T; readonly outbox: readonly OutboxRow[] }
  | { readonly kind: 'stale'; readonly current: T }
  | { readonly kind: 'not_found' };

// ---- staff ------------------------------------------------------------------------------------------------------------

export interface StaffWithSecret extends Staff {
  readonly passwordHash: string;
}
export interface StaffSession {
  readonly tokenHash: string;
  readonly tenantId: TenantId;
  readonly staffId: StaffId;
  readonly expiresAt: Timestamp;
}
export interface ApiKey {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly name: string;
  readonly role: Role;
  readonly keyHash: string;
  readonly createdAt: Timestamp;
}

// ---- articles ---------------------------------------------------------------------------------------------------------

export interface SaveArticle {
  readonly tenantId: TenantId;
  readonly id: ArticleId;
  readonly content: ArticleContent;
  /** 0 = must be new; a number = must be this version; null = whatever is there (imports). */
  readonly expectedVersion: number | null;
  readonly at: Timestamp;
}
export interface ArticleFilter extends PageRequest {
  readonly tenantId: TenantId;
  readonly lang?: Lang;
  readonly category?: string;
  readonly q?: string;
  /** Only those whose newest edit is not in the active knowledge version. */
  readonly unpublished?: boolean;
}

// ---- counts -----------------------------------------------------------------------------------------------------------

export interface Stats {
  readonly turns: Readonly<Record<Decision, number>>;
  readonly conversations: number;
  /** Conversations whose last automatic answer was marked helpful / got no reaction / was followed by a reopening / handed off. */
  readonly confirmed: number;
  readonly silent: number;
  readonly reopened: number;
  readonly handedOff: number;
}

export interface Store {
  readonly driver: 'memory' | 'sqlite' | 'postgres';

  // life
  /** Brings the schema to the newest version, forward only. Safe when several servers start at once. */
  migrate(): Promise<{ readonly from: number; readonly to: number }>;
  /** Rejects when the store cannot answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
  /** Every row of every table as seen at one instant, for backup; does not block writers. */
  dump(): AsyncIterable<{ readonly table: string; readonly row: Json }>;
  /** Into an empty store only (migrated, no rows); all or nothing. */
  load(rows: AsyncIterable<{ readonly table: string; readonly row: Json }>): Promise<void>;

  // tenants, settings, inboxes
  createTenant(tenant: Tenant): Promise<'created' | 'exists'>;
  getTenant(id: TenantId): Promise<Tenant | null>;
  listTenants(): Promise<readonly Tenant[]>;
  /** Named JSON of a tenant (`texts`, `flows`, `intents`, …). Version counts its writes from 1. */
  getSetting(tenantId: TenantId, key: string): Promise<{ readonly value: Json; readonly version: number } | null>;
  putSetting(
    tenantId: TenantId,
    key: string,
    value: Json,
    expectedVersion: number | null,
  ): Promise<
    | { readonly kind: 'saved'; readonly version: number }
    | { readonly kind: 'stale'; readonly value: Json; readonly version: number }
  >;
  /** Server-wide secrets (signing keys): the first writer wins, everyone reads the same. */
  secretOnce(name: string, proposed: string): Promise<string>;
  /** Insert or replace by id; a widget key of another inbox is `conflict`. */
  saveInbox(inbox: Inbox): Promise<'saved' | 'conflict'>;
  inboxByKey(widgetKey: string): Promise<Inbox | null>;
  getInbox(tenantId: TenantId, id: InboxId): Promise<Inbox | null>;
  listInboxes(tenantId: TenantId): Promise<readonly Inbox[]>;

  // visitors
  /** With an externalId: the visitor of (inbox's tenant, externalId), its name, e-mail and attributes brought up to date; else a new one. */
  ensureVisitor(visitor: Visitor): Promise<Visitor>;
  getVisitor(tenantId: TenantId, id: VisitorId): Promise<Visitor | null>;

  // conversations
  /** The visitor's newest conversation, or this new one when there is none (or `force`). */
  openConversation(conversation: NewConversation, options: { readonly force: boolean }): Promise<Conversation>;
  getConversation(tenantId: TenantId, id: ConversationId): Promise<Conversation | null>;
  latestConversation(tenantId: TenantId, visitorId: VisitorId): Promise<Conversation | null>;
  /** Newest first, except holder=queue: longest waiting first. */
  listConversations(filter: ConversationFilter): Promise<Page<Conversation>>;
  /** How many wait in the queue before this one, plus 1; null when it is not queued. */
  queuePosition(tenantId: TenantId, id: ConversationId): Promise<number | null>;
  appendUtterance(data: AppendUtterance): Promise<AppendUtteranceResult>;
  turnContext(tenantId: TenantId, id: ConversationId): Promise<TurnContext | null>;
  commitTurn(data: TurnCommit): Promise<TurnCommitResult>;
  appendStaffMessage(data: StaffMessage): Promise<StaffMessageResult>;
  changeHolder(data: HolderChange): Promise<HolderChangeResult>;
  /** Messages with seq > afterSeq, oldest first. `notes`: the internal ones instead (their own numbers). */
  listMessages(
    tenantId: TenantId,
    id: ConversationId,
    options: { readonly afterSeq: number; readonly limit: number; readonly notes?: boolean },
  ): Promise<readonly Message[]>;
  /** Every tenant: conversations with an utterance older than `before` that no turn covers. */
  unanswered(
    before: Timestamp,
    limit: number,
  ): Promise<readonly { readonly tenantId: TenantId; readonly id: ConversationId }[]>;
  getTurn(tenantId: TenantId, id: ConversationId, turnId: TurnId): Promise<Turn | null>;
  listTurns(tenantId: TenantId, id: ConversationId): Promise<readonly Turn[]>;
  /** Marks an assistant message of this visitor's conversation. */
  saveFeedback(data: {
    readonly tenantId: TenantId;
    readonly visitorId: VisitorId;
    readonly messageId: MessageId;
    readonly helpful: boolean;
    readonly comment: string | null;
    readonly at: Timestamp;
  }): Promise<'saved' | 'not_found'>;

  /** Turns that clarified, handed over, or whose answer was marked not helpful, started at `from` or later; newest first. */
  unresolvedTurns(
    tenantId: TenantId,
    options: { readonly from: Timestamp; readonly limit: number; readonly offset: number },
  ): Promise<readonly UnresolvedTurn[]>;
  /** Conversations closed at `from` or later, their ticket solved, in which a person replied; newest first. */
  resolvedConversations(
    tenantId: TenantId,
    options: { readonly from: Timestamp; readonly limit: number },
  ): Promise<readonly ResolvedConversation[]>;

  // tickets
  createTicket(
    data: NewTicket & {
      readonly tenantId: TenantId;
      /** What it is about; the conversation's own ticket stays what it is. */
      readonly conversationId?: ConversationId | null;
      readonly actor: string;
      readonly at: Timestamp;
    },
  ): Promise<{
    readonly ticket: Ticket;
    readonly outbox: readonly OutboxRow[];
  }>;
  getTicket(tenantId: TenantId, id: TicketId): Promise<Ticket | null>;
  listTickets(filter: TicketFilter): Promise<Page<Ticket>>;
  updateTicket(data: TicketUpdate): Promise<Versioned<Ticket>>;
  ticketLog(tenantId: TenantId, id: TicketId): Promise<readonly TicketLogEntry[]>;

  // staff
  createStaff(staff: StaffWithSecret): Promise<'created' | 'exists'>;
  getStaff(tenantId: TenantId, id: StaffId): Promise<StaffWithSecret | null>;
  /** E-mails are compared in lower case and are unique over all tenants. */
  staffByEmail(email: string): Promise<StaffWithSecret | null>;
  listStaff(tenantId: TenantId, page: PageRequest): Promise<Page<Staff>>;
  /** Disabling or a new password ends every session of that person in the same transaction. */
  updateStaff(
    tenantId: TenantId,
    id: StaffId,
    patch: {
      readonly name?: string;
      readonly role?: Role;
      readonly disabled?: boolean;
      readonly passwordHash?: string;
    },
  ): Promise<Staff | null>;
  createSession(session: StaffSession): Promise<void>;
  /** The session and its person; null when it ended, expired or the person is disabled. */
  sessionByHash(
    tokenHash: string,
    now: Timestamp,
  ): Promise<{ readonly session: StaffSession; readonly staff: Staff } | null>;
  endSession(tokenHash: string): Promise<void>;
  createApiKey(key: ApiKey): Promise<void>;
  apiKeyByHash(keyHash: string): Promise<ApiKey | null>;

  // knowledge
  saveArticle(data: SaveArticle): Promise<Versioned<Article>>;
  /** One transaction for all of them; `expectedVersion` is ignored. Articles equal to what is stored are left alone. */
  saveArticles(
    tenantId: TenantId,
    articles: readonly { readonly id: ArticleId; readonly content: ArticleContent }[],
    at: Timestamp,
  ): Promise<{
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
  }>;
  /** A tombstone: gone from lists, and from the next published version. */
  deleteArticle(tenantId: TenantId, id: ArticleId, expectedVersion: number, at: Timestamp): Promise<Versioned<Article>>;
  getArticle(tenantId: TenantId, id: ArticleId): Promise<Article | null>;
  listArticles(filter: ArticleFilter): Promise<Page<Article>>;
  /** A new knowledge version with the newest edit of every article, or of `only` these on top of the active version. */
  publishKnowledge(data: {
    readonly tenantId: TenantId;
    readonly by: string;
    readonly note: string;
    readonly at: Timestamp;
    readonly only?: readonly ArticleId[];
  }): Promise<KnowledgeVersion>;
  /** A new version equal to an older one; null when there is no such version. */
  rollbackKnowledge(tenantId: TenantId, toVersion: number, by: string, at: Timestamp): Promise<KnowledgeVersion | null>;
  /** null before the first publish. */
  activeKnowledge(tenantId: TenantId): Promise<KnowledgeVersion | null>;
  knowledgeVersions(tenantId: TenantId, page: PageRequest): Promise<Page<KnowledgeVersion>>;
  /** The articles of a published version, ordered by id, after `afterId`; each as it was when published. */
  publishedArticles(
    tenantId: TenantId,
    version: number,
    page: { readonly afterId: string; readonly limit: number },
  ): Promise<readonly Article[]>;
  /**
   * What is different in version `to` from the older version `from`: articles as published in `to` (some may be the same edit
   * again), and those that are in it no more. null: more than `most` rows to look at, or a version that does not exist.
   */
  changedArticles(
    tenantId: TenantId,
    versions: { readonly from: number; readonly to: number; readonly most: number },
  ): Promise<{ readonly articles: readonly Article[]; readonly gone: readonly ArticleId[] } | null>;

  // jobs
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

  // outbox
  /** Rows not yet marked, oldest first. */
  pendingOutbox(limit: number): Promise<readonly OutboxRow[]>;
  markPublished(ids: readonly number[]): Promise<void>;

  // idempotency keys of REST POSTs
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

  stats(tenantId: TenantId, from: Timestamp, to: Timestamp): Promise<Stats>;
}
