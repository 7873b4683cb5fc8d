/** Conversations for staff: lists, one with its visitor and ticket, traces, holder changes, the export. */
import { z } from 'zod';
import { KefuError } from '../../../domain/errors.ts';
import type { ConversationId, StaffId, TenantId, Timestamp, TurnId } from '../../../domain/ids.ts';
import { pageOf } from '../../../protocol/common.ts';
import {
  conversationDetail,
  conversationQuery,
  conversationRow,
  exportQuery,
  wireConversation,
  wireTurn,
} from '../../../protocol/conversation.ts';
import { wireTicket } from '../../../protocol/ticket.ts';
import type { GatewayContext } from '../../context.ts';
import { exportConversations } from '../../conversation-export.ts';
import type { StaffActions } from '../../staff-actions.ts';
import {
  conversationForStaff,
  heldOnWire,
  messageForStaff,
  ticketOnWire,
  turnOnWire,
  visitorForStaff,
} from '../../wire.ts';
import { sendJsonLines } from '../json-lines.ts';
import { type Call, ok, type Route, route, staffOf, staffOfCall } from '../route.ts';

const READERS = staffOf('admin', 'agent', 'data');

export function conversationRoutes(context: GatewayContext, actions: StaffActions): Route[] {
  const { store, logger } = context.deps;

  /** Throws `not_found` for another tenant's. */
  const conversationOf = async (call: Call) => {
    const { tenantId } = staffOfCall(call);
    const conversation = await store.getConversation(tenantId, call.params.id as ConversationId);
    if (conversation === null) throw new KefuError('not_found');
    return conversation;
  };

  const change = (move: 'take' | 'release' | 'close', summary: string): Route =>
    route({
      method: 'post',
      path: `/v1/conversations/{id}/${move}`,
      summary,
      tag: 'conversations',
      access: staffOf('admin', 'agent'),
      responses: { 200: z.object({ conversation: wireConversation, ticket: wireTicket.optional() }) },
      errors: ['held_by_other', 'invalid_transition', 'not_found'],
      run: async (call) => {
        const caller = staffOfCall(call);
        if (caller.kind === 'key') throw new KefuError('forbidden', 'A person holds a conversation, not a key.');
        return ok(heldOnWire(await actions[move](caller.staff, call.params.id as ConversationId)));
      },
    });

  return [
    route({
      method: 'get',
      path: '/v1/conversations',
      summary: 'Conversations, newest first; the queue with the longest waiting first',
      tag: 'conversations',
      access: READERS,
      query: conversationQuery,
      responses: { 200: pageOf(conversationRow) },
      run: async (call) => {
        const { tenantId } = staffOfCall(call);
        const { assignee, from, to, ...rest } = call.query;
        const page = await store.listConversations({
          ...rest,
          tenantId,
          assignee: assignee as StaffId | undefined,
          from: from as Timestamp | undefined,
          to: to as Timestamp | undefined,
        });
        const items = await Promise.all(
          page.items.map(async (conversation) => {
            const last = await lastMessage(tenantId, conversation.id, conversation.lastSeq);
            return { ...conversationForStaff(conversation), lastMessage: last };
          }),
        );
        return ok({ items, total: page.total });
      },
    }),
    route({
      method: 'get',
      path: '/v1/conversations/export',
      summary: 'Conversations with messages, notes, turns and ticket, one JSON document a line',
      tag: 'conversations',
      access: staffOf('admin', 'data'),
      query: exportQuery,
      responses: { 200: null },
      streams: 'application/x-ndjson',
      run: async (call) =>
        sendJsonLines(
          call.response,
          'conversations.jsonl',
          exportConversations(store, staffOfCall(call).tenantId, {
            from: call.query.from as Timestamp | undefined,
            to: call.query.to as Timestamp | undefined,
          }),
          logger,
        ),
    }),
    route({
      method: 'get',
      path: '/v1/conversations/{id}',
      summary: 'One conversation with its visitor and ticket',
      tag: 'conversations',
      access: READERS,
      responses: { 200: conversationDetail },
      errors: ['not_found'],
      run: async (call) => {
        const conversation = await conversationOf(call);
        const { tenantId, visitorId, ticketId, assignee } = conversation;
        const [visitor, ticket, queuePosition, person] = await Promise.all([
          store.getVisitor(tenantId, visitorId),
          ticketId === null ? null : store.getTicket(tenantId, ticketId),
          conversation.holder === 'queue' ? store.queuePosition(tenantId, conversation.id) : null,
          assignee === null ? null : store.getStaff(tenantId, assignee),
        ]);
        return ok({
          ...conversationForStaff(conversation),
          visitor: visitor && visitorForStaff(visitor),
          ticket: ticket && ticketOnWire(ticket),
          queuePosition,
          assigneeName: person?.name ?? null,
        });
      },
    }),
    route({
      method: 'get',
      path: '/v1/conversations/{id}/turns',
      summary: 'The turns of a conversation with their traces, oldest first',
      tag: 'conversations',
      access: READERS,
      responses: { 200: z.object({ items: z.array(wireTurn), total: z.number().int() }) },
      errors: ['not_found'],
      run: async (call) => {
        const conversation = await conversationOf(call);
        const turns = await store.listTurns(conversation.tenantId, conversation.id);
        return ok({ items: turns.map(turnOnWire), total: turns.length });
      },
    }),
    route({
      method: 'get',
      path: '/v1/conversations/{id}/trace/{turnId}',
      summary: 'What a turn saw and decided',
      tag: 'conversations',
      access: READERS,
      responses: { 200: wireTurn },
      errors: ['not_found'],
      run: async (call) => {
        const { tenantId } = staffOfCall(call);
        const turn = await store.getTurn(tenantId, call.params.id as ConversationId, call.params.turnId as TurnId);
        if (turn === null) throw new KefuError('not_found');
        return ok(turnOnWire(turn));
      },
    }),
    change('take', 'Takes a conversation: from now on only this person speaks to the visitor'),
    change('release', 'Gives a conversation back to the queue'),
    change('close', 'Closes a conversation and solves its ticket'),
  ];

  async function lastMessage(tenantId: TenantId, id: ConversationId, lastSeq: number) {
    if (lastSeq === 0) return null;
    const [last] = await store.listMessages(tenantId, id, { afterSeq: lastSeq - 1, limit: 1 });
    return last === undefined ? null : messageForStaff(last);
  }
}
