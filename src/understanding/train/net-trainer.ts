/**
 * The second member of a head: a small network. n-gram vectors and the projected sentence embedding are summed, rectified,
 * and mapped to a logit a label. It errs on other utterances than the linear member, so that their sum is better than either.
 *
 * Trained one example at a time by softmax cross-entropy with label smoothing; half of the n-grams, a third of the embedding
 * and of the hidden units are dropped each time. Steps are AdaGrad's with one accumulator a row (Duchi et al. 2011). All
 * products run through the two kernels of sixteen lanes; the output matrix is therefore kept both ways round.
 */
import { assert } from '../../lib/assert.ts';
import { HIDDEN, type NetWeights } from '../head/net.ts';
import { LANES } from '../simd/kernels.ts';
import { seededRandom, shuffle } from './folds.ts';
import type { MatrixMemory } from './matrix-memory.ts';

const PLANES = HIDDEN / LANES;
/** N-grams with a vector at most: the most frequent ones. 100 bytes each in a model's file. */
const MAX_NET_COLUMNS = 90_000;
const ENCODER_GAIN = 3;
const DROP_NGRAMS = 0.5;
const DROP_DENSE = 0.3;
const DROP_HIDDEN = 0.3;
const SMOOTHING = 0.1;
/** Gradients of labels below this are left out: with a thousand labels nearly all are. */
const LEAST_GRADIENT = 1e-4;

export interface NetOptions {
  readonly epochs: number;
  readonly seed: number;
  progress(share: number): void;
}

export interface NetRates {
  readonly bag: number;
  readonly dense: number;
  readonly out: number;
}

const RATES: NetRates = { bag: 0.05, dense: 0.02, out: 0.02 };

export class NetTrainer {
  readonly #memory: MatrixMemory;
  readonly #columns: number;
  readonly #labels: number;
  readonly #blocks: number;
  readonly #at: Readonly<
    Record<
      | 'bag'
      | 'dense'
      | 'outByHidden'
      | 'outByLabel'
      | 'hidden'
      | 'part'
      | 'active'
      | 'gradient'
      | 'logits'
      | 'columns'
      | 'values'
      | 'steps'
      | 'embedding'
      | 'embeddingSteps'
      | 'labels'
      | 'labelGradients'
      | 'labelSteps'
      | 'factors',
      number
    >
  >;
  readonly #hiddenBias = new Float32Array(HIDDEN);
  readonly #outBias: Float32Array;

  constructor(memory: MatrixMemory, labels: number) {
    const { starts, rows, sparseSize, denseSize } = memory.matrix;
    this.#memory = memory;
    this.#labels = labels;
    this.#blocks = Math.ceil(labels / LANES);
    this.#columns = Math.min(sparseSize, MAX_NET_COLUMNS);
    this.#outBias = new Float32Array(labels);
    let longest = 0;
    for (let row = 0; row < rows; row++)
      longest = Math.max(longest, (starts[row + 1] as number) - (starts[row] as number));
    const floats = (count: number) => memory.room(count * 4);
    this.#at = {
      bag: floats(this.#columns * HIDDEN),
      dense: floats(denseSize * HIDDEN),
      outByHidden: floats(this.#blocks * LANES * HIDDEN),
      outByLabel: floats(labels * HIDDEN),
      hidden: floats(HIDDEN),
      part: floats(HIDDEN),
      active: floats(HIDDEN),
      gradient: floats(HIDDEN),
      logits: floats(this.#blocks * LANES),
      columns: floats(longest),
      values: floats(longest),
      steps: floats(longest),
      embedding: floats(denseSize),
      embeddingSteps: floats(denseSize),
      labels: floats(labels),
      labelGradients: floats(labels),
      labelSteps: floats(labels),
      factors: floats(LANES),
    };
  }

  /** Trains anew on the rows `use`; label -1 is out of scope: its target is every label alike. */
  train(use: Int32Array, labelOf: Int32Array, options: NetOptions, rates: NetRates = RATES): void {
    const random = seededRandom(options.seed);
    this.#initialise(random);
    const { starts, columns: rowColumns, values: rowValues, dense: rowDense, denseSize } = this.#memory.matrix;
    const memory = this.#memory;
    const kernels = memory.kernels;
    const at = this.#at;
    const labels = this.#labels;
    const hidden = memory.floats(at.hidden, HIDDEN);
    const part = memory.floats(at.part, HIDDEN);
    const active = memory.floats(at.active, HIDDEN);
    const gradient = memory.floats(at.gradient, HIDDEN);
    const logits = memory.floats(at.logits, this.#blocks * LANES);
    const longest = (at.values - at.columns) / 4;
    const columns = memory.ints(at.columns, longest);
    const values = memory.floats(at.values, longest);
    const steps = memory.floats(at.steps, longest);
    const embedding = memory.floats(at.embedding, denseSize);
    const embeddingSteps = memory.floats(at.embeddingSteps, denseSize);
    const chosen = memory.ints(at.labels, labels);
    const labelGradients = memory.floats(at.labelGradients, labels);
    const labelSteps = memory.floats(at.labelSteps, labels);
    const factors = memory.floats(at.factors, LANES);
    const bagSquares = new Float32Array(this.#columns);
    const denseSquares = new Float32Array(denseSize);
    const outSquares = new Float32Array(labels);
    const mask = new Float32Array(HIDDEN);
    const order = Array.from(use);
    const total = order.length * options.epochs;
    let done = 0;
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      shuffle(order, random);
      for (const row of order) {
        const rate = 1 - done / total;
        if (done++ % 4096 === 0) options.progress(done / total);
        // Forward.
        let length = 0;
        for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
          const column = rowColumns[k] as number;
          if (column >= this.#columns || random() < DROP_NGRAMS) continue;
          columns[length] = column;
          values[length++] = (rowValues[k] as number) / (1 - DROP_NGRAMS);
        }
        for (let d = 0; d < denseSize; d++) {
          const kept = random() >= DROP_DENSE;
          embedding[d] = kept ? ((rowDense[row * denseSize + d] as number) * ENCODER_GAIN) / (1 - DROP_DENSE) : 0;
        }
        this.#hiddenOf(length, denseSize);
        for (let h = 0; h < HIDDEN; h++) {
          const sum = (hidden[h] as number) + (part[h] as number) + (this.#hiddenBias[h] as number);
          mask[h] = sum > 0 && random() >= DROP_HIDDEN ? 1 / (1 - DROP_HIDDEN) : 0;
          active[h] = sum * (mask[h] as number);
        }
        this.#logitsOf();
        // Softmax and its gradient.
        let highest = Number.NEGATIVE_INFINITY;
        for (let l = 0; l < labels; l++) {
          const logit = (logits[l] as number) + (this.#outBias[l] as number);
          logits[l] = logit;
          if (logit > highest) highest = logit;
        }
        let sum = 0;
        for (let l = 0; l < labels; l++) {
          const e = Math.exp((logits[l] as number) - highest);
          logits[l] = e;
          sum += e;
        }
        const label = labelOf[row] as number;
        const share = label < 0 ? 1 / labels : SMOOTHING / labels;
        let meanSquare = 0;
        for (let h = 0; h < HIDDEN; h++) meanSquare += (active[h] as number) ** 2;
        meanSquare /= HIDDEN;
        let count = 0;
        for (let l = 0; l < labels; l++) {
          const g = (logits[l] as number) / sum - share - (l === label ? 1 - SMOOTHING : 0);
          if (g < LEAST_GRADIENT && g > -LEAST_GRADIENT) continue;
          const squares = (outSquares[l] as number) + g * g * (meanSquare + 1e-6);
          outSquares[l] = squares;
          const step = (-rates.out * rate * g) / Math.sqrt(squares);
          chosen[count] = l;
          labelGradients[count] = g;
          labelSteps[count++] = step;
          this.#outBias[l] = (this.#outBias[l] as number) + step;
        }
        // Backward; the gradient of the hidden units is taken before the output matrix moves.
        for (let p = 0; p < PLANES; p++) {
          kernels.dot(at.labels, at.labelGradients, count, at.outByLabel + p * labels * 64, at.gradient + p * 64);
        }
        this.#moveOut(count, chosen, labelSteps, factors);
        let gradientSquare = 0;
        for (let h = 0; h < HIDDEN; h++) {
          const g = (gradient[h] as number) * (mask[h] as number);
          gradient[h] = g;
          gradientSquare += g * g;
        }
        gradientSquare = gradientSquare / HIDDEN + 1e-12;
        for (let k = 0; k < length; k++) {
          const column = columns[k] as number;
          const value = values[k] as number;
          const squares = (bagSquares[column] as number) + value * value * gradientSquare;
          bagSquares[column] = squares;
          steps[k] = (-rates.bag * rate * value) / Math.sqrt(squares);
        }
        for (let d = 0; d < denseSize; d++) {
          const value = embedding[d] as number;
          const squares = (denseSquares[d] as number) + value * value * gradientSquare;
          denseSquares[d] = squares;
          embeddingSteps[d] = value === 0 ? 0 : (-rates.dense * rate * value) / Math.sqrt(squares);
        }
        for (let p = 0; p < PLANES; p++) {
          kernels.add(at.columns, at.steps, length, at.bag + p * this.#columns * 64, at.gradient + p * 64);
          if (denseSize > 0) {
            kernels.add(
              memory.counting,
              at.embeddingSteps,
              denseSize,
              at.dense + p * denseSize * 64,
              at.gradient + p * 64,
            );
          }
        }
      }
    }
  }

  /** Logits of a row of the matrix; reused by the next call. */
  logits(row: number): Float32Array {
    const { starts, columns: rowColumns, values: rowValues, dense: rowDense, denseSize } = this.#memory.matrix;
    const memory = this.#memory;
    const at = this.#at;
    const longest = (at.values - at.columns) / 4;
    const columns = memory.ints(at.columns, longest);
    const values = memory.floats(at.values, longest);
    const embedding = memory.floats(at.embedding, denseSize);
    const hidden = memory.floats(at.hidden, HIDDEN);
    const part = memory.floats(at.part, HIDDEN);
    const active = memory.floats(at.active, HIDDEN);
    const logits = memory.floats(at.logits, this.#blocks * LANES);
    let length = 0;
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
      const column = rowColumns[k] as number;
      if (column >= this.#columns) continue;
      columns[length] = column;
      values[length++] = rowValues[k] as number;
    }
    for (let d = 0; d < denseSize; d++) embedding[d] = (rowDense[row * denseSize + d] as number) * ENCODER_GAIN;
    this.#hiddenOf(length, denseSize);
    for (let h = 0; h < HIDDEN; h++) {
      active[h] = Math.max(0, (hidden[h] as number) + (part[h] as number) + (this.#hiddenBias[h] as number));
    }
    this.#logitsOf();
    for (let l = 0; l < this.#labels; l++) logits[l] = (logits[l] as number) + (this.#outBias[l] as number);
    return logits;
  }

  /** The trained weights as they are shipped: n-gram vectors in int8 with one scale each. */
  export(): NetWeights {
    const { denseSize } = this.#memory.matrix;
    const dense = this.#gather(this.#at.dense, denseSize);
    for (let k = 0; k < dense.length; k++) dense[k] = (dense[k] as number) * ENCODER_GAIN;
    const bagScales = new Float32Array(this.#columns);
    const bag = new Int8Array(this.#columns * HIDDEN);
    const exact = this.#gather(this.#at.bag, this.#columns);
    for (let column = 0; column < this.#columns; column++) {
      const vector = exact.subarray(column * HIDDEN, (column + 1) * HIDDEN);
      let largest = 1e-9;
      for (const value of vector) largest = Math.max(largest, Math.abs(value));
      bagScales[column] = largest / 127;
      for (let h = 0; h < HIDDEN; h++) bag[column * HIDDEN + h] = Math.round(((vector[h] as number) / largest) * 127);
    }
    return {
      columns: this.#columns,
      bag,
      bagScales,
      dense,
      hiddenBias: this.#hiddenBias.slice(),
      out: this.#gather(this.#at.outByLabel, this.#labels),
      outBias: this.#outBias.slice(),
    };
  }

  /** Planes of sixteen lanes → rows of HIDDEN. */
  #gather(address: number, rows: number): Float32Array {
    const planes = this.#memory.floats(address, rows * HIDDEN);
    const out = new Float32Array(rows * HIDDEN);
    for (let p = 0; p < PLANES; p++) {
      for (let row = 0; row < rows; row++) {
        const from = (p * rows + row) * LANES;
        out.set(planes.subarray(from, from + LANES), row * HIDDEN + p * LANES);
      }
    }
    return out;
  }

  #initialise(random: () => number): void {
    const { denseSize } = this.#memory.matrix;
    const fill = (address: number, length: number, range: number) => {
      const values = this.#memory.floats(address, length);
      for (let i = 0; i < length; i++) values[i] = (2 * random() - 1) * range;
    };
    fill(this.#at.bag, this.#columns * HIDDEN, 0.17);
    fill(this.#at.dense, denseSize * HIDDEN, 1 / Math.sqrt(denseSize || 1));
    fill(this.#at.outByLabel, this.#labels * HIDDEN, 1 / Math.sqrt(HIDDEN));
    const byLabel = this.#memory.floats(this.#at.outByLabel, this.#labels * HIDDEN);
    const byHidden = this.#memory.floats(this.#at.outByHidden, this.#blocks * LANES * HIDDEN);
    byHidden.fill(0);
    for (let l = 0; l < this.#labels; l++) {
      for (let h = 0; h < HIDDEN; h++) {
        const plane = Math.floor(h / LANES);
        const value = byLabel[(plane * this.#labels + l) * LANES + (h % LANES)] as number;
        byHidden[(Math.floor(l / LANES) * HIDDEN + h) * LANES + (l % LANES)] = value;
      }
    }
    this.#hiddenBias.fill(0);
    this.#outBias.fill(0);
    assert(HIDDEN % LANES === 0, 'hidden units fill whole vectors');
  }

  /** hidden = n-gram vectors, part = projected embedding. */
  #hiddenOf(length: number, denseSize: number): void {
    const { kernels, counting } = this.#memory;
    const at = this.#at;
    for (let p = 0; p < PLANES; p++) {
      kernels.dot(at.columns, at.values, length, at.bag + p * this.#columns * 64, at.hidden + p * 64);
      if (denseSize > 0)
        kernels.dot(counting, at.embedding, denseSize, at.dense + p * denseSize * 64, at.part + p * 64);
    }
  }

  #logitsOf(): void {
    const { kernels, counting } = this.#memory;
    const at = this.#at;
    for (let b = 0; b < this.#blocks; b++) {
      kernels.dot(counting, at.active, HIDDEN, at.outByHidden + b * HIDDEN * 64, at.logits + b * 64);
    }
  }

  #moveOut(count: number, chosen: Int32Array, steps: Float32Array, factors: Float32Array): void {
    const { kernels, counting } = this.#memory;
    const at = this.#at;
    for (let p = 0; p < PLANES; p++) {
      kernels.add(at.labels, at.labelSteps, count, at.outByLabel + p * this.#labels * 64, at.active + p * 64);
    }
    for (let k = 0; k < count; ) {
      const block = Math.floor((chosen[k] as number) / LANES);
      factors.fill(0);
      while (k < count && Math.floor((chosen[k] as number) / LANES) === block) {
        factors[(chosen[k] as number) % LANES] = steps[k] as number;
        k++;
      }
      kernels.add(counting, at.active, HIDDEN, at.outByHidden + block * HIDDEN * 64, at.factors);
    }
  }
}
