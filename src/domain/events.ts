/** What the outbox carries: facts that were committed, for sockets (and later webhooks). Pure builders shared by every store driver. */
import type { Conversation, Message } from './conversation.ts';
import type { ConversationId, TenantId, VisitorId } from './ids.ts';
import type { Ticket } from './ticket.ts';

export type OutboxEvent =
  | { readonly type: 'message'; readonly visitorId: VisitorId; readonly message: Message }
  | { readonly type: 'conversation'; readonly visitorId: VisitorId; readonly conversation: Conversation }
  | { readonly type: 'ticket'; readonly ticket: Ticket };

export interface OutboxRow {
  /** Grows with the order of commits. */
  readonly id: number;
  readonly tenantId: TenantId;
  readonly conversationId: ConversationId | null;
  readonly event: OutboxEvent;
}

/** The events of one commit, in the order a client should see them. */
export function eventsOf(change: {
  conversation: Conversation;
  messages: readonly Message[];
  ticket?: Ticket | null;
  conversationChanged: boolean;
}): OutboxEvent[] {
  const { conversation } = change;
  const events: OutboxEvent[] = change.messages.map((message) => ({
    type: 'message',
    visitorId: conversation.visitorId,
    message,
  }));
  if (change.conversationChanged)
    events.push({ type: 'conversation', visitorId: conversation.visitorId, conversation });
  if (change.ticket) events.push({ type: 'ticket', ticket: change.ticket });
  return events;
}
