/** What a tenant has beside what is shipped, over a real store and the real starter pack. */
import { beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../test/fakes/manual-clock.ts';
import { createMemoryStore } from '../adapters/memory/store.ts';
import { systemRandom } from '../adapters/system/system-random.ts';
import { loadConfig } from '../config.ts';
import type { Store } from '../ports/store.ts';
import { bootstrap, DEFAULT_TENANT } from './bootstrap.ts';
import { COPIED_SETTING, comparePieces, readPieces, savePieces, shippedPieces } from './content-pieces.ts';
import { PATHS } from './paths.ts';
import { readStarterPack } from './starter-pack.ts';

const PACK = readStarterPack(PATHS.starterPack, PATHS.calibration);
const SHIPPED = shippedPieces(PACK);
const INVOICE = 'flows/invoice.yaml';
let store: Store;

beforeEach(async () => {
  store = createMemoryStore();
  await store.migrate();
  await bootstrap(store, loadConfig({}), PACK, new ManualClock(), systemRandom);
});
const read = () => readPieces(store, DEFAULT_TENANT);
const states = async (shipped = SHIPPED) => {
  const all = comparePieces(await read(), shipped).filter(({ state }) => state !== 'same');
  return Object.fromEntries(all.map(({ name, state }) => [name, state]));
};
const save = async (changed: Record<string, string | null>, shipped = SHIPPED) =>
  savePieces(store, DEFAULT_TENANT, await read(), new Map(Object.entries(changed)), shipped);

describe('the pieces of a tenant', () => {
  it('are a copy of the shipped ones at first', async () => {
    expect(await states()).toEqual({});
    expect((await read()).pieces.size).toBe(SHIPPED.size);
  });

  it('tell a newer shipped one from an edit of their own', async () => {
    const newer = new Map(SHIPPED)
      .set(INVOICE, `${SHIPPED.get(INVOICE)}# newer\n`)
      .set('flows/gift.yaml', 'flow: gift');
    await save({ 'synonyms.txt': 'a, b\n' });
    expect(await states(newer)).toEqual({
      [INVOICE]: 'outdated',
      'flows/gift.yaml': 'lacking',
      'synonyms.txt': 'edited',
    });
    await save({ [INVOICE]: newer.get(INVOICE)! }, newer);
    expect(await states(newer)).not.toHaveProperty([INVOICE]);
  });

  it('are only different where it is not known what was copied', async () => {
    const { version } = (await store.getSetting(DEFAULT_TENANT, COPIED_SETTING))!;
    await store.putSetting(DEFAULT_TENANT, COPIED_SETTING, {}, version);
    const newer = new Map(SHIPPED).set(INVOICE, 'another').set('flows/own.yaml', 'x');
    newer.delete('replies.yaml');
    expect(await states(newer)).toEqual({ [INVOICE]: 'different', 'flows/own.yaml': 'lacking', 'replies.yaml': 'own' });
  });

  it.each<[string, Record<string, string | null>]>([
    ['a flow', { [INVOICE]: 'version: 1\nflow: invoice\n' }],
    ['a flow that an intent starts, taken away', { [INVOICE]: null }],
    ['an intent', { 'intents.yaml': PACK.intents.replace('flow: invoice', 'flow: voice') }],
    ['the entities', { 'entities.yaml': 'products: [' }],
    ['the table of facts', { 'graph.yaml': 'version: 2' }],
  ])('are saved together or not at all: %s', async (_name, changed) => {
    await expect(save({ 'synonyms.txt': 'a, b\n', ...changed })).rejects.toThrow();
    expect(await states()).toEqual({});
  });

  it('are not saved over what someone else saved meanwhile', async () => {
    const before = await read();
    await save({ 'synonyms.txt': 'a, b\n' });
    await expect(
      savePieces(store, DEFAULT_TENANT, before, new Map([['synonyms.txt', 'c, d\n']]), SHIPPED),
    ).rejects.toThrow('changed meanwhile');
    expect((await read()).pieces.get('synonyms.txt')).toBe('a, b\n');
  });
});
