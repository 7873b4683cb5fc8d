/** Reading conversations, messages and turns; opening a conversation; feedback. */
import { type ExpressionBuilder, sql } from 'kysely';
import type { Conversation, Message, Visitor } from '../../../domain/conversation.ts';
import { newConversation, type Uncovered } from '../../../domain/conversation-changes.ts';
import type { ConversationId, TenantId, Timestamp, TurnId, VisitorId } from '../../../domain/ids.ts';
import {
  conversationOf,
  messageOf,
  PENDING_MESSAGES,
  RECENT_MESSAGES,
  type Records,
  turnOf,
} from '../../../domain/records.ts';
import type { Turn } from '../../../domain/turn.ts';
import { assert } from '../../../lib/assert.ts';
import type { ConversationFilter, NewConversation, Page, Store, TurnContext } from '../../../ports/store.ts';
import { listOf, NO } from '../expressions.ts';
import { adhoc, all, first, insert, type Program, sqlStatement, statement } from '../program.ts';
import { columnsOf, type Tables, toRecord } from '../tables.ts';
import { getVisitor } from './accounts.ts';

const byId = statement((db, p: { tenant: string; id: string }) =>
  db
    .selectFrom('conversations')
    .select(columnsOf('conversations'))
    .where('tenant_id', '=', p.tenant)
    .where('id', '=', p.id),
);
const locked = statement((db, p: { tenant: string; id: string }, dialect) =>
  db
    .selectFrom('conversations')
    .select(columnsOf('conversations'))
    .where('tenant_id', '=', p.tenant)
    .where('id', '=', p.id)
    .$if(dialect === 'postgres', (query) => query.forUpdate()),
);
const newestOf = statement((db, p: { tenant: string; visitor: string }) =>
  db
    .selectFrom('conversations')
    .select(columnsOf('conversations'))
    .where('tenant_id', '=', p.tenant)
    .where('visitor_id', '=', p.visitor)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);
const visitorLocked = statement((db, p: { tenant: string; visitor: string }, dialect) =>
  db
    .selectFrom('visitors')
    .select('id')
    .where('tenant_id', '=', p.tenant)
    .where('id', '=', p.visitor)
    .$if(dialect === 'postgres', (query) => query.forUpdate()),
);

/** Locked until the commit: everyone who writes to a conversation takes this first, so its seqs and versions are given in order. */
export const lockConversation = (tenant: TenantId, id: ConversationId) =>
  first('conversations', locked({ tenant, id }));
export const newestConversation = (tenant: TenantId, visitor: VisitorId) =>
  first('conversations', newestOf({ tenant, visitor }));

export function* getConversation(tenant: TenantId, id: ConversationId): Program<Conversation | null> {
  const found = yield* first('conversations', byId({ tenant, id }));
  return found === null ? null : conversationOf(found);
}
export function* latestConversation(tenant: TenantId, visitor: VisitorId): Program<Conversation | null> {
  const found = yield* newestConversation(tenant, visitor);
  return found === null ? null : conversationOf(found);
}
export function* openConversation(
  fresh: NewConversation,
  { force }: { readonly force: boolean },
): Program<Conversation> {
  // Two tabs that connect at once must meet in one conversation.
  yield* visitorLocked({ tenant: fresh.tenantId, visitor: fresh.visitorId });
  const newest = force ? null : yield* newestConversation(fresh.tenantId, fresh.visitorId);
  return conversationOf(newest ?? (yield* insertConversation(fresh)));
}
export function* insertConversation(fresh: NewConversation): Program<Records['conversations']> {
  const record = { ...newConversation(fresh), reopenedAt: null };
  yield* insert('conversations', [record]);
  return record;
}

export function* listConversations(filter: ConversationFilter): Program<Page<Conversation>> {
  const queue = filter.holder === 'queue';
  const rows = yield* adhoc((db) =>
    db
      .selectFrom('conversations')
      .select(columnsOf('conversations'))
      .where(matches(filter))
      .orderBy(queue ? 'queued_at' : 'created_at', queue ? 'asc' : 'desc')
      .orderBy('id', queue ? 'asc' : 'desc')
      .limit(filter.limit)
      .offset(filter.offset),
  );
  const [count] = yield* adhoc((db) =>
    db
      .selectFrom('conversations')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .where(matches(filter)),
  );
  return { items: rows.map((row) => conversationOf(toRecord('conversations', row))), total: count?.total ?? 0 };
}
function matches({ tenantId, holder, assignee, from, to }: ConversationFilter) {
  return (eb: ExpressionBuilder<Tables, 'conversations'>) => {
    const all = [eb('tenant_id', '=', tenantId)];
    if (holder !== undefined) all.push(eb('holder', '=', holder));
    // Says what the index of the queue says, so that it is used.
    if (holder === 'queue') all.push(eb('queued_at', 'is not', null));
    if (assignee !== undefined) all.push(eb('assignee', '=', assignee));
    if (from !== undefined) all.push(eb('created_at', '>=', from));
    if (to !== undefined) all.push(eb('created_at', '<', to));
    return eb.and(all);
  };
}

const queuedBefore = statement((db, p: { tenant: string; id: string; queued: string }) =>
  db
    .selectFrom('conversations')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('tenant_id', '=', p.tenant)
    .where('queued_at', 'is not', null)
    .where((eb) =>
      eb.or([eb('queued_at', '<', p.queued), eb.and([eb('queued_at', '=', p.queued), eb('id', '<', p.id)])]),
    ),
);
export function* queuePosition(tenant: TenantId, id: ConversationId): Program<number | null> {
  const own = yield* getConversation(tenant, id);
  if (own === null || own.queuedAt === null) return null;
  const [before] = yield* queuedBefore({ tenant, id, queued: own.queuedAt });
  return (before?.total ?? 0) + 1;
}

// The literals here and in the index of uncovered messages are the same, or the index is not used.
const VISITOR = sql.lit('visitor');
const uncovered = statement((db, p: { tenant: string; id: string; limit: number }) =>
  db
    .selectFrom('messages')
    .select(columnsOf('messages'))
    .where('tenant_id', '=', p.tenant)
    .where('conversation_id', '=', p.id)
    .where('author', '=', VISITOR)
    .where('turn_id', 'is', null)
    .orderBy('seq')
    .limit(p.limit),
);
const toBeCovered = sqlStatement((p: { tenant: string; id: string; seqs: string }, dialect) => {
  const seqs = listOf<number>(dialect, p.seqs, 'bigint');
  const own = sql`tenant_id = ${p.tenant} and conversation_id = ${p.id} and author = ${VISITOR} and turn_id is null`;
  return sql<{ covered: number; oldest_other: string | null }>`
    select
      (select count(*) from messages where ${own} and internal = ${NO} and seq in ${seqs}) as covered,
      (select "at" from messages where ${own} and seq not in ${seqs} order by seq limit 1) as oldest_other`;
});
/** The last messages that the visitor can see, newest first. */
export const newest = statement((db, p: { tenant: string; id: string; limit: number }) =>
  db
    .selectFrom('messages')
    .select(columnsOf('messages'))
    .where('tenant_id', '=', p.tenant)
    .where('conversation_id', '=', p.id)
    .where('internal', '=', NO)
    .orderBy('seq', 'desc')
    .limit(p.limit),
);
const after = statement((db, p: { tenant: string; id: string; internal: number; seq: number; limit: number }) =>
  db
    .selectFrom('messages')
    .select(columnsOf('messages'))
    .where('tenant_id', '=', p.tenant)
    .where('conversation_id', '=', p.id)
    .where('internal', '=', p.internal)
    .where('seq', '>', p.seq)
    .orderBy('seq')
    .limit(p.limit),
);
const stateOf = statement((db, p: { tenant: string; id: string }) =>
  db
    .selectFrom('dialogue_states')
    .select(columnsOf('dialogue_states'))
    .where('tenant_id', '=', p.tenant)
    .where('conversation_id', '=', p.id),
);

/** What a turn that covers `covers` needs to know; reads as many rows as it covers, however many wait. */
export function* uncoveredBy(tenant: TenantId, id: ConversationId, covers: readonly number[]): Program<Uncovered> {
  const [found] = yield* toBeCovered({ tenant, id, seqs: JSON.stringify(covers) });
  assert(found !== undefined, 'a count answers');
  return { covered: found.covered, oldestOther: found.oldest_other as Timestamp | null };
}

/** The conversation is read first: should a turn commit meanwhile, its version gives that away at the commit. */
export function* turnContext(tenant: TenantId, id: ConversationId): Program<TurnContext | null> {
  const conversation = yield* getConversation(tenant, id);
  if (conversation === null) return null;
  const visitor: Visitor | null = yield* getVisitor(tenant, conversation.visitorId);
  assert(visitor !== null, 'a conversation has its visitor');
  const state = yield* first('dialogue_states', stateOf({ tenant, id }));
  const pending = (yield* all('messages', uncovered({ tenant, id, limit: PENDING_MESSAGES }))).map(messageOf);
  const recent = (yield* all('messages', newest({ tenant, id, limit: RECENT_MESSAGES }))).map(messageOf).reverse();
  return { conversation, visitor, state: state?.state ?? null, pending, recent };
}

export function* listMessages(
  tenant: TenantId,
  id: ConversationId,
  options: Parameters<Store['listMessages']>[2],
): Program<Message[]> {
  const { afterSeq: seq, limit, notes } = options;
  return (yield* all('messages', after({ tenant, id, internal: notes === true ? 1 : 0, seq, limit }))).map(messageOf);
}

const unansweredBefore = statement((db, p: { before: string; limit: number }) =>
  db
    .selectFrom('conversations')
    .select(['tenant_id', 'id'])
    .where('unanswered_since', '<', p.before)
    .orderBy('unanswered_since')
    .orderBy('id')
    .limit(p.limit),
);
export function* unanswered(
  before: Timestamp,
  limit: number,
): Program<{ readonly tenantId: TenantId; readonly id: ConversationId }[]> {
  const rows = yield* unansweredBefore({ before, limit });
  return rows.map((row) => ({ tenantId: row.tenant_id as TenantId, id: row.id as ConversationId }));
}

const turnById = statement((db, p: { tenant: string; conversation: string; id: string }) =>
  db
    .selectFrom('turns')
    .select(columnsOf('turns'))
    .where('tenant_id', '=', p.tenant)
    .where('conversation_id', '=', p.conversation)
    .where('id', '=', p.id),
);
const turnsOf = statement((db, p: { tenant: string; conversation: string }) =>
  db
    .selectFrom('turns')
    .select(columnsOf('turns'))
    .where('tenant_id', '=', p.tenant)
    .where('conversation_id', '=', p.conversation)
    .orderBy('version'),
);
export function* getTurn(tenant: TenantId, conversation: ConversationId, id: TurnId): Program<Turn | null> {
  const found = yield* first('turns', turnById({ tenant, conversation, id }));
  return found === null ? null : turnOf(found);
}
export function* listTurns(tenant: TenantId, conversation: ConversationId): Program<Turn[]> {
  return (yield* all('turns', turnsOf({ tenant, conversation }))).map(turnOf);
}

const markHelpful = statement(
  (
    db,
    p: {
      tenant: string;
      visitor: string;
      message: string;
      helpful: number;
      comment: string | null;
      at: string;
    },
  ) =>
    db
      .updateTable('messages')
      .set({ helpful: p.helpful, comment: p.comment, feedback_at: p.at })
      .where('tenant_id', '=', p.tenant)
      .where('message_id', '=', p.message)
      .where('author', '=', 'assistant')
      .where('internal', '=', NO)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('conversations')
            .select('conversations.id')
            .whereRef('conversations.tenant_id', '=', 'messages.tenant_id')
            .whereRef('conversations.id', '=', 'messages.conversation_id')
            .where('conversations.visitor_id', '=', p.visitor),
        ),
      )
      .returning('message_id'),
);
export function* saveFeedback(data: Parameters<Store['saveFeedback']>[0]): Program<'saved' | 'not_found'> {
  const { tenantId: tenant, visitorId: visitor, messageId: message, comment, at } = data;
  const marked = yield* markHelpful({ tenant, visitor, message, helpful: data.helpful ? 1 : 0, comment, at });
  return marked.length === 1 ? 'saved' : 'not_found';
}
