/** An article as it was published, for tests that need a few of them in an index. */
import type { Article } from '../../src/domain/article.ts';
import type { ArticleId, TenantId, Timestamp } from '../../src/domain/ids.ts';

const LONG_AGO = '2026-11-01T00:00:00.000Z' as Timestamp;

/** English, for everyone, with no answer, unless `more` says otherwise. */
export function publishedArticle(id: string, question: string, more: Partial<Article> = {}): Article {
  return {
    id: id as ArticleId,
    tenantId: 'tnt_a' as TenantId,
    version: 1,
    deleted: false,
    createdAt: LONG_AGO,
    updatedAt: LONG_AGO,
    lang: 'en',
    question,
    answer: '',
    variants: [],
    category: '',
    tags: [],
    audience: 'everyone',
    liveEdit: false,
    ...more,
  };
}
