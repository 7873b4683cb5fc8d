import { describe, expect, it } from 'vitest';
import { rejectionFeatures, rejectionScore } from './rejection.ts';

const summary = { best: [0], first: 0.5, second: 0.1, sum: 1.5, weighted: -0.4 };

describe('the out-of-scope score', () => {
  it('weighs each sign by how unusual it is', () => {
    const rejection = { means: [0.1, 0, 0, 0, 0, 1], deviations: [0.2, 1, 1, 1, 1, 2], weights: [-1, 0, 0, 0, 0, 3] };
    expect(rejectionScore(rejection, rejectionFeatures(summary, 1, 1, 2))).toBeCloseTo(-2 + 1.5, 9);
  });

  it('of a head that was made before the network was asked does not ask it', () => {
    const before = { means: [0, 0, 0, 0, 0], deviations: [1, 1, 1, 1, 1], weights: [-1, 0, 0, -0.3, -0.5] };
    const score = (netEntropy: number) => rejectionScore(before, rejectionFeatures(summary, 0.5, 0.4, netEntropy));
    expect(score(0)).toBeCloseTo(-0.5 - 0.15 - 0.2, 9);
    expect(score(4)).toBe(score(0));
  });
});
