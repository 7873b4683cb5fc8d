/** What a visitor may do with their conversations: one place for sockets and REST. */
import type { Conversation, Message } from '../domain/conversation.ts';
import { KefuError } from '../domain/errors.ts';
import type { ConversationId, MessageId, TicketId } from '../domain/ids.ts';
import type { MessageSend, SendResult } from '../protocol/message.ts';
import { type GatewayContext, newId, nowStamp } from './context.ts';
import { checkText } from './faults.ts';
import { Lanes } from './in-flight.ts';
import type { VisitorClaims } from './visitor-token.ts';

export class VisitorActions {
  readonly #context: GatewayContext;
  readonly #lanes = new Lanes();
  /** Told when a visitor's messages go to another conversation from now on. */
  readonly #moved: (visitor: VisitorClaims, conversation: Conversation) => void;

  constructor(context: GatewayContext, moved: (visitor: VisitorClaims, conversation: Conversation) => void) {
    this.#context = context;
    this.#moved = moved;
  }

  /**
   * Stores a message and has it answered. Resolves after the durable commit; a repeated `clientMessageId` gives the first
   * result. `socketId`: the tab that need not hear it again. Throws `invalid_text`, `attachments_unavailable`,
   * `not_found`, `storage_full`, `unavailable`.
   */
  async send(
    visitor: VisitorClaims,
    conversationId: ConversationId,
    payload: MessageSend,
    socketId: string | null,
  ): Promise<SendResult> {
    checkText(payload.text);
    if (payload.attachments && payload.attachments.length > 0) throw new KefuError('attachments_unavailable');
    const { store, turns } = this.#context.deps;
    const messageId = newId<MessageId>(this.#context.deps, 'msg');
    if (socketId !== null) this.#context.fanOut.sentBy(messageId, socketId);
    const result = await this.#inOrder(visitor, () =>
      store.appendUtterance({
        tenantId: visitor.tenantId,
        conversationId,
        visitorId: visitor.visitorId,
        messageId,
        clientMessageId: payload.clientMessageId,
        text: payload.text,
        at: nowStamp(this.#context.deps),
        nextConversationId: newId<ConversationId>(this.#context.deps, 'cnv'),
      }),
    );
    if (result.kind === 'not_found') throw new KefuError('not_found');
    const { message, conversation } = result;
    const duplicate = result.kind === 'duplicate';
    if (result.kind === 'appended') {
      if (conversation.id !== conversationId) this.#moved(visitor, conversation);
      turns.committed(result.outbox);
    }
    // A repeat may come because the first answer never did: asking again is harmless and cheap.
    if (!duplicate || conversation.unansweredSince !== null) turns.utteranceArrived(visitor.tenantId, conversation.id);
    return { messageId: message.messageId, seq: message.seq, duplicate, conversationId: conversation.id };
  }

  /** Messages after `afterSeq`, oldest first, and how far the conversation goes. Throws `not_found`. */
  async messages(
    visitor: VisitorClaims,
    conversationId: ConversationId,
    afterSeq: number,
    limit: number,
  ): Promise<{ readonly items: readonly Message[]; readonly lastSeq: number }> {
    const { store } = this.#context.deps;
    const conversation = await store.getConversation(visitor.tenantId, conversationId);
    if (conversation === null || conversation.visitorId !== visitor.visitorId) throw new KefuError('not_found');
    if (afterSeq >= conversation.lastSeq) return { items: [], lastSeq: conversation.lastSeq };
    const items = await store.listMessages(visitor.tenantId, conversationId, { afterSeq, limit });
    // A message committed between the two reads is in the list already.
    return { items, lastSeq: Math.max(conversation.lastSeq, items.at(-1)?.seq ?? 0) };
  }

  /** Throws `not_found` when it is no answer of this visitor's conversations. */
  async feedback(
    visitor: VisitorClaims,
    payload: { readonly messageId: string; readonly helpful: boolean; readonly comment?: string | null },
  ): Promise<void> {
    const saved = await this.#context.deps.store.saveFeedback({
      tenantId: visitor.tenantId,
      visitorId: visitor.visitorId,
      messageId: payload.messageId as MessageId,
      helpful: payload.helpful,
      comment: payload.comment ?? null,
      at: nowStamp(this.#context.deps),
    });
    if (saved === 'not_found') throw new KefuError('not_found');
  }

  /** Resolves once the ticket is committed; the present one when the conversation waits or is held already. */
  async handoff(visitor: VisitorClaims, conversationId: ConversationId): Promise<{ readonly ticketId: TicketId }> {
    return this.#context.deps.turns.requestHandoff(visitor.tenantId, conversationId);
  }

  /** Leaves the present conversation, whoever holds it, and opens a new one. */
  async startOver(visitor: VisitorClaims, conversationId: ConversationId): Promise<Conversation> {
    const { store, turns } = this.#context.deps;
    return this.#inOrder(visitor, async () => {
      const left = await store.changeHolder({
        tenantId: visitor.tenantId,
        conversationId,
        change: 'start_over',
        staffId: null,
        newTicket: null,
        at: nowStamp(this.#context.deps),
      });
      if (left.kind === 'not_found') throw new KefuError('not_found');
      // First, so that a tab hears that the old one ended before it hears of the new one.
      if (left.kind === 'changed') turns.committed(left.outbox);
      const before = await store.getConversation(visitor.tenantId, conversationId);
      const conversation = await store.openConversation(
        {
          id: newId<ConversationId>(this.#context.deps, 'cnv'),
          tenantId: visitor.tenantId,
          inboxId: visitor.inboxId,
          visitorId: visitor.visitorId,
          lang: before?.lang ?? 'zh',
          at: nowStamp(this.#context.deps),
        },
        { force: true },
      );
      this.#moved(visitor, conversation);
      return conversation;
    });
  }

  #inOrder<T>(visitor: VisitorClaims, work: () => Promise<T>): Promise<T> {
    return this.#lanes.run(`${visitor.tenantId} ${visitor.visitorId}`, work);
  }
}
