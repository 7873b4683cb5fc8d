/** The open sets that intents are measured on, from the shared data's folder, split as the figures need them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { OUT_OF_SCOPE } from '../../src/understanding/train/examples.ts';
import { seededRandom, shuffle, stratifiedParts } from '../../src/understanding/train/folds.ts';
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
  readonly hwu64: { readonly scenarios: { readonly select: readonly string[]; readonly report: readonly string[] } };
  readonly ms_skills_intents: { readonly zhTestRows: readonly number[] };
}

const FOLDS = 5;
const DRAWS = 5;
const ENGLISH_DRAWS = 3;
const ENGLISH_ROWS_A_LABEL = 200;
/** Of unseen labels asked at most: enough, and every draw costs a minute. */
const MOST_ASKED = 3000;

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

  /**
   * HWU64 on three times as many rows: the train split in five folds, each asked of a head of the other four. Only rows of scenarios
   * that the encoder's training had none of are asked, since to it the others are not new.
   */
  hwuFolds(): readonly IntentSet[] {
    const rows = this.#rows('hwu64/train.jsonl');
    const { select, report } = this.#held.hwu64.scenarios;
    const isNew = (r: Row) => [...select, ...report].includes(r.label.split('_')[0] ?? '');
    const labels = [...new Set(rows.map((r) => r.label))].sort();
    const parts = stratifiedParts(
      Int32Array.from(rows, (r) => labels.indexOf(r.label)),
      FOLDS,
      1,
    );
    return Array.from({ length: FOLDS }, (_, fold) => ({
      name: 'HWU64, five folds of train',
      train: rows.filter((_, i) => parts[i] !== fold),
      test: rows.filter((r, i) => parts[i] === fold && isNew(r)),
    }));
  }

  /** Chinese rows of templates that are in no training row. */
  zh(): IntentSet {
    const rows = this.#rows('ms_skills_intents/zh.jsonl.gz');
    const held = this.#zhHeld();
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

  /** Trained on English rows alone, asked in Chinese; three draws. */
  enToZh(): readonly IntentSet[] {
    const rows = this.#rows('ms_skills_intents/zh.jsonl.gz');
    return this.#fromEnglish('MS skills en → zh', this.#zhTest(rows, this.#zhHeld()));
  }

  /** The same of e-mail, no Chinese row of which the encoder's training had: those that no split takes. */
  enToZhMail(): readonly IntentSet[] {
    const held = this.#zhHeld();
    const rows = this.#rows('ms_skills_intents/zh.jsonl.gz').filter((r, i) => r.domain === 'email' && !held.has(i));
    return this.#fromEnglish('MS skills en → zh, e-mail', rows);
  }

  #fromEnglish(name: string, test: readonly Row[]): readonly IntentSet[] {
    const labels = new Set(test.map((r) => r.label));
    const english = this.#rows('ms_skills_intents/en.jsonl.gz').filter((r) => labels.has(r.label));
    return Array.from({ length: ENGLISH_DRAWS }, (_, seed) => {
      const train = draw(english, ENGLISH_ROWS_A_LABEL, seed);
      return { name, train, test: withLabelsOf(train, test) };
    });
  }

  /**
   * Label sets that the encoder's training had none of, with a few examples a label; five draws each. On validation the rows of the
   * train split that a draw leaves are asked too: they are as new to the head and the encoder as the others, and ten times as many.
   */
  unseen(source: 'CLINC150' | 'HWU64', shots: number): readonly IntentSet[] {
    const { train, test } = source === 'CLINC150' ? this.#unseenClinc() : this.#unseenHwu();
    return Array.from({ length: DRAWS }, (_, seed) => {
      const drawn = draw(train, shots, seed + 1);
      return {
        name: `${source}, unseen labels, ${shots} a label`,
        train: drawn,
        test: this.#split === 'test' ? test : [...test, ...left(train, drawn, MOST_ASKED - test.length)],
      };
    });
  }

  #zhHeld(): ReadonlySet<number> {
    return new Set(this.#held.ms_skills_intents.zhTestRows);
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

/** Of the rows that a draw leaves, at most so many by chance; none whose text was drawn. */
function left(rows: readonly Row[], drawn: readonly Row[], most: number): Row[] {
  const texts = new Set(drawn.map((r) => r.text));
  return shuffle(
    rows.filter((r) => !texts.has(r.text)),
    seededRandom(1),
  ).slice(0, most);
}

function withLabelsOf(train: readonly Row[], test: readonly Row[]): Row[] {
  const labels = new Set(train.map((r) => r.label));
  return test.filter((r) => labels.has(r.label));
}
