import { describe, expect, it } from 'vitest';
import { expectedCalibrationError } from '../../src/understanding/train/calibrate.ts';
import { seededRandom } from '../../src/understanding/train/folds.ts';
import { debiasedEce, perfectEce } from './calibration-error.ts';

/** Rows of every confidence, right `shift` more often than they say. */
function rated(count: number, shift: number, seed: number) {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const confidence = 0.2 + (0.6 * (i % 97)) / 97;
    return { confidence, right: random() < confidence + shift };
  });
}

const mean = (count: number, figure: (seed: number) => number) =>
  Array.from({ length: 20 }, (_, seed) => figure(100 + 7 * seed)).reduce((sum, value) => sum + value, 0) / count;

describe('the ECE of a perfect head', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => ({ confidence: (i % 97) / 97, right: true }));

  it('shrinks with the number of rows, and is nothing where nothing is doubtful', () => {
    expect(perfectEce(rows(200), 1)).toBeGreaterThan(3 * perfectEce(rows(20_000), 1));
    expect(perfectEce([{ confidence: 1, right: false }], 1)).toBe(0);
  });
});

describe('the ECE without what chance adds', () => {
  it('is small where a few rows are as right as they say', () => {
    const plain = mean(20, (seed) => expectedCalibrationError(rated(300, 0, seed)));
    const debiased = mean(20, (seed) => debiasedEce(rated(300, 0, seed), 1));
    expect(plain).toBeGreaterThan(0.05);
    expect(debiased).toBeLessThan(0.6 * plain);
  });

  it('keeps an error that is one', () => {
    const debiased = mean(20, (seed) => debiasedEce(rated(3000, 0.15, seed), 1));
    expect(debiased).toBeGreaterThan(0.14);
    expect(debiased).toBeLessThan(0.16);
  });
});
