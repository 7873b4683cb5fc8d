/** Margins of examples by models that have not seen them: what settings are chosen by and confidence is calibrated on. */
import { cosineTo, packCentroids } from '../head/intent-head.ts';
import type { HeldOut } from './calibrate.ts';
import type { FitOptions, LabelSolver } from './label-solver.ts';
import type { NetTrainer } from './net-trainer.ts';
import type { TrainingSet } from './training-set.ts';

export interface Setting {
  readonly cost: number;
  readonly denseScale: number;
}

/** A positive row counts this much more: there are many fewer of them. Worth 0.1 to 0.4 points. */
const POSITIVE_COST = 3;

export function fitOptions(setting: Setting, tolerance: number, maxPasses: number): FitOptions {
  return {
    negativeCost: setting.cost,
    positiveCost: () => POSITIVE_COST * setting.cost,
    sparseScale: 1,
    denseScale: setting.denseScale,
    maxPasses,
    tolerance,
  };
}

/** Passes of the network over its rows: more over few rows, and a bound on row visits for large sets. */
const MOST_VISITS = 210_000;

export function netEpochs(rows: number): number {
  const wanted = Math.min(40, 10 + 20_000 / Math.max(1, rows));
  return Math.round(Math.max(4, Math.min(wanted, MOST_VISITS / Math.max(1, rows))));
}

export class HoldOut {
  readonly #set: TrainingSet;
  readonly #solver: LabelSolver;
  readonly #seed: number;
  /** The rows that are held out, in order, and what each part is fitted on. */
  readonly #held: Int32Array;
  readonly #parts: readonly { readonly use: Int32Array; readonly test: readonly number[] }[];
  /** Centroids of what each part is fitted on, once they are asked for. */
  readonly #centroids = new Map<number, Int8Array>();

  constructor(set: TrainingSet, solver: LabelSolver, seed: number) {
    this.#set = set;
    this.#solver = solver;
    this.#seed = seed;
    const { partOf, heldParts, examples } = set;
    const rows = Int32Array.from(partOf.keys());
    this.#held = rows.filter(
      (row) => row < examples && (partOf[row] as number) >= 0 && (partOf[row] as number) < heldParts,
    );
    this.#parts = Array.from({ length: heldParts }, (_, part) => ({
      use: rows.filter((row) => partOf[row] !== part),
      /** Places among the held rows. */
      test: [...this.#held.keys()].filter((i) => partOf[this.#held[i] as number] === part),
    }));
  }

  /** Margins of the linear member, row-major held rows × labels. */
  linear(setting: Setting): Float32Array {
    const { labels, labelOf, standIn } = this.#set;
    const margins = new Float32Array(this.#held.length * labels.length);
    for (const { use, test } of this.#parts) {
      for (const block of this.#solver.fit(use, labelOf, labels.length, fitOptions(setting, 0.8, 8), this.#seed)) {
        for (const i of test) {
          const found = block.margins(standIn[this.#held[i] as number] as number);
          const at = i * labels.length + block.first;
          for (let lane = 0; lane < block.count; lane++) margins[at + lane] = found[lane] as number;
        }
      }
    }
    return margins;
  }

  /** Logits of the network, likewise. */
  net(trainer: NetTrainer, progress: (share: number) => void): Float32Array {
    const { labels, labelOf, standIn } = this.#set;
    const logits = new Float32Array(this.#held.length * labels.length);
    for (const [part, { use, test }] of this.#parts.entries()) {
      trainer.train(use, labelOf, {
        epochs: netEpochs(use.length),
        seed: this.#seed,
        progress: (share) => progress((part + share) / this.#parts.length),
      });
      for (const i of test) {
        const found = trainer.logits(standIn[this.#held[i] as number] as number);
        logits.set(found.subarray(0, labels.length), i * labels.length);
      }
    }
    return logits;
  }

  /** What calibration needs beside the margins. */
  judged(margins: Float32Array): HeldOut {
    const { labels, labelOf, matrix, partOf, standIn } = this.#set;
    const size = matrix.denseSize;
    const held = this.#held;
    return {
      margins,
      labels: labels.length,
      labelOf: Int32Array.from(held, (row) => labelOf[row] as number),
      known: Float32Array.from(held, (row) => matrix.known[row] as number),
      centroidCosine: Float32Array.from(held, (row, i) => {
        if (size === 0) return 0;
        const best = indexOfLargest(margins, i * labels.length, labels.length);
        const at = (standIn[row] as number) * size;
        return cosineTo(this.#centroidsOf(partOf[row] as number), best, matrix.dense.subarray(at, at + size), size);
      }),
    };
  }

  #centroidsOf(part: number): Int8Array {
    const found = this.#centroids.get(part);
    if (found !== undefined) return found;
    const use = (this.#parts[part] as { use: Int32Array }).use;
    const centroids = packCentroids(labelMeans(this.#set, use), this.#set.matrix.denseSize);
    this.#centroids.set(part, centroids);
    return centroids;
  }
}

/** Sum of the vectors of each label's rows. */
export function labelMeans(set: TrainingSet, use: Iterable<number>): Float32Array {
  const { dense, denseSize } = set.matrix;
  const means = new Float32Array(set.labels.length * denseSize);
  for (const row of use) {
    const label = set.labelOf[row] as number;
    if (label < 0) continue;
    for (let d = 0; d < denseSize; d++) {
      means[label * denseSize + d] = (means[label * denseSize + d] as number) + (dense[row * denseSize + d] as number);
    }
  }
  return means;
}

function indexOfLargest(values: Float32Array, at: number, count: number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if ((values[at + i] as number) > (values[at + best] as number)) best = i;
  return best;
}
