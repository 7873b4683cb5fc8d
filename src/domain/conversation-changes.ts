/**
 * What a write does to a conversation: the rules of who may speak, how messages are numbered and what the version fences.
 * Pure: every store driver reads the rows, applies these, and saves what comes back, all in one transaction.
 */
import { assert, unreachable } from '../lib/assert.ts';
import { type Conversation, type Holder, type Message, REOPEN_WINDOW_MS } from './conversation.ts';
import type { ConversationId, InboxId, MessageId, StaffId, TenantId, Timestamp, TurnId, VisitorId } from './ids.ts';
import type { Lang } from './language.ts';
import type { Ticket } from './ticket.ts';

/** Held by the assistant, with nothing said yet. */
export function newConversation(fresh: {
  readonly id: ConversationId;
  readonly tenantId: TenantId;
  readonly inboxId: InboxId;
  readonly visitorId: VisitorId;
  readonly lang: Lang;
  readonly at: Timestamp;
}): Conversation {
  return {
    id: fresh.id,
    tenantId: fresh.tenantId,
    inboxId: fresh.inboxId,
    visitorId: fresh.visitorId,
    ...heldBy('assistant'),
    ticketId: null,
    version: 1,
    lastSeq: 0,
    lastNoteSeq: 0,
    lang: fresh.lang,
    createdAt: fresh.at,
    updatedAt: fresh.at,
    unansweredSince: null,
  };
}

/** `expired`: closed for too long; the message belongs to a new conversation. */
export type UtteranceChange =
  | {
      readonly kind: 'appended';
      readonly conversation: Conversation;
      readonly message: Message;
      readonly reopened: boolean;
    }
  | { readonly kind: 'expired' };

/** A visitor's message. The version stays, unless it reopens a closed conversation. */
export function withUtterance(
  conversation: Conversation,
  data: {
    readonly messageId: MessageId;
    readonly clientMessageId: string;
    readonly text: string;
    readonly at: Timestamp;
  },
): UtteranceChange {
  const reopened = conversation.holder === 'closed';
  if (reopened && Date.parse(data.at) - Date.parse(conversation.closedAt ?? data.at) > REOPEN_WINDOW_MS)
    return { kind: 'expired' };
  const seq = conversation.lastSeq + 1;
  return {
    kind: 'appended',
    reopened,
    message: {
      ...emptyMessage(conversation, data.messageId, seq, data.at),
      author: 'visitor',
      clientMessageId: data.clientMessageId,
      text: data.text,
    },
    conversation: {
      ...conversation,
      lastSeq: seq,
      updatedAt: data.at,
      unansweredSince: conversation.unansweredSince ?? data.at,
      ...(reopened ? { ...heldBy('assistant'), version: conversation.version + 1 } : {}),
    },
  };
}

/** A staff member's message, or `not_holder`: only the assignee speaks to the visitor; notes may come from anyone. */
export function withStaffMessage(
  conversation: Conversation,
  data: {
    readonly staffId: StaffId;
    readonly authorName: string;
    readonly messageId: MessageId;
    readonly clientMessageId: string;
    readonly text: string;
    readonly internal: boolean;
    readonly at: Timestamp;
  },
): { readonly kind: 'appended'; readonly conversation: Conversation; readonly message: Message } | 'not_holder' {
  if (!data.internal && (conversation.holder !== 'human' || conversation.assignee !== data.staffId))
    return 'not_holder';
  const seq = (data.internal ? conversation.lastNoteSeq : conversation.lastSeq) + 1;
  return {
    kind: 'appended',
    message: {
      ...emptyMessage(conversation, data.messageId, seq, data.at),
      author: 'human',
      authorName: data.authorName,
      staffId: data.staffId,
      internal: data.internal,
      clientMessageId: data.clientMessageId,
      text: data.text,
    },
    conversation: {
      ...conversation,
      updatedAt: data.at,
      ...(data.internal ? { lastNoteSeq: seq } : { lastSeq: seq }),
    },
  };
}

export interface TurnOutput {
  readonly turn: { readonly id: TurnId; readonly covers: readonly number[]; readonly finishedAt: Timestamp };
  readonly messages: readonly {
    readonly messageId: MessageId;
    readonly author: 'assistant' | 'system';
    readonly authorName: string | null;
    readonly text: string;
    readonly citations: Message['citations'];
    readonly quickReplies: Message['quickReplies'];
  }[];
  readonly notes: readonly string[];
  readonly lang: Lang;
  readonly holder: Extract<Holder, 'assistant' | 'queue'> | null;
}

/** What a turn needs to know of the visitor messages that no turn covers yet. */
export interface Uncovered {
  /** How many of those the turn covers are among them. */
  readonly covered: number;
  /** When the oldest of the others was sent; null when there is none. */
  readonly oldestOther: Timestamp | null;
}

/**
 * What a turn changes, its ticket apart. Null when the turn covers a message that is covered already, or is no visitor message:
 * another turn had it. The version grows by one, whatever the turn did.
 * A turn that speaks as the assistant, or moves the conversation, while a person holds it is a bug of ours: it asserts.
 */
export function withTurn(
  conversation: Conversation,
  uncovered: Uncovered,
  data: TurnOutput,
): { readonly conversation: Conversation; readonly messages: Message[]; readonly notes: Message[] } | null {
  assert(new Set(data.turn.covers).size === data.turn.covers.length, 'a turn covers each message once');
  if (uncovered.covered !== data.turn.covers.length) return null;
  const before = conversation.holder;
  assert(
    before === 'assistant' || data.messages.every((message) => message.author === 'system'),
    `the assistant may not speak while the holder is ${before}`,
  );
  assert(
    data.holder === null || before === 'assistant' || before === 'queue',
    `a turn may not move a conversation whose holder is ${before}`,
  );
  const at = data.turn.finishedAt;
  const messages = data.messages.map(
    (message, index): Message => ({
      ...emptyMessage(conversation, message.messageId, conversation.lastSeq + 1 + index, at),
      turnId: data.turn.id,
      author: message.author,
      authorName: message.authorName,
      text: message.text,
      citations: message.citations,
      quickReplies: message.quickReplies,
    }),
  );
  const notes = data.notes.map((text, index): Message => {
    const seq = conversation.lastNoteSeq + 1 + index;
    return {
      ...emptyMessage(conversation, `${data.turn.id}.note${index + 1}` as MessageId, seq, at),
      turnId: data.turn.id,
      author: 'assistant',
      internal: true,
      text,
    };
  });
  const moved = data.holder !== null && data.holder !== before;
  return {
    messages,
    notes,
    conversation: {
      ...conversation,
      ...(moved ? { ...heldBy(data.holder), queuedAt: data.holder === 'queue' ? at : null } : {}),
      version: conversation.version + 1,
      lastSeq: conversation.lastSeq + messages.length,
      lastNoteSeq: conversation.lastNoteSeq + notes.length,
      lang: data.lang,
      updatedAt: at,
      unansweredSince: uncovered.oldestOther,
    },
  };
}

export interface HolderRequest {
  readonly change: 'take' | 'release' | 'close' | 'start_over';
  readonly staffId: StaffId | null;
  readonly at: Timestamp;
}
/** `ticket`: what is to become of the linked one (`new`: none is open, one must be made). */
export type HolderOutcome =
  | {
      readonly kind: 'changed';
      readonly conversation: Conversation;
      readonly ticket: 'new' | 'keep' | { readonly patch: Partial<Pick<Ticket, 'status' | 'assignee'>> };
      readonly clearState: boolean;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'held_by_other'; readonly assignee: StaffId }
  | { readonly kind: 'invalid' };

/** Takes, releases, closes or leaves a conversation. `ticket` is the linked one. */
export function withHolderChange(
  conversation: Conversation,
  ticket: Ticket | null,
  request: HolderRequest,
): HolderOutcome {
  const { holder, assignee } = conversation;
  const { change, staffId, at } = request;
  assert(change === 'start_over' || staffId !== null, `${change} needs a staff member`);
  const other =
    holder === 'human' && assignee !== null && assignee !== staffId
      ? ({ kind: 'held_by_other', assignee } as const)
      : null;
  const changed = (next: Pick<Conversation, 'holder' | 'assignee' | 'queuedAt' | 'closedAt'>): Conversation => ({
    ...conversation,
    ...next,
    version: conversation.version + 1,
    updatedAt: at,
  });
  switch (change) {
    case 'take': {
      if (other) return other;
      if (holder === 'human') return { kind: 'unchanged' };
      if (holder === 'closed') return { kind: 'invalid' };
      const usable = ticket !== null && ticket.status !== 'closed';
      return {
        kind: 'changed',
        conversation: changed({ ...heldBy('human'), assignee: staffId }),
        ticket: usable ? { patch: { status: 'open', assignee: staffId } } : 'new',
        clearState: false,
      };
    }
    case 'release':
      if (other) return other;
      if (holder !== 'human') return { kind: 'invalid' };
      return {
        kind: 'changed',
        conversation: changed({ ...heldBy('queue'), queuedAt: at }),
        ticket: ticket ? { patch: { assignee: null } } : 'keep',
        clearState: false,
      };
    case 'close': {
      if (other) return other;
      if (holder === 'closed') return { kind: 'unchanged' };
      if (holder === 'assistant') return { kind: 'invalid' };
      const done = ticket === null || ticket.status === 'solved' || ticket.status === 'closed';
      return {
        kind: 'changed',
        conversation: changed({ ...heldBy('closed'), closedAt: at }),
        ticket: done ? 'keep' : { patch: { status: 'solved' } },
        clearState: true,
      };
    }
    case 'start_over':
      if (holder === 'closed') return { kind: 'unchanged' };
      return {
        kind: 'changed',
        conversation: changed({ ...heldBy('closed'), closedAt: at }),
        ticket: 'keep',
        clearState: true,
      };
    default:
      return unreachable(change);
  }
}

function heldBy<H extends Holder>(holder: H) {
  return { holder, assignee: null, queuedAt: null, closedAt: null };
}

function emptyMessage(conversation: Conversation, messageId: MessageId, seq: number, at: Timestamp): Message {
  return {
    conversationId: conversation.id,
    messageId,
    seq,
    turnId: null,
    author: 'system',
    authorName: null,
    staffId: null,
    internal: false,
    clientMessageId: null,
    text: '',
    at,
    citations: [],
    quickReplies: [],
    helpful: null,
  };
}
