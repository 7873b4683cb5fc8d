import { describe, expect, it } from 'vitest';
import { binomialCdf, lowerBound, upperBound } from './binomial.ts';

describe('binomialCdf', () => {
  it.each([
    [0, 10, 0.5, 1 / 1024],
    [5, 10, 0.5, 638 / 1024],
    [0, 45, 0.05, 0.95 ** 45],
    [10, 10, 0.3, 1],
    [-1, 10, 0.3, 0],
  ])('P(X ≤ %i) of %i draws at %f', (k, n, p, wanted) => {
    expect(binomialCdf(k, n, p)).toBeCloseTo(wanted, 9);
  });
});

describe('the Clopper–Pearson bounds', () => {
  it('are where the exact tail is the allowed error', () => {
    const bound = upperBound(7, 200, 0.95);
    expect(binomialCdf(7, 200, bound)).toBeCloseTo(0.05, 6);
    expect(upperBound(0, 100, 0.95)).toBeCloseTo(1 - 0.05 ** (1 / 100), 6);
    expect(lowerBound(100, 100, 0.95)).toBeCloseTo(0.05 ** (1 / 100), 6);
    expect(upperBound(0, 0, 0.95)).toBe(1);
  });
});
