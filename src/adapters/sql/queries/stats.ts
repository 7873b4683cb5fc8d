/** Counts over a period. What each means is said at the port; the memory driver says the same in plain loops. */
import { sql } from 'kysely';
import { type Decision, noDecisions } from '../../../domain/dialogue.ts';
import type { TenantId, Timestamp } from '../../../domain/ids.ts';
import type { Stats } from '../../../ports/store.ts';
import { type Program, sqlStatement, statement } from '../program.ts';

type Period = { tenant: string; from: string; to: string };

const decisions = statement((db, p: Period) =>
  db
    .selectFrom('turns')
    .select((eb) => ['decision', eb.fn.countAll<number>().as('total')])
    .where('tenant_id', '=', p.tenant)
    .where('started_at', '>=', p.from)
    .where('started_at', '<', p.to)
    .groupBy('decision'),
);
const opened = statement((db, p: Period) =>
  db
    .selectFrom('conversations')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('tenant_id', '=', p.tenant)
    .where('created_at', '>=', p.from)
    .where('created_at', '<', p.to),
);
const handedOff = statement((db, p: Period) =>
  db
    .selectFrom('turns')
    .select(({ fn }) => fn.count<number>('conversation_id').distinct().as('total'))
    .where('tenant_id', '=', p.tenant)
    .where('decision', '=', 'handed_off')
    .where('started_at', '>=', p.from)
    .where('started_at', '<', p.to),
);
/** The last answer of each conversation that was not handed off, by what came of it. */
const outcomes = sqlStatement(
  (p: Period) => sql<{ outcome: string; total: number }>`
  with ended as (
    select conversation_id, max(case when decision = 'answered' and last_seq is not null then version end) as version
    from turns
    where tenant_id = ${p.tenant} and started_at >= ${p.from} and started_at < ${p.to}
    group by conversation_id
    having sum(case when decision = 'handed_off' then 1 else 0 end) = 0
  ), judged as (
    select case
      when c.reopened_at > t.finished_at then 'reopened'
      when m.helpful = true then 'confirmed'
      when m.helpful = false then 'refused'
      when exists (
        select 1 from messages later
        where later.tenant_id = t.tenant_id and later.conversation_id = t.conversation_id
          and later.internal = false and later.author = 'visitor' and later.seq > t.last_seq
      ) then 'went_on'
      else 'silent'
    end as outcome
    from ended
    join turns t on t.tenant_id = ${p.tenant} and t.conversation_id = ended.conversation_id and t.version = ended.version
      and t.started_at >= ${p.from} and t.started_at < ${p.to}
    join conversations c on c.tenant_id = t.tenant_id and c.id = t.conversation_id
    join messages m on m.tenant_id = t.tenant_id and m.conversation_id = t.conversation_id
      and m.internal = false and m.seq = t.last_seq
  )
  select outcome, count(*) as total from judged group by outcome`,
);

export function* stats(tenant: TenantId, from: Timestamp, to: Timestamp): Program<Stats> {
  const period = { tenant, from, to };
  const turns = noDecisions();
  for (const { decision, total } of yield* decisions(period)) turns[decision as Decision] = total;
  const counts = new Map((yield* outcomes(period)).map(({ outcome, total }) => [outcome, total]));
  return {
    turns,
    conversations: (yield* opened(period))[0]?.total ?? 0,
    confirmed: counts.get('confirmed') ?? 0,
    silent: counts.get('silent') ?? 0,
    reopened: counts.get('reopened') ?? 0,
    handedOff: (yield* handedOff(period))[0]?.total ?? 0,
  };
}
