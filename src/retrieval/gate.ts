/**
 * The rule that lets an answer out: a probability that the top passage answers the question, calibrated on questions about
 * this very knowledge, and a threshold proven on them. Pure: searching is someone else's.
 */
import type { Confidence } from '../domain/confidence.ts';
import type { Lang } from '../domain/language.ts';
import { believedThreshold, easeOf, easeShift, OFFER_FROM } from './belief.ts';
import type { Found } from './candidates.ts';
import learnt from './gate-prior.json' with { type: 'json' };
import type { NearStray } from './known-questions.ts';
import { chooseThreshold, type Judged } from './learn-then-test.ts';
import { fitLogistic, flatPrior, fromPrior, type Logistic, type Prior, predict } from './logistic.ts';

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
  'passageLexMargin',
  'covered',
  'unknown',
  'saidByWordings',
  'saidByAll',
  'length',
  'exact',
  'zh',
  /** The article has one wording, or two or three: the same scores prove less than with many. */
  'oneWording',
  'fewWordings',
  /** The article is a piece of a document; its scores again, so that they may weigh differently. */
  'document',
  'documentMargin',
  'documentPassageDense',
  'documentPassageLex',
  'documentSaidByAll',
  /** How near the nearest question is that a person said nothing answers. */
  'strayDense',
  'strayLexical',
  /** What only the question says and what only the wording says are about different things. */
  'contrast',
] as const;

/** What a reranker's scores add, in log-odds: of the first article, and by how much it leads the best of the others. */
const RERANK_FEATURES = ['rerankBest', 'rerankMargin'] as const;

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
  /** Version of the reranker whose order and scores it was fitted with; unset: with none. */
  readonly reranker?: string;
  readonly model: Logistic;
  /** null: no threshold keeps the promise, nothing is answered by itself. */
  readonly threshold: number | null;
  /** From here up to the threshold, the best questions are offered. */
  readonly clarifyFrom: number;
  readonly target: number;
  readonly confidence: number;
  readonly questions: { readonly given: number; readonly made: number; readonly covered: number };
  readonly curve: readonly CurvePoint[];
  /** What each share of wrong answers that may be chosen would mean. */
  readonly choices: readonly GateChoice[];
}

/** What a target would mean, proven on the calibration questions. */
export interface GateChoice {
  readonly target: number;
  /** null: not proven by any threshold, nothing would be answered. */
  readonly threshold: number | null;
  /** Share of the answerable calibration questions answered. */
  readonly coverage: number;
  /** Share of those answers that were wrong. */
  readonly wrongRate: number;
}

export type GateDecision =
  | { readonly kind: 'answer'; readonly probability: Confidence }
  | { readonly kind: 'clarify'; readonly probability: Confidence }
  | { readonly kind: 'abstain'; readonly probability: Confidence };

export interface GateContext {
  readonly lang: Lang;
  readonly stray: NearStray;
  /** Share of the words searched for that are not the words typed, but what those were taken to mean. */
  readonly guessed: number;
}

/** What an article that was found by guesses alone must score more, and be further ahead, to seem as sure. */
const GUESSED = 1.2;

/** Inputs of the gate in the order of GATE_FEATURES; null when nothing was found. */
export function gateInputs(found: Found, context: GateContext): number[] | null {
  const best = found.candidates[0];
  if (best === undefined) return null;
  let second = 0;
  let dense = 0;
  let lexical = 0;
  let denseAll = 0;
  let passageLex = 0;
  for (const other of found.candidates.slice(1)) {
    second = Math.max(second, other.score);
    dense = Math.max(dense, other.features.denseBest);
    lexical = Math.max(lexical, other.features.lexBest);
    denseAll = Math.max(denseAll, other.features.denseAll);
    passageLex = Math.max(passageLex, other.features.passageLex);
  }
  const f = best.features;
  const doubt = GUESSED * context.guessed;
  const margin = best.score - second - doubt;
  const document = best.document ? 1 : 0;
  const few = best.document ? 'no' : wordingsGroup(best.wordings);
  return [
    best.score - doubt,
    margin,
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
    f.passageLex - passageLex,
    found.covered,
    found.unknown,
    f.saidByWordings,
    f.saidByAll,
    Math.log1p(found.words),
    f.exact,
    context.lang === 'zh' ? 1 : 0,
    few === 'one' ? 1 : 0,
    few === 'few' ? 1 : 0,
    document,
    document * margin,
    document * f.passageDense,
    document * f.passageLex,
    document * f.saidByAll,
    context.stray.dense,
    context.stray.lexical,
    found.contrast,
  ];
}

/** Beyond this a score says no more: rerankers are surer than they are right. */
const MOST_LOG_ODDS = 8;

/** Inputs beside `gateInputs`, in the order of RERANK_FEATURES, for candidates that a reranker has ordered. */
export function rerankInputs(candidates: Found['candidates']): number[] {
  const [best = -MOST_LOG_ODDS, ...others] = candidates.map(({ rerank = 0 }) => logOdds(rerank));
  return [best, best - Math.max(-MOST_LOG_ODDS, ...others)];
}

function logOdds(share: number): number {
  return Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, Math.log(share / (1 - share))));
}

function wordingsGroup(wordings: number): 'one' | 'few' | 'many' {
  return wordings <= 1 ? 'one' : wordings <= 3 ? 'few' : 'many';
}

function probability(gate: Gate, inputs: readonly number[] | null): Confidence {
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
  /**
   * Share of the wordings that the encoder was trained on, 0 to 1: a gate of articles alone is more careful then, because their
   * scores look surer than a visitor's question makes them.
   */
  readonly familiar: number;
  /** Another belief than the shipped one. */
  readonly prior?: Prior;
  /** The samples were searched with this reranker: their inputs have RERANK_FEATURES behind the plain ones. */
  readonly reranker?: string;
}

/** Weights learnt on many knowledge bases by pipelines/gate/learn-prior.ts. */
const PRIOR: Prior = learnt;

const FOLDS = 10;
/** How firmly the weights are held to those learnt on other knowledge bases where questions were given. */
const HOLD_GIVEN = 4;
/** Given questions needed before the gate rests on them alone: they are what visitors ask, made ones only resemble it. */
export const ENOUGH_GIVEN = 150;
/** An offer of three is worth making when it holds the answer this often. */
const OFFER_HITS = 0.5;
const CURVE_POINTS = 50;
/** Targets a manager is shown the meaning of. */
const CHOICES = [0.01, 0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2];

/**
 * The gate of a knowledge base. With enough given questions it rests on them: the probability is fitted, and thresholds are
 * tested on probabilities that each sample got from a model which had not seen it (ten folds by group), so that no sample
 * judges itself. Without, it rests on what was learnt on other knowledge bases (belief.ts), and the questions made from the
 * articles can only make it more careful. Deterministic.
 */
export function fitGate(samples: readonly GateSample[], options: FitOptions): Gate {
  const given = samples.filter((s) => s.given);
  const alone = given.length >= ENOUGH_GIVEN;
  const used = alone ? given : samples;
  const { reranker } = options;
  const known = options.prior ?? PRIOR;
  const prior = reranker === undefined ? known : widened(known, used);
  const { model, judged } = alone ? fitted(used, prior) : believed(used, prior, options.familiar);
  const thresholdFor = (target: number): number | null =>
    alone
      ? chooseThreshold(judged, { ...options, target })
      : believedThreshold(
          judged.map(({ sample, probability }) => ({ probability, right: sample.right, covered: sample.covered })),
          target,
        );
  const threshold = thresholdFor(options.target);
  return {
    schema: 1,
    version: options.version,
    knowledgeVersion: options.knowledgeVersion,
    features: reranker === undefined ? GATE_FEATURES : [...GATE_FEATURES, ...RERANK_FEATURES],
    ...(reranker === undefined ? {} : { reranker }),
    model,
    threshold,
    clarifyFrom: alone ? clarifyFrom(judged, threshold) : Math.min(OFFER_FROM, threshold ?? 1),
    target: options.target,
    confidence: options.confidence,
    questions: {
      given: given.length,
      made: used.filter((s) => !s.given).length,
      covered: used.filter((s) => s.covered).length,
    },
    curve: curve(judged),
    choices: [...new Set([...CHOICES, options.target])]
      .sort((a, b) => a - b)
      .map((target) => choice(judged, target, thresholdFor(target))),
  };
}

/**
 * A belief about the plain inputs that believes nothing about a reranker's: nobody knows beforehand how good that one is. Where
 * questions were given its scores earn their weight from them; elsewhere it counts by the order alone, and an order that the
 * search's own scores speak against has margins below zero, which makes the gate more careful.
 */
function widened(prior: Prior, samples: readonly GateSample[]): Prior {
  const plain = prior.mean.length;
  const own = flatPrior(samples.map(({ inputs }) => inputs.slice(plain)));
  const more = RERANK_FEATURES.map((_, j) => j);
  return {
    mean: [...prior.mean, ...more.map((j) => own.mean[j] ?? 0)],
    deviation: [...prior.deviation, ...more.map((j) => own.deviation[j] ?? 1)],
    weights: [...prior.weights, ...more.map(() => 0)],
    bias: prior.bias,
  };
}

function choice(judged: readonly JudgedSample[], target: number, threshold: number | null): GateChoice {
  const answered = threshold === null ? [] : judged.filter((j) => j.probability >= threshold);
  const covered = judged.filter((j) => j.sample.covered).length;
  return {
    target,
    threshold,
    coverage: covered === 0 ? 0 : answered.filter((j) => j.sample.covered).length / covered,
    wrongRate: answered.length === 0 ? 0 : answered.filter((j) => !j.right).length / answered.length,
  };
}

interface JudgedSample extends Judged {
  readonly sample: GateSample;
}

interface FitResult {
  readonly model: Logistic;
  readonly judged: readonly JudgedSample[];
}

function fitted(used: readonly GateSample[], prior: Prior): FitResult {
  const regress = (rows: readonly GateSample[]): Logistic =>
    fitLogistic(
      rows.map((s) => s.inputs),
      rows.map((s) => (s.right ? 1 : 0)),
      { penalty: HOLD_GIVEN, prior },
    );
  const foldOf = folds(used);
  const judged: JudgedSample[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = regress(used.filter((s) => foldOf(s) !== fold));
    for (const sample of used) {
      if (foldOf(sample) !== fold) continue;
      judged.push({ sample, probability: predict(model, sample.inputs), right: sample.right });
    }
  }
  return { model: regress(used), judged };
}

function believed(used: readonly GateSample[], prior: Prior, familiar: number): FitResult {
  const plain = fromPrior(prior);
  const judge = (by: Logistic) =>
    used.map((sample) => ({ ...sample, sample, probability: predict(by, sample.inputs) }));
  const shift = familiar * learnt.familiar + easeShift(easeOf(judge(plain)));
  const model: Logistic = { ...plain, bias: plain.bias + shift };
  return { model, judged: judge(model) };
}

function folds(samples: readonly GateSample[]): (sample: GateSample) => number {
  const of = new Map<string, number>();
  for (const { group } of samples) if (!of.has(group)) of.set(group, of.size % FOLDS);
  return (sample) => of.get(sample.group)!;
}

/** The lowest probability from which the first three still hold the answer often enough to be worth offering. */
function clarifyFrom(judged: readonly JudgedSample[], threshold: number | null): number {
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

function curve(judged: readonly JudgedSample[]): CurvePoint[] {
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
