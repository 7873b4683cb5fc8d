/** The open sets that intents are measured on, from the shared data's folder, split as the figures need them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { OUT_OF_SCOPE } from '../../src/understanding/train/examples.ts';
import { seededRandom, shuffle } from '../../src/understanding/train/folds.ts';
import type { TestRow } from './evaluate-head.ts';

export interface IntentSet {
  readonly name: string;
  readonly train: readonly TestRow[];
  readonly test: readonly TestRow[];
}

/** `validation` is for choosing; `test` is looked at once, at the end. */
export type Split = 'validation' | 'test';

/** What the encoder has not seen: see pipelines/encoder/heldout.py. */
interface HeldOutOfEncoder {
  readonly clinc150: { readonly domains: { readonly report: readonly string[] } };
  readonly hwu64: { readonly scenarios: { readonly report: readonly string[] } };
  readonly ms_skills_intents: { readonly zhTestRows: readonly number[] };
}

const DRAWS = 5;
const ENGLISH_ROWS_A_LABEL = 200;

type Row = TestRow & { readonly domain?: string };

export class IntentSets {
  readonly #data: string;
  readonly #held: HeldOutOfEncoder;
  readonly #split: Split;

  /** `data`: the shared data's folder; `heldOut`: pipelines/encoder/heldout.json. */
  constructor(data: string, heldOut: string, split: Split) {
    this.#data = data;
    this.#held = JSON.parse(readFileSync(heldOut, 'utf8')) as HeldOutOfEncoder;
    this.#split = split;
  }

  clinc(): IntentSet {
    return { name: 'CLINC150', train: this.#rows('clinc150/train.jsonl.gz'), test: this.#clincTest() };
  }

  hwu(): IntentSet {
    return { name: 'HWU64', train: this.#rows('hwu64/train.jsonl'), test: this.#hwuTest() };
  }

  /** Chinese rows of templates that are in no training row. */
  zh(): IntentSet {
    const rows = this.#rows('ms_skills_intents/zh.jsonl.gz');
    const held = new Set(this.#held.ms_skills_intents.zhTestRows);
    const train = rows.filter((_, i) => !held.has(i));
    return { name: 'MS skills zh', train, test: withLabelsOf(train, this.#zhTest(rows, held)) };
  }

  /** The same with a few examples a label. */
  zhFew(shots: number): readonly IntentSet[] {
    const { name, train, test } = this.zh();
    return Array.from({ length: DRAWS }, (_, seed) => ({
      name: `${name}, ${shots} a label`,
      train: draw(train, shots, seed + 1),
      test,
    }));
  }

  /** Trained on English rows alone, asked in Chinese. */
  enToZh(): IntentSet {
    const rows = this.#rows('ms_skills_intents/zh.jsonl.gz');
    const test = this.#zhTest(rows, new Set(this.#held.ms_skills_intents.zhTestRows));
    const labels = new Set(test.map((r) => r.label));
    const english = this.#rows('ms_skills_intents/en.jsonl.gz').filter((r) => labels.has(r.label));
    const train = draw(english, ENGLISH_ROWS_A_LABEL, 0);
    return { name: 'MS skills en → zh', train, test: withLabelsOf(train, test) };
  }

  /** Label sets that the encoder's training had none of, with a few examples a label; five draws each. */
  unseen(source: 'CLINC150' | 'HWU64', shots: number): readonly IntentSet[] {
    const { train, test } = source === 'CLINC150' ? this.#unseenClinc() : this.#unseenHwu();
    return Array.from({ length: DRAWS }, (_, seed) => ({
      name: `${source}, unseen labels, ${shots} a label`,
      train: draw(train, shots, seed + 1),
      test,
    }));
  }

  #unseenClinc() {
    const domains = this.#held.clinc150.domains.report;
    const inside = (r: Row) => r.label !== OUT_OF_SCOPE && domains.includes(r.domain ?? '');
    return { train: this.#rows('clinc150/train.jsonl.gz').filter(inside), test: this.#clincTest().filter(inside) };
  }

  #unseenHwu() {
    const scenarios = this.#held.hwu64.scenarios.report;
    const inside = (r: Row) => scenarios.includes(r.label.split('_')[0] ?? '');
    return { train: this.#rows('hwu64/train.jsonl').filter(inside), test: this.#hwuTest().filter(inside) };
  }

  #clincTest(): Row[] {
    return this.#rows(this.#split === 'test' ? 'clinc150/test.jsonl' : 'clinc150/val.jsonl');
  }

  #hwuTest(): Row[] {
    return this.#rows(this.#split === 'test' ? 'hwu64/test.jsonl' : 'hwu64/valid.jsonl');
  }

  /** The held-out fifth, of which validation takes every other row and test the rest. */
  #zhTest(rows: readonly Row[], held: ReadonlySet<number>): Row[] {
    const all = rows.filter((_, i) => held.has(i));
    return all.filter((_, i) => (i % 2 === 0) === (this.#split === 'validation'));
  }

  #rows(path: string): Row[] {
    const bytes = readFileSync(join(this.#data, path));
    const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Row);
  }
}

function draw(rows: readonly Row[], each: number, seed: number): Row[] {
  const random = seededRandom(seed);
  const byLabel = new Map<string, Row[]>();
  for (const row of rows) byLabel.set(row.label, [...(byLabel.get(row.label) ?? []), row]);
  const drawn = [...byLabel]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, list]) => shuffle(list, random).slice(0, each));
  return shuffle(drawn, random);
}

function withLabelsOf(train: readonly Row[], test: readonly Row[]): Row[] {
  const labels = new Set(train.map((r) => r.label));
  return test.filter((r) => labels.has(r.label));
}
