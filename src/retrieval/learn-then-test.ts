/**
 * Chooses the gate's threshold by Learn-then-Test (Angelopoulos, Bates, Candès, Jordan & Lei 2021): every candidate
 * threshold is the null hypothesis "more than the target share of what it answers is wrong", tested by the exact binomial
 * tail, and the family is controlled by fixed-sequence testing. "Wrong among answered" is not monotone in the threshold, so
 * bounds that need a monotone risk do not apply.
 */
import { binomialCdf } from './binomial.ts';

export interface Judged {
  /** The gate's probability for the top passage. */
  readonly probability: number;
  readonly right: boolean;
}

export interface LttOptions {
  /** Largest share of wrong answers among answers. */
  readonly target: number;
  /** Probability, over draws of the calibration questions, that the target holds. */
  readonly confidence: number;
}

/** Answers between one test and the next: neighbours hardly differ, and each one is a chance to stop too early. */
const STEP = 20;
const STEP_SHARE = 1 / 40;
/** Probabilities that are too modest would start where nothing is gained. */
const LEAST_SHARE = 0.15;

/**
 * The laxest threshold proven to keep the promise, or null when none is: answer when probability ≥ threshold. Candidates
 * are set by how many questions they answer. The sequence starts where the probabilities themselves lead to expect the surest
 * proof; neither choice looks at right and wrong, so neither costs error.
 */
export function chooseThreshold(judged: readonly Judged[], options: LttOptions): number | null {
  const sorted = [...judged].sort((a, b) => b.probability - a.probability);
  const n = sorted.length;
  if (n === 0) return null;
  const wrong = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) wrong[i + 1] = wrong[i]! + (sorted[i]!.right ? 0 : 1);
  const error = 1 - options.confidence;
  // Fewer answers than this cannot pass even when none is wrong.
  const least = Math.ceil(Math.log(error) / Math.log(1 - options.target));
  const start = Math.max(least, Math.round(n * LEAST_SHARE), surestStart(sorted, options));
  const step = Math.max(STEP, Math.round(n * STEP_SHARE));

  /** Questions answered with `count`: equal probabilities are answered together. */
  const reach = (count: number): number => {
    let answered = count;
    while (answered < n && sorted[answered]!.probability === sorted[answered - 1]!.probability) answered++;
    return answered;
  };
  let most = 0;
  for (let count = start; count <= n; count += step) {
    const answered = reach(count);
    if (binomialCdf(wrong[answered]!, answered, options.target) > error) break;
    most = answered;
  }
  return most === 0 ? null : sorted[most - 1]!.probability;
}

/** The number of answers at which the expected wrong ones would give the smallest p-value; the larger one of equals. */
function surestStart(sorted: readonly Judged[], { target }: LttOptions): number {
  let expected = 0;
  let least = Number.POSITIVE_INFINITY;
  let start = sorted.length;
  sorted.forEach(({ probability }, i) => {
    expected += 1 - probability;
    const p = binomialCdf(Math.round(expected), i + 1, target);
    if (p <= least) {
      least = p;
      start = i + 1;
    }
  });
  return start;
}
