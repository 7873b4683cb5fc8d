/**
 * Another encoder by one setting, through the running server: a hub over real HTTP, a real model, visitors who talk all the
 * while. No turn may fail, no turn may mix two encoders, and nothing is downloaded or fitted twice.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ADMIN, type ServerProcess, startServer, WIDGET_KEY } from '../../bench/support/server-process.ts';
import { type HubServer, startHub } from '../fakes/hub-server.ts';
import { keepStarterVectors, starterFolder } from '../starter-folder.ts';
import { VisitorClient, waitFor } from './visitor-client.ts';

const root = join(import.meta.dirname, '../..');
const tiny = join(root, 'test/fixtures/tiny-encoder/model');
const ID = 'acme/tiny-encoder';
const scratch = mkdtempSync(join(tmpdir(), 'kefu-hub-'));
const SWITCHED = /"msg":"the encoder serves"/;

/** The version of the encoder that ships. */
const SHIPPED: string = JSON.parse(readFileSync(join(root, 'models/active.json'), 'utf8')).encoder;

let server: ServerProcess | null = null;
let hub: HubServer | null = null;
afterAll(async () => {
  await server?.stop();
  await hub?.close();
  rmSync(scratch, { recursive: true, force: true });
});

async function start(dataDir: string, env: Record<string, string> = {}): Promise<ServerProcess> {
  server = await startServer({
    dataDir,
    env: { KEFU_LOG_LEVEL: 'info', KEFU_VISITOR_BURST: '100000', ...env },
  });
  return server;
}
async function stop(): Promise<void> {
  await server?.stop();
  server = null;
}

const QUESTIONS = [
  '退货运费谁出',
  'how long does a refund take',
  '你好',
  'my order KF202611010001 is late',
  '能开发票吗',
];

/** Visitors who ask until they are told to stop, each question answered before the next is asked. */
function talk(url: string, names: readonly string[]) {
  let stopped = false;
  const visitors = names.map(async (name) => {
    const visitor = await new VisitorClient(url, WIDGET_KEY, { name }).connected();
    let asked = 0;
    while (!stopped) {
      const before = visitor.transcript.filter(({ author }) => author !== 'visitor').length;
      expect(await visitor.send(QUESTIONS[asked++ % QUESTIONS.length] as string)).toMatchObject({ ok: true });
      if (visitor.holder === 'assistant' || visitor.holder === '') await visitor.replies(before + 1);
    }
    const { conversationId } = visitor;
    visitor.close();
    return { conversationId, asked };
  });
  return {
    stop: () => {
      stopped = true;
      return Promise.all(visitors);
    },
  };
}

interface TurnFacts {
  readonly covers: readonly number[];
  readonly trace: { readonly versions: Readonly<Record<string, string>> };
}

async function itemsAt<T>(at: ServerProcess, path: string): Promise<T[]> {
  const login = await fetch(`${at.url}/v1/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  const { token } = (await login.json()) as { token: string };
  const response = await fetch(`${at.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  return ((await response.json()) as { items: T[] }).items;
}

const turnsOf = (at: ServerProcess, conversationId: string) =>
  itemsAt<TurnFacts>(at, `/v1/conversations/${conversationId}/turns`);

/** The encoder that answers one question now. */
async function encoderNow(at: ServerProcess): Promise<string> {
  const visitor = await new VisitorClient(at.url, WIDGET_KEY, { name: `now-${Math.random()}` }).connected();
  await visitor.send('我的快递到哪了');
  await visitor.replies(1);
  visitor.close();
  return (await turnsOf(at, visitor.conversationId)).at(-1)?.trace.versions.encoder ?? '';
}

/** Asks /readyz until told to stop; the states seen. */
function watchReady(url: string) {
  const seen = new Set<number>();
  let stopped = false;
  const loop = (async () => {
    while (!stopped) {
      seen.add((await fetch(`${url}/readyz`)).status);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return async () => {
    stopped = true;
    await loop;
    return [...seen];
  };
}

function refits(dataDir: string): string[] {
  const folder = join(dataDir, 'models/intents-ecommerce/refits');
  return existsSync(folder) ? readdirSync(folder).map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`) : [];
}

function doctor(dataDir: string, env: Record<string, string>) {
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...inherited } = process.env;
  const run = spawnSync(process.execPath, [join(root, 'dist/kefu.js'), 'doctor', '--json'], {
    env: { ...inherited, KEFU_DATA_DIR: dataDir, ...env },
    encoding: 'utf8',
  });
  const { checks } = JSON.parse(run.stdout) as { checks: { check: string; ok: boolean; detail: string }[] };
  return checks.find(({ check }) => check === 'encoder');
}

describe('a hub encoder by one setting', () => {
  const dataDir = join(scratch, 'live');

  it('takes over from the shipped one while visitors talk: ready all the while, every turn answered', async () => {
    await starterFolder(dataDir);
    hub = await startHub({ [ID]: tiny });
    const release = hub.hold();
    const live = await start(dataDir, { KEFU_ENCODER: ID, KEFU_HUB_URL: hub.url });
    const ready = watchReady(live.url);
    const talking = talk(live.url, ['a', 'b', 'c']);
    expect(await encoderNow(live)).toBe(SHIPPED);
    expect(live.output()).not.toMatch(SWITCHED);
    release();
    await waitFor(
      () => SWITCHED.test(live.output()),
      () => `the switch; so far ${live.output().slice(-2000)}`,
      180_000,
    );
    const after = await encoderNow(live);
    expect(after).toMatch(/^acme\/tiny-encoder@[0-9a-f]{8}$/);
    const talked = await talking.stop();
    expect(await ready()).toEqual([200]);

    const encoders = new Set<string>();
    for (const { conversationId, asked } of talked) {
      const turns = await turnsOf(live, conversationId);
      expect(turns.flatMap(({ covers }) => covers).length).toBe(asked);
      for (const { trace } of turns) if (trace.versions.encoder !== undefined) encoders.add(trace.versions.encoder);
    }
    expect([...encoders].sort()).toEqual([after, SHIPPED]);
    expect(live.output()).not.toMatch(/turn failed|"level":[56]0/);
    expect(refits(dataDir)).toHaveLength(1);
    const models = await itemsAt<{ name: string; version: string; serving: boolean }>(live, '/v1/models');
    const serving = models.filter((model) => model.serving).map(({ name, version }) => `${name} ${version}`);
    expect(serving).toEqual(['intents-ecommerce v1']);
  }, 300_000);

  it('serves at once after a restart, without the hub, and fits nothing again', async () => {
    const before = refits(dataDir);
    await stop();
    const asked = hub?.requests.length;
    await hub?.close();
    const again = await start(dataDir, { KEFU_ENCODER: ID, KEFU_HUB_URL: hub?.url ?? '' });
    expect(await encoderNow(again)).toMatch(/^acme\/tiny-encoder@/);
    expect(again.output()).not.toContain('preparing the encoder');
    expect(hub?.requests.length).toBe(asked);
    expect(refits(dataDir)).toEqual(before);
    await stop();
    expect(doctor(dataDir, { KEFU_ENCODER: ID })).toEqual({
      check: 'encoder',
      ok: true,
      detail: expect.stringMatching(/^acme\/tiny-encoder@[0-9a-f]{8} serves, as KEFU_ENCODER=acme\/tiny-encoder$/),
    });
  }, 150_000);

  it('goes on with the last good one when the next cannot be had, and says so', async () => {
    const env = { KEFU_ENCODER: 'acme/other', KEFU_HUB_URL: hub?.url ?? '' };
    const live = await start(dataDir, env);
    await waitFor(() => live.output().includes('hub_unreachable'), 'the fault is told');
    const lines = live
      .output()
      .split('\n')
      .filter((line) => line.includes('"level":40'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('The encoder acme/other cannot be downloaded');
    expect(await encoderNow(live)).toMatch(/^acme\/tiny-encoder@/);
    await stop();
    expect(doctor(dataDir, env)).toMatchObject({ ok: false, detail: expect.stringContaining('acme/other') });
  }, 150_000);

  it('goes back to the shipped one when the setting is taken away', async () => {
    const live = await start(dataDir);
    expect(await encoderNow(live)).toBe(SHIPPED);
    await stop();
  }, 150_000);
});

describe('a local folder as the encoder', () => {
  it('is waited for at the very first start, without any network', async () => {
    const dataDir = join(scratch, 'local');
    const live = await start(dataDir, { KEFU_ENCODER: tiny, KEFU_HUB_URL: 'http://127.0.0.1:9' });
    // Ready only now, and with it: nothing was served before.
    expect(live.output()).toMatch(SWITCHED);
    expect(live.output()).toContain('fitting intents-ecommerce');
    expect(await encoderNow(live)).toMatch(/^model@/);
    await stop();
  }, 150_000);

  it('is refused when it is broken: the shipped one serves the first start', async () => {
    const dataDir = join(scratch, 'broken');
    await keepStarterVectors(dataDir);
    const live = await start(dataDir, { KEFU_ENCODER: join(root, 'test/fixtures') });
    expect(live.output()).toContain('config.json is missing');
    expect(await encoderNow(live)).toBe(SHIPPED);
    await stop();
  }, 150_000);
});
