/** The thread with one contact: who holds it, and its messages. */
import type { Citation } from './article.ts';
import type {
  ConversationId,
  InboxId,
  MessageId,
  StaffId,
  TenantId,
  TicketId,
  Timestamp,
  TurnId,
  VisitorId,
} from './ids.ts';
import type { Lang } from './language.ts';

/** Who may speak to the visitor. */
export type Holder = 'assistant' | 'queue' | 'human' | 'closed';
export type Author = 'visitor' | 'assistant' | 'human' | 'system';

export interface Conversation {
  readonly id: ConversationId;
  readonly tenantId: TenantId;
  readonly inboxId: InboxId;
  readonly visitorId: VisitorId;
  readonly holder: Holder;
  /** Set when holder is `human`. */
  readonly assignee: StaffId | null;
  readonly ticketId: TicketId | null;
  /** Fencing token: grows with every turn and every change of holder, not with a visitor's append. */
  readonly version: number;
  /** Last number given to a message the visitor can see; 0 when there is none. */
  readonly lastSeq: number;
  readonly lastNoteSeq: number;
  readonly lang: Lang;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  /** When it entered the queue; orders the queue. */
  readonly queuedAt: Timestamp | null;
  readonly closedAt: Timestamp | null;
  /** Oldest visitor message that no turn covers yet: what the sweep looks for. */
  readonly unansweredSince: Timestamp | null;
}

export interface QuickReply {
  readonly title: string;
  readonly payload: string;
}

export interface Message {
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  /** Gapless from 1 over what the visitor can see; internal notes are numbered apart. */
  readonly seq: number;
  readonly turnId: TurnId | null;
  readonly author: Author;
  readonly authorName: string | null;
  readonly staffId: StaffId | null;
  readonly internal: boolean;
  readonly clientMessageId: string | null;
  readonly text: string;
  readonly at: Timestamp;
  readonly citations: readonly Citation[];
  readonly quickReplies: readonly QuickReply[];
  readonly helpful: boolean | null;
}

export interface Visitor {
  readonly id: VisitorId;
  readonly tenantId: TenantId;
  readonly inboxId: InboxId;
  /** `sub` of the host site's identity JWT; null for an anonymous visitor. */
  readonly externalId: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly createdAt: Timestamp;
}

/** A visitor who writes to a conversation closed for longer than this starts a new one. */
export const REOPEN_WINDOW_MS = 24 * 60 * 60 * 1000;
