/** What staff may do with a conversation: one place for sockets and REST. */
import type { Conversation } from '../domain/conversation.ts';
import { KefuError } from '../domain/errors.ts';
import type { ConversationId, MessageId, TenantId, TicketId } from '../domain/ids.ts';
import type { Staff } from '../domain/staff.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { HolderChangeResult, NewTicket } from '../ports/store.ts';
import type { SendResult } from '../protocol/message.ts';
import { draftTicket } from '../tickets/draft-ticket.ts';
import { type GatewayContext, newId, nowStamp } from './context.ts';
import { checkText } from './faults.ts';

export interface Held {
  readonly conversation: Conversation;
  readonly ticket: Ticket | null;
}

export class StaffActions {
  readonly #context: GatewayContext;

  constructor(context: GatewayContext) {
    this.#context = context;
  }

  /** Throws `not_found`, `held_by_other` (details: assignee) or `invalid_transition` (closed). */
  async take(staff: Staff, conversationId: ConversationId): Promise<Held> {
    return this.#change(staff, conversationId, 'take', await this.#ticketForTaking(staff, conversationId));
  }

  /** Back to the queue; only its assignee may. Throws as `take`. */
  async release(staff: Staff, conversationId: ConversationId): Promise<Held> {
    return this.#change(staff, conversationId, 'release', null);
  }

  /** Its assignee may, or anyone while it waits. Throws as `take`. */
  async close(staff: Staff, conversationId: ConversationId): Promise<Held> {
    return this.#change(staff, conversationId, 'close', null);
  }

  /** A reply to the visitor (assignee only) or an internal note. Throws `invalid_text`, `not_holder`, `not_found`. */
  async send(
    staff: Staff,
    payload: {
      readonly conversationId: string;
      readonly clientMessageId: string;
      readonly text: string;
      readonly internal?: boolean;
    },
  ): Promise<SendResult> {
    checkText(payload.text);
    const { store, turns } = this.#context.deps;
    const result = await store.appendStaffMessage({
      tenantId: staff.tenantId,
      conversationId: payload.conversationId as ConversationId,
      staffId: staff.id,
      authorName: staff.name,
      messageId: newId<MessageId>(this.#context.deps, 'msg'),
      clientMessageId: payload.clientMessageId,
      text: payload.text,
      internal: payload.internal ?? false,
      at: nowStamp(this.#context.deps),
    });
    switch (result.kind) {
      case 'not_found':
        throw new KefuError('not_found');
      case 'not_holder':
        throw new KefuError('not_holder', undefined, { details: { holder: result.holder, assignee: result.assignee } });
      case 'appended':
        turns.committed(result.outbox);
        break;
      case 'duplicate':
        break;
    }
    const { messageId, seq, conversationId } = result.message;
    return { messageId, seq, conversationId, duplicate: result.kind === 'duplicate' };
  }

  async #ticketForTaking(staff: Staff, conversationId: ConversationId): Promise<NewTicket | null> {
    const { store, flowNames } = this.#context.deps;
    const context = await store.turnContext(staff.tenantId, conversationId);
    if (context === null) throw new KefuError('not_found');
    if (context.conversation.ticketId !== null) return null;
    return draftTicket({
      id: newId<TicketId>(this.#context.deps, 'tkt'),
      conversation: context.conversation,
      state: context.state,
      recent: context.recent,
      covered: context.pending,
      handoff: { reason: 'taken_over', category: '', priority: null },
      understanding: null,
      // Flows that do not load must not keep a person from helping.
      names: await flowNames(staff.tenantId).catch(() => undefined),
      assignee: staff.id,
    });
  }

  async #change(
    staff: Staff,
    conversationId: ConversationId,
    change: 'take' | 'release' | 'close',
    newTicket: NewTicket | null,
  ): Promise<Held> {
    const { store, turns } = this.#context.deps;
    const result = await store.changeHolder({
      tenantId: staff.tenantId,
      conversationId,
      change,
      staffId: staff.id,
      newTicket,
      at: nowStamp(this.#context.deps),
    });
    if (result.kind === 'changed') turns.committed(result.outbox);
    return this.#held(staff.tenantId, result);
  }

  async #held(tenantId: TenantId, result: HolderChangeResult): Promise<Held> {
    switch (result.kind) {
      case 'changed':
      case 'unchanged':
        return { conversation: result.conversation, ticket: result.ticket };
      case 'held_by_other': {
        const other = await this.#context.deps.store.getStaff(tenantId, result.assignee);
        throw new KefuError('held_by_other', undefined, {
          details: { assignee: result.assignee, assigneeName: other?.name ?? null },
        });
      }
      case 'invalid':
        throw new KefuError('invalid_transition', undefined, { details: { holder: result.holder } });
      case 'not_found':
        throw new KefuError('not_found');
    }
  }
}
