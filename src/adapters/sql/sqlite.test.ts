import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenedStore, storeContract } from '../../../test/contract/store-contract.ts';
import { appended } from '../../../test/contract/store-contract-conversations.ts';
import { at, C1, T1, utterance, world } from '../../../test/contract/store-fixtures.ts';
import type { Store } from '../../ports/store.ts';
import { STATEMENTS } from './program.ts';
import { listArticles } from './queries/articles.ts';
import { listConversations } from './queries/conversations.ts';
import { listTickets } from './queries/tickets.ts';
import { openSqliteStore, SqliteDriver, type SqliteOptions } from './sqlite.ts';
import { sqlStore } from './store.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kefu-store-'));
  path = join(folder, 'kefu.db');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function open(): Promise<OpenedStore> {
  let store = openSqliteStore({ path });
  await store.migrate();
  return {
    store,
    reopen: async () => {
      await store.close();
      store = openSqliteStore({ path });
      return store;
    },
    close: () => store.close(),
  };
}

storeContract('SQLite', { forgets: null, open });

describe('group commit', () => {
  let driver: SqliteDriver;
  let store: Store;
  const commits: number[] = [];
  beforeEach(async () => {
    commits.length = 0;
    await use({ path, onCommit: (writes) => commits.push(writes) });
  });
  afterEach(() => store.close());
  async function use(options: SqliteOptions) {
    driver = new SqliteDriver(options);
    store = sqlStore(driver, null);
    await store.migrate();
    await world(store);
    commits.length = 0;
  }

  it('puts concurrent writes into far fewer commits than there are writes', async () => {
    const results = await Promise.all(Array.from({ length: 250 }, (_, n) => store.appendUtterance(utterance(n))));
    expect(results.every((result) => result.kind === 'appended')).toBe(true);
    expect(commits.reduce((sum, writes) => sum + writes, 0)).toBe(250);
    expect(commits.length).toBeLessThanOrEqual(5);
  });

  it('acknowledges nothing before its commit', async () => {
    const writing = Promise.all([1, 2, 3].map((n) => store.appendUtterance(utterance(n))));
    const commitsWhenFirstKnown = store.appendUtterance(utterance(4)).then(() => commits.length);
    await writing;
    expect(await commitsWhenFirstKnown).toBe(1);
  });

  it('undoes a write that breaks without its neighbours', async () => {
    const settled = await Promise.allSettled([
      store.appendUtterance(utterance(1)),
      driver.write(() => running(`insert into tenants values ('half', 'x', 'y')`, 'insert into nowhere values (1)')),
      store.appendUtterance(utterance(2)),
    ]);
    expect(settled.map((it) => it.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store.getTenant('half' as never)).toBeNull();
    expect(commits).toEqual([2]);
  });

  it('rejects every write of a commit that fails, keeps nothing of them, and goes on', async () => {
    // A deferred foreign key is only looked at by the commit.
    driver.writing.db.exec('pragma defer_foreign_keys = on');
    driver.writing.db.exec(
      'create table promise (id integer primary key, kept integer references promise (id) deferrable initially deferred)',
    );
    const settled = await Promise.allSettled([
      store.appendUtterance(utterance(1)),
      driver.write(() => running('insert into promise values (1, 99)')),
    ]);
    expect(settled.map((it) => it.status)).toEqual(['rejected', 'rejected']);
    expect(await store.listMessages(T1, C1, { afterSeq: 0, limit: 9 })).toEqual([]);
    expect(appended(await store.appendUtterance(utterance(1))).message.seq).toBe(1);
  });

  it('refuses sends on a full disk, keeps nothing of them, and recovers by itself', async () => {
    const { db } = driver.writing;
    const roomy = db.pragma('max_page_count', { simple: true });
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
    const text = 'x'.repeat(8000);
    const refused = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) => store.appendUtterance(utterance(n, { text }))),
    );
    const kept = refused.filter((it) => it.status === 'fulfilled').length;
    expect(kept).toBeLessThan(30);
    for (const it of refused) if (it.status === 'rejected') expect(it.reason).toMatchObject({ code: 'storage_full' });
    expect(await store.listMessages(T1, C1, { afterSeq: 0, limit: 99 })).toHaveLength(kept);

    db.pragma(`max_page_count = ${roomy}`);
    const again = await Promise.all(
      Array.from({ length: 30 }, (_, n) => store.appendUtterance(utterance(n, { text }))),
    );
    expect(again.filter((it) => it.kind === 'appended')).toHaveLength(30 - kept);
    const seqs = (await store.listMessages(T1, C1, { afterSeq: 0, limit: 99 })).map((message) => message.seq);
    expect(seqs).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  });

  it('waits without blocking while another process holds the write lock', async () => {
    const other = new Database(path);
    other.exec('begin immediate');
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 1);
    const writing = store.appendUtterance(utterance(1));
    while (ticks < 5) await new Promise(setImmediate);
    other.exec('commit');
    other.close();
    expect((await writing).kind).toBe('appended');
    clearInterval(ticking);
  });

  it('sees what another process wrote, and builds on it', async () => {
    const other = openSqliteStore({ path });
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? store : other).appendUtterance(utterance(n))),
    );
    const seqs = results.map((result) => appended(result).message.seq).sort((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    await other.close();
  });

  function* running(...texts: string[]) {
    for (const text of texts) driver.writing.db.exec(text);
    yield* [];
  }
});

describe('a SQLite file', () => {
  it('has every acknowledged message after kill -9', async () => {
    const store = openSqliteStore({ path });
    await store.migrate();
    await world(store);
    await store.close();
    const acknowledged = await killWhileWriting(path);
    const survivor = openSqliteStore({ path });
    const stored = await survivor.listMessages(T1, C1, { afterSeq: 0, limit: 100_000 });
    expect(acknowledged.length).toBeGreaterThan(50);
    expect(stored.map((message) => message.messageId)).toEqual(expect.arrayContaining(acknowledged));
    expect(stored.map((message) => message.seq)).toEqual(stored.map((_, n) => n + 1));
    await survivor.close();
  });

  it('is whole by itself once closed, with no log beside it', async () => {
    const store = openSqliteStore({ path });
    await store.migrate();
    await world(store);
    await store.close();
    expect(readdirSync(folder)).toEqual(['kefu.db']);
  });

  it('of a newer Kefu is refused, with what to do', async () => {
    const store = openSqliteStore({ path });
    await store.migrate();
    const other = new Database(path);
    other.exec(`insert into schema_version (version, name) values (999, 'from the future')`);
    other.close();
    await expect(store.migrate()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/schema 999.*newer Kefu/),
    });
    await store.close();
  });

  it('is migrated once when two servers start at once', async () => {
    const stores = [openSqliteStore({ path }), openSqliteStore({ path })];
    const results = await Promise.all(stores.map((store) => store.migrate()));
    expect(results.map((it) => it.from).sort()).toEqual([0, results[0]!.to]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('keeps text after U+0000', async () => {
    const store = openSqliteStore({ path });
    await store.migrate();
    await world(store);
    await store.appendUtterance(utterance(1, { text: 'before\u0000after' }));
    expect((await store.listMessages(T1, C1, { afterSeq: 0, limit: 1 }))[0]?.text).toBe('before\u0000after');
    await store.close();
  });

  it('that cannot be opened is unavailable', () => {
    expect(() => openSqliteStore({ path: folder })).toThrow(expect.objectContaining({ code: 'unavailable' }));
  });

  it('clears away expired sessions with the next login, given a clock', async () => {
    const clock = { now: () => Date.parse(at(100)), monotonic: () => 0, setTimer: () => ({ cancel: () => {} }) };
    const store = openSqliteStore({ path, clock });
    await store.migrate();
    await world(store);
    const session = { tenantId: T1, staffId: 'stf_1' as never };
    await store.createSession({ ...session, tokenHash: 'old', expiresAt: at(50) });
    await store.createSession({ ...session, tokenHash: 'new', expiresAt: at(200) });
    const tables: string[] = [];
    for await (const { table } of store.dump()) tables.push(table);
    expect(tables.filter((table) => table === 'sessions')).toHaveLength(1);
    await store.close();
  });
});

describe('every statement', () => {
  it('finds its rows through an index', async () => {
    const driver = new SqliteDriver({ path });
    await driver.migrate();
    const page = { tenantId: T1, limit: 10, offset: 0 };
    const lists = [
      listConversations(page),
      listConversations({ ...page, holder: 'queue' }),
      listConversations({ ...page, holder: 'human' }),
      listConversations({ ...page, assignee: 'stf_1' as never, from: at(0) }),
      listTickets(page),
      listTickets({ ...page, status: 'new', q: 'x' }),
      listTickets({ ...page, queue: 'x' }),
      listTickets({ ...page, assignee: 'stf_1' as never }),
      listArticles({ ...page, unpublished: true, q: 'x' }),
    ].map((program) => {
      const step = program.next().value;
      if (!('kind' in step) || step.kind !== 'query') throw new Error('a list starts with a query');
      return step.query;
    });
    const small = /SCAN (json_each|CONSTANT ROW|tenants USING INDEX|outbox$)/;
    const scanning: string[] = [];
    for (const query of [...STATEMENTS, ...lists]) {
      const { text, binds } = query.compiled('sqlite');
      const steps = driver.writing.db.prepare(`explain query plan ${text}`).all(binds.map(() => null));
      for (const { detail } of steps as { detail: string }[]) {
        if (/\bSCAN\b/.test(detail) && !small.test(detail)) scanning.push(`${detail}: ${text}`);
        if (lists.includes(query) && detail.includes('ORDER BY')) scanning.push(`${detail}: ${text}`);
      }
    }
    expect(scanning).toEqual([]);
    await driver.close();
  });
});

/** A child process that appends as fast as it can, killed in the middle; returns the ids it had acknowledged. */
async function killWhileWriting(file: string): Promise<string[]> {
  const root = join(import.meta.dirname, '../../..');
  // Under node_modules, so that packages are found from there.
  const outfile = join(root, `node_modules/.cache/append-until-killed-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, 'test/contract/append-until-killed.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const child = spawn(process.execPath, [outfile, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const chunk of child.stdout) {
    output += String(chunk);
    if (output.split('\n').length > 200) child.kill('SIGKILL');
  }
  rmSync(outfile);
  // The last line may be cut short by the kill.
  return output.split('\n').slice(0, -1);
}
