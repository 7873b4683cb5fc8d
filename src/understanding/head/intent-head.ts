/**
 * A fitted intent head: margins of every label from n-gram and encoder features, probabilities from margins by a fitted
 * temperature, and a score that says how little an utterance is like anything trained.
 */
import { type SparseRow, sparseRow, type Vocabulary } from '../features/vocabulary.ts';
import { type Rejection, rejectionFeatures, rejectionScore } from './rejection.ts';

export interface HeadWeights {
  readonly vocabulary: Vocabulary;
  /** Column c's weights are `[starts[c], starts[c + 1])` of `labelOf` and `weights`; pruned ones are left out. */
  readonly starts: Uint32Array;
  readonly labelOf: Uint16Array;
  /** In units of `scales[label]`. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  /** Row-major labels × dimensions. */
  readonly dense: Float32Array;
  readonly dimensions: number;
  readonly bias: Float32Array;
  /** Mean direction of each label's embeddings, row-major labels × dimensions, in units of 1/127. */
  readonly centroids: Int8Array;
}

export interface Calibration {
  /** Probability = softmax(margin · sharpness): the inverse of Guo et al.'s temperature. */
  readonly sharpness: number;
  readonly rejection: Rejection;
  /** Rejection scores above this are out of scope. */
  readonly threshold: number;
}

export interface Prediction {
  /** Indexes of labels, best first, at most `top`. */
  readonly best: readonly { readonly label: number; readonly probability: number }[];
  readonly rejection: number;
  readonly outOfScope: boolean;
}

export class IntentHead {
  readonly labels: readonly string[];
  readonly calibration: Calibration;
  readonly #w: HeadWeights;
  readonly #row: SparseRow = sparseRow();
  readonly #margins: Float32Array;

  constructor(labels: readonly string[], weights: HeadWeights, calibration: Calibration) {
    this.labels = labels;
    this.calibration = calibration;
    this.#w = weights;
    this.#margins = new Float32Array(labels.length);
  }

  /** Raw margins of a normalised text; the array is reused by the next call. */
  margins(text: string, embedding: Float32Array): Float32Array {
    const { vocabulary, starts, labelOf, weights, scales, dense, dimensions, bias } = this.#w;
    const margins = this.#margins;
    const row = this.#row;
    margins.fill(0);
    vocabulary.read(text, row);
    for (let i = 0; i < row.length; i++) {
      const column = row.columns[i] as number;
      const value = row.values[i] as number;
      const end = starts[column + 1] as number;
      for (let k = starts[column] as number; k < end; k++) {
        const label = labelOf[k] as number;
        margins[label] = (margins[label] as number) + value * (weights[k] as number);
      }
    }
    for (let label = 0; label < margins.length; label++) {
      margins[label] =
        (margins[label] as number) * (scales[label] as number) +
        dot(dense, label * dimensions, embedding, dimensions) +
        (bias[label] as number);
    }
    return margins;
  }

  #centroidCosine(label: number, embedding: Float32Array): number {
    return cosineTo(this.#w.centroids, label, embedding, this.#w.dimensions);
  }

  /** Understands one normalised text, given its embedding. */
  predict(text: string, embedding: Float32Array, top = 5): Prediction {
    const margins = this.margins(text, embedding);
    const { sharpness, rejection, threshold } = this.calibration;
    const best = topProbabilities(margins, sharpness, top);
    const nearness = this.#centroidCosine(best[0]?.label ?? 0, embedding);
    const score = rejectionScore(rejection, rejectionFeatures(margins, sharpness, this.#row.known, nearness));
    return { best, rejection: score, outOfScope: score > threshold };
  }
}

/** Mean directions of the labels' unit vectors, packed as HeadWeights.centroids holds them. */
export function packCentroids(means: Float32Array, dimensions: number): Int8Array {
  const packed = new Int8Array(means.length);
  for (let at = 0; at < means.length; at += dimensions) {
    let squares = 0;
    for (let d = 0; d < dimensions; d++) squares += (means[at + d] as number) ** 2;
    const scale = squares > 0 ? 127 / Math.sqrt(squares) : 0;
    for (let d = 0; d < dimensions; d++) packed[at + d] = Math.round((means[at + d] as number) * scale);
  }
  return packed;
}

/** Cosine of a unit vector and a packed centroid. */
export function cosineTo(
  centroids: Int8Array,
  label: number,
  embedding: ArrayLike<number>,
  dimensions: number,
): number {
  const at = label * dimensions;
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += (centroids[at + d] as number) * (embedding[d] as number);
  return sum / 127;
}

/** Four sums side by side: the additions of one would wait for each other. */
function dot(a: Float32Array, at: number, b: Float32Array, length: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let i = 0;
  for (; i + 3 < length; i += 4) {
    s0 += (a[at + i] as number) * (b[i] as number);
    s1 += (a[at + i + 1] as number) * (b[i + 1] as number);
    s2 += (a[at + i + 2] as number) * (b[i + 2] as number);
    s3 += (a[at + i + 3] as number) * (b[i + 3] as number);
  }
  for (; i < length; i++) s0 += (a[at + i] as number) * (b[i] as number);
  return s0 + s1 + s2 + s3;
}

/** Best labels with their softmax probabilities, ties to the lower index. */
export function topProbabilities(
  margins: Float32Array,
  sharpness: number,
  top: number,
): { label: number; probability: number }[] {
  const best: number[] = [];
  for (let label = 0; label < margins.length; label++) {
    const margin = margins[label] as number;
    if (best.length === top && margin <= (margins[best[top - 1] as number] as number)) continue;
    let at = best.length;
    while (at > 0 && margin > (margins[best[at - 1] as number] as number)) at--;
    best.splice(at, 0, label);
    if (best.length > top) best.length = top;
  }
  const highest = margins[best[0] as number] as number;
  let sum = 0;
  for (let label = 0; label < margins.length; label++)
    sum += Math.exp(((margins[label] as number) - highest) * sharpness);
  return best.map((label) => ({
    label,
    probability: Math.exp(((margins[label] as number) - highest) * sharpness) / sum,
  }));
}
