/** Fitted label blocks → the compact weights that are shipped: int8 with one scale a label, small weights left out. */
import type { Vocabulary } from '../features/vocabulary.ts';
import { type HeadWeights, packCentroids } from '../head/intent-head.ts';
import type { NetWeights } from '../head/net.ts';
import type { FittedBlock } from './label-solver.ts';

/** Three bytes an entry: with the network's 9 MB a head's file stays under 25 MB. */
const MAX_ENTRIES = 3_500_000;
const BINS = 4096;
/**
 * An n-gram that nearly every label has says little about most of them, and would make a head's time grow with its labels.
 */
const MAX_LABELS_A_COLUMN = 48;
/** What the cosine with a label's centroid adds to the member on embeddings alone: 2 to 4 points across languages. */
const ALONE_GAIN = 4;
/**
 * The same for the linear member, where it uses the embedding: log-loss 1 to 6 % lower with few examples and with many, accuracy up by
 * as much as 0.5 points. A cosine is linear in the embedding, so that it costs nothing to serve.
 */
const LINEAR_GAIN = 2;
/** Taken off again, so that margins keep their level. */
const USUAL_COSINE = 0.6;

/** What is added to a linear margin for the cosine with the label's centroid. */
export function centroidMargin(cosine: number): number {
  return LINEAR_GAIN * (cosine - USUAL_COSINE);
}

/** Collects blocks in order; `finish` gives the weights. */
export class HeadPacker {
  readonly #vocabulary: Vocabulary;
  /** Nothing is left out but zeros. */
  readonly #whole: boolean;
  readonly #labels: number;
  readonly #dimensions: number;
  readonly #dense: Float32Array;
  readonly #bias: Float32Array;
  readonly #alone: Float32Array;
  readonly #aloneBias: Float32Array;
  readonly #scales: Float32Array;
  readonly #entries: { columns: Int32Array; labels: Uint16Array; weights: Int8Array }[] = [];

  constructor(vocabulary: Vocabulary, labels: number, dimensions: number, whole = false) {
    this.#whole = whole;
    this.#vocabulary = vocabulary;
    this.#labels = labels;
    this.#dimensions = dimensions;
    this.#dense = new Float32Array(labels * dimensions);
    this.#bias = new Float32Array(labels);
    this.#alone = new Float32Array(labels * dimensions);
    this.#aloneBias = new Float32Array(labels);
    this.#scales = new Float32Array(labels).fill(1);
  }

  add(block: FittedBlock): void {
    for (let lane = 0; lane < block.count; lane++) this.#addLabel(block, lane);
  }

  #addLabel(block: FittedBlock, lane: number): void {
    const label = block.first + lane;
    const { size, idf } = this.#vocabulary;
    for (let d = 0; d < this.#dimensions; d++) this.#dense[label * this.#dimensions + d] = block.dense(d, lane);
    this.#bias[label] = block.bias(lane);
    let largest = 0;
    let strongest = 0;
    for (let c = 0; c < size; c++) {
      const weight = Math.abs(block.sparse(c, lane));
      if (weight > largest) largest = weight;
      strongest = Math.max(strongest, weight * (idf[c] as number));
    }
    if (largest === 0) return;
    const scale = largest / 127;
    this.#scales[label] = scale;
    const least = this.#leastEffect(block, lane, scale, strongest);
    const columns: number[] = [];
    const weights: number[] = [];
    for (let c = 0; c < size; c++) {
      const weight = block.sparse(c, lane);
      const rounded = Math.round(weight / scale);
      if (rounded === 0 || Math.abs(weight) * (idf[c] as number) < least) continue;
      columns.push(c);
      weights.push(rounded);
    }
    this.#entries.push({
      columns: Int32Array.from(columns),
      labels: new Uint16Array(columns.length).fill(label),
      weights: Int8Array.from(weights),
    });
  }

  /** What an entry has to do to a margin at least (weight · idf) for the label to keep within its share of MAX_ENTRIES. */
  #leastEffect(block: FittedBlock, lane: number, scale: number, strongest: number): number {
    if (this.#whole) return 0;
    const share = Math.floor(MAX_ENTRIES / this.#labels);
    const histogram = new Int32Array(BINS + 1);
    let total = 0;
    for (let c = 0; c < this.#vocabulary.size; c++) {
      const weight = Math.abs(block.sparse(c, lane));
      if (Math.round(weight / scale) === 0) continue;
      const bin = Math.floor(((weight * (this.#vocabulary.idf[c] as number)) / strongest) * BINS);
      histogram[bin] = (histogram[bin] as number) + 1;
      total++;
    }
    let bin = 0;
    while (total > share) total -= histogram[bin++] as number;
    return (bin * strongest) / BINS;
  }

  /** The linear member on embeddings alone. */
  addAlone(block: FittedBlock): void {
    for (let lane = 0; lane < block.count; lane++) {
      const label = block.first + lane;
      for (let d = 0; d < this.#dimensions; d++) this.#alone[label * this.#dimensions + d] = block.dense(d, lane);
      this.#aloneBias[label] = block.bias(lane);
    }
  }

  #addCentroids(means: Float32Array, dense: Float32Array, bias: Float32Array, gain: number): void {
    const size = this.#dimensions;
    for (let label = 0; label < this.#labels && size > 0; label++) {
      const mean = means.subarray(label * size, (label + 1) * size);
      const scale = gain / (Math.hypot(...mean) || 1);
      for (let d = 0; d < size; d++) {
        dense[label * size + d] = (dense[label * size + d] as number) + scale * (mean[d] as number);
      }
      bias[label] = (bias[label] as number) - gain * USUAL_COSINE;
    }
  }

  /** `means`: labels × dimensions, any length; `withEncoder`: whether the linear member uses the embedding. */
  finish(means: Float32Array, withEncoder: boolean, net: NetWeights | null): HeadWeights {
    this.#addCentroids(means, this.#alone, this.#aloneBias, ALONE_GAIN);
    if (withEncoder) this.#addCentroids(means, this.#dense, this.#bias, LINEAR_GAIN);
    const { starts, labelOf, weights } = this.#byColumn();
    return {
      vocabulary: this.#vocabulary,
      starts,
      labelOf,
      weights,
      scales: this.#scales,
      dense: this.#dense,
      dimensions: this.#dimensions,
      bias: this.#bias,
      alone: this.#alone,
      aloneBias: this.#aloneBias,
      net,
      centroids: packCentroids(means, this.#dimensions),
    };
  }

  /** Entries sorted by column; of a column with many, the strongest. */
  #byColumn(): Pick<HeadWeights, 'starts' | 'labelOf' | 'weights'> {
    const { size } = this.#vocabulary;
    const all = new Uint32Array(size + 1);
    for (const { columns } of this.#entries) for (const c of columns) all[c + 1] = (all[c + 1] as number) + 1;
    for (let c = 0; c < size; c++) all[c + 1] = (all[c + 1] as number) + (all[c] as number);
    const next = all.slice();
    const labelOf = new Uint16Array(all[size] as number);
    const weights = new Int8Array(labelOf.length);
    for (const entry of this.#entries) {
      for (let i = 0; i < entry.columns.length; i++) {
        const column = entry.columns[i] as number;
        const at = next[column] as number;
        next[column] = at + 1;
        labelOf[at] = entry.labels[i] as number;
        weights[at] = entry.weights[i] as number;
      }
    }
    const starts = new Uint32Array(size + 1);
    let length = 0;
    for (let c = 0; c < size; c++) {
      const [from, to] = [all[c] as number, all[c + 1] as number];
      const least = this.#leastOfColumn(labelOf, weights, from, to);
      for (let k = from; k < to; k++) {
        if (Math.abs(weights[k] as number) * (this.#scales[labelOf[k] as number] as number) < least) continue;
        labelOf[length] = labelOf[k] as number;
        weights[length++] = weights[k] as number;
      }
      starts[c + 1] = length;
    }
    return { starts, labelOf: labelOf.slice(0, length), weights: weights.slice(0, length) };
  }

  /** The weight of the last entry that a crowded column keeps. */
  #leastOfColumn(labelOf: Uint16Array, weights: Int8Array, from: number, to: number): number {
    if (this.#whole || to - from <= MAX_LABELS_A_COLUMN) return 0;
    const sizes = Float32Array.from({ length: to - from }, (_, i) => {
      return Math.abs(weights[from + i] as number) * (this.#scales[labelOf[from + i] as number] as number);
    }).sort();
    return sizes[sizes.length - MAX_LABELS_A_COLUMN] as number;
  }
}
