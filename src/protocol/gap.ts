/** Knowledge gaps on the wire. */
import { z } from 'zod';
import { wireArticle } from './article.ts';
import { filled, pageQuery, queryNumber, storable, wireTime } from './common.ts';

const lang = z.enum(['zh', 'en']);
const status = z.enum(['open', 'drafted', 'dismissed']);
const why = z.enum(['unanswered', 'clarified', 'down_voted']);
/** The article nearest to it, and the calibrated probability that it answers. */
const nearest = z.object({ articleId: z.string(), title: z.string(), confidence: z.number() }).nullable();
const gapAction = z.enum(['new_article', 'new_variant', 'contradictory_answer']);

export const gapQuery = pageQuery.extend({
  lang: lang.optional(),
  status: z.enum(['open', 'drafted', 'dismissed', 'all']).default('open'),
  action: gapAction.optional(),
  days: queryNumber(1, 365, 30),
});

export const wireGap = z.object({
  id: z.string(),
  lang,
  /** Questions in the group. */
  size: z.number().int(),
  conversations: z.number().int(),
  counts: z.object({
    unanswered: z.number().int(),
    clarified: z.number().int(),
    downVoted: z.number().int(),
  }),
  question: z.string(),
  /** Every different wording, that of `question` first, at most 20. */
  wordings: z.array(z.string()),
  examples: z.array(z.object({ text: z.string(), at: wireTime, conversationId: z.string(), turnId: z.string(), why })),
  nearest,
  action: gapAction,
  firstAt: wireTime,
  lastAt: wireTime,
  status,
  articleId: z.string().nullable(),
});
export const gapList = z.object({
  items: z.array(wireGap),
  total: z.number().int().min(0),
  from: wireTime,
  /** Questions looked at. */
  questions: z.number().int().min(0),
});

/** The period a gap was listed for, when it was not the usual one. */
export const gapPeriod = z.object({ days: queryNumber(1, 365, 30) });

export const replyQuery = pageQuery.extend({
  lang: lang.optional(),
  status: z.enum(['open', 'drafted', 'dismissed', 'all']).default('open'),
  days: queryNumber(1, 365, 30),
});
export const wireReplyGap = z.object({
  id: z.string(),
  lang,
  question: z.string(),
  answer: z.string(),
  /** Who replied, where the name is known. */
  by: z.string().nullable(),
  nearest,
  conversationId: z.string(),
  messageId: z.string(),
  at: wireTime,
  status,
  articleId: z.string().nullable(),
});

export const gapDraft = z
  .object({
    action: gapAction,
    articleId: storable(100),
    question: filled(500),
    answer: filled(50_000),
    /** The other wordings; without it all that were found. */
    variants: z.array(filled(500)).max(500),
    category: storable(64),
    lang,
  })
  .partial()
  .default({});
export const draftedGap = z.object({ action: gapAction, article: wireArticle });
