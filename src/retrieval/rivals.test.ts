import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashedEmbedding } from '../../test/fakes/hashed-embedder.ts';
import { publishedArticle } from '../../test/fakes/published-article.ts';
import { createAnalyzer } from './analyze.ts';
import { ArticleIndex } from './article-index.ts';
import { indexedTexts } from './indexed-texts.ts';
import { weighTerms } from './query-terms.ts';
import { tellApart } from './rivals.ts';

const analyzer = createAnalyzer({ cut: (text) => [...text], cutKnown: (text) => [...text] });

function indexOf(articles: Readonly<Record<string, readonly string[]>>): ArticleIndex {
  const index = new ArticleIndex({ analyzer, dimensions: 256, capacity: 10 });
  for (const [id, [question, ...variants]] of Object.entries(articles)) {
    const article = publishedArticle(id, question!, { variants });
    const texts = indexedTexts(article, (text) => text, analyzer);
    index.put(article, texts, (text) => hashedEmbedding(text));
  }
  return index;
}

/** What each article of the index gains, in order. */
function gains(index: ArticleIndex, question: string): number[] {
  const rivals = Array.from({ length: index.size }, (_, i) => index.slot(i)!.wordings);
  return tellApart(index, { vector: hashedEmbedding(question), terms: weighTerms(analyzer.terms(question)) }, rivals);
}

describe('telling rivals apart', () => {
  it('prefers the article whose wordings agree on what the question says', () => {
    const index = indexOf({
      before: ['cancel my order before it ships', 'stop an order that is not packed', 'call off an unpacked order'],
      after: ['cancel my order after it ships', 'stop an order that is on its way', 'call off a shipped order'],
    });
    const [before, after] = gains(index, 'please cancel the unpacked order') as [number, number];
    expect(before).toBeGreaterThan(after);
    const [first, second] = gains(index, 'please cancel the shipped order') as [number, number];
    expect(second).toBeGreaterThan(first);
  });

  it('heeds no word that both have in every wording', () => {
    const index = indexOf({
      kettle: ['the kettle has scale', 'the kettle has scale inside'],
      vacuum: ['the vacuum has dust', 'the vacuum has dust inside'],
    });
    const gap = (question: string): number => {
      const [kettle, vacuum] = gains(index, question) as [number, number];
      return Math.abs(kettle - vacuum);
    };
    expect(gap('the has inside')).toBeLessThan(gap('scale inside') / 5);
  });

  it('says nothing where every article has one wording, or where there is no rival', () => {
    expect(gains(indexOf({ a: ['where is my parcel'], b: ['when do I get my money'] }), 'my parcel')).toEqual([0, 0]);
    expect(gains(indexOf({ a: ['where is my parcel', 'parcel lost'] }), 'my parcel')).toEqual([0]);
  });

  it('never takes from a score, and gives nothing to the least', () => {
    const words = fc.array(fc.constantFrom('refund', 'parcel', 'late', 'lost', 'my', 'when', 'card'), {
      minLength: 1,
      maxLength: 4,
    });
    const text = words.map((list) => list.join(' '));
    const wordings = fc.uniqueArray(text, { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(wordings, wordings, wordings, text, (a, b, c, question) => {
        const all = gains(indexOf({ a, b, c }), question);
        expect(all.every((gain) => gain >= 0 && Number.isFinite(gain))).toBe(true);
        expect(Math.min(...all)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
