/** What knowledge can be learned from: turns that did not go well, and conversations that people resolved. */
import { type SqlBool, sql } from 'kysely';
import type { ConversationId, TenantId, Timestamp, VisitorId } from '../../../domain/ids.ts';
import { messageOf, RESOLVED_MESSAGES, turnOf } from '../../../domain/records.ts';
import type { ResolvedConversation, UnresolvedTurn } from '../../../ports/store.ts';
import { NO } from '../expressions.ts';
import { all, first, type Program, statement } from '../program.ts';
import { columnsOf, toRecord } from '../tables.ts';
import { newest } from './conversations.ts';

const downVoted = sql<SqlBool>`exists (
  select 1 from messages voted
  where voted.tenant_id = turns.tenant_id and voted.conversation_id = turns.conversation_id
    and voted.turn_id = turns.id and voted.author = 'assistant' and voted.helpful = false
)`;
const unresolved = statement((db, p: { tenant: string; from: string; limit: number; offset: number }) =>
  db
    .selectFrom('turns')
    .select(columnsOf('turns'))
    .select(sql<number>`case when ${downVoted} then 1 else 0 end`.as('down_voted'))
    .where('tenant_id', '=', p.tenant)
    .where('started_at', '>=', p.from)
    .where((eb) => eb.or([eb('decision', 'in', ['clarified', 'handed_off']), downVoted]))
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(p.limit)
    .offset(p.offset),
);

export function* unresolvedTurns(
  tenant: TenantId,
  { from, limit, offset }: { readonly from: Timestamp; readonly limit: number; readonly offset: number },
): Program<UnresolvedTurn[]> {
  const rows = yield* unresolved({ tenant, from, limit, offset });
  return rows.map((row) => ({ turn: turnOf(toRecord('turns', row)), downVoted: row.down_voted === 1 }));
}

const resolved = statement((db, p: { tenant: string; from: string; limit: number }) =>
  db
    .selectFrom('conversations')
    .select(columnsOf('conversations'))
    .where('tenant_id', '=', p.tenant)
    .where('holder', '=', 'closed')
    .where('closed_at', '>=', p.from)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('tickets')
          .select('tickets.id')
          .whereRef('tickets.tenant_id', '=', 'conversations.tenant_id')
          .whereRef('tickets.id', '=', 'conversations.ticket_id')
          .where('tickets.status', 'in', ['solved', 'closed']),
      ),
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('messages')
          .select('messages.seq')
          .whereRef('messages.tenant_id', '=', 'conversations.tenant_id')
          .whereRef('messages.conversation_id', '=', 'conversations.id')
          .where('messages.internal', '=', NO)
          .where('messages.author', '=', 'human'),
      ),
    )
    .orderBy('closed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(p.limit),
);
const visitor = statement((db, p: { tenant: string; id: string }) =>
  db.selectFrom('visitors').select(columnsOf('visitors')).where('tenant_id', '=', p.tenant).where('id', '=', p.id),
);

export function* resolvedConversations(
  tenant: TenantId,
  { from, limit }: { readonly from: Timestamp; readonly limit: number },
): Program<ResolvedConversation[]> {
  const found: ResolvedConversation[] = [];
  for (const conversation of yield* all('conversations', resolved({ tenant, from, limit }))) {
    const { id, lang, closedAt, visitorId } = conversation;
    const messages = yield* all('messages', newest({ tenant, id, limit: RESOLVED_MESSAGES }));
    const who = yield* first('visitors', visitor({ tenant, id: visitorId as VisitorId }));
    found.push({
      conversationId: id as ConversationId,
      closedAt: closedAt as Timestamp,
      lang,
      known: [who?.name, who?.email].filter((word): word is string => typeof word === 'string'),
      messages: messages.map(messageOf).reverse(),
    });
  }
  return found;
}
