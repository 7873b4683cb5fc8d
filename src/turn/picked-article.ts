/** The search result of choosing an offered article by name: no gate, since the visitor has said that it is what they meant. */
import type { Passage, SearchResult } from '../domain/article.ts';
import type { Confidence, Score } from '../domain/confidence.ts';
import type { TenantId } from '../domain/ids.ts';
import { usable } from '../domain/usable.ts';
import type { TurnDeps } from './turn-deps.ts';

/** null when the article is no longer published, or no longer for this visitor: an offer may be picked long after it was made. */
export async function pickedArticle(
  deps: Pick<TurnDeps, 'knowledge' | 'store'>,
  tenantId: TenantId,
  articleId: string,
  at: { readonly now: string; readonly audience: string },
): Promise<SearchResult | null> {
  const [article, active] = await Promise.all([
    deps.knowledge.published(tenantId, articleId),
    deps.store.activeKnowledge(tenantId),
  ]);
  if (article === null || active === null || !usable(article, at)) return null;
  const passage: Passage = {
    articleId: article.id,
    title: article.question,
    text: article.answer,
    lang: article.lang,
    category: article.category,
    matched: article.question,
    score: 1 as Score,
    parts: { picked: 1 },
  };
  return {
    outcome: { kind: 'answer', passage, confidence: 1 as Confidence },
    passages: [passage],
    knowledgeVersion: active.version,
    gate: { threshold: null, version: 'picked' },
  };
}
