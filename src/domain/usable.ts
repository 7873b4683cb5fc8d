/** Who may be told an article, and when. */
import type { Article } from './article.ts';

export const EVERYONE = 'everyone';

/** In time, and for this visitor. */
export function usable(
  article: Article,
  { now, audience }: { readonly now: string; readonly audience: string },
): boolean {
  if (article.validFrom !== undefined && now < article.validFrom) return false;
  if (article.validTo !== undefined && now > article.validTo) return false;
  return isForEveryone(article) || article.audience === audience;
}

/** Usable for every visitor at any time. */
export function alwaysUsable(article: Article): boolean {
  return article.validFrom === undefined && article.validTo === undefined && isForEveryone(article);
}

function isForEveryone({ audience }: Article): boolean {
  return audience === EVERYONE || audience === '';
}
