/** Staff, their sessions, API keys, and the idempotency keys of REST calls. */
import { type StaffId, type TenantId, type Timestamp, toTimestamp } from '../../../domain/ids.ts';
import { IDEMPOTENCY_KEEP_MS, IDEMPOTENCY_RUNNING_MS, staffOf } from '../../../domain/records.ts';
import type { Staff } from '../../../domain/staff.ts';
import type { Json } from '../../../lib/json.ts';
import type { ApiKey, Page, PageRequest, StaffSession, StaffWithSecret, Store } from '../../../ports/store.ts';
import { all, first, insert, type Program, statement } from '../program.ts';
import { columnsOf } from '../tables.ts';

const staffById = statement((db, p: { tenant: string; id: string }) =>
  db.selectFrom('staff').select(columnsOf('staff')).where('tenant_id', '=', p.tenant).where('id', '=', p.id),
);
const staffLocked = statement((db, p: { tenant: string; id: string }, dialect) =>
  db
    .selectFrom('staff')
    .select(columnsOf('staff'))
    .where('tenant_id', '=', p.tenant)
    .where('id', '=', p.id)
    .$if(dialect === 'postgres', (query) => query.forUpdate()),
);
const staffByEmailKey = statement((db, p: { email: string }) =>
  db.selectFrom('staff').select(columnsOf('staff')).where('email_key', '=', p.email),
);
const staffPage = statement((db, p: { tenant: string; limit: number; offset: number }) =>
  db
    .selectFrom('staff')
    .select(columnsOf('staff'))
    .where('tenant_id', '=', p.tenant)
    .orderBy('created_at')
    .orderBy('id')
    .limit(p.limit)
    .offset(p.offset),
);
const staffCount = statement((db, p: { tenant: string }) =>
  db
    .selectFrom('staff')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('tenant_id', '=', p.tenant),
);
const updateStaffRow = statement(
  (db, p: { tenant: string; id: string; name: string; role: string; disabled: number; hash: string }) =>
    db
      .updateTable('staff')
      .set({ name: p.name, role: p.role, disabled: p.disabled, password_hash: p.hash })
      .where('tenant_id', '=', p.tenant)
      .where('id', '=', p.id),
);
const endSessionsOf = statement((db, p: { tenant: string; id: string }) =>
  db.deleteFrom('sessions').where('tenant_id', '=', p.tenant).where('staff_id', '=', p.id),
);

export function* createStaff(staff: StaffWithSecret): Program<'created' | 'exists'> {
  return (yield* insert('staff', [staff], { ifAbsent: true })) === 1 ? 'created' : 'exists';
}
export const getStaff = (tenant: TenantId, id: StaffId) => first('staff', staffById({ tenant, id }));
export const staffByEmail = (email: string) => first('staff', staffByEmailKey({ email: email.toLowerCase() }));
export function* listStaff(tenant: TenantId, { limit, offset }: PageRequest): Program<Page<Staff>> {
  const items = (yield* all('staff', staffPage({ tenant, limit, offset }))).map(staffOf);
  const [count] = yield* staffCount({ tenant });
  return { items, total: count?.total ?? 0 };
}
export function* updateStaff(
  tenant: TenantId,
  id: StaffId,
  patch: Parameters<Store['updateStaff']>[2],
): Program<Staff | null> {
  const before = yield* first('staff', staffLocked({ tenant, id }));
  if (before === null) return null;
  const after: StaffWithSecret = {
    ...before,
    name: patch.name ?? before.name,
    role: patch.role ?? before.role,
    disabled: patch.disabled ?? before.disabled,
    passwordHash: patch.passwordHash ?? before.passwordHash,
  };
  const { name, role, disabled, passwordHash: hash } = after;
  yield* updateStaffRow({ tenant, id, name, role, disabled: disabled ? 1 : 0, hash });
  if (patch.disabled === true || patch.passwordHash !== undefined) yield* endSessionsOf({ tenant, id });
  return staffOf(after);
}

const sessionByTokenHash = statement((db, p: { hash: string }) =>
  db.selectFrom('sessions').select(columnsOf('sessions')).where('token_hash', '=', p.hash),
);
const deleteSession = statement((db, p: { hash: string }) =>
  db.deleteFrom('sessions').where('token_hash', '=', p.hash),
);
const deleteExpiredSessions = statement((db, p: { now: string }) =>
  db.deleteFrom('sessions').where('expires_at', '<=', p.now),
);

/** `now` (when known) clears away what has expired, so the table stays small. */
export function* createSession(session: StaffSession, now: Timestamp | null): Program<void> {
  if (now !== null) yield* deleteExpiredSessions({ now });
  yield* insert('sessions', [session]);
}
export function* sessionByHash(hash: string, now: Timestamp): Program<{ session: StaffSession; staff: Staff } | null> {
  const session = yield* first('sessions', sessionByTokenHash({ hash }));
  if (session === null || session.expiresAt <= now) return null;
  const staff = yield* getStaff(session.tenantId, session.staffId);
  return staff === null || staff.disabled ? null : { session, staff: staffOf(staff) };
}
export function* endSession(hash: string): Program<void> {
  yield* deleteSession({ hash });
}

const keyByHash = statement((db, p: { hash: string }) =>
  db.selectFrom('api_keys').select(columnsOf('api_keys')).where('key_hash', '=', p.hash),
);
export function* createApiKey(key: ApiKey): Program<void> {
  yield* insert('api_keys', [key]);
}
export const apiKeyByHash = (hash: string) => first('api_keys', keyByHash({ hash }));

const idempotentLocked = statement((db, p: { tenant: string; key: string }, dialect) =>
  db
    .selectFrom('idempotency_keys')
    .select(columnsOf('idempotency_keys'))
    .where('tenant_id', '=', p.tenant)
    .where('key', '=', p.key)
    .$if(dialect === 'postgres', (query) => query.forUpdate()),
);
const forgetIdempotent = statement((db, p: { tenant: string; before: string }) =>
  db.deleteFrom('idempotency_keys').where('tenant_id', '=', p.tenant).where('at', '<', p.before),
);
const restartIdempotent = statement((db, p: { tenant: string; key: string; at: string }) =>
  db.updateTable('idempotency_keys').set({ at: p.at }).where('tenant_id', '=', p.tenant).where('key', '=', p.key),
);
const answerIdempotent = statement((db, p: { tenant: string; key: string; response: string }) =>
  db
    .updateTable('idempotency_keys')
    .set({ response: p.response })
    .where('tenant_id', '=', p.tenant)
    .where('key', '=', p.key),
);
const releaseIdempotent = statement((db, p: { tenant: string; key: string }) =>
  db.deleteFrom('idempotency_keys').where('tenant_id', '=', p.tenant).where('key', '=', p.key),
);

export function* beginIdempotent({
  tenantId,
  key,
  bodyHash,
  at,
}: Parameters<Store['beginIdempotent']>[0]): Program<Awaited<ReturnType<Store['beginIdempotent']>>> {
  yield* forgetIdempotent({ tenant: tenantId, before: toTimestamp(Date.parse(at) - IDEMPOTENCY_KEEP_MS) });
  const fresh = { tenantId, key, bodyHash, at, response: null };
  if ((yield* insert('idempotency_keys', [fresh], { ifAbsent: true })) === 1) return { kind: 'first' };
  const before = yield* first('idempotency_keys', idempotentLocked({ tenant: tenantId, key }));
  if (before === null) return { kind: 'running' };
  if (before.bodyHash !== bodyHash) return { kind: 'mismatch' };
  if (before.response !== null) return { kind: 'replay', response: before.response };
  if (Date.parse(at) - Date.parse(before.at) <= IDEMPOTENCY_RUNNING_MS) return { kind: 'running' };
  yield* restartIdempotent({ tenant: tenantId, key, at });
  return { kind: 'first' };
}
export function* endIdempotent(tenant: TenantId, key: string, response: Json | null): Program<void> {
  if (response === null) yield* releaseIdempotent({ tenant, key });
  else yield* answerIdempotent({ tenant, key, response: JSON.stringify(response) });
}
