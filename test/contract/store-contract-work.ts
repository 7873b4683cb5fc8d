/** The store's contract: tickets, jobs under leases, the outbox. */
import { describe, expect, it } from 'vitest';
import type { ConversationId, JobId, StaffId, TicketId } from '../../src/domain/ids.ts';
import type { TicketFilter } from '../../src/ports/store.ts';
import type { Setting } from './store-contract.ts';
import { at, C1, job, S1, T1, ticket, utterance, world } from './store-fixtures.ts';

export function workContract(setting: Setting): void {
  describe('tickets', () => {
    const make = (id: string, patch = {}, seconds = 10) =>
      setting.store.createTicket({ ...ticket(id, patch), tenantId: T1, actor: S1, at: at(seconds) });
    const id = (text: string) => text as TicketId;

    it('are numbered from 1 without a gap, also when made at once', async () => {
      await world(setting.store);
      const made = await Promise.all(Array.from({ length: 10 }, (_, n) => make(`tkt_${n}`)));
      const numbers = made.map(({ ticket }) => ticket.number).sort((a, b) => a - b);
      expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    });

    it('keep every field, and tell the outbox', async () => {
      const { store } = setting;
      await world(store);
      const { ticket: made, outbox } = await make('tkt_1', { priority: 'urgent', slots: { phone: '138' } });
      expect(await store.getTicket(T1, id('tkt_1'))).toEqual(made);
      expect(made).toMatchObject({ conversationId: null, priority: 'urgent', slots: { phone: '138' }, tags: ['vip'] });
      expect(outbox).toEqual(await store.pendingOutbox(9));
    });

    it('are about a conversation, if that is there', async () => {
      const { store } = setting;
      await world(store);
      const about = (ticketId: string, conversationId: ConversationId) =>
        store.createTicket({ ...ticket(ticketId), tenantId: T1, conversationId, actor: S1, at: at(10) });
      expect((await about('tkt_1', C1)).ticket.conversationId).toBe(C1);
      expect((await store.getTicket(T1, id('tkt_1')))?.conversationId).toBe(C1);
      await expect(about('tkt_2', 'cnv_none' as ConversationId)).rejects.toMatchObject({ code: 'not_found' });
    });

    it('are changed by whoever has seen the newest version, with a log entry', async () => {
      const { store } = setting;
      await world(store);
      await make('tkt_1');
      const update = { tenantId: T1, id: id('tkt_1'), expectedVersion: 1, actor: S1, action: 'edit', at: at(20) };
      const saved = await store.updateTicket({ ...update, patch: { priority: 'high', tags: ['a', 'b'] } });
      expect(saved).toMatchObject({ kind: 'saved', value: { version: 2, priority: 'high', tags: ['a', 'b'] } });
      const current = await store.getTicket(T1, id('tkt_1'));
      expect(await store.updateTicket({ ...update, patch: { priority: 'low' } })).toEqual({ kind: 'stale', current });
      expect((await store.ticketLog(T1, id('tkt_1'))).map((entry) => [entry.version, entry.action])).toEqual([
        [1, 'created'],
        [2, 'edit'],
      ]);
      expect((await store.ticketLog(T1, id('tkt_1')))[1]?.changes).toEqual({
        priority: { from: 'normal', to: 'high' },
        tags: { from: ['vip'], to: ['a', 'b'] },
      });
    });

    it('are changed by one of two writers with the same version', async () => {
      const { store } = setting;
      await world(store);
      await make('tkt_1');
      const update = { tenantId: T1, id: id('tkt_1'), expectedVersion: 1, actor: S1, action: 'edit', at: at(20) };
      const results = await Promise.all(
        (['low', 'high', 'urgent'] as const).map((priority) => store.updateTicket({ ...update, patch: { priority } })),
      );
      expect(results.map((result) => result.kind).sort()).toEqual(['saved', 'stale', 'stale']);
    });

    it('are found by every filter, newest first', async () => {
      const { store } = setting;
      await world(store);
      await make('tkt_1', { category: 'refund', priority: 'low', subject: 'Broken KETTLE', summary: '水壶坏了' }, 10);
      await make('tkt_2', { category: 'invoice', queue: 'finance', assignee: S1 }, 20);
      await make('tkt_3', { status: 'pending', subject: '100%_off' }, 30);
      const find = async (filter: Partial<TicketFilter>) =>
        (await store.listTickets({ tenantId: T1, limit: 9, offset: 0, ...filter })).items.map((it) => it.number);
      expect(await find({})).toEqual([3, 2, 1]);
      expect(await find({ category: 'refund', status: 'new' })).toEqual([1]);
      expect(await find({ priority: 'low' })).toEqual([1]);
      expect(await find({ queue: 'finance' })).toEqual([2]);
      expect(await find({ assignee: S1 })).toEqual([2]);
      expect(await find({ assignee: 'nobody' as StaffId })).toEqual([]);
      expect(await find({ status: 'pending' })).toEqual([3]);
      expect(await find({ from: at(20), to: at(30) })).toEqual([2]);
      expect(await find({ q: 'kettle' })).toEqual([1]);
      expect(await find({ q: '水壶' })).toEqual([1]);
      expect(await find({ q: '0%_O' })).toEqual([3]);
      expect(await find({ q: '%' })).toEqual([3]);
      expect(await find({ q: '2' })).toEqual([2]);
      const page = await store.listTickets({ tenantId: T1, limit: 1, offset: 1 });
      expect([page.items.map((it) => it.number), page.total]).toEqual([[2], 3]);
    });

    it('that are not there are not found', async () => {
      const { store } = setting;
      await world(store);
      expect(await store.getTicket(T1, id('nope'))).toBeNull();
      const update = { tenantId: T1, id: id('nope'), expectedVersion: 1, actor: S1, action: 'x', at: at(1) };
      expect(await store.updateTicket({ ...update, patch: {} })).toEqual({ kind: 'not_found' });
      expect(await store.ticketLog(T1, id('nope'))).toEqual([]);
    });
  });

  describe('jobs', () => {
    const claim = (seconds: number, limit = 10, tokenPrefix = 'a') =>
      setting.store.claimJobs({ now: at(seconds), leaseMs: 5000, limit, tokenPrefix });

    it('are queued once for a key', async () => {
      const { store } = setting;
      await world(store);
      expect(await store.enqueueJob(job(1))).toBe('queued');
      expect(await store.enqueueJob(job(2, { idempotencyKey: 'key 1' }))).toBe('exists');
    });

    it('are claimed when due, oldest first, each with its own token and one more attempt', async () => {
      const { store } = setting;
      await world(store);
      await store.enqueueJob(job(1, { runAt: at(60) }));
      await store.enqueueJob(job(2, { runAt: at(50) }));
      await store.enqueueJob(job(3, { runAt: at(61) }));
      expect(await claim(49)).toEqual([]);
      const claimed = await claim(60);
      expect(claimed.map((it) => it.id)).toEqual(['job_2', 'job_1']);
      expect(claimed[0]).toEqual({
        ...job(2),
        status: 'leased',
        attempts: 1,
        leaseToken: claimed[0]?.leaseToken,
        leaseUntil: at(65),
        lastError: null,
      });
      expect(new Set(claimed.map((it) => it.leaseToken)).size).toBe(2);
      expect(await store.getJob(T1, 'job_2' as JobId)).toEqual(claimed[0]);
    });

    it('go to one claimer each', async () => {
      const { store } = setting;
      await world(store);
      for (let n = 0; n < 12; n++) await store.enqueueJob(job(n));
      const claims = await Promise.all(['a', 'b', 'c', 'd'].map((prefix) => claim(60, 5, prefix)));
      const ids = claims.flat().map((it) => it.id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('are claimed again when the lease ran out, and the stale token is refused', async () => {
      const { store } = setting;
      await world(store);
      await store.enqueueJob(job(1));
      const [first] = await claim(60);
      expect(await claim(64)).toEqual([]);
      const [second] = await claim(65);
      expect(second).toMatchObject({ id: 'job_1', attempts: 2 });
      expect(second?.leaseToken).not.toBe(first?.leaseToken);
      expect(await store.finishJob(first!.id, first!.leaseToken!)).toBe(false);
      expect(await store.retryJob(first!.id, first!.leaseToken!, at(70), 'late')).toBe(false);
      expect(await store.failJob(first!.id, first!.leaseToken!, 'late')).toBe(false);
      expect(await store.finishJob(second!.id, second!.leaseToken!)).toBe(true);
      expect(await claim(999)).toEqual([]);
    });

    it('are tried again later, keeping the error', async () => {
      const { store } = setting;
      await world(store);
      await store.enqueueJob(job(1));
      const [first] = await claim(60);
      expect(await store.retryJob(first!.id, first!.leaseToken!, at(70), 'no answer')).toBe(true);
      expect(await claim(69)).toEqual([]);
      expect(await claim(70)).toMatchObject([{ attempts: 2, lastError: 'no answer', runAt: at(70) }]);
    });

    it('that failed are not claimed again', async () => {
      const { store } = setting;
      await world(store);
      await store.enqueueJob(job(1));
      const [first] = await claim(60);
      expect(await store.failJob(first!.id, first!.leaseToken!, 'refused')).toBe(true);
      expect(await claim(999)).toEqual([]);
      expect(await store.getJob(T1, 'job_1' as JobId)).toMatchObject({ status: 'failed', lastError: 'refused' });
    });
  });

  describe('the outbox', () => {
    it('gives what is unpublished, oldest first, until it is marked', async () => {
      const { store } = setting;
      await world(store);
      for (const n of [1, 2, 3]) await store.appendUtterance(utterance(n));
      const pending = await store.pendingOutbox(2);
      expect(pending.map((row) => row.event.type === 'message' && row.event.message.seq)).toEqual([1, 2]);
      await store.markPublished(pending.map((row) => row.id));
      await store.markPublished([]);
      expect(
        (await store.pendingOutbox(9)).map((row) => row.event.type === 'message' && row.event.message.seq),
      ).toEqual([3]);
    });

    it('never gives a number twice, even after everything was published', async () => {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(1));
      const [first] = await store.pendingOutbox(1);
      await store.markPublished([first!.id]);
      await store.appendUtterance(utterance(2));
      const [second] = await store.pendingOutbox(1);
      expect(second!.id).toBeGreaterThan(first!.id);
    });
  });
}
