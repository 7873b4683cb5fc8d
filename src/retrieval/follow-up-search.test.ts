import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../domain/article.ts';
import type { Candidate, Found } from './candidates.ts';
import { findFollowUp, followUpConfidence, followUpInputs } from './follow-up-search.ts';

const GENERIC = 0.1;
const SPECIFIC = 1;

function found(scores: Readonly<Record<string, number>>, exact?: string): Found {
  const candidates = Object.entries(scores)
    .map(([id, score]) => {
      const features = { passageLex: 0.2, passageDense: 0.3, exact: id === exact ? 1 : 0 };
      return { article: { id } as unknown as Article, score, features } as Candidate;
    })
    .sort((a, b) => b.score - a.score);
  return { candidates, covered: 0, unknown: 0, words: 1, contrast: 0 };
}

const ids = (list: Found) => list.candidates.map(({ article }) => article.id);

describe('findFollowUp', () => {
  it('prefers what fits the subject to what the few words alone fit best', () => {
    const alone = found({ 'return-freight': 3.2, 'repair-freight': 2.9, 'repair-how': 0.6 });
    const joined = found({ 'repair-how': 3.4, 'repair-freight': 3.3, 'return-freight': 2.4 });
    const before = found({ 'repair-how': 5, 'repair-freight': 1.5, 'return-freight': 0.4 });
    const { found: best, agrees } = findFollowUp({ alone, joined, before, specificity: GENERIC });
    expect(ids(best)[0]).toBe('repair-freight');
    expect(agrees).toBe(false);
  });

  it('keeps a new subject that the question names itself', () => {
    const alone = found({ invoice: 5, other: 1 });
    const joined = found({ shipping: 3.5, invoice: 3.4 });
    const before = found({ shipping: 5, invoice: 0.2 });
    expect(findFollowUp({ alone, joined, before, specificity: SPECIFIC })).toMatchObject({ agrees: true });
  });

  it('takes words that are asked of anything for what was talked of, though they are another article’s own', () => {
    const alone = found({ price: 7.5, move: 0.5 }, 'price');
    const joined = found({ move: 3.9, price: 1.2 });
    const before = found({ move: 4.2, price: 0.4 });
    const generic = findFollowUp({ alone, joined, before, specificity: 0 });
    expect(ids(generic.found)[0]).toBe('move');
    expect(generic).toMatchObject({ agrees: false, answered: true, exact: false });
    const named = findFollowUp({ alone, joined, before, specificity: SPECIFIC });
    expect(ids(named.found)[0]).toBe('price');
    expect(named).toMatchObject({ agrees: true, exact: true, specific: 1 });
  });

  it('prefers, of two that fit about as well, the one in the category that is hinted at', () => {
    const alone = found({ 'repair-freight': 4.9, 'return-freight': 3.9, 'return-how': 0.5 });
    const joined = found({ 'return-freight': 4.3, 'repair-freight': 3.7 });
    const searches = { alone, joined, before: found({ 'return-how': 7.7 }), specificity: 0.45 };
    for (const { article } of [...alone.candidates, ...joined.candidates]) {
      Object.assign(article, { category: article.id.startsWith('return') ? 'returns' : 'warranty' });
    }
    expect(ids(findFollowUp(searches).found)[0]).toBe('repair-freight');
    expect(ids(findFollowUp({ ...searches, category: 'returns' }).found)[0]).toBe('return-freight');
    const named = {
      ...searches,
      alone: found({ 'repair-freight': 4.5, 'return-freight': 1.5 }),
      specificity: SPECIFIC,
    };
    expect(ids(findFollowUp({ ...named, category: 'returns' }).found)[0]).toBe('repair-freight');
  });

  it('finds what was talked of where neither the new words nor both together do', () => {
    const found1 = findFollowUp({ alone: found({}), joined: found({}), before: found({ a: 2 }), specificity: 0 });
    expect(ids(found1.found)).toEqual(['a']);
    expect(found1).toMatchObject({ answered: true, passageLex: 0, passageDense: 0 });
  });

  it('finds nothing in nothing, and is sure of nothing then', () => {
    const nothing = findFollowUp({ alone: found({}), joined: found({}), before: found({}), specificity: 0 });
    expect(nothing.found.candidates).toEqual([]);
    expect(followUpConfidence(nothing, 1, 1)).toBe(0);
  });

  it('gives each article once, best first, and a share of 1 to them all', () => {
    const scores = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.double({ min: -2, max: 9, noNaN: true }));
    const specific = fc.double({ min: 0, max: 3, noNaN: true });
    fc.assert(
      fc.property(scores, scores, scores, specific, (a, j, b, specificity) => {
        const before = found(b);
        const result = findFollowUp({ alone: found(a), joined: found(j), before, specificity });
        const talkedOf = ids(before).slice(0, 3);
        expect(new Set(ids(result.found))).toEqual(new Set([...Object.keys(a), ...Object.keys(j), ...talkedOf]));
        expect(new Set(ids(result.found)).size).toBe(ids(result.found).length);
        const list = result.found.candidates.map(({ score }) => score);
        expect(list).toEqual([...list].sort((x, y) => y - x));
        const least = list.length === 0 ? 0 : 1 / list.length;
        expect(result.share).toBeGreaterThanOrEqual(least - 1e-9);
        expect(result.share).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('followUpConfidence', () => {
  const agreed = () =>
    findFollowUp({
      alone: found({ a: 4, b: 2 }),
      joined: found({ a: 4, b: 3 }),
      before: found({ b: 4, a: 2 }),
      specificity: 0.5,
    });

  it('grows with what the gate thinks of either search, and when the new words name their subject', () => {
    const unsure = followUpConfidence(agreed(), 0.5, 0.2);
    expect(followUpConfidence(agreed(), 0.99, 0.2)).toBeGreaterThan(unsure);
    expect(followUpConfidence(agreed(), 0.5, 0.99)).toBeGreaterThan(unsure);
    const specific = followUpConfidence({ ...agreed(), specific: 1 }, 0.99, 0.2);
    expect(specific).toBeGreaterThan(followUpConfidence(agreed(), 0.99, 0.2));
  });

  it('is less of words asked of anything that are a wording of some article, and of what was answered already', () => {
    const generic = { ...agreed(), specific: 0 };
    expect(followUpConfidence({ ...generic, exact: true }, 0.99, 0.5)).toBeLessThan(
      followUpConfidence(generic, 0.99, 0.5),
    );
    expect(followUpConfidence({ ...generic, answered: true }, 0.99, 0.5)).toBeLessThan(
      followUpConfidence(generic, 0.99, 0.5),
    );
  });

  it('rests on finite inputs, whatever the gate says', () => {
    for (const p of [0, 1, 0.5])
      for (const input of followUpInputs(agreed(), p, p)) expect(input).toSatisfy(Number.isFinite);
  });

  it('asks the gate of a search only where that search finds the article', () => {
    const alone = found({ c: 2 });
    const joined = found({ b: 1 });
    const other = findFollowUp({ alone, joined, before: found({ a: 9, b: 8.9 }), specificity: 0.2 });
    const [byAlone, , byJoined] = followUpInputs({ ...other, agrees: false, joinedAgrees: false }, 0.99, 0.99);
    expect([byAlone, byJoined]).toEqual([0, 0]);
  });
});
