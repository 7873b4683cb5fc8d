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

/** Sequences started at different strictness; each spends an equal part of the allowed error. */
const STARTS = 2;
/** Answers that the strictest start of a sequence has, as a share of all questions; the last one is the laxest start. */
const START_SHARES = [0.25, 0.45] as const;
const STEP_SHARE = 0.01;

/**
 * The laxest threshold proven to keep the promise, or null when none is: answer when probability ≥ threshold. Candidates
 * are set by how many questions they answer, which says nothing about right or wrong, so choosing them costs no error.
 */
export function chooseThreshold(judged: readonly Judged[], options: LttOptions): number | null {
  const sorted = [...judged].sort((a, b) => b.probability - a.probability);
  const n = sorted.length;
  if (n === 0) return null;
  const wrong = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) wrong[i + 1] = wrong[i]! + (sorted[i]!.right ? 0 : 1);
  const allowed = (1 - options.confidence) / STARTS;
  // Fewer answers than this cannot pass even when none is wrong.
  const least = Math.ceil(Math.log(allowed) / Math.log(1 - options.target));
  const step = Math.max(1, Math.floor(n * STEP_SHARE));
  let most = 0;
  for (const share of START_SHARES) {
    for (let count = Math.max(least, Math.floor(n * share)); count <= n; count += step) {
      // Equal probabilities are answered together.
      let answered = count;
      while (answered < n && sorted[answered]!.probability === sorted[answered - 1]!.probability) answered++;
      if (binomialCdf(wrong[answered]!, answered, options.target) > allowed) break;
      most = Math.max(most, answered);
    }
  }
  return most === 0 ? null : sorted[most - 1]!.probability;
}
