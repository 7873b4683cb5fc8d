/** Settings that are followed while the server runs, over a real store. */
import { beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../test/fakes/manual-clock.ts';
import { createMemoryStore } from '../adapters/memory/store.ts';
import type { TenantId, Timestamp } from '../domain/ids.ts';
import { LiveSettings } from './live-settings.ts';

const [A, B] = ['a', 'b'] as TenantId[] as [TenantId, TenantId];

async function world(otherwise?: string) {
  const store = createMemoryStore();
  await store.migrate();
  for (const id of [A, B])
    await store.createTenant({ id, name: id, createdAt: '2026-01-01T00:00:00.000Z' as Timestamp });
  const clock = new ManualClock();
  const made: string[] = [];
  const faults: string[] = [];
  const live = new LiveSettings({
    store,
    clock,
    keys: ['one', 'two'],
    make: ({ one, two }, versions, tenantId) => {
      if (one === 'bad') throw new Error('bad');
      made.push(tenantId);
      return `${tenantId} ${one} ${two} ${versions.one}.${versions.two}`;
    },
    ...(otherwise === undefined ? {} : { otherwise }),
    onFault: (error, tenantId) => faults.push(`${tenantId} ${(error as Error).message}`),
  });
  return { live, store, clock, made, faults };
}

describe('live settings', () => {
  let at: Awaited<ReturnType<typeof world>>;
  beforeEach(async () => {
    at = await world();
  });

  it('make something once of each tenant’s own settings', async () => {
    await at.store.putSetting(A, 'one', 'x', 0);
    expect(await Promise.all([at.live.get(A), at.live.get(A), at.live.get(B)])).toEqual([
      'a x undefined 1.0',
      'a x undefined 1.0',
      'b undefined undefined 0.0',
    ]);
    at.clock.advance(1_000);
    await at.live.get(A);
    expect(at.made).toEqual(['a', 'b']);
  });

  it('make it again within a second after a change', async () => {
    await at.live.get(A);
    await at.store.putSetting(A, 'two', 'y', 0);
    expect(await at.live.get(A)).toBe('a undefined undefined 0.0');
    at.clock.advance(1_000);
    expect(await at.live.get(A)).toBe('a undefined y 0.1');
  });

  it('keep the former while a change cannot be read, and tell it once', async () => {
    await at.store.putSetting(A, 'one', 'x', 0);
    await at.live.get(A);
    await at.store.putSetting(A, 'one', 'bad', 1);
    for (let i = 0; i < 3; i++) {
      at.clock.advance(1_000);
      expect(await at.live.get(A)).toBe('a x undefined 1.0');
    }
    expect(at.faults).toEqual(['a bad']);
    await at.store.putSetting(A, 'one', 'z', 2);
    at.clock.advance(1_000);
    expect(await at.live.get(A)).toBe('a z undefined 3.0');
  });

  it('reject while there is nothing former, unless told what to give then', async () => {
    await at.store.putSetting(A, 'one', 'bad', 0);
    await expect(at.live.get(A)).rejects.toThrow('bad');
    const other = await world('nothing');
    await other.store.putSetting(A, 'one', 'bad', 0);
    expect(await other.live.get(A)).toBe('nothing');
    await other.store.putSetting(A, 'one', 'x', 1);
    other.clock.advance(1_000);
    expect(await other.live.get(A)).toBe('a x undefined 2.0');
  });
});
