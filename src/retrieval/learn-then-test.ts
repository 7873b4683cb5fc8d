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

/**
 * Where the sequence may start, strict to lax: answers as a share of all questions, and the share of the allowed error that
 * is spent there. A test that passes hands its error on to the next, laxer one and to every later start it reaches
 * (the fallback procedure, Wiens & Dmitrienko 2005), so one unlucky start does not silence the assistant.
 */
const STARTS = [
  { share: 0.15, spends: 0.15 },
  { share: 0.3, spends: 0.7 },
  { share: 0.45, spends: 0.15 },
] as const;
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
  const error = 1 - options.confidence;
  const step = Math.max(1, Math.floor(n * STEP_SHARE));
  const starts = STARTS.map(({ share, spends }) => ({
    at: Math.max(1, Math.floor(n * share)),
    spends: spends * error,
  }));
  let most = 0;
  let handedOn = 0;
  let before = 0;
  for (let count = starts[0]!.at; count <= n; count += step) {
    const level = handedOn + sum(starts.filter(({ at }) => at > before && at <= count));
    before = count;
    if (level === 0) continue;
    // Equal probabilities are answered together.
    let answered = count;
    while (answered < n && sorted[answered]!.probability === sorted[answered - 1]!.probability) answered++;
    const passes = binomialCdf(wrong[answered]!, answered, options.target) <= level;
    if (passes) most = Math.max(most, answered);
    handedOn = passes ? level : 0;
  }
  return most === 0 ? null : sorted[most - 1]!.probability;
}

function sum(starts: readonly { readonly spends: number }[]): number {
  return starts.reduce((total, { spends }) => total + spends, 0);
}
