import { describe, expect, it } from 'vitest';
import type { Candidate, Found } from './candidates.ts';
import { fitGate, GATE_FEATURES, type GateSample, gateInputs } from './gate.ts';
import { NO_STRAY } from './known-questions.ts';
import { flatPrior, predict } from './logistic.ts';

const features = {
  lexBest: 0.5,
  lexMean: 0.4,
  lexAll: 0.6,
  denseBest: 0.7,
  denseMean: 0.6,
  denseAll: 0.8,
  passageLex: 0.2,
  passageDense: 0.3,
  saidByWordings: 0.6,
  saidByAll: 0.7,
  exact: 0,
};
const candidate = (score: number) => ({ score, features, document: false, wordings: 5 }) as unknown as Candidate;
const found: Found = { candidates: [candidate(3), candidate(2)], covered: 0.8, unknown: 0, words: 4, contrast: 0 };
const inputs = (guessed: number) => gateInputs(found, { lang: 'en', stray: NO_STRAY, guessed })!;

describe('what the gate sees', () => {
  it('is a lower score and a smaller lead the more of the question was guessed, and else the same', () => {
    const [typed, half, all] = [0, 0.5, 1].map(inputs) as [number[], number[], number[]];
    GATE_FEATURES.forEach((name, i) => {
      if (name === 'score' || name === 'margin') {
        expect(half[i]).toBeLessThan(typed[i]!);
        expect(all[i]).toBeLessThan(half[i]!);
      } else expect([name, half[i]]).toEqual([name, typed[i]]);
    });
  });
});

describe('a gate without given questions', () => {
  const plain = GATE_FEATURES.map(() => 0);
  const made = (right: boolean, covered = true): GateSample => ({
    inputs: plain,
    right,
    amongThree: right,
    covered,
    given: false,
    group: 'a',
  });
  const gateOf = (samples: readonly GateSample[], familiar = 0) =>
    fitGate(samples, {
      target: 0.05,
      confidence: 0.9,
      knowledgeVersion: 1,
      version: 'g1',
      familiar,
      prior: flatPrior([plain]),
    });
  const sure = (samples: readonly GateSample[], familiar = 0) => predict(gateOf(samples, familiar).model, plain);
  const many = (right: number, wrong: number) => [
    ...Array.from({ length: right }, () => made(true)),
    ...Array.from({ length: wrong }, () => made(false)),
  ];

  it('believes more where left-out wordings find their articles more often than was believed, and less where they do not', () => {
    const usual = sure([]);
    expect(usual).toBeCloseTo(0.5, 6);
    expect(sure(many(95, 5))).toBeGreaterThan(0.6);
    expect(sure(many(20, 80))).toBeLessThan(0.2);
    expect(sure(many(80, 20))).toBeGreaterThan(sure(many(60, 40)));
  });

  it('lets no question that nothing covers say how easy the base is', () => {
    const uncovered = Array.from({ length: 100 }, () => made(false, false));
    expect(sure([...many(70, 30), ...uncovered])).toBe(sure(many(70, 30)));
  });

  it('is as much more careful with what the encoder was trained on, whatever left-out wordings say', () => {
    const logit = (p: number) => Math.log(p / (1 - p));
    const doubt = (samples: readonly GateSample[]) => logit(sure(samples)) - logit(sure(samples, 1));
    expect(doubt(many(95, 5))).toBeGreaterThan(0);
    expect(doubt(many(95, 5))).toBeCloseTo(doubt(many(20, 80)), 6);
  });
});
