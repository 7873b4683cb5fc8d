import { describe, expect, it } from 'vitest';
import { believedThreshold, easeOf, easeShift, type MadeJudgement, type RiskTable } from './belief.ts';

const risk: RiskTable = [
  [0.5, 0.12],
  [0.6, 0.058],
  [0.7, 0.052],
  [0.8, 0.029],
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

describe('how easy a base is to answer', () => {
  const half = (count: number, wrong: number) => easeOf(made(count, wrong, 0.5))!;

  it('is nothing where questions are answered right as often as was believed', () => {
    expect(half(200, 100)).toBeCloseTo(0, 6);
  });

  it('comes near the log-odds between what is and what was believed, the nearer the more questions', () => {
    const between = Math.log(0.75 / 0.25);
    expect(half(20_000, 5_000)).toBeCloseTo(between, 2);
    expect(half(40, 10)).toBeGreaterThan(0);
    expect(half(40, 10)).toBeLessThan(half(400, 100));
    expect(half(400, 100)).toBeLessThan(between);
    expect(half(400, 300)).toBeCloseTo(-half(400, 100), 6);
  });

  it('is stable where every question goes the same way', () => {
    expect(Number.isFinite(half(5000, 0))).toBe(true);
    expect(half(5000, 5000)).toBeLessThan(-2);
    expect(easeOf(made(400, 400, 0.98))!).toBeLessThan(easeOf(made(400, 300, 0.98))!);
    expect(easeOf(made(400, 300, 0.98))!).toBeCloseTo(Math.log(0.25 / 0.75) - Math.log(0.98 / 0.02), 0);
  });

  it('grows little by questions that were sure, as wordings that repeat each other make them', () => {
    const surprising = easeOf(made(300, 0, 0.6))!;
    const expected = easeOf(made(300, 6, 0.98))!;
    expect(Math.abs(expected)).toBeLessThan(0.1);
    expect(surprising).toBeGreaterThan(1);
  });

  it('heeds neither uncovered questions nor unlikely ones', () => {
    const plain = made(100, 30, 0.5);
    expect(easeOf([...plain, ...made(300, 300, 0.5, false), ...made(300, 300, 0.1)])).toBe(easeOf(plain));
  });

  it('is unknown where few covered questions could be made, and moves nothing then', () => {
    expect(easeOf([...made(15, 0, 0.5), ...made(500, 500, 0.5, false)])).toBeNull();
    expect(easeShift(null, 0.4)).toBe(0);
  });

  it('raises the belief above the usual and lowers it below', () => {
    expect(easeShift(0.4, 0.4)).toBe(0);
    expect(easeShift(1, 0.4)).toBeGreaterThan(0);
    expect(easeShift(0, 0.4)).toBeLessThan(0);
  });
});
