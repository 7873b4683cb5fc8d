/** Between a gap and the form it is finished in: what the form starts with, and what of it is sent. */
import type { GapDraft, WireGap, WireReplyGap } from '../../../api/gaps.ts';
import type { Lang } from '../../../types.ts';
import { variantLines } from '../article-draft.ts';

export type AnyGap = WireGap | WireReplyGap;
export type GapAction = WireGap['action'];

export interface GapForm {
  readonly action: GapAction;
  readonly lang: Lang;
  readonly category: string;
  readonly question: string;
  /** One a line. */
  readonly variants: string;
  readonly answer: string;
}

/** From this probability on the nearest article is taken to answer a reply's question, and to lack its wording. */
const SAME_MATTER = 0.5;

function isReply(gap: AnyGap): gap is WireReplyGap {
  return 'messageId' in gap;
}

/** What can be made of a gap, the suggested first thing aside. */
export function actionsOf(gap: AnyGap): readonly GapAction[] {
  if (gap.nearest === null) return ['new_article'];
  return isReply(gap) ? ['new_article', 'new_variant'] : ['new_article', 'new_variant', 'contradictory_answer'];
}

export function formOfGap(gap: AnyGap): GapForm {
  const suggested = isReply(gap)
    ? (gap.nearest?.confidence ?? 0) >= SAME_MATTER
      ? 'new_variant'
      : 'new_article'
    : gap.action;
  return {
    action: actionsOf(gap).includes(suggested) ? suggested : 'new_article',
    lang: gap.lang,
    category: 'general',
    question: gap.question,
    variants: isReply(gap) ? '' : gap.wordings.filter((wording) => wording !== gap.question).join('\n'),
    answer: isReply(gap) ? gap.answer : '',
  };
}

/** Only what the chosen action uses is sent; an answer that was left empty is none. */
export function draftOfGap(gap: AnyGap, form: GapForm): GapDraft {
  const answer = form.answer?.trim() ? { answer: form.answer.trim() } : {};
  const question = form.question.trim();
  const variants = variantLines(form.variants ?? '', question);
  if (form.action === 'new_article') {
    const category = form.category?.trim() || 'general';
    return { action: 'new_article', lang: form.lang, category, question, variants, ...answer };
  }
  const target = gap.nearest === null ? {} : { articleId: gap.nearest.articleId };
  return form.action === 'new_variant'
    ? { action: 'new_variant', ...target, variants: [question, ...variants] }
    : { action: 'contradictory_answer', ...target, ...answer };
}

/** What was masked in a text: `[电话]`, `[order number]`. */
export function masksIn(text: string): readonly string[] {
  return [...new Set(text.match(/\[[\p{L} -]{1,20}\]/gu) ?? [])];
}
