/**
 * A large import beside a running server, killed in the middle: the assistant answers throughout from what is published, the
 * next run goes on, nothing is lost or doubled, and memory stays bounded. `KEFU_IMPORT_ROWS=100000` runs it at full size.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, type ServerProcess, startServer, WIDGET_KEY } from '../../bench/support/server-process.ts';
import { makeArchive } from '../fixtures/import/make-archive.ts';
import { makeXlsx } from '../fixtures/import/make-files.ts';
import { starterFolder } from '../starter-folder.ts';
import { VisitorClient, waitFor } from './visitor-client.ts';

const ROWS = Number(process.env.KEFU_IMPORT_ROWS ?? '6000');
const KNOWN = '退货的运费谁承担？';
/** Of the importing process, in bytes: what Node and the comparison of 100,000 questions need, and no more. */
const MOST_MEMORY = 1024 ** 3;
const root = join(import.meta.dirname, '../..');

describe('a large import', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'kefu-import-'));
  const file = join(scratch, 'faq.csv');
  let server: ServerProcess;
  let token: string;

  beforeAll(async () => {
    server = await startServer({ dataDir: await starterFolder(join(scratch, 'data')) });
    const response = await fetch(`${server.url}/v1/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ADMIN),
    });
    token = ((await response.json()) as { token: string }).token;
    const rows = Array.from({ length: ROWS }, (_, n) => `${questionOf(n)},答复编号${n}：请在第${n}号柜台办理。`);
    writeFileSync(file, `问题,答案\n${rows.join('\n')}\n`);
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  const get = async (path: string) =>
    (await fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${token}` } })).json();
  const stored = async () => ((await get('/v1/articles?limit=1')) as { total: number }).total;

  function startImport(...args: string[]) {
    const { DATABASE_URL: _database, REDIS_URL: _redis, ...env } = process.env;
    const child = spawn(process.execPath, [join(root, 'dist/kefu.js'), 'import', file, '--json', ...args], {
      env: { ...env, KEFU_DATA_DIR: server.dataDir },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    const memory = watchMemory(child);
    const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
    return { child, ended, memory, report: () => JSON.parse(out) as Record<string, number> };
  }

  async function answered(question: string): Promise<string> {
    const visitor = await new VisitorClient(server.url, WIDGET_KEY, { name: `v-${Math.random()}` }).connected();
    await visitor.send(question);
    const [reply] = await visitor.replies(1);
    visitor.close();
    return reply?.text ?? '';
  }

  it(
    'is killed, goes on, and doubles nothing, while the assistant answers from what is published',
    async () => {
      const before = await stored();
      const first = startImport('--publish');
      await waitFor(async () => (await stored()) >= before + 1000, 'a part is stored', 300_000);
      expect(await answered(KNOWN)).toContain('无理由退货的运费由您承担');
      first.child.kill('SIGKILL');
      await first.ended;
      const part = (await stored()) - before;
      expect(part).toBeGreaterThanOrEqual(1000);
      expect(part).toBeLessThan(ROWS);
      expect(await answered(KNOWN)).toContain('无理由退货的运费由您承担');

      const second = startImport('--publish');
      await second.ended;
      expect(second.report()).toMatchObject({ added: ROWS - part, unchanged: part, conflicts: 0, rejected: [] });
      expect(await stored()).toBe(before + ROWS);
      expect(await answered(KNOWN)).toContain('无理由退货的运费由您承担');
      expect(second.memory()).toBeGreaterThan(0);
      expect(Math.max(first.memory(), second.memory())).toBeLessThan(MOST_MEMORY);

      const third = startImport('--publish');
      await third.ended;
      expect(third.report()).toMatchObject({ added: 0, changed: 0, unchanged: ROWS });
    },
    20 * 60_000,
  );

  it('over REST keeps nobody waiting: a workbook is taken apart beside the sockets', async () => {
    const row = (n: number) => [`工作簿里的${questionOf(n)}`, `答复编号${n}`];
    const workbook = makeXlsx([['问题', '答案'], ...Array.from({ length: 12_000 }, (_, n) => row(n))]);
    const form = new FormData();
    form.set('file', new Blob([Uint8Array.from(workbook)]), 'faq.xlsx');
    form.set('dryRun', 'true');
    const started = performance.now();
    const response = await fetch(`${server.url}/v1/knowledge/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
    const { id } = (await response.json()) as { id: string };
    let longestMs = 0;
    let status = { status: 'running', report: null as { added: number } | null };
    while (status.status === 'running') {
      const asked = performance.now();
      status = (await get(`/v1/knowledge/imports/${id}`)) as typeof status;
      longestMs = Math.max(longestMs, performance.now() - asked);
      await setTimeout(100);
    }
    expect(status.report).toMatchObject({ added: 12_000 });
    expect(longestMs).toBeLessThan((performance.now() - started) / 4);
  }, 300_000);

  it('takes a zip over REST as well, with a coded refusal for each file that it leaves', async () => {
    const bytes = makeArchive([
      { name: '资料/faq.csv', content: '问题,答案\n压缩包里的问题能找到吗,可以。\n' },
      { name: '../x.csv', content: 'question,answer\nEvil?,yes\n' },
      { name: 'locked.csv', content: 'question,answer\nLocked?,yes\n', encrypted: true },
    ]);
    const form = new FormData();
    form.set('file', new Blob([Uint8Array.from(bytes)]), 'pack.zip');
    const started = await fetch(`${server.url}/v1/knowledge/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
    expect(started.status).toBe(202);
    const { id } = (await started.json()) as { id: string };
    type Status = { status: string; report: { added: number; rejected: { file: string; code: string }[] } };
    let status = (await get(`/v1/knowledge/imports/${id}`)) as Status;
    await waitFor(
      async () => {
        status = (await get(`/v1/knowledge/imports/${id}`)) as Status;
        return status.status !== 'running';
      },
      'the import is done',
      300_000,
    );
    expect(status.status).toBe('done');
    expect(status.report.added).toBe(1);
    expect(status.report.rejected.map(({ file: name, code }) => [name, code])).toEqual([
      ['pack.zip/../x.csv', 'zip_path'],
      ['pack.zip/locked.csv', 'zip_encrypted'],
    ]);
  });
});

/** Distinct enough to be no near-duplicates of each other. */
function questionOf(n: number): string {
  const word = (seed: number) => String.fromCharCode(0x4e00 + (((seed * 2654435761) >>> 0) % 20000));
  return `${word(n)}${word(n + 7_000_001)}${word(n + 13_000_003)}${word(n + 29_000_009)}第${n}号业务怎么办理`;
}

/** The most resident memory seen, in bytes. */
function watchMemory(child: ChildProcess): () => number {
  let most = 0;
  const timer = setInterval(() => {
    try {
      const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      most = Math.max(most, Number(kilobytes ?? 0) * 1024);
    } catch {
      // It has ended.
    }
  }, 50);
  child.on('close', () => clearInterval(timer));
  return () => most;
}
