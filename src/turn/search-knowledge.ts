/** The dialogue's searches: an article that was picked, or the knowledge for what was said, or for what was meant by it. */
import type { SearchResult } from '../domain/article.ts';
import type { DialogueAction, DialogueState } from '../domain/dialogue.ts';
import type { Understanding } from '../domain/understanding.ts';
import { EVERYONE } from '../domain/usable.ts';
import type { TurnContext } from '../ports/store.ts';
import { pickedArticle } from './picked-article.ts';
import type { TurnDeps } from './turn-deps.ts';

export async function searchKnowledge(
  deps: TurnDeps,
  context: TurnContext,
  state: DialogueState,
  action: Extract<DialogueAction, { type: 'search' }>,
  understanding: Understanding | null,
): Promise<SearchResult> {
  const { tenantId, lang } = context.conversation;
  const now = deps.now();
  const { audience: named } = context.visitor.attributes;
  const audience = typeof named === 'string' ? named : EVERYONE;
  if (action.articleId !== null) {
    const picked = await pickedArticle(deps, tenantId, action.articleId, { now, audience });
    if (picked !== null) return picked;
  }
  const same = understanding !== null && understanding.text === action.text;
  const understood = same ? understanding : await understandAlone(deps, context, state, action.text);
  return deps.knowledge.search({
    tenantId,
    text: action.text,
    normalized: understood.normalized,
    embedding: understood.embedding,
    lang: understood.lang,
    conversationLang: state.lang ?? lang,
    category: action.category,
    context: state.questions.filter((question) => question !== action.text),
    audience,
    now,
    top: 5,
  });
}

/** Something else than the utterance as it was typed: part of it, or an offer that was picked. */
export function understandAlone(
  deps: TurnDeps,
  { conversation, visitor }: TurnContext,
  state: DialogueState,
  text: string,
): Promise<Understanding> {
  return deps.understander.understand({
    tenantId: conversation.tenantId,
    text,
    lang: state.lang,
    now: deps.now(),
    visitorId: visitor.id,
  });
}
