import type { SearchResult } from '../domain/article.ts';

/** What a search found, while it may be given again. */
export interface KnownAnswer {
  readonly result: SearchResult;
  /** Whatever was said before, the question means the same. */
  readonly standsAlone: boolean;
  /** RFC 3339: from then on other articles are valid; null = never. */
  readonly validUntil: string | null;
}

/** Search results by question. May forget at any time. */
export interface AnswerCache {
  get(key: string): KnownAnswer | undefined;
  set(key: string, answer: KnownAnswer): void;
}
