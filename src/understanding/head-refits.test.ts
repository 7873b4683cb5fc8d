import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeEncoder } from '../../test/fakes/encoder.ts';
import { ManualClock } from '../../test/fakes/manual-clock.ts';
import type { SentenceEncoder } from '../ports/encoder.ts';
import { readHeadFiles } from './head/head-files.ts';
import { neededRefits, openRefit, refitHead } from './head-refits.ts';
import { DEFAULT_HEAD, HeadStore, tenantHeadName } from './head-store.ts';
import { ModelRegistry } from './registry/model-registry.ts';
import { readExamples } from './train/examples.ts';
import { trainIntents } from './train/train-intents.ts';
import { writeVersion } from './train/write-version.ts';

const first = fakeEncoder();
/** Other vectors, and other in length. */
const other: SentenceEncoder = {
  ...first,
  version: 'other',
  fingerprint: 'other',
  dimensions: 24,
  embed: async (texts) => (await first.embed(texts)).map((vector) => vector.slice(8)),
};
const OWN = tenantHeadName('tnt_a');

let root: string;
let registry: ModelRegistry;
let warnings: string[];

function examples(prefix: string): string {
  return ['my order', 'the parcel', 'a kettle', 'this lamp']
    .flatMap((thing) => [
      { text: `where is ${thing}`, label: `${prefix}.track` },
      { text: `refund ${thing}`, label: `${prefix}.refund` },
    ])
    .map((row) => JSON.stringify(row))
    .join('\n');
}

async function make(name: string, version: string, shipped: boolean, keep: boolean): Promise<void> {
  const text = examples(`${name}-${version}`);
  const trained = await trainIntents(readExamples(text).examples, first, { seed: 1, progress: () => {} });
  const folder = join(root, shipped ? 'shipped' : 'data', name, version);
  const facts = { name, version, encoder: first, seed: 1, data: '', about: '' };
  writeVersion(folder, trained, keep ? { ...facts, examples: text } : facts);
}

const refitAll = async () => {
  const options = { starterExamples: examples('starter'), progress: () => {} };
  for (const needed of neededRefits(registry, 'other')) await refitHead(needed, other, options);
};
const needed = () => neededRefits(registry, 'other').map(({ version: v }) => `${v.name} ${v.version}`);
const serve = (clock = new ManualClock()) => HeadStore.open(registry, other, clock, (w) => warnings.push(w));
const labels = (store: HeadStore, tenant = '') => store.choose(tenant, '').serving.head.labels;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kefu-refits-'));
  registry = new ModelRegistry(join(root, 'shipped'), join(root, 'data'));
  warnings = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('heads on another encoder', () => {
  it('are fitted again: the shipped one from the pack, a tenant’s own from its own examples', async () => {
    await make(DEFAULT_HEAD, 'v1', true, false);
    await make(OWN, 'v1', false, true);
    expect(neededRefits(registry, 'fake')).toEqual([]);
    expect(needed()).toEqual([`${DEFAULT_HEAD} v1`, `${OWN} v1`]);
    await expect(serve()).rejects.toMatchObject({ message: expect.stringContaining('train it again') });
    await refitAll();
    expect(needed()).toEqual([]);
    const store = await serve();
    expect(warnings).toEqual([]);
    expect(labels(store)).toEqual(['starter.refund', 'starter.track']);
    expect(labels(store, 'tnt_a')).toEqual([`${OWN}-v1.refund`, `${OWN}-v1.track`]);
    const { head, version } = store.choose('tnt_a', '').serving;
    const [vector] = (await other.embed(['where is the lamp'])) as [Float32Array];
    expect(head.labels[head.predict('where is the lamp', vector).best[0]?.label ?? -1]).toBe(`${OWN}-v1.track`);
    // Choosing versions goes on as before: a refit has no number of its own.
    expect([version, registry.versions(OWN).map((v) => v.version), registry.nextVersion(OWN).version]).toEqual([
      'v1',
      ['v1'],
      'v2',
    ]);
    // And the first encoder still has its own.
    await HeadStore.open(registry, first, new ManualClock(), (w) => warnings.push(w));
    expect(warnings).toEqual([]);
  });

  it('are fitted when they are promoted, tried or shadowed, and then serve within a second', async () => {
    await make(DEFAULT_HEAD, 'v1', true, false);
    await make(DEFAULT_HEAD, 'v2', false, true);
    await refitAll();
    const clock = new ManualClock();
    const store = await serve(clock);
    registry.split(DEFAULT_HEAD, 'v2', 0);
    expect(needed()).toEqual([`${DEFAULT_HEAD} v2`]);
    registry.promote(DEFAULT_HEAD, 'v2');
    clock.advance(1000);
    await store.refresh();
    expect(labels(store)).toEqual(['starter.refund', 'starter.track']);
    await refitAll();
    clock.advance(1000);
    await store.refresh();
    expect(labels(store)).toEqual([`${DEFAULT_HEAD}-v2.refund`, `${DEFAULT_HEAD}-v2.track`]);
  });

  it('are fitted again for tickets as well', async () => {
    await make(DEFAULT_HEAD, 'v1', true, false);
    await make('tickets-category', 'v1', false, true);
    await make('reranker', 'v1', false, true);
    expect(needed()).toEqual([`${DEFAULT_HEAD} v1`, 'tickets-category v1']);
    await refitAll();
    expect(needed()).toEqual([]);
    const folder = openRefit(registry, registry.version('tickets-category', 'v1'), 'other');
    const head = readHeadFiles(folder as string);
    const [vector] = (await other.embed(['refund the kettle'])) as [Float32Array];
    expect(head.labels[head.predict('refund the kettle', vector).best[0]?.label ?? -1]).toBe(
      'tickets-category-v1.refund',
    );
  });

  it('are refused when damaged, and fitted again', async () => {
    await make(DEFAULT_HEAD, 'v1', true, false);
    await refitAll();
    const version = registry.version(DEFAULT_HEAD, 'v1');
    const folder = registry.refitFolder(version, 'other');
    truncateSync(join(folder, 'weights.bin'), 100);
    expect(() => openRefit(registry, version, 'other')).toThrow(/weights\.bin does not match/);
    await expect(serve()).rejects.toMatchObject({ code: 'unavailable' });
    expect(needed()).toEqual([`${DEFAULT_HEAD} v1`]);
    await refitAll();
    expect(labels(await serve())).toEqual(['starter.refund', 'starter.track']);
  });

  it('are the same bytes each time, and another version once the one they stand in for was made anew', async () => {
    await make(DEFAULT_HEAD, 'v1', true, false);
    await refitAll();
    const folder = registry.refitFolder(registry.version(DEFAULT_HEAD, 'v1'), 'other');
    const bytes = readFileSync(join(folder, 'weights.bin'));
    const { mtimeMs } = statSync(folder);
    await refitAll();
    expect(statSync(folder).mtimeMs).toBe(mtimeMs);
    rmSync(folder, { recursive: true });
    await refitAll();
    expect(readFileSync(join(folder, 'weights.bin')).equals(bytes)).toBe(true);
    await make(DEFAULT_HEAD, 'v1', true, true);
    expect(needed()).toEqual([`${DEFAULT_HEAD} v1`]);
  });

  it('cannot be fitted when their examples were not kept, and say so', async () => {
    await make(OWN, 'v1', false, false);
    await expect(refitAll()).rejects.toMatchObject({
      code: 'model_refused',
      message: expect.stringContaining('train it again'),
    });
  });
});
