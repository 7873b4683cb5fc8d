import { describe, expect, it } from 'vitest';
import { ask, content, searchWorlds, tenantId, until } from '../../../test/fakes/search-world.ts';
import { ENTITIES_SETTING, SYNONYMS_SETTING } from './knowledge-search.ts';

const world = searchWorlds();

describe('knowledge search over a real worker', () => {
  it('loads a tenant at its first search, finds by words and by traditional characters', async () => {
    const w = await world();
    await w.save('refund', content('退款多久到账', ['钱什么时候退回来']));
    await w.save('address', content('怎么修改收货地址'));
    await w.publish();
    const search = w.open();
    try {
      expect((await ask(search, '我的退款要多久到账')).passages[0]).toMatchObject({ articleId: 'refund', lang: 'zh' });
      expect((await ask(search, '怎麼修改收貨地址')).passages[0]?.articleId).toBe('address');
      expect(await search.published(tenantId, 'refund')).toMatchObject({ question: '退款多久到账' });
      expect(await search.published(tenantId, 'nothing')).toBeNull();
    } finally {
      await search.close();
    }
  });

  it('finds nothing before anything is published', async () => {
    const w = await world();
    const search = w.open();
    try {
      expect(await ask(search, '你好')).toMatchObject({
        outcome: { kind: 'abstain' },
        passages: [],
        knowledgeVersion: 0,
      });
    } finally {
      await search.close();
    }
  });

  it('takes up other names for things, and products of the catalogue, without a new version', async () => {
    const w = await world();
    await w.save('lamp', content('桌面台灯'));
    await w.save('kettle', content('家用水壶'));
    await w.publish();
    const search = w.open();
    const scores = async () => {
      const { passages } = await ask(search, '萤火虫');
      const of = (id: string) => passages.find(({ articleId }) => articleId === id)?.score as number;
      return { lamp: of('lamp'), kettle: of('kettle') };
    };
    const scored = (holds: (now: { lamp: number; kettle: number }) => boolean) =>
      until(async () => {
        w.clock.advance(400);
        return holds(await scores());
      });
    try {
      const { lamp, kettle } = await scores();
      await w.store.putSetting(tenantId, ENTITIES_SETTING, 'products: [{ id: lamp, zh: [台灯, 萤火虫] }]', 0);
      await scored((now) => now.lamp > lamp && now.kettle === kettle);
      await w.store.putSetting(tenantId, ENTITIES_SETTING, 'products: []', 1);
      await w.store.putSetting(tenantId, SYNONYMS_SETTING, '水壶, 萤火虫\n', 0);
      await scored((now) => now.lamp === lamp && now.kettle > kettle);
      expect(search.servedVersions(tenantId)).toEqual({ knowledge: '1', gate: 'gate-1' });
      expect(w.faults).toEqual([]);
    } finally {
      await search.close();
    }
  });

  it('completes a follow-up question from the one before', async () => {
    const w = await world();
    await w.save('refund', content('退款多久到账'));
    await w.save('points', content('积分多久到账'));
    await w.publish();
    const search = w.open();
    try {
      expect((await ask(search, '那多久到账?', ['我要退款'])).passages[0]?.articleId).toBe('refund');
      expect((await ask(search, '那多久到账?', ['积分怎么算'])).passages[0]?.articleId).toBe('points');
    } finally {
      await search.close();
    }
  });

  it('takes words that are asked of anything for what was talked of, though some article has just these', async () => {
    const w = await world();
    await w.save('rent', content('租仓价格', ['多少钱']));
    await w.save('move', content('你们能上门搬吗', ['上门搬运多少钱']));
    await w.save('complaint', content('怎么投诉'));
    await w.publish();
    const search = w.open();
    const first = async (text: string, before: string[]) => (await ask(search, text, before)).passages[0]?.articleId;
    try {
      expect(await first('多少钱', [])).toBe('rent');
      expect(await first('多少钱', ['你们能上门搬吗'])).toBe('move');
      expect(await first('怎么投诉', ['你们能上门搬吗'])).toBe('complaint');
    } finally {
      await search.close();
    }
  });

  it('brings all vectors along when the worker forgets some that it had, while others are made', async () => {
    const w = await world();
    // Of two words it says first that it lacks one, and then the other, as the real one does that was asked much meanwhile.
    const script = `
      import { parentPort } from 'node:worker_threads';
      const result = { outcome: { kind: 'abstain', nearest: [] }, passages: [], knowledgeVersion: 0, gate: {} };
      const search = ({ vectors }) => {
        const missing = ['one', 'other'].filter((text) => !vectors.texts.includes(text));
        return missing.length > 0
          ? { kind: 'needs', texts: missing.slice(0, 1) }
          : { kind: 'result', result, standsAlone: true, validUntil: null };
      };
      const out = { commit: { gateVersion: null }, learn: { kind: 'learnt' }, fit: { kind: 'outdated' } };
      parentPort.on('message', ({ id, name, in: input }) => {
        parentPort.postMessage({ id, ok: true, out: name === 'search' ? search(input) : (out[name] ?? null) });
      });`;
    const search = w.open({ workerFile: new URL(`data:text/javascript,${encodeURIComponent(script)}`) });
    try {
      expect(await ask(search, 'one other')).toMatchObject({ outcome: { kind: 'abstain' } });
      expect(w.embedded).toEqual(['one', 'other']);
    } finally {
      await search.close();
    }
  });

  it('searches for how a text of thousands of words begins and ends', async () => {
    const w = await world();
    await w.save('refund', content('退款多久到账'));
    await w.publish();
    const search = w.open();
    try {
      await search.refresh(tenantId);
      w.embedded.length = 0;
      const story = Array.from({ length: 1500 }, (_, i) => `qx${i * 7919}`).join(' ');
      const found = await ask(search, `${story} 退款多久到账`, [story]);
      expect(found.passages[0]?.articleId).toBe('refund');
      expect(w.embedded.length).toBeLessThan(120);
    } finally {
      await search.close();
    }
  });
});
