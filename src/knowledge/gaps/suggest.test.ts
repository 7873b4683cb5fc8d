import { describe, expect, it } from 'vitest';
import type { Passage, RetrievalOutcome, SearchResult } from '../../domain/article.ts';
import type { Confidence, Score } from '../../domain/confidence.ts';
import type { ArticleId } from '../../domain/ids.ts';
import { suggest } from './suggest.ts';

function found(kind: RetrievalOutcome['kind'], articleId: string, confidence: number): SearchResult {
  const passage: Passage = {
    articleId: articleId as ArticleId,
    title: `title of ${articleId}`,
    text: '…',
    lang: 'en',
    category: 'general',
    matched: '…',
    score: 0.5 as Score,
    parts: {},
  };
  const sure = confidence as Confidence;
  const outcome: RetrievalOutcome =
    kind === 'answer'
      ? { kind, passage, confidence: sure }
      : kind === 'clarify'
        ? { kind, options: [passage], confidence: sure }
        : { kind, nearest: [passage], confidence: sure };
  return { outcome, passages: [passage], knowledgeVersion: 1, gate: { threshold: 0.9, version: 'g' } };
}
const open = { why: 'clarified', answeredWith: null } as const;
const refused = (id: string) => ({ why: 'down_voted', answeredWith: id as ArticleId }) as const;

describe('what to do about a gap', () => {
  it('is a new article when nothing near is likely to answer', () => {
    const results = [found('abstain', 'a', 0.2), found('clarify', 'b', 0.4), found('abstain', 'a', 0.1)];
    expect(suggest([open, open, open], results)).toMatchObject({ action: 'new_article', nearest: { articleId: 'a' } });
  });

  it('is a wording for the article that most likely answers all of them', () => {
    const results = [found('clarify', 'a', 0.8), found('clarify', 'a', 0.7)];
    expect(suggest([open, open], results)).toMatchObject({ action: 'new_variant', nearest: { articleId: 'a' } });
  });

  it('is not a wording for an article that is near to one of three alone', () => {
    const results = [found('clarify', 'a', 0.9), found('abstain', 'b', 0.2), found('abstain', 'c', 0.2)];
    expect(suggest([open, open, open], results)?.action).toBe('new_article');
  });

  it('is nothing once today’s knowledge answers', () => {
    expect(suggest([open, open], [found('answer', 'a', 0.97), found('answer', 'a', 0.99)])).toBeNull();
  });

  it('is a look at the answer that visitors refused, though the gate is sure of it', () => {
    const results = [found('answer', 'a', 0.99), found('answer', 'b', 0.99)];
    expect(suggest([refused('b'), refused('b'), open], results)).toMatchObject({
      action: 'contradictory_answer',
      nearest: { articleId: 'b', title: 'title of b' },
    });
  });
});
