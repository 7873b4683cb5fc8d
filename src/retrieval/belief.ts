/**
 * The threshold of a gate that nobody gave questions to. Questions made from the articles are no fair sample of what
 * visitors ask: wordings of one article often repeat each other (too easy), or are far apart by design (too hard), so a
 * test on them proves nothing, and where the encoder was trained on the articles it proves the wrong thing. What holds
 * over many knowledge bases (pipelines/gate) holds better: the share of wrong answers by probability, on bases that the
 * weights were not learnt on. Made questions are still heard when they warn: articles that are hard to tell apart show
 * there first.
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
const AIM = 0.65;
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
