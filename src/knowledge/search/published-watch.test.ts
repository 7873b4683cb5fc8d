/** Following what is published while loading it fails: over a real worker, with a store that breaks off. */
import { describe, expect, it } from 'vitest';
import { ask, content, searchWorlds, tenantId, until } from '../../../test/fakes/search-world.ts';
import { KefuError } from '../../domain/errors.ts';

const world = searchWorlds();

/** Time goes by in steps of the watch, each looked at before the next. */
async function pass(w: Awaited<ReturnType<typeof world>>, ms: number, settled: () => Promise<unknown>) {
  for (let at = 0; at < ms; at += 400) {
    w.clock.advance(400);
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    await settled();
  }
}

describe('a published version that cannot be loaded', () => {
  it('is tried again at growing distances, told once per reason, and given up for a newer one at once', async () => {
    const w = await world();
    await w.save('refund', content('退款多久到账'));
    await w.publish();
    let reason: string | null = null;
    let tries = 0;
    const { store } = w;
    const changed = async (...given: Parameters<typeof store.changedArticles>) => {
      tries++;
      if (reason !== null) throw new KefuError('unavailable', reason);
      return store.changedArticles(...given);
    };
    const recovered: string[] = [];
    const search = w.open({
      store: { ...store, changedArticles: changed },
      onRecovered: (tenant) => recovered.push(tenant),
    });
    const settled = () => search.refresh(tenantId).catch(() => undefined);
    try {
      await ask(search, '退款多久到账');
      reason = 'the disk is away';
      await w.save('address', content('怎么修改收货地址'));
      await w.publish();
      // Without waiting it would be tried 150 times in a minute. Here every step waits with a try of its own.
      const own = 150;
      await pass(w, 60_000, settled);
      expect(tries - own).toBeGreaterThan(4);
      expect(tries - own).toBeLessThan(10);
      expect(w.faults).toEqual([expect.objectContaining({ message: 'the disk is away' })]);
      expect((await ask(search, '退款多久到账')).knowledgeVersion).toBe(1);
      reason = 'the disk is full';
      await pass(w, 60_000, settled);
      expect(w.faults.map((fault) => (fault as Error).message)).toEqual(['the disk is away', 'the disk is full']);
      expect(recovered).toEqual([]);
      reason = null;
      await w.publish();
      await until(async () => {
        w.clock.advance(400);
        return recovered.length > 0;
      });
      expect((await ask(search, '怎么修改收货地址')).passages[0]?.articleId).toBe('address');
      expect(recovered).toEqual([tenantId]);
      expect(w.faults).toHaveLength(2);
    } finally {
      await search.close();
    }
  });
});
