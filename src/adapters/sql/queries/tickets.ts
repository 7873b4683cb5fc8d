/** Tickets and their log; the numbers counted per tenant. */
import type { ExpressionBuilder } from 'kysely';
import type { OutboxEvent, OutboxRow } from '../../../domain/events.ts';
import type { ConversationId, TenantId, TicketId } from '../../../domain/ids.ts';
import { ticketLogEntryOf } from '../../../domain/records.ts';
import type { Ticket, TicketLogEntry } from '../../../domain/ticket.ts';
import { createdTicket, patchedTicket, type TicketChange } from '../../../domain/ticket-changes.ts';
import { assert } from '../../../lib/assert.ts';
import type { Page, Store, TicketFilter, TicketUpdate, Versioned } from '../../../ports/store.ts';
import { contains } from '../expressions.ts';
import { adhoc, all, type Dialect, first, insert, insertOutbox, type Program, statement } from '../program.ts';
import { columnsOf, type Tables, toRecord, toRow } from '../tables.ts';

const countUp = statement((db, p: { tenant: string; name: string }) =>
  db
    .insertInto('counters')
    .values({ tenant_id: p.tenant, name: p.name, value: 1 })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'name']).doUpdateSet((eb) => ({ value: eb('counters.value', '+', 1) })),
    )
    .returning('value'),
);
/** The next number, from 1. Holds the counter until the commit, so that numbers are given in order and never twice. */
export function* nextNumber(tenant: TenantId, name: string): Program<number> {
  const [row] = yield* countUp({ tenant, name });
  assert(row !== undefined, 'a counter answers');
  return row.value;
}

/** Puts events into the outbox, and back comes what a publisher needs. */
export function* emit(
  tenantId: TenantId,
  conversationId: ConversationId | null,
  events: readonly OutboxEvent[],
): Program<OutboxRow[]> {
  const ids = yield* insertOutbox(events.map((event) => ({ tenantId, conversationId, event })));
  return events.map((event, index) => ({ id: ids[index]!, tenantId, conversationId, event }));
}

const ticketById = statement((db, p: { tenant: string; id: string }) =>
  db.selectFrom('tickets').select(columnsOf('tickets')).where('tenant_id', '=', p.tenant).where('id', '=', p.id),
);
const ticketLocked = statement((db, p: { tenant: string; id: string }, dialect) =>
  db
    .selectFrom('tickets')
    .select(columnsOf('tickets'))
    .where('tenant_id', '=', p.tenant)
    .where('id', '=', p.id)
    .$if(dialect === 'postgres', (query) => query.forUpdate()),
);
const updateRow = statement(
  (
    db,
    p: {
      tenant_id: string;
      id: string;
      version: number;
      status: string;
      category: string;
      priority: string;
      queue: string;
      assignee: string | null;
      subject: string;
      summary: string;
      tags: string;
      updated_at: string;
      search_text: string;
    },
  ) =>
    db
      .updateTable('tickets')
      .set({
        version: p.version,
        status: p.status,
        category: p.category,
        priority: p.priority,
        queue: p.queue,
        assignee: p.assignee,
        subject: p.subject,
        summary: p.summary,
        tags: p.tags,
        updated_at: p.updated_at,
        search_text: p.search_text,
      })
      .where('tenant_id', '=', p.tenant_id)
      .where('id', '=', p.id),
);
const logOf = statement((db, p: { tenant: string; id: string }) =>
  db
    .selectFrom('ticket_log')
    .select(columnsOf('ticket_log'))
    .where('tenant_id', '=', p.tenant)
    .where('ticket_id', '=', p.id)
    .orderBy('version'),
);

export const getTicket = (tenant: TenantId, id: TicketId) => first('tickets', ticketById({ tenant, id }));
/** Locked until the commit. */
export const lockTicket = (tenant: TenantId, id: TicketId) => first('tickets', ticketLocked({ tenant, id }));

export function* insertTicket({ ticket, entry }: TicketChange): Program<void> {
  yield* insert('tickets', [ticket]);
  yield* insert('ticket_log', [{ ...entry, tenantId: ticket.tenantId }]);
}
export function* replaceTicket({ ticket, entry }: TicketChange): Program<void> {
  yield* updateRow(toRow('tickets', ticket) as Parameters<typeof updateRow>[0]);
  yield* insert('ticket_log', [{ ...entry, tenantId: ticket.tenantId }]);
}

export function* createTicket({
  tenantId,
  conversationId = null,
  actor,
  at,
  ...draft
}: Parameters<Store['createTicket']>[0]): Program<{ ticket: Ticket; outbox: OutboxRow[] }> {
  const number = yield* nextNumber(tenantId, 'ticket');
  const made = createdTicket(draft, { tenantId, conversationId, number, lastSeq: null, actor, at });
  yield* insertTicket(made);
  return { ticket: made.ticket, outbox: yield* emit(tenantId, null, [{ type: 'ticket', ticket: made.ticket }]) };
}

export function* updateTicket({
  tenantId,
  id,
  expectedVersion,
  patch,
  ...by
}: TicketUpdate): Program<Versioned<Ticket>> {
  const before = yield* lockTicket(tenantId, id);
  if (before === null) return { kind: 'not_found' };
  if (before.version !== expectedVersion) return { kind: 'stale', current: before };
  const change = patchedTicket(before, patch, by);
  yield* replaceTicket(change);
  const outbox = yield* emit(tenantId, before.conversationId, [{ type: 'ticket', ticket: change.ticket }]);
  return { kind: 'saved', value: change.ticket, outbox };
}

export function* ticketLog(tenant: TenantId, id: TicketId): Program<TicketLogEntry[]> {
  return (yield* all('ticket_log', logOf({ tenant, id }))).map(ticketLogEntryOf);
}

/** Newest first. */
export function* listTickets(filter: TicketFilter): Program<Page<Ticket>> {
  const rows = yield* adhoc((db, dialect) =>
    db
      .selectFrom('tickets')
      .select(columnsOf('tickets'))
      .where(matches(filter, dialect))
      .orderBy('number', 'desc')
      .limit(filter.limit)
      .offset(filter.offset),
  );
  const [count] = yield* adhoc((db, dialect) =>
    db
      .selectFrom('tickets')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .where(matches(filter, dialect)),
  );
  return { items: rows.map((row) => toRecord('tickets', row)), total: count?.total ?? 0 };
}

function matches(
  { tenantId, status, category, priority, queue, assignee, q, from, to }: TicketFilter,
  dialect: Dialect,
) {
  return (eb: ExpressionBuilder<Tables, 'tickets'>) => {
    const all = [eb('tenant_id', '=', tenantId)];
    if (status !== undefined) all.push(eb('status', '=', status));
    if (category !== undefined) all.push(eb('category', '=', category));
    if (priority !== undefined) all.push(eb('priority', '=', priority));
    if (queue !== undefined) all.push(eb('queue', '=', queue));
    if (assignee !== undefined) all.push(eb('assignee', '=', assignee));
    if (from !== undefined) all.push(eb('created_at', '>=', from));
    if (to !== undefined) all.push(eb('created_at', '<', to));
    if (q === undefined) return eb.and(all);
    const text = contains(dialect, eb.ref('search_text'), q.toLowerCase());
    const isNumber = /^[1-9]\d{0,14}$/.test(q);
    return eb.and([...all, isNumber ? eb.or([text, eb('number', '=', Number(q))]) : text]);
  };
}
