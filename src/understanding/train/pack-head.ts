/** Fitted label blocks → the compact weights that are shipped: int8 with one scale a label, small weights left out. */
import type { Vocabulary } from '../features/vocabulary.ts';
import { type HeadWeights, packCentroids } from '../head/intent-head.ts';
import type { FittedBlock } from './label-solver.ts';

/** Three bytes an entry: 4.5 million keep a head's file well under 20 MB. */
const MAX_ENTRIES = 4_500_000;
const BINS = 4096;

/** Collects blocks in order; `finish` gives the weights. */
export class HeadPacker {
  readonly #vocabulary: Vocabulary;
  readonly #labels: number;
  readonly #dimensions: number;
  readonly #dense: Float32Array;
  readonly #bias: Float32Array;
  readonly #scales: Float32Array;
  readonly #entries: { columns: Int32Array; labels: Uint16Array; weights: Int8Array }[] = [];

  constructor(vocabulary: Vocabulary, labels: number, dimensions: number) {
    this.#vocabulary = vocabulary;
    this.#labels = labels;
    this.#dimensions = dimensions;
    this.#dense = new Float32Array(labels * dimensions);
    this.#bias = new Float32Array(labels);
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

  /** `means`: labels × dimensions, any length. */
  finish(means: Float32Array): HeadWeights {
    const { size } = this.#vocabulary;
    const starts = new Uint32Array(size + 1);
    for (const { columns } of this.#entries) {
      for (const c of columns) starts[c + 1] = (starts[c + 1] as number) + 1;
    }
    for (let c = 0; c < size; c++) starts[c + 1] = (starts[c + 1] as number) + (starts[c] as number);
    const next = starts.slice();
    const labelOf = new Uint16Array(starts[size] as number);
    const weights = new Int8Array(labelOf.length);
    for (const entry of this.#entries) {
      for (let i = 0; i < entry.columns.length; i++) {
        const at = next[entry.columns[i] as number] as number;
        next[entry.columns[i] as number] = at + 1;
        labelOf[at] = entry.labels[i] as number;
        weights[at] = entry.weights[i] as number;
      }
    }
    return {
      vocabulary: this.#vocabulary,
      starts,
      labelOf,
      weights,
      scales: this.#scales,
      dense: this.#dense,
      dimensions: this.#dimensions,
      bias: this.#bias,
      centroids: packCentroids(means, this.#dimensions),
    };
  }
}
