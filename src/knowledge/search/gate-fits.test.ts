/** When gates are fitted, and from what. */
import { describe, expect, it } from 'vitest';
import { hashedEmbed, hashedEmbedding } from '../../../test/fakes/hashed-embedder.ts';
import { ask, content, type SearchWorld, searchWorlds, tenantId, until } from '../../../test/fakes/search-world.ts';
import { normalize } from '../../text/normalize.ts';
import { GATE_SETTING, GATE_TARGET_SETTING } from './gate-setting.ts';
import { SYNONYMS_SETTING } from './knowledge-search.ts';

const world = searchWorlds();

/** A world where one article is published. */
async function published(): Promise<SearchWorld> {
  const w = await world();
  await w.save('refund', content('退款多久到账', ['钱什么时候退回来', '退款要等几天']));
  await w.publish();
  return w;
}

const storedGate = (w: SearchWorld) => w.store.getSetting(tenantId, GATE_SETTING);

/** A server comes and goes; back comes the gate that is stored then. */
async function started(w: SearchWorld) {
  const search = w.open();
  try {
    await search.refresh(tenantId);
    return await storedGate(w);
  } finally {
    await search.close();
  }
}

describe('knowledge search over a real worker, as to gates', () => {
  it('fits the gate once for a version, and reads it back after a restart', async () => {
    const w = await published();
    const stored = await started(w);
    expect(stored?.value).toMatchObject({ gate: { knowledgeVersion: 1, threshold: expect.any(Number) } });
    expect((await started(w))?.version).toBe(stored?.version);
  });

  it('fits again after a restart when things were given other names meanwhile', async () => {
    const w = await published();
    const stored = await started(w);
    await w.store.putSetting(tenantId, SYNONYMS_SETTING, '退款, 萤火虫\n', 0);
    expect((await started(w))?.version).toBe((stored?.version ?? 0) + 1);
  });

  it('starts with the gate of the version before, and fits one for what was published meanwhile beside it', async () => {
    const w = await published();
    const stored = await started(w);
    await w.save('address', content('怎么修改收货地址', ['换个收货地址']));
    await w.publish();
    const search = w.open();
    try {
      await search.refresh(tenantId);
      expect(search.servedVersions(tenantId)).toEqual({ knowledge: '2', gate: 'gate-1' });
      expect((await ask(search, '怎么修改收货地址')).passages[0]?.articleId).toBe('address');
      await until(async () => search.servedVersions(tenantId).gate === 'gate-2');
      await until(async () => (await storedGate(w))?.version === (stored?.version ?? 0) + 1);
      expect((await storedGate(w))?.value).toMatchObject({ gate: { knowledgeVersion: 2 } });
      expect(w.faults).toEqual([]);
    } finally {
      await search.close();
    }
  });

  it('is more careful where the encoder was trained on the articles', async () => {
    const bias = async (trained: (text: string) => boolean) => {
      const w = await published();
      await w.save('address', content('怎么修改收货地址'));
      await w.publish();
      const understander = {
        embed: async (texts: readonly string[]) => hashedEmbed(texts.map(normalize)),
        trainedOn: async (texts: readonly string[]) => texts.map(trained),
        versions: { encoder: 'hashed' },
      };
      const search = w.open({ understander });
      await search.refresh(tenantId);
      await search.close();
      const { value } = (await storedGate(w)) ?? {};
      return (value as { gate: { model: { bias: number } } }).gate.model.bias;
    };
    const none = await bias(() => false);
    const half = await bias((text) => text === '怎么修改收货地址');
    const all = await bias(() => true);
    expect(all).toBeLessThan(half);
    expect(none - half).toBeCloseTo(half - all);
  });

  it('fits again for another encoder, whose index is made and searched beside the first', async () => {
    const w = await published();
    const first = w.open();
    await first.refresh(tenantId);
    const stored = await storedGate(w);
    const shorter = 64;
    const second = w.open({
      understander: {
        embed: async (texts) => texts.map((text) => hashedEmbedding(normalize(text), shorter)),
        trainedOn: async (texts) => texts.map(() => false),
        versions: { encoder: 'shorter' },
      },
    });
    try {
      await second.refresh(tenantId);
      const fitted = await storedGate(w);
      expect(fitted?.version).toBe((stored?.version ?? 0) + 1);
      expect(fitted?.value).toMatchObject({ name: expect.stringContaining('encoder shorter') });
      const text = '我的退款要多久到账';
      expect((await ask(first, text)).passages[0]?.articleId).toBe('refund');
      expect((await ask(second, text, [], shorter)).passages[0]?.articleId).toBe('refund');
    } finally {
      await first.close();
      await second.close();
    }
  });

  it('fits again when another target is chosen, and keeps answering from the old gate meanwhile', async () => {
    const w = await published();
    const search = w.open();
    const target = async () => {
      const { value } = (await storedGate(w)) ?? {};
      return (value as { gate?: { target?: number } } | undefined)?.gate?.target;
    };
    try {
      await search.refresh(tenantId);
      expect(await target()).toBe(0.05);
      await w.store.putSetting(tenantId, GATE_TARGET_SETTING, { target: 0.2 }, null);
      await until(async () => {
        w.clock.advance(400);
        return (await target()) === 0.2;
      });
      expect((await ask(search, '退款多久到账')).knowledgeVersion).toBe(1);
      expect(w.faults).toEqual([]);
    } finally {
      await search.close();
    }
    // What was chosen holds after a restart, without fitting again.
    const before = await storedGate(w);
    expect((await started(w))?.version).toBe(before?.version);
  });
});
