import { describe, expect, it } from 'vitest';
import { ask, at, content, type SearchWorld, searchWorlds, tenantId } from '../../../test/fakes/search-world.ts';
import type { ArticleId } from '../../domain/ids.ts';
import { DRAFT_IDLE_MS, DraftSearch } from './draft-search.ts';
import { GATE_SETTING } from './gate-setting.ts';

const world = searchWorlds();

/** Says what was opened and closed. */
function draftOf(w: SearchWorld, events: string[] = [], encoder = () => 'one') {
  return new DraftSearch({
    store: w.store,
    clock: w.clock,
    encoder,
    onFault: (error) => w.faults.push(error),
    open: (store) => {
      events.push(`open ${encoder()}`);
      const search = w.open({ store, watches: false });
      return {
        search: (request) => search.search(request),
        published: (tenant, id) => search.published(tenant, id),
        servedVersions: (tenant) => search.servedVersions(tenant),
        refresh: (tenant) => search.refresh(tenant),
        close: async () => {
          events.push('close');
          await search.close();
        },
      };
    },
  });
}

const titles = async (search: Parameters<typeof ask>[0], text: string) =>
  (await ask(search, text)).passages.map(({ title }) => title);

describe('the hit test of the draft', () => {
  it('finds what is not published, as last edited, without what was deleted, and leaves what visitors get alone', async () => {
    const w = await world();
    await w.save('refund', content('退款多久到账'));
    await w.save('address', content('怎么修改收货地址'));
    await w.publish();
    const live = w.open();
    const draft = draftOf(w);
    const asDraft = draft as unknown as typeof live;
    try {
      await w.save('gift', content('可以代写贺卡吗'));
      expect(await titles(asDraft, '代写贺卡')).toContain('可以代写贺卡吗');
      await w.save('gift', content('礼物能附一张卡片吗'));
      expect(await titles(asDraft, '代写贺卡')).not.toContain('可以代写贺卡吗');
      expect(await titles(asDraft, '礼物附卡片')).toContain('礼物能附一张卡片吗');
      await w.store.deleteArticle(tenantId, 'refund' as ArticleId, 1, at);
      expect(await titles(asDraft, '退款多久到账')).not.toContain('退款多久到账');
      expect(await titles(live, '退款多久到账')).toEqual(['退款多久到账', '怎么修改收货地址']);
      expect((await w.store.activeKnowledge(tenantId))?.version).toBe(1);
    } finally {
      await draft.close();
      await live.close();
    }
    expect(w.faults).toEqual([]);
  }, 30_000);

  it('judges another knowledge base by a gate of its own, which is kept nowhere', async () => {
    const w = await world();
    await w.save('refund', content('退款多久到账', ['钱什么时候退回来', '退款几天']));
    await w.publish();
    const live = w.open();
    const draft = draftOf(w);
    try {
      await ask(live, '退款');
      const before = await w.store.getSetting(tenantId, GATE_SETTING);
      expect(before).not.toBeNull();
      for (let i = 0; i < 30; i++) await w.save(`own-${i}`, content(`第${i}号设备怎么安装`, [`${i}号设备安装方法`]));
      const { gate } = await ask(draft as unknown as typeof live, '第七号设备怎么安装');
      expect(gate.version).toBe(`gate-${await w.store.countEdits(tenantId)}`);
      expect(await w.store.getSetting(tenantId, GATE_SETTING)).toEqual(before);
    } finally {
      await draft.close();
      await live.close();
    }
  }, 30_000);

  it('lets the index go when nobody tests, takes it up again, and makes another for another encoder', async () => {
    const w = await world();
    await w.save('refund', content('退款多久到账'));
    const events: string[] = [];
    let encoder = 'one';
    const draft = draftOf(w, events, () => encoder);
    const found = () => titles(draft as unknown as ReturnType<SearchWorld['open']>, '退款到账');
    try {
      await found();
      await found();
      w.clock.advance(DRAFT_IDLE_MS - 1);
      expect(events).toEqual(['open one']);
      w.clock.advance(1);
      expect(events).toEqual(['open one', 'close']);
      encoder = 'two';
      expect(await found()).toEqual(['退款多久到账']);
      encoder = 'three';
      await found();
      expect(events).toEqual(['open one', 'close', 'open two', 'close', 'open three']);
    } finally {
      await draft.close();
    }
    expect(events.at(-1)).toBe('close');
  }, 30_000);
});
