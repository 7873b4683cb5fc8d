/** Jobs under leases, and the outbox. */
import type { OutboxRow } from '../../../domain/events.ts';
import { type JobId, type TenantId, type Timestamp, toTimestamp } from '../../../domain/ids.ts';
import type { Job, NewJob } from '../../../domain/job.ts';
import { queuedJob } from '../../../domain/records.ts';
import type { Store } from '../../../ports/store.ts';
import { listOf } from '../expressions.ts';
import { all, first, insert, type Program, statement } from '../program.ts';
import { columnsOf, type Row } from '../tables.ts';

/** Claimers on other connections skip what is being claimed here, rather than wait for it. */
const due = statement((db, p: { now: string; limit: number }, dialect) =>
  db
    .selectFrom('jobs')
    .select(columnsOf('jobs'))
    .where('due_at', '<=', p.now)
    .orderBy('due_at')
    .orderBy('id')
    .limit(p.limit)
    .$if(dialect === 'postgres', (query) => query.forUpdate().skipLocked()),
);
const lease = statement((db, p: { id: string; token: string; until: string }) =>
  db
    .updateTable('jobs')
    .set((eb) => ({
      status: 'leased',
      attempts: eb('attempts', '+', 1),
      lease_token: p.token,
      lease_until: p.until,
      due_at: p.until,
    }))
    .where('id', '=', p.id),
);
const finish = statement((db, p: { id: string; token: string }) =>
  db
    .updateTable('jobs')
    .set({ status: 'done', lease_token: null, lease_until: null, due_at: null })
    .where('id', '=', p.id)
    .where('lease_token', '=', p.token)
    .returning('id'),
);
const finishOf = statement((db, p: { tenant: string; id: string; token: string }) =>
  db
    .updateTable('jobs')
    .set({ status: 'done', lease_token: null, lease_until: null, due_at: null })
    .where('id', '=', p.id)
    .where('tenant_id', '=', p.tenant)
    .where('lease_token', '=', p.token)
    .returning('id'),
);
const retry = statement((db, p: { id: string; token: string; at: string; error: string }) =>
  db
    .updateTable('jobs')
    .set({ status: 'queued', lease_token: null, lease_until: null, run_at: p.at, due_at: p.at, last_error: p.error })
    .where('id', '=', p.id)
    .where('lease_token', '=', p.token)
    .returning('id'),
);
const fail = statement((db, p: { id: string; token: string; error: string }) =>
  db
    .updateTable('jobs')
    .set({ status: 'failed', lease_token: null, lease_until: null, due_at: null, last_error: p.error })
    .where('id', '=', p.id)
    .where('lease_token', '=', p.token)
    .returning('id'),
);
const jobById = statement((db, p: { tenant: string; id: string }) =>
  db.selectFrom('jobs').select(columnsOf('jobs')).where('id', '=', p.id).where('tenant_id', '=', p.tenant),
);

export function* enqueueJob(job: NewJob): Program<'queued' | 'exists'> {
  return (yield* insert('jobs', [queuedJob(job)], { ifAbsent: true })) === 1 ? 'queued' : 'exists';
}
export function* claimJobs(data: Parameters<Store['claimJobs']>[0]): Program<Job[]> {
  const leaseUntil = toTimestamp(Date.parse(data.now) + data.leaseMs);
  const claimed: Job[] = [];
  for (const job of yield* all('jobs', due({ now: data.now, limit: data.limit }))) {
    const attempts = job.attempts + 1;
    const leaseToken = `${data.tokenPrefix}.${job.id}.${attempts}`;
    yield* lease({ id: job.id, token: leaseToken, until: leaseUntil });
    claimed.push({ ...job, status: 'leased', attempts, leaseToken, leaseUntil });
  }
  return claimed;
}
/** `tenant`: it must be this one's, too. */
export function* finishJob(id: JobId, token: string, tenant: TenantId | null): Program<boolean> {
  return (yield* tenant === null ? finish({ id, token }) : finishOf({ tenant, id, token })).length === 1;
}
export function* retryJob(id: JobId, token: string, at: Timestamp, error: string): Program<boolean> {
  return (yield* retry({ id, token, at, error })).length === 1;
}
export function* failJob(id: JobId, token: string, error: string): Program<boolean> {
  return (yield* fail({ id, token, error })).length === 1;
}
export const getJob = (tenant: TenantId, id: JobId) => first('jobs', jobById({ tenant, id }));

const oldestOutbox = statement((db, p: { limit: number }) =>
  db.selectFrom('outbox').select(columnsOf('outbox')).orderBy('id').limit(p.limit),
);
const deleteOutbox = statement((db, p: { ids: string }, dialect) =>
  db.deleteFrom('outbox').where('id', 'in', listOf<number>(dialect, p.ids, 'bigint')),
);
/**
 * In SQLite numbers grow in the order of commits. PostgreSQL gives them out before the commit, so of two writes at once the
 * later number may be seen first: nobody may skip to "after the last id I saw". What is pending is asked for as a whole, and a
 * row that commits late is in the next answer. Within a conversation the order is right: its row is locked from first to last.
 */
export const pendingOutbox = (limit: number): Program<OutboxRow[]> =>
  all('outbox', oldestOutbox({ limit }) as Program<readonly Row[]>);
/** What is published is deleted: the messages and tickets themselves remain. */
export function* markPublished(ids: readonly number[]): Program<void> {
  if (ids.length > 0) yield* deleteOutbox({ ids: JSON.stringify(ids) });
}
