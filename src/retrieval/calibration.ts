/**
 * Makes calibration questions out of the knowledge itself, for a gate nobody gave questions to. A wording left out of the
 * index is a question the knowledge covers; a wording of an article left out whole is one it does not cover, and a hard
 * one, because its neighbours stay.
 */
import type { Lang } from '../domain/language.ts';
import type { ArticleIndex, LeftOut } from './article-index.ts';
import type { Query } from './candidates.ts';
import { ENOUGH_GIVEN, type GateSample } from './gate.ts';
import type { Truth } from './judged.ts';
import type { KnowledgeIndex, KnowledgeQuery } from './knowledge-index.ts';

export interface MadeQuestion {
  readonly query: Query;
  readonly leftOut: LeftOut;
  readonly covered: boolean;
  readonly articleId: string;
}

/** Uncovered questions for each covered one, as in the starter pack's own held-out questions. */
const UNCOVERED_SHARE = 0.5;

/** A stable order that has nothing to do with the text's meaning (FNV-1a). */
function shuffleKey(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  return Math.imul(h, 0x2c1b3c6d) >>> 0;
}

interface Draft {
  readonly articleId: string;
  /** Which of its wordings. */
  readonly wording: number;
  readonly key: number;
}

/** At most `limit` questions, the same ones every time for the same articles. */
function makeQuestions(index: ArticleIndex, limit: number): MadeQuestion[] {
  if (limit <= 0) return [];
  const covered: Draft[] = [];
  const uncovered: Draft[] = [];
  for (const { id: articleId } of index.articles()) {
    const texts = index.wordingTexts(articleId);
    texts.forEach((text, wording) => {
      const key = shuffleKey(`${articleId}\n${text}`);
      if (texts.length > 1) covered.push({ articleId, wording, key });
      uncovered.push({ articleId, wording, key: shuffleKey(`${key}`) });
    });
  }
  const byKey = (a: Draft, b: Draft): number => a.key - b.key;
  covered.sort(byKey);
  uncovered.sort(byKey);
  const coveredCount = Math.min(covered.length, Math.floor(limit / (1 + UNCOVERED_SHARE)));
  const uncoveredCount = Math.min(uncovered.length, Math.ceil(coveredCount * UNCOVERED_SHARE));
  return [
    ...covered.slice(0, coveredCount).map((draft) => finished(index, draft, true)),
    ...uncovered.slice(0, uncoveredCount).map((draft) => finished(index, draft, false)),
  ];
}

function finished(index: ArticleIndex, { articleId, wording }: Draft, covered: boolean): MadeQuestion {
  const { text, vector } = index.wordingsOf(articleId)[wording]!;
  return {
    query: { normalized: text, vector, wordVector: index.indexedWord },
    leftOut: { articleId, wording: covered ? text : null },
    covered,
    articleId,
  };
}

/** Questions made for a gate; more would only cost time. */
const MADE_QUESTIONS = 2400;

/** For a gate with a reranker: each costs as many readings as there are candidates. */
const MADE_QUESTIONS_RERANKED = 600;

/** How many questions to make beside `given` ones: none where the gate rests on the given ones alone. */
export function madeBeside(given: number, reranked = false): number {
  if (given >= ENOUGH_GIVEN) return 0;
  return reranked ? MADE_QUESTIONS_RERANKED : MADE_QUESTIONS;
}

const OFFERED = 3;

/** A question made from the articles, as it is searched and judged. */
export interface MadeSearch {
  readonly query: KnowledgeQuery;
  readonly vectorOf: (text: string) => Float32Array;
  readonly truth: Truth;
}

/**
 * Questions made from every language's articles, one at a time so that the caller may pause in between; articles that go
 * meanwhile are passed over. `now`: RFC 3339, for validity.
 */
export function* madeSearches(index: KnowledgeIndex, now: string, limit = MADE_QUESTIONS): Generator<MadeSearch> {
  for (const lang of index.languages()) {
    const articles = index.language(lang);
    if (articles === null) continue;
    const share = Math.ceil((limit * articles.size) / Math.max(1, index.size));
    for (const question of makeQuestions(articles, share)) {
      const article = index.get(question.articleId);
      if (article !== null) yield toSearch(question, lang, article.audience, now);
    }
  }
}

/** Searches them. */
export function* madeSamples(index: KnowledgeIndex, now: string, limit = MADE_QUESTIONS): Generator<GateSample> {
  for (const { query, vectorOf, truth } of madeSearches(index, now, limit)) {
    const sample = index.sample(query, vectorOf, truth);
    if (sample !== null) yield sample;
  }
}

function toSearch(question: MadeQuestion, lang: Lang, audience: string, now: string): MadeSearch {
  const { query, leftOut, covered, articleId } = question;
  return {
    query: {
      normalized: query.normalized,
      vector: query.vector,
      lang,
      conversationLang: lang,
      category: null,
      context: [],
      audience,
      now,
      top: OFFERED,
      leftOut,
    },
    vectorOf: query.wordVector,
    truth: { gold: covered ? [articleId] : [], given: false, group: articleId },
  };
}

/** Wordings looked at to say how familiar the encoder is with the articles. */
const MOST_LOOKED_AT = 400;

/** Wordings of the articles, as they were written; the same ones every time, from all over them. */
export function someWordings(index: KnowledgeIndex): string[] {
  const ids = [...index.ids()].sort();
  const every = Math.max(1, ids.length / MOST_LOOKED_AT);
  const out: string[] = [];
  for (let at = 0; at < ids.length; at += every) {
    const article = index.get(ids[Math.floor(at)]!);
    if (article === null) continue;
    const wordings = [article.question, ...article.variants];
    out.push(wordings[out.length % wordings.length]!);
  }
  return out;
}
