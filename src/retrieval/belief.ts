/**
 * The threshold of a gate that nobody gave questions to. Questions made from the articles are no fair sample of what
 * visitors ask: wordings of one article often repeat each other (too easy), or are far apart by design (too hard), so a
 * test on them proves nothing, and where the encoder was trained on the articles it proves the wrong thing. What holds
 * over many knowledge bases (pipelines/gate) holds better: the share of wrong answers by probability, on bases that the
 * weights were not learnt on. Made questions are still heard in two ways. Where they are answered right more or less
 * often than was believed of them, and more so than on other bases, the belief moves with them. And they warn: articles that
 * are hard to tell apart show there first.
 */
import learnt from './gate-prior.json' with { type: 'json' };

export interface MadeJudgement {
  readonly probability: number;
  readonly right: boolean;
  readonly covered: boolean;
}

/** From this probability on, the first three articles hold the answer often enough to be offered. */
export const OFFER_FROM = learnt.offerFrom;

/** `[threshold, share of answers wrong]`, thresholds ascending: measured on bases left out of the learning. */
export type RiskTable = readonly (readonly [number, number])[];

/** Aimed below the target: bases differ, and the target is for each of them, not for their mean. */
const AIM = 0.6;
/** Made questions count as a warning from this many times the target on; they are harder than real ones. */
const WARNING = 2.5;
/** Answers at the target rate that stand for what is known before any made question. */
const WEIGHT_OF_BELIEF = 30;
/** Fewer made covered questions than this say nothing. */
const ENOUGH_MADE = 20;
/** Uncovered questions for each covered one. */
const UNCOVERED_SHARE = 0.5;
const STRICTEST = 0.985;
const STEP = 0.01;

/** Less likely made questions are far from any threshold, and say nothing about what passes it. */
const LIKELY_FROM = 0.3;
/** How much the belief moves for each log-odd that a base is easier than others. Chosen with `AIM`; flat from 1 to 2. */
const EASE_WEIGHT = 1.5;
/** Holds the log-odds of few questions near none. */
const EASE_PENALTY = 4;
const EASE_ROUNDS = 20;
/** Newton's steps are cut to this, or they would leap to and fro where sure questions all went wrong. */
const LONGEST_STEP = 1;

/** Log-odds by which the likely covered questions are answered right more often than was believed; null: too few were made. */
export function easeOf(made: readonly MadeJudgement[]): number | null {
  const covered = made.filter((m) => m.covered);
  if (covered.length < ENOUGH_MADE) return null;
  const likely = covered.filter(({ probability }) => probability > LIKELY_FROM);
  let ease = 0;
  // Newton's method on the likelihood with a penalty, which has one summit.
  for (let round = 0; round < EASE_ROUNDS; round++) {
    let slope = -EASE_PENALTY * ease;
    let curve = EASE_PENALTY;
    for (const { probability, right } of likely) {
      const p = 1 / (1 + ((1 - probability) / probability) * Math.exp(-ease));
      slope += (right ? 1 : 0) - p;
      curve += p * (1 - p);
    }
    ease += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, slope / curve));
  }
  return ease;
}

/** What a base's ease adds to its log-odds. `usual`: the mean ease of the bases that the belief was learnt on. */
export function easeShift(ease: number | null, usual: number = learnt.ease): number {
  return ease === null ? 0 : EASE_WEIGHT * (ease - usual);
}

/** The laxest threshold that keeps the target as far as can be known; null when none kept it on other bases. */
export function believedThreshold(
  made: readonly MadeJudgement[],
  target: number,
  risk: RiskTable = learnt.risk as unknown as RiskTable,
): number | null {
  if ((risk.at(-1)?.[1] ?? 1) > target) return null;
  let threshold = STRICTEST;
  for (let i = risk.length - 1; i >= 0 && risk[i]![1] <= AIM * target; i--) threshold = risk[i]![0];
  const covered = made.filter((m) => m.covered).length;
  if (covered < ENOUGH_MADE) return threshold;
  const scale = (UNCOVERED_SHARE * covered) / Math.max(1, made.length - covered);
  for (; threshold < STRICTEST; threshold += STEP) {
    let answers = WEIGHT_OF_BELIEF;
    let wrong = WEIGHT_OF_BELIEF * target;
    for (const m of made) {
      if (m.probability < threshold) continue;
      answers += m.covered ? 1 : scale;
      if (!m.right) wrong += m.covered ? 1 : scale;
    }
    if (wrong / answers <= WARNING * target) break;
  }
  return Math.min(threshold, STRICTEST);
}
