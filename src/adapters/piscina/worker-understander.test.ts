import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { Understander } from '../../ports/understander.ts';
import { systemClock } from '../system/system-clock.ts';
import { createWorkerUnderstander } from './worker-understander.ts';

const root = new URL('../../../', import.meta.url).pathname;
const folder = mkdtempSync(join(root, 'node_modules', '.worker-understander-'));
const dataDir = mkdtempSync(join(tmpdir(), 'kefu-understander-'));
const workerFile = pathToFileURL(join(folder, 'understanding-worker.mjs'));

const NOTHING: Catalogue = { version: 0, products: [] };
const catalogues: Record<string, Catalogue> = {};

const options = {
  workers: 1,
  workerFile,
  modelsRoot: join(root, 'models'),
  dataDir,
  encoder: undefined,
  catalogueOf: async (tenantId: TenantId) => catalogues[tenantId] ?? NOTHING,
  clock: systemClock,
};
const DEFAULT = 'default' as TenantId;
const say = (text: string, visitorId = 'v1', tenantId = 'default') => ({
  tenantId: tenantId as TenantId,
  text,
  lang: 'zh' as const,
  now: '2026-11-21T08:00:00.000Z',
  visitorId,
});

let understander: Understander;

beforeAll(async () => {
  await build({
    entryPoints: [join(root, 'src/wiring/understanding-worker.ts')],
    outfile: join(folder, 'understanding-worker.mjs'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
  });
  understander = await createWorkerUnderstander(options);
}, 30_000);

afterAll(async () => {
  await understander.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the worker understander', () => {
  it('understands a Chinese request with its order number', async () => {
    const found = await understander.understand(say('帮我查一下ＫＦ２０２６１１０１０００１到哪了'));
    expect(found.intents[0]?.intent).toBe('order.track');
    expect(found.intents[0]?.confidence).toBeGreaterThan(0.5);
    expect(found.outOfScope).toBe(false);
    expect(found.lang).toBe('zh');
    expect(found.entities).toMatchObject([{ kind: 'order_number', value: 'KF202611010001' }]);
    expect(found.versions).toMatchObject({ encoder: expect.any(String), 'intents-ecommerce': expect.any(String) });
  });

  it('understands an English request', async () => {
    const found = await understander.understand(say('I want to talk to a real person please'));
    expect(found.intents[0]?.intent).toBe('human.request');
    expect(found.lang).toBe('en');
  });

  it('says that what no intent covers is out of scope', async () => {
    const found = await understander.understand(say('who won the football game last night'));
    expect(found.outOfScope).toBe(true);
  });

  it('gives unit vectors of its own for every utterance', async () => {
    const all = await Promise.all(['你好', 'hello', ''].map((text) => understander.understand(say(text))));
    for (const { embedding } of all) {
      expect(embedding).toBeInstanceOf(Float32Array);
      expect(embedding.byteLength).toBe(embedding.buffer.byteLength);
      expect(Math.hypot(...embedding)).toBeCloseTo(1, 4);
    }
  });

  it('embeds long lists in order', async () => {
    const texts = Array.from({ length: 150 }, (_, i) => `text number ${i}`);
    const vectors = await understander.embed(texts);
    const [alone] = await understander.embed([texts[149] as string]);
    expect(vectors).toHaveLength(150);
    for (const [i, value] of (alone as Float32Array).entries()) expect(vectors[149]?.[i]).toBeCloseTo(value, 5);
  });

  it('answers hundreds at once, each with its own result', async () => {
    const texts = Array.from(
      { length: 300 },
      (_, i) => `订单 KF2026110100${String(i).padStart(2, '0').slice(-2)} 第${i}次`,
    );
    const found = await Promise.all(texts.map((text) => understander.understand(say(text))));
    expect(found.map((u) => u.text)).toEqual(texts);
  });

  it('finds the products of each tenant’s own catalogue, as it is at the moment', async () => {
    const two = await createWorkerUnderstander({ ...options, workers: 2 });
    const products = async (tenantId: string) => {
      const heard = Array.from({ length: 8 }, () => two.understand(say('我要买海风吊扇和磐石锅', 'v1', tenantId)));
      const found = new Set<string>();
      for (const { entities } of await Promise.all(heard)) {
        found.add(entities.flatMap(({ kind, value }) => (kind === 'product' ? [value] : [])).join(','));
      }
      return [...found];
    };
    const fan = { id: 'fan', names: ['海风吊扇'] };
    const pot = { id: 'pot', names: ['磐石锅'] };
    catalogues.a = { version: 1, products: [fan] };
    catalogues.b = { version: 1, products: [pot] };
    expect(await Promise.all([products('a'), products('b'), products('c')])).toEqual([['fan'], ['pot'], ['']]);
    catalogues.a = { version: 2, products: [fan, pot] };
    expect(await Promise.all([products('a'), products('b')])).toEqual([['fan,pot'], ['pot']]);
    await two.close();
  }, 30_000);

  it('names the models that would understand a visitor now, a tenant’s own head among them', async () => {
    const shipped = (await understander.understand(say('hi'))).versions;
    expect(await understander.servedVersions(DEFAULT, 'v1')).toEqual(shipped);
    expect(Object.keys(shipped).sort()).toEqual(['encoder', 'intents-ecommerce']);
    const own = join(dataDir, 'models', 'intents-own', 'v3');
    cpSync(join(root, 'models', 'intents-ecommerce', shipped['intents-ecommerce'] as string), own, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(own, 'kefu.json'), 'utf8'));
    writeFileSync(join(own, 'kefu.json'), JSON.stringify({ ...manifest, name: 'intents-own', version: 'v3' }));
    // The worker looks for other versions twice a second.
    await new Promise((resolve) => setTimeout(resolve, 600));
    const encoder = shipped.encoder as string;
    expect(await understander.servedVersions('own' as TenantId, 'v1')).toEqual({ encoder, 'intents-own': 'v3' });
    expect(await understander.servedVersions(DEFAULT, 'v1')).toEqual(shipped);
  });

  it('names what it knew last when no worker answers', async () => {
    const other = await createWorkerUnderstander(options);
    const known = await other.servedVersions(DEFAULT, 'v1');
    await other.close();
    expect(await other.servedVersions(DEFAULT, 'v1')).toEqual(known);
  });

  it('refuses to start with one clear line when there are no models', async () => {
    await expect(createWorkerUnderstander({ ...options, modelsRoot: folder })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('encoder'),
    });
  });

  it('lets a late answer come to its end: nobody waits for it, and the worker goes on', async () => {
    const hasty = await createWorkerUnderstander({ ...options, timeoutMs: 20 });
    const long = '我的订单什么时候能送到'.repeat(40);
    const asked = await Promise.allSettled(Array.from({ length: 400 }, (_, i) => hasty.understand(say(`${long}${i}`))));
    const late = asked.filter(({ status }) => status === 'rejected');
    expect(late.length).toBeGreaterThan(0);
    for (const { reason } of late as PromiseRejectedResult[]) expect(reason).toMatchObject({ code: 'unavailable' });
    expect(await hasty.embed(['still here'])).toHaveLength(1);
    await hasty.close();
  }, 60_000);

  it('closes in the middle of a long list, once the part under way is done', async () => {
    const other = await createWorkerUnderstander(options);
    const embedding = other.embed(Array.from({ length: 4000 }, (_, i) => `a text of some length, number ${i}`));
    embedding.catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 100));
    await other.close();
    await expect(embedding).rejects.toMatchObject({ code: 'unavailable' });
  }, 60_000);

  it('rejects as unavailable once it is closed', async () => {
    const other = await createWorkerUnderstander(options);
    await other.close();
    await expect(other.understand(say('hi'))).rejects.toMatchObject({ code: 'unavailable' });
  });
});
