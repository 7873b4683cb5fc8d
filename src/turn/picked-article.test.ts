import { describe, expect, it } from 'vitest';
import { publishedArticle } from '../../test/fakes/published-article.ts';
import type { Article } from '../domain/article.ts';
import type { TenantId, Timestamp } from '../domain/ids.ts';
import { pickedArticle } from './picked-article.ts';
import type { TurnDeps } from './turn-deps.ts';

const tenantId = 't' as TenantId;
const now = '2026-11-02T12:00:00.000Z';

/** What picking gives when this article is published. */
async function picked(article: Article | null, audience = 'everyone') {
  const deps = {
    knowledge: { published: async () => article },
    store: { activeKnowledge: async () => ({ version: 3 }) },
  } as unknown as Pick<TurnDeps, 'knowledge' | 'store'>;
  return (await pickedArticle(deps, tenantId, 'a', { now, audience }))?.passages[0]?.articleId ?? null;
}

describe('an article that was offered, when it is picked', () => {
  it.each([
    ['is given', {}, 'everyone', 'a'],
    ['is given on its last moment', { validTo: now as Timestamp }, 'everyone', 'a'],
    ['is given to its audience', { audience: 'vip' }, 'vip', 'a'],
    ['is not given once its time is over', { validTo: '2026-11-02T11:59:59.999Z' as Timestamp }, 'everyone', null],
    ['is not given before its time', { validFrom: '2026-11-03T00:00:00.000Z' as Timestamp }, 'everyone', null],
    ['is not given to others than its audience', { audience: 'vip' }, 'everyone', null],
  ] as const)('%s', async (_, article, audience, id) => {
    expect(await picked(publishedArticle('a', '退款多久到账', article), audience)).toBe(id);
  });

  it('is not given once it is gone', async () => {
    expect(await picked(null)).toBeNull();
  });
});
