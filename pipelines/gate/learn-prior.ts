/**
 * Learns what the gate believes before it has seen a tenant's knowledge:
 *
 *   node scripts/run-ts.mjs pipelines/gate/learn-prior.ts DATA
 *
 * DATA: the folder of the shared open data. Searches every base's questions with the product's own search and the shipped
 * encoder; judges each family with weights learnt on the others; prints coverage and wrong answers by family; writes
 * src/retrieval/gate-prior.json.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toArticle } from '../../eval/retrieval/files.ts';
import { openLab, toQuery } from '../../eval/retrieval/lab.ts';
import type { SentenceEncoder } from '../../src/ports/encoder.ts';
import { believedThreshold, easeOf, easeShift, type RiskTable } from '../../src/retrieval/belief.ts';
import { madeSamples } from '../../src/retrieval/calibration.ts';
import { GATE_FEATURES, type GateSample } from '../../src/retrieval/gate.ts';
import { fitLogistic, flatPrior, fromPrior, type Logistic, type Prior, predict } from '../../src/retrieval/logistic.ts';
import { ModelRegistry } from '../../src/understanding/registry/model-registry.ts';
import { openEncoder } from '../../src/wiring/open-encoder.ts';
import { PATHS } from '../../src/wiring/paths.ts';
import { familiarBases, type KnowledgeBase, LOOSE_FAMILIES, starterBases, unfamiliarBases } from './knowledge-bases.ts';
import { familyTable, type Played } from './report.ts';

const PENALTY = 5;
const DIGITS = 6;
const AT = '2026-11-21T00:00:00.000Z';
const MADE = 600;
const TARGET = 0.05;
/** Wrong answers of each group of articles at the reference threshold; under the target, as bases differ. */
const ALIGNED_AT = 0.04;
const STRAY_DEVIATION = 0.15;
/** Groups with fewer answers say too little about a rate. */
const LEAST_ANSWERS = 50;
/**
 * Learnt by gates with questions of their own only: what they say differs too much between bases. Weights of passages learnt
 * where answers restate the question were worth nothing where they do not (chit-chat), and the other way round.
 */
const NOT_LEARNT = new Set([
  'denseBest',
  'passageDense',
  'passageLex',
  'exact',
  'oneWording',
  'fewWordings',
  'strayDense',
  'strayLexical',
]);

interface Gathered {
  readonly base: KnowledgeBase;
  readonly asked: readonly GateSample[];
  readonly made: readonly GateSample[];
}

async function gather(base: KnowledgeBase, encoder: SentenceEncoder): Promise<Gathered> {
  const lab = await openLab(base.articles.map(toArticle), encoder);
  const asked: GateSample[] = [];
  for (const row of base.queries) {
    const query = await toQuery(lab, row, 10);
    const sample = lab.index.sample(query, (text) => lab.vectors.get(text)!, {
      gold: row.gold,
      given: true,
      group: row.gold[0] ?? row.text,
    });
    if (sample !== null) asked.push(sample);
  }
  return { base, asked, made: [...madeSamples(lab.index, AT, MADE)] };
}

const column = (name: (typeof GATE_FEATURES)[number]): number => GATE_FEATURES.indexOf(name);
const logit = (p: number): number => Math.log(p / (1 - p));

/** Weights of all these bases, as a belief. */
function learn(gathered: readonly Gathered[], scale: Prior): Prior {
  const samples = gathered.flatMap(({ asked }) => asked);
  const x = samples.map(({ inputs }) =>
    inputs.map((value, j) => (NOT_LEARNT.has(GATE_FEATURES[j]!) ? scale.mean[j]! : value)),
  );
  const y = samples.map(({ right }) => (right ? 1 : 0));
  const { weights, bias } = fitLogistic(x, y, { penalty: PENALTY, prior: scale });
  return {
    ...scale,
    weights: weights.map((w, j) => w * scale.deviation[j]!),
    bias: bias + weights.reduce((sum, w, j) => sum + w * scale.mean[j]!, 0),
  };
}

/** Adds `shift` to the log-odds of articles that have the flag. */
function shifted(prior: Prior, name: (typeof GATE_FEATURES)[number], shift: number): Prior {
  const j = column(name);
  return {
    ...prior,
    weights: prior.weights.map((w, k) => (k === j ? w + shift * prior.deviation[j]! : w)),
    bias: prior.bias + shift * prior.mean[j]!,
  };
}

/** Nobody gave these bases questions: how widely nearness to strays varies was measured on the starter's. */
function withStrays(scale: Prior): Prior {
  const strays = new Set([column('strayDense'), column('strayLexical')]);
  return { ...scale, deviation: scale.deviation.map((s, j) => (strays.has(j) ? STRAY_DEVIATION : s)) };
}

interface Row {
  readonly probability: number;
  readonly right: boolean;
  readonly amongThree: boolean;
  /** Every base counts alike. */
  readonly weight: number;
  readonly inputs: readonly number[];
}

/** Share of wrong answers among all rows down to each one, rows sorted by falling probability. */
function* descent(
  rows: readonly Row[],
): Generator<{ readonly row: Row; readonly wrong: number; readonly count: number }> {
  let all = 0;
  let wrong = 0;
  let count = 0;
  for (const row of [...rows].sort((a, b) => b.probability - a.probability)) {
    all += row.weight;
    if (!row.right) wrong += row.weight;
    yield { row, wrong: wrong / all, count: ++count };
  }
}

/** The lowest log-odds down to which the wrong share is held. */
function heldDownTo(rows: readonly Row[]): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (const { row, wrong, count } of descent(rows)) {
    if (count >= LEAST_ANSWERS && wrong <= ALIGNED_AT) lowest = logit(row.probability);
  }
  return lowest;
}

function riskTable(rows: readonly Row[]): RiskTable {
  const table: [number, number][] = [];
  let highest = 0;
  const steps = [...descent(rows)];
  for (let percent = 98; percent >= 50; percent -= 1) {
    const reached = steps.filter(({ row }) => row.probability >= percent / 100).at(-1);
    // A rate of few answers is noise; the table rises towards laxer thresholds, as the reader of it relies on.
    highest = Math.max(highest, reached !== undefined && reached.count >= LEAST_ANSWERS ? reached.wrong : 0);
    table.unshift([percent / 100, Number(highest.toFixed(4))]);
  }
  return table;
}

const [data] = process.argv.slice(2);
if (data === undefined) throw new Error('name the folder of the shared open data');
const registry = new ModelRegistry(PATHS.models, PATHS.models);
const encoder = await openEncoder(registry, undefined);
const gathered: Gathered[] = [];
for (const base of [...unfamiliarBases(data, PATHS.root), ...starterBases(PATHS.root)]) {
  gathered.push(await gather(base, encoder));
}
const familiar: Gathered[] = [];
for (const base of familiarBases(data, PATHS.root)) familiar.push(await gather(base, encoder));
await encoder.close();
process.stderr.write(`${gathered.length} bases, ${gathered.reduce((n, g) => n + g.asked.length, 0)} questions\n`);

const scale = withStrays(flatPrior(gathered.flatMap(({ asked }) => asked.map(({ inputs }) => inputs))));
const families = [...new Set(gathered.map(({ base }) => base.family))];
const outside = new Map(
  families.map((family) => [
    family,
    learn(
      gathered.filter(({ base }) => base.family !== family),
      scale,
    ),
  ]),
);
const judged = ({ weights, bias }: Logistic, list: readonly GateSample[], shift = 0) =>
  list.map((sample) => ({ ...sample, probability: predict({ weights, bias: bias + shift }, sample.inputs) }));
const measured = (list: readonly Gathered[]) => list.filter(({ base }) => !LOOSE_FAMILIES.has(base.family));
const judge = (
  belief: (family: string) => Prior,
  list: readonly Gathered[] = gathered,
  shift: (one: Gathered) => number = () => 0,
): Row[] =>
  measured(list).flatMap((one) => {
    const { base, asked } = one;
    return judged(fromPrior(belief(base.family)), asked, shift(one)).map((row) => ({
      ...row,
      weight: 1 / asked.length,
    }));
  });

const plain = judge((family) => outside.get(family)!);
const FLAGS = ['oneWording', 'fewWordings', 'document'] as const;
const flagged = (name: (typeof FLAGS)[number]) => plain.filter(({ inputs }) => inputs[column(name)] === 1);
const unflagged = (rows: readonly Row[]) =>
  rows.filter(({ inputs }) => FLAGS.every((flag) => inputs[column(flag)] === 0));
const many = heldDownTo(unflagged(plain));
const shifts = FLAGS.map((flag) => [flag, many - heldDownTo(flagged(flag))] as const);
const align = (prior: Prior): Prior => shifts.reduce((p, [flag, shift]) => shifted(p, flag, shift), prior);
/** Weights that saw neither the family nor, under its own name, the same questions. */
const outsideOf = (family: string): Prior => align(outside.get(family.split(',')[0]!) ?? learn(gathered, scale));
const eases = new Map(
  [...gathered, ...familiar].map((one) => [one, easeOf(judged(fromPrior(outsideOf(one.base.family)), one.made))]),
);
const known = measured(gathered).flatMap((one) => eases.get(one) ?? []);
const usualEase = known.reduce((sum, ease) => sum + ease, 0) / known.length;
const eased = (one: Gathered): number => easeShift(eases.get(one)!, usualEase);
const aligned = judge(outsideOf, gathered, eased);
const risk = riskTable(aligned);
/** Added to the log-odds where the encoder was trained on every wording; what bases have by halves, it has by halves. */
const familiarShift = heldDownTo(unflagged(aligned)) - heldDownTo(judge(outsideOf, familiar, eased));

let hits = 0;
let offerFrom = 1;
[...aligned]
  .sort((a, b) => b.probability - a.probability)
  .filter(({ probability }) => probability < (believedThreshold([], TARGET, risk) ?? 1))
  .forEach(({ amongThree, probability }, i) => {
    if (amongThree) hits++;
    if (hits / (i + 1) >= 0.5) offerFrom = probability;
  });

const play = (one: Gathered, shift: number): Played => {
  const { base, asked, made } = one;
  const model = fromPrior(outsideOf(base.family));
  const all = shift + eased(one);
  return {
    base,
    asked: judged(model, asked, all),
    threshold: believedThreshold(judged(model, made, all), TARGET, risk),
  };
};
console.log(familyTable(gathered.map((one) => play(one, 0))));
for (const shift of [0, familiarShift]) {
  console.log(`what the encoder was trained on, log-odds ${shift.toFixed(2)}`);
  console.log(familyTable(familiar.map((one) => play(one, shift))));
}

const round = (value: number): number => Number(value.toPrecision(DIGITS));
const prior = align(learn(gathered, scale));
const counts = new Map<string, number>();
for (const { base, asked } of gathered) counts.set(base.family, (counts.get(base.family) ?? 0) + asked.length);
writeFileSync(
  join(PATHS.root, 'src/retrieval/gate-prior.json'),
  `${JSON.stringify(
    {
      about: 'Written by pipelines/gate/learn-prior.ts; weights of inputs scaled by mean and deviation.',
      encoder: encoder.version,
      questions: Object.fromEntries(counts),
      features: GATE_FEATURES,
      mean: prior.mean.map(round),
      deviation: prior.deviation.map(round),
      weights: prior.weights.map(round),
      bias: round(prior.bias),
      ease: round(usualEase),
      familiar: round(familiarShift),
      offerFrom: round(offerFrom),
      risk,
    },
    null,
    2,
  )}\n`,
);
console.log(
  'log-odds',
  Object.fromEntries([...shifts, ['familiar', familiarShift]]),
  'threshold',
  believedThreshold([], TARGET, risk),
);
