/**
 * The rule that lets an answer out: a probability that the top passage answers the question, calibrated on questions about
 * this very knowledge, and a threshold proven on them. Pure: searching is someone else's.
 */
import type { Confidence } from '../domain/confidence.ts';
import type { Lang } from '../domain/language.ts';
import type { Found } from './candidates.ts';
import learnt from './gate-prior.json' with { type: 'json' };
import { chooseThreshold, type Judged } from './learn-then-test.ts';
import { fitLogistic, type Logistic, type Prior, predict } from './logistic.ts';

export const GATE_FEATURES = [
  'score',
  'margin',
  'denseBest',
  'denseMargin',
  'lexBest',
  'lexMargin',
  'denseMean',
  'lexMean',
  'denseAll',
  'denseAllMargin',
  'passageDense',
  'passageLex',
  'covered',
  'unknown',
  'saidByWordings',
  'saidByAll',
  'length',
  'exact',
  'followUp',
  'zh',
] as const;

/** One point of the risk–coverage curve. */
export interface CurvePoint {
  readonly threshold: number;
  /** Share of the answerable calibration questions that were answered. */
  readonly coverage: number;
  /** Share of the answers that were wrong. */
  readonly wrongRate: number;
}

/** Plain JSON: stored with the knowledge version. */
export interface Gate {
  readonly schema: 1;
  readonly version: string;
  readonly knowledgeVersion: number;
  readonly features: readonly string[];
  readonly model: Logistic;
  /** null: no threshold keeps the promise, nothing is answered by itself. */
  readonly threshold: number | null;
  /** From here up to the threshold, the best questions are offered. */
  readonly clarifyFrom: number;
  readonly target: number;
  readonly confidence: number;
  readonly questions: { readonly given: number; readonly made: number; readonly covered: number };
  readonly curve: readonly CurvePoint[];
}

export type GateDecision =
  | { readonly kind: 'answer'; readonly probability: Confidence }
  | { readonly kind: 'clarify'; readonly probability: Confidence }
  | { readonly kind: 'abstain'; readonly probability: Confidence };

export interface GateContext {
  readonly lang: Lang;
  /** The question was completed from an earlier one. */
  readonly followUp: boolean;
}

/** Inputs of the gate in the order of GATE_FEATURES; null when nothing was found. */
export function gateInputs(found: Found, context: GateContext): number[] | null {
  const best = found.candidates[0];
  if (best === undefined) return null;
  let second = 0;
  let dense = 0;
  let lexical = 0;
  let denseAll = 0;
  for (const other of found.candidates.slice(1)) {
    second = Math.max(second, other.score);
    dense = Math.max(dense, other.features.denseBest);
    lexical = Math.max(lexical, other.features.lexBest);
    denseAll = Math.max(denseAll, other.features.denseAll);
  }
  const f = best.features;
  return [
    best.score,
    best.score - second,
    f.denseBest,
    f.denseBest - dense,
    f.lexBest,
    f.lexBest - lexical,
    f.denseMean,
    f.lexMean,
    f.denseAll,
    f.denseAll - denseAll,
    f.passageDense,
    f.passageLex,
    found.covered,
    found.unknown,
    f.saidByWordings,
    f.saidByAll,
    Math.log1p(found.words),
    f.exact,
    context.followUp ? 1 : 0,
    context.lang === 'zh' ? 1 : 0,
  ];
}

export function probability(gate: Gate, inputs: readonly number[] | null): Confidence {
  return (inputs === null ? 0 : predict(gate.model, inputs)) as Confidence;
}

export function decide(gate: Gate | null, inputs: readonly number[] | null): GateDecision {
  if (gate === null) return { kind: 'clarify', probability: 0 as Confidence };
  const p = probability(gate, inputs);
  if (gate.threshold !== null && p >= gate.threshold) return { kind: 'answer', probability: p };
  return { kind: p >= gate.clarifyFrom ? 'clarify' : 'abstain', probability: p };
}

/** A calibration question after it was searched. */
export interface GateSample {
  readonly inputs: readonly number[];
  /** The top article answers it. */
  readonly right: boolean;
  /** Some article of the first three answers it. */
  readonly amongThree: boolean;
  /** The knowledge covers it at all. */
  readonly covered: boolean;
  /** Given by a person (true) or made by leaving something out. */
  readonly given: boolean;
  /** Samples of one group (the wordings of one article) are never on both sides of a fold. */
  readonly group: string;
}

export interface FitOptions {
  readonly target: number;
  readonly confidence: number;
  readonly knowledgeVersion: number;
  readonly version: string;
  /** Another belief than the shipped one. */
  readonly prior?: Prior;
}

/** Weights learnt on open question sets by pipelines/gate/learn-prior.ts. */
const PRIOR: Prior = learnt;

const FOLDS = 10;
/**
 * How firmly the weights are held to those learnt on other knowledge bases (pipelines/gate): made questions are few or
 * resemble each other, given ones are real. On bases left out of the learning, the belief let 5 to 10 more of 100 covered
 * questions be answered at the same share of wrong answers.
 */
const HOLD_MADE = 30;
const HOLD_GIVEN = 4;
/** Given questions needed before the gate rests on them alone: they are what visitors ask, made ones only resemble it. */
export const ENOUGH_GIVEN = 150;
/** An offer of three is worth making when it holds the answer this often. */
const OFFER_HITS = 0.5;
const CURVE_POINTS = 50;

/**
 * Fits the probability on all samples, then tests thresholds on probabilities that each sample got from a model which had
 * not seen it (ten folds by group), so that no sample judges itself. Deterministic.
 */
export function fitGate(samples: readonly GateSample[], options: FitOptions): Gate {
  const given = samples.filter((s) => s.given).length;
  const alone = given >= ENOUGH_GIVEN;
  const used = alone ? samples.filter((s) => s.given) : samples;
  const regress = (rows: readonly GateSample[]): Logistic =>
    fitLogistic(
      rows.map((s) => s.inputs),
      rows.map((s) => (s.right ? 1 : 0)),
      { penalty: alone ? HOLD_GIVEN : HOLD_MADE, prior: options.prior ?? PRIOR },
    );
  const foldOf = folds(used);
  const judged: (Judged & { readonly sample: GateSample })[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = regress(used.filter((s) => foldOf(s) !== fold));
    for (const sample of used) {
      if (foldOf(sample) !== fold) continue;
      judged.push({ sample, probability: predict(model, sample.inputs), right: sample.right });
    }
  }
  const threshold = chooseThreshold(judged, options);
  return {
    schema: 1,
    version: options.version,
    knowledgeVersion: options.knowledgeVersion,
    features: GATE_FEATURES,
    model: regress(used),
    threshold,
    clarifyFrom: clarifyFrom(judged, threshold),
    target: options.target,
    confidence: options.confidence,
    questions: {
      given,
      made: used.filter((s) => !s.given).length,
      covered: used.filter((s) => s.covered).length,
    },
    curve: curve(judged),
  };
}

function folds(samples: readonly GateSample[]): (sample: GateSample) => number {
  const of = new Map<string, number>();
  for (const { group } of samples) if (!of.has(group)) of.set(group, of.size % FOLDS);
  return (sample) => of.get(sample.group)!;
}

/** The lowest probability from which the first three still hold the answer often enough to be worth offering. */
function clarifyFrom(judged: readonly { probability: number; sample: GateSample }[], threshold: number | null): number {
  const below = judged
    .filter((j) => threshold === null || j.probability < threshold)
    .sort((a, b) => b.probability - a.probability);
  let hits = 0;
  let from = threshold ?? 1;
  for (let i = 0; i < below.length; i++) {
    if (below[i]!.sample.amongThree) hits++;
    if (hits / (i + 1) >= OFFER_HITS) from = below[i]!.probability;
  }
  return from;
}

function curve(judged: readonly (Judged & { readonly sample: GateSample })[]): CurvePoint[] {
  const sorted = [...judged].sort((a, b) => b.probability - a.probability);
  const covered = Math.max(1, sorted.filter((j) => j.sample.covered).length);
  const points: CurvePoint[] = [];
  let wrong = 0;
  let coveredAnswered = 0;
  const every = Math.max(1, Math.floor(sorted.length / CURVE_POINTS));
  sorted.forEach((j, i) => {
    if (!j.right) wrong++;
    if (j.sample.covered) coveredAnswered++;
    if ((i + 1) % every === 0 || i === sorted.length - 1) {
      points.push({ threshold: j.probability, coverage: coveredAnswered / covered, wrongRate: wrong / (i + 1) });
    }
  });
  return points;
}
