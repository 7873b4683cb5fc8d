import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { PostgresStores } from '../../../../test/contract/postgres-stores.ts';
import { dumpOf } from '../../../../test/contract/store-contract-backup.ts';
import { at, C1, T1, ticket, utterance } from '../../../../test/contract/store-fixtures.ts';
import { postgresUrl } from '../../../../test/services.ts';
import type { Store } from '../../../ports/store.ts';
import { createMemoryStore } from '../../memory/store.ts';
import { openSqliteStore } from '../sqlite.ts';
import { SCHEMA_VERSION } from './index.ts';

const fixtures = join(import.meta.dirname, '../../../../test/fixtures/store-v1');
const read = (name: string) => readFileSync(join(fixtures, name), 'utf8');
const expected = read('expected.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** What the first version left behind is all there, and is worked on as before. */
async function expectUpgraded(store: Store): Promise<void> {
  expect(await store.migrate()).toEqual({ from: 1, to: SCHEMA_VERSION });
  expect(await dumpOf(store)).toEqual(await asNow(expected));
  expect((await store.appendUtterance(utterance(1))).kind).toBe('duplicate');
  const next = await store.createTicket({ ...ticket('tkt_next'), tenantId: T1, actor: 'x', at: at(1) });
  expect(next.ticket.number).toBe(2);
  const published = await store.publishedArticles(T1, 1, { afterId: '', limit: 9 });
  expect(published.map((article) => article.id)).toEqual(['a', 'b', 'c']);
  expect((await store.listMessages(T1, C1, { afterSeq: 0, limit: 9 })).map((it) => it.seq)).toEqual([1, 2, 3, 4, 5]);
}

/** A backup of then, as a store of today holds it. */
async function asNow(rows: readonly { table: string; row: never }[]) {
  const memory = createMemoryStore();
  await memory.load(
    (async function* () {
      yield* rows;
    })(),
  );
  return dumpOf(memory);
}

describe('a SQLite database of the first version', () => {
  it('is brought to the newest schema with all its data', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kefu-migrate-'));
    const path = join(folder, 'kefu.db');
    const db = new Database(path);
    db.exec(read('sqlite.sql'));
    db.close();
    const store = openSqliteStore({ path });
    await expectUpgraded(store);
    await store.close();

    const fresh = openSqliteStore({ path: join(folder, 'fresh.db') });
    await fresh.migrate();
    await fresh.close();
    expect(schemaOf(path)).toEqual(schemaOf(join(folder, 'fresh.db')));
    rmSync(folder, { recursive: true });
  });

  function schemaOf(path: string): unknown {
    const db = new Database(path, { readonly: true });
    const rows = db.prepare('select type, name, sql from sqlite_master order by type, name').all();
    db.close();
    return rows;
  }
});

const service = postgresUrl();
describe.skipIf(service.url === null)(
  `a PostgreSQL database of the first version${service.reason === null ? '' : ` (${service.reason})`}`,
  () => {
    const old = new PostgresStores(service.url ?? 'postgres://nowhere');
    const fresh = new PostgresStores(service.url ?? 'postgres://nowhere');
    afterAll(async () => {
      await old.drop();
      await fresh.drop();
    });

    it('is brought to the newest schema with all its data', async () => {
      await old.sql(`create schema "${old.schema}"; ${read('postgres.sql')}`);
      const store = old.connect();
      await expectUpgraded(store);
      await store.close();

      await fresh.open();
      expect(await schemaOf(old)).toEqual(await schemaOf(fresh));
    });

    async function schemaOf(stores: PostgresStores): Promise<unknown> {
      const columns = await stores.sql(
        `select table_name, column_name, data_type, collation_name, is_nullable, column_default
         from information_schema.columns where table_schema = '${stores.schema}' order by 1, 2`,
      );
      const indexes = await stores.sql(
        `select replace(indexdef, '${stores.schema}', 'own') as definition from pg_indexes
         where schemaname = '${stores.schema}' order by 1`,
      );
      const constraints = await stores.sql(
        `select conname, replace(pg_get_constraintdef(oid), '${stores.schema}', 'own') as definition from pg_constraint
         where connamespace = '${stores.schema}'::regnamespace order by 1`,
      );
      return [columns.rows, indexes.rows, constraints.rows];
    }
  },
);
