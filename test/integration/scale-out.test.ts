/** Two servers on one PostgreSQL and one Redis: a visitor on the one, a human agent on the other, and either may die. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, type ServerProcess, startServer, WIDGET_KEY } from '../../bench/support/server-process.ts';
import { postgresUrl, redisUrl } from '../services.ts';
import { keepStarterVectors } from '../starter-folder.ts';
import { VisitorClient, waitFor } from './visitor-client.ts';

const postgres = postgresUrl();
const redis = redisUrl();
const skipped = postgres.reason ?? redis.reason;

describe.skipIf(skipped !== null)(`two servers${skipped === null ? '' : ` (${skipped})`}`, () => {
  const database = `kefu_scale_${process.pid}`;
  let first: ServerProcess;
  let second: ServerProcess;
  let env: Record<string, string>;

  beforeAll(async () => {
    const admin = new pg.Client({ connectionString: postgres.url as string });
    await admin.connect();
    await admin.query(`create database ${database}`);
    await admin.end();
    const url = new URL(postgres.url as string);
    url.pathname = `/${database}`;
    env = { DATABASE_URL: url.href, REDIS_URL: redis.url as string };
    const dataDirs = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'kefu-scale-')));
    for (const dataDir of dataDirs) await keepStarterVectors(dataDir);
    // Both at once: migration and first start must not trip over each other.
    const both = await Promise.all(dataDirs.map((dataDir) => startServer({ dataDir, env })));
    [first, second] = both as [ServerProcess, ServerProcess];
  });

  afterAll(async () => {
    await Promise.allSettled([first?.stop({ clean: true }), second?.stop({ clean: true })]);
    const admin = new pg.Client({ connectionString: postgres.url as string });
    await admin.connect();
    await admin.query(`drop database if exists ${database} with (force)`);
    await admin.end();
  });

  async function agentAt(server: ServerProcess) {
    const login = await fetch(`${server.url}/v1/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ADMIN),
    });
    expect(login.status).toBe(200);
    const { token } = (await login.json()) as { token: string };
    const socket = io(`${server.url}/staff`, { auth: { token }, transports: ['websocket'], forceNew: true });
    await waitFor(() => socket.connected, 'the agent is connected');
    return socket;
  }

  it('carry a conversation between a visitor on one and a human agent on the other', async () => {
    const agent = await agentAt(second);
    const seen: { text: string }[] = [];
    agent.on('message', (message: { text: string }) => seen.push(message));
    const visitor = await new VisitorClient(first.url, WIDGET_KEY, { name: 'v1' }).connected();
    await visitor.send('转人工');
    await visitor.replies(1);
    // Somebody is online, though on the other server: the visitor is told so.
    expect(visitor.transcript.at(-1)?.text).toContain('已为您转接');
    const { conversationId } = visitor;
    expect(await agent.emitWithAck('conversation.take', { conversationId })).toMatchObject({ ok: true });
    await agent.emitWithAck('message.send', { conversationId, clientMessageId: 'r1', text: '您好' });
    await waitFor(() => visitor.transcript.at(-1)?.author === 'human', 'the reply crosses the servers');
    await visitor.send('在的，我的水壶坏了');
    await waitFor(() => seen.some((message) => message.text.includes('水壶坏了')), 'the message crosses the servers');
    agent.disconnect();
    visitor.close();
  }, 60_000);

  it('never answer one message twice, and take over what a dead one left', async () => {
    const a = await new VisitorClient(first.url, WIDGET_KEY, { name: 'v2' }).connected();
    const b = new VisitorClient(second.url, WIDGET_KEY, { name: 'v2b' });
    b.visitorToken = a.visitorToken;
    b.socket.disconnect().connect();
    await b.connected();
    expect(b.conversationId).toBe(a.conversationId);
    // The same visitor in two tabs, on two servers, at the same time.
    const said = 8;
    await Promise.all(Array.from({ length: said }, (_, i) => (i % 2 === 0 ? a : b).send('满多少包邮？', `both-${i}`)));
    await waitFor(async () => {
      await a.catchUp();
      return a.transcript.at(-1)?.author === 'assistant';
    }, 'everything is answered');
    const messages = a.transcript;
    expect(messages.map((message) => message.seq)).toEqual(messages.map((_, index) => index + 1));
    expect(messages.filter((message) => message.author === 'visitor')).toHaveLength(said);

    const killed = first;
    await killed.stop({ signal: 'SIGKILL' });
    await b.send('退货的运费谁承担？', 'after-the-crash');
    await waitFor(
      () => b.transcript.at(-1)?.text.includes('运费') === true && b.transcript.at(-1)?.author === 'assistant',
      'the other server answers',
    );
    a.close();
    b.close();
  }, 60_000);
});
