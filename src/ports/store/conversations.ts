/** Conversations: visitors' messages, turns, who holds one, and what was said. Part of the store's port. */
import type { Conversation, Holder, Message, Visitor } from '../../domain/conversation.ts';
import type { DialogueState } from '../../domain/dialogue.ts';
import type { OutboxRow } from '../../domain/events.ts';
import type {
  ConversationId,
  InboxId,
  JobId,
  MessageId,
  StaffId,
  TenantId,
  Timestamp,
  TurnId,
  VisitorId,
} from '../../domain/ids.ts';
import type { NewJob } from '../../domain/job.ts';
import type { Lang } from '../../domain/language.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { Turn } from '../../domain/turn.ts';
import type { Page, PageRequest } from './page.ts';
import type { NewTicket } from './tickets.ts';

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

export interface ConversationStore {
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
}
