import { describe, expect, it } from 'vitest';
import type { HeldOut } from './calibrate.ts';
import { fitRejection } from './fit-rejection.ts';
import { seededRandom } from './folds.ts';

const LABELS = 3;

/** `familiar` from 0 to 1: how near to the examples a row lies that is sure of its first label. */
function heldOut(rows: readonly { readonly label: number; readonly familiar: number }[]): HeldOut {
  const random = seededRandom(1);
  const noise = () => (random() - 0.5) * 0.2;
  return {
    labels: LABELS,
    labelOf: Int32Array.from(rows, ({ label }) => label),
    margins: Float32Array.from(rows.flatMap(() => [2 + noise(), -1 + noise(), -1 + noise()])),
    known: Float32Array.from(rows, ({ familiar }) => familiar + noise()),
    centroidCosine: Float32Array.from(rows, ({ familiar }) => familiar + noise()),
    netEntropy: Float32Array.from(rows, ({ familiar }) => 1 - familiar + noise()),
  };
}
const many = (count: number, label: number, familiar: number) =>
  Array.from({ length: count }, () => ({ label, familiar }));

describe('the rejection that is fitted', () => {
  it('does not act on what sounds like a label and lies further away than its examples', () => {
    const ours = many(200, 0, 0.8);
    const theirs = many(60, -1, 0.5);
    const { actThreshold, threshold, rejection } = fitRejection(heldOut([...ours, ...theirs]), 1);
    expect(actThreshold).toBeLessThanOrEqual(threshold);
    expect(rejection.weights).toHaveLength(6);
    const mixed = fitRejection(heldOut([...many(170, 0, 0.8), ...many(30, 0, 0.45), ...many(60, -1, 0.5)]), 1);
    // Thirty right ones in two hundred, no nearer than the strangers, may be asked about, and are too many to reject.
    expect(mixed.actThreshold).toBeLessThan(mixed.threshold);
  });

  it('has one threshold for both where no example is out of scope', () => {
    const { actThreshold, threshold } = fitRejection(heldOut(many(100, 0, 0.8)), 1);
    expect(actThreshold).toBe(threshold);
  });
});
