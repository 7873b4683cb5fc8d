/** Margins of examples by models that have not seen them: what settings are chosen by and confidence is calibrated on. */
import { assert } from '../../lib/assert.ts';
import { cosineTo, packCentroids } from '../head/intent-head.ts';
import { entropyOf } from '../head/margin-summary.ts';
import type { HeldOut } from './calibrate.ts';
import type { FitOptions, FittedBlock, LabelSolver } from './label-solver.ts';
import type { NetTrainer } from './net-trainer.ts';
import { centroidMargin } from './pack-head.ts';
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

/** Of a fit that is shipped. */
export const FINAL_TOLERANCE = 0.3;
export const FINAL_PASSES = 15;
/** Of one that is only judged. */
const TRIAL_TOLERANCE = 0.8;
const TRIAL_PASSES = 8;
/** To take in the rows that were held out of a large set: one walk over everything, and what that wakes. */
const LATER_PASSES = 4;

/** Passes of the network over its rows: more over few rows, and a bound on row visits for large sets. */
const MOST_VISITS = 210_000;

export function netEpochs(rows: number): number {
  const wanted = Math.min(40, 10 + 20_000 / Math.max(1, rows));
  return Math.round(Math.max(4, Math.min(wanted, MOST_VISITS / Math.max(1, rows))));
}

/** In-scope rows that the encoder has not seen, enough to judge by them alone; where they are fewer than a tenth, they are odd ones. */
const ENOUGH_NEW = 100;
const ENOUGH_OF_ALL = 0.1;

export class HoldOut {
  readonly #set: TrainingSet;
  readonly #solver: LabelSolver;
  readonly #seed: number;
  /** The rows that are held out, in order, and what each part is fitted on. */
  readonly #held: Int32Array;
  readonly #parts: readonly { readonly use: Int32Array; readonly test: readonly number[] }[];
  /** Places among the held rows that are judged: those whose vectors are no stand-ins, or all where those are few. */
  readonly #judged: Int32Array;
  /** Whether all that is judged is new to the encoder. */
  readonly isNew: boolean;
  /** Centroids of what each part is fitted on, once they are asked for. */
  readonly #centroids = new Map<number, Int8Array>();

  constructor(set: TrainingSet, solver: LabelSolver, seed: number) {
    this.#set = set;
    this.#solver = solver;
    this.#seed = seed;
    const { members, partOf, heldParts, examples } = set;
    this.#held = members.filter(
      (row) => row < examples && (partOf[row] as number) >= 0 && (partOf[row] as number) < heldParts,
    );
    this.#parts = Array.from({ length: heldParts }, (_, part) => ({
      use: members.filter((row) => partOf[row] !== part),
      /** Places among the held rows. */
      test: [...this.#held.keys()].filter((i) => partOf[this.#held[i] as number] === part),
    }));
    const places = Int32Array.from(this.#held.keys());
    const isNew = places.filter((i) => set.standIn[this.#held[i] as number] === this.#held[i]);
    const inScope = isNew.reduce((sum, i) => sum + ((set.labelOf[this.#held[i] as number] as number) >= 0 ? 1 : 0), 0);
    this.isNew = isNew.length === places.length || inScope >= Math.max(ENOUGH_NEW, ENOUGH_OF_ALL * places.length);
    this.#judged = this.isNew ? isNew : places;
  }

  /** Margins of the linear member, row-major held rows × labels. */
  linear(setting: Setting): Float32Array {
    const { labels, labelOf } = this.#set;
    const margins = new Float32Array(this.#held.length * labels.length);
    for (const { use, test } of this.#parts) {
      for (const block of this.#solver.fit(
        use,
        labelOf,
        labels.length,
        fitOptions(setting, TRIAL_TOLERANCE, TRIAL_PASSES),
        this.#seed,
      )) {
        this.#read(block, test, margins);
      }
    }
    if (setting.denseScale > 0) this.#addCentroids(margins);
    return margins;
  }

  /**
   * The same margins from fits that then take in the held rows too: `add` gets blocks fitted on everything. Where one part is
   * held out, as in a large set, this saves the second fit.
   */
  linearThenAll(setting: Setting, add: (block: FittedBlock) => void): Float32Array {
    const { labels, labelOf, members, partOf } = this.#set;
    const [only, ...others] = this.#parts;
    assert(only !== undefined && others.length === 0, 'one part is held out');
    const margins = new Float32Array(this.#held.length * labels.length);
    const later = {
      rows: members.filter((row) => partOf[row] === 0),
      maxPasses: LATER_PASSES,
      judge: (block: FittedBlock) => this.#read(block, only.test, margins),
    };
    const options = fitOptions(setting, TRIAL_TOLERANCE, TRIAL_PASSES);
    for (const block of this.#solver.fit(only.use, labelOf, labels.length, options, this.#seed, later)) add(block);
    if (setting.denseScale > 0) this.#addCentroids(margins);
    return margins;
  }

  #addCentroids(margins: Float32Array): void {
    const { labels, standIn, matrix } = this.#set;
    const size = matrix.denseSize;
    for (const [part, { test }] of this.#parts.entries()) {
      const centroids = this.#centroidsOf(part);
      for (const i of test) {
        const at = (standIn[this.#held[i] as number] as number) * size;
        const vector = matrix.dense.subarray(at, at + size);
        for (let label = 0; label < labels.length; label++) {
          const place = i * labels.length + label;
          margins[place] = (margins[place] as number) + centroidMargin(cosineTo(centroids, label, vector, size));
        }
      }
    }
  }

  #read(block: FittedBlock, test: readonly number[], margins: Float32Array): void {
    const { labels, standIn } = this.#set;
    for (const i of test) {
      const found = block.margins(standIn[this.#held[i] as number] as number);
      const at = i * labels.length + block.first;
      for (let lane = 0; lane < block.count; lane++) margins[at + lane] = found[lane] as number;
    }
  }

  /** Logits of the network, likewise; it stays trained as the last part left it. */
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

  /** What calibration needs; `logits` of the network, if there is one. */
  judged(allMargins: Float32Array, allLogits: Float32Array | null): HeldOut {
    const { matrix, partOf, standIn } = this.#set;
    const labels = this.#set.labels.length;
    const size = matrix.denseSize;
    const rows = this.#judged.map((i) => this.#held[i] as number);
    const margins = this.#rowsOf(allMargins);
    const logits = allLogits === null ? margins : this.#rowsOf(allLogits);
    return {
      margins,
      labels,
      labelOf: rows.map((row) => this.#set.labelOf[row] as number),
      known: Float32Array.from(rows, (row) => matrix.known[row] as number),
      centroidCosine: Float32Array.from(rows, (row, i) => {
        if (size === 0) return 0;
        const best = indexOfLargest(margins, i * labels, labels);
        const at = (standIn[row] as number) * size;
        return cosineTo(this.#centroidsOf(partOf[row] as number), best, matrix.dense.subarray(at, at + size), size);
      }),
      netEntropy: Float32Array.from(rows, (_, i) => entropyOf(logits.subarray(i * labels, (i + 1) * labels))),
    };
  }

  #rowsOf(all: Float32Array): Float32Array {
    const labels = this.#set.labels.length;
    const rows = new Float32Array(this.#judged.length * labels);
    for (const [to, from] of this.#judged.entries()) {
      rows.set(all.subarray(from * labels, (from + 1) * labels), to * labels);
    }
    return rows;
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
