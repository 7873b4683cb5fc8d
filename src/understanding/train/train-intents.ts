/**
 * Fits an intent head: chooses settings on held-out examples, calibrates on the same held-out margins, then fits on
 * everything. The same examples, encoder and seed give the same head, bit for bit.
 */
import type { Lang } from '../../domain/language.ts';
import type { SentenceEncoder } from '../../ports/encoder.ts';
import { detectLang } from '../../text/detect-lang.ts';
import { type Recipe, SHIPPED_RECIPE } from '../features/vocabulary.ts';
import { type Calibration, type HeadWeights, IntentHead } from '../head/intent-head.ts';
import { USUAL_ODDS } from '../head/top-odds.ts';
import { accuracy, fitSharpness, heldOutEce } from './calibrate.ts';
import { type Combined, chooseSetting, combine, usualSharpness } from './choose-setting.ts';
import type { Example } from './examples.ts';
import { fitRejection } from './fit-rejection.ts';
import { FINAL_PASSES, FINAL_TOLERANCE, fitOptions, HoldOut, labelMeans, netEpochs, type Setting } from './hold-out.ts';
import { LabelSolver } from './label-solver.ts';
import { MatrixMemory } from './matrix-memory.ts';
import { NetTrainer } from './net-trainer.ts';
import { HeadPacker } from './pack-head.ts';
import { type TrainingSet, trainingSet } from './training-set.ts';

export interface TrainOptions {
  readonly seed: number;
  /** Another way of reading texts than the shipped one, for baselines; such a head cannot be written. */
  readonly recipe?: Recipe;
  readonly useLabelNames?: boolean;
  readonly useNet?: boolean;
  /** Small weights are kept too: slower, and what a baseline is due (half a point on CLINC150 without an encoder). */
  readonly keepAll?: boolean;
  /** 0 to 1, and what is being done. */
  progress(share: number, doing: string): void;
}

/** Held-out figures, as fractions; `null` where there was nothing to measure on. */
export interface TrainMetrics {
  readonly heldOutAccuracy: number;
  readonly heldOutEce: number;
  readonly oosAuroc: number | null;
  readonly oosRecall: number | null;
  readonly inScopeAccuracyAtThreshold: number;
  readonly heldOutRows: number;
  readonly examples: number;
  readonly oosExamples: number;
  readonly labels: number;
  readonly cost: number;
  readonly encoderWeight: number;
  readonly netWeight: number;
}

export interface TrainedHead {
  readonly labels: readonly string[];
  readonly weights: HeadWeights;
  readonly calibration: Calibration;
  readonly metrics: TrainMetrics;
  readonly head: IntentHead;
}

/** The member on embeddings alone, with its labels' centroids: best on heads trained in English and asked in Chinese. */
const ALONE: Setting = { cost: 0.3, denseScale: 1 };
/**
 * Its sharpness cannot be fitted on held-out rows, which are in a language that the head was trained in. Heads trained in one
 * language and asked in the other have their least log-loss at 2.9 (the starter's intents, e-mail); too sure costs more, so a little below.
 */
const ALONE_SHARPNESS = 2.8;
/** A language of fewer than one example in so many is foreign to a head. */
const MIN_LANGUAGE_SHARE = 50;
/** Rows a label that it is fitted on in a large set. */
const ALONE_ROWS = 40;

/** Trains on examples in normal form. Errors: `invalid_payload` with fewer than two labels. */
export async function trainIntents(
  examples: readonly Example[],
  encoder: SentenceEncoder | null,
  options: TrainOptions,
): Promise<TrainedHead> {
  options.progress(0, 'reading the texts');
  const set = await trainingSet(examples, encoder, {
    seed: options.seed,
    recipe: options.recipe ?? SHIPPED_RECIPE,
    useLabelNames: options.useLabelNames ?? true,
    progress: (share) => options.progress(0.1 * share, 'encoding'),
  });
  const { labels, matrix } = set;
  const memory = new MatrixMemory(matrix, Math.max(matrix.denseSize, 256));
  const solver = new LabelSolver(memory);
  const trainer = options.useNet === false ? null : new NetTrainer(memory, labels.length);
  const fitted = (set.sample === null ? fitTwice : fitOnce)(set, set.sample ?? set, solver, trainer, options);
  const { setting, netWeight, held, weights } = fitted;
  const sharpness = fitSharpness(held, usualSharpness(netWeight));
  const { rejection, threshold, actThreshold, ...oos } = fitRejection(held, sharpness);
  const calibration = {
    netWeight,
    sharpness,
    aloneSharpness: ALONE_SHARPNESS,
    topOdds: USUAL_ODDS,
    rejection,
    threshold,
    actThreshold,
    languages: languagesOf(examples),
  };
  const oosExamples = set.labelOf.subarray(0, set.examples).filter((l) => l < 0).length;
  return {
    labels,
    weights,
    calibration,
    head: new IntentHead(labels, weights, calibration),
    metrics: {
      heldOutAccuracy: accuracy(held),
      heldOutEce: heldOutEce(held, sharpness, USUAL_ODDS),
      oosAuroc: oosExamples > 0 ? oos.auroc : null,
      oosRecall: oosExamples > 0 ? oos.recall : null,
      inScopeAccuracyAtThreshold: oos.inScopeAccuracy,
      heldOutRows: held.labelOf.length,
      examples: examples.length,
      oosExamples,
      labels: labels.length,
      cost: setting.cost,
      encoderWeight: setting.denseScale,
      netWeight,
    },
  };
}

function languagesOf(examples: readonly Example[]): Lang[] {
  const langs = examples.map(({ text }) => detectLang(text, 'zh'));
  return (['zh', 'en'] as const).filter(
    (lang) => langs.filter((l) => l === lang || l === 'mixed').length * MIN_LANGUAGE_SHARE >= examples.length,
  );
}

interface Fitted extends Combined {
  readonly setting: Setting;
  readonly weights: HeadWeights;
}

type Fit = (
  set: TrainingSet,
  chooseOn: TrainingSet,
  solver: LabelSolver,
  trainer: NetTrainer | null,
  options: TrainOptions,
) => Fitted;

/** Chooses and calibrates on held-out examples, then fits every member anew on all rows. */
const fitTwice: Fit = (set, chooseOn, solver, trainer, { seed, keepAll, progress }) => {
  const { labels, labelOf, members, matrix } = set;
  const holdOut = new HoldOut(chooseOn, solver, seed);
  const { setting, margins } = chooseSetting(holdOut, matrix.denseSize > 0, (share) =>
    progress(0.1 + 0.5 * share, 'choosing'),
  );
  const combined =
    trainer === null
      ? { netWeight: 0, held: holdOut.judged(margins, null) }
      : combine(
          holdOut,
          margins,
          holdOut.net(trainer, (share) => progress(0.6 + 0.15 * share, 'trying a network')),
        );
  const packer = new HeadPacker(set.vocabulary, labels.length, matrix.denseSize, keepAll);
  const final = fitOptions(setting, FINAL_TOLERANCE, FINAL_PASSES);
  for (const block of solver.fit(members, labelOf, labels.length, final, seed)) {
    packer.add(block);
    progress(0.75 + (0.1 * (block.first + block.count)) / labels.length, 'fitting');
  }
  fitAlone(packer, set, solver, seed);
  if (combined.netWeight > 0) {
    trainer?.train(members, labelOf, {
      epochs: netEpochs(set.rows),
      seed,
      progress: (share) => progress(0.88 + 0.12 * share, 'training the network'),
    });
  }
  const net = combined.netWeight > 0 ? (trainer?.export() ?? null) : null;
  return { ...combined, setting, weights: packer.finish(labelMeans(set, members), setting.denseScale > 0, net) };
};

/**
 * A large set: settings are chosen on a sample of its labels. Each linear fit is judged without the held-out rows and goes on
 * with them; the network that is judged is the one that ships, a thirtieth of the rows short.
 */
const fitOnce: Fit = (set, chooseOn, solver, trainer, { seed, keepAll, progress }) => {
  const { labels, matrix, members } = set;
  const { setting } = chooseSetting(new HoldOut(chooseOn, solver, seed), matrix.denseSize > 0, (share) =>
    progress(0.1 + 0.1 * share, 'choosing'),
  );
  const holdOut = new HoldOut(set, solver, seed);
  const packer = new HeadPacker(set.vocabulary, labels.length, matrix.denseSize, keepAll);
  const margins = holdOut.linearThenAll(setting, (block) => {
    packer.add(block);
    progress(0.2 + (0.5 * (block.first + block.count)) / labels.length, 'fitting');
  });
  fitAlone(packer, set, solver, seed);
  const combined =
    trainer === null
      ? { netWeight: 0, held: holdOut.judged(margins, null) }
      : combine(
          holdOut,
          margins,
          holdOut.net(trainer, (share) => progress(0.75 + 0.25 * share, 'training the network')),
        );
  const net = combined.netWeight > 0 ? (trainer?.export() ?? null) : null;
  return { ...combined, setting, weights: packer.finish(labelMeans(set, members), setting.denseScale > 0, net) };
};

function fitAlone(packer: HeadPacker, set: TrainingSet, solver: LabelSolver, seed: number): void {
  const { labels, labelOf, matrix } = set;
  if (matrix.denseSize === 0) return;
  const options = { ...fitOptions(ALONE, 0.5, 12), sparseScale: 0 };
  for (const block of solver.fit(firstOfEach(set), labelOf, labels.length, options, seed)) packer.addAlone(block);
}

/** Embeddings of one label are alike: beyond so many of each, more rows cost time and change nothing. */
function firstOfEach(set: TrainingSet): Int32Array {
  if (set.sample === null) return set.members;
  const counts = new Int32Array(set.labels.length);
  return set.members.filter((row) => {
    const label = set.labelOf[row] as number;
    if (label < 0) return true;
    counts[label] = (counts[label] as number) + 1;
    return (counts[label] as number) <= ALONE_ROWS;
  });
}
