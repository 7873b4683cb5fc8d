/** When a kept answer is good for a question asked again. */
import type { KnownAnswer } from '../../ports/answer-cache.ts';
import type { WireSearch } from './protocol.ts';

/** Everything a result depends on but the time and what was said before. */
export function cacheKey(query: WireSearch, generation: number): string {
  const { tenantId, normalized, lang, conversationLang, category, within, audience, top } = query;
  return JSON.stringify([tenantId, generation, normalized, lang, conversationLang, category, within, audience, top]);
}

/** Whether this answer is good for this question at its time and place in the conversation. */
export function mayRepeat(answer: Pick<KnownAnswer, 'standsAlone' | 'validUntil'>, query: WireSearch): boolean {
  if (answer.validUntil !== null && query.now >= answer.validUntil) return false;
  return answer.standsAlone || query.context.length === 0;
}
