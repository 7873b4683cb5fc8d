import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openRerankerThread } from './reranker-thread.ts';

const root = join(import.meta.dirname, '../../..');
const workerFile = pathToFileURL(join(root, 'dist/reranker-worker.js'));
const tiny = join(root, 'test/fixtures/tiny-reranker/model');
const open = (folder = tiny) => openRerankerThread({ workerFile, data: { folder, version: 'v' } });
const patient = () => new AbortController().signal;
const MANY = Array.from({ length: 5000 }, (_, i) => `${'退款多久到账'.repeat(15)}${i}`);

const shared = await open();
afterAll(() => shared.close());

describe('a reranker in a thread of its own', () => {
  it('scores as the model does, several callers at once', async () => {
    const [a, b] = await Promise.all([
      shared.score('退款多久到账', ['退款几天到账', '修改地址'], patient()),
      shared.score('change my address', ['refund', 'change the address', ''], patient()),
    ]);
    expect(a[0] as number).toBeGreaterThan(a[1] as number);
    expect(b.indexOf(Math.max(...b))).toBe(1);
    expect(shared.version).toBe('v');
  });

  it('lets a caller go when its time is over, and drops what was asked', async () => {
    const started = performance.now();
    await expect(shared.score('退款', MANY, AbortSignal.timeout(30))).rejects.toMatchObject({ name: 'TimeoutError' });
    // The call behind it does not wait for the five thousand.
    expect(await shared.score('退款', ['退款'], patient())).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2000);
    await expect(shared.score('退款', ['退款'], AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  });

  it('ends in the middle of a call, without taking the process with it', async () => {
    const reranker = await open();
    const scoring = reranker.score('退款', MANY, patient());
    const failed = expect(scoring).rejects.toMatchObject({ code: 'unavailable' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await reranker.close();
    await failed;
    await expect(reranker.score('退款', ['退款'], patient())).rejects.toMatchObject({ code: 'unavailable' });
    await reranker.close();
  });

  it('refuses what is no reranker', async () => {
    await expect(open(join(root, 'test/fixtures/tiny-encoder/model'))).rejects.toMatchObject({
      code: 'model_refused',
      message: expect.stringContaining('no sequence classification'),
    });
  });
});
