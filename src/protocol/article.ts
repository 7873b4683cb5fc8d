/** Knowledge on the wire: articles, their published versions, and hit tests. */
import { z } from 'zod';
import { filled, pageQuery, storable, wireTime } from './common.ts';

const lang = z.enum(['zh', 'en']);
const stamp = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

/** Chunks make long answers searchable; past this it is a document, which is imported. */
const answer = filled(50_000);
const variants = z.array(filled(500)).max(500);
const tags = z.array(filled(64)).max(50);

export const articleCreate = z.object({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/)
    .optional(),
  lang,
  question: filled(500),
  answer,
  variants: variants.default([]),
  category: storable(64).default('general'),
  tags: tags.default([]),
  validFrom: stamp.nullish(),
  validTo: stamp.nullish(),
  audience: filled(64).default('everyone'),
  liveEdit: z.boolean().default(false),
});

export const articlePatch = z
  .object({
    lang,
    question: filled(500),
    answer,
    variants,
    category: storable(64),
    tags,
    validFrom: stamp.nullable(),
    validTo: stamp.nullable(),
    audience: filled(64),
    liveEdit: z.boolean(),
  })
  .partial();

export const wireArticle = z.object({
  id: z.string(),
  version: z.number().int(),
  lang,
  question: z.string(),
  answer: z.string(),
  variants: z.array(z.string()),
  category: z.string(),
  tags: z.array(z.string()),
  validFrom: wireTime.optional(),
  validTo: wireTime.optional(),
  audience: z.string(),
  liveEdit: z.boolean(),
  createdAt: wireTime,
  updatedAt: wireTime,
});
export type WireArticle = z.infer<typeof wireArticle>;

export const articleQuery = pageQuery.extend({
  lang: lang.optional(),
  category: storable(64).optional(),
  q: storable(200).optional(),
  /** `true`: only those whose newest edit is not published. */
  unpublished: z.enum(['true', 'false']).optional(),
});

export const knowledgeVersion = z.object({
  version: z.number().int(),
  publishedAt: wireTime,
  publishedBy: z.string(),
  articleCount: z.number().int(),
  note: z.string(),
});
export const publish = z.object({ note: storable(500).default('') }).default({ note: '' });
export const rollback = z.object({ version: z.number().int().min(1) });

export const hitTest = z.object({
  text: filled(2000),
  lang: lang.optional(),
  category: filled(64).nullish(),
  audience: filled(64).optional(),
  top: z.number().int().min(1).max(50).optional(),
});

const passage = z.object({
  articleId: z.string(),
  title: z.string(),
  text: z.string(),
  lang,
  category: z.string(),
  matched: z.string(),
  score: z.number(),
  parts: z.record(z.string(), z.number()),
});
export const hitTestResult = z.object({
  outcome: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('answer'), passage, confidence: z.number() }),
    z.object({ kind: z.literal('clarify'), options: z.array(passage), confidence: z.number() }),
    z.object({ kind: z.literal('abstain'), nearest: z.array(passage), confidence: z.number() }),
  ]),
  passages: z.array(passage),
  knowledgeVersion: z.number().int(),
  gate: z.object({ threshold: z.number().nullable(), version: z.string() }),
});
