import { describe, expect, it } from 'vitest';
import { fitLogistic, predict, solve } from './logistic.ts';

describe('fitLogistic', () => {
  const x = Array.from({ length: 400 }, (_, i) => [Math.sin(i * 1.7), Math.cos(i * 2.3) * 5]);
  const chance = (row: readonly number[]) => 1 / (1 + Math.exp(-(1.5 * row[0]! - 0.4 * row[1]! + 0.3)));
  /** Thresholds spread evenly over (0, 1): the labels follow the chances without a draw. */
  const y = x.map((row, i) => (chance(row) > (i * 0.618034) % 1 ? 1 : 0));

  it('recovers the chances the labels were made from', () => {
    const model = fitLogistic(x, y, { penalty: 0.01 });
    expect(model.weights[0]).toBeCloseTo(1.5, 0);
    expect(model.weights[1]).toBeCloseTo(-0.4, 1);
    const mean = x.reduce((sum, row) => sum + predict(model, row), 0) / x.length;
    expect(mean).toBeCloseTo(y.reduce((a: number, b) => a + b, 0) / y.length, 3);
  });

  it('stays with the prior when held firmly to it, but finds the base rate', () => {
    const prior = { mean: [0, 0], deviation: [1, 1], weights: [2, 0], bias: 5 };
    const model = fitLogistic(x, y, { penalty: 1e9, prior });
    expect(model.weights[0]).toBeCloseTo(2, 3);
    expect(model.weights[1]).toBeCloseTo(0, 3);
    expect(model.bias).toBeLessThan(2);
  });

  it('ends with finite weights on separable data', () => {
    const model = fitLogistic([[0], [1], [2], [3]], [0, 0, 1, 1], { penalty: 1 });
    expect(model.weights.every(Number.isFinite)).toBe(true);
    expect(predict(model, [3])).toBeGreaterThan(predict(model, [0]));
  });
});

describe('solve', () => {
  it('solves a system that needs pivoting', () => {
    expect(
      solve(
        [
          [0, 2],
          [1, 1],
        ],
        [4, 3],
      ),
    ).toEqual([1, 2]);
  });
});
