/**
 * Fits an intent head: chooses regularisation and the encoder's weight on held-out examples, calibrates on the same held-out
 * margins, then fits on everything. The same examples, encoder and seed give the same head, bit for bit.
 */
import type { SentenceEncoder } from '../../ports/encoder.ts';
import { type Recipe, SHIPPED_RECIPE } from '../features/vocabulary.ts';
import { type Calibration, type HeadWeights, IntentHead } from '../head/intent-head.ts';
import { accuracy, fitSharpness, type HeldOut, heldOutEce, logLoss } from './calibrate.ts';
import type { Example } from './examples.ts';
import { fitRejection } from './fit-rejection.ts';
import { fitOptions, HoldOut, labelMeans, type Setting } from './hold-out.ts';
import { LabelSolver } from './label-solver.ts';
import { HeadPacker } from './pack-head.ts';
import { trainingSet } from './training-set.ts';

export interface TrainOptions {
  readonly seed: number;
  /** Another way of reading texts than the shipped one, for baselines; such a head cannot be written. */
  readonly recipe?: Recipe;
  readonly useLabelNames?: boolean;
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
}

export interface TrainedHead {
  readonly labels: readonly string[];
  readonly weights: HeadWeights;
  readonly calibration: Calibration;
  readonly metrics: TrainMetrics;
  readonly head: IntentHead;
}

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
  const { labels, labelOf, matrix, vocabulary } = set;
  const solver = new LabelSolver(matrix);
  const holdOut = new HoldOut(set, solver, options.seed);
  const { setting, held } = choose(holdOut, matrix.denseSize > 0, (share) =>
    options.progress(0.1 + 0.7 * share, 'choosing'),
  );
  const sharpness = fitSharpness(held);
  const { rejection, threshold, ...oos } = fitRejection(held, sharpness);

  const packer = new HeadPacker(vocabulary, labels.length, matrix.denseSize);
  const everything = Int32Array.from({ length: set.rows }, (_, row) => row);
  for (const block of solver.fit(everything, labelOf, labels.length, fitOptions(setting, 0.2, 30), options.seed)) {
    packer.add(block);
    options.progress(0.8 + (0.2 * (block.first + block.count)) / labels.length, 'fitting');
  }
  const weights = packer.finish(labelMeans(set, everything));
  const calibration = { sharpness, rejection, threshold };
  const oosExamples = labelOf.filter((l) => l < 0).length;
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
    },
  };
}

/** The encoder's weights that are tried, in order; 0 = not used. */
const ENCODER_WEIGHTS = [0, 0.25, 0.5, 1, 2, 4];
const FIRST_WEIGHT = 2;
const COSTS = [0.3, 1, 3];
const FIRST_COST = 1;

interface Attempt {
  readonly setting: Setting;
  readonly held: HeldOut;
  readonly badness: number;
}

/** Climbs from the middle of each list as long as it gets better: first the encoder's weight, then the cost. */
function choose(holdOut: HoldOut, withEncoder: boolean, progress: (share: number) => void): Attempt {
  let tried = 0;
  const attempt = (setting: Setting): Attempt => {
    const held = holdOut.validate(setting);
    progress(Math.min(1, ++tried / 7));
    // A quarter of the log-loss breaks near-ties in accuracy.
    return { setting, held, badness: 1 - accuracy(held) + 0.25 * logLoss(held, fitSharpness(held)) };
  };
  const climb = (from: Attempt, values: readonly number[], first: number, at: (value: number) => Setting): Attempt => {
    let best = from;
    for (const direction of [-1, 1]) {
      for (let i = first + direction; i >= 0 && i < values.length; i += direction) {
        const next = attempt(at(values[i] as number));
        if (next.badness >= best.badness) break;
        best = next;
      }
      if (best !== from) break;
    }
    return best;
  };
  const cost = COSTS[FIRST_COST] as number;
  const denseScale = withEncoder ? (ENCODER_WEIGHTS[FIRST_WEIGHT] as number) : 0;
  const start = attempt({ cost, denseScale });
  const weighed = withEncoder
    ? climb(start, ENCODER_WEIGHTS, FIRST_WEIGHT, (value) => ({ cost, denseScale: value }))
    : start;
  return climb(weighed, COSTS, FIRST_COST, (value) => ({ ...weighed.setting, cost: value }));
}
