/**
 * A part of a large training set that its settings are chosen on: some labels with their rows rather than some rows of every
 * label, because what is best depends on how many examples a label has.
 */
import { seededRandom, shuffle } from './folds.ts';

export interface LabelSample {
  /** Indexes of labels, ascending. */
  readonly labels: readonly number[];
  /** Ascending; out-of-scope rows among them. */
  readonly rows: readonly number[];
}

/** Visits of a fit, rows × blocks of labels, above which settings are chosen on a sample; CLINC150 has 150,000. */
const MANY_VISITS = 400_000;
const MANY_ROWS = 40_000;
const BLOCK = 16;
/** A sample is large enough with so many rows, or with fewer when their labels are many; never with fewer labels. */
const SAMPLE_ROWS = 16_000;
const FEWEST_ROWS = 6_000;
const SAMPLE_VISITS = 150_000;
const SAMPLE_LABELS = 64;
/** At most this share of a sample is out of scope. */
const OUT_OF_SCOPE_SHARE = 0.2;

export function isLarge(rows: number, labels: number): boolean {
  return rows > MANY_ROWS || visits(rows, labels) > MANY_VISITS;
}

function isEnough(rows: number, labels: number): boolean {
  if (labels < SAMPLE_LABELS || rows < FEWEST_ROWS) return false;
  return rows >= SAMPLE_ROWS || visits(rows, labels) >= SAMPLE_VISITS;
}

function visits(rows: number, labels: number): number {
  return rows * Math.ceil(labels / BLOCK);
}

/** `labelOf` of the examples, -1 = out of scope. The same input and seed give the same sample. */
export function sampleLabels(labelOf: Int32Array, labels: number, seed: number): LabelSample {
  const random = seededRandom(seed);
  const byLabel = Array.from({ length: labels }, (): number[] => []);
  const outside: number[] = [];
  for (const [row, label] of labelOf.entries()) (label < 0 ? outside : (byLabel[label] as number[])).push(row);
  const most = Math.ceil(SAMPLE_ROWS / Math.min(labels, SAMPLE_LABELS));
  const rows = shuffle(outside, random).slice(0, SAMPLE_ROWS * OUT_OF_SCOPE_SHARE);
  const chosen: number[] = [];
  for (const label of shuffle([...byLabel.keys()], random)) {
    if (isEnough(rows.length, chosen.length)) break;
    chosen.push(label);
    for (const row of shuffle(byLabel[label] as number[], random).slice(0, most)) rows.push(row);
  }
  const ascending = (a: number, b: number) => a - b;
  return { labels: chosen.sort(ascending), rows: rows.sort(ascending) };
}
