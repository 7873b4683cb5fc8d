import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeEncoder } from '../../test/fakes/encoder.ts';
import { ManualClock } from '../../test/fakes/manual-clock.ts';
import { DEFAULT_HEAD, HeadStore } from './head-store.ts';
import { ModelRegistry } from './registry/model-registry.ts';
import { readExamples } from './train/examples.ts';
import { trainIntents } from './train/train-intents.ts';
import { writeVersion } from './train/write-version.ts';

const encoder = fakeEncoder();
const made = mkdtempSync(join(tmpdir(), 'kefu-heads-'));
let root: string;
let clock: ManualClock;
let warnings: string[];

/** Two versions that answer the same words differently, so that a test sees which one serves. */
beforeAll(async () => {
  for (const [version, labels] of [
    ['v1', ['old.track', 'old.refund']],
    ['v2', ['new.track', 'new.refund']],
  ] as const) {
    const rows = ['my order', 'the parcel', 'a kettle', 'this lamp'].flatMap((thing) => [
      { text: `where is ${thing}`, label: labels[0] },
      { text: `refund ${thing}`, label: labels[1] },
    ]);
    const { examples } = readExamples(rows.map((r) => JSON.stringify(r)).join('\n'));
    const trained = await trainIntents(examples, encoder, { seed: 1, progress: () => {} });
    const facts = { name: DEFAULT_HEAD, version, encoder, seed: 1, data: '', about: '' };
    writeVersion(join(made, version), trained, facts);
  }
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kefu-head-store-'));
  clock = new ManualClock();
  warnings = [];
  cpSync(join(made, 'v1'), join(root, 'shipped', DEFAULT_HEAD, 'v1'), { recursive: true });
  return () => rmSync(root, { recursive: true, force: true });
});

const registry = () => new ModelRegistry(join(root, 'shipped'), join(root, 'data'));
const open = (reference = encoder) => HeadStore.open(registry(), reference, clock, (w) => warnings.push(w));
const intent = async (store: HeadStore, visitorId = '') => {
  const { head } = store.choose('t', visitorId).serving;
  const [vector] = (await encoder.embed(['where is my order'])) as [Float32Array];
  return head.labels[head.predict('where is my order', vector).best[0]?.label ?? -1];
};
const later = async (store: HeadStore) => {
  clock.advance(1000);
  await store.refresh();
};

describe('the head store', () => {
  it('serves a promoted version within a second, and the old one again after a rollback', async () => {
    const store = await open();
    expect(await intent(store)).toBe('old.track');
    registry().add(join(made, 'v2'));
    await later(store);
    expect(await intent(store)).toBe('old.track');
    registry().promote(DEFAULT_HEAD, 'v2');
    await later(store);
    expect(await intent(store)).toBe('new.track');
    registry().rollback(DEFAULT_HEAD);
    await later(store);
    expect(await intent(store)).toBe('old.track');
  });

  it('keeps the good version when the promoted one is damaged on disk', async () => {
    const store = await open();
    registry().add(join(made, 'v2'));
    registry().promote(DEFAULT_HEAD, 'v2');
    writeFileSync(join(root, 'data', DEFAULT_HEAD, 'v2', 'weights.bin'), 'broken');
    await later(store);
    expect(await intent(store)).toBe('old.track');
    expect(warnings.join()).toContain('checksum');
  });

  it.each(['garbage', '{"active":7}', '{"active":"v2","previous":"v1"}', '{"active":"v2","split":{"percent":900}}'])(
    'goes on with what serves when the choice on disk turns into %s, until a version is promoted',
    async (damage) => {
      const store = await open();
      registry().add(join(made, 'v2'));
      registry().promote(DEFAULT_HEAD, 'v2');
      await later(store);
      writeFileSync(join(root, 'data', DEFAULT_HEAD, 'active.json'), damage);
      await later(store);
      await later(store);
      expect(await intent(store)).toBe('new.track');
      expect(warnings).toEqual([expect.stringContaining('active.json is damaged')]);
      // At a start nobody knows what served: the shipped version is sure to be good.
      expect(await intent(await open())).toBe('old.track');
      registry().promote(DEFAULT_HEAD, 'v1');
      await later(store);
      expect(await intent(store)).toBe('old.track');
      expect(registry().pointerFault(DEFAULT_HEAD)).toBe(null);
    },
  );

  it('gives a share of visitors the other version, each always the same', async () => {
    registry().add(join(made, 'v2'));
    registry().split(DEFAULT_HEAD, 'v2', 40);
    // The pointer names what was active before the split: the shipped version.
    expect(registry().pointer(DEFAULT_HEAD).active).toBe('v1');
    const store = await open();
    const seen = new Map<string, string>();
    for (let i = 0; i < 400; i++) seen.set(`v${i}`, store.choose('t', `v${i}`).serving.version);
    const share = [...seen.values()].filter((v) => v === 'v2').length / seen.size;
    expect(Math.abs(share - 0.4)).toBeLessThan(0.08);
    for (const [visitor, version] of seen) expect(store.choose('t', visitor).serving.version).toBe(version);
  });

  it('shadows a version without using it', async () => {
    registry().add(join(made, 'v2'));
    registry().split(DEFAULT_HEAD, 'v2', 0);
    const store = await open();
    const choice = store.choose('t', 'v1');
    expect([choice.serving.version, choice.shadow?.version]).toEqual(['v1', 'v2']);
  });

  it("serves a tenant's own head to that tenant alone", async () => {
    const own = join(root, 'data', 'intents-shop', 'v1');
    cpSync(join(made, 'v2'), own, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(own, 'kefu.json'), 'utf8')) as object;
    writeFileSync(join(own, 'kefu.json'), JSON.stringify({ ...manifest, name: 'intents-shop', version: 'v1' }));
    const store = await open();
    expect(store.choose('shop', '').serving.name).toBe('intents-shop');
    expect(store.choose('other', '').serving.name).toBe(DEFAULT_HEAD);
  });

  it('refuses a head of another encoder with a line that says what to do', async () => {
    await expect(open({ ...encoder, fingerprint: 'other' })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/trained on the encoder.*train it again/s),
    });
  });
});
