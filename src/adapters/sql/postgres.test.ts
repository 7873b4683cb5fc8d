import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PostgresStores } from '../../../test/contract/postgres-stores.ts';
import { type OpenedStore, storeContract } from '../../../test/contract/store-contract.ts';
import { appended } from '../../../test/contract/store-contract-conversations.ts';
import { article, at, C1, T1, utterance, world } from '../../../test/contract/store-fixtures.ts';
import { postgresUrl } from '../../../test/services.ts';
import type { Store } from '../../ports/store.ts';
import { openPostgresStore } from './postgres.ts';
import { STATEMENTS } from './program.ts';

const service = postgresUrl();

if (service.url === null) {
  describe('the PostgreSQL store', () => {
    it.skip(`keeps the contract (${service.reason})`, () => {});
  });
} else {
  const stores = new PostgresStores(service.url);
  afterAll(() => stores.drop());
  storeContract('PostgreSQL', { forgets: null, open: () => stores.open() });
  quirks(stores);
}

function quirks(stores: PostgresStores): void {
  describe('PostgreSQL', () => {
    let opened: OpenedStore;
    let store: Store;
    beforeEach(async () => {
      opened = await stores.open();
      store = opened.store;
      await world(store);
    });
    afterEach(() => opened.close());

    it('keeps one order of seqs when several servers write to one conversation', async () => {
      const other = stores.connect();
      const results = await Promise.all(
        Array.from({ length: 30 }, (_, n) => (n % 2 === 0 ? store : other).appendUtterance(utterance(n))),
      );
      const seqs = results.map((result) => appended(result).message.seq).sort((a, b) => a - b);
      expect(seqs).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
      await other.close();
    });

    it('runs a write again after a deadlock', async () => {
      const ids = ['a', 'b'].map((name) => ({ id: name as never, content: article(`old ${name}`) }));
      await store.saveArticles(T1, ids, at(1));
      // Holds what the import takes second, then wants what it takes first: one of the two is told of a deadlock.
      const other = await stores.client();
      await other.query('begin');
      await other.query(`select 1 from articles where id = 'b' for update`);
      const changed = ids.map(({ id }) => ({ id, content: article(`new ${id}`) }));
      const importing = store.saveArticles(T1, changed, at(2));
      await waiting(1);
      await other.query(`select 1 from articles where id = 'a' for update`);
      await other.query('commit');
      await other.end();
      expect(await importing).toEqual({ added: 0, changed: 2, unchanged: 0 });
    });

    it('reports a full disk as storage_full, keeps nothing, and recovers', async () => {
      await stores.sql(`
        create function no_room() returns trigger language plpgsql as
          $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
        create trigger no_room before insert on outbox execute function no_room();`);
      const refused = store.appendUtterance(utterance(1));
      await expect(refused).rejects.toMatchObject({ code: 'storage_full' });
      await stores.sql('drop trigger no_room on outbox; drop function no_room');
      expect(appended(await store.appendUtterance(utterance(1))).message.seq).toBe(1);
    });

    it('refuses text with U+0000 rather than cut it', async () => {
      const text = 'before\u0000after';
      await expect(store.appendUtterance(utterance(1, { text }))).rejects.toMatchObject({ code: 'invalid_text' });
      expect(await store.listMessages(T1, C1, { afterSeq: 0, limit: 9 })).toEqual([]);
    });

    it('is unavailable while connections break, and back when they work', async () => {
      await stores.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${stores.schema}'`,
      );
      // Some of the broken connections are found out only by using them.
      const settled = await Promise.allSettled([1, 2, 3, 4, 5, 6, 7].map((n) => store.appendUtterance(utterance(n))));
      for (const it of settled) if (it.status === 'rejected') expect(it.reason).toMatchObject({ code: 'unavailable' });
      expect((await store.appendUtterance(utterance(9))).kind).toBe('appended');
    });

    it('that cannot be reached is unavailable', async () => {
      const nowhere = openPostgresStore({ url: 'postgres://nobody@127.0.0.1:1/none' });
      await expect(nowhere.ping()).rejects.toMatchObject({ code: 'unavailable' });
      await nowhere.close();
    });

    it('of a newer Kefu is refused, with what to do', async () => {
      await stores.sql(`insert into schema_version (version, name) values (999, 'from the future')`);
      await expect(store.migrate()).rejects.toMatchObject({
        code: 'unavailable',
        message: expect.stringMatching(/schema 999.*newer Kefu/),
      });
      await stores.sql('delete from schema_version where version = 999');
    });

    it('finds the rows of every statement through an index', async () => {
      const client = await stores.client();
      await client.query(
        `set enable_seqscan = off; set enable_bitmapscan = off; set plan_cache_mode = force_generic_plan`,
      );
      const scanning: string[] = [];
      for (const query of STATEMENTS) {
        const { text, binds } = query.compiled('postgres');
        await client.query(`prepare one as ${text}`);
        const nulls = binds.length === 0 ? '' : `(${binds.map(() => 'null').join(', ')})`;
        const plan = await client.query(`explain execute one${nulls}`);
        const lines = plan.rows.map((row) => row['QUERY PLAN'] as string);
        if (lines.some((line) => line.includes('Seq Scan'))) scanning.push(`${text}\n${lines.join('\n')}`);
        await client.query('deallocate one');
      }
      await client.end();
      expect(scanning).toEqual([]);
    });

    /** Until so many statements of this schema wait for a lock. */
    async function waiting(count: number): Promise<void> {
      for (;;) {
        const { rows } = await stores.sql(
          `select count(*)::int as n from pg_locks l join pg_stat_activity a using (pid)
           where not l.granted and a.application_name = '${stores.schema}'`,
        );
        if (rows[0].n >= count) return;
      }
    }
  });

  it('is migrated once when several servers start at once', async () => {
    const fresh = new PostgresStores(service.url as string);
    const several = [1, 2, 3, 4].map(() => fresh.connect());
    const results = await Promise.all(several.map((it) => it.migrate()));
    expect(results.filter((it) => it.from === 0)).toHaveLength(1);
    await Promise.all(several.map((it) => it.close()));
    await fresh.drop();
  });
}
