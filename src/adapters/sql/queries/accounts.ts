/** Tenants, settings, secrets, inboxes and visitors. */

import type { Visitor } from '../../../domain/conversation.ts';
import type { InboxId, TenantId, VisitorId } from '../../../domain/ids.ts';
import type { Records } from '../../../domain/records.ts';
import type { Inbox, Tenant } from '../../../domain/tenant.ts';
import type { Json } from '../../../lib/json.ts';
import type { Store } from '../../../ports/store.ts';
import { all, first, insert, type Program, statement } from '../program.ts';
import { columnsOf } from '../tables.ts';

const tenantById = statement((db, p: { id: string }) =>
  db.selectFrom('tenants').select(columnsOf('tenants')).where('id', '=', p.id),
);
const tenants = statement((db) => db.selectFrom('tenants').select(columnsOf('tenants')).orderBy('id'));

export function* createTenant(tenant: Tenant): Program<'created' | 'exists'> {
  return (yield* insert('tenants', [tenant], { ifAbsent: true })) === 1 ? 'created' : 'exists';
}
export const getTenant = (id: TenantId) => first('tenants', tenantById({ id }));
export const listTenants = () => all('tenants', tenants({}));

const settingByKey = statement((db, p: { tenant: string; key: string }) =>
  db.selectFrom('settings').select(columnsOf('settings')).where('tenant_id', '=', p.tenant).where('key', '=', p.key),
);
const settingLocked = statement((db, p: { tenant: string; key: string }, dialect) =>
  db
    .selectFrom('settings')
    .select(columnsOf('settings'))
    .where('tenant_id', '=', p.tenant)
    .where('key', '=', p.key)
    .$if(dialect === 'postgres', (query) => query.forUpdate()),
);
const updateSetting = statement((db, p: { tenant: string; key: string; value: string; version: number }) =>
  db
    .updateTable('settings')
    .set({ value: p.value, version: p.version })
    .where('tenant_id', '=', p.tenant)
    .where('key', '=', p.key),
);

export function* getSetting(tenant: TenantId, key: string): Program<{ value: Json; version: number } | null> {
  const found = yield* first('settings', settingByKey({ tenant, key }));
  return found === null ? null : { value: found.value, version: found.version };
}
export function* putSetting(
  tenantId: TenantId,
  key: string,
  value: Json,
  expectedVersion: number | null,
): Program<Awaited<ReturnType<Store['putSetting']>>> {
  if (expectedVersion === null || expectedVersion === 0) {
    const made = yield* insert('settings', [{ tenantId, key, value, version: 1 }], { ifAbsent: true });
    if (made === 1) return { kind: 'saved', version: 1 };
  }
  const before = yield* first('settings', settingLocked({ tenant: tenantId, key }));
  const current = before?.version ?? 0;
  if (before === null || (expectedVersion !== null && expectedVersion !== current))
    return { kind: 'stale', value: before?.value ?? null, version: current };
  yield* updateSetting({ tenant: tenantId, key, value: JSON.stringify(value), version: current + 1 });
  return { kind: 'saved', version: current + 1 };
}

const secretByName = statement((db, p: { name: string }) =>
  db.selectFrom('secrets').select(columnsOf('secrets')).where('name', '=', p.name),
);
export function* secretOnce(name: string, proposed: string): Program<string> {
  yield* insert('secrets', [{ name, value: proposed }], { ifAbsent: true });
  return (yield* first('secrets', secretByName({ name })))?.value ?? proposed;
}

const inboxByWidgetKey = statement((db, p: { key: string }) =>
  db.selectFrom('inboxes').select(columnsOf('inboxes')).where('widget_key', '=', p.key),
);
const inboxById = statement((db, p: { tenant: string; id: string }) =>
  db.selectFrom('inboxes').select(columnsOf('inboxes')).where('tenant_id', '=', p.tenant).where('id', '=', p.id),
);
const inboxes = statement((db, p: { tenant: string }) =>
  db.selectFrom('inboxes').select(columnsOf('inboxes')).where('tenant_id', '=', p.tenant).orderBy('id'),
);
const updateInbox = statement(
  (
    db,
    p: { tenant: string; id: string; name: string; key: string; origins: string; require: number; secret: string },
  ) =>
    db
      .updateTable('inboxes')
      .set({
        name: p.name,
        widget_key: p.key,
        allowed_origins: p.origins,
        require_origin: p.require,
        identity_secret: p.secret,
      })
      .where('tenant_id', '=', p.tenant)
      .where('id', '=', p.id),
);

export function* saveInbox(inbox: Inbox): Program<'saved' | 'conflict'> {
  if ((yield* insert('inboxes', [inbox], { ifAbsent: true })) === 1) return 'saved';
  const holder = yield* first('inboxes', inboxByWidgetKey({ key: inbox.widgetKey }));
  const own = holder !== null && holder.tenantId === inbox.tenantId && holder.id === inbox.id;
  if (holder !== null && !own) return 'conflict';
  yield* updateInbox({
    tenant: inbox.tenantId,
    id: inbox.id,
    name: inbox.name,
    key: inbox.widgetKey,
    origins: JSON.stringify(inbox.allowedOrigins),
    require: inbox.requireOrigin ? 1 : 0,
    secret: inbox.identitySecret,
  });
  return 'saved';
}
export const inboxByKey = (key: string) => first('inboxes', inboxByWidgetKey({ key }));
export const getInbox = (tenant: TenantId, id: InboxId) => first('inboxes', inboxById({ tenant, id }));
export const listInboxes = (tenant: TenantId) => all('inboxes', inboxes({ tenant }));

const visitorById = statement((db, p: { tenant: string; id: string }) =>
  db.selectFrom('visitors').select(columnsOf('visitors')).where('tenant_id', '=', p.tenant).where('id', '=', p.id),
);
const visitorByExternalId = statement((db, p: { tenant: string; external: string }, dialect) =>
  db
    .selectFrom('visitors')
    .select(columnsOf('visitors'))
    .where('tenant_id', '=', p.tenant)
    .where('external_id', '=', p.external)
    .$if(dialect === 'postgres', (query) => query.forUpdate()),
);
const updateVisitor = statement(
  (db, p: { tenant: string; id: string; name: string | null; email: string | null; attributes: string }) =>
    db
      .updateTable('visitors')
      .set({ name: p.name, email: p.email, attributes: p.attributes })
      .where('tenant_id', '=', p.tenant)
      .where('id', '=', p.id),
);

export function* ensureVisitor(visitor: Visitor): Program<Visitor> {
  const { tenantId: tenant, externalId } = visitor;
  // Look first: a returning visitor is the common case, and an insert that loses still uses up a write.
  let before = yield* find();
  if (before === null) {
    if ((yield* insert('visitors', [visitor], { ifAbsent: true })) === 1)
      return (yield* getVisitor(tenant, visitor.id))!;
    before = yield* find();
  }
  if (before === null) return yield* mustInsert();
  if (externalId === null) return before;
  const after: Visitor = {
    ...before,
    name: visitor.name ?? before.name,
    email: visitor.email ?? before.email,
    attributes: visitor.attributes,
  };
  const attributes = JSON.stringify(after.attributes);
  yield* updateVisitor({ tenant, id: after.id, name: after.name, email: after.email, attributes });
  return { ...after, attributes: JSON.parse(attributes) as Visitor['attributes'] };

  function find(): Program<Records['visitors'] | null> {
    return externalId === null
      ? getVisitor(tenant, visitor.id)
      : first('visitors', visitorByExternalId({ tenant, external: externalId }));
  }
  /** The id is another visitor's: let the database say so. */
  function* mustInsert(): Program<Visitor> {
    yield* insert('visitors', [visitor]);
    return visitor;
  }
}
export const getVisitor = (tenant: TenantId, id: VisitorId) => first('visitors', visitorById({ tenant, id }));
