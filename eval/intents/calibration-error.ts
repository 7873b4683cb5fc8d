/**
 * What an expected calibration error is worth on a few hundred rows: the figure is a mean of absolute gaps, so that chance alone
 * puts it above zero, the more the fewer the rows.
 */
import { expectedCalibrationError } from '../../src/understanding/train/calibrate.ts';
import { seededRandom } from '../../src/understanding/train/folds.ts';
import { type Rated, reliabilityBins } from '../charts/reliability.ts';

const BINS = 15;
const SIMULATIONS = 40;
const RESAMPLINGS = 200;

/** Mean ECE when each row is right with its confidence for a probability: what no head gets below on such rows but by luck. */
export function perfectEce(rows: readonly Rated[], seed: number): number {
  const random = seededRandom(seed);
  let sum = 0;
  for (let i = 0; i < SIMULATIONS; i++) {
    const lucky = rows.map(({ confidence }) => ({ confidence, right: random() < confidence }));
    sum += expectedCalibrationError(lucky, BINS);
  }
  return sum / SIMULATIONS;
}

/**
 * ECE less what chance adds to it: each bin's accuracy is drawn anew from the normal distribution of its own estimate, and what
 * the mean of such draws lies above the plain figure is taken off it (Kumar, Liang & Ma 2019, "Verified Uncertainty Calibration",
 * section 5, for the absolute gap). Never below 0.
 */
export function debiasedEce(rows: readonly Rated[], seed: number): number {
  const random = seededRandom(seed);
  const bins = reliabilityBins(rows, BINS);
  const error = (accuracies: readonly number[]) =>
    bins.reduce(
      (sum, bin, b) => sum + (bin.count * Math.abs(bin.meanConfidence - (accuracies[b] as number))) / rows.length,
      0,
    );
  const plain = error(bins.map((bin) => bin.accuracy));
  let drawn = 0;
  for (let i = 0; i < RESAMPLINGS; i++) {
    drawn += error(
      bins.map(({ accuracy, count }) => accuracy + Math.sqrt((accuracy * (1 - accuracy)) / count) * normal(random)),
    );
  }
  return Math.max(0, 2 * plain - drawn / RESAMPLINGS);
}

/** A standard normal deviate (Box and Muller 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
