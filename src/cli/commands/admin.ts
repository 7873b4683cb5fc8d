/** `kefu admin`: staff accounts and API keys from the command line, for when nobody can log in. */
import { makeId, type StaffId, type TenantId, toTimestamp } from '../../domain/ids.ts';
import { ROLES, type Role } from '../../domain/staff.ts';
import { hashPassword, makePassword } from '../../gateway/password.ts';
import { makeApiKey } from '../../gateway/principal.ts';
import type { Store } from '../../ports/store.ts';
import { DEFAULT_TENANT } from '../../wiring/bootstrap.ts';
import { systemClock, systemRandom } from '../../wiring/system.ts';
import { type Command, type CommandResult, UsageError } from '../command.ts';
import { withStore } from '../with-engine.ts';

const ACTIONS = ['list', 'create', 'reset-password', 'disable', 'enable', 'api-key'] as const;

export const command: Command = {
  name: 'admin',
  summary: `staff accounts and API keys: ${ACTIONS.join(', ')}`,
  usage:
    'kefu admin list | create --email E --name N [--role R] | reset-password --email E | disable|enable --email E | api-key --name N [--role R]   [--tenant T]',
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    tenant: { type: 'string' },
  },
  async run({ values, positionals }, context) {
    const [action, ...rest] = positionals;
    if (action === undefined || rest.length > 0 || !(ACTIONS as readonly string[]).includes(action)) {
      throw new UsageError(`name one of ${ACTIONS.join(', ')}`);
    }
    const tenantId = (values.tenant as TenantId | undefined) ?? DEFAULT_TENANT;
    return withStore(context.config, async (store) => {
      if ((await store.getTenant(tenantId)) === null)
        throw new Error(`there is no tenant ${tenantId}; start the server once first`);
      switch (action) {
        case 'list':
          return list(store, tenantId);
        case 'create':
          return create(store, tenantId, text(values, 'email'), text(values, 'name'), role(values));
        case 'api-key':
          return apiKey(store, tenantId, text(values, 'name'), role(values));
        default:
          return change(store, tenantId, text(values, 'email'), action);
      }
    });
  },
};

function text(values: Record<string, unknown>, name: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value.trim() === '') throw new UsageError(`--${name} is needed`);
  return value.trim();
}

function role(values: Record<string, unknown>): Role {
  const value = values.role ?? 'agent';
  if (!(ROLES as readonly unknown[]).includes(value)) throw new UsageError(`--role is one of ${ROLES.join(', ')}`);
  return value as Role;
}

const newId = <Id extends string>(prefix: string) => makeId<Id>(prefix, systemClock.now(), systemRandom.bytes(10));

async function list(store: Store, tenantId: TenantId): Promise<CommandResult> {
  const { items, total } = await store.listStaff(tenantId, { limit: 200, offset: 0 });
  const lines = items.map(
    (staff) => `${staff.email}  ${staff.role}${staff.disabled ? '  disabled' : ''}  ${staff.name}`,
  );
  return { ok: true, json: { items, total }, text: lines.join('\n') };
}

async function create(
  store: Store,
  tenantId: TenantId,
  email: string,
  name: string,
  staffRole: Role,
): Promise<CommandResult> {
  const password = makePassword(systemRandom);
  const id = newId<StaffId>('stf');
  const created = await store.createStaff({
    id,
    tenantId,
    email,
    name,
    role: staffRole,
    disabled: false,
    createdAt: toTimestamp(systemClock.now()),
    passwordHash: await hashPassword(password, systemRandom),
  });
  if (created === 'exists') throw new Error(`${email} has an account already`);
  return {
    ok: true,
    json: { id, email, role: staffRole, password },
    text: `${email}  ${staffRole}\npassword  ${password}  (shown only now)`,
  };
}

async function change(store: Store, tenantId: TenantId, email: string, action: string): Promise<CommandResult> {
  const staff = await store.staffByEmail(email);
  if (staff === null || staff.tenantId !== tenantId) throw new Error(`nobody here has the e-mail ${email}`);
  if (action === 'reset-password') {
    const password = makePassword(systemRandom);
    await store.updateStaff(tenantId, staff.id, { passwordHash: await hashPassword(password, systemRandom) });
    return {
      ok: true,
      json: { id: staff.id, email, password },
      text: `${email}\npassword  ${password}  (shown only now; every session of theirs has ended)`,
    };
  }
  const disabled = action === 'disable';
  await store.updateStaff(tenantId, staff.id, { disabled });
  return {
    ok: true,
    json: { id: staff.id, email, disabled },
    text: `${email} is ${disabled ? 'disabled' : 'enabled'}`,
  };
}

async function apiKey(store: Store, tenantId: TenantId, name: string, keyRole: Role): Promise<CommandResult> {
  const { token: key, apiKey: record } = makeApiKey(systemRandom, {
    id: newId<string>('key'),
    tenantId,
    name,
    role: keyRole,
    createdAt: toTimestamp(systemClock.now()),
  });
  await store.createApiKey(record);
  return {
    ok: true,
    json: { id: record.id, name, role: keyRole, key },
    text: `${key}\n(shown only now; send it as Authorization: Bearer)`,
  };
}
