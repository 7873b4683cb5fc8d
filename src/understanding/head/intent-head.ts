/**
 * A fitted intent head: a margin of every label from n-gram and encoder features, the sum of its members' (a linear one, and
 * mostly a small network); probabilities from margins by a fitted temperature; and a score that says how little an utterance
 * is like anything trained.
 */
import type { Lang } from '../../domain/language.ts';
import { detectLang } from '../../text/detect-lang.ts';
import { isCutPinyin } from '../../text/pinyin-text.ts';
import { type SparseRow, sparseRow, type Vocabulary } from '../features/vocabulary.ts';
import { DenseMap } from '../simd/dense-map.ts';
import { entropyOf, summariseMargins } from './margin-summary.ts';
import { Net, type NetWeights } from './net.ts';
import { REJECTION_FEATURES, type Rejection, rejectionFeatures, rejectionScore } from './rejection.ts';
import { correctTop, PLAIN_ODDS, type TopOdds } from './top-odds.ts';

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
  /** A linear member fitted on embeddings alone: all there is to go by for words that were never seen, as in another language. */
  readonly alone: Float32Array;
  readonly aloneBias: Float32Array;
  readonly net: NetWeights | null;
  /** Mean direction of each label's embeddings, row-major labels × dimensions, in units of 1/127. */
  readonly centroids: Int8Array;
}

export interface Calibration {
  /** What the network's logits are multiplied by before they are added to the linear margins. */
  readonly netWeight: number;
  /** Probability = softmax(margin · sharpness): the inverse of Guo et al.'s temperature. */
  readonly sharpness: number;
  /** The same for the member on embeddings alone; heads made before have none, and take `sharpness`. */
  readonly aloneSharpness?: number;
  /** How the best label's probability is corrected; heads made before have none. */
  readonly topOdds?: TopOdds;
  readonly rejection: Rejection;
  /** Rejection scores above this are out of scope. */
  readonly threshold: number;
  /** Above this, at most the threshold, a label is not acted on however sure it is; heads made before have none. */
  readonly actThreshold?: number;
  /** Languages of the examples; heads made before have none, and take every text for one of a language they know. */
  readonly languages?: readonly Lang[];
}

export interface Prediction {
  /** Indexes of labels, best first, at most `top`. */
  readonly best: readonly { readonly label: number; readonly probability: number }[];
  readonly rejection: number;
  readonly outOfScope: boolean;
  /** Too far from the examples for the label to be acted on unasked. */
  readonly doubtful: boolean;
}

/** Shares of known n-grams between which the members that read them fade out. */
const UNREADABLE = 0.05;
const READABLE = 0.25;

export class IntentHead {
  readonly labels: readonly string[];
  readonly calibration: Calibration;
  readonly #w: HeadWeights;
  readonly #row: SparseRow = sparseRow();
  readonly #margins: Float32Array;
  readonly #dense: DenseMap;
  readonly #alone: DenseMap;
  readonly #net: Net | null;
  /** Of the network's probabilities for the text at hand; 0 without one. */
  #netEntropy = 0;
  /** In place of an embedding that says nothing. */
  readonly #none: Float32Array;

  constructor(labels: readonly string[], weights: HeadWeights, calibration: Calibration) {
    this.labels = labels;
    this.calibration = calibration;
    this.#w = weights;
    this.#margins = new Float32Array(labels.length);
    this.#none = new Float32Array(weights.dimensions);
    this.#dense = new DenseMap(weights.dense, labels.length, weights.dimensions);
    this.#alone = new DenseMap(weights.alone, labels.length, weights.dimensions);
    this.#net = weights.net === null || calibration.netWeight === 0 ? null : new Net(weights.net);
  }

  /** Margins of a normalised text; the array is reused by the next call. */
  margins(text: string, embedding: Float32Array): Float32Array {
    const row = this.#row;
    this.#w.vocabulary.read(text, row);
    this.#sparseMargins(row);
    const margins = this.#margins;
    const { scales, bias, dimensions } = this.#w;
    const dense = this.#dense.apply(embedding);
    for (let label = 0; label < margins.length; label++) {
      margins[label] =
        (margins[label] as number) * (scales[label] as number) + (dense[label] as number) + (bias[label] as number);
    }
    if (this.#net !== null) {
      const logits = this.#net.logits(row, embedding);
      this.#netEntropy = entropyOf(logits.subarray(0, margins.length));
      const weight = this.calibration.netWeight;
      for (let label = 0; label < margins.length; label++) {
        margins[label] = (margins[label] as number) + weight * (logits[label] as number);
      }
    }
    if (row.known < READABLE && dimensions > 0 && embedding !== this.#none) this.#fade(row.known, embedding);
    return margins;
  }

  /**
   * Understands one normalised text, given its embedding. Pinyin is read by n-grams alone: an encoder puts all of it in one
   * place, and examples there would bend the labels' weights for everything else (three points of English).
   */
  predict(text: string, given: Float32Array, top = 5): Prediction {
    const readable = !isCutPinyin(text);
    const embedding = readable ? given : this.#none;
    const margins = this.margins(text, embedding);
    const { sharpness, rejection, threshold, actThreshold = threshold } = this.calibration;
    const summary = summariseMargins(margins, sharpness, top);
    const first = 1 / summary.sum;
    const corrected = correctTop(first, this.calibration.topOdds ?? PLAIN_ODDS);
    const share = first >= 1 ? 0 : (1 - corrected) / (1 - first);
    const best = summary.best.map((label, rank) => ({
      label,
      probability:
        rank === 0
          ? corrected
          : (share * Math.exp(((margins[label] as number) - summary.first) * sharpness)) / summary.sum,
    }));
    const nearness = readable
      ? cosineTo(this.#w.centroids, summary.best[0] ?? 0, embedding, this.#w.dimensions)
      : (rejection.means[REJECTION_FEATURES.indexOf('centroid_cosine')] as number);
    // In another language hardly an n-gram is known, whatever is said: that sign then says what it says of the usual example.
    const known =
      readable && this.#isForeign(text)
        ? (rejection.means[REJECTION_FEATURES.indexOf('known_ngrams')] as number)
        : this.#row.known;
    const score = rejectionScore(
      rejection,
      rejectionFeatures(summary, known, nearness, this.#net === null ? entropyOf(margins) : this.#netEntropy),
    );
    return { best, rejection: score, outOfScope: score > threshold, doubtful: score > actThreshold };
  }

  /** In a language that no example was in; a text of both languages, or of neither, is not. */
  #isForeign(text: string): boolean {
    const [only, other] = this.calibration.languages ?? [];
    return only !== undefined && other === undefined && detectLang(text, only) === (only === 'zh' ? 'en' : 'zh');
  }

  /** Sums of the n-grams' weights, in units of the labels' scales. */
  #sparseMargins(row: SparseRow): void {
    const { starts, labelOf, weights } = this.#w;
    const margins = this.#margins;
    margins.fill(0);
    for (let i = 0; i < row.length; i++) {
      const column = row.columns[i] as number;
      const value = row.values[i] as number;
      const end = starts[column + 1] as number;
      for (let k = starts[column] as number; k < end; k++) {
        const label = labelOf[k] as number;
        margins[label] = (margins[label] as number) + value * (weights[k] as number);
      }
    }
  }

  #fade(known: number, embedding: Float32Array): void {
    const share = Math.max(0, (known - UNREADABLE) / (READABLE - UNREADABLE));
    const alone = this.#alone.apply(embedding);
    const margins = this.#margins;
    const { sharpness, aloneSharpness = sharpness } = this.calibration;
    const scale = aloneSharpness / sharpness;
    for (let label = 0; label < margins.length; label++) {
      const byEmbedding = scale * ((alone[label] as number) + (this.#w.aloneBias[label] as number));
      margins[label] = share * (margins[label] as number) + (1 - share) * byEmbedding;
    }
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
