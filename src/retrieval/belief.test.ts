import { describe, expect, it } from 'vitest';
import { believedThreshold, type MadeJudgement, type RiskTable } from './belief.ts';

const risk: RiskTable = [
  [0.5, 0.12],
  [0.6, 0.062],
  [0.7, 0.05],
  [0.8, 0.032],
  [0.9, 0.02],
];

function made(count: number, wrong: number, probability: number, covered = true): MadeJudgement[] {
  return Array.from({ length: count }, (_, i) => ({ probability, right: i >= wrong, covered }));
}

describe('the threshold of a gate without given questions', () => {
  it('is the laxest one that stayed under the target on other bases, with room to spare', () => {
    expect(believedThreshold([], 0.05, risk)).toBe(0.8);
    expect(believedThreshold([], 0.1, risk)).toBe(0.6);
  });

  it('is none when no threshold kept the target anywhere', () => {
    expect(believedThreshold([], 0.01, risk)).toBeNull();
  });

  it('rises past probabilities at which made questions often go wrong', () => {
    const confusing = [...made(60, 30, 0.85), ...made(60, 1, 0.95)];
    const threshold = believedThreshold(confusing, 0.05, risk)!;
    expect(threshold).toBeGreaterThan(0.85);
    expect(threshold).toBeLessThanOrEqual(0.95);
  });

  it('does not fall where made questions go well, and does not heed a handful', () => {
    expect(believedThreshold(made(500, 0, 0.6), 0.05, risk)).toBe(0.8);
    expect(believedThreshold(made(15, 15, 0.95), 0.05, risk)).toBe(0.8);
  });

  it('counts uncovered questions that would be answered as wrong, in a fair share', () => {
    const uncovered = [...made(100, 0, 0.85), ...made(400, 400, 0.85, false)];
    expect(believedThreshold(uncovered, 0.05, risk)!).toBeGreaterThan(0.85);
  });
});
