/** Tickets: lists, one, its log, and the two ways to change it, both only from the version that was read. */
import { z } from 'zod';
import { KefuError } from '../../../domain/errors.ts';
import type { ConversationId, StaffId, TenantId, TicketId, Timestamp } from '../../../domain/ids.ts';
import { servesVisitors } from '../../../domain/staff.ts';
import type { Ticket } from '../../../domain/ticket.ts';
import type { TicketUpdate } from '../../../ports/store.ts';
import { pageOf } from '../../../protocol/common.ts';
import {
  ticketCreate,
  ticketLogEntry,
  ticketPatch,
  ticketQuery,
  ticketTransition,
  wireTicket,
} from '../../../protocol/ticket.ts';
import { categoryOfTexts, queueOf } from '../../../tickets/categories.ts';
import { mayMove } from '../../../tickets/transitions.ts';
import { type GatewayContext, newId, nowStamp } from '../../context.ts';
import { actorOf } from '../../principal.ts';
import { ticketOnWire } from '../../wire.ts';
import { type Call, created, etag, ok, type Reply, type Route, route, staffOf, staffOfCall } from '../route.ts';

const DESK = staffOf('admin', 'agent');

export function ticketRoutes(context: GatewayContext): Route[] {
  const { deps } = context;
  const { store, turns } = deps;

  const ticketOf = async (call: Call): Promise<Ticket> => {
    const ticket = await store.getTicket(staffOfCall(call).tenantId, call.params.id as TicketId);
    if (ticket === null) throw new KefuError('not_found');
    return ticket;
  };

  /** Tickets are given to people who can work on them. */
  const checkAssignee = async (tenantId: TenantId, assignee: string | null | undefined): Promise<void> => {
    if (assignee === null || assignee === undefined) return;
    const person = await store.getStaff(tenantId, assignee as StaffId);
    if (person === null || person.disabled || !servesVisitors(person.role)) {
      throw new KefuError('invalid_payload', 'The assignee is nobody who works on tickets here.', {
        details: { issues: [{ path: 'assignee', message: 'is no active agent or administrator' }] },
      });
    }
  };

  const checkConversation = async (tenantId: TenantId, id: ConversationId | null): Promise<void> => {
    if (id !== null && (await store.getConversation(tenantId, id)) === null) {
      throw new KefuError('not_found', 'There is no such conversation.');
    }
  };

  const save = async (call: Call, ticket: Ticket, patch: TicketUpdate['patch'], action: string): Promise<Reply> => {
    if (call.ifMatch !== null && call.ifMatch !== ticket.version) throw stale(ticket);
    if (patch.status !== undefined && !mayMove(ticket.status, patch.status)) {
      throw new KefuError('invalid_transition', undefined, { details: { from: ticket.status, to: patch.status } });
    }
    const result = await store.updateTicket({
      tenantId: ticket.tenantId,
      id: ticket.id,
      expectedVersion: ticket.version,
      patch,
      actor: actorOf(staffOfCall(call)),
      action,
      at: nowStamp(deps),
    });
    if (result.kind === 'not_found') throw new KefuError('not_found');
    if (result.kind === 'stale') throw stale(result.current);
    turns.committed(result.outbox);
    return ok(ticketOnWire(result.value), etag(result.value.version));
  };

  return [
    route({
      method: 'get',
      path: '/v1/tickets',
      summary: 'Tickets, filtered',
      tag: 'tickets',
      access: DESK,
      query: ticketQuery,
      responses: { 200: pageOf(wireTicket) },
      run: async (call) => {
        const { assignee, from, to, ...rest } = call.query;
        const page = await store.listTickets({
          ...rest,
          tenantId: staffOfCall(call).tenantId,
          assignee: assignee as StaffId | undefined,
          from: from as Timestamp | undefined,
          to: to as Timestamp | undefined,
        });
        return ok({ items: page.items.map(ticketOnWire), total: page.total });
      },
    }),
    route({
      method: 'post',
      path: '/v1/tickets',
      summary: 'Writes a ticket by hand',
      tag: 'tickets',
      access: DESK,
      body: ticketCreate,
      responses: { 201: wireTicket },
      errors: ['not_found'],
      run: async (call) => {
        const caller = staffOfCall(call);
        const { body } = call;
        const conversationId = (body.conversationId ?? null) as ConversationId | null;
        await checkConversation(caller.tenantId, conversationId);
        await checkAssignee(caller.tenantId, body.assignee);
        const category = body.category ?? categoryOfTexts([body.summary, body.subject]);
        const { ticket, outbox } = await store.createTicket({
          id: newId<TicketId>(deps, 'tkt'),
          tenantId: caller.tenantId,
          conversationId,
          category,
          priority: body.priority ?? 'normal',
          queue: body.queue ?? queueOf(category),
          assignee: (body.assignee ?? null) as StaffId | null,
          status: body.assignee ? 'open' : 'new',
          subject: body.subject,
          summary: body.summary,
          reason: 'manual',
          slots: body.slots,
          tags: body.tags,
          firstSeq: null,
          lastSeq: null,
          actor: actorOf(caller),
          at: nowStamp(deps),
        });
        turns.committed(outbox);
        return created(ticketOnWire(ticket), { ...etag(ticket.version), Location: `/v1/tickets/${ticket.id}` });
      },
    }),
    route({
      method: 'get',
      path: '/v1/tickets/{id}',
      summary: 'One ticket; its version is the ETag',
      tag: 'tickets',
      access: DESK,
      responses: { 200: wireTicket },
      errors: ['not_found'],
      run: async (call) => {
        const ticket = await ticketOf(call);
        return ok(ticketOnWire(ticket), etag(ticket.version));
      },
    }),
    route({
      method: 'patch',
      path: '/v1/tickets/{id}',
      summary: 'Changes fields of a ticket',
      tag: 'tickets',
      access: DESK,
      body: ticketPatch,
      responses: { 200: wireTicket },
      errors: ['not_found', 'stale_version', 'precondition_required', 'invalid_transition'],
      versioned: true,
      run: async (call) => {
        const ticket = await ticketOf(call);
        const { assignee, ...rest } = call.body;
        await checkAssignee(ticket.tenantId, assignee);
        const patch = { ...rest, ...(assignee === undefined ? {} : { assignee: assignee as StaffId | null }) };
        if (Object.keys(patch).length === 0) throw new KefuError('invalid_payload', 'Nothing to change was named.');
        return save(call, ticket, patch, 'updated');
      },
    }),
    route({
      method: 'post',
      path: '/v1/tickets/{id}/transitions',
      summary: 'Moves a ticket to another status',
      tag: 'tickets',
      access: DESK,
      body: ticketTransition,
      responses: { 200: wireTicket },
      errors: ['not_found', 'stale_version', 'precondition_required', 'invalid_transition'],
      versioned: true,
      run: async (call) => {
        const ticket = await ticketOf(call);
        return save(call, ticket, { status: call.body.to }, 'moved');
      },
    }),
    route({
      method: 'get',
      path: '/v1/tickets/{id}/log',
      summary: 'Who did what to a ticket, oldest first',
      tag: 'tickets',
      access: DESK,
      responses: { 200: z.object({ items: z.array(ticketLogEntry), total: z.number().int() }) },
      errors: ['not_found'],
      run: async (call) => {
        const ticket = await ticketOf(call);
        const entries = await store.ticketLog(ticket.tenantId, ticket.id);
        return ok({ items: entries, total: entries.length });
      },
    }),
  ];
}

function stale(current: Ticket): KefuError {
  return new KefuError('stale_version', undefined, { details: { current: ticketOnWire(current) } });
}
