/** What should be done about a group of questions, from what a search over today's knowledge says to some of them. */
import type { SearchResult } from '../../domain/article.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { OpenQuestion } from './questions.ts';

export type GapAction = 'new_article' | 'new_variant' | 'contradictory_answer';

export interface Nearest {
  readonly articleId: ArticleId;
  readonly title: string;
  /** Mean calibrated probability that it answers. */
  readonly confidence: number;
}
export interface Suggestion {
  readonly action: GapAction;
  readonly nearest: Nearest | null;
}

/** From this mean confidence on, an article is taken to answer the questions and to lack their wording. */
const VARIANT_CONFIDENCE = 0.5;

/** null when today's knowledge answers most of them: the gap is closed. `results` belong to (some of) `questions`. */
export function suggest(
  questions: readonly Pick<OpenQuestion, 'why' | 'answeredWith'>[],
  results: readonly SearchResult[],
): Suggestion | null {
  const refused = questions.filter(({ why }) => why === 'down_voted');
  if (refused.length * 2 > questions.length) {
    const id = mostFrequent(refused.flatMap(({ answeredWith }) => (answeredWith === null ? [] : [answeredWith])));
    const passage = results.flatMap(({ passages }) => passages).find(({ articleId }) => articleId === id);
    const nearest = id === null ? nearestOf(results) : { articleId: id, title: passage?.title ?? '', confidence: 1 };
    return { action: 'contradictory_answer', nearest };
  }
  const answered = results.filter(({ outcome }) => outcome.kind === 'answer').length;
  if (results.length > 0 && answered * 2 > results.length) return null;
  const nearest = nearestOf(results);
  return {
    action: nearest !== null && nearest.confidence >= VARIANT_CONFIDENCE ? 'new_variant' : 'new_article',
    nearest,
  };
}

/** What most of the searches found first; null when none found anything. */
export function nearestOf(results: readonly SearchResult[]): Nearest | null {
  const tops = results.flatMap(({ passages: [top], outcome }) =>
    top === undefined ? [] : [{ top, confidence: outcome.confidence as number }],
  );
  const articleId = mostFrequent(tops.map(({ top }) => top.articleId));
  if (articleId === null) return null;
  const its = tops.filter(({ top }) => top.articleId === articleId);
  // Over all of them, not its own alone: an article that is nearest to one in three answers one in three at most.
  const confidence = its.reduce((sum, { confidence: c }) => sum + c, 0) / results.length;
  return { articleId, title: its[0]?.top.title ?? '', confidence };
}

/** The earliest of the most frequent. */
function mostFrequent<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
