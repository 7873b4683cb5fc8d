/**
 * Seeded: versions, edits, given questions and searches come to the host at any moment of its long work. In the end it must
 * serve what a host serves that was told the end at once, with everything sorted; and no edit may come between the beginning of
 * a sorting and its end.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { block, hostWith, publish, search, tenantId } from '../../test/fakes/host-world.ts';
import { publishedArticle } from '../../test/fakes/published-article.ts';
import { SeededWorld } from '../../test/simulation/seeded-world.ts';
import type { Article } from '../domain/article.ts';
import type { GivenQuestion } from '../knowledge/search/protocol.ts';
import { KnowledgeIndex } from '../retrieval/knowledge-index.ts';
import type { KnowledgeHost } from './knowledge-host.ts';

const WORDS_AN_ANSWER = 30;
const ARTICLES = 30;
const EDITS = 6;

function word(world: SeededWorld): string {
  return Array.from({ length: 6 }, () => String.fromCharCode(97 + world.int(26))).join('');
}

function makeArticle(world: SeededWorld, id: string, version: number): Article {
  const answer = Array.from({ length: WORDS_AN_ANSWER }, () => word(world)).join(' ');
  return publishedArticle(id, `about ${word(world)} and ${id}`, { version, answer });
}

function makeQuestions(world: SeededWorld, articles: ReadonlyMap<string, Article>): GivenQuestion[] {
  return Array.from({ length: 5 }, () => ({
    normalized: `tell me of ${word(world)}`,
    lang: 'en' as const,
    gold: [world.pick([...articles.keys()])],
  }));
}

async function change(host: KnowledgeHost, from: number, articles: readonly Article[], gone: readonly string[]) {
  const order = { tenantId, from, to: from + 1, encoder: 'v1', articles, gone, gate: null };
  let reply = await host.handle('change', { ...order, vectors: block([]) });
  if (reply.kind === 'needs') reply = await host.handle('change', { ...order, vectors: block(reply.texts) });
  return reply.kind;
}

async function learn(host: KnowledgeHost, questions: readonly GivenQuestion[]): Promise<void> {
  const reply = await host.handle('learn', { tenantId, questions, vectors: block([]) });
  if (reply.kind === 'needs') await host.handle('learn', { tenantId, questions, vectors: block(reply.texts) });
}

/**
 * Follows every index: which is being sorted, how often one was, and by what it was edited meanwhile. Each wants to be sorted
 * after any edit, not only after hundreds of thousands of postings.
 */
function watchIndexes() {
  const sorting = new Set<KnowledgeIndex>();
  const unsorted = new Set<KnowledgeIndex>();
  const watched = { sorted: 0, overtaken: [] as string[], unsorted };
  const { sealing } = KnowledgeIndex.prototype;
  vi.spyOn(KnowledgeIndex.prototype, 'wantsSealing', 'get').mockImplementation(function (this: KnowledgeIndex) {
    return unsorted.has(this);
  });
  vi.spyOn(KnowledgeIndex.prototype, 'sealing').mockImplementation(function* (this: KnowledgeIndex) {
    sorting.add(this);
    yield* sealing.call(this);
    sorting.delete(this);
    unsorted.delete(this);
    watched.sorted++;
  });
  for (const name of ['put', 'remove', 'learn'] as const) {
    const edit = KnowledgeIndex.prototype[name] as (this: KnowledgeIndex, ...args: unknown[]) => void;
    vi.spyOn(KnowledgeIndex.prototype, name).mockImplementation(function (this: KnowledgeIndex, ...args: unknown[]) {
      unsorted.add(this);
      if (sorting.has(this)) watched.overtaken.push(name);
      edit.apply(this, args);
    });
  }
  return watched;
}

describe('edits of a served index', () => {
  let watched: ReturnType<typeof watchIndexes>;
  beforeEach(() => {
    watched = watchIndexes();
  });
  afterEach(() => vi.restoreAllMocks());

  it.each([1, 2, 3, 4, 5, 6])('are made in order and between sortings, seed %i', async (seed) => {
    const world = new SeededWorld(seed);
    const host = hostWith({ breathe: () => world.pause('host') });
    const articles = new Map<string, Article>();
    for (let i = 0; i < ARTICLES; i++) articles.set(`a${i}`, makeArticle(world, `a${i}`, 1));
    let questions: GivenQuestion[] = [];
    let version = 1;
    const versions: number[] = [];
    let published = false;
    let running = 3;

    const loads = async () => {
      await publish(host, 1, [...articles.values()]);
      published = true;
      for (; version <= EDITS; version++) {
        await world.pause('loads');
        const edited = [...articles.keys()].filter(() => world.int(3) === 0);
        const gone = world.int(2) === 0 ? edited.splice(0, 1) : [];
        for (const id of gone) articles.delete(id);
        for (const id of edited) articles.set(id, makeArticle(world, id, version + 1));
        const changed = edited.map((id) => articles.get(id)!);
        if ((await change(host, version, changed, gone)) === 'full') {
          await publish(host, version + 1, [...articles.values()]);
        }
      }
      running--;
    };
    const fits = async () => {
      while (!published) await world.pause('fits');
      for (let i = 0; i < EDITS; i++) {
        questions = makeQuestions(world, articles);
        await learn(host, questions);
        await world.pause('fits');
      }
      running--;
    };
    const searches = async () => {
      while (!published) await world.pause('searches');
      for (let i = 0; i < 3 * EDITS; i++) {
        versions.push((await search(host, `about ${word(world)}`)).knowledgeVersion);
        await world.pause('searches');
      }
      running--;
    };
    const all = Promise.all([loads(), fits(), searches()]);
    // Behind the last edit its sorting.
    while (running > 0 || (await world.step())) if (running > 0) await world.step();
    await all;

    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(watched.overtaken).toEqual([]);
    expect([...watched.unsorted]).toEqual([]);
    expect(watched.sorted).toBeGreaterThan(1);
    const fresh = hostWith();
    await publish(fresh, version, [...articles.values()]);
    await learn(fresh, questions);
    const asked = [...articles.values()].slice(0, 5).map(({ question }) => question);
    for (const text of [...asked, ...questions.map(({ normalized }) => normalized)]) {
      const found = await search(host, text);
      const wanted = await search(fresh, text);
      expect(found.knowledgeVersion).toBe(wanted.knowledgeVersion);
      expect(found.passages.map(({ articleId }) => articleId)).toEqual(
        wanted.passages.map(({ articleId }) => articleId),
      );
      found.passages.forEach(({ score }, i) => {
        expect(score).toBeCloseTo(wanted.passages[i]!.score, 3);
      });
    }
  });
});
