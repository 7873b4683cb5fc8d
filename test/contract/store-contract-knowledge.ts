/** The store's contract: articles, publishing, rolling back. */
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../src/domain/ids.ts';
import type { ArticleFilter } from '../../src/ports/store.ts';
import type { Setting } from './store-contract.ts';
import { article, at, T1, T2, tenant, world } from './store-fixtures.ts';

export function knowledgeContract(setting: Setting): void {
  const id = (text: string) => text as ArticleId;
  const save = (name: string, question: string, expectedVersion: number | null = null, patch = {}) =>
    setting.store.saveArticle({
      tenantId: T1,
      id: id(name),
      content: article(question, patch),
      expectedVersion,
      at: at(10),
    });
  const publish = (only?: string[]) =>
    setting.store.publishKnowledge({
      tenantId: T1,
      by: 'mei',
      note: 'note',
      at: at(20),
      ...(only ? { only: only.map(id) } : {}),
    });
  const published = async (version: number) =>
    (await setting.store.publishedArticles(T1, version, { afterId: '', limit: 99 })).map(
      (it) => `${it.id}.${it.version} ${it.question}`,
    );

  describe('articles', () => {
    it('are saved, edited by who has seen the newest, and counted in versions', async () => {
      const { store } = setting;
      await world(store);
      const first = await save('a', 'one', 0, { validFrom: at(0), variants: ['uno'], liveEdit: true });
      expect(first).toMatchObject({ kind: 'saved', value: { version: 1, createdAt: at(10), variants: ['uno'] } });
      expect(await save('a', 'two', 1)).toMatchObject({ kind: 'saved', value: { version: 2, question: 'two' } });
      expect(await save('a', 'three', 1)).toMatchObject({ kind: 'stale', current: { version: 2, question: 'two' } });
      expect(await save('a', 'three', 0)).toMatchObject({ kind: 'stale' });
      expect(await save('b', 'none', 4)).toEqual({ kind: 'not_found' });
      expect(await save('a', 'import')).toMatchObject({ kind: 'saved', value: { version: 3 } });
      expect(await store.getArticle(T1, id('a'))).toMatchObject({ version: 3, question: 'import' });
    });

    it('are made by one of two who save a new one at once', async () => {
      await world(setting.store);
      const results = await Promise.all(['x', 'y', 'z'].map((question) => save('a', question, 0)));
      expect(results.map((result) => result.kind).sort()).toEqual(['saved', 'stale', 'stale']);
    });

    it('come back exactly as saved', async () => {
      const { store } = setting;
      await world(store);
      const saved = await save('a', '怎么退货？', 0, { validTo: at(99), tags: ['退'], variants: ['退货', '😀'] });
      expect(await store.getArticle(T1, id('a'))).toEqual(saved.kind === 'saved' ? saved.value : null);
    });

    it('are imported together, equal ones left alone', async () => {
      const { store } = setting;
      await world(store);
      await save('a', 'same');
      await save('b', 'old');
      const counts = await store.saveArticles(
        T1,
        [
          { id: id('a'), content: article('same') },
          { id: id('b'), content: article('new') },
          { id: id('c'), content: article('fresh') },
          { id: id('c'), content: article('fresher') },
        ],
        at(30),
      );
      expect(counts).toEqual({ added: 1, changed: 2, unchanged: 1 });
      const { items } = await store.listArticles({ tenantId: T1, limit: 9, offset: 0 });
      expect(items.map((it) => [it.id, it.version, it.question])).toEqual([
        ['a', 1, 'same'],
        ['b', 2, 'new'],
        ['c', 2, 'fresher'],
      ]);
    });

    it('are imported by the thousand', async () => {
      const { store } = setting;
      await world(store);
      const many = Array.from({ length: 1500 }, (_, n) => ({ id: id(`many ${n}`), content: article(`q${n}`) }));
      expect(await store.saveArticles(T1, many, at(1))).toEqual({ added: 1500, changed: 0, unchanged: 0 });
      expect((await publish()).articleCount).toBe(1500);
      expect(await store.saveArticles(T1, many, at(2))).toEqual({ added: 0, changed: 0, unchanged: 1500 });
    });

    it('are found by language, category, text and being unpublished', async () => {
      const { store } = setting;
      await world(store);
      await save('a', 'Where is my PARCEL');
      await save('b', '包裹在哪', null, { lang: 'zh', variants: ['快递到哪了'] });
      await publish();
      await save('c', 'Invoice', null, { category: 'billing' });
      await save('a', 'Where is my parcel?');
      const find = async (filter: Partial<ArticleFilter>) =>
        (await store.listArticles({ tenantId: T1, limit: 9, offset: 0, ...filter })).items.map((it) => it.id);
      expect(await find({})).toEqual(['a', 'b', 'c']);
      expect(await find({ lang: 'zh' })).toEqual(['b']);
      expect(await find({ category: 'billing' })).toEqual(['c']);
      expect(await find({ q: 'parcel' })).toEqual(['a']);
      expect(await find({ q: '快递' })).toEqual(['b']);
      expect(await find({ unpublished: true })).toEqual(['a', 'c']);
      expect(await find({ unpublished: true, q: 'invoice' })).toEqual(['c']);
      const page = await store.listArticles({ tenantId: T1, limit: 1, offset: 1 });
      expect([page.items.map((it) => it.id), page.total]).toEqual([['b'], 3]);
    });

    it('are gone from lists once deleted, and may come back', async () => {
      const { store } = setting;
      await world(store);
      await save('a', 'one');
      expect(await store.deleteArticle(T1, id('a'), 7, at(30))).toMatchObject({
        kind: 'stale',
        current: { version: 1 },
      });
      expect(await store.deleteArticle(T1, id('a'), 1, at(30))).toMatchObject({
        kind: 'saved',
        value: { version: 2, deleted: true },
      });
      expect(await store.getArticle(T1, id('a'))).toBeNull();
      expect((await store.listArticles({ tenantId: T1, limit: 9, offset: 0 })).total).toBe(0);
      expect(await store.deleteArticle(T1, id('a'), 2, at(31))).toEqual({ kind: 'not_found' });
      expect(await save('a', 'again', 2)).toEqual({ kind: 'not_found' });
      expect(await save('a', 'again', 0)).toMatchObject({ kind: 'saved', value: { version: 3, deleted: false } });
    });
  });

  it('counts edits and deletions of articles, and nothing else', async () => {
    const { store } = setting;
    await world(store);
    const counts: number[] = [];
    const count = async () => counts.push(await store.countEdits(T1));
    await count();
    await save('a', 'one', 0);
    await count();
    await save('a', 'two', 1);
    await count();
    await store.saveArticles(T1, [{ id: id('b'), content: article('b') }], at(20));
    await count();
    await store.saveArticles(T1, [{ id: id('b'), content: article('b') }], at(21));
    await count();
    await store.publishKnowledge({ tenantId: T1, by: 'x', note: '', at: at(22) });
    await count();
    await store.deleteArticle(T1, id('a'), 2, at(23));
    await count();
    expect(counts).toEqual([0, 1, 2, 3, 3, 3, 4]);
  });

  describe('publishing', () => {
    it('has no active version before the first', async () => {
      await world(setting.store);
      expect(await setting.store.activeKnowledge(T1)).toBeNull();
      expect(await published(1)).toEqual([]);
    });

    it('makes a version of the newest edits; later edits do not reach it', async () => {
      const { store } = setting;
      await world(store);
      await save('a', 'one');
      await save('b', 'two');
      expect(await publish()).toEqual({
        version: 1,
        publishedAt: at(20),
        publishedBy: 'mei',
        articleCount: 2,
        note: 'note',
      });
      await save('a', 'changed');
      await store.deleteArticle(T1, id('b'), 1, at(30));
      await save('c', 'three');
      expect(await published(1)).toEqual(['a.1 one', 'b.1 two']);
      expect(await publish()).toMatchObject({ version: 2, articleCount: 2 });
      expect(await published(2)).toEqual(['a.2 changed', 'c.1 three']);
      expect(await published(1)).toEqual(['a.1 one', 'b.1 two']);
      expect(await published(3)).toEqual([]);
      expect((await store.activeKnowledge(T1))?.version).toBe(2);
    });

    it('of only some leaves the others as they were published', async () => {
      const { store } = setting;
      await world(store);
      for (const name of ['a', 'b', 'c', 'd']) await save(name, 'old');
      await publish();
      for (const name of ['a', 'b', 'e']) await save(name, 'new');
      await store.deleteArticle(T1, id('c'), 1, at(30));
      await store.deleteArticle(T1, id('d'), 1, at(30));
      expect(await publish(['a', 'c', 'nowhere'])).toMatchObject({ version: 2, articleCount: 3 });
      expect(await published(2)).toEqual(['a.2 new', 'b.1 old', 'd.1 old']);
    });

    it('rolls back to an older version as a new one', async () => {
      const { store } = setting;
      await world(store);
      await save('a', 'one');
      await save('b', 'kept');
      await publish();
      await save('a', 'two');
      await save('c', 'three');
      await publish();
      await store.deleteArticle(T1, id('b'), 1, at(30));
      await publish();
      expect(await store.rollbackKnowledge(T1, 1, 'li', at(40))).toMatchObject({
        version: 4,
        articleCount: 2,
        publishedBy: 'li',
      });
      expect(await published(4)).toEqual(['a.1 one', 'b.1 kept']);
      expect(await published(3)).toEqual(['a.2 two', 'c.1 three']);
      expect(await published(2)).toEqual(['a.2 two', 'b.1 kept', 'c.1 three']);
      expect(await store.rollbackKnowledge(T1, 9, 'li', at(40))).toBeNull();
      // Publishing again brings the newest edits back.
      await publish();
      expect(await published(5)).toEqual(['a.2 two', 'c.1 three']);
    });

    it('pages a version by id, and versions from the newest', async () => {
      const { store } = setting;
      await world(store);
      for (const name of ['a1', 'B', 'é', 'z', '中', '😀', 'a_1']) await save(name, name);
      await publish();
      await publish();
      const page = async (afterId: string) =>
        (await store.publishedArticles(T1, 1, { afterId, limit: 3 })).map((it) => it.id);
      expect(await page('')).toEqual(['B', 'a1', 'a_1']);
      expect(await page('a_1')).toEqual(['z', 'é', '中']);
      expect(await page('中')).toEqual(['😀']);
      const versions = await store.knowledgeVersions(T1, { limit: 1, offset: 0 });
      expect([versions.items.map((it) => it.version), versions.total]).toEqual([[2], 2]);
    });

    it('are compared: what changed, what went, what came back', async () => {
      const { store } = setting;
      await world(store);
      for (const name of ['a', 'b', 'c']) await save(name, `${name} at first`);
      await publish();
      await save('a', 'a edited', 1);
      await save('d', 'd is new');
      await store.deleteArticle(T1, id('b'), 1, at(11));
      await publish();
      await save('a', 'a edited twice', 2);
      await publish();
      const between = async (from: number, to: number) => {
        const changes = await store.changedArticles(T1, { from, to, most: 9 });
        return (
          changes && { ...changes, articles: changes.articles.map((it) => `${it.id}.${it.version} ${it.question}`) }
        );
      };
      expect(await between(1, 2)).toEqual({ articles: ['a.2 a edited', 'd.1 d is new'], gone: ['b'] });
      expect(await between(2, 3)).toEqual({ articles: ['a.3 a edited twice'], gone: [] });
      expect(await between(1, 3)).toEqual({ articles: ['a.3 a edited twice', 'd.1 d is new'], gone: ['b'] });
      await store.rollbackKnowledge(T1, 1, 'x', at(12));
      expect(await between(3, 4)).toEqual({ articles: ['a.1 a at first', 'b.1 b at first'], gone: ['d'] });
      expect(await between(1, 9)).toBeNull();
      expect(await store.changedArticles(T1, { from: 1, to: 3, most: 1 })).toBeNull();
    });

    it('gives concurrent publishers a version each', async () => {
      await world(setting.store);
      await save('a', 'one');
      const versions = await Promise.all([publish(), publish(), publish()]);
      expect(versions.map((it) => it.version).sort()).toEqual([1, 2, 3]);
    });

    it('keeps tenants with the same article ids apart', async () => {
      const { store } = setting;
      await world(store);
      await store.createTenant(tenant(T2));
      await save('a', 'ours');
      await store.saveArticle({ tenantId: T2, id: id('a'), content: article('theirs'), expectedVersion: 0, at: at(1) });
      await publish();
      expect(await store.activeKnowledge(T2)).toBeNull();
      expect(await published(1)).toEqual(['a.1 ours']);
    });
  });
}
