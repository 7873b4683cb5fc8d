/** The store's contract: restart, dump and load. */
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/adapters/memory/store.ts';
import type { ArticleId, MessageId } from '../../src/domain/ids.ts';
import { TABLE_ORDER } from '../../src/domain/records.ts';
import type { Json } from '../../src/lib/json.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Setting } from './store-contract.ts';
import {
  article,
  at,
  C1,
  handoff,
  holder,
  job,
  S1,
  staffMessage,
  T1,
  T2,
  ticket,
  turn,
  utterance,
  V1,
  world,
} from './store-fixtures.ts';

type DumpedRow = { readonly table: string; readonly row: Json };

export function backupContract(setting: Setting): void {
  describe('outliving the process', () => {
    it('migrates to the newest schema, and again without harm', async () => {
      const { to } = await setting.store.migrate();
      expect(await setting.store.migrate()).toEqual({ from: to, to });
      await setting.store.ping();
    });

    const { forgets } = setting.factory;
    it.skipIf(forgets !== null)(
      `keeps everything over a restart${forgets === null ? '' : ` (${forgets})`}`,
      async () => {
        await fill(setting.store);
        const before = await dumpOf(setting.store);
        const reopened = await setting.opened.reopen();
        expect(await dumpOf(reopened)).toEqual(before);
        const again = await reopened.appendUtterance(utterance(1));
        expect(again.kind).toBe('duplicate');
      },
    );

    it('answers nothing once it is closed', async () => {
      if (setting.store.driver === 'memory') return;
      await setting.store.close();
      await expect(setting.store.getTenant(T1)).rejects.toMatchObject({ code: 'shutting_down' });
      await expect(setting.store.secretOnce('a', 'b')).rejects.toMatchObject({ code: 'shutting_down' });
    });
  });

  describe('dumping and loading', () => {
    it('fills every table in the test’s own data', async () => {
      await fill(setting.store);
      const tables = new Set((await dumpOf(setting.store)).map((row) => row.table));
      expect([...tables].sort()).toEqual(['format', ...TABLE_ORDER].sort());
    });

    it('makes an equal store of any other driver’s dump', async () => {
      const memory = createMemoryStore();
      await fill(memory);
      const dump = await dumpOf(memory);
      await setting.store.load(stream(dump));
      expect(await dumpOf(setting.store)).toEqual(dump);
    });

    it('makes an equal store of its own dump in any other driver', async () => {
      await fill(setting.store);
      const dump = await dumpOf(setting.store);
      const memory = createMemoryStore();
      await memory.load(stream(dump));
      expect(await dumpOf(memory)).toEqual(dump);
    });

    it('goes on where the backup stopped: numbers, versions, duplicates', async () => {
      const { store } = setting;
      const memory = createMemoryStore();
      await fill(memory);
      await store.load(memory.dump());
      const [expected, actual] = await Promise.all(
        [memory, store].map(async (it) => [
          await it.appendUtterance(utterance(1)),
          await it.appendUtterance(utterance(99)),
          await it.createTicket({ ...ticket('tkt_after'), tenantId: T1, actor: S1, at: at(500) }),
          await it.publishKnowledge({ tenantId: T1, by: 'x', note: '', at: at(500) }),
          await it.listArticles({ tenantId: T1, limit: 9, offset: 0, q: 'parcel' }),
          await it.claimJobs({ now: at(999), leaseMs: 1, limit: 9, tokenPrefix: 'z' }),
          await it.staffByEmail(`${S1}@${T1}.EXAMPLE`),
          await it.pendingOutbox(99),
        ]),
      );
      expect(actual).toEqual(expected);
    });

    it('loads into an empty store only', async () => {
      await fill(setting.store);
      const dump = await dumpOf(setting.store);
      await expect(setting.store.load(stream(dump))).rejects.toMatchObject({ code: 'conflict' });
    });

    it.each([
      ['an unknown table', { table: 'secrets_of_state', row: {} }],
      ['a newer format', { table: 'format', row: { version: 999 } }],
    ])('leaves nothing behind of a backup with %s', async (_, last) => {
      const { store } = setting;
      const memory = createMemoryStore();
      await fill(memory);
      const rows = [...(await dumpOf(memory)), last];
      await expect(store.load(stream(rows))).rejects.toMatchObject({ code: 'invalid_payload' });
      expect(await store.listTenants()).toEqual([]);
    });

    it('shows one instant, whatever is written meanwhile', async () => {
      if (setting.store.driver === 'memory') return;
      const { store } = setting;
      await fill(store);
      const before = await dumpOf(store);
      const during: DumpedRow[] = [];
      let n = 200;
      for await (const row of store.dump()) {
        during.push(row);
        if (during.length % 5 === 0 && n < 210) await store.appendUtterance(utterance(n++));
      }
      const withoutPosition = (rows: DumpedRow[]) => sorted(rows).filter((row) => row.table !== 'counters');
      expect(withoutPosition(during)).toEqual(withoutPosition(before));
    });
  });
}

/** Something in every table. */
async function fill(store: Store): Promise<void> {
  await world(store);
  await world(store, T2);
  await store.putSetting(T1, 'texts', { greeting: { zh: '您好', en: 'Hi' } }, 0);
  await store.secretOnce('signing', 'key');
  await store.appendUtterance(utterance(1, { text: '\u0001 退款 😀' }));
  await store.appendUtterance(utterance(2));
  await store.commitTurn(turn(1, 1, [1], { notes: ['note'], jobs: [job(1, { conversationId: C1 })] }));
  await store.saveFeedback({
    tenantId: T1,
    visitorId: V1,
    messageId: 'msg_t1' as MessageId,
    helpful: false,
    comment: 'no',
    at: at(30),
  });
  await store.commitTurn(handoff(2, 2, [2]));
  await store.changeHolder(holder('take'));
  await store.appendStaffMessage(staffMessage(1));
  await store.createSession({ tokenHash: 'th', tenantId: T1, staffId: S1, expiresAt: at(99999) });
  await store.createApiKey({ id: 'k', tenantId: T1, name: 'n', role: 'data', keyHash: 'kh', createdAt: at(0) });
  const id = (name: string) => name as ArticleId;
  const save = (name: string, question: string) =>
    store.saveArticle({ tenantId: T1, id: id(name), content: article(question), expectedVersion: null, at: at(1) });
  for (const name of ['a', 'b', 'c']) await save(name, `Where is parcel ${name}?`);
  await store.publishKnowledge({ tenantId: T1, by: 'mei', note: 'first', at: at(2) });
  await save('a', 'Changed parcel?');
  await store.deleteArticle(T1, id('b'), 1, at(3));
  await store.publishKnowledge({ tenantId: T1, by: 'mei', note: 'second', at: at(4) });
  await store.rollbackKnowledge(T1, 1, 'mei', at(5));
  await store.enqueueJob(job(2));
  await store.claimJobs({ now: at(60), leaseMs: 1000, limit: 1, tokenPrefix: 'w' });
  const [first] = await store.pendingOutbox(1);
  await store.markPublished([first!.id]);
  await store.beginIdempotent({ tenantId: T1, key: 'ik', bodyHash: 'h', at: at(1) });
  await store.endIdempotent(T1, 'ik', { status: 201 });
}

export async function dumpOf(store: Store): Promise<DumpedRow[]> {
  const rows: DumpedRow[] = [];
  for await (const row of store.dump()) rows.push(row);
  // Order within a table says nothing; order of tables is for loading.
  return sorted(rows);
}
function sorted(rows: readonly DumpedRow[]): DumpedRow[] {
  const tables = [...new Set(rows.map((row) => row.table))];
  const key = ({ table, row }: DumpedRow) =>
    `${String(tables.indexOf(table)).padStart(2, '0')} ${JSON.stringify(Object.entries(row as object).sort())}`;
  return rows
    .map((row) => [key(row), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
}

async function* stream(rows: readonly DumpedRow[]): AsyncGenerator<DumpedRow> {
  yield* rows;
}
