import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../bench/support/seeded.ts';
import { Bm25Index, type Exclusion, type QueryTerm } from './bm25.ts';
import { Lexicon } from './lexicon.ts';

const K1 = 1.2;
const B = 0.75;

/** BM25 as the formula has it, over a plain list of documents. */
function naive(docs: ReadonlyMap<number, readonly string[]>, query: readonly QueryTerm[]): [number, number][] {
  const average = [...docs.values()].reduce((sum, d) => sum + Math.max(1, d.length), 0) / Math.max(1, docs.size);
  const out: [number, number][] = [];
  for (const [id, terms] of docs) {
    let score = 0;
    for (const { term, weight } of query) {
      const tf = terms.filter((t) => t === term).length;
      if (tf === 0) continue;
      const n = [...docs.values()].filter((d) => d.includes(term)).length;
      const idf = Math.log(1 + (docs.size - n + 0.5) / (n + 0.5));
      const factor = K1 * (1 - B + (B * Math.max(1, terms.length)) / average);
      score += (weight * idf * tf * (K1 + 1)) / (tf + factor);
    }
    if (score > 0) out.push([id, score]);
  }
  return out.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

const term = fc.constantFrom(...'abcdefgh');
const docs = fc.array(fc.array(term, { maxLength: 12 }), { minLength: 1, maxLength: 25 });
const query = fc
  .uniqueArray(term, { minLength: 1, maxLength: 5 })
  .map((terms) => terms.map((t, i) => ({ term: t, weight: 1 + i / 2 })));

function build(list: readonly (readonly string[])[]): Bm25Index {
  const index = new Bm25Index({ k1: K1, b: B });
  list.forEach((terms, id) => {
    index.add(id, terms);
  });
  return index;
}

/** The same documents with the same scores; equal scores may come in any order. Scores are kept in single precision. */
function expectSame(
  hits: readonly { doc: number; score: number }[],
  wanted: readonly [number, number][],
  all: readonly [number, number][] = wanted,
): void {
  expect(hits.length).toBe(wanted.length);
  const scores = new Map(all);
  hits.forEach(({ doc, score }, i) => {
    expect(Math.abs(score - wanted[i]![1])).toBeLessThan(1e-5 * (1 + score));
    expect(Math.abs(score - scores.get(doc)!)).toBeLessThan(1e-5 * (1 + score));
  });
}

function pairs<T>(list: readonly T[]): [T, T][] {
  return list.slice(1).map((item, i) => [list[i]!, item]);
}

describe('the BM25 index', () => {
  it('scores as the formula does, whatever was added, removed and sealed before', () => {
    fc.assert(
      fc.property(docs, fc.array(fc.nat(24)), fc.nat(24), query, (list, removals, sealAt, asked) => {
        const index = new Bm25Index({ k1: K1, b: B });
        const live = new Map<number, readonly string[]>();
        list.forEach((terms, id) => {
          if (id === sealAt) index.seal();
          index.add(id, terms);
          live.set(id, terms);
        });
        for (const id of new Set(removals)) {
          const terms = live.get(id);
          if (terms === undefined) continue;
          index.remove(id, terms);
          live.delete(id);
        }
        expect(index.size).toBe(live.size);
        expectSame(index.search(asked, 100), naive(live, asked));
        index.seal();
        expectSame(index.search(asked, 100), naive(live, asked));
      }),
      { numRuns: 300 },
    );
  });

  it('scores so between two slices of sealing, and after an edit that comes between them', () => {
    fc.assert(
      fc.property(docs, docs, fc.nat(24), query, (list, later, removed, asked) => {
        const index = build(list);
        const live = new Map(list.map((terms, id) => [id, terms] as [number, readonly string[]]));
        const work = index.sealing();
        expect(work.next().done).toBe(false);
        expectSame(index.search(asked, 100), naive(live, asked));
        const terms = live.get(removed);
        if (terms !== undefined) index.remove(removed, terms);
        live.delete(removed);
        for (const [i, added] of later.entries()) {
          index.add(list.length + i, added);
          live.set(list.length + i, added);
        }
        while (work.next().done !== true);
        expectSame(index.search(asked, 100), naive(live, asked));
        index.seal();
        expectSame(index.search(asked, 100), naive(live, asked));
      }),
    );
  });

  it('scores so when it is sealed twice at a time', () => {
    fc.assert(
      fc.property(docs, docs, query, (list, later, asked) => {
        const index = build(list);
        index.seal();
        for (const [i, added] of later.entries()) index.add(list.length + i, added);
        const live = new Map([...list, ...later].map((terms, id) => [id, terms] as [number, readonly string[]]));
        const [one, other] = [index.sealing(), index.sealing()];
        expect([one.next().done, other.next().done]).toEqual([false, false]);
        while (one.next().done !== true);
        while (other.next().done !== true);
        expectSame(index.search(asked, 100), naive(live, asked));
      }),
    );
  });

  it('scores chosen documents as the search does', () => {
    fc.assert(
      fc.property(docs, query, (list, asked) => {
        const index = build(list);
        const found = new Map(index.search(asked, 100).map((h) => [h.doc, h.score]));
        const scoring = index.open(asked);
        list.forEach((_, id) => {
          expect(scoring.of(id)).toBeCloseTo(found.get(id) ?? 0, 4);
        });
        scoring.close();
      }),
    );
  });

  it('leaves documents out as if they had never been added', () => {
    fc.assert(
      fc.property(docs, query, (list, asked) => {
        const index = build(list);
        const gone = list[0]!;
        const exclusion: Exclusion = {
          skips: (doc) => doc === 0,
          count: 1,
          holding: (t) => (gone.includes(t) ? 1 : 0),
        };
        for (const { term: t } of asked) {
          const rest = list.slice(1);
          const n = rest.filter((d) => d.includes(t)).length;
          expect(index.idf(t, exclusion)).toBeCloseTo(Math.log(1 + (rest.length - n + 0.5) / (n + 0.5)), 10);
        }
        expect(index.search(asked, 100, exclusion).some((h) => h.doc === 0)).toBe(false);
      }),
    );
  });

  it('finds the few best of many, equal ones by lower id', () => {
    fc.assert(
      fc.property(docs, query, fc.integer({ min: 1, max: 8 }), (list, asked, limit) => {
        const index = build(list);
        const wanted = naive(new Map(list.map((d, i) => [i, d])), asked);
        expectSame(index.search(asked, limit), wanted.slice(0, limit), wanted);
        const twice = build([...list, ...list]);
        for (const [first, second] of pairs(twice.search(asked, 2 * list.length))) {
          if (first.score === second.score) expect(first.doc).toBeLessThan(second.doc);
        }
      }),
    );
  });

  it('gives exact scores of any document, and the best where telling terms decide, within a small posting budget', () => {
    const list = Array.from({ length: 500 }, (_, i) => ['common', 'usual', `rare${i % 50}`]);
    const tight = new Bm25Index({ k1: K1, b: B, postingBudget: 20 });
    list.forEach((terms, id) => {
      tight.add(id, terms);
    });
    const asked = ['common', 'usual', 'rare7'].map((t) => ({ term: t, weight: 1 }));
    const wanted = naive(new Map(list.map((d, i) => [i, d])), asked);
    for (const sealed of [false, true]) {
      if (sealed) tight.seal();
      expectSame(tight.search(asked, 10), wanted.slice(0, 10), wanted);
      const scoring = tight.open(asked);
      for (const [doc, score] of wanted) expect(scoring.of(doc)).toBeCloseTo(score, 4);
      scoring.close();
    }
  });

  it('looks frequent terms up as it would have read them: once, often, sealed, removed and added since', () => {
    const next = seeded(7);
    const some = (): string[] => {
      const terms = [`rare${Math.floor(next() * 900)}`];
      for (const t of ['common', 'usual', 'plain', 'dull']) {
        for (let n = Math.floor(next() * 5); n > 0; n--) terms.push(t);
      }
      return terms;
    };
    const [tight, wide] = [20, 1e9].map((postingBudget) => new Bm25Index({ k1: K1, b: B, postingBudget }));
    const both = [tight!, wide!];
    const list = Array.from({ length: 9_000 }, some);
    for (const index of both) {
      list.forEach((terms, id) => {
        index.add(id, terms);
      });
      index.seal();
    }
    const asked = ['common', 'usual', 'plain', 'dull', 'rare7'].map((t) => ({ term: t, weight: 1 }));
    expect(tight!.frequency('dull')).toBeGreaterThan(6_000);
    const expectAlike = (): void => {
      const [one, other] = both.map((index) => index.open(asked));
      one!.complete(list.map((_, id) => id).filter((id) => id % 3 === 0));
      for (let id = 0; id < list.length; id++) expect(Math.abs(one!.of(id) - other!.of(id))).toBeLessThan(1e-5);
      expect(one!.best(5).map(({ doc }) => doc)).toEqual(other!.best(5).map(({ doc }) => doc));
      const sorted = list.map((_, doc) => ({ doc, score: other!.of(doc) })).filter(({ score }) => score > 0);
      sorted.sort((a, b) => b.score - a.score || a.doc - b.doc);
      for (const limit of [5, 40, 300]) expect(other!.best(limit)).toEqual(sorted.slice(0, limit));
      const few = (doc: number): boolean => doc % 500 === 1;
      expect(other!.best(40, few)).toEqual(sorted.filter(({ doc }) => few(doc)).slice(0, 40));
      for (const scoring of [one!, other!]) scoring.close();
    };
    expectAlike();
    for (let id = 0; id < list.length; id += 11) for (const index of both) index.remove(id, list[id]!);
    expectAlike();
    const added = Array.from({ length: 50 }, some);
    for (const index of both) {
      added.forEach((terms, i) => {
        index.add(list.length + i, terms);
      });
    }
    list.push(...added);
    expectAlike();
    for (const index of both) index.seal();
    expectAlike();
  });

  it('shares the numbers of terms with another index', () => {
    fc.assert(
      fc.property(docs, docs, query, (list, others, asked) => {
        const lexicon = new Lexicon();
        const index = new Bm25Index({ k1: K1, b: B, lexicon });
        const other = new Bm25Index({ k1: K1, b: B, lexicon });
        for (let id = 0; id < Math.max(list.length, others.length); id++) {
          if (id < list.length) index.add(id, list[id]!);
          if (id < others.length) other.add(id, others[id]!);
          if (id === 7) index.seal();
        }
        expectSame(index.search(asked, 100), naive(new Map(list.map((d, i) => [i, d])), asked));
        const numbered = asked.map((t) => ({ ...t, id: lexicon.find(t.term) }));
        expect(other.search(numbered, 100)).toEqual(other.search(asked, 100));
        expectSame(other.search(asked, 100), naive(new Map(others.map((d, i) => [i, d])), asked));
      }),
    );
  });

  it('refuses to add a document twice', () => {
    const index = build([['a']]);
    expect(() => index.add(0, ['b'])).toThrow(/indexed already/);
  });
});
