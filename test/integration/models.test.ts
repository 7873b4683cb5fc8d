/**
 * The life of a model through the running server: trained by the command line from a file, added, promoted while visitors
 * talk, rolled back, split, shadowed, damaged. Two heads say different things to the same words, so that answers tell which
 * one spoke; the traces must say the same.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, type ServerProcess, startServer, WIDGET_KEY } from '../../bench/support/server-process.ts';
import { starterFolder } from '../starter-folder.ts';
import { VisitorClient, waitFor } from './visitor-client.ts';

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'kefu-models-'));
const dataDir = join(scratch, 'data');
const HEAD = 'intents-ecommerce';
/** Said all the time; a farewell to the shipped head, thanks to the one trained here. */
const FAREWELL = 'goodbye then';
const AS_FAREWELL = /Goodbye|Bye for now|Thanks for stopping by/;
const AS_THANKS = /You're welcome|No problem at all|Happy to help/;

let server: ServerProcess;
let token: string;
const visitors: VisitorClient[] = [];

interface Ran {
  readonly code: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
  readonly json: any;
}

/** Beside the talking visitors: nothing here may stop the loop. */
async function kefu(...args: string[]): Promise<Ran> {
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...env } = process.env;
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'dist/kefu.js'), ...args, '--json'], {
      env: { ...env, KEFU_DATA_DIR: dataDir },
      maxBuffer: 1e8,
    });
    return { code: 0, json: JSON.parse(stdout) };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, json: JSON.parse(stdout) };
  }
}

async function rest(method: string, path: string, body?: unknown) {
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
  return { status: response.status, body: (await response.json()) as any };
}
const post = (what: string, body: unknown = {}) => rest('POST', `/v1/models/${HEAD}/${what}`, body);

async function start(): Promise<void> {
  server = await startServer({ dataDir, env: { KEFU_VISITOR_BURST: '100000' } });
  const login = await fetch(`${server.url}/v1/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  token = ((await login.json()) as { token: string }).token;
}

async function enter(name: string): Promise<VisitorClient> {
  const visitor = await new VisitorClient(server.url, WIDGET_KEY, { name }).connected();
  visitors.push(visitor);
  return visitor;
}

/** Says it and waits for the one answer. */
async function ask(visitor: VisitorClient, text = FAREWELL): Promise<string> {
  const before = visitor.transcript.filter((message) => message.author !== 'visitor').length;
  expect(await visitor.send(text)).toMatchObject({ ok: true });
  return (await visitor.replies(before + 1)).at(-1)?.text ?? '';
}

// biome-ignore lint/suspicious/noExplicitAny: traces have many shapes
async function turnsOf(visitor: VisitorClient): Promise<any[]> {
  return (await rest('GET', `/v1/conversations/${visitor.conversationId}/turns`)).body.items;
}
// biome-ignore lint/suspicious/noExplicitAny: traces have many shapes
const understood = (turn: any) => turn.trace.steps.find((step: { step: string }) => step.step === 'understand');

/** A head that takes farewells for thanks and thanks for greetings. */
function examples(): string {
  const farewells = [
    'goodbye',
    'bye',
    'bye bye',
    'see you',
    'see you later',
    'take care',
    'farewell',
    'have a nice day',
  ];
  const thanks = ['thank you', 'thanks', 'thanks a lot', 'many thanks', 'cheers', 'much obliged', 'ta', 'appreciated'];
  const said = (texts: readonly string[], label: string) =>
    texts.flatMap((text) => ['', ' then', ' now', ' my friend'].map((tail) => ({ text: text + tail, label })));
  const rows = [...said(farewells, 'chat.thanks'), ...said(thanks, 'chat.greet')];
  return rows.map((row) => JSON.stringify(row)).join('\n');
}

/** The same version under another number, as a later training would give it. */
function copyAs(version: string): string {
  const folder = join(scratch, version);
  cpSync(join(scratch, 'trained'), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'kefu.json'), 'utf8'));
  writeFileSync(join(folder, 'kefu.json'), JSON.stringify({ ...manifest, version }));
  return folder;
}
const installed = (version: string) => join(dataDir, 'models', HEAD, version);

beforeAll(async () => {
  await starterFolder(dataDir);
  writeFileSync(join(scratch, 'mine.jsonl'), examples());
  const trained = await kefu(
    'train',
    'intents',
    '--data',
    join(scratch, 'mine.jsonl'),
    '--out',
    join(scratch, 'trained'),
  );
  expect(trained).toMatchObject({ code: 0, json: { name: HEAD, version: 'v2', rejected: [] } });
  expect(await kefu('models', 'add', join(scratch, 'trained'))).toMatchObject({ code: 0, json: { version: 'v2' } });
  await start();
});
afterAll(async () => {
  for (const visitor of visitors) visitor.close();
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

/** Visitors who go on talking until they are told to stop; what was said when, and what came back. */
class Chatter {
  readonly said: { readonly sentAt: number; readonly answeredAt: number; readonly answer: string }[] = [];
  readonly #running: Promise<unknown>;
  #stopped = false;

  constructor(talkers: readonly VisitorClient[]) {
    this.#running = Promise.all(talkers.map((talker) => this.#talk(talker)));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  /** Sent and answered within: what was on its way when something changed may be answered by either. */
  between(from: number, to: number): RegExp[] {
    const within = this.said.filter(({ sentAt, answeredAt }) => sentAt >= from && answeredAt < to);
    return within.map(({ answer }) => (AS_THANKS.test(answer) ? AS_THANKS : AS_FAREWELL));
  }

  async #talk(visitor: VisitorClient): Promise<void> {
    while (!this.#stopped) {
      const sentAt = performance.now();
      const answer = await ask(visitor);
      // Anything else is a turn that failed or went astray.
      expect(answer).toMatch(new RegExp(`${AS_FAREWELL.source}|${AS_THANKS.source}`));
      this.said.push({ sentAt, answeredAt: performance.now(), answer });
      await pause(20);
    }
  }
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const only = (kinds: RegExp[], kind: RegExp) => {
  expect(kinds.length).toBeGreaterThan(3);
  expect(new Set(kinds)).toEqual(new Set([kind]));
};

describe('a promoted head', () => {
  it('changes live answers within a second, by the command line and over REST, and no turn fails', async () => {
    const talkers = await Promise.all(Array.from({ length: 6 }, (_, i) => enter(`talks-${i}`)));
    const chatter = new Chatter(talkers);
    const times: number[] = [performance.now()];
    // However long a busy machine takes for it.
    const enough = async (from: number) => {
      while (chatter.between(from, Number.POSITIVE_INFINITY).length <= 3) await pause(50);
    };
    await enough(times[0] as number);
    for (const [change, expected] of [
      [() => kefu('models', 'promote', HEAD, 'v2'), { json: { active: 'v2' } }],
      [() => post('rollback'), { body: { active: 'v1' } }],
      [() => post('promote', { version: 'v2' }), { body: { active: 'v2' } }],
      [() => kefu('models', 'rollback', HEAD), { json: { active: 'v1' } }],
    ] as const) {
      times.push(performance.now());
      expect(await change()).toMatchObject(expected);
      const settled = performance.now() + 1000;
      times.push(settled);
      await enough(settled);
    }
    const end = performance.now();
    await chatter.stop();
    const [begin = 0, ...changes] = times;
    const bounds = [begin, ...changes, end];
    for (let phase = 0; phase < 5; phase++) {
      only(
        chatter.between(bounds[2 * phase] as number, bounds[2 * phase + 1] as number),
        phase % 2 ? AS_THANKS : AS_FAREWELL,
      );
    }

    for (const talker of talkers) {
      const turns = await turnsOf(talker);
      const messages = talker.transcript;
      expect(messages.map((message) => message.seq)).toEqual(messages.map((_, i) => i + 1));
      expect(turns).toHaveLength(messages.length / 2);
      for (const turn of turns) {
        const answer = messages.find((message) => message.turnId === turn.id)?.text ?? '';
        const version = AS_THANKS.test(answer) ? 'v2' : 'v1';
        expect(turn).toMatchObject({ decision: 'chat', trace: { versions: { [HEAD]: version } } });
        expect(turn.trace.versions).toMatchObject({ encoder: expect.stringMatching(/./), knowledge: '1' });
      }
    }
    expect(server.output()).not.toMatch(/turn failed|refused|stays as it is/);
  });
});

describe('every trace', () => {
  it('names what served, also where no model ran, and keeps proofs and addresses out', async () => {
    expect((await post('promote', { version: 'v2' })).status).toBe(200);
    const visitor = await enter('hands-over');
    const [first, ...more] = ['track KF202611010001, my phone ends in 8821', 'write to jo@example.com or 13812348821'];
    await ask(visitor, first);
    for (const text of more) await ask(visitor, text);
    await post('rollback');
    await visitor.socket.timeout(5_000).emitWithAck('handoff.request', {});
    await waitFor(() => visitor.holder === 'queue', 'the conversation is queued');
    const turns = await turnsOf(visitor);
    const models = (version: string) => ({ encoder: expect.stringMatching(/./), [HEAD]: version });
    const knowledge = { knowledge: '1', gate: expect.stringMatching(/^gate-1/) };
    expect(turns.map(({ trigger, trace }) => ({ trigger, versions: trace.versions }))).toEqual([
      ...[first, ...more].map(() => ({ trigger: 'utterance', versions: { ...models('v2'), ...knowledge } })),
      { trigger: 'handoff_request', versions: { ...models('v1'), ...knowledge } },
    ]);
    expect(JSON.stringify(turns.map(({ trace }) => trace))).not.toMatch(/8821|example\.com/);
  });
});

describe('a split', () => {
  it('keeps every visitor in one arm, names it in the trace, and takes nobody out when it grows', async () => {
    const people = await Promise.all(Array.from({ length: 24 }, (_, i) => enter(`split-${i}`)));
    const arms: boolean[][] = [];
    for (const percent of [30, 30, 70]) {
      expect((await post('split', { version: 'v2', percent })).status).toBe(200);
      arms.push(await Promise.all(people.map(async (person) => AS_THANKS.test(await ask(person)))));
    }
    const [first = [], again = [], grown = []] = arms;
    expect(again).toEqual(first);
    expect(first.every((inside, i) => !inside || grown[i])).toBe(true);
    // Twenty-four draws at 30 % and at 70 %: outside of these bounds in one run of ten thousand.
    expect(first.filter(Boolean).length).toBeLessThan(17);
    expect(grown.filter(Boolean).length).toBeGreaterThan(7);
    for (const [i, person] of people.entries()) {
      const turn = (await turnsOf(person)).at(-1);
      const inside = grown[i] === true;
      expect(turn.trace.versions[HEAD]).toBe(inside ? 'v2' : 'v1');
      expect(understood(turn).split).toEqual({
        model: HEAD,
        arm: inside ? 'other' : 'active',
        version: 'v2',
        percent: 70,
      });
    }
    for (const person of people) person.close();
  });

  it('at 0 percent shadows: the scores are in the trace and the answers are as before', async () => {
    expect((await kefu('models', 'split', HEAD, 'v2', '0')).json).toMatchObject({ split: null, shadow: 'v2' });
    await pause(1000);
    const visitor = await enter('shadowed');
    expect(await ask(visitor)).toMatch(AS_FAREWELL);
    const [turn] = await turnsOf(visitor);
    expect(turn.trace.versions).toMatchObject({ [HEAD]: 'v1', [`${HEAD}:shadow`]: 'v2' });
    const { intents, shadow, split } = understood(turn);
    expect(split).toBeUndefined();
    expect(intents[0].intent).toBe('chat.bye');
    expect(shadow).toMatchObject({
      model: HEAD,
      version: 'v2',
      outOfScope: expect.any(Boolean),
      oosScore: expect.any(Number),
    });
    expect(shadow.intents[0]).toMatchObject({ intent: 'chat.thanks', confidence: expect.any(Number) });
    await post('promote', { version: 'v1' });
    await ask(visitor);
    const after = (await turnsOf(visitor)).at(-1);
    expect([understood(after).shadow, after.trace.versions[`${HEAD}:shadow`]]).toEqual([undefined, undefined]);
  });
});

describe('kefu models', () => {
  it('lists what REST lists', async () => {
    const { json } = await kefu('models', 'list');
    const { body } = await rest('GET', '/v1/models');
    const shared = body.items.map(
      ({ serving: _serving, changeable: _changeable, ...rest }: object & Record<string, unknown>) => rest,
    );
    expect(json.models).toEqual(shared);
    const heads = json.models.filter((m: { name: string }) => m.name === HEAD);
    expect(heads.map((m: { version: string }) => m.version)).toEqual(['v1', 'v2']);
  });

  it.each([
    [['frobnicate'], 2],
    [['promote', HEAD], 2],
    [['split', HEAD, 'v2', 'half'], 2],
    [['split', HEAD, 'v2', '101'], 2],
    [['promote', HEAD, 'v9'], 1],
    [['rollback', 'intents-none'], 1],
    [['add', scratch], 1],
  ])('%j ends with exit code %i', async (args, code) => {
    expect((await kefu('models', ...args)).code).toBe(code);
  });
});

describe('a version whose files are wrong', () => {
  it('is not promoted, and the good one goes on', async () => {
    const visitor = await enter('undisturbed');
    for (const [version, damage] of [
      ['v3', (folder: string) => writeFileSync(join(folder, 'weights.bin'), 'not weights')],
      ['v4', (folder: string) => rmSync(join(folder, 'labels.json'))],
      ['v5', (folder: string) => writeFileSync(join(folder, 'kefu.json'), '{"name":')],
    ] as const) {
      expect((await kefu('models', 'add', copyAs(version))).code).toBe(0);
      damage(installed(version));
      const answer = await post('promote', { version });
      expect([answer.status, answer.body.error.code]).toEqual([409, 'model_refused']);
      const run = await kefu('models', 'promote', HEAD, version);
      expect([run.code, run.json.error.code]).toEqual([1, 'model_refused']);
      await pause(600);
      expect(await ask(visitor)).toMatch(AS_FAREWELL);
    }
    // Nor is a damaged folder taken in.
    const folder = copyAs('v6');
    writeFileSync(join(folder, 'calibration.json'), '{}');
    expect(await kefu('models', 'add', folder)).toMatchObject({ code: 1, json: { error: { code: 'model_refused' } } });
  });

  it('does not take the place of the good one when it is damaged behind the server’s back', async () => {
    await kefu('models', 'add', copyAs('v7'));
    const visitor = await enter('steady');
    await post('promote', { version: 'v2' });
    expect(await ask(visitor)).toMatch(AS_THANKS);
    // The pointer is moved by hand to a version that is damaged: what serves stays.
    writeFileSync(join(installed('v7'), 'weights.bin'), 'not weights');
    const pointer = join(dataDir, 'models', HEAD, 'active.json');
    writeFileSync(pointer, JSON.stringify({ active: 'v7', previous: ['v2', 'v1'], split: null, shadow: null }));
    await pause(600);
    expect(await ask(visitor)).toMatch(AS_THANKS);
    await waitFor(() => server.output().includes('v7 is refused'), 'the server says so');
    expect((await rest('GET', '/v1/models')).body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ version: 'v2', active: false, serving: true, fault: null }),
        expect.objectContaining({
          version: 'v7',
          active: true,
          serving: false,
          fault: expect.stringContaining('checksum'),
        }),
      ]),
    );
  });

  it('is passed over at the next start for the last good one', async () => {
    await server.stop();
    await start();
    const visitor = await enter('after the restart');
    expect(await ask(visitor)).toMatch(AS_THANKS);
    expect(server.output()).toMatch(/v7 is refused: .*weights\.bin does not match its checksum/);

    await server.stop();
    rmSync(join(installed('v2'), 'weights.bin'));
    await start();
    const later = await enter('after another');
    expect(await ask(later)).toMatch(AS_FAREWELL);
    expect(server.output()).toMatch(/v2 is refused: .*weights\.bin cannot be read/);
    const [turn] = await turnsOf(later);
    expect(turn.trace.versions[HEAD]).toBe('v1');
  });
});
