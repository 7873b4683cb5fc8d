/**
 * Turns a second: `commitTurn` alone (one message, dialogue state, a 2 KB trace, the covered message, its events) and the whole
 * round of a message (append, read the context, commit, mark published), for SQLite and, given `DATABASE_URL`, PostgreSQL.
 * `at once` is how many conversations are busy; SQLite lets concurrent writes share a disk sync, PostgreSQL uses its pool.
 *
 *   npm run bench -- store [--turns 4000]
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openPostgresStore } from '../src/adapters/sql/postgres.ts';
import { openSqliteStore } from '../src/adapters/sql/sqlite.ts';
import { initialDialogueState } from '../src/domain/dialogue.ts';
import type { ConversationId, InboxId, MessageId, TenantId, Timestamp, TurnId, VisitorId } from '../src/domain/ids.ts';
import type { Store } from '../src/ports/store.ts';

const AT_ONCE = [1, 10, 50];
const at = '2026-11-20T08:00:00.000Z' as Timestamp;
const tenantId = 'tnt_bench' as TenantId;
const inboxId = 'inb_bench' as InboxId;

export async function run(args: string[]): Promise<void> {
  const turns = args.includes('--turns') ? Number(args[args.indexOf('--turns') + 1]) : 4000;
  await measure('SQLite', turns, (onCommit) => sqlite(onCommit));
  const url = process.env.DATABASE_URL;
  if (url === undefined) console.log('PostgreSQL: left out, DATABASE_URL is not set');
  else await measure('PostgreSQL', turns, () => postgres(url));
}

interface Opened {
  readonly store: Store;
  readonly close: () => Promise<void>;
}
async function sqlite(onCommit: (writes: number) => void): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'kefu-bench-'));
  const store = openSqliteStore({ path: join(folder, 'kefu.db'), onCommit });
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
async function postgres(url: string): Promise<Opened> {
  const schema = `kefu_bench_${randomBytes(6).toString('hex')}`;
  const store = openPostgresStore({ url, schema });
  return {
    store,
    close: async () => {
      await store.close();
      const client = new pg.Client(url);
      await client.connect();
      await client.query(`drop schema "${schema}" cascade`);
      await client.end();
    },
  };
}

async function measure(
  driver: string,
  turns: number,
  open: (onCommit: (writes: number) => void) => Promise<Opened>,
): Promise<void> {
  let commits = 0;
  const { store, close } = await open(() => commits++);
  const rows: Record<string, Record<string, string | number>> = {};
  try {
    await store.migrate();
    await store.createTenant({ id: tenantId, name: 'bench', createdAt: at });
    const widget = { widgetKey: `bench-${driver}`, allowedOrigins: [], requireOrigin: false, identitySecret: '' };
    await store.saveInbox({ id: inboxId, tenantId, name: 'web', ...widget });
    await round(store, 'warm', 20, 200, false, () => {});
    for (const atOnce of AT_ONCE) {
      for (const whole of [false, true]) {
        const result = await round(store, `${atOnce}${whole}`, atOnce, turns, whole, () => {
          commits = 0;
        });
        const name = `${whole ? 'append, read, commit, publish' : 'commitTurn'}, ${atOnce} at once`;
        rows[name] = {
          ...result,
          ...(driver === 'SQLite' && !whole ? { 'writes a sync': (turns / commits).toFixed(1) } : {}),
        };
      }
    }
  } finally {
    await close();
  }
  console.log(`${driver}, ${turns} turns each`);
  console.table(rows);
}

/** `atOnce` conversations, each handling its share of the turns one after the other. */
async function round(store: Store, name: string, atOnce: number, turns: number, whole: boolean, onStart: () => void) {
  const share = Math.floor(turns / atOnce);
  const ids = Array.from({ length: atOnce }, (_, n) => `${name}_${n}`);
  for (const id of ids) await prepare(store, id, whole ? 0 : share);
  const latencies: number[] = [];
  onStart();
  const start = performance.now();
  await Promise.all(
    ids.map(async (id) => {
      for (let n = 0; n < share; n++) {
        const before = performance.now();
        await (whole ? wholeTurn(store, id, n) : commit(store, id, n, n + 1, n + 1));
        latencies.push(performance.now() - before);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  latencies.sort((a, b) => a - b);
  const quantile = (q: number) => (latencies[Math.floor(latencies.length * q)] ?? 0).toFixed(2);
  return { 'turns/s': Math.round((share * atOnce) / seconds), 'p50 ms': quantile(0.5), 'p99 ms': quantile(0.99) };
}

async function prepare(store: Store, id: string, utterances: number): Promise<void> {
  const visitorId = `vis_${id}` as VisitorId;
  const profile = { externalId: null, name: null, email: null, attributes: {}, createdAt: at };
  await store.ensureVisitor({ id: visitorId, tenantId, inboxId, ...profile });
  await store.openConversation(
    { id: `cnv_${id}` as ConversationId, tenantId, inboxId, visitorId, lang: 'en', at },
    { force: true },
  );
  await Promise.all(Array.from({ length: utterances }, (_, n) => append(store, id, n)));
  const pending = await store.pendingOutbox(1_000_000);
  await store.markPublished(pending.map((row) => row.id));
}
function append(store: Store, id: string, n: number) {
  return store.appendUtterance({
    tenantId,
    conversationId: `cnv_${id}` as ConversationId,
    visitorId: `vis_${id}` as VisitorId,
    messageId: `msg_v_${id}_${n}` as MessageId,
    clientMessageId: `c${n}`,
    text: 'Where is my parcel? It should have come on Monday.',
    at,
    nextConversationId: `cnv_next_${id}_${n}` as ConversationId,
  });
}

const steps = Array.from({ length: 12 }, (_, n) => ({ step: `step ${n}`, note: 'x'.repeat(120), score: n / 7 }));
/** `covers` is the message's seq. Throws unless it was committed: a bench that measures refusals is worth nothing. */
async function commit(store: Store, id: string, n: number, version: number, covers: number) {
  const result = await store.commitTurn({
    tenantId,
    conversationId: `cnv_${id}` as ConversationId,
    expectedVersion: version,
    turn: {
      id: `trn_${id}_${n}` as TurnId,
      trigger: 'utterance',
      covers: [covers],
      decision: 'answered',
      startedAt: at,
      finishedAt: at,
      trace: { schema: 1, versions: { intents: '1' }, timingsMs: { load: 0.2 }, steps },
    },
    messages: [
      {
        messageId: `msg_a_${id}_${n}` as MessageId,
        author: 'assistant',
        authorName: null,
        text: 'Parcels within the country take two to three working days.',
        citations: [],
        quickReplies: [],
      },
    ],
    notes: [],
    state: initialDialogueState('en'),
    lang: 'en',
    holder: null,
    ticket: null,
    jobs: [],
    finishesJob: null,
  });
  if (result.kind !== 'committed') throw new Error(`a turn was not committed: ${result.kind}`);
  return result;
}
async function wholeTurn(store: Store, id: string, n: number): Promise<void> {
  const appended = await append(store, id, n);
  const context = await store.turnContext(tenantId, `cnv_${id}` as ConversationId);
  if (context === null || appended.kind !== 'appended') throw new Error('the bench lost its conversation');
  const pending = context.pending[0]?.seq ?? 0;
  const { outbox } = await commit(store, id, n, context.conversation.version, pending);
  await store.markPublished([...appended.outbox, ...outbox].map((row) => row.id));
}
