/** Margins of examples by models that have not seen them: what settings are chosen by and confidence is calibrated on. */
import { cosineTo, packCentroids } from '../head/intent-head.ts';
import type { HeldOut } from './calibrate.ts';
import type { FitOptions, LabelSolver } from './label-solver.ts';
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

export class HoldOut {
  readonly #set: TrainingSet;
  readonly #solver: LabelSolver;
  readonly #seed: number;

  constructor(set: TrainingSet, solver: LabelSolver, seed: number) {
    this.#set = set;
    this.#solver = solver;
    this.#seed = seed;
  }

  validate(setting: Setting): HeldOut {
    const { labels, labelOf, partOf, heldParts, standIn, matrix } = this.#set;
    const count = labels.length;
    const held = Int32Array.from(partOf.keys()).filter((row) => inHeldPart(partOf[row] as number, heldParts));
    const place = new Map<number, number>([...held].map((row, i) => [row, i]));
    const margins = new Float32Array(held.length * count);
    const centroidCosine = new Float32Array(held.length);
    for (let part = 0; part < heldParts; part++) {
      const use = Int32Array.from(partOf.keys()).filter((row) => partOf[row] !== part);
      const test = held.filter((row) => partOf[row] === part);
      for (const block of this.#solver.fit(use, labelOf, count, fitOptions(setting, 0.5, 12), this.#seed)) {
        for (const row of test) {
          const found = block.margins(standIn[row] as number);
          const at = (place.get(row) as number) * count + block.first;
          for (let lane = 0; lane < block.count; lane++) margins[at + lane] = found[lane] as number;
        }
      }
      if (matrix.denseSize === 0) continue;
      const centroids = packCentroids(labelMeans(this.#set, use), matrix.denseSize);
      for (const row of test) {
        const i = place.get(row) as number;
        const best = indexOfLargest(margins, i * count, count);
        const at = (standIn[row] as number) * matrix.denseSize;
        const vector = matrix.dense.subarray(at, at + matrix.denseSize);
        centroidCosine[i] = cosineTo(centroids, best, vector, matrix.denseSize);
      }
    }
    return {
      margins,
      labels: count,
      labelOf: Int32Array.from(held, (row) => labelOf[row] as number),
      known: Float32Array.from(held, (row) => matrix.known[row] as number),
      centroidCosine,
    };
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

function inHeldPart(part: number, heldParts: number): boolean {
  return part >= 0 && part < heldParts;
}

function indexOfLargest(values: Float32Array, at: number, count: number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if ((values[at + i] as number) > (values[at + best] as number)) best = i;
  return best;
}
