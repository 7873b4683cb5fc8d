import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../bench/support/seeded.ts';
import { hashedEmbedding } from '../../test/fakes/hashed-embedder.ts';
import { publishedArticle } from '../../test/fakes/published-article.ts';
import { createJiebaSegmenter } from '../adapters/jieba/jieba-segmenter.ts';
import type { Article } from '../domain/article.ts';
import type { Timestamp } from '../domain/ids.ts';
import { createAnalyzer } from './analyze.ts';
import { ArticleIndex } from './article-index.ts';
import { indexedTexts } from './indexed-texts.ts';
import { propose } from './propose.ts';
import { weighTerms } from './query-terms.ts';

const analyzer = createAnalyzer(createJiebaSegmenter());
const DIMENSIONS = 64;
const NOW = '2026-11-01T00:00:00.000Z';
const embed = (text: string) => hashedEmbedding(text, DIMENSIONS);
const WORDS = 'refund parcel invoice coupon lamp kettle courier size battery warranty address points voucher mug'.split(
  ' ',
);

type Seeded = () => number;

function words(next: Seeded, count: number): string {
  return Array.from({ length: count }, () =>
    next() < 0.7 ? WORDS[Math.floor(next() * WORDS.length)]! : `w${Math.floor(next() * 400)}`,
  ).join(' ');
}

/** One in `1 / share` is for wholesale customers, or valid by now; all others are not. */
function makeArticle(next: Seeded, i: number, share: number): Article {
  const wholesale = next() < share;
  return publishedArticle(`a${i}`, words(next, 4), {
    variants: Array.from({ length: Math.floor(next() * 5) }, () => words(next, 4)),
    answer: Array.from({ length: 1 + Math.floor(next() * 4) }, () => `${words(next, 25)}.`).join('\n\n'),
    audience: wholesale || next() < 0.5 ? 'wholesale' : 'staff',
    ...(wholesale ? {} : { validTo: '2026-01-01T00:00:00.000Z' as Timestamp }),
  });
}

const isUsable = ({ audience, validTo }: Article) => audience === 'wholesale' && (validTo ?? NOW) >= NOW;

function indexOf(articles: readonly Article[], vectorOf = embed): ArticleIndex {
  const index = new ArticleIndex({ analyzer, dimensions: DIMENSIONS, capacity: articles.length });
  for (const article of articles)
    index.put(
      article,
      indexedTexts(article, (text) => text, analyzer),
      vectorOf,
    );
  return index;
}

/** What is proposed, and what each retriever would put first if it compared every text that the filter leaves. */
function proposedAndBest(index: ArticleIndex, question: string) {
  index.vectors.ask(embed(question));
  const terms = weighTerms(analyzer.terms(question));
  const out = index.without(undefined);
  const scores = { wordings: index.wordingTerms.open(terms), answers: index.answerTerms.open(terms) };
  try {
    const proposed = propose(index, question, scores, out, { count: 10, accept: isUsable });
    const places = Array.from({ length: index.places }, (_, at) => at).filter((at) => {
      const slot = index.slot(at);
      return slot !== null && isUsable(slot.article);
    });
    const best = (score: (at: number) => number): number[] => {
      const most = Math.max(...places.map(score));
      return most <= 0 ? [] : places.filter((at) => score(at) === most);
    };
    const nearest = (field: 'wordings' | 'passages') => (at: number) =>
      Math.max(0, ...index.vectors.cosines(index.slot(at)![field].map((id) => index[field].row(id))));
    return {
      proposed,
      places,
      best: [
        best((at) => Math.max(...index.slot(at)!.wordings.map((id) => scores.wordings.of(id)))),
        best((at) => scores.answers.of(at)),
        best(nearest('wordings')),
        best(nearest('passages')),
      ],
    };
  } finally {
    scores.wordings.close();
    scores.answers.close();
  }
}

describe('what is proposed where filters leave little', () => {
  it('has the best usable text of every retriever, as comparing all of them finds it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 30 }),
        fc.constantFrom(0.005, 0.02, 0.1, 0.6),
        fc.integer({ min: 1, max: 300 }),
        (seed, share, size) => {
          const next = seeded(seed);
          const articles = Array.from({ length: size }, (_, i) => makeArticle(next, i, share));
          const index = indexOf(articles);
          for (const { id } of articles) if (next() < 0.1) index.remove(id);
          const { proposed, places, best } = proposedAndBest(index, words(next, 5));
          expect(new Set(proposed).size).toBe(proposed.length);
          for (const at of proposed) expect(places).toContain(at);
          // Several may be equally good; one of them is enough.
          for (const first of best) if (first.length > 0) expect(first.some((at) => proposed.includes(at))).toBe(true);
        },
      ),
      { numRuns: 20, seed: 20261121 },
    );
  });

  it('has an article that nothing but the meaning of its last passage speaks for, behind many that others may see', () => {
    const next = seeded(7);
    const asked = 'descaling powder';
    const others = Array.from({ length: 170 }, (_, i) => ({
      ...makeArticle(next, i, 0),
      variants: [],
      answer: `${asked} ${i}`,
    }));
    const document = {
      ...makeArticle(next, 170, 1),
      question: 'zzz',
      variants: [],
      answer: `${'xyz '.repeat(200)}\n\ntartar bath`,
    };
    const few = Array.from({ length: 12 }, (_, i) => ({
      ...makeArticle(next, 171 + i, 1),
      question: `${asked} parcel`,
      variants: [`${asked} lamp`, `${asked} mug`],
    }));
    const meaning = (text: string) => embed(text === 'tartar bath' ? `${asked} thing` : text);
    const { proposed } = proposedAndBest(indexOf([...others, document, ...few], meaning), asked);
    expect(proposed).toContain(170);
  });
});
