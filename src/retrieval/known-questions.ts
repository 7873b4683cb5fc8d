/**
 * Questions that people gave together with the article that answers them, or with none. They are evidence beside the
 * articles: an answered one finds its article as a wording does, though it is no part of it; one that nothing answers (a
 * stray) warns of questions like it. Both are what visitors ask in their own words, which no article says.
 */
import type { Lang } from '../domain/language.ts';
import type { Analyzer } from './analyze.ts';
import { Bm25Index } from './bm25.ts';
import { weighTerms } from './query-terms.ts';

export interface KnownQuestion {
  readonly normalized: string;
  readonly lang: Lang;
  /** Ids of articles; none: the knowledge does not cover it. */
  readonly gold: readonly string[];
}

/** Share of the answered questions whose article must still be there. */
const MUST_STAND = 0.5;

/**
 * The questions, if they are about these articles; none where most of those with an answer have lost it. Who puts a knowledge base of
 * their own in the place of another is not asked what the other's visitors were: judged by that, a gate would never open.
 */
export function aboutThese<Question extends KnownQuestion>(
  questions: readonly Question[],
  isThere: (articleId: string) => boolean,
): readonly Question[] {
  const answered = questions.filter(({ gold }) => gold.length > 0);
  const standing = answered.filter(({ gold }) => gold.some(isThere));
  return standing.length < answered.length * MUST_STAND ? [] : questions;
}

/** How near a question is to the nearest stray: cosine, and BM25 as a share of what the question could reach. */
export interface NearStray {
  readonly dense: number;
  readonly lexical: number;
}

export const NO_STRAY: NearStray = { dense: 0, lexical: 0 };

/** Each is compared with every question; the last given count. */
const MOST_STRAYS = 1000;

/** Every text whose vector is needed to learn these questions: they, and the words of those that have an article. */
export function textsToLearn(questions: readonly KnownQuestion[], analyzer: Analyzer): string[] {
  const texts = new Set<string>();
  for (const { normalized, gold } of questions) {
    texts.add(normalized);
    if (gold.length > 0) for (const word of analyzer.words(normalized)) texts.add(word);
  }
  return [...texts];
}

export class KnownQuestions {
  readonly questions: readonly KnownQuestion[];
  /** Of the texts of `textsToLearn`. */
  readonly vectorOf: (text: string) => Float32Array;
  readonly #ofArticle = new Map<string, string[]>();
  readonly #articleOf = new Map<string, string>();
  readonly #strays = new Map<Lang, Strays>();

  constructor(questions: readonly KnownQuestion[], vectorOf: (text: string) => Float32Array, analyzer: Analyzer) {
    this.questions = questions;
    this.vectorOf = vectorOf;
    for (const { normalized, gold } of questions) {
      // One article each, so that leaving the question out means leaving out one wording.
      const [id] = gold;
      if (id === undefined || this.#articleOf.has(normalized)) continue;
      this.#articleOf.set(normalized, id);
      const texts = this.#ofArticle.get(id);
      if (texts === undefined) this.#ofArticle.set(id, [normalized]);
      else texts.push(normalized);
    }
    for (const lang of new Set(questions.map((question) => question.lang))) {
      const strays = questions.filter((q) => q.lang === lang && q.gold.length === 0).map((q) => q.normalized);
      this.#strays.set(lang, new Strays([...new Set(strays)].slice(-MOST_STRAYS), vectorOf, analyzer));
    }
  }

  /** Normalised, as given. */
  of(articleId: string): readonly string[] {
    return this.#ofArticle.get(articleId) ?? [];
  }

  articleOf(normalized: string): string | undefined {
    return this.#articleOf.get(normalized);
  }

  articleIds(): Iterable<string> {
    return this.#ofArticle.keys();
  }

  /** `asIfNew`: a stray that is this very question does not count. */
  nearStray(lang: Lang, normalized: string, vector: Float32Array, asIfNew: boolean): NearStray {
    return this.#strays.get(lang)?.near(normalized, vector, asIfNew) ?? NO_STRAY;
  }
}

class Strays {
  readonly #texts: readonly string[];
  /** One after another. */
  readonly #vectors: Float32Array;
  readonly #terms = new Bm25Index();
  readonly #analyzer: Analyzer;

  constructor(texts: readonly string[], vectorOf: (text: string) => Float32Array, analyzer: Analyzer) {
    this.#texts = texts;
    const vectors = texts.map(vectorOf);
    const dimensions = vectors[0]?.length ?? 0;
    this.#vectors = new Float32Array(texts.length * dimensions);
    vectors.forEach((vector, i) => {
      this.#vectors.set(vector, i * dimensions);
    });
    this.#analyzer = analyzer;
    texts.forEach((text, i) => {
      this.#terms.add(i, analyzer.terms(text));
    });
    this.#terms.seal();
  }

  near(normalized: string, vector: Float32Array, asIfNew: boolean): NearStray {
    if (this.#texts.length === 0) return NO_STRAY;
    const leftOut = asIfNew ? this.#texts.indexOf(normalized) : -1;
    let dense = 0;
    for (let i = 0; i < this.#texts.length; i++) {
      if (i !== leftOut) dense = Math.max(dense, this.#cosine(i, vector));
    }
    const scoring = this.#terms.open(weighTerms(this.#analyzer.terms(normalized)));
    try {
      const nearest = scoring.best(2).find(({ doc }) => !(asIfNew && this.#texts[doc] === normalized));
      return { dense, lexical: nearest === undefined ? 0 : nearest.score / Math.max(1e-9, scoring.reach) };
    } finally {
      scoring.close();
    }
  }

  /** Four sums side by side: in one, each addition would wait for the one before. */
  #cosine(text: number, vector: Float32Array): number {
    const all = this.#vectors;
    const from = text * vector.length;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let k = 0;
    for (; k + 3 < vector.length; k += 4) {
      a += all[from + k]! * vector[k]!;
      b += all[from + k + 1]! * vector[k + 1]!;
      c += all[from + k + 2]! * vector[k + 2]!;
      d += all[from + k + 3]! * vector[k + 3]!;
    }
    for (; k < vector.length; k++) a += all[from + k]! * vector[k]!;
    return a + b + c + d;
  }
}
