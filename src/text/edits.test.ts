import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edits } from './edits.ts';

describe('edits', () => {
  it.each([
    ['refund', 'refnud', 1],
    ['refund', 'refund', 0],
    ['refund', 'refunds', 1],
    ['refund', 'rufond', 2],
    ['refund', 'parcel', 3],
  ])('from %s to %s are %i, counted to two', (a, b, wanted) => {
    expect(edits(a, b, 2)).toBe(wanted);
  });

  it('are as many in both directions', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(fc.property(word, word, (a, b) => edits(a, b, 4) === edits(b, a, 4)));
  });
});
