/** Knowledge gaps on the wire. */
import { z } from 'zod';
import { wireArticle } from './article.ts';
import { filled, pageQuery, queryNumber, storable, wireTime } from './common.ts';

const lang = z.enum(['zh', 'en']);
const status = z.enum(['open', 'drafted', 'dismissed']);
const why = z.enum(['unanswered', 'clarified', 'down_voted']);
export const gapAction = z.enum(['new_article', 'new_variant', 'contradictory_answer']);

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
  examples: z.array(z.object({ text: z.string(), at: wireTime, conversationId: z.string(), turnId: z.string(), why })),
  nearest: z.object({ articleId: z.string(), title: z.string(), confidence: z.number() }).nullable(),
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
    category: storable(64),
  })
  .partial()
  .default({});
export const draftedGap = z.object({ action: gapAction, article: wireArticle });
