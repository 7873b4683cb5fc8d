import { describe, expect, it } from 'vitest';
import { stem } from './stem.ts';

describe('stem', () => {
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['cats', 'cat'],
    ['agreed', 'agre'],
    ['plastered', 'plaster'],
    ['motoring', 'motor'],
    ['hopping', 'hop'],
    ['falling', 'fall'],
    ['filing', 'file'],
    ['happy', 'happi'],
    ['relational', 'relat'],
    ['vietnamization', 'vietnam'],
    ['hopefulness', 'hope'],
    ['adoption', 'adopt'],
    ['controll', 'control'],
    ['sky', 'sky'],
    ['is', 'is'],
    ['kf2026', 'kf2026'],
  ])('cuts %s to %s, as the paper does', (word, wanted) => {
    expect(stem(word)).toBe(wanted);
  });

  it('makes the forms of one word meet', () => {
    expect(new Set(['refund', 'refunds', 'refunded', 'refunding'].map(stem)).size).toBe(1);
  });
});
