import { describe, expect, it } from 'vitest';
import { seeded } from '../../bench/support/seeded.ts';
import { chooseThreshold, type Judged } from './learn-then-test.ts';

/** Questions whose true chance of a right answer is `truth(probability)`. */
function draw(n: number, next: () => number, truth: (probability: number) => number): Judged[] {
  return Array.from({ length: n }, () => {
    const probability = next();
    return { probability, right: next() < truth(probability) };
  });
}

/** Share of wrong answers above a threshold, by numerical integration over uniform probabilities. */
function trueWrongRate(threshold: number, truth: (probability: number) => number): number {
  const steps = 2000;
  let wrong = 0;
  for (let i = 0; i < steps; i++) wrong += 1 - truth(threshold + ((i + 0.5) / steps) * (1 - threshold));
  return wrong / steps;
}

const AIM = { target: 0.05, confidence: 0.9 };

describe('chooseThreshold', () => {
  it.each([
    ['honest probabilities', (p: number) => 1 - (1 - p) ** 1.5],
    ['boastful probabilities', (p: number) => 0.9 + 0.09 * p],
    ['a bump: the surest are not the best', (p: number) => (p > 0.95 ? 0.93 : p > 0.4 ? 0.99 : 0.3)],
  ])('keeps the target in at least 9 of 10 draws, with %s', (_, truth) => {
    const draws = 400;
    let broken = 0;
    for (let seed = 1; seed <= draws; seed++) {
      const threshold = chooseThreshold(draw(400, seeded(seed), truth), AIM);
      if (threshold !== null && trueWrongRate(threshold, truth) > AIM.target) broken++;
    }
    // Three standard deviations of a fair 10 % over so many draws.
    expect(broken / draws).toBeLessThanOrEqual(0.1 + 3 * Math.sqrt((0.1 * 0.9) / draws));
  });

  it('answers much of what can be answered when probabilities separate well', () => {
    const truth = (p: number) => (p > 0.3 ? 0.995 : 0.05);
    const thresholds = Array.from({ length: 50 }, (_, seed) => chooseThreshold(draw(800, seeded(seed), truth), AIM));
    const answered = thresholds.map((t) => (t === null ? 0 : 1 - t));
    expect(answered.reduce((a, b) => a + b, 0) / answered.length).toBeGreaterThan(0.6);
  });

  it('finds none when too few questions could prove anything', () => {
    expect(
      chooseThreshold(
        draw(40, seeded(1), () => 1),
        AIM,
      ),
    ).toBeNull();
    expect(chooseThreshold([], AIM)).toBeNull();
  });

  it('finds none when answers are wrong too often at any threshold', () => {
    for (let seed = 1; seed < 20; seed++)
      expect(
        chooseThreshold(
          draw(500, seeded(seed), () => 0.8),
          AIM,
        ),
      ).toBeNull();
  });
});
