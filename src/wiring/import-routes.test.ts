/** Imports over REST, with a memory store and on the test's own thread. */
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
/** What the next import fails with. */
let fault: Error | null = null;

beforeAll(async () => {
  const store = createMemoryStore();
  world = await startWorld({
    store,
    extraRoutes: importRoutes({
      clock: systemClock,
      random: systemRandom,
      run: async (upload, progress) => {
        uploads++;
        if (fault !== null) throw fault;
        return importUpload(store, upload, progress);
      },
      onFault: () => {},
    }),
  });
  token = (await world.staff('knowledge')).token;
});
afterAll(() => world.close());

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
