/**
 * Fits an intent head: chooses settings on held-out examples, calibrates on the same held-out margins, then fits on
 * everything. The same examples, encoder and seed give the same head, bit for bit.
 */
import type { SentenceEncoder } from '../../ports/encoder.ts';
import { type Recipe, SHIPPED_RECIPE } from '../features/vocabulary.ts';
import { type Calibration, type HeadWeights, IntentHead } from '../head/intent-head.ts';
import { accuracy, fitSharpness, heldOutEce } from './calibrate.ts';
import { chooseSetting, combine, usualSharpness } from './choose-setting.ts';
import type { Example } from './examples.ts';
import { fitRejection } from './fit-rejection.ts';
import { fitOptions, HoldOut, labelMeans, netEpochs, type Setting } from './hold-out.ts';
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
  const holdOut = new HoldOut(set, solver, options.seed);

  const { setting, margins } = chooseSetting(holdOut, matrix.denseSize > 0, (share) =>
    options.progress(0.1 + 0.5 * share, 'choosing'),
  );
  const { netWeight, held } =
    trainer === null
      ? { netWeight: 0, held: holdOut.judged(margins) }
      : combine(
          holdOut,
          margins,
          holdOut.net(trainer, (share) => options.progress(0.6 + 0.15 * share, 'trying a network')),
        );
  const sharpness = fitSharpness(held, usualSharpness(netWeight));
  const { rejection, threshold, ...oos } = fitRejection(held, sharpness);

  const weights = fitAll(set, solver, netWeight === 0 ? null : trainer, setting, options);
  const calibration = { netWeight, sharpness, rejection, threshold };
  const oosExamples = set.labelOf.subarray(0, set.examples).filter((l) => l < 0).length;
  return {
    labels,
    weights,
    calibration,
    head: new IntentHead(labels, weights, calibration),
    metrics: {
      heldOutAccuracy: accuracy(held),
      heldOutEce: heldOutEce(held, sharpness),
      oosAuroc: oosExamples > 0 ? oos.auroc : null,
      oosRecall: oosExamples > 0 ? oos.recall : null,
      inScopeAccuracyAtThreshold: oos.inScopeAccuracy,
      examples: examples.length,
      oosExamples,
      labels: labels.length,
      cost: setting.cost,
      encoderWeight: setting.denseScale,
      netWeight,
    },
  };
}

/** All members on all rows. */
function fitAll(
  set: TrainingSet,
  solver: LabelSolver,
  trainer: NetTrainer | null,
  setting: Setting,
  options: TrainOptions,
): HeadWeights {
  const { labels, labelOf, matrix, vocabulary } = set;
  const everything = Int32Array.from({ length: set.rows }, (_, row) => row);
  const packer = new HeadPacker(vocabulary, labels.length, matrix.denseSize, options.keepAll);
  const { seed } = options;
  for (const block of solver.fit(everything, labelOf, labels.length, fitOptions(setting, 0.3, 15), seed)) {
    packer.add(block);
    options.progress(0.75 + (0.1 * (block.first + block.count)) / labels.length, 'fitting');
  }
  if (matrix.denseSize > 0) {
    const alone = { ...fitOptions(ALONE, 0.5, 12), sparseScale: 0 };
    for (const block of solver.fit(everything, labelOf, labels.length, alone, seed)) packer.addAlone(block);
  }
  trainer?.train(everything, labelOf, {
    epochs: netEpochs(set.rows),
    seed,
    progress: (share) => options.progress(0.88 + 0.12 * share, 'training the network'),
  });
  return packer.finish(labelMeans(set, everything), trainer?.export() ?? null);
}
