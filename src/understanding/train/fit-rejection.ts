/** The out-of-scope score and its threshold, from held-out margins. */
import { summariseMargins } from '../head/margin-summary.ts';
import { REJECTION_FEATURES, type Rejection, rejectionFeatures, rejectionScore } from '../head/rejection.ts';
import { correctTop, USUAL_ODDS } from '../head/top-odds.ts';
import { areaUnderRoc, bestLabel, type HeldOut } from './calibrate.ts';

export interface FittedRejection {
  readonly rejection: Rejection;
  readonly threshold: number;
  readonly actThreshold: number;
  /** Held-out; NaN without out-of-scope rows. */
  readonly auroc: number;
  readonly recall: number;
  readonly inScopeAccuracy: number;
}

/**
 * Share of in-scope rows, right ones, that may be given away for rejecting: without out-of-scope rows to weigh it against, and
 * at most with them.
 */
const BLIND_PRICE = 0.03;
const HIGHEST_PRICE = 0.05;
/** A right answer lost weighs as much as this many out-of-scope rows let in, both as shares of their kind. */
const LOSS_WEIGHT = 5;
/** What serves without out-of-scope rows, and what learned weights are pulled towards; chosen on label sets held apart. */
const PRIOR = {
  max_margin: -0.25,
  margin_gap: 0,
  entropy: 0,
  known_ngrams: -0.15,
  centroid_cosine: -0.6,
  net_entropy: 1.5,
} as const;
/** Below this many out-of-scope rows learned weights are worse than those. */
const ENOUGH_ROWS = 40;
/** The same where something is to be done: less, because what is done wrongly costs more than what is asked about once too often. */
const ACT_LOSS_WEIGHT = 2;
const STEPS = 400;
/** Of a label: from here on the head is sure enough for what follows from it to be done. */
const SURE = 0.6;

export function fitRejection(held: HeldOut, sharpness: number): FittedRejection {
  const rows = Array.from({ length: held.labelOf.length }, (_, row) => {
    const margins = held.margins.subarray(row * held.labels, (row + 1) * held.labels);
    const summary = summariseMargins(margins, sharpness, 1);
    return rejectionFeatures(
      summary,
      held.known[row] as number,
      held.centroidCosine[row] as number,
      held.netEntropy[row] as number,
    );
  });
  const inScope = rows.map((_, row) => (held.labelOf[row] as number) >= 0);
  const rejection = combine(rows, inScope);
  const scores = rows.map((features) => rejectionScore(rejection, features));
  const inside = scores.filter((_, row) => inScope[row]);
  const outside = scores.filter((_, row) => !inScope[row]);
  const right = scores.filter((_, row) => inScope[row] && bestLabel(held, row) === held.labelOf[row]);
  const threshold = chooseThreshold(right, inside.length, outside);
  return {
    rejection,
    threshold,
    actThreshold: Math.min(threshold, chooseActThreshold(held, sharpness, scores, threshold)),
    auroc: areaUnderRoc(outside, inside),
    recall: outside.filter((s) => s > threshold).length / outside.length,
    inScopeAccuracy: right.filter((s) => s <= threshold).length / inside.length,
  };
}

/** Scores above the threshold are rejected; it lies on the score of a row that is right. */
function chooseThreshold(right: readonly number[], inside: number, outside: readonly number[]): number {
  const sorted = [...right].sort((a, b) => b - a);
  const at = (price: number) => sorted[Math.min(sorted.length - 1, Math.floor(inside * price))] ?? 0;
  if (outside.length < ENOUGH_ROWS) return at(BLIND_PRICE);
  let best = { badness: Number.POSITIVE_INFINITY, threshold: at(0) };
  for (let lost = 0; lost <= inside * HIGHEST_PRICE && lost < sorted.length; lost++) {
    const threshold = sorted[lost] as number;
    const letIn = outside.filter((score) => score <= threshold).length / outside.length;
    const badness = (LOSS_WEIGHT * lost) / inside + letIn;
    if (badness < best.badness) best = { badness, threshold };
  }
  return best.threshold;
}

/** The threshold among rows that the head is sure of; `otherwise` where too few of them are out of scope. */
function chooseActThreshold(held: HeldOut, sharpness: number, scores: readonly number[], otherwise: number): number {
  const sure = scores.filter((_, row) => confidenceOf(held, row, sharpness) >= SURE);
  const isInside = [...held.labelOf].filter((_, row) => confidenceOf(held, row, sharpness) >= SURE).map((l) => l >= 0);
  const inside = sure.filter((_, i) => isInside[i]).sort((a, b) => a - b);
  const outside = sure.filter((_, i) => !isInside[i]);
  if (outside.length < ENOUGH_ROWS) return otherwise;
  let best = { badness: Number.POSITIVE_INFINITY, threshold: otherwise };
  for (const [kept, threshold] of inside.entries()) {
    const lost = 1 - (kept + 1) / inside.length;
    const badness = ACT_LOSS_WEIGHT * lost + outside.filter((score) => score <= threshold).length / outside.length;
    if (badness < best.badness) best = { badness, threshold };
  }
  return best.threshold;
}

function confidenceOf(held: HeldOut, row: number, sharpness: number): number {
  const margins = held.margins.subarray(row * held.labels, (row + 1) * held.labels);
  return correctTop(1 / summariseMargins(margins, sharpness, 1).sum, USUAL_ODDS);
}

function combine(rows: readonly (readonly number[])[], inScope: readonly boolean[]): Rejection {
  const width = REJECTION_FEATURES.length;
  const means = column(width, (f) => mean(rows.map((r) => r[f] as number)));
  const deviations = column(width, (f) => {
    const values = rows.map((r) => ((r[f] as number) - (means[f] as number)) ** 2);
    return Math.sqrt(mean(values)) || 1;
  });
  const outside = inScope.filter((yes) => !yes).length;
  const prior = column(width, (f) => PRIOR[REJECTION_FEATURES[f] as keyof typeof PRIOR]);
  if (outside < ENOUGH_ROWS) return { means, deviations, weights: prior };
  const standard = rows.map((r) =>
    column(width, (f) => ((r[f] as number) - (means[f] as number)) / (deviations[f] as number)),
  );
  return { means, deviations, weights: logistic(standard, inScope, prior) };
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
