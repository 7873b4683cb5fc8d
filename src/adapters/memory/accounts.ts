/** Tenants, settings, secrets, inboxes, visitors, staff, sessions, API keys and idempotency keys, in memory. */
import { KefuError } from '../../domain/errors.ts';
import { IDEMPOTENCY_KEEP_MS, IDEMPOTENCY_RUNNING_MS, staffOf } from '../../domain/records.ts';
import type { IdempotencyStore, StaffStore, StaffWithSecret, TenantStore } from '../../ports/store.ts';
import { compareText, copy, type MemoryData, page, requireTenant } from './tables.ts';

export function accounts(data: MemoryData): TenantStore & StaffStore & IdempotencyStore {
  const { tables } = data;
  return {
    async createTenant(tenant) {
      if (tables.tenants.has(tenant.id)) return 'exists';
      tables.tenants.put(tenant);
      return 'created';
    },
    async getTenant(id) {
      return tables.tenants.get(id) ?? null;
    },
    async listTenants() {
      return tables.tenants.all().sort((a, b) => compareText(a.id, b.id));
    },
    async getSetting(tenantId, key) {
      const found = tables.settings.get(tenantId, key);
      return found === undefined ? null : { value: found.value, version: found.version };
    },
    async putSetting(tenantId, key, value, expectedVersion) {
      requireTenant(data, tenantId);
      const before = tables.settings.get(tenantId, key);
      const current = before?.version ?? 0;
      if (expectedVersion !== null && expectedVersion !== current)
        return { kind: 'stale', value: before?.value ?? null, version: current };
      tables.settings.put({ tenantId, key, value, version: current + 1 });
      return { kind: 'saved', version: current + 1 };
    },
    async secretOnce(name, proposed) {
      const before = tables.secrets.get(name);
      if (before !== undefined) return before.value;
      tables.secrets.put({ name, value: proposed });
      return proposed;
    },
    async saveInbox(inbox) {
      requireTenant(data, inbox.tenantId);
      const taken = tables.inboxes.find(
        (other) => other.widgetKey === inbox.widgetKey && !(other.tenantId === inbox.tenantId && other.id === inbox.id),
      );
      if (taken !== undefined) return 'conflict';
      tables.inboxes.put(inbox);
      return 'saved';
    },
    async inboxByKey(widgetKey) {
      return tables.inboxes.find((inbox) => inbox.widgetKey === widgetKey) ?? null;
    },
    async getInbox(tenantId, id) {
      return tables.inboxes.get(tenantId, id) ?? null;
    },
    async listInboxes(tenantId) {
      return tables.inboxes.filter((inbox) => inbox.tenantId === tenantId).sort((a, b) => compareText(a.id, b.id));
    },

    async ensureVisitor(visitor) {
      if (!tables.inboxes.has(visitor.tenantId, visitor.inboxId)) throw new KefuError('not_found');
      const before =
        visitor.externalId === null
          ? tables.visitors.get(visitor.tenantId, visitor.id)
          : tables.visitors.find((v) => v.tenantId === visitor.tenantId && v.externalId === visitor.externalId);
      if (before === undefined) {
        tables.visitors.add(visitor);
        return copy(visitor);
      }
      if (visitor.externalId === null) return before;
      const after = {
        ...before,
        name: visitor.name ?? before.name,
        email: visitor.email ?? before.email,
        attributes: visitor.attributes,
      };
      tables.visitors.put(after);
      return copy(after);
    },
    async getVisitor(tenantId, id) {
      return tables.visitors.get(tenantId, id) ?? null;
    },

    async createStaff(staff) {
      requireTenant(data, staff.tenantId);
      const email = staff.email.toLowerCase();
      if (tables.staff.has(staff.tenantId, staff.id) || tables.staff.find((s) => s.email.toLowerCase() === email))
        return 'exists';
      tables.staff.put(staff);
      return 'created';
    },
    async getStaff(tenantId, id) {
      return tables.staff.get(tenantId, id) ?? null;
    },
    async staffByEmail(email) {
      const wanted = email.toLowerCase();
      return tables.staff.find((staff) => staff.email.toLowerCase() === wanted) ?? null;
    },
    async listStaff(tenantId, request) {
      const all = tables.staff
        .filter((staff) => staff.tenantId === tenantId)
        .sort((a, b) => compareText(a.createdAt, b.createdAt) || compareText(a.id, b.id));
      return page(all.map(staffOf), request);
    },
    async updateStaff(tenantId, id, patch) {
      const before = tables.staff.get(tenantId, id);
      if (before === undefined) return null;
      const after: StaffWithSecret = {
        ...before,
        name: patch.name ?? before.name,
        role: patch.role ?? before.role,
        disabled: patch.disabled ?? before.disabled,
        passwordHash: patch.passwordHash ?? before.passwordHash,
      };
      tables.staff.put(after);
      if (patch.disabled === true || patch.passwordHash !== undefined) {
        for (const session of tables.sessions.filter((s) => s.tenantId === tenantId && s.staffId === id))
          tables.sessions.delete(session.tokenHash);
      }
      return staffOf(after);
    },
    async createSession(session) {
      if (!tables.staff.has(session.tenantId, session.staffId)) throw new KefuError('not_found');
      tables.sessions.add(session);
    },
    async sessionByHash(tokenHash, now) {
      const session = tables.sessions.get(tokenHash);
      if (session === undefined || session.expiresAt <= now) return null;
      const staff = tables.staff.get(session.tenantId, session.staffId);
      return staff === undefined || staff.disabled ? null : { session, staff: staffOf(staff) };
    },
    async endSession(tokenHash) {
      tables.sessions.delete(tokenHash);
    },
    async createApiKey(key) {
      requireTenant(data, key.tenantId);
      if (tables.api_keys.find((other) => other.keyHash === key.keyHash)) throw new KefuError('conflict');
      tables.api_keys.add(key);
    },
    async apiKeyByHash(keyHash) {
      return tables.api_keys.find((key) => key.keyHash === keyHash) ?? null;
    },

    async beginIdempotent({ tenantId, key, bodyHash, at }) {
      requireTenant(data, tenantId);
      const age = (record: { readonly at: string }) => Date.parse(at) - Date.parse(record.at);
      for (const old of tables.idempotency_keys.filter(
        (record) => record.tenantId === tenantId && age(record) > IDEMPOTENCY_KEEP_MS,
      ))
        tables.idempotency_keys.delete(old.tenantId, old.key);
      const before = tables.idempotency_keys.get(tenantId, key);
      if (before !== undefined) {
        if (before.bodyHash !== bodyHash) return { kind: 'mismatch' };
        if (before.response !== null) return { kind: 'replay', response: before.response };
        if (age(before) <= IDEMPOTENCY_RUNNING_MS) return { kind: 'running' };
      }
      tables.idempotency_keys.put({ tenantId, key, bodyHash, at, response: null });
      return { kind: 'first' };
    },
    async endIdempotent(tenantId, key, response) {
      const before = tables.idempotency_keys.get(tenantId, key);
      if (before === undefined) return;
      if (response === null) tables.idempotency_keys.delete(tenantId, key);
      else tables.idempotency_keys.put({ ...before, response });
    },
  };
}
