/** How the worker comes by what was published. */
import { Worker } from 'node:worker_threads';
import { describe, expect, it, vi } from 'vitest';
import { hashedEmbed } from '../../../test/fakes/hashed-embedder.ts';
import { ask, at, content, searchWorlds, tenantId, until } from '../../../test/fakes/search-world.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { Store } from '../../ports/store.ts';
import { normalize } from '../../text/normalize.ts';
import type { WorkerRequest } from './protocol.ts';

const world = searchWorlds();

describe('knowledge search over a real worker, as to versions', () => {
  it('picks up what another process published, embedding the edit alone', async () => {
    const w = await world();
    for (let i = 0; i < 30; i++) await w.save(`a${i}`, content(`第${i}个问题怎么办理`));
    await w.publish();
    const search = w.open();
    try {
      await search.refresh(tenantId);
      w.embedded.length = 0;
      await w.save('a7', content('发票抬头写错了'));
      await w.publish();
      await until(async () => {
        w.clock.advance(400);
        return (await ask(search, '发票抬头错了')).knowledgeVersion === 2;
      });
      expect((await ask(search, '发票抬头错了')).passages[0]?.articleId).toBe('a7');
      expect(w.embedded).toContain('发票抬头写错了');
      expect(w.embedded).not.toContain('第3个问题怎么办理');
      expect(w.faults).toEqual([]);
    } finally {
      await search.close();
    }
  });

  it('moves to the next version by what is different, without reading the rest again', async () => {
    const w = await world();
    for (let i = 0; i < 30; i++) await w.save(`a${i}`, content(`第${i}个问题怎么办理`));
    await w.publish();
    let pages = 0;
    const store: Store = Object.assign(Object.create(w.store) as Store, {
      publishedArticles: (...args: Parameters<Store['publishedArticles']>) => {
        pages++;
        return w.store.publishedArticles(...args);
      },
    });
    const search = w.open({ store });
    try {
      await search.refresh(tenantId);
      expect(pages).toBe(1);
      await w.save('a7', content('发票抬头写错了'));
      await w.store.deleteArticle(tenantId, 'a9' as ArticleId, 1, at);
      await w.publish();
      await search.refresh(tenantId);
      expect((await ask(search, '发票抬头错了')).passages[0]?.articleId).toBe('a7');
      expect(await search.published(tenantId, 'a9')).toBeNull();
      await w.store.rollbackKnowledge(tenantId, 1, 'test', at);
      await search.refresh(tenantId);
      expect(await search.published(tenantId, 'a7')).toMatchObject({ question: '第7个问题怎么办理' });
      expect(await search.published(tenantId, 'a9')).toMatchObject({ question: '第9个问题怎么办理' });
      expect(pages).toBe(1);
    } finally {
      await search.close();
    }
  });

  it('keeps serving the old version when a new one cannot be embedded', async () => {
    const w = await world();
    await w.save('refund', content('退款多久到账'));
    await w.publish();
    let broken = false;
    const search = w.open({
      understander: {
        embed: (texts) => (broken ? Promise.reject(new Error('no encoder')) : hashedEmbed(texts.map(normalize))),
        trainedOn: async (texts) => texts.map(() => false),
        versions: { encoder: 'hashed' },
      },
    });
    try {
      await search.refresh(tenantId);
      broken = true;
      await w.save('other', content('完全不同的新问题'));
      await w.publish();
      await expect(search.refresh(tenantId)).rejects.toThrow('no encoder');
      broken = false;
      expect((await ask(search, '退款多久到账')).knowledgeVersion).toBe(1);
      await search.refresh(tenantId);
      expect((await ask(search, '完全不同的新问题')).passages[0]?.articleId).toBe('other');
    } finally {
      await search.close();
    }
  });

  it('has the worker let go of a load that broke off, and takes the version later', async () => {
    const w = await world();
    for (let i = 0; i < 300; i++) await w.save(`a${i}`, content(`第${i}个问题怎么办理`));
    await w.publish();
    let broken = false;
    const store: Store = Object.assign(Object.create(w.store) as Store, {
      publishedArticles: (...args: Parameters<Store['publishedArticles']>) =>
        broken ? Promise.reject(new Error('the disk is gone')) : w.store.publishedArticles(...args),
    });
    const said = vi.spyOn(Worker.prototype, 'postMessage');
    const search = w.open({ store });
    try {
      await search.refresh(tenantId);
      for (let i = 0; i < 250; i++) await w.save(`a${i}`, content(`第${i}件事情如何处理`));
      await w.publish();
      broken = true;
      await expect(search.refresh(tenantId)).rejects.toThrow('the disk is gone');
      expect(said.mock.lastCall?.[0]).toMatchObject({ name: 'drop' });
      expect((await ask(search, '第7个问题怎么办理')).knowledgeVersion).toBe(1);
      broken = false;
      await search.refresh(tenantId);
      expect((await ask(search, '第7件事情如何处理')).passages[0]).toMatchObject({ articleId: 'a7' });
    } finally {
      said.mockRestore();
      await search.close();
    }
  });

  it('loads the version again when the worker was killed over it', async () => {
    const w = await world();
    await w.save('refund', content('退款多久到账'));
    await w.publish();
    const search = w.open();
    const { postMessage } = Worker.prototype;
    let kills = 1;
    const said = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, ...args) {
      postMessage.apply(this, args);
      if ((args[0] as WorkerRequest).name !== 'vectors' || kills-- <= 0) return;
      void this.terminate();
    });
    try {
      await expect(search.refresh(tenantId)).rejects.toMatchObject({ code: 'unavailable' });
      expect(w.faults).toMatchObject([{ code: 'unavailable' }]);
      expect((await ask(search, '退款多久到账')).passages[0]?.articleId).toBe('refund');
      expect(w.faults).toHaveLength(1);
    } finally {
      said.mockRestore();
      await search.close();
    }
  });
});
