import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../domain/article.ts';
import type { Candidate, Found } from './candidates.ts';
import { findFollowUp, followUpConfidence } from './follow-up-search.ts';

function found(scores: Readonly<Record<string, number>>): Found {
  const candidates = Object.entries(scores)
    .map(([id, score]) => ({ article: { id } as unknown as Article, score }) as Candidate)
    .sort((a, b) => b.score - a.score);
  return { candidates, covered: 0, unknown: 0, words: 1 };
}

const ids = (list: Found) => list.candidates.map(({ article }) => article.id);

describe('findFollowUp', () => {
  it('does not give the last answer again because the question before is part of the search', () => {
    const alone = found({ spend: 2.5, earn: 2.2 });
    const joined = found({ earn: 4, spend: 3.5 });
    const before = found({ earn: 5, spend: 1 });
    expect(ids(findFollowUp(alone, joined, before).found)[0]).toBe('spend');
  });

  it('prefers what fits the subject to what the few words alone fit best', () => {
    const alone = found({ 'return-freight': 3.2, 'repair-freight': 2.9 });
    const joined = found({ 'repair-how': 3.4, 'repair-freight': 3.3, 'return-freight': 2.4 });
    const before = found({ 'repair-how': 5, 'repair-freight': 1.5, 'return-freight': 0.4 });
    const { found: best, agrees } = findFollowUp(alone, joined, before);
    expect(ids(best)[0]).toBe('repair-freight');
    expect(agrees).toBe(false);
  });

  it('keeps a new subject that the question alone finds plainly', () => {
    const alone = found({ invoice: 5, other: 1 });
    const joined = found({ shipping: 3.5, invoice: 3.4 });
    const before = found({ shipping: 5, invoice: 0.2 });
    expect(findFollowUp(alone, joined, before)).toMatchObject({ agrees: true });
  });

  it('finds nothing in nothing, and is sure of nothing then', () => {
    const nothing = findFollowUp(found({}), found({}), found({}));
    expect(nothing.found.candidates).toEqual([]);
    expect(followUpConfidence(nothing)).toBe(0);
  });

  it('gives each article once, best first, and a confidence that grows with the lead', () => {
    const scores = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.double({ min: -2, max: 6, noNaN: true }));
    fc.assert(
      fc.property(scores, scores, scores, (a, j, b) => {
        const result = findFollowUp(found(a), found(j), found(b));
        expect(new Set(ids(result.found))).toEqual(new Set([...Object.keys(a), ...Object.keys(j)]));
        const list = result.found.candidates.map(({ score }) => score);
        expect(list).toEqual([...list].sort((x, y) => y - x));
        const sure = followUpConfidence(result);
        expect(sure).toBeGreaterThanOrEqual(0);
        expect(sure).toBeLessThanOrEqual(1);
        const [score, lead, own] = result.inputs as [number, number, number];
        if (list.length > 0)
          expect(followUpConfidence({ ...result, inputs: [score, lead + 0.5, own] })).toBeGreaterThanOrEqual(sure);
      }),
    );
  });
});
