/** Everything a fit works on: examples as rows, label names as extra rows, parts to hold out, stand-ins for known texts. */
import { KefuError } from '../../domain/errors.ts';
import type { SentenceEncoder } from '../../ports/encoder.ts';
import { buildVocabulary, ngramWeight, type Recipe, type Vocabulary } from '../features/vocabulary.ts';
import { type ExampleMatrix, exampleMatrix } from './example-matrix.ts';
import { type Example, OUT_OF_SCOPE } from './examples.ts';
import { seededRandom, stratifiedParts } from './folds.ts';
import { labelNameExample } from './label-names.ts';
import { withoutSomeWords } from './perturb.ts';
import { pinyinReadings } from './pinyin-readings.ts';
import { isLarge, sampleLabels } from './sample-labels.ts';

export interface TrainingSet {
  readonly labels: readonly string[];
  /** Rows to fit on: the examples, then label names and examples in pinyin. The matrix has stand-ins behind them. */
  readonly rows: number;
  /** Those that take part. */
  readonly members: Int32Array;
  /** The first rows are the examples: no other is judged. */
  readonly examples: number;
  /** -1 = out of scope. */
  readonly labelOf: Int32Array;
  /** Part of each row; -1 = never held out. */
  readonly partOf: Int32Array;
  readonly parts: number;
  /** How many of the parts are held out in turn. */
  readonly heldParts: number;
  /** The matrix row to judge each row by when it is held out. */
  readonly standIn: Int32Array;
  readonly vocabulary: Vocabulary;
  readonly matrix: ExampleMatrix;
  /** Of a large set: some labels, over the same rows. */
  readonly sample: TrainingSet | null;
}

export interface SetOptions {
  readonly seed: number;
  readonly recipe: Recipe;
  /** Rows beside the examples: label names, and Chinese examples in pinyin. */
  readonly useLabelNames: boolean;
  progress(share: number): void;
}

/** Parts of a small set, where a tenth less to learn from already shows, and of others. */
const PARTS_OF_FEW = 10;
const PARTS = 5;
const FEW = 1000;
/** Parts are held out in turn until this many rows were: enough to choose by. */
const HELD_ROWS = 2000;
/** No part is larger. */
const MAX_PART = 4000;
const MAX_FEATURES = 300_000;
/** Sets smaller than this keep n-grams that occur in one text only. */
const SMALL = 3000;
const ENCODED_AT_ONCE = 1024;

/** Errors: `invalid_payload` with fewer than two labels, or more than 65,535. */
export async function trainingSet(
  examples: readonly Example[],
  encoder: SentenceEncoder | null,
  options: SetOptions,
): Promise<TrainingSet> {
  const labels = [...new Set(examples.map((e) => e.label))].filter((l) => l !== OUT_OF_SCOPE).sort();
  if (labels.length < 2) throw new KefuError('invalid_payload', 'Training needs examples of at least two labels.');
  if (labels.length > 65_535) throw new KefuError('invalid_payload', 'Training takes at most 65,535 labels.');
  const index = new Map(labels.map((label, i) => [label, i]));
  const exampleLabels = Int32Array.from(examples, (e) => index.get(e.label) ?? -1);
  const names = options.useLabelNames ? labelNames(examples, labels, exampleLabels) : [];
  const spelt = options.useLabelNames ? pinyinReadings(examples.map((e) => e.text)) : [];
  const texts = [...examples.map((e) => e.text), ...names.map((n) => n.text), ...spelt.map((s) => s.text)];
  const rows = texts.length;
  const labelOf = Int32Array.from([
    ...exampleLabels,
    ...names.map((n) => n.label),
    ...spelt.map((s) => exampleLabels[s.of] as number),
  ]);

  const parts = examples.length < FEW ? PARTS_OF_FEW : Math.max(PARTS, Math.ceil(examples.length / MAX_PART));
  const large = isLarge(rows, labels.length);
  const heldParts = large ? 1 : Math.min(parts, Math.ceil((HELD_ROWS * parts) / examples.length));
  const partOf = new Int32Array(rows).fill(-1);
  partOf.set(stratifiedParts(exampleLabels, parts, options.seed));
  // With the example it spells, so that nothing held out is fitted on in another script.
  const firstSpelt = rows - spelt.length;
  for (const [i, { of }] of spelt.entries()) partOf[firstSpelt + i] = partOf[of] as number;
  const sampled = large ? sampleOf(labelOf, examples.length, firstSpelt, spelt, labels, options.seed) : null;

  const random = seededRandom(options.seed);
  const standIn = Int32Array.from(texts.keys());
  const encoded = [...texts];
  for (let row = 0; row < examples.length; row++) {
    const held = (partOf[row] as number) < heldParts || sampled?.partOf[row] === 0;
    if (!held || encoder === null || !encoder.trainedOn(texts[row] as string)) continue;
    standIn[row] = encoded.length;
    encoded.push(withoutSomeWords(texts[row] as string, random));
  }
  const { dense, size } = await embedAll(encoded, encoder, options.progress);
  // Read by n-grams alone: see IntentHead.
  dense.fill(0, firstSpelt * size, rows * size);
  const minTexts = examples.length < SMALL ? 1 : 2;
  const vocabulary = buildVocabulary(texts, minTexts, MAX_FEATURES, options.recipe);
  // A text's own n-grams are in the vocabulary; to a model that has not seen it only those of other texts too are known.
  const rarest = ngramWeight(rows, minTexts + 1, options.recipe) + 1e-6;
  // A stand-in changes the vector alone: its n-grams stay those of the text.
  const behind = [...standIn.entries()].filter(([row, at]) => row !== at).map(([row]) => texts[row] as string);
  const matrix = exampleMatrix([...texts, ...behind], vocabulary, dense, size, rarest);
  const members = Int32Array.from({ length: rows }, (_, row) => row);
  const shared = { rows, examples: examples.length, standIn, vocabulary, matrix };
  const sample = sampled === null ? null : { ...shared, ...sampled, sample: null };
  return { ...shared, labels, labelOf, members, partOf, parts, heldParts, sample };
}

/** What is a sample's own of a training set: labels are numbered anew, a fifth of its examples is held out. */
function sampleOf(
  labelOf: Int32Array,
  examples: number,
  firstSpelt: number,
  spelt: readonly { readonly of: number }[],
  labels: readonly string[],
  seed: number,
): Pick<TrainingSet, 'labels' | 'labelOf' | 'members' | 'partOf' | 'parts' | 'heldParts'> {
  const chosen = sampleLabels(labelOf.subarray(0, examples), labels.length, seed);
  const number = new Map(chosen.labels.map((label, i) => [label, i]));
  const renumbered = labelOf.map((label) => number.get(label) ?? -1);
  const members = [...chosen.rows];
  const partOf = new Int32Array(labelOf.length).fill(-1);
  const dealt = stratifiedParts(
    Int32Array.from(members, (row) => renumbered[row] as number),
    PARTS,
    seed,
  );
  for (const [i, row] of members.entries()) partOf[row] = dealt[i] as number;
  const inside = new Set(members);
  for (let row = examples; row < firstSpelt; row++) if (number.has(labelOf[row] as number)) members.push(row);
  for (const [i, { of }] of spelt.entries()) {
    if (!inside.has(of)) continue;
    partOf[firstSpelt + i] = partOf[of] as number;
    members.push(firstSpelt + i);
  }
  return {
    labels: chosen.labels.map((label) => labels[label] as string),
    labelOf: renumbered,
    members: Int32Array.from(members),
    partOf,
    parts: PARTS,
    heldParts: 1,
  };
}

function labelNames(
  examples: readonly Example[],
  labels: readonly string[],
  labelOf: Int32Array,
): { text: string; label: number }[] {
  const counts = new Int32Array(labels.length);
  for (const label of labelOf) if (label >= 0) counts[label] = (counts[label] as number) + 1;
  const taken = new Set(examples.map((e) => e.text));
  return labels.flatMap((name, label) => {
    const text = labelNameExample(name, counts[label] as number);
    return text === null || taken.has(text) ? [] : [{ text, label }];
  });
}

async function embedAll(
  texts: readonly string[],
  encoder: SentenceEncoder | null,
  progress: (share: number) => void,
): Promise<{ dense: Float32Array; size: number }> {
  if (encoder === null) return { dense: new Float32Array(0), size: 0 };
  const size = encoder.dimensions;
  const dense = new Float32Array(texts.length * size);
  for (let first = 0; first < texts.length; first += ENCODED_AT_ONCE) {
    const vectors = await encoder.embed(texts.slice(first, first + ENCODED_AT_ONCE));
    for (const [i, vector] of vectors.entries()) dense.set(vector, (first + i) * size);
    progress(first / texts.length);
  }
  return { dense, size };
}
