import { describe, expect, it } from 'vitest';
import type { Candidate, Found } from './candidates.ts';
import { GATE_FEATURES, gateInputs } from './gate.ts';
import { NO_STRAY } from './known-questions.ts';

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
const found: Found = { candidates: [candidate(3), candidate(2)], covered: 0.8, unknown: 0, words: 4 };
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
