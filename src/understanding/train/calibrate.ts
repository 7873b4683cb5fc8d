/** From held-out margins to a sharpness (inverse temperature), and how well the probabilities then hold. */
import { summariseMargins } from '../head/margin-summary.ts';
import { correctTop, type TopOdds } from '../head/top-odds.ts';

export interface HeldOut {
  /** Row-major rows × labels. */
  readonly margins: Float32Array;
  readonly labels: number;
  /** True label of each row; -1 = out of scope. */
  readonly labelOf: Int32Array;
  /** Share of each row's n-grams that are in other rows too. */
  readonly known: Float32Array;
  /** Cosine of each row and the centroid of its best label. */
  readonly centroidCosine: Float32Array;
  /** Entropy of the network's own probabilities; of the margins' where there is no network. */
  readonly netEntropy: Float32Array;
}

/** Mean negative log-likelihood of the in-scope rows. */
export function logLoss(held: HeldOut, sharpness: number): number {
  let total = 0;
  let count = 0;
  for (let row = 0; row < held.labelOf.length; row++) {
    const label = held.labelOf[row] as number;
    if (label < 0) continue;
    const at = row * held.labels;
    let highest = Number.NEGATIVE_INFINITY;
    for (let l = 0; l < held.labels; l++) highest = Math.max(highest, held.margins[at + l] as number);
    let sum = 0;
    for (let l = 0; l < held.labels; l++) sum += Math.exp(((held.margins[at + l] as number) - highest) * sharpness);
    total += Math.log(sum) - ((held.margins[at + label] as number) - highest) * sharpness;
    count++;
  }
  return count === 0 ? 0 : total / count;
}

/** What a sharpness usually is: log-normal around `middle`. */
export interface SharpnessPrior {
  readonly middle: number;
  /** Standard deviation of the logarithm. */
  readonly spread: number;
}

/**
 * The sharpness with the least log-loss: temperature scaling (Guo et al. 2017), by golden-section search on its logarithm. With
 * a prior, the most probable one: a few dozen rows say little, thousands leave nothing of the prior.
 */
export function fitSharpness(held: HeldOut, prior?: SharpnessPrior): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(0.25), Math.log(64)];
  const rows = held.labelOf.reduce((count, label) => count + (label >= 0 ? 1 : 0), 0);
  const loss = (x: number) => {
    const unusual = prior === undefined ? 0 : (x - Math.log(prior.middle)) ** 2 / (2 * prior.spread ** 2);
    return logLoss(held, Math.exp(x)) + unusual / Math.max(1, rows);
  };
  let [a, b] = [high - golden * (high - low), low + golden * (high - low)];
  let [fa, fb] = [loss(a), loss(b)];
  for (let i = 0; i < 24; i++) {
    if (fa < fb) {
      [high, b, fb] = [b, a, fa];
      a = high - golden * (high - low);
      fa = loss(a);
    } else {
      [low, a, fa] = [a, b, fb];
      b = low + golden * (high - low);
      fb = loss(b);
    }
  }
  return Math.exp((low + high) / 2);
}

/** Share of in-scope rows whose best label is right. */
export function accuracy(held: HeldOut): number {
  let right = 0;
  let count = 0;
  for (let row = 0; row < held.labelOf.length; row++) {
    const label = held.labelOf[row] as number;
    if (label < 0) continue;
    count++;
    if (bestLabel(held, row) === label) right++;
  }
  return count === 0 ? 0 : right / count;
}

export function bestLabel(held: HeldOut, row: number): number {
  let best = 0;
  const at = row * held.labels;
  for (let l = 1; l < held.labels; l++) {
    if ((held.margins[at + l] as number) > (held.margins[at + best] as number)) best = l;
  }
  return best;
}

/** Expected calibration error of (confidence, right) pairs over equal-width bins (Guo et al. 2017). */
export function expectedCalibrationError(
  pairs: readonly { readonly confidence: number; readonly right: boolean }[],
  bins = 15,
): number {
  const sums = Array.from({ length: bins }, () => ({ confidence: 0, right: 0, count: 0 }));
  for (const { confidence, right } of pairs) {
    const bin = sums[Math.min(bins - 1, Math.floor(confidence * bins))] as (typeof sums)[number];
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
    bin.count++;
  }
  let error = 0;
  for (const bin of sums) error += Math.abs(bin.confidence - bin.right);
  return pairs.length === 0 ? 0 : error / pairs.length;
}

/** ECE of held-out in-scope rows. */
export function heldOutEce(held: HeldOut, sharpness: number, topOdds: TopOdds): number {
  const pairs: { confidence: number; right: boolean }[] = [];
  for (let row = 0; row < held.labelOf.length; row++) {
    const label = held.labelOf[row] as number;
    if (label < 0) continue;
    const margins = held.margins.subarray(row * held.labels, (row + 1) * held.labels);
    const { best, sum } = summariseMargins(margins, sharpness, 1);
    pairs.push({ confidence: correctTop(1 / sum, topOdds), right: best[0] === label });
  }
  return expectedCalibrationError(pairs);
}

/** Probability that a random positive scores above a random negative, ties half: area under the ROC curve. */
export function areaUnderRoc(positives: readonly number[], negatives: readonly number[]): number {
  const all = [...positives.map((s) => ({ s, p: 1 })), ...negatives.map((s) => ({ s, p: 0 }))].sort(
    (a, b) => a.s - b.s,
  );
  let rankSum = 0;
  for (let i = 0; i < all.length; ) {
    let j = i;
    while (j < all.length && all[j]?.s === all[i]?.s) j++;
    const rank = (i + j + 1) / 2;
    for (let k = i; k < j; k++) if (all[k]?.p === 1) rankSum += rank;
    i = j;
  }
  const n = positives.length;
  return n === 0 || negatives.length === 0 ? Number.NaN : (rankSum - (n * (n + 1)) / 2) / (n * negatives.length);
}
