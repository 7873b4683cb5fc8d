/**
 * Fits an intent head: chooses regularisation and the encoder's weight on held-out examples, calibrates on the same held-out
 * margins, then fits on everything. The same examples, encoder and seed give the same head, bit for bit.
 */
import { KefuError } from '../../domain/errors.ts';
import type { SentenceEncoder } from '../../ports/encoder.ts';
import { buildVocabulary } from '../features/vocabulary.ts';
import { type Calibration, type HeadWeights, IntentHead } from '../head/intent-head.ts';
import { accuracy, fitSharpness, type HeldOut, heldOutEce, logLoss } from './calibrate.ts';
import { type ExampleMatrix, exampleMatrix } from './example-matrix.ts';
import { type Example, OUT_OF_SCOPE } from './examples.ts';
import { fitRejection } from './fit-rejection.ts';
import { stratifiedParts } from './folds.ts';
import { type FitOptions, LabelSolver } from './label-solver.ts';
import { HeadPacker } from './pack-head.ts';

export interface TrainOptions {
  readonly seed: number;
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

interface Setting {
  readonly cost: number;
  readonly denseScale: number;
}

/** Above this many rows one hold-out says as much as folds do. */
const FOLDS_UP_TO = 6000;
const FOLDS = 5;
const MAX_FEATURES = 400_000;

/** Trains on examples in normal form. Errors: `invalid_payload` with fewer than two labels. */
export async function trainIntents(
  examples: readonly Example[],
  encoder: SentenceEncoder | null,
  options: TrainOptions,
): Promise<TrainedHead> {
  const labels = [...new Set(examples.map((e) => e.label))].filter((l) => l !== OUT_OF_SCOPE).sort();
  if (labels.length < 2) throw new KefuError('invalid_payload', 'Training needs examples of at least two labels.');
  if (labels.length > 65_535) throw new KefuError('invalid_payload', 'Training takes at most 65,535 labels.');
  const index = new Map(labels.map((label, i) => [label, i]));
  const labelOf = Int32Array.from(examples, (e) => index.get(e.label) ?? -1);
  const texts = examples.map((e) => e.text);

  options.progress(0, 'reading the texts');
  const vocabulary = buildVocabulary(texts, texts.length < 3000 ? 1 : 2, MAX_FEATURES);
  const { dense, size } = await embedAll(texts, encoder, (share) => options.progress(0.15 * share, 'encoding'));
  const matrix = exampleMatrix(texts, vocabulary, dense, size);
  const solver = new LabelSolver(matrix);

  const parts = texts.length <= FOLDS_UP_TO ? FOLDS : Math.max(5, Math.ceil(texts.length / 4000));
  const partOf = stratifiedParts(labelOf, parts, options.seed);
  const heldParts = texts.length <= FOLDS_UP_TO ? FOLDS : 1;
  const validate = (setting: Setting) =>
    heldOut(solver, matrix, labelOf, labels.length, partOf, heldParts, setting, options.seed);

  const { setting, held } = choose(validate, size > 0, (share) => options.progress(0.15 + 0.7 * share, 'choosing'));
  const sharpness = fitSharpness(held);
  const { rejection, threshold, ...oos } = fitRejection(held, sharpness);

  options.progress(0.85, 'fitting');
  const packer = new HeadPacker(vocabulary, labels.length, size);
  const everything = Int32Array.from({ length: texts.length }, (_, i) => i);
  for (const block of solver.fit(everything, labelOf, labels.length, fitOptions(setting, 0.2, 30), options.seed)) {
    packer.add(block);
    options.progress(0.85 + (0.15 * (block.first + block.count)) / labels.length, 'fitting');
  }
  const weights = packer.finish();
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

async function embedAll(
  texts: readonly string[],
  encoder: SentenceEncoder | null,
  progress: (share: number) => void,
): Promise<{ dense: Float32Array; size: number }> {
  if (encoder === null) return { dense: new Float32Array(0), size: 0 };
  const size = encoder.dimensions;
  const dense = new Float32Array(texts.length * size);
  for (let first = 0; first < texts.length; first += 1024) {
    const vectors = await encoder.embed(texts.slice(first, first + 1024));
    for (const [i, vector] of vectors.entries()) dense.set(vector, (first + i) * size);
    progress(first / texts.length);
  }
  return { dense, size };
}

function fitOptions(setting: Setting, tolerance: number, maxPasses: number): FitOptions {
  return {
    negativeCost: setting.cost,
    positiveCost: () => setting.cost,
    sparseScale: 1,
    denseScale: setting.denseScale,
    maxPasses,
    tolerance,
  };
}

/** Margins of rows by models that have not seen them: the first `heldParts` of the parts, each by a model of the others. */
function heldOut(
  solver: LabelSolver,
  matrix: ExampleMatrix,
  labelOf: Int32Array,
  labels: number,
  partOf: Int32Array,
  heldParts: number,
  setting: Setting,
  seed: number,
): HeldOut {
  const rows = Int32Array.from(partOf.keys()).filter((row) => (partOf[row] as number) < heldParts);
  const place = new Map<number, number>([...rows].map((row, i) => [row, i]));
  const margins = new Float32Array(rows.length * labels);
  for (let part = 0; part < heldParts; part++) {
    const use = Int32Array.from(partOf.keys()).filter((row) => partOf[row] !== part);
    const test = rows.filter((row) => partOf[row] === part);
    for (const block of solver.fit(use, labelOf, labels, fitOptions(setting, 0.5, 12), seed)) {
      for (const row of test) {
        const found = block.margins(row);
        const at = (place.get(row) as number) * labels + block.first;
        for (let lane = 0; lane < block.count; lane++) margins[at + lane] = found[lane] as number;
      }
    }
  }
  return {
    margins,
    labels,
    labelOf: Int32Array.from(rows, (row) => labelOf[row] as number),
    known: Float32Array.from(rows, (row) => matrix.known[row] as number),
  };
}

const ENCODER_WEIGHTS = [0.35, 0.7, 1.4, 2.8];
const COSTS = [0.3, 3];

/** First the encoder's weight at a middling cost, then the cost. A quarter of the log-loss breaks near-ties in accuracy. */
function choose(
  validate: (setting: Setting) => HeldOut,
  withEncoder: boolean,
  progress: (share: number) => void,
): { setting: Setting; held: HeldOut } {
  let best: { setting: Setting; held: HeldOut; badness: number } | null = null;
  const total = (withEncoder ? ENCODER_WEIGHTS.length + 1 : 1) + COSTS.length;
  let done = 0;
  const attempt = (setting: Setting) => {
    const held = validate(setting);
    const badness = 1 - accuracy(held) + 0.25 * logLoss(held, fitSharpness(held));
    if (best === null || badness < best.badness) best = { setting, held, badness };
    progress(++done / total);
  };
  attempt({ cost: 1, denseScale: 0 });
  if (withEncoder) for (const denseScale of ENCODER_WEIGHTS) attempt({ cost: 1, denseScale });
  const { denseScale } = (best as unknown as { setting: Setting }).setting;
  for (const cost of COSTS) attempt({ cost, denseScale });
  return best as unknown as { setting: Setting; held: HeldOut };
}
