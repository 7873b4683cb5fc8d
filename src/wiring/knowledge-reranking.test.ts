import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { block, hostWith, now, publish, search, tenantId } from '../../test/fakes/host-world.ts';
import { publishedArticle } from '../../test/fakes/published-article.ts';
import { readRerankerFolder } from '../adapters/transformers/reranker-folder.ts';
import { openTransformersReranker } from '../adapters/transformers/transformers-reranker.ts';
import type { Article } from '../domain/article.ts';
import type { GivenQuestion, RerankerOrder } from '../knowledge/search/protocol.ts';
import type { Reranker } from '../ports/reranker.ts';
import type { Gate } from '../retrieval/gate.ts';
import type { KnowledgeHost } from './knowledge-host.ts';

const ORDER: RerankerOrder = { version: 'r1', folder: '', candidates: 20, budgetMs: 2000 };

const real = await openTransformersReranker(
  readRerankerFolder(join(import.meta.dirname, '../../test/fixtures/tiny-reranker/model')),
  'r1',
);
afterAll(() => real.close());

/** Opens the real model under any name; `score` stands in for it where a test says so. */
function host(score: Reranker['score'] = (...args) => real.score(...args)): KnowledgeHost {
  const started = performance.now();
  return hostWith({
    now: () => performance.now() - started,
    openReranker: async ({ version }) => ({ version, score, close: async () => {} }),
  });
}

function article(id: string, question: string, variants: readonly string[]): Article {
  return publishedArticle(id, question, { answer: `The answer about ${question}`, variants });
}

const TOPICS = ['refund', 'parcel', 'invoice', 'coupon', 'warranty', 'account', 'payment', 'gift', 'address', 'repair'];
const FAQ = TOPICS.flatMap((topic) =>
  ['cost', 'time', 'rules'].map((aspect) =>
    article(`${topic}-${aspect}`, `tell me the ${aspect} of a ${topic}`, [`${topic} ${aspect} please`]),
  ),
);
const QUESTIONS: readonly GivenQuestion[] = [
  ...FAQ.flatMap(({ id }) =>
    ['what is the', 'hello i need the', 'could you say the', 'explain the', 'info on the', 'the'].map((lead) => ({
      normalized: `${lead} ${id.split('-')[1]} of my ${id.split('-')[0]}`,
      lang: 'en' as const,
      gold: [id],
    })),
  ),
  ...Array.from({ length: 60 }, (_, i) => ({
    normalized: `which planet number ${i} has moons or rings`,
    lang: 'en' as const,
    gold: [],
  })),
];

async function calibrate(h: KnowledgeHost, reranked: boolean, questions = QUESTIONS): Promise<Gate> {
  const input = { tenantId, version: 1, questions, now, target: 0.05, familiar: 0, reranked };
  const needs = await h.handle('fit', { ...input, vectors: block([]) });
  const reply = needs.kind === 'needs' ? await h.handle('fit', { ...input, vectors: block(needs.texts) }) : needs;
  if (reply.kind !== 'fitted') throw new Error(reply.kind);
  return reply.gate as unknown as Gate;
}

/** Published, both gates fitted. */
async function ready(score?: Reranker['score']): Promise<KnowledgeHost> {
  const h = host(score);
  await publish(h, 1, FAQ);
  await calibrate(h, false);
  await h.handle('reranker', { order: ORDER });
  await calibrate(h, true);
  return h;
}

const QUESTION = 'please explain to me the rules of my coupon';
/** Reads best what the search finds worst. */
const contrary: Reranker['score'] = async (_question, texts) => texts.map((_, i) => (i + 1) / (texts.length + 1));

describe('a reranker in the knowledge worker', () => {
  it('orders what was found by its own scores, and its own gate decides', async () => {
    const plain = host();
    await publish(plain, 1, FAQ);
    await calibrate(plain, false);
    const before = await search(plain, QUESTION);
    const h = await ready(contrary);
    const result = await search(h, QUESTION);
    expect(result.reranking).toEqual({ version: 'r1', outcome: 'reordered', tookMs: expect.any(Number) });
    expect(result.gate.version).toBe('gate-1+r1');
    const scores = result.passages.map(({ parts }) => parts.rerank);
    expect(scores).toEqual([...scores].sort((a, b) => (b as number) - (a as number)));
    expect(before.passages[0]?.articleId).toBe('coupon-rules');
    expect(result.passages.map(({ articleId }) => articleId)).not.toContain('coupon-rules');
    // A reranker that is always wrong proves nothing, so nothing is answered on its word.
    expect(result.outcome.kind).not.toBe('answer');
  });

  it('answers with the real model what it answers without', async () => {
    const h = await ready();
    expect(await search(h, QUESTION)).toMatchObject({
      outcome: { kind: 'answer', passage: { articleId: 'coupon-rules' } },
      reranking: { outcome: 'reordered' },
    });
    expect((await search(h, 'which planet number 77 has moons or rings')).outcome.kind).not.toBe('answer');
  });

  it('learns from given questions what its scores are worth, and believes nothing of them without', async () => {
    const h = host();
    await publish(h, 1, FAQ);
    await h.handle('reranker', { order: ORDER });
    const learnt = await calibrate(h, true);
    expect(learnt.features.slice(-2)).toEqual(['rerankBest', 'rerankMargin']);
    expect(learnt.model.weights).toHaveLength(learnt.features.length);
    expect(learnt.model.weights.at(-2) as number).toBeGreaterThan(0);
    const believed = await calibrate(h, true, []);
    expect(believed.questions).toMatchObject({ given: 0, made: expect.any(Number) });
    expect(believed.model.weights.slice(-2)).toEqual([0, 0]);
    const plain = await calibrate(h, false);
    expect(plain.reranker).toBeUndefined();
    expect(plain.features).not.toContain('rerankBest');
  });

  it('leaves the fused order and the plain gate to a search that it is late for', async () => {
    const plain = host();
    await publish(plain, 1, FAQ);
    await calibrate(plain, false);
    const { passages, outcome, gate } = await search(plain, QUESTION);
    const slow: Reranker['score'] = (_question, _texts, signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
    const late = host(slow);
    await publish(late, 1, FAQ);
    await calibrate(late, false);
    await late.handle('reranker', { order: { ...ORDER, budgetMs: 30 } });
    const stored = await calibrate(await ready(), true);
    await late.handle('rerankedGate', { tenantId, version: 1, gate: JSON.parse(JSON.stringify(stored)) });
    const result = await search(late, QUESTION);
    expect(result).toMatchObject({ passages, outcome, gate, reranking: { outcome: 'late' } });
    expect(result.reranking?.tookMs).toBeGreaterThanOrEqual(25);
  });

  it('does the same when it fails', async () => {
    let broken = false;
    const h = await ready((...args) => (broken ? Promise.reject(new Error('no memory')) : real.score(...args)));
    broken = true;
    expect(await search(h, QUESTION)).toMatchObject({
      outcome: { kind: 'answer', passage: { articleId: 'coupon-rules' } },
      gate: { version: 'gate-1' },
      reranking: { outcome: 'failed' },
    });
  });

  it('takes no part before a gate is fitted with it, nor with a gate that was fitted with another', async () => {
    const h = host(contrary);
    await publish(h, 1, FAQ);
    await calibrate(h, false);
    const unfitted = { reranking: { outcome: 'not_fitted' }, gate: { version: 'gate-1' } };
    await h.handle('reranker', { order: ORDER });
    expect(await search(h, QUESTION)).toMatchObject({
      ...unfitted,
      passages: [{ articleId: 'coupon-rules' }, {}, {}, {}, {}],
    });
    await calibrate(h, true);
    expect(await search(h, QUESTION)).toMatchObject({ reranking: { outcome: 'reordered' } });
    await h.handle('reranker', { order: { ...ORDER, version: 'r2' } });
    expect(await search(h, QUESTION)).toMatchObject(unfitted);
    await h.handle('reranker', { order: null });
    const without = await search(h, QUESTION);
    expect(without.reranking).toBeUndefined();
    expect(without.gate.version).toBe('gate-1');
  });

  it('goes on with the gate it has while the next version is fitted', async () => {
    const h = await ready();
    await publish(h, 2, FAQ);
    expect(await search(h, QUESTION)).toMatchObject({
      knowledgeVersion: 2,
      gate: { version: 'gate-1+r1' },
      reranking: { outcome: 'reordered' },
    });
  });

  it('is not asked about an exact wording, about nothing, or about a follow-up', async () => {
    let asked = 0;
    const h = await ready((...args) => {
      asked++;
      return real.score(...args);
    });
    asked = 0;
    const exact = await search(h, 'coupon rules please');
    expect(exact).toMatchObject({ outcome: { kind: 'answer' }, gate: { version: 'gate-1' } });
    expect(exact.reranking).toBeUndefined();
    expect(
      (await search(h, 'and the cost?', { context: ['tell me the rules of a coupon'] })).reranking,
    ).toBeUndefined();
    expect(asked).toBe(0);
    await search(h, QUESTION);
    expect(asked).toBe(1);
  });

  it('keeps the one it has when the next cannot be opened', async () => {
    const started = performance.now();
    const h = hostWith({
      now: () => performance.now() - started,
      breathe: async () => {},
      openReranker: async ({ version }) => {
        if (version === 'bad') throw new Error('half a file');
        return { version, score: contrary, close: async () => {} };
      },
    });
    await publish(h, 1, FAQ);
    await h.handle('reranker', { order: ORDER });
    await expect(h.handle('reranker', { order: { ...ORDER, version: 'bad' } })).rejects.toThrow('half a file');
    expect((await search(h, QUESTION)).reranking).toMatchObject({ version: 'r1' });
  });
});
