/** The store's contract: tenants, settings, inboxes, visitors, staff, sessions, idempotency keys. */
import { describe, expect, it } from 'vitest';
import type { StaffId, VisitorId } from '../../src/domain/ids.ts';
import type { ApiKey } from '../../src/ports/store.ts';
import type { Setting } from './store-contract.ts';
import { at, inbox, inboxOf, S1, staff, T1, T2, tenant, V1, visitor, world } from './store-fixtures.ts';

export function accountsContract(setting: Setting): void {
  describe('keeping tenants and settings', () => {
    it('creates a tenant once', async () => {
      const { store } = setting;
      expect(await store.createTenant(tenant(T1))).toBe('created');
      expect(await store.createTenant({ ...tenant(T1), name: 'other' })).toBe('exists');
      expect(await store.getTenant(T1)).toEqual(tenant(T1));
      expect(await store.listTenants()).toEqual([tenant(T1)]);
    });

    it('gives a setting back exactly as it was put, and counts its writes', async () => {
      const { store } = setting;
      await store.createTenant(tenant(T1));
      const value = {
        text: '你好 😀 \u0001 \\u0000',
        list: [1.5, -0.1, 1e21, 9007199254740991, null, true, { deep: '' }],
      };
      expect(await store.putSetting(T1, 'texts', value, 0)).toEqual({ kind: 'saved', version: 1 });
      expect(await store.getSetting(T1, 'texts')).toEqual({ value, version: 1 });
      expect(await store.putSetting(T1, 'texts', 'second', null)).toEqual({ kind: 'saved', version: 2 });
    });

    it('refuses a setting written by someone who has not seen the newest', async () => {
      const { store } = setting;
      await store.createTenant(tenant(T1));
      await store.putSetting(T1, 'texts', 'one', 0);
      await store.putSetting(T1, 'texts', 'two', 1);
      expect(await store.putSetting(T1, 'texts', 'late', 1)).toEqual({ kind: 'stale', value: 'two', version: 2 });
      expect(await store.putSetting(T1, 'texts', 'late', 0)).toEqual({ kind: 'stale', value: 'two', version: 2 });
      expect(await store.putSetting(T1, 'missing', 'x', 3)).toEqual({ kind: 'stale', value: null, version: 0 });
    });

    it('lets one of two writers of the same version win', async () => {
      const { store } = setting;
      await store.createTenant(tenant(T1));
      const results = await Promise.all([1, 2, 3, 4].map((n) => store.putSetting(T1, 'texts', n, 0)));
      expect(results.filter((result) => result.kind === 'saved')).toHaveLength(1);
    });

    it('keeps the first secret proposed, for everyone', async () => {
      const { store } = setting;
      const read = await Promise.all(['a', 'b', 'c'].map((proposed) => store.secretOnce('signing', proposed)));
      expect(new Set(read).size).toBe(1);
      expect(await store.secretOnce('signing', 'd')).toBe(read[0]);
    });

    it('refuses what belongs to a tenant that is not there', async () => {
      const { store } = setting;
      await expect(store.saveInbox(inbox(T2))).rejects.toMatchObject({ code: 'not_found' });
      await expect(store.putSetting(T2, 'texts', 1, 0)).rejects.toMatchObject({ code: 'not_found' });
    });
  });

  describe('keeping inboxes and visitors', () => {
    it('finds an inbox by its widget key, and replaces it by id', async () => {
      const { store } = setting;
      await store.createTenant(tenant(T1));
      expect(await store.saveInbox(inbox(T1))).toBe('saved');
      const changed = inbox(T1, { widgetKey: 'new key', requireOrigin: true, allowedOrigins: [] });
      expect(await store.saveInbox(changed)).toBe('saved');
      expect(await store.inboxByKey('new key')).toEqual(changed);
      expect(await store.inboxByKey('key-of-tnt_1')).toBeNull();
      expect(await store.listInboxes(T1)).toEqual([changed]);
    });

    it("refuses another inbox's widget key", async () => {
      const { store } = setting;
      await store.createTenant(tenant(T1));
      await store.createTenant(tenant(T2));
      await store.saveInbox(inbox(T1));
      expect(await store.saveInbox(inbox(T2, { widgetKey: inbox(T1).widgetKey }))).toBe('conflict');
      expect(await store.listInboxes(T2)).toEqual([]);
    });

    it('makes an anonymous visitor once', async () => {
      const { store } = setting;
      await world(store);
      const again = await store.ensureVisitor(visitor(T1, V1, { createdAt: at(99) }));
      expect(again).toEqual(visitor(T1, V1));
    });

    it('recognises a visitor by the external id and brings the profile up to date', async () => {
      const { store } = setting;
      await world(store);
      const known = { externalId: 'user 7', name: 'Ann', email: 'a@x.example', attributes: { tier: 'gold', n: 1 } };
      const first = await store.ensureVisitor(visitor(T1, 'vis_2' as VisitorId, known));
      const second = await store.ensureVisitor(
        visitor(T1, 'vis_3' as VisitorId, { externalId: 'user 7', name: 'Anna', attributes: { tier: 'black' } }),
      );
      expect(second).toEqual({ ...first, name: 'Anna', attributes: { tier: 'black' } });
      expect(await store.getVisitor(T1, 'vis_3' as VisitorId)).toBeNull();
    });

    it('makes one visitor of many first connections with one external id', async () => {
      const { store } = setting;
      await world(store);
      const made = await Promise.all(
        [1, 2, 3, 4, 5].map((n) =>
          store.ensureVisitor(visitor(T1, `vis_x${n}` as VisitorId, { externalId: 'user 8' })),
        ),
      );
      expect(new Set(made.map((it) => it.id)).size).toBe(1);
    });

    it('refuses a visitor of an inbox of another tenant', async () => {
      const { store } = setting;
      await world(store);
      await store.createTenant(tenant(T2));
      const crossing = visitor(T2, 'vis_9' as VisitorId, { inboxId: inboxOf(T1) });
      await expect(store.ensureVisitor(crossing)).rejects.toMatchObject({ code: 'not_found' });
    });
  });

  describe('keeping staff and sessions', () => {
    it('finds staff by e-mail in any case, which is unique over all tenants', async () => {
      const { store } = setting;
      await store.createTenant(tenant(T1));
      await store.createTenant(tenant(T2));
      expect(await store.createStaff(staff(T1, S1, { email: 'Mei@Shop.example' }))).toBe('created');
      expect(await store.createStaff(staff(T2, S1, { email: 'mei@shop.EXAMPLE' }))).toBe('exists');
      expect((await store.staffByEmail('MEI@shop.example'))?.email).toBe('Mei@Shop.example');
    });

    it('lists staff without their password hashes', async () => {
      const { store } = setting;
      await world(store);
      const { items, total } = await store.listStaff(T1, { limit: 1, offset: 0 });
      expect(total).toBe(2);
      expect(items).toEqual([expect.not.objectContaining({ passwordHash: expect.anything() })]);
    });

    const session = { tokenHash: 'h', tenantId: T1, staffId: S1, expiresAt: at(100) };

    it('resolves a session until it expires', async () => {
      const { store } = setting;
      await world(store);
      await store.createSession(session);
      expect((await store.sessionByHash('h', at(99)))?.staff.id).toBe(S1);
      expect(await store.sessionByHash('h', at(100))).toBeNull();
    });

    it('ends a session', async () => {
      const { store } = setting;
      await world(store);
      await store.createSession(session);
      await store.endSession('h');
      expect(await store.sessionByHash('h', at(1))).toBeNull();
    });

    it.each([
      ['disabling a person', { disabled: true }],
      ['a new password', { passwordHash: 'other' }],
    ])('ends every session of that person on %s', async (_, patch) => {
      const { store } = setting;
      await world(store);
      await store.createSession(session);
      await store.updateStaff(T1, S1, patch);
      await store.updateStaff(T1, S1, { disabled: false });
      expect(await store.sessionByHash('h', at(1))).toBeNull();
    });

    it('keeps sessions when only the name changes', async () => {
      const { store } = setting;
      await world(store);
      await store.createSession(session);
      const changed = await store.updateStaff(T1, S1, { name: 'Li', role: 'admin' });
      expect(changed).toMatchObject({ name: 'Li', role: 'admin' });
      expect((await store.sessionByHash('h', at(1)))?.staff.name).toBe('Li');
    });

    it('answers null for staff that are not there', async () => {
      const { store } = setting;
      await world(store);
      expect(await store.updateStaff(T1, 'nobody' as StaffId, { name: 'x' })).toBeNull();
      expect(await store.getStaff(T1, 'nobody' as StaffId)).toBeNull();
    });

    it('finds an API key by its hash', async () => {
      const { store } = setting;
      await world(store);
      const key: ApiKey = { id: 'k1', tenantId: T1, name: 'shop', role: 'data', keyHash: 'kh', createdAt: at(0) };
      await store.createApiKey(key);
      expect(await store.apiKeyByHash('kh')).toEqual(key);
      expect(await store.apiKeyByHash('other')).toBeNull();
    });
  });

  describe('keeping idempotency keys', () => {
    const call = { tenantId: T1, key: 'k', bodyHash: 'b', at: at(0) };

    it('lets the first call through and replays its answer', async () => {
      const { store } = setting;
      await world(store);
      expect(await store.beginIdempotent(call)).toEqual({ kind: 'first' });
      expect(await store.beginIdempotent(call)).toEqual({ kind: 'running' });
      await store.endIdempotent(T1, 'k', { status: 201, body: [1] });
      expect(await store.beginIdempotent(call)).toEqual({ kind: 'replay', response: { status: 201, body: [1] } });
    });

    it('refuses another body under the same key', async () => {
      const { store } = setting;
      await world(store);
      await store.beginIdempotent(call);
      expect(await store.beginIdempotent({ ...call, bodyHash: 'other' })).toEqual({ kind: 'mismatch' });
    });

    it('frees the key of a call that failed', async () => {
      const { store } = setting;
      await world(store);
      await store.beginIdempotent(call);
      await store.endIdempotent(T1, 'k', null);
      expect(await store.beginIdempotent(call)).toEqual({ kind: 'first' });
    });

    it('frees a key whose server died while it ran', async () => {
      const { store } = setting;
      await world(store);
      await store.beginIdempotent(call);
      expect(await store.beginIdempotent({ ...call, at: at(61) })).toEqual({ kind: 'first' });
    });

    it('forgets an answer after a day', async () => {
      const { store } = setting;
      await world(store);
      await store.beginIdempotent(call);
      await store.endIdempotent(T1, 'k', 1);
      expect(await store.beginIdempotent({ ...call, at: at(24 * 3600 + 1) })).toEqual({ kind: 'first' });
    });

    it('lets one of many concurrent calls through', async () => {
      const { store } = setting;
      await world(store);
      const results = await Promise.all([1, 2, 3, 4, 5, 6].map(() => store.beginIdempotent(call)));
      expect(results.filter((result) => result.kind === 'first')).toHaveLength(1);
    });
  });
}
