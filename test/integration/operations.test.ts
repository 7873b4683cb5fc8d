/** The server as an operator meets it: starting, wrong settings, stopping, backing up, a full disk. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ServerProcess, startServer, WIDGET_KEY } from '../../bench/support/server-process.ts';
import { keepStarterVectors, starterFolder } from '../starter-folder.ts';
import { kefu } from './run-kefu.ts';
import { VisitorClient, waitFor } from './visitor-client.ts';

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'kefu-operations-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function mountSmallDisk(megabytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'kefu-disk-'));
  const run = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (run.status === 0) return folder;
  rmSync(folder, { recursive: true });
  return null;
}

describe('starting and stopping', () => {
  it('stops at a wrong setting with one line that names it, and exit code 2', () => {
    const { DATABASE_URL: _database, ...env } = process.env;
    const run = spawnSync(process.execPath, [join(root, 'dist/main.js')], {
      env: { ...env, PORT: 'eighty' },
      encoding: 'utf8',
    });
    expect(run.status).toBe(2);
    expect(run.stderr).toBe('kefu: PORT: "eighty" is not allowed; allowed: a whole number from 0 to 65535\n');
  });

  it('prints the pages and, once, the generated login; drains on SIGTERM with exit code 0', async () => {
    const dataDir = join(scratch, 'first');
    const generated = { KEFU_WIDGET_KEY: '', KEFU_ADMIN_EMAIL: '', KEFU_ADMIN_PASSWORD: '' };
    const first = await startServer({ dataDir, env: generated });
    await waitFor(() => first.output().includes('Widget key'), 'the start is announced');
    expect(first.output()).toMatch(
      /Widget demo {3}http.*\n {2}Console {7}http.*\/console\n {2}API docs {6}http.*\/docs/,
    );
    const password = /password {4}(\S{12,})/.exec(first.output())?.[1];
    const login = await fetch(`${first.url}/v1/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'admin@kefu.local', password }),
    });
    expect(login.status).toBe(200);
    await first.stop();
    expect(first.child.exitCode).toBe(0);

    const second = await startServer({ dataDir, env: generated });
    await waitFor(() => second.output().includes('Kefu is ready'), 'the start is announced');
    expect(second.output()).not.toContain('password');
    await second.stop();
  });
});

describe('backup and restore', () => {
  let server: ServerProcess;

  it('write a consistent file while visitors write, and bring everything back elsewhere', async () => {
    server = await startServer({ dataDir: await starterFolder(join(scratch, 'backup')) });
    const visitor = await new VisitorClient(server.url, WIDGET_KEY, { name: 'v' }).connected();
    for (let i = 0; i < 5; i++) await visitor.send(`你好 ${i}`);
    const file = join(scratch, 'kefu.gz');
    const writing = (async () => {
      for (let i = 5; i < 15; i++) await visitor.send(`你好 ${i}`);
    })();
    const backup = kefu(server.dataDir, 'backup', file, '--json');
    await writing;
    expect(backup).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(backup.out).rows).toBeGreaterThan(250);

    const restored = join(scratch, 'restored');
    expect(kefu(restored, 'restore', file).code).toBe(0);
    const again = kefu(restored, 'restore', file);
    expect(again.code).toBe(1);
    expect(again.err).toContain('not empty');

    const copy = await startServer({ dataDir: restored });
    // The signing keys came along: the visitor's old token opens the old conversation.
    const back = new VisitorClient(copy.url, WIDGET_KEY, { name: 'back' });
    back.visitorToken = visitor.visitorToken;
    back.socket.disconnect().connect();
    await back.connected();
    expect(back.conversationId).toBe(visitor.conversationId);
    await back.catchUp();
    const said = back.transcript.filter((message) => message.author === 'visitor').map((message) => message.text);
    expect(said.slice(0, 5)).toEqual(['你好 0', '你好 1', '你好 2', '你好 3', '你好 4']);
    expect(back.transcript.map((message) => message.seq)).toEqual(back.transcript.map((_, index) => index + 1));
    back.close();
    visitor.close();
    await copy.stop();
    await server.stop();
  });

  it('notice a damaged file before anything is written', () => {
    const file = join(scratch, 'damaged.gz');
    writeFileSync(file, 'not a backup');
    const target = join(scratch, 'untouched');
    const run = kefu(target, 'restore', file, '--json');
    expect(run.code).toBe(1);
    expect(JSON.parse(run.out).error.message).toContain('cannot be read');
  });
});

describe('the command line', () => {
  it('chats one turn with its trace, and nothing but JSON on stdout', async () => {
    const run = kefu(await starterFolder(join(scratch, 'chat')), 'chat', '--text', '退货的运费谁承担？', '--json');
    expect(run.code).toBe(0);
    const { decision, messages, trace } = JSON.parse(run.out);
    expect(decision).toBe('answered');
    expect(messages[0].citations[0].articleId).toBe('return-freight-who.zh');
    expect(trace.versions).toMatchObject({ knowledge: '1' });
  });

  it('says where it put the starter shop when it was the first to come, and only then', async () => {
    const folder = join(scratch, 'first', 'data');
    await keepStarterVectors(folder);
    const first = kefu(folder, 'search', '怎么退货', '--json');
    expect(JSON.parse(first.out).passages.length).toBeGreaterThan(0);
    expect(first.err).toContain(`the starter shop was put into ${folder} (KEFU_DATA_DIR names another folder)`);
    expect(first.err).toMatch(/administrator admin@kefu\.local, password \S+/);
    expect(kefu(folder, 'search', '怎么退货', '--json').err).toBe('');
  });

  it('finds everything sound in the data folder of a first start', async () => {
    const run = kefu(await starterFolder(join(scratch, 'doctor')), 'doctor', '--json');
    expect(JSON.parse(run.out)).toMatchObject({ ok: true });
    expect(run.code).toBe(0);
  });

  it('finds a version that was chosen and cannot serve, and a choice that cannot be read', () => {
    const folder = join(scratch, 'doctor', 'models', 'intents-ecommerce');
    cpSync(join(root, 'models/intents-ecommerce/v1'), join(folder, 'v2'), { recursive: true });
    const manifest = JSON.parse(readFileSync(join(folder, 'v2', 'kefu.json'), 'utf8'));
    writeFileSync(join(folder, 'v2', 'kefu.json'), JSON.stringify({ ...manifest, version: 'v2' }));
    const models = () => {
      const run = kefu(join(scratch, 'doctor'), 'doctor', '--json');
      return [run.code, JSON.parse(run.out).checks.find((entry: { check: string }) => entry.check === 'models')];
    };
    writeFileSync(join(folder, 'active.json'), JSON.stringify({ active: 'v2' }));
    expect(models()).toEqual([0, expect.objectContaining({ ok: true })]);
    writeFileSync(join(folder, 'v2', 'weights.bin'), 'damaged');
    const refused =
      'intents-ecommerce v2 does not serve, v1 does: intents-ecommerce v2: weights.bin does not match its checksum.';
    expect(models()).toEqual([1, { check: 'models', ok: false, detail: refused }]);
    writeFileSync(join(folder, 'active.json'), 'damaged');
    expect(models()).toEqual([
      1,
      expect.objectContaining({ detail: expect.stringContaining('active.json is damaged') }),
    ]);
    rmSync(join(scratch, 'doctor', 'models'), { recursive: true });
  });

  it('exports every article', () => {
    const file = join(scratch, 'articles.csv');
    const run = kefu(join(scratch, 'doctor'), 'export', file, '--json');
    expect(JSON.parse(run.out).articles).toBe(268);
  });

  it.each([
    [['frobnicate'], 2],
    [['chat', '--frob'], 2],
    [['export'], 2],
    [['restore', join(scratch, 'absent.gz')], 1],
  ])('ends %j with exit code %i and says why', (args, code) => {
    const run = kefu(join(scratch, 'codes'), ...args);
    expect(run.code).toBe(code);
    expect(run.err).toMatch(/^kefu/);
  });
});

const disk = mountSmallDisk(96);

describe.skipIf(disk === null)('a full disk (needs the right to mount a small one)', () => {
  afterAll(() => {
    if (disk === null) return;
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  it('refuses sends with a retryable error, loses nothing, and recovers by itself', async () => {
    const server = await startServer({ dataDir: await starterFolder(join(disk as string, 'data')) });
    const visitor = await new VisitorClient(server.url, WIDGET_KEY, { name: 'd' }).connected();
    expect(await visitor.send('你好')).toMatchObject({ ok: true, seq: 1 });
    await visitor.replies(1);

    const filler = join(disk as string, 'filler');
    for (let chunk = 0; ; chunk++) {
      const { bavail, bsize } = statfsSync(disk as string);
      if (bavail === 0) break;
      try {
        writeFileSync(`${filler}-${chunk}`, Buffer.alloc(Math.min(bavail * bsize, 1 << 20)));
      } catch {
        break;
      }
    }
    // Pages that SQLite holds already take a few more messages; a large one does not fit them.
    let refused: Awaited<ReturnType<VisitorClient['send']>> | null = null;
    for (let i = 0; i < 40 && refused === null; i++) {
      const ack = await visitor.send('满'.repeat(2700), `big-${i}`);
      if (!ack.ok) refused = ack;
    }
    expect(refused).toMatchObject({ ok: false, error: { code: 'storage_full' } });

    execFileSync('sh', ['-c', `rm -f ${filler}-*`]);
    await waitFor(async () => (await visitor.send('还在吗', 'after')).ok, 'a send is taken again');
    await waitFor(async () => {
      await visitor.catchUp();
      return visitor.transcript.at(-1)?.author !== 'visitor';
    }, 'the message is answered');
    expect(visitor.transcript.map((message) => message.seq)).toEqual(visitor.transcript.map((_, index) => index + 1));
    visitor.close();
    await server.stop();
  });
});
