/** Figures of a trained head on a labelled test file, as PROTOCOL.md defines them. */
import type { SentenceEncoder } from '../../src/ports/encoder.ts';
import { detectLang } from '../../src/text/detect-lang.ts';
import { modelText } from '../../src/text/model-text.ts';
import { normalize } from '../../src/text/normalize.ts';
import { entityFinder } from '../../src/understanding/entities/find-entities.ts';
import type { IntentHead } from '../../src/understanding/head/intent-head.ts';
import { readMood } from '../../src/understanding/sentiment/sentiment.ts';
import { areaUnderRoc, expectedCalibrationError } from '../../src/understanding/train/calibrate.ts';
import { OUT_OF_SCOPE } from '../../src/understanding/train/examples.ts';

export interface TestRow {
  readonly text: string;
  readonly label: string;
}

export interface Judged {
  readonly label: string;
  readonly best: string;
  readonly confidence: number;
  /** Larger = more likely out of scope. */
  readonly rejection: number;
  readonly rejected: boolean;
}

export interface IntentFigures {
  readonly accuracy: number;
  readonly macroF1: number;
  readonly ece: number;
  readonly oosAuroc?: number;
  readonly oosRecall?: number;
  readonly inScopeAccuracyAtThreshold?: number;
  readonly threshold?: number;
  readonly n: number;
  readonly nOos: number;
}

const NO_ENCODER = new Float32Array(0);
const TIMED_ROWS = 4000;

/** Judges every row; without an encoder the head must have been trained without one. */
export async function judge(
  rows: readonly TestRow[],
  head: IntentHead,
  encoder: SentenceEncoder | null,
): Promise<Judged[]> {
  const texts = rows.map((row) => modelText(normalize(row.text)));
  const vectors = encoder === null ? null : await encoder.embed(texts);
  return rows.map((row, i) => {
    const found = head.predict(texts[i] as string, vectors?.[i] ?? NO_ENCODER, 1);
    const best = found.best[0];
    return {
      label: row.label,
      best: head.labels[best?.label ?? 0] as string,
      confidence: best?.probability ?? 0,
      rejection: found.rejection,
      rejected: found.outOfScope,
    };
  });
}

export function intentFigures(judged: readonly Judged[], threshold: number): IntentFigures {
  const inside = judged.filter((j) => j.label !== OUT_OF_SCOPE);
  const outside = judged.filter((j) => j.label === OUT_OF_SCOPE);
  const right = inside.filter((j) => j.best === j.label);
  const figures = {
    accuracy: right.length / inside.length,
    macroF1: macroF1(inside),
    ece: expectedCalibrationError(inside.map((j) => ({ confidence: j.confidence, right: j.best === j.label }))),
    inScopeAccuracyAtThreshold: right.filter((j) => !j.rejected).length / inside.length,
    threshold,
    n: inside.length,
    nOos: outside.length,
  };
  if (outside.length === 0) return figures;
  const oosAuroc = areaUnderRoc(
    outside.map((j) => j.rejection),
    inside.map((j) => j.rejection),
  );
  return {
    ...figures,
    ...(inside.length === 0 ? {} : { oosAuroc }),
    oosRecall: outside.filter((j) => j.rejected).length / outside.length,
  };
}

/** Mean F1 over the labels of the test rows. */
function macroF1(rows: readonly Judged[]): number {
  const labels = new Set(rows.map((r) => r.label));
  let sum = 0;
  for (const label of labels) {
    const hit = rows.filter((r) => r.label === label && r.best === label).length;
    const found = rows.filter((r) => r.best === label).length;
    const there = rows.filter((r) => r.label === label).length;
    sum += (2 * hit) / (found + there);
  }
  return labels.size === 0 ? 0 : sum / labels.size;
}

/** Utterances a second, one after another, end to end: what a worker does for each but passing messages. */
export async function measureRate(
  rows: readonly TestRow[],
  head: IntentHead,
  encoder: SentenceEncoder | null,
): Promise<number> {
  const find = entityFinder([]);
  const now = new Date().toISOString();
  const one = async (text: string) => {
    const normalized = modelText(normalize(text));
    detectLang(normalized, 'en');
    find(text, now);
    readMood(text, normalized);
    const [vector = NO_ENCODER] = encoder === null ? [] : await encoder.embed([normalized]);
    head.predict(normalized, vector);
  };
  const texts = Array.from({ length: TIMED_ROWS }, (_, i) => (rows[i % rows.length] as TestRow).text);
  for (const text of texts.slice(0, TIMED_ROWS / 4)) await one(text);
  const begin = performance.now();
  for (const text of texts) await one(text);
  return (1000 * texts.length) / (performance.now() - begin);
}
