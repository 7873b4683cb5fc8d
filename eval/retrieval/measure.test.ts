import { describe, expect, it } from 'vitest';
import type { Reranker } from '../../src/ports/reranker.ts';
import { hashedEmbedding } from '../../test/fakes/hashed-embedder.ts';
import { publishedArticle } from '../../test/fakes/published-article.ts';
import type { QueryRow } from './files.ts';
import { type LabReranker, openLab } from './lab.ts';
import { fitLabGate, measureAnswers, measureRetrieval } from './measure.ts';

const TOPICS = ['refund', 'parcel', 'invoice', 'coupon', 'warranty', 'account', 'payment', 'gift', 'address', 'repair'];
const ARTICLES = TOPICS.flatMap((topic) =>
  ['cost', 'time', 'rules'].map((aspect) =>
    publishedArticle(`${topic}-${aspect}`, `tell me the ${aspect} of a ${topic}`, {
      answer: `The ${aspect} of a ${topic} is on your bill.`,
      variants: [`${topic} ${aspect} please`, `what about the ${aspect} for my ${topic}`],
    }),
  ),
);
const QUERIES: QueryRow[] = ARTICLES.map(({ id }) => {
  const [topic, aspect] = id.split('-');
  return { text: `could you explain the ${aspect} of that ${topic}`, gold: [id], context: [], lang: 'en' };
});
const embedder = {
  dimensions: 256,
  embed: async (texts: readonly string[]) => texts.map((text) => hashedEmbedding(text)),
  trainedOn: () => false,
};

/** Reads best what the search finds worst. */
const contrary: Reranker['score'] = async (_question, texts) => texts.map((_, i) => (i + 1) / (texts.length + 1));
const late: Reranker['score'] = (_question, _texts, signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
const by = (score: Reranker['score'], budgetMs = 5_000): LabReranker => ({
  reranker: { version: 'r1', score, close: async () => {} },
  candidates: 20,
  budgetMs,
});

describe('figures where a reranker is configured', () => {
  it('are of its order, and say so', async () => {
    const plain = await measureRetrieval(await openLab(ARTICLES, embedder), QUERIES);
    const reranked = await measureRetrieval(await openLab(ARTICLES, embedder, { reranker: by(contrary) }), QUERIES);
    expect(plain['recall@1']).toBeGreaterThan(0.8);
    expect(plain.reranker).toBeUndefined();
    expect(reranked['recall@1']).toBe(0);
    expect(reranked.reranker).toEqual({ version: 'r1', reordered: QUERIES.length, late: 0, failed: 0 });
  });

  it('are those of the search alone where it is not in time', async () => {
    const asked = QUERIES.slice(0, 4);
    const plain = await measureRetrieval(await openLab(ARTICLES, embedder), asked);
    const waited = await measureRetrieval(await openLab(ARTICLES, embedder, { reranker: by(late, 5) }), asked);
    expect(waited).toMatchObject({
      'recall@1': plain['recall@1'],
      reranker: { version: 'r1', reordered: 0, late: asked.length, failed: 0 },
    });
  });

  it('are of answers that its own gate lets out', async () => {
    const lab = await openLab(ARTICLES, embedder, { reranker: by(contrary) });
    const gate = await fitLabGate(lab, [], { target: 0.05, confidence: 0.9 });
    expect(lab.index.rerankedGate).toMatchObject({ reranker: 'r1' });
    expect(gate).not.toHaveProperty('reranker');
    const figures = await measureAnswers(lab, gate, QUERIES);
    expect(figures.reranker).toMatchObject({ reordered: QUERIES.length });
    expect(figures.coverage).toBe(0);
  });
});
