import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../adapters/memory/store.ts';
import type { ArticleContent } from '../domain/article.ts';
import type { ArticleId, TenantId, Timestamp } from '../domain/ids.ts';
import type { Store } from '../ports/store.ts';
import { versionChanges } from './version-changes.ts';

const tenantId = 'tnt_a' as TenantId;
const at = '2026-11-01T00:00:00.000Z' as Timestamp;
let store: Store;

beforeEach(async () => {
  store = createMemoryStore();
  await store.migrate();
  await store.createTenant({ id: tenantId, name: 'A', createdAt: at });
});

async function save(id: string, answer: string, variants: readonly string[] = []): Promise<void> {
  const content: ArticleContent = {
    lang: 'en',
    question: `About ${id}`,
    answer,
    variants,
    category: 'general',
    tags: [],
    audience: 'everyone',
    liveEdit: false,
  };
  await store.saveArticles(tenantId, [{ id: id as ArticleId, content }], at);
}
async function remove(id: string): Promise<void> {
  const article = await store.getArticle(tenantId, id as ArticleId);
  await store.deleteArticle(tenantId, id as ArticleId, article?.version ?? 0, at);
}
const publish = () => store.publishKnowledge({ tenantId, by: 'test', note: '', at });
const changes = (from: number, to: number, most = 10) => versionChanges(store, tenantId, { from, to, most });

describe('what changed between two versions', () => {
  it('names what was added, changed with both wordings, and removed', async () => {
    await save('kept', 'as it was');
    await save('edited', 'old', ['one']);
    await save('dropped', 'goes');
    await publish();
    await save('edited', 'new', ['one', 'two']);
    await save('fresh', 'comes');
    await remove('dropped');
    await publish();
    expect(await changes(1, 2)).toEqual({
      added: 1,
      changed: 1,
      removed: 1,
      items: [
        {
          change: 'changed',
          articleId: 'edited',
          question: 'About edited',
          fields: [
            { name: 'answer', before: 'old', after: 'new' },
            { name: 'variants', before: 'one', after: 'one\ntwo' },
          ],
        },
        { change: 'added', articleId: 'fresh', question: 'About fresh', fields: [] },
        { change: 'removed', articleId: 'dropped', question: 'About dropped', fields: [] },
      ],
    });
  });

  it('is nothing for an edit that was taken back, and everything for the first version', async () => {
    await save('a', 'first');
    await publish();
    await save('a', 'second');
    await save('a', 'first');
    await publish();
    expect(await changes(1, 2)).toEqual({ added: 0, changed: 0, removed: 0, items: [] });
    expect(await changes(0, 1)).toMatchObject({ added: 1, items: [{ change: 'added', articleId: 'a' }] });
  });

  it('counts all and lists some', async () => {
    for (let i = 0; i < 30; i++) await save(`a${i}`, 'x');
    await publish();
    const { added, items } = await changes(0, 1, 5);
    expect([added, items.length]).toEqual([30, 5]);
  });
});
