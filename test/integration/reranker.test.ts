/**
 * A reranker by one setting, through the running server: from a hub over real HTTP into a real model in its own thread, with its
 * own gate, in the trace and in the metrics; and what becomes of searches where it is missing, damaged or no reranker at all.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ADMIN, type ServerProcess, startServer, WIDGET_KEY } from '../../bench/support/server-process.ts';
import { type HubServer, startHub } from '../fakes/hub-server.ts';
import { starterFolder } from '../starter-folder.ts';
import { VisitorClient, waitFor } from './visitor-client.ts';

const root = join(import.meta.dirname, '../..');
const tiny = join(root, 'test/fixtures/tiny-reranker/model');
const ID = 'acme/tiny-reranker';
const dataDir = mkdtempSync(join(tmpdir(), 'kefu-reranker-'));
// Not a wording of any article, so that there is something to reorder.
const QUESTION = '我上周退的东西大概多久能收到退款呢';
const VERSION = /^acme\/tiny-reranker@[0-9a-f]{8}$/;

let server: ServerProcess | null = null;
let hub: HubServer | null = null;
afterAll(async () => {
  await server?.stop();
  await hub?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<ServerProcess> {
  server = await startServer({ dataDir, env: { KEFU_LOG_LEVEL: 'info', ...env } });
  return server;
}
async function stop(): Promise<void> {
  await server?.stop();
  server = null;
}

interface Found {
  readonly outcome: { readonly kind: string };
  readonly passages: readonly { readonly articleId: string; readonly parts: Readonly<Record<string, number>> }[];
  readonly gate: { readonly version: string };
  readonly reranking?: { readonly version: string; readonly outcome: string; readonly tookMs: number };
}

async function asStaff<T>(at: ServerProcess, path: string, body?: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const login = await fetch(`${at.url}/v1/login`, { method: 'POST', headers, body: JSON.stringify(ADMIN) });
  const { token } = (await login.json()) as { token: string };
  const response = await fetch(`${at.url}${path}`, {
    headers: { ...headers, authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

let asked = 0;
/** A hit test, each time of another question, so that none is answered from the cache. */
const hitTest = (at: ServerProcess) =>
  asStaff<Found>(at, '/v1/knowledge/search', { text: `${QUESTION}${'啊'.repeat(++asked)}`, lang: 'zh' });

async function reordered(at: ServerProcess): Promise<Found> {
  let last: Found | null = null;
  const deadline = Date.now() + 150_000;
  while (Date.now() < deadline) {
    last = await hitTest(at);
    if (last.reranking?.outcome === 'reordered') return last;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`never reordered: ${JSON.stringify(last?.reranking)}\n${at.output().slice(-2000)}`);
}

function kefu(args: readonly string[], env: Record<string, string>) {
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...inherited } = process.env;
  return spawnSync(process.execPath, [join(root, 'dist/kefu.js'), ...args], {
    env: { ...inherited, KEFU_DATA_DIR: dataDir, ...env },
    encoding: 'utf8',
  });
}

function doctor(env: Record<string, string>) {
  const { checks } = JSON.parse(kefu(['doctor', '--json'], env).stdout) as {
    checks: { check: string; ok: boolean; detail: string }[];
  };
  return checks.find(({ check }) => check === 'reranker');
}

describe('a reranker by one setting', () => {
  it('comes from the hub while searches go on, has its gate fitted, and then orders what is found', async () => {
    await starterFolder(dataDir);
    hub = await startHub({ [ID]: tiny });
    const release = hub.hold();
    // A patient budget: what is asserted is what it does, not how busy this machine is.
    const live = await start({ KEFU_RERANKER: ID, KEFU_HUB_URL: hub.url, KEFU_RERANKER_BUDGET_MS: '3000' });
    const before = await hitTest(live);
    expect(before.reranking).toBeUndefined();
    expect(before.gate.version).toBe('gate-1');
    release();
    const found = await reordered(live);
    expect(found.reranking?.version).toMatch(VERSION);
    expect(found.gate.version).toBe(`gate-1+${found.reranking?.version}`);
    const scores = found.passages.map(({ parts }) => parts.rerank as number);
    expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(before.passages.every(({ parts }) => parts.rerank === undefined)).toBe(true);

    const visitor = await new VisitorClient(live.url, WIDGET_KEY, { name: 'r' }).connected();
    await visitor.send(QUESTION);
    await visitor.replies(1);
    visitor.close();
    const { items } = await asStaff<{ items: { trace: { versions: Record<string, string>; steps: unknown[] } }[] }>(
      live,
      `/v1/conversations/${visitor.conversationId}/turns`,
    );
    const trace = items.at(-1)?.trace;
    expect(trace?.versions.reranker).toBe(found.reranking?.version);
    expect(trace?.steps).toContainEqual(
      expect.objectContaining({ step: 'search', reranking: { outcome: 'reordered', tookMs: expect.any(Number) } }),
    );
    const metrics = await live.metrics();
    expect(metrics.get('kefu_reranker_searches_total{outcome="reordered"}')).toBeGreaterThanOrEqual(2);
    expect(metrics.get('kefu_reranker_searches_total{outcome="failed"}')).toBe(0);
    expect(metrics.get('kefu_reranker_seconds_count')).toBeGreaterThanOrEqual(2);
    expect(live.output()).not.toMatch(/"level":[56]0/);
    await stop();
  }, 300_000);

  it('is there from the first search after a restart, without the hub', async () => {
    await hub?.close();
    const live = await start({ KEFU_RERANKER: ID, KEFU_HUB_URL: hub?.url ?? '', KEFU_RERANKER_BUDGET_MS: '3000' });
    expect((await hitTest(live)).reranking).toMatchObject({ outcome: 'reordered' });
    await stop();
    expect(doctor({ KEFU_RERANKER: ID })).toEqual({
      check: 'reranker',
      ok: true,
      detail: expect.stringMatching(/^acme\/tiny-reranker@[0-9a-f]{8} is ready, as KEFU_RERANKER=acme\/tiny-reranker$/),
    });
  }, 300_000);

  it('is refused by its checksum when a file was damaged: searches go on in their own order', async () => {
    truncateSync(join(dataDir, 'rerankers', ID, 'onnx/model.onnx'), 4000);
    const env = { KEFU_RERANKER: ID, KEFU_HUB_URL: hub?.url ?? '' };
    const live = await start(env);
    await waitFor(() => live.output().includes('KEFU_RERANKER is not ready'), 'the fault is told');
    const found = await hitTest(live);
    expect(found.reranking).toBeUndefined();
    expect(found.gate.version).toBe('gate-1');
    await stop();
    expect(doctor(env)).toMatchObject({
      ok: false,
      detail: expect.stringContaining(`KEFU_RERANKER=${ID} is not ready`),
    });
  }, 300_000);

  it('is gone with the setting, and its gate with it', async () => {
    const live = await start();
    const found = await hitTest(live);
    expect(found.reranking).toBeUndefined();
    expect(found.gate.version).toBe('gate-1');
    expect([...(await live.metrics()).keys()].some((name) => name.startsWith('kefu_reranker'))).toBe(false);
    await stop();
  }, 300_000);

  it('stops the start with one line when its folder cannot be used', async () => {
    const env = { KEFU_RERANKER: join(root, 'test/fixtures') };
    await expect(start(env)).rejects.toThrow(
      /^the server ended with 2:\nkefu: KEFU_RERANKER: The reranker in [^\n]* cannot be used: config\.json is missing\.\n$/,
    );
    const search = kefu(['search', '退款'], env);
    expect(search.status).toBe(2);
    expect(search.stderr).toMatch(/^kefu search: KEFU_RERANKER: [^\n]*\n$/);
  }, 60_000);
});

describe('kefu eval', () => {
  it('measures with the reranker that is configured, as it serves', () => {
    const row = (value: object) => `${JSON.stringify(value)}\n`;
    const articles = join(dataDir, 'articles.jsonl');
    const queries = join(dataDir, 'queries.jsonl');
    const topics = ['refund', 'parcel', 'invoice', 'coupon', 'warranty'];
    writeFileSync(
      articles,
      topics
        .map((id) => row({ id, question: `How do I ask for a ${id}?`, answer: `Write to us about your ${id}.` }))
        .join(''),
    );
    writeFileSync(queries, topics.map((id) => row({ text: `my ${id}, where do I ask`, gold: [id] })).join(''));
    const files = ['--articles', articles, '--queries', queries, '--json'];
    for (const what of ['retrieval', 'answers']) {
      const plain = JSON.parse(kefu(['eval', what, ...files], {}).stdout);
      expect(plain).not.toHaveProperty('reranker');
      const env = { KEFU_RERANKER: tiny, KEFU_RERANKER_BUDGET_MS: '5000' };
      expect(JSON.parse(kefu(['eval', what, ...files], env).stdout)).toMatchObject({
        n: topics.length,
        reranker: {
          version: expect.stringMatching(/^model@[0-9a-f]{8}$/),
          reordered: topics.length,
          late: 0,
          failed: 0,
        },
      });
    }
    expect(kefu(['eval', 'retrieval', ...files], { KEFU_RERANKER: dataDir }).status).not.toBe(0);
  });
});
