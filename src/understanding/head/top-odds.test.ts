import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctTop, PLAIN_ODDS, USUAL_ODDS } from './top-odds.ts';

const probability = fc.double({ min: 1e-9, max: 1, noNaN: true });

describe('the corrected probability of the best label', () => {
  it('takes from those that are sure, gives to those that are not, and keeps their order', () => {
    expect(correctTop(0.99, USUAL_ODDS)).toBeCloseTo(0.98, 3);
    expect(correctTop(0.7, USUAL_ODDS)).toBeCloseTo(0.7, 2);
    expect(correctTop(0.3, USUAL_ODDS)).toBeCloseTo(0.369, 3);
    fc.assert(
      fc.property(probability, probability, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(correctTop(less, USUAL_ODDS)).toBeLessThanOrEqual(correctTop(more, USUAL_ODDS));
      }),
    );
  });

  it('is a probability that leaves no more to any other label', () => {
    fc.assert(
      fc.property(probability, fc.double({ min: 0, max: 1, noNaN: true }), (best, share) => {
        const second = Math.min(best, (1 - best) * share);
        const top = correctTop(best, USUAL_ODDS);
        expect(top).toBeGreaterThan(0);
        expect(top).toBeLessThanOrEqual(1);
        const others = best >= 1 ? 0 : (second * (1 - top)) / (1 - best);
        expect(others).toBeLessThanOrEqual(top + 1e-12);
      }),
    );
  });

  it('of a head that was made before is what it was', () => {
    for (const p of [0.01, 0.5, 0.93, 1]) expect(correctTop(p, PLAIN_ODDS)).toBeCloseTo(p, 12);
  });
});
