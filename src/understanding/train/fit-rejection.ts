/** The out-of-scope score and its threshold, from held-out margins. */
import { REJECTION_FEATURES, type Rejection, rejectionFeatures, rejectionScore } from '../head/rejection.ts';
import { areaUnderRoc, bestLabel, type HeldOut } from './calibrate.ts';

export interface FittedRejection {
  readonly rejection: Rejection;
  readonly threshold: number;
  /** Held-out; NaN without out-of-scope rows. */
  readonly auroc: number;
  readonly recall: number;
  readonly inScopeAccuracy: number;
}

/** In-scope accuracy that may be given away for rejecting: the default threshold's price, as a fraction. */
export const REJECTION_PRICE = 0.015;
/** Below this many out-of-scope rows a learned combination is worse than the one sign that always works. */
const ENOUGH_ROWS = 40;
const STEPS = 400;

export function fitRejection(held: HeldOut, sharpness: number): FittedRejection {
  const rows = Array.from({ length: held.labelOf.length }, (_, row) => {
    const margins = held.margins.subarray(row * held.labels, (row + 1) * held.labels);
    return rejectionFeatures(margins, sharpness, held.known[row] as number);
  });
  const inScope = rows.map((_, row) => (held.labelOf[row] as number) >= 0);
  const rejection = combine(rows, inScope);
  const scores = rows.map((features) => rejectionScore(rejection, features));
  const inside = scores.filter((_, row) => inScope[row]);
  const outside = scores.filter((_, row) => !inScope[row]);
  const right = scores.filter((_, row) => inScope[row] && bestLabel(held, row) === held.labelOf[row]);
  const threshold = priceThreshold(right, inside.length);
  return {
    rejection,
    threshold,
    auroc: areaUnderRoc(outside, inside),
    recall: outside.filter((s) => s > threshold).length / outside.length,
    inScopeAccuracy: right.filter((s) => s <= threshold).length / inside.length,
  };
}

/** The lowest threshold that keeps all but REJECTION_PRICE of the in-scope rows that are right. */
function priceThreshold(right: readonly number[], inside: number): number {
  const sorted = [...right].sort((a, b) => a - b);
  const lost = Math.floor(inside * REJECTION_PRICE);
  return sorted[sorted.length - 1 - lost] ?? sorted[0] ?? 0;
}

function combine(rows: readonly (readonly number[])[], inScope: readonly boolean[]): Rejection {
  const width = REJECTION_FEATURES.length;
  const means = column(width, (f) => mean(rows.map((r) => r[f] as number)));
  const deviations = column(width, (f) => {
    const values = rows.map((r) => ((r[f] as number) - (means[f] as number)) ** 2);
    return Math.sqrt(mean(values)) || 1;
  });
  const outside = inScope.filter((yes) => !yes).length;
  const alone = column(width, (f) => (REJECTION_FEATURES[f] === 'max_margin' ? -1 : 0));
  if (outside < ENOUGH_ROWS) return { means, deviations, weights: alone };
  const standard = rows.map((r) =>
    column(width, (f) => ((r[f] as number) - (means[f] as number)) / (deviations[f] as number)),
  );
  return { means, deviations, weights: logistic(standard, inScope, alone) };
}

/** Logistic regression for "out of scope", both sides weighing the same, pulled towards the sign that works alone. */
function logistic(
  rows: readonly (readonly number[])[],
  inScope: readonly boolean[],
  prior: readonly number[],
): number[] {
  const weights = [...prior];
  const outside = inScope.filter((yes) => !yes).length;
  const share = { in: 0.5 / (rows.length - outside), out: 0.5 / outside };
  const pull = 0.01;
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((w, f) => pull * (w - (prior[f] as number)));
    let biasGradient = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as readonly number[];
      let sum = bias;
      for (let f = 0; f < row.length; f++) sum += (weights[f] as number) * (row[f] as number);
      const error = (1 / (1 + Math.exp(-sum)) - (inScope[i] ? 0 : 1)) * (inScope[i] ? share.in : share.out);
      for (let f = 0; f < row.length; f++) gradient[f] = (gradient[f] as number) + error * (row[f] as number);
      biasGradient += error;
    }
    for (let f = 0; f < weights.length; f++) weights[f] = (weights[f] as number) - 2 * (gradient[f] as number);
    bias -= 2 * biasGradient;
  }
  return weights;
}

function column(width: number, value: (feature: number) => number): number[] {
  return Array.from({ length: width }, (_, f) => value(f));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
}
