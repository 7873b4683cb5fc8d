/**
 * The scripted day, over real sockets, against the server started as a user starts it (`npm start`). In the middle of it the
 * server is killed with -9 and started again: nothing is lost or doubled.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, freePort, WIDGET_KEY } from '../../bench/support/server-process.ts';
import { onlyAsksForAssistant } from '../../src/text/asks-for-somebody.ts';
import { starterFolder } from '../starter-folder.ts';
import { type Expected, type Step, TALKS, type Talk } from './day-script.ts';
import { type SeenMessage, VisitorClient, waitFor } from './visitor-client.ts';

const root = join(import.meta.dirname, '../..');
const dataDir = mkdtempSync(join(tmpdir(), 'kefu-day-'));
let port = 0;
let npm: ChildProcess;
let output = '';

async function npmStart(): Promise<void> {
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...env } = process.env;
  npm = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    env: {
      ...env,
      PORT: String(port),
      HOST: '127.0.0.1',
      KEFU_DATA_DIR: dataDir,
      KEFU_WIDGET_KEY: WIDGET_KEY,
      KEFU_ADMIN_EMAIL: ADMIN.email,
      KEFU_ADMIN_PASSWORD: ADMIN.password,
      KEFU_TRUST_PROXY: 'loopback',
      // Forty visitors and a test run share this machine: that the budget is kept is another test's matter.
      KEFU_ORDERS_BUDGET_MS: '10000',
      KEFU_LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  npm.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  npm.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  await waitFor(
    async () => {
      if (npm.exitCode !== null) throw new Error(`npm start ended:\n${output}`);
      return fetch(`${base()}/readyz`).then(
        (response) => response.status === 200,
        () => false,
      );
    },
    () => `the server is ready:\n${output}`,
    120_000,
  );
}

/** npm and the server share a process group: the signal reaches both. */
async function kill(signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => npm.once('exit', resolve));
  process.kill(-(npm.pid as number), signal);
  await ended;
  await waitFor(
    () =>
      fetch(`${base()}/healthz`).then(
        () => false,
        () => true,
      ),
    'the port is free again',
  );
}

const base = () => `http://127.0.0.1:${port}`;

function describeMessage({ author, text, citations }: SeenMessage): string {
  return `${author}: ${text}${citations?.length ? ` [${citations.map((citation) => citation.articleId)}]` : ''}`;
}

/** Drives one talk; `done` counts the steps that were said and answered. */
class Actor {
  readonly talk: Talk;
  readonly client: VisitorClient;
  readonly expected: (Expected | { readonly said: string })[] = [];
  done = 0;

  constructor(talk: Talk, index: number) {
    this.talk = talk;
    this.client = new VisitorClient(base(), WIDGET_KEY, { name: talk.name, address: `10.1.0.${index + 1}` });
  }

  async play(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      this.say(step);
      await this.client.send(step.say, `${this.talk.name}-${this.done}`);
      await this.answered();
    }
  }

  say(step: Step): void {
    this.expected.push({ said: step.say }, ...step.expect);
    this.done++;
  }

  async answered(): Promise<void> {
    const due = this.expected.filter((entry) => !('said' in entry)).length;
    await this.client.replies(due);
  }

  get rest(): readonly Step[] {
    return this.talk.steps.slice(this.done);
  }

  /** The whole conversation, message by message, against the script. */
  check(): void {
    const seen = this.client.transcript;
    const script = `${this.talk.name}:\n${seen.map(describeMessage).join('\n')}`;
    expect(
      seen.map((message) => message.seq),
      script,
    ).toEqual(this.expected.map((_, index) => index + 1));
    expect(new Set(seen.map((message) => message.messageId)).size, script).toBe(seen.length);
    this.expected.forEach((want, index) => {
      const message = seen[index] as SeenMessage;
      if ('said' in want) {
        expect(message, script).toMatchObject({ author: 'visitor', text: want.said });
      } else if ('cites' in want) {
        expect(message.author, script).toBe('assistant');
        expect(
          message.citations?.map((citation) => citation.articleId),
          script,
        ).toEqual([want.cites]);
        expect(message.citations?.[0]?.passage, script).toBe(message.text);
      } else {
        expect(['assistant', 'system'], script).toContain(message.author);
        expect(message.text, script).toMatch(want.says);
        expect(message.quickReplies?.length ?? 0, script).toBeGreaterThanOrEqual(want.offers ?? 0);
      }
    });
    expect(this.client.holder, script).toBe(this.talk.holder ?? 'assistant');
  }
}

beforeAll(async () => {
  port = await freePort();
  await starterFolder(dataDir);
  await npmStart();
});

afterAll(async () => {
  if (npm.exitCode === null && npm.signalCode === null) await kill('SIGKILL').catch(() => {});
  rmSync(dataDir, { recursive: true, force: true });
});

describe('a day at the shop', () => {
  it('has forty conversations', () => {
    expect(TALKS).toHaveLength(40);
    expect(TALKS.filter((talk) => talk.name.startsWith('en'))).toHaveLength(19);
  });

  it('goes as scripted, through a kill -9 in the middle, with nothing lost or doubled', async () => {
    const actors = TALKS.map((talk, index) => new Actor(talk, index));
    await Promise.all(actors.map((actor) => actor.client.connected()));
    const morning = actors.filter((_, index) => index % 2 === 0);
    const noon = actors.filter((_, index) => index % 2 === 1);

    await Promise.all(morning.map((actor) => actor.play(actor.talk.steps)));
    // The others are cut off in mid-sentence: something said, perhaps acked, perhaps answered, when the server dies.
    await Promise.all(
      noon.map((actor) => actor.play(actor.talk.steps.slice(0, Math.floor(actor.talk.steps.length / 2)))),
    );
    const inFlight = noon.map((actor) => {
      const step = actor.rest[0] as Step;
      actor.say(step);
      return actor.client.send(step.say, `${actor.talk.name}-${actor.done}`);
    });
    await new Promise((resolve) => setTimeout(resolve, 15));
    await kill('SIGKILL');
    await npmStart();
    await Promise.all(inFlight);
    await Promise.all(noon.map((actor) => actor.answered()));
    await Promise.all(noon.map((actor) => actor.play(actor.rest)));

    // Silence is part of the script too: nothing more may come.
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const actor of actors) {
      // What the server holds is what the visitor saw.
      actor.client.bySeq.clear();
      await actor.client.catchUp();
      actor.check();
    }
    await shiftOfAgent(actors);
    for (const actor of actors) actor.client.close();
    await kill('SIGTERM');
  }, 180_000);
});

/** A human agent comes in, finds the queue in order with its tickets, and answers one visitor live, under their name. */
async function shiftOfAgent(actors: readonly Actor[]): Promise<void> {
  const login = await fetch(`${base()}/v1/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  const { token } = (await login.json()) as { token: string };
  const headers = { authorization: `Bearer ${token}` };
  const read = async (path: string) =>
    (await fetch(`${base()}${path}`, { headers })).json() as Promise<Record<string, never>>;

  const waiting = actors.filter((actor) => actor.talk.holder === 'queue');
  const queue = (await read('/v1/conversations?holder=queue&limit=100')) as unknown as { items: { id: string }[] };
  expect(new Set(queue.items.map((item) => item.id))).toEqual(
    new Set(waiting.map((actor) => actor.client.conversationId)),
  );
  const tickets = (await read('/v1/tickets?limit=100')) as unknown as {
    items: {
      conversationId: string;
      category: string;
      priority: string;
      reason: string;
      summary: string;
      status: string;
    }[];
    total: number;
  };
  // Whoever went on with the assistant instead of waiting left a ticket too.
  const wentOn = actors.filter((actor) => actor.talk.steps.some((step) => onlyAsksForAssistant(step.say)));
  expect(wentOn).not.toHaveLength(0);
  expect(tickets.total).toBe(waiting.length + wentOn.length);
  for (const ticket of tickets.items) {
    expect(ticket.status).toBe('new');
    expect(ticket.summary.length).toBeGreaterThan(0);
  }
  const midFlow = waiting.find((actor) => actor.talk.name === 'zh-person-mid-flow') as Actor;
  const ticket = tickets.items.find((entry) => entry.conversationId === midFlow.client.conversationId);
  expect(ticket).toMatchObject({ category: 'returns', reason: 'visitor_asked' });

  const { io } = await import('socket.io-client');
  const staff = io(`${base()}/staff`, { auth: { token }, transports: ['websocket'], forceNew: true });
  await waitFor(() => staff.connected, 'the agent is connected');
  const { conversationId } = midFlow.client;
  expect(await staff.emitWithAck('conversation.take', { conversationId })).toMatchObject({ ok: true });
  const reply = { conversationId, clientMessageId: 'hello-1', text: '您好，我来帮您办退货。' };
  expect(await staff.emitWithAck('message.send', reply)).toMatchObject({ ok: true });
  await waitFor(() => midFlow.client.transcript.at(-1)?.author === 'human', 'the reply reaches the visitor');
  expect(midFlow.client.transcript.at(-1)).toMatchObject({ text: reply.text, authorName: 'Administrator' });
  const before = midFlow.client.transcript.length;
  await midFlow.client.send('好的，满多少包邮？', 'to-the-person');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(midFlow.client.transcript).toHaveLength(before + 1);
  expect(await staff.emitWithAck('conversation.release', { conversationId })).toMatchObject({ ok: true });
  await waitFor(() => midFlow.client.holder === 'queue', 'a released conversation is back in the queue');
  expect(await staff.emitWithAck('conversation.take', { conversationId })).toMatchObject({ ok: true });
  expect(await staff.emitWithAck('conversation.close', { conversationId })).toMatchObject({ ok: true });
  await waitFor(() => midFlow.client.holder === 'closed', 'the visitor sees that it is closed');
  staff.disconnect();
}
