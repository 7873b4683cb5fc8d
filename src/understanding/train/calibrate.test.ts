import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderRoc, expectedCalibrationError, fitSharpness, type HeldOut, logLoss } from './calibrate.ts';
import { seededRandom, stratifiedParts } from './folds.ts';

describe('areaUnderRoc', () => {
  it('is the share of pairs in the right order, ties half', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        let right = 0;
        for (const p of positives) for (const n of negatives) right += p > n ? 1 : p === n ? 0.5 : 0;
        expect(areaUnderRoc(positives, negatives)).toBeCloseTo(right / (positives.length * negatives.length), 9);
      }),
    );
  });
});

describe('expectedCalibrationError', () => {
  it('is zero where confidence equals accuracy and their distance where it does not', () => {
    const pairs = (confidence: number, right: number, n: number) =>
      Array.from({ length: n }, (_, i) => ({ confidence, right: i < right }));
    expect(expectedCalibrationError(pairs(0.75, 75, 100))).toBeCloseTo(0, 9);
    expect(expectedCalibrationError(pairs(0.95, 75, 100))).toBeCloseTo(0.2, 9);
    expect(expectedCalibrationError([...pairs(0.95, 75, 100), ...pairs(0.5, 50, 100)])).toBeCloseTo(0.1, 9);
    expect(expectedCalibrationError([])).toBe(0);
    expect(expectedCalibrationError(pairs(1, 5, 5))).toBe(0);
  });
});

describe('fitSharpness', () => {
  it('finds the sharpness that made the labels', () => {
    const random = seededRandom(5);
    const labels = 4;
    const rows = 3000;
    const margins = Float32Array.from({ length: rows * labels }, () => 2 * random() - 1);
    const labelOf = Int32Array.from({ length: rows }, (_, row) => {
      const weights = [0, 1, 2, 3].map((l) => Math.exp(3 * (margins[row * labels + l] as number)));
      let rest = random() * weights.reduce((a, b) => a + b, 0);
      return weights.findIndex((w) => {
        rest -= w;
        return rest < 0;
      });
    });
    const none = new Float32Array(rows);
    const held: HeldOut = { margins, labels, labelOf, known: none, centroidCosine: none, netEntropy: none };
    const sharpness = fitSharpness(held);
    expect(sharpness).toBeGreaterThan(2.7);
    expect(sharpness).toBeLessThan(3.3);
    expect(logLoss(held, sharpness)).toBeLessThanOrEqual(logLoss(held, 1));
  });
});

describe('a usual sharpness', () => {
  const usual = { middle: 4, spread: 0.2 };
  /** Nine of ten rows right at a margin of one: log-loss alone wants ln 9 = 2.2. */
  const rows = (count: number): HeldOut => ({
    margins: Float32Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? 1 : 0)),
    labels: 2,
    labelOf: Int32Array.from({ length: count }, (_, row) => (row % 10 === 9 ? 1 : 0)),
    known: new Float32Array(count),
    centroidCosine: new Float32Array(count),
    netEntropy: new Float32Array(count),
  });

  it('holds where there are few rows and gives way to many', () => {
    expect(fitSharpness(rows(10), usual)).toBeGreaterThan(3.3);
    expect(fitSharpness(rows(20_000), usual)).toBeCloseTo(Math.log(9), 1);
  });

  it('changes nothing when it is not asked for', () => {
    expect(fitSharpness(rows(10))).toBeCloseTo(Math.log(9), 1);
  });
});

describe('stratifiedParts', () => {
  it('deals every label evenly and the same way each time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 200 }), fc.integer(), (list, seed) => {
        const labelOf = Int32Array.from(list);
        const parts = stratifiedParts(labelOf, 5, seed);
        expect(stratifiedParts(labelOf, 5, seed)).toEqual(parts);
        for (let label = -1; label <= 4; label++) {
          const counts = [0, 0, 0, 0, 0];
          for (const [row, l] of list.entries()) if (l === label) counts[parts[row] as number]!++;
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
