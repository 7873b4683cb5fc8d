/** The writes of a conversation: lock it, apply domain/conversation-changes.ts, save what comes back with its events. */
import { sql } from 'kysely';
import type { Conversation, Message } from '../../../domain/conversation.ts';
import { withHolderChange, withStaffMessage, withTurn, withUtterance } from '../../../domain/conversation-changes.ts';
import { eventsOf } from '../../../domain/events.ts';
import type { ConversationId, TenantId } from '../../../domain/ids.ts';
import { conversationOf, messageOf, queuedJob, type Records } from '../../../domain/records.ts';
import type { Ticket } from '../../../domain/ticket.ts';
import { createdTicket, patchedTicket } from '../../../domain/ticket-changes.ts';
import { assert } from '../../../lib/assert.ts';
import type {
  AppendUtterance,
  AppendUtteranceResult,
  HolderChange,
  HolderChangeResult,
  StaffMessage,
  StaffMessageResult,
  TurnCommit,
  TurnCommitResult,
} from '../../../ports/store.ts';
import { listOf, NO } from '../expressions.ts';
import { first, insert, type Program, statement } from '../program.ts';
import { columnsOf, toRow } from '../tables.ts';
import { insertConversation, lockConversation, newestConversation, uncoveredBy } from './conversations.ts';
import { finishJob } from './jobs.ts';
import { emit, insertTicket, lockTicket, nextNumber, replaceTicket } from './tickets.ts';

const updateRow = statement(
  (
    db,
    p: {
      tenant_id: string;
      id: string;
      holder: string;
      assignee: string | null;
      ticket_id: string | null;
      version: number;
      last_seq: number;
      last_note_seq: number;
      lang: string;
      updated_at: string;
      queued_at: string | null;
      closed_at: string | null;
      unanswered_since: string | null;
      reopened_at: string | null;
    },
  ) =>
    db
      .updateTable('conversations')
      .set({
        holder: p.holder,
        assignee: p.assignee,
        ticket_id: p.ticket_id,
        version: p.version,
        last_seq: p.last_seq,
        last_note_seq: p.last_note_seq,
        lang: p.lang,
        updated_at: p.updated_at,
        queued_at: p.queued_at,
        closed_at: p.closed_at,
        unanswered_since: p.unanswered_since,
        reopened_at: p.reopened_at,
      })
      .where('tenant_id', '=', p.tenant_id)
      .where('id', '=', p.id),
);
const byClientId = statement((db, p: { tenant: string; conversation: string; author: string; client: string }) =>
  db
    .selectFrom('messages')
    .select(columnsOf('messages'))
    .where('tenant_id', '=', p.tenant)
    .where('conversation_id', '=', p.conversation)
    .where('author', '=', p.author)
    .where('client_message_id', '=', p.client),
);
const cover = statement((db, p: { tenant: string; conversation: string; turn: string; seqs: string }, dialect) =>
  db
    .updateTable('messages')
    .set({ turn_id: p.turn })
    .where('tenant_id', '=', p.tenant)
    .where('conversation_id', '=', p.conversation)
    .where('internal', '=', NO)
    .where('author', '=', sql.lit('visitor'))
    .where('turn_id', 'is', null)
    .where('seq', 'in', listOf<number>(dialect, p.seqs, 'bigint')),
);
const saveState = statement((db, p: { tenant: string; conversation: string; state: string }) =>
  db
    .insertInto('dialogue_states')
    .values({ tenant_id: p.tenant, conversation_id: p.conversation, state: p.state })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'conversation_id']).doUpdateSet((eb) => ({ state: eb.ref('excluded.state') })),
    ),
);
const clearState = statement((db, p: { tenant: string; conversation: string }) =>
  db.deleteFrom('dialogue_states').where('tenant_id', '=', p.tenant).where('conversation_id', '=', p.conversation),
);

function* save(conversation: Conversation, reopenedAt: Records['conversations']['reopenedAt']): Program<void> {
  yield* updateRow(toRow('conversations', { ...conversation, reopenedAt }) as Parameters<typeof updateRow>[0]);
}
function* insertMessages(tenantId: TenantId, messages: readonly Message[]): Program<void> {
  yield* insert(
    'messages',
    messages.map((message) => ({ ...message, tenantId, comment: null, feedbackAt: null })),
  );
}
function* sentBefore(
  tenant: TenantId,
  conversation: ConversationId,
  author: 'visitor' | 'human',
  client: string,
): Program<Message | null> {
  const found = yield* first('messages', byClientId({ tenant, conversation, author, client }));
  return found === null ? null : messageOf(found);
}

export function* appendUtterance(request: AppendUtterance): Program<AppendUtteranceResult> {
  const { tenantId, visitorId, clientMessageId, at } = request;
  let target = yield* lockConversation(tenantId, request.conversationId);
  if (target === null || target.visitorId !== visitorId) return { kind: 'not_found' };
  for (;;) {
    const before = yield* sentBefore(tenantId, target.id, 'visitor', clientMessageId);
    if (before !== null) return { kind: 'duplicate', message: before, conversation: conversationOf(target) };
    const change = withUtterance(conversationOf(target), request);
    if (change.kind === 'appended') {
      const { conversation, message, reopened } = change;
      yield* save(conversation, reopened ? at : target.reopenedAt);
      yield* insertMessages(tenantId, [message]);
      if (reopened) yield* clearState({ tenant: tenantId, conversation: target.id });
      const events = eventsOf({ conversation, messages: [message], conversationChanged: reopened });
      return { kind: 'appended', message, conversation, outbox: yield* emit(tenantId, target.id, events) };
    }
    // Closed for too long: the visitor's newest conversation, or else a new one. Whoever sends to the same closed one waits
    // for the lock on it, so two tabs do not open two.
    const newest = yield* newestConversation(tenantId, visitorId);
    const isOther: boolean = newest !== null && newest.id !== target.id;
    target = isOther
      ? yield* lockConversation(tenantId, newest!.id)
      : yield* insertConversation({ ...target, id: request.nextConversationId, at });
    assert(target !== null, 'conversations are never deleted');
  }
}

export function* commitTurn(commit: TurnCommit): Program<TurnCommitResult> {
  const { tenantId, conversationId: id, turn } = commit;
  const found = yield* lockConversation(tenantId, id);
  if (found === null) return { kind: 'not_found' };
  if (found.version !== commit.expectedVersion) return { kind: 'version_conflict' };
  // Whatever refuses comes before the first write, since returning commits.
  const change = withTurn(conversationOf(found), yield* uncoveredBy(tenantId, id, turn.covers), commit);
  if (change === null) return { kind: 'version_conflict' };
  if (commit.finishesJob !== null) {
    const { id: jobId, leaseToken } = commit.finishesJob;
    if (!(yield* finishJob(jobId, leaseToken, tenantId))) return { kind: 'lease_lost' };
  }

  let { conversation } = change;
  let ticket: Ticket | null = null;
  if (commit.ticket !== null) {
    const made = createdTicket(commit.ticket, {
      tenantId,
      conversationId: id,
      number: yield* nextNumber(tenantId, 'ticket'),
      lastSeq: conversation.lastSeq,
      actor: 'assistant',
      at: turn.finishedAt,
    });
    ticket = made.ticket;
    yield* insertTicket(made);
    conversation = { ...conversation, ticketId: ticket.id };
  }
  yield* save(conversation, found.reopenedAt);
  if (turn.covers.length > 0)
    yield* cover({ tenant: tenantId, conversation: id, turn: turn.id, seqs: JSON.stringify(turn.covers) });
  yield* insertMessages(tenantId, [...change.messages, ...change.notes]);
  yield* saveState({ tenant: tenantId, conversation: id, state: JSON.stringify(commit.state) });
  const lastSeq = change.messages.at(-1)?.seq ?? null;
  yield* insert('turns', [{ ...turn, tenantId, conversationId: id, version: conversation.version, lastSeq }]);
  for (const job of commit.jobs) assert(job.tenantId === tenantId, "a turn's jobs are its tenant's");
  yield* insert('jobs', commit.jobs.map(queuedJob), { ifAbsent: true });
  const events = eventsOf({
    conversation,
    messages: [...change.messages, ...change.notes],
    ticket,
    conversationChanged: conversation.holder !== found.holder || ticket !== null,
  });
  const outbox = yield* emit(tenantId, id, events);
  return { kind: 'committed', conversation, messages: change.messages, ticket, outbox };
}

export function* appendStaffMessage(request: StaffMessage): Program<StaffMessageResult> {
  const { tenantId, conversationId: id } = request;
  const found = yield* lockConversation(tenantId, id);
  if (found === null) return { kind: 'not_found' };
  const before = yield* sentBefore(tenantId, id, 'human', request.clientMessageId);
  if (before !== null) return { kind: 'duplicate', message: before };
  const change = withStaffMessage(conversationOf(found), request);
  if (change === 'not_holder') return { kind: 'not_holder', holder: found.holder, assignee: found.assignee };
  const { conversation, message } = change;
  yield* save(conversation, found.reopenedAt);
  yield* insertMessages(tenantId, [message]);
  const events = eventsOf({ conversation, messages: [message], conversationChanged: false });
  return { kind: 'appended', message, conversation, outbox: yield* emit(tenantId, id, events) };
}

export function* changeHolder(request: HolderChange): Program<HolderChangeResult> {
  const { tenantId, conversationId: id, at } = request;
  const found = yield* lockConversation(tenantId, id);
  if (found === null) return { kind: 'not_found' };
  const linked = found.ticketId === null ? null : yield* lockTicket(tenantId, found.ticketId);
  const outcome = withHolderChange(conversationOf(found), linked, request);
  switch (outcome.kind) {
    case 'unchanged':
      return { kind: 'unchanged', conversation: conversationOf(found), ticket: linked };
    case 'held_by_other':
      return outcome;
    case 'invalid':
      return { kind: 'invalid', holder: found.holder };
  }
  const actor = request.staffId ?? 'visitor';
  let { conversation } = outcome;
  let ticket = linked;
  if (outcome.ticket === 'new') {
    assert(request.newTicket !== null, 'a conversation without an open ticket is taken with a new one');
    const made = createdTicket(
      { ...request.newTicket, status: 'open', assignee: request.staffId },
      {
        tenantId,
        conversationId: id,
        number: yield* nextNumber(tenantId, 'ticket'),
        lastSeq: conversation.lastSeq,
        actor,
        at,
      },
    );
    ticket = made.ticket;
    yield* insertTicket(made);
    conversation = { ...conversation, ticketId: ticket.id };
  } else if (outcome.ticket !== 'keep') {
    assert(linked !== null, 'a ticket is patched only where there is one');
    const patched = patchedTicket(linked, outcome.ticket.patch, { actor, action: request.change, at });
    ticket = patched.ticket;
    yield* replaceTicket(patched);
  }
  yield* save(conversation, found.reopenedAt);
  if (outcome.clearState) yield* clearState({ tenant: tenantId, conversation: id });
  const events = eventsOf({
    conversation,
    messages: [],
    ticket: outcome.ticket === 'keep' ? null : ticket,
    conversationChanged: true,
  });
  return { kind: 'changed', conversation, ticket, outbox: yield* emit(tenantId, id, events) };
}
