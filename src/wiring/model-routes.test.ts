/** The models' routes over real HTTP, with real trained heads on disk and the store that serves them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeEncoder } from '../../test/fakes/encoder.ts';
import { startWorld, type World } from '../../test/fakes/gateway-world.ts';
import { ManualClock } from '../../test/fakes/manual-clock.ts';
import { createMemoryStore } from '../adapters/memory/store.ts';
import { DEFAULT_HEAD, HeadStore } from '../understanding/head-store.ts';
import { ModelRegistry } from '../understanding/registry/model-registry.ts';
import { readExamples } from '../understanding/train/examples.ts';
import { trainIntents } from '../understanding/train/train-intents.ts';
import { writeVersion } from '../understanding/train/write-version.ts';
import { modelRoutes } from './model-routes.ts';

const encoder = fakeEncoder();
const made = mkdtempSync(join(tmpdir(), 'kefu-model-routes-made-'));
let root: string;
let registry: ModelRegistry;
let heads: HeadStore;
let world: World;
let data: string;
let refits = false;

beforeAll(async () => {
  const rows = ['my order', 'the parcel', 'a kettle', 'this lamp'].flatMap((thing) => [
    { text: `where is ${thing}`, label: 'track' },
    { text: `refund ${thing}`, label: 'refund' },
  ]);
  const { examples } = readExamples(rows.map((r) => JSON.stringify(r)).join('\n'));
  const trained = await trainIntents(examples, encoder, { seed: 1, progress: () => {} });
  for (const version of ['v1', 'v2', 'v3']) {
    writeVersion(join(made, version), trained, { name: DEFAULT_HEAD, version, encoder, seed: 1, data: '', about: '' });
  }
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'kefu-model-routes-'));
  cpSync(join(made, 'v1'), join(root, 'shipped', DEFAULT_HEAD, 'v1'), { recursive: true });
  registry = new ModelRegistry(join(root, 'shipped'), join(root, 'data'));
  registry.add(join(made, 'v2'));
  registry.add(join(made, 'v3'));
  heads = await HeadStore.open(registry, encoder, new ManualClock(), () => {});
  const store = createMemoryStore();
  world = await startWorld({
    store,
    extraRoutes: modelRoutes({
      registry,
      workers: {
        servedHeads: async () => {
          await heads.refreshNow();
          return heads.served();
        },
      },
      refits: () => refits,
      store,
      operator: 'tnt_one' as never,
      logger: pino({ level: 'silent' }),
    }),
  });
  data = (await world.staff('data')).token;
});
afterEach(async () => {
  refits = false;
  await world.close();
  rmSync(root, { recursive: true, force: true });
});

const post = (what: string, body: unknown = {}, token = data, name = DEFAULT_HEAD) =>
  world.rest('POST', `/v1/models/${name}/${what}`, { token, body });
const list = async (token = data) => (await world.rest('GET', '/v1/models', { token })).body;
const serves = () => heads.choose('tnt_one', 'vis_1').serving.version;
const folder = (version: string) => join(root, 'data', DEFAULT_HEAD, version);

describe('the models over REST', () => {
  it('are listed with their figures and which one serves', async () => {
    const { items, total } = await list();
    expect(total).toBe(3);
    expect(items[0]).toEqual({
      name: DEFAULT_HEAD,
      version: 'v1',
      kind: 'intents',
      active: true,
      serving: true,
      percent: null,
      shadow: false,
      rollbackTo: false,
      shipped: true,
      encoder: encoder.version,
      metrics: expect.objectContaining({ heldOutAccuracy: expect.any(Number), labels: 2 }),
      fault: null,
      changeable: true,
    });
    expect((await world.rest('GET', '/v1/models?limit=1&offset=2', { token: data })).body.items).toMatchObject([
      { version: 'v3' },
    ]);
  });

  it('are promoted and rolled back, in the workers as on disk', async () => {
    const promoted = await post('promote', { version: 'v2' });
    expect([promoted.status, promoted.body]).toEqual([
      200,
      { name: DEFAULT_HEAD, active: 'v2', previous: ['v1'], split: null, shadow: null, refitting: false },
    ]);
    expect([serves(), registry.pointer(DEFAULT_HEAD).active]).toEqual(['v2', 'v2']);
    expect((await list()).items.map((v: { rollbackTo: boolean }) => v.rollbackTo)).toEqual([true, false, false]);
    expect((await post('rollback')).body).toMatchObject({ active: 'v1', previous: [] });
    expect(serves()).toBe('v1');
    const none = await post('rollback');
    expect([none.status, none.body.error.code]).toEqual([409, 'invalid_transition']);
  });

  it('are split among visitors, or shadowed at 0 percent, until something is promoted', async () => {
    expect((await post('split', { version: 'v2', percent: 25 })).body).toMatchObject({
      active: 'v1',
      split: { version: 'v2', percent: 25 },
    });
    expect((await list()).items[1]).toMatchObject({ percent: 25, active: false, shadow: false });
    expect((await post('split', { version: 'v3', percent: 0 })).body).toMatchObject({ split: null, shadow: 'v3' });
    expect(heads.choose('tnt_one', 'vis_1').shadow?.version).toBe('v3');
    expect((await post('promote', { version: 'v1' })).body).toMatchObject({ active: 'v1', split: null, shadow: null });
  });

  it.each([
    ['promote', {}, 'invalid_payload'],
    ['promote', { version: 2 }, 'invalid_payload'],
    ['promote', { version: '' }, 'invalid_payload'],
    ['split', { version: 'v2' }, 'invalid_payload'],
    ['split', { version: 'v2', percent: -1 }, 'invalid_payload'],
    ['split', { version: 'v2', percent: 100.5 }, 'invalid_payload'],
    ['split', { version: 'v2', percent: '10' }, 'invalid_payload'],
    ['split', { version: 'v1', percent: 10 }, 'invalid_payload'],
  ])('refuse to %s with %j', async (what, body, code) => {
    const answer = await post(what, body);
    expect([answer.status, answer.body.error.code]).toEqual([400, code]);
    expect(registry.pointerStamp(DEFAULT_HEAD)).toBe('none');
  });

  it.each([
    ['promote', { version: 'v9' }, DEFAULT_HEAD],
    ['split', { version: 'v9', percent: 10 }, DEFAULT_HEAD],
    ['promote', { version: '../v2' }, DEFAULT_HEAD],
    ['promote', { version: 'v1' }, 'intents-unknown'],
    ['rollback', {}, 'intents-unknown'],
    ['promote', { version: 'v1' }, '..'],
    ['promote', { version: 'v1' }, '%2e%2e%2fdata'],
  ])('answer 404 to %s %j of %s', async (what, body, name) => {
    const answer = await post(what, body, data, name);
    expect([answer.status, answer.body.error.code]).toEqual([404, 'not_found']);
  });

  it('refuse a damaged version and go on with the good one', async () => {
    writeFileSync(join(folder('v2'), 'weights.bin'), 'broken');
    rmSync(join(folder('v3'), 'labels.json'));
    for (const version of ['v2', 'v3']) {
      for (const [what, body] of [
        ['promote', { version }],
        ['split', { version, percent: 10 }],
      ] as const) {
        const answer = await post(what, body);
        expect([answer.status, answer.body.error.code]).toEqual([409, 'model_refused']);
        expect(answer.text).not.toContain(root);
      }
    }
    expect([serves(), registry.pointer(DEFAULT_HEAD).active]).toEqual(['v1', 'v1']);
  });

  it('put the choice back when the workers cannot open a version whose checksums are right', async () => {
    const manifest = JSON.parse(readFileSync(join(folder('v2'), 'kefu.json'), 'utf8'));
    const other = { ...manifest.encoder, fingerprint: 'another' };
    writeFileSync(join(folder('v2'), 'kefu.json'), JSON.stringify({ ...manifest, encoder: other }));
    await post('promote', { version: 'v3' });
    const answer = await post('promote', { version: 'v2' });
    expect([answer.status, answer.body.error]).toEqual([
      409,
      { code: 'model_refused', message: expect.stringContaining('train it again') },
    ]);
    expect([serves(), registry.pointer(DEFAULT_HEAD)]).toEqual(['v3', expect.objectContaining({ active: 'v3' })]);
    expect((await post('split', { version: 'v2', percent: 50 })).body.error.code).toBe('model_refused');
    expect(registry.pointer(DEFAULT_HEAD).split).toBeNull();
  });

  it('let a choice stand that will be fitted for the encoder by itself, and show what serves until then', async () => {
    const manifest = JSON.parse(readFileSync(join(folder('v2'), 'kefu.json'), 'utf8'));
    const other = { ...manifest.encoder, fingerprint: 'another' };
    writeFileSync(join(folder('v2'), 'kefu.json'), JSON.stringify({ ...manifest, encoder: other }));
    refits = true;
    expect((await post('promote', { version: 'v2' })).body).toMatchObject({ active: 'v2', refitting: true });
    expect((await list()).items).toMatchObject([{ serving: true }, { active: true, serving: false }, {}]);
    expect(serves()).toBe('v1');
  });

  it('list a version that cannot be read with its fault, and one that was chosen and does not serve', async () => {
    writeFileSync(join(folder('v2'), 'kefu.json'), '{');
    registry.promote(DEFAULT_HEAD, 'v3');
    writeFileSync(join(folder('v3'), 'weights.bin'), 'broken');
    const { items } = await list();
    expect(items).toMatchObject([
      { version: 'v1', active: false, serving: true, fault: null },
      { version: 'v2', fault: expect.stringContaining('kefu.json') },
      { version: 'v3', active: true, serving: false, fault: expect.stringContaining('checksum') },
    ]);
  });

  it('that serve every tenant are shown to all and changed by the operator alone', async () => {
    const other = (await world.staff('data', world.tenants[1])).token;
    expect((await list(other)).items).toMatchObject([{ changeable: false }, {}, {}]);
    const answer = await post('promote', { version: 'v2' }, other);
    expect([answer.status, answer.body.error.code]).toEqual([403, 'forbidden']);
    expect(serves()).toBe('v1');
  });

  it('of one tenant are nobody else’s', async () => {
    const own = join(root, 'data', 'intents-tnt_two', 'v1');
    cpSync(join(made, 'v2'), own, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(own, 'kefu.json'), 'utf8'));
    writeFileSync(join(own, 'kefu.json'), JSON.stringify({ ...manifest, name: 'intents-tnt_two', version: 'v1' }));
    const other = (await world.staff('data', world.tenants[1])).token;
    expect((await list()).items).toHaveLength(3);
    expect((await list(other)).items).toHaveLength(4);
    expect((await post('promote', { version: 'v1' }, data, 'intents-tnt_two')).status).toBe(404);
    expect((await post('promote', { version: 'v1' }, other, 'intents-tnt_two')).body.active).toBe('v1');
  });

  it('are changed once for one Idempotency-Key', async () => {
    const again = () =>
      world.rest('POST', `/v1/models/${DEFAULT_HEAD}/promote`, {
        token: data,
        body: { version: 'v2' },
        headers: { 'idempotency-key': 'promote-1' },
      });
    await again();
    await post('rollback');
    expect((await again()).headers.get('idempotency-replayed')).toBe('true');
    expect(serves()).toBe('v1');
  });
});
