/**
 * Fits every label against the rest: linear support vector machines with squared hinge loss, solved in the dual by
 * coordinate descent with shrinking (Hsieh et al. 2008, "A dual coordinate descent method for large-scale linear SVM").
 * Sixteen labels share one walk over the rows, so that a row's features are fetched once for all of them. The raw margins
 * of one-against-the-rest are what rejection works on.
 *
 * The bias starts from -1 and is pulled back to it: a text with nothing known about it belongs to no label.
 */
import { assert } from '../../lib/assert.ts';
import { instantiateKernels, type Kernels, LANES } from '../simd/kernels.ts';
import type { ExampleMatrix } from './example-matrix.ts';

export interface FitOptions {
  /** Penalty of a row on the wrong side, C of the formula; `positive` by label, for labels with few rows. */
  readonly negativeCost: number;
  readonly positiveCost: (label: number) => number;
  /** What the n-gram block and the encoder's features are multiplied by. */
  readonly sparseScale: number;
  readonly denseScale: number;
  readonly maxPasses: number;
  /** Largest violation of the optimality conditions to stop at. */
  readonly tolerance: number;
}

/** Labels `first` to `first + count - 1`, fitted; valid until the next block is begun. */
export interface FittedBlock {
  readonly first: number;
  readonly count: number;
  /** Margins of a row of the matrix for the block's labels (lanes beyond `count` mean nothing); reused. */
  margins(row: number): Float32Array;
  /** Weight of a sparse column, for unscaled features. */
  sparse(column: number, lane: number): number;
  dense(dimension: number, lane: number): number;
  bias(lane: number): number;
}

const PAGE = 65_536;
const NO_LABEL = -1;

export class LabelSolver {
  readonly #m: ExampleMatrix;
  readonly #kernels: Kernels;
  readonly #at: { columns: number; values: number; dense: number; denseColumns: number; weights: number; work: number };
  readonly #weights: Float32Array;
  readonly #sparseDot: Float32Array;
  readonly #denseDot: Float32Array;
  readonly #factors: Float32Array;
  readonly #sparseSquares: Float32Array;
  readonly #denseSquares: Float32Array;

  /** Copies the matrix into WebAssembly memory. */
  constructor(matrix: ExampleMatrix) {
    this.#m = matrix;
    const { rows, sparseSize, denseSize } = matrix;
    const align = (bytes: number) => Math.ceil(bytes / 64) * 64;
    const columns = 64;
    const values = align(columns + matrix.columns.length * 4);
    const dense = align(values + matrix.values.length * 4);
    const denseColumns = align(dense + rows * denseSize * 4);
    const weights = align(denseColumns + denseSize * 4);
    const work = weights + (sparseSize + denseSize) * LANES * 4;
    const end = work + 3 * LANES * 4;
    assert(end < 2 ** 32, 'the training set fits into 4 GiB of features');
    this.#at = { columns, values, dense, denseColumns, weights, work };
    const memory = new WebAssembly.Memory({ initial: Math.ceil(end / PAGE) });
    this.#kernels = instantiateKernels(memory);
    const buffer = memory.buffer;
    new Int32Array(buffer, columns, matrix.columns.length).set(matrix.columns);
    new Float32Array(buffer, values, matrix.values.length).set(matrix.values);
    new Float32Array(buffer, dense, rows * denseSize).set(matrix.dense);
    new Int32Array(buffer, denseColumns, denseSize).set(
      Int32Array.from({ length: denseSize }, (_, k) => sparseSize + k),
    );
    this.#weights = new Float32Array(buffer, weights, (sparseSize + denseSize) * LANES);
    this.#sparseDot = new Float32Array(buffer, work, LANES);
    this.#denseDot = new Float32Array(buffer, work + LANES * 4, LANES);
    this.#factors = new Float32Array(buffer, work + 2 * LANES * 4, LANES);
    this.#sparseSquares = new Float32Array(rows);
    this.#denseSquares = new Float32Array(rows);
    for (let i = 0; i < rows; i++) {
      this.#sparseSquares[i] = squares(matrix.values, matrix.starts[i] as number, matrix.starts[i + 1] as number);
      this.#denseSquares[i] = squares(matrix.dense, i * denseSize, (i + 1) * denseSize);
    }
  }

  /**
   * Fits `labels` labels on the rows `use`; `labelOf[row]` is a row's label, -1 for none of them (out of scope). Blocks
   * come in order. `seed` fixes the order in which rows are visited.
   */
  *fit(
    use: Int32Array,
    labelOf: Int32Array,
    labels: number,
    options: FitOptions,
    seed: number,
  ): Generator<FittedBlock> {
    for (let first = 0; first < labels; first += LANES) {
      yield this.#fitBlock(use, labelOf, first, Math.min(LANES, labels - first), options, seed);
    }
  }

  #fitBlock(
    use: Int32Array,
    labelOf: Int32Array,
    first: number,
    count: number,
    options: FitOptions,
    seed: number,
  ): FittedBlock {
    const { rows, starts, denseSize } = this.#m;
    const { sparseScale, denseScale } = options;
    const withDense = denseSize > 0 && denseScale > 0;
    const at = this.#at;
    const kernels = this.#kernels;
    const sparseFactors = at.work + 2 * LANES * 4;
    const factors = this.#factors;
    const steps = new Float64Array(LANES);
    const bias = new Float64Array(LANES).fill(-1);
    const alpha = new Float32Array(rows * LANES);
    const positiveDiagonal = Float64Array.from(
      { length: count },
      (_, lane) => 0.5 / options.positiveCost(first + lane),
    );
    const negativeDiagonal = 0.5 / options.negativeCost;
    this.#weights.fill(0);
    factors.fill(0);
    const order = use.slice();
    let random = (seed ^ 0x9e3779b9) >>> 0 || 1;
    let size = order.length;
    let bound = Number.POSITIVE_INFINITY;
    for (let pass = 0; pass < options.maxPasses; pass++) {
      let worst = 0;
      for (let s = 0; s < size; s++) {
        random ^= random << 13;
        random ^= random >>> 17;
        random ^= random << 5;
        const other = s + ((random >>> 0) % (size - s));
        const row = order[other] as number;
        order[other] = order[s] as number;
        order[s] = row;
        const begin = starts[row] as number;
        const length = (starts[row + 1] as number) - begin;
        this.#dots(row, begin, length, withDense);
        const label = labelOf[row] as number;
        const own = label === NO_LABEL ? NO_LABEL : label - first;
        const squared =
          sparseScale * sparseScale * (this.#sparseSquares[row] as number) +
          denseScale * denseScale * (this.#denseSquares[row] as number) +
          1;
        let idle = true;
        let moved = false;
        for (let lane = 0; lane < count; lane++) {
          const y = lane === own ? 1 : -1;
          const diagonal = lane === own ? (positiveDiagonal[lane] as number) : negativeDiagonal;
          const margin =
            sparseScale * (this.#sparseDot[lane] as number) +
            (withDense ? denseScale * (this.#denseDot[lane] as number) : 0) +
            (bias[lane] as number);
          const a = alpha[row * LANES + lane] as number;
          const gradient = y * margin - 1 + a * diagonal;
          steps[lane] = 0;
          if (a === 0 && gradient >= 0) {
            if (gradient < bound) idle = false;
            continue;
          }
          idle = false;
          const violation = Math.abs(gradient);
          if (violation > worst) worst = violation;
          if (violation < 1e-6) continue;
          const next = Math.fround(Math.max(a - gradient / (squared + diagonal), 0));
          alpha[row * LANES + lane] = next;
          const step = (next - a) * y;
          steps[lane] = step;
          bias[lane] = (bias[lane] as number) + step;
          moved = true;
        }
        if (moved) {
          for (let lane = 0; lane < count; lane++) factors[lane] = (steps[lane] as number) * sparseScale;
          kernels.add(at.columns + begin * 4, at.values + begin * 4, length, at.weights, sparseFactors);
          if (withDense) {
            for (let lane = 0; lane < count; lane++) factors[lane] = (steps[lane] as number) * denseScale;
            kernels.add(at.denseColumns, at.dense + row * denseSize * 4, denseSize, at.weights, sparseFactors);
          }
        } else if (idle) {
          size--;
          order[s] = order[size] as number;
          order[size] = row;
          s--;
        }
      }
      if (worst <= options.tolerance) {
        if (size === order.length) break;
        // Converged on the shrunken set: every row is looked at once more.
        size = order.length;
        bound = Number.POSITIVE_INFINITY;
      } else bound = worst;
    }
    const weights = this.#weights;
    const sparseSize = this.#m.sparseSize;
    const margins = new Float32Array(LANES);
    return {
      first,
      count,
      margins: (row) => {
        const begin = starts[row] as number;
        this.#dots(row, begin, (starts[row + 1] as number) - begin, withDense);
        for (let lane = 0; lane < LANES; lane++) {
          margins[lane] =
            sparseScale * (this.#sparseDot[lane] as number) +
            (withDense ? denseScale * (this.#denseDot[lane] as number) : 0) +
            (bias[lane] as number);
        }
        return margins;
      },
      sparse: (column, lane) => (weights[column * LANES + lane] as number) * sparseScale,
      dense: (dimension, lane) =>
        withDense ? (weights[(sparseSize + dimension) * LANES + lane] as number) * denseScale : 0,
      bias: (lane) => bias[lane] as number,
    };
  }

  #dots(row: number, begin: number, length: number, withDense: boolean): void {
    const at = this.#at;
    this.#kernels.dot(at.columns + begin * 4, at.values + begin * 4, length, at.weights, at.work);
    if (!withDense) return;
    const size = this.#m.denseSize;
    this.#kernels.dot(at.denseColumns, at.dense + row * size * 4, size, at.weights, at.work + LANES * 4);
  }
}

function squares(values: Float32Array, begin: number, end: number): number {
  let sum = 0;
  for (let k = begin; k < end; k++) sum += (values[k] as number) ** 2;
  return sum;
}
