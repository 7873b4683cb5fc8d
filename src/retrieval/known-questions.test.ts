import { describe, expect, it } from 'vitest';
import { hashedEmbedding } from '../../test/fakes/hashed-embedder.ts';
import { publishedArticle } from '../../test/fakes/published-article.ts';
import type { Article } from '../domain/article.ts';
import { createAnalyzer } from './analyze.ts';
import { GATE_FEATURES } from './gate.ts';
import { indexedTexts } from './indexed-texts.ts';
import { KnowledgeIndex } from './knowledge-index.ts';
import { type KnownQuestion, KnownQuestions, textsToLearn } from './known-questions.ts';

const analyzer = createAnalyzer({ cut: (text) => [...text], cutKnown: (text) => [...text] });
const at = '2026-11-01T00:00:00.000Z';
const vectorOf = (text: string) => hashedEmbedding(text);

function index(...articles: readonly Article[]): KnowledgeIndex {
  const options = { analyzer, dimensions: 256, version: 1, encoder: 'hashed', capacity: 10 };
  const all = new KnowledgeIndex(options);
  for (const one of articles) put(all, one);
  all.seal();
  return all;
}

function put(to: KnowledgeIndex, one: Article): void {
  to.put(
    one,
    indexedTexts(one, (text) => text, analyzer),
    vectorOf,
  );
}

function known(...questions: readonly (readonly [text: string, ...gold: string[]])[]): KnownQuestions {
  const list = questions.map(([normalized, ...gold]): KnownQuestion => ({ normalized, lang: 'en', gold }));
  const texts = new Set(textsToLearn(list, analyzer));
  return new KnownQuestions(
    list,
    (text) => {
      if (!texts.has(text)) throw new Error(`${text} was not asked for`);
      return vectorOf(text);
    },
    analyzer,
  );
}

function find(from: KnowledgeIndex, normalized: string, asIfNew = false) {
  const query = {
    normalized,
    vector: vectorOf(normalized),
    lang: 'en',
    conversationLang: 'en',
    category: null,
    context: [],
    audience: 'everyone',
    now: at,
    top: 3,
    asIfNew,
  } as const;
  const { found, inputs } = from.find(query, vectorOf);
  const stray = inputs?.[GATE_FEATURES.indexOf('strayDense')] ?? 0;
  return { first: found.candidates[0], stray };
}

const refund = publishedArticle('refund', 'when does my money come back');
const parcel = publishedArticle('parcel', 'where is my parcel right now');

describe('questions that people gave', () => {
  it('find the article that answers them, and are not part of it', () => {
    const all = index(refund, parcel);
    const asked = 'bank shows nothing yet';
    expect(find(all, asked).first?.features.exact ?? 0).toBe(0);
    all.learn(known([asked, 'refund']));
    expect(find(all, asked).first).toMatchObject({ article: { id: 'refund' }, wording: asked, features: { exact: 1 } });
    expect(all.get('refund')).toEqual(refund);
  });

  it('want sorting in, which changes nothing but the time a search takes', () => {
    const all = index(refund, parcel);
    expect(all.wantsSealing).toBe(false);
    all.learn(known(['bank shows nothing yet', 'refund'], ['the van has not come', 'parcel']));
    const asked = ['bank shows nothing', 'van has come', 'where is my money'];
    const before = asked.map((text) => find(all, text).first);
    expect(all.wantsSealing).toBe(true);
    all.seal();
    expect(all.wantsSealing).toBe(false);
    expect(asked.map((text) => find(all, text).first)).toEqual(before);
  });

  it('do not speak for themselves where they are asked as if new', () => {
    const all = index(refund, parcel);
    const asked = 'bank shows nothing about my parcel';
    const before = find(all, asked).first;
    all.learn(known([asked, 'refund']));
    expect(find(all, asked).first?.article.id).toBe('refund');
    const after = find(all, asked, true).first;
    expect(after?.article.id).toBe('parcel');
    expect(after?.features.denseBest).toBe(before?.features.denseBest);
    // Lengths are averaged over what is left out too.
    expect(after?.features.lexBest).toBeCloseTo(before?.features.lexBest ?? 0, 1);
  });

  it('leave an article its own wording where one repeats it', () => {
    const all = index(refund, parcel);
    all.learn(known([refund.question, 'refund']));
    expect(find(all, refund.question, true).first).toMatchObject({ article: { id: 'refund' }, features: { exact: 1 } });
    all.learn(null);
    expect(find(all, refund.question).first).toMatchObject({ features: { exact: 1 } });
  });

  it('may be in another language than the article that answers them', () => {
    const all = index(refund, { ...parcel, lang: 'zh' });
    const asked = 'huabei 12 or only at once';
    all.learn(known([asked, 'parcel']));
    expect(find(all, asked, true).first?.article.id).toBe('refund');
  });

  it('stay with an article that is edited, and go with one that is removed', () => {
    const all = index(refund, parcel);
    const asked = 'bank shows nothing yet';
    all.learn(known([asked, 'refund']));
    put(all, publishedArticle('refund', 'how long until I am paid back'));
    expect(find(all, asked).first).toMatchObject({ article: { id: 'refund' }, features: { exact: 1 } });
    all.remove('refund');
    expect(find(all, asked).first?.article.id).not.toBe('refund');
    put(all, refund);
    expect(find(all, asked).first).toMatchObject({ article: { id: 'refund' }, features: { exact: 1 } });
  });

  it('are forgotten when others are learnt', () => {
    const all = index(refund, parcel);
    const asked = 'bank shows nothing yet';
    all.learn(known([asked, 'refund']));
    all.learn(known(['has the courier left', 'parcel']));
    expect(find(all, asked).first?.features.exact ?? 0).toBe(0);
    expect(find(all, 'has the courier left').first).toMatchObject({
      article: { id: 'parcel' },
      features: { exact: 1 },
    });
  });

  it('warn of their like where nothing answers them, but not of themselves as if new', () => {
    const all = index(refund, parcel);
    expect(find(all, 'do you rent out my parcel').stray).toBe(0);
    all.learn(known(['do you rent out bicycles']));
    const near = find(all, 'do you rent out my parcel').stray;
    expect(near).toBeGreaterThan(0.3);
    expect(find(all, 'where is my parcel').stray).toBeLessThan(near);
    expect(find(all, 'do you rent out bicycles').stray).toBeCloseTo(1);
    expect(find(all, 'do you rent out bicycles', true).stray).toBe(0);
  });
});
