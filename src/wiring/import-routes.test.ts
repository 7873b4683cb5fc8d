/** Imports over REST, with a memory store and on the test's own thread. */
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../../test/fakes/gateway-world.ts';
import { createMemoryStore } from '../adapters/memory/store.ts';
import { systemClock } from '../adapters/system/system-clock.ts';
import { systemRandom } from '../adapters/system/system-random.ts';
import { KefuError } from '../domain/errors.ts';
import { importRoutes } from './import-routes.ts';
import { importUpload } from './importing.ts';

let world: World;
let token: string;
let uploads = 0;
const spool = join(mkdtempSync(join(tmpdir(), 'kefu-spool-')), 'uploads');
/** Imports wait for it. */
let gate: Promise<void> = Promise.resolve();
/** What the next import fails with. */
let fault: Error | null = null;

beforeAll(async () => {
  const store = createMemoryStore();
  world = await startWorld({
    store,
    extraRoutes: importRoutes({
      clock: systemClock,
      random: systemRandom,
      spoolFolder: spool,
      limits: { largestBytes: 300_000, mostBytes: 500_000, mostUploads: 3 },
      run: async (upload, progress) => {
        uploads++;
        await gate;
        if (fault !== null) throw fault;
        return importUpload(store, upload, progress);
      },
      onFault: () => {},
    }),
  });
  token = (await world.staff('knowledge')).token;
});
afterAll(async () => {
  await world.close();
  rmSync(dirname(spool), { recursive: true });
});

async function upload(text: string, key?: string) {
  const form = new FormData();
  form.set('file', new Blob([text]), 'faq.csv');
  const response = await fetch(`${world.url}/v1/knowledge/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...(key === undefined ? {} : { 'idempotency-key': key }) },
    body: form,
  });
  const body = (await response.json()) as { id: string; error?: { code: string } };
  return { status: response.status, replayed: response.headers.get('idempotency-replayed'), ...body };
}

async function ended(id: string) {
  for (;;) {
    const { body } = await world.rest('GET', `/v1/knowledge/imports/${id}`, { token });
    if (body.status !== 'running') return body;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('Idempotency-Key on an import', () => {
  const rows = 'question,answer\nWhere are you?,Berlin\n';

  it('gives the first import again for the same files, whatever separates the parts of the form', async () => {
    const before = uploads;
    const first = await upload(rows, 'same');
    expect(first.status).toBe(202);
    expect(await upload(rows, 'same')).toMatchObject({ status: 202, id: first.id, replayed: 'true' });
    expect((await ended(first.id)).report).toMatchObject({ added: 1 });
    expect(uploads).toBe(before + 1);
    expect((await upload(rows, 'another')).id).not.toBe(first.id);
  });

  it('refuses other files under the same key: they would never be read', async () => {
    await upload(rows, 'two-files');
    expect(await upload('question,answer\nWho are you?,Kefu\n', 'two-files')).toMatchObject({
      status: 409,
      error: { code: 'idempotency_mismatch' },
    });
  });

  it('is left free by an import that stopped', async () => {
    fault = new KefuError('unavailable');
    const stopped = await upload(rows, 'retried');
    expect(await ended(stopped.id)).toMatchObject({ status: 'failed', error: new KefuError('unavailable').message });
    fault = null;
    const again = await upload(rows, 'retried');
    expect(again.id).not.toBe(stopped.id);
    expect(await ended(again.id)).toMatchObject({ status: 'done' });
  });
});

describe('an import that stops', () => {
  it('says so, shows nothing of a fault of ours, and lets the next one run', async () => {
    fault = new Error('ENOENT /secret/place');
    const { id } = await upload('question,answer\nA?,b\n');
    const status = await ended(id);
    expect(status).toMatchObject({ status: 'failed', report: null });
    expect(status.error).not.toContain('secret');
    fault = null;
    const next = await upload('question,answer\nA?,b\n');
    expect(await ended(next.id)).toMatchObject({ status: 'done', rows: 1, report: { added: 1 } });
  });
});

/** A form's bytes as they stand on the wire. */
async function send(body: BodyInit, type: string | null, more: Record<string, string> = {}) {
  const headers = { authorization: `Bearer ${token}`, ...(type === null ? {} : { 'content-type': type }), ...more };
  const response = await fetch(`${world.url}/v1/knowledge/imports`, { method: 'POST', headers, body });
  return {
    status: response.status,
    body: (await response.json()) as { id: string; error?: { code: string; message: string } },
  };
}
const part = (head: string, content: string) =>
  `--xyz\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
const FORM = 'multipart/form-data; boundary=xyz';

describe('a form', () => {
  it.each([
    ['of no boundary', 'multipart/form-data', 'boundary'],
    ['of an empty boundary', 'multipart/form-data; boundary=', 'boundary'],
    ['that is JSON', 'application/json', 'multipart/form-data'],
    ['that is a bare file', 'text/csv', 'multipart/form-data'],
    ['that is URL-encoded', 'application/x-www-form-urlencoded', 'multipart/form-data'],
    ['of no type', null, 'multipart/form-data'],
  ])('%s is refused, and the message says what to send', async (_, type, word) => {
    const body = new Blob([`${part('name="file"; filename="a.csv"', 'question,answer\nA?,b\n')}--xyz--\r\n`]);
    const answer = await send(body, type);
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'invalid_payload']);
    expect(answer.body.error?.message).toContain(word);
  });

  it.each([
    ['breaks off in a file', part('name="file"; filename="a.csv"', 'question,answer\nA?,b\n')],
    ['has no boundary in it', 'question,answer\nA?,b\n'],
    ['breaks off in a head', '--xyz\r\nContent-Disposition: form-data; name="file"'],
    ['is empty', ''],
    ['has no file', `${part('name="dryRun"', 'true')}--xyz--`],
  ])('that %s is refused', async (_, body) => {
    const answer = await send(body, FORM);
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'invalid_payload']);
  });

  it('may have names in quotes, in Chinese and spelled as RFC 5987 has it, with bytes that look like its boundary', async () => {
    const text = (n: number) => `question,answer\n问题 ${n}?,"a\r\n--xy\r\n-"\n`;
    const body = [
      'preamble\r\n',
      part('name="file"; filename="退货 \\"7\\" 天.csv"', text(1)),
      part('name="file"; filename="guides/a%22b.csv"', text(2)),
      part('name="file"; filename*=UTF-8\'\'%E9%80%80%E8%B4%A7.csv', text(3)),
      part('name="file"; filename=""', ''),
      part('name=dryRun', 'true'),
      '--xyz--\r\nepilogue',
    ].join('');
    const { report } = await ended((await send(body, `${FORM.replace('xyz', '"xyz"')}; charset=utf-8`)).body.id);
    expect(report.dryRun).toBe(true);
    expect(report.files.map(({ file }: { file: string }) => file)).toEqual([
      '退货 "7" 天.csv',
      'guides/a"b.csv',
      '退货.csv',
    ]);
    expect(report.samples.map(({ answer }: { answer: string }) => answer)).toEqual(Array(3).fill('a\n--xy\n-'));
  });

  it('takes a file of every size around the pieces it is read in', async () => {
    for (const size of [65_535, 65_536, 65_537, 200_000]) {
      const row = `Is size ${size} right?,${'x'.repeat(1000)}\n`;
      const text = `question,answer\n${row}`.padEnd(size, '\n');
      const { report } = await ended((await upload(text)).id);
      expect([report.added, report.rejected]).toEqual([1, []]);
    }
  });
});

describe('uploads that wait', () => {
  const rows = (n: number) => `question,answer\nWaiting ${n}?,${n}\n`;

  it('are on the disk without a name, bounded in number and bytes, and gone when they are imported', async () => {
    let open = () => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const waiting = [await upload(rows(1)), await upload(rows(2)), await upload(rows(3))];
    expect(waiting.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(readdirSync(spool)).toEqual([]);
    expect(spooled()).toBe(3);
    expect(await upload(rows(4))).toMatchObject({ status: 503, error: { code: 'import_queue_full' } });
    open();
    for (const { id } of waiting) expect(await ended(id)).toMatchObject({ status: 'done', report: { added: 1 } });
    expect(spooled()).toBe(0);
    expect((await upload(rows(4))).status).toBe(202);
  });

  it('are refused when they are larger than one may be, or all together', async () => {
    let open = () => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    expect(await upload('x'.repeat(400_000))).toMatchObject({ status: 413, error: { code: 'payload_too_large' } });
    const first = await upload(`${rows(5)}${'\n'.repeat(290_000)}`);
    expect(await upload(`${rows(6)}${'\n'.repeat(290_000)}`)).toMatchObject({
      status: 503,
      error: { code: 'import_queue_full' },
    });
    const small = await upload(rows(6));
    open();
    for (const { id } of [first, small])
      expect(await ended(id)).toMatchObject({ status: 'done', report: { added: 1 } });
    expect(spooled()).toBe(0);
  });

  it('of another attempt with the same key, or refused for their form, are let go', async () => {
    await ended((await upload(rows(7), 'once')).id);
    for (let n = 0; n < 5; n++) {
      expect(await upload(rows(7), 'once')).toMatchObject({ status: 202, replayed: 'true' });
      expect((await send('no form', FORM)).status).toBe(400);
    }
    expect(spooled()).toBe(0);
  });

  /** Open files of the spool's folder; they are deleted already. */
  function spooled(): number {
    const open = readdirSync('/proc/self/fd').map((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`);
      } catch {
        return '';
      }
    });
    return open.filter((path) => path.startsWith(spool)).length;
  }
});
