/** Knowledge on the wire: articles, their published versions, and hit tests. */
import { z } from 'zod';
import { filled, pageQuery, storable, wireTime } from './common.ts';

const lang = z.enum(['zh', 'en']);
const stamp = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

/** Chunks make long answers searchable; past this it is a document, which is imported. */
const answer = filled(50_000);
const variants = z.array(filled(500)).max(500);
const attributes = z.array(z.object({ product: filled(100), property: filled(100), value: filled(1000) })).max(200);
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
  attributes: attributes.optional(),
  liveEdit: z.boolean().default(false),
});

/** A name that is none of these is refused: taken for nothing, a misspelt field would look saved. */
export const articlePatch = z
  .strictObject({
    lang,
    question: filled(500),
    answer,
    variants,
    category: storable(64),
    tags,
    validFrom: stamp.nullable(),
    validTo: stamp.nullable(),
    audience: filled(64),
    attributes,
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
  /** Facts asked for by product and property. */
  attributes: z.array(z.object({ product: z.string(), property: z.string(), value: z.string() })),
  liveEdit: z.boolean(),
  /** The document it is a section of: another import of that document may change or remove it. */
  source: z.string().optional(),
  createdAt: wireTime,
  updatedAt: wireTime,
});
export type WireArticle = z.infer<typeof wireArticle>;

const alikeArticle = z.object({
  id: z.string(),
  question: z.string(),
  /** 1 = the same wording, but for words that change nothing. */
  likeness: z.number(),
});
/** Other articles, published or not, that a person should look at beside one. */
export const wireAlike = z.object({
  /** The same question for the same people at the same time, with another answer. */
  conflicts: z.array(alikeArticle),
  /** Nearly the same question, or the same with the same answer. */
  duplicates: z.array(alikeArticle),
});
export type WireAlike = z.infer<typeof wireAlike>;
export const savedArticle = wireArticle.extend(wireAlike.shape);
export type SavedArticle = z.infer<typeof savedArticle>;

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

export const changesQuery = z.object({
  /** Versions to compare; the active one against the one before it unless said. 0 = before anything was published. */
  from: z.coerce.number().int().min(0).optional(),
  to: z.coerce.number().int().min(1).optional(),
});
export const versionChangesView = z.object({
  from: z.number().int(),
  to: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
  /** The first of them. */
  items: z.array(
    z.object({
      change: z.enum(['added', 'changed', 'removed']),
      articleId: z.string(),
      question: z.string(),
      /** What differs in a changed one; lists one item a line, '' = not set. */
      fields: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
});
export type WireVersionChanges = z.infer<typeof versionChangesView>;
export const publish = z.object({ note: storable(500).default('') }).default({ note: '' });
export const rollback = z.object({ version: z.number().int().min(1) });

export const hitTest = z.object({
  text: filled(2000),
  lang: lang.optional(),
  category: filled(64).nullish(),
  audience: filled(64).optional(),
  top: z.number().int().min(1).max(50).optional(),
  /** The draft is searched, as if it were published now. */
  draft: z.boolean().optional(),
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
    z.object({
      kind: z.literal('clarify'),
      options: z.array(passage),
      confidence: z.number(),
      which: z.literal('product').optional(),
    }),
    z.object({ kind: z.literal('abstain'), nearest: z.array(passage), confidence: z.number() }),
  ]),
  passages: z.array(passage),
  knowledgeVersion: z.number().int(),
  gate: z.object({ threshold: z.number().nullable(), version: z.string() }),
  /** Where a reranker is configured: which one, and what it had to do with this search. */
  reranking: z
    .object({
      version: z.string(),
      outcome: z.enum(['reordered', 'late', 'failed', 'not_fitted']),
      tookMs: z.number(),
    })
    .optional(),
});
