import { describe, expect, it } from 'vitest';
import { OUT_OF_SCOPE } from '../../src/understanding/train/examples.ts';
import type { Judged } from '../intents/evaluate-head.ts';
import { recallAt } from './intents.ts';

const judged = (label: string, right: boolean, rejection: number): Judged => ({
  label,
  best: right ? label : 'another',
  confidence: 0.9,
  rejection,
  rejected: false,
});

describe('recall at a fixed share of right answers let through', () => {
  const inside = [judged('a', true, 1), judged('a', true, 2), judged('a', true, 3), judged('a', false, 0)];
  const outside = [1, 2, 3, 4].map((rejection) => judged(OUT_OF_SCOPE, false, rejection));

  it('counts out-of-scope rows above the threshold that the last needed row sets', () => {
    expect(recallAt([...inside, ...outside], 0.5)).toBe(0.5);
    expect(recallAt([...inside, ...outside], 0.75)).toBe(0.25);
  });

  it('is not a number where too few rows are right', () => {
    expect(recallAt([...inside, ...outside], 0.9)).toBeNaN();
  });
});
