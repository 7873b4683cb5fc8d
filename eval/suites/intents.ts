/**
 * `npm run eval -- intents [--split test]`: heads on open intent sets beside "TF-IDF + linear" of the same trainer (word 1–2-grams and
 * character 2–5-grams, idf, no encoder, no network, cost chosen alike). On validation splits unless test is said; --data
 * names the folder of the sets, --out the folder of the report (eval/reports).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SEED } from '../../pipelines/intents/train-head.ts';
import type { CommandContext, CommandResult } from '../../src/cli/command.ts';
import type { SentenceEncoder } from '../../src/ports/encoder.ts';
import { PLAIN_RECIPE } from '../../src/understanding/features/vocabulary.ts';
import { ModelRegistry } from '../../src/understanding/registry/model-registry.ts';
import { expectedCalibrationError } from '../../src/understanding/train/calibrate.ts';
import { OUT_OF_SCOPE, readExamples } from '../../src/understanding/train/examples.ts';
import { trainIntents } from '../../src/understanding/train/train-intents.ts';
import { openEncoder } from '../../src/wiring/open-encoder.ts';
import { PATHS } from '../../src/wiring/paths.ts';
import type { Rated } from '../charts/reliability.ts';
import { debiasedEce, perfectEce } from '../intents/calibration-error.ts';
import { type IntentFigures, intentFigures, type Judged, judge } from '../intents/evaluate-head.ts';
import { type IntentSet, IntentSets, type Split } from '../intents/intent-sets.ts';
import { intentsReport } from '../intents/report.ts';

export interface Measured extends IntentFigures {
  /** Share of out-of-scope rows rejected where 93 % of in-scope rows are right and let through; NaN when unreachable. */
  readonly oosRecallAt93: number;
  /** What a head that is right exactly as often as it says would score as `ece` on as many rows. */
  readonly eceIfPerfect: number;
  /** `ece` less what chance adds to it. */
  readonly eceDebiased: number;
  /** Over the rows of all draws: what one head says too much and another too little evens out. */
  readonly eceTogether: number;
  readonly trainSeconds: number;
  readonly judged: readonly Judged[];
}

export interface Line {
  readonly name: string;
  readonly draws: number;
  readonly baseline: Measured;
  readonly kefu: Measured;
}

/** Accuracy against the number of examples a label. */
export interface Curve {
  readonly name: string;
  readonly points: readonly { readonly at: string; readonly line: Line }[];
}

const IN_SCOPE_ACCURACY = 0.93;
const CURVE = [5, 10, 20, 50, Number.POSITIVE_INFINITY] as const;
const CURVE_DRAWS = 2;

export async function runIntents(
  args: { readonly values: Record<string, unknown>; readonly positionals: readonly string[] },
  context: CommandContext,
): Promise<CommandResult> {
  const asked = args.values.split ?? (args.positionals.includes('test') ? 'test' : 'validation');
  const split: Split = asked === 'test' ? 'test' : 'validation';
  const data = typeof args.values.data === 'string' ? args.values.data : resolve(PATHS.root, '..', 'shared', 'data');
  const sets = new IntentSets(data, join(PATHS.root, 'pipelines/encoder/heldout.json'), split);
  const encoder = await openEncoder(
    new ModelRegistry(PATHS.models, join(context.config.dataDir, 'models')),
    context.config.encoder,
  );
  try {
    const groups: readonly (readonly IntentSet[])[] = [
      [sets.clinc()],
      [sets.hwu()],
      ...(split === 'test' ? [] : [sets.hwuFolds()]),
      ...(['CLINC150', 'HWU64'] as const).flatMap((source) => [5, 10].map((shots) => sets.unseen(source, shots))),
      [sets.zh()],
      sets.enToZh(),
      ...(split === 'test' ? [] : [sets.enToZhMail()]),
    ];
    const lines: Line[] = [];
    for (const group of groups) {
      context.progress(group[0]?.name ?? '');
      lines.push(await compare(group, encoder));
    }
    const curves: Curve[] = [];
    for (const name of ['CLINC150', 'HWU64', 'zh'] as const) curves.push(await curveOf(name, sets, encoder, context));
    const out = resolve(typeof args.values.out === 'string' ? args.values.out : join(PATHS.root, 'eval/reports'));
    mkdirSync(out, { recursive: true });
    const file = join(out, `intents-${split}.html`);
    writeFileSync(file, intentsReport(lines, curves, { split, encoder: encoder.version, seed: SEED }));
    return {
      ok: true,
      json: { split, encoder: encoder.version, seed: SEED, lines: lines.map(plain), curves: curves.map(plainCurve) },
      text: table(lines),
      next: `open ${file}`,
    };
  } finally {
    await encoder.close();
  }
}

/** CLINC150 and HWU64 on the labels that the encoder has not seen, Chinese on all of them. */
async function curveOf(
  name: 'CLINC150' | 'HWU64' | 'zh',
  sets: IntentSets,
  encoder: SentenceEncoder,
  context: CommandContext,
): Promise<Curve> {
  const points: Curve['points'][number][] = [];
  for (const shots of CURVE) {
    const at = shots === Number.POSITIVE_INFINITY ? 'all' : String(shots);
    context.progress(`learning curve, ${name}, ${at} a label`);
    const draws = name === 'zh' ? sets.zhFew(shots) : sets.unseen(name, shots);
    points.push({ at, line: await compare(draws.slice(0, at === 'all' ? 1 : CURVE_DRAWS), encoder) });
  }
  return { name: name === 'zh' ? 'MS skills zh' : `${name}, unseen labels`, points };
}

/** Both heads on every draw of a set, averaged. */
async function compare(draws: readonly IntentSet[], encoder: SentenceEncoder): Promise<Line> {
  const baseline: Measured[] = [];
  const kefu: Measured[] = [];
  for (const set of draws) {
    baseline.push(await measure(set, null));
    kefu.push(await measure(set, encoder));
  }
  return { name: draws[0]?.name ?? '', draws: draws.length, baseline: average(baseline), kefu: average(kefu) };
}

async function measure(set: IntentSet, encoder: SentenceEncoder | null): Promise<Measured> {
  const { examples } = readExamples(set.train.map((row) => JSON.stringify(row)).join('\n'));
  const begin = performance.now();
  const plain = { recipe: PLAIN_RECIPE, useLabelNames: false, useNet: false, keepAll: true } as const;
  const trained = await trainIntents(examples, encoder, {
    seed: SEED,
    progress: () => {},
    ...(encoder === null ? plain : {}),
  });
  const trainSeconds = (performance.now() - begin) / 1000;
  const judged = await judge(set.test, trained.head, encoder);
  return {
    ...intentFigures(judged, trained.calibration.threshold),
    oosRecallAt93: recallAt(judged, IN_SCOPE_ACCURACY),
    eceIfPerfect: perfectEce(ratings(judged), SEED),
    eceDebiased: debiasedEce(ratings(judged), SEED),
    eceTogether: Number.NaN,
    trainSeconds,
    judged,
  };
}

/** Out-of-scope recall at the lowest threshold that keeps this share of in-scope rows right and let through. */
export function recallAt(judged: readonly Judged[], inScopeAccuracy: number): number {
  const inside = judged.filter((j) => j.label !== OUT_OF_SCOPE);
  const outside = judged.filter((j) => j.label === OUT_OF_SCOPE);
  const right = inside.filter((j) => j.best === j.label).map((j) => j.rejection);
  const needed = Math.ceil(inScopeAccuracy * inside.length - 1e-9);
  if (outside.length === 0 || right.length < needed) return Number.NaN;
  const threshold = right.sort((a, b) => a - b)[needed - 1] as number;
  return outside.filter((j) => j.rejection > threshold).length / outside.length;
}

function average(list: readonly Measured[]): Measured {
  const first = list[0] as Measured;
  const mean = (key: keyof Measured) => list.reduce((sum, m) => sum + Number(m[key] ?? Number.NaN), 0) / list.length;
  const judged = list.flatMap((m) => m.judged);
  return {
    ...first,
    accuracy: mean('accuracy'),
    macroF1: mean('macroF1'),
    ece: mean('ece'),
    n: mean('n'),
    eceIfPerfect: mean('eceIfPerfect'),
    eceDebiased: mean('eceDebiased'),
    eceTogether: expectedCalibrationError(ratings(judged)),
    oosAuroc: mean('oosAuroc'),
    oosRecallAt93: mean('oosRecallAt93'),
    trainSeconds: mean('trainSeconds'),
    judged,
  };
}

function ratings(judged: readonly Judged[]): Rated[] {
  return judged
    .filter((j) => j.label !== OUT_OF_SCOPE)
    .map((j) => ({ confidence: j.confidence, right: j.best === j.label }));
}

function plain({ name, draws, baseline, kefu }: Line) {
  const figures = ({ judged: _, ...rest }: Measured) => rest;
  return { name, draws, baseline: figures(baseline), kefu: figures(kefu) };
}

function plainCurve({ name, points }: Curve) {
  return { name, points: points.map(({ at, line }) => ({ at, ...plain(line) })) };
}

function table(lines: readonly Line[]): string {
  const head = [
    'set',
    'TF-IDF + linear',
    'Kefu',
    'points',
    'ECE %',
    'if perfect',
    'debiased',
    'draws together',
    'rows',
    'AUROC',
    'recall at 93 %',
    'train s',
  ];
  const rows = lines.map(({ name, baseline, kefu }) => [
    name,
    percent(baseline.accuracy),
    percent(kefu.accuracy),
    signed(100 * (kefu.accuracy - baseline.accuracy)),
    percent(kefu.ece),
    percent(kefu.eceIfPerfect),
    percent(kefu.eceDebiased),
    percent(kefu.eceTogether),
    String(Math.round(kefu.n)),
    Number.isNaN(kefu.oosAuroc) ? '' : `${kefu.oosAuroc?.toFixed(3)} (${baseline.oosAuroc?.toFixed(3)})`,
    Number.isNaN(kefu.oosRecallAt93) ? '' : percent(kefu.oosRecallAt93),
    kefu.trainSeconds.toFixed(1),
  ]);
  const all = [head, ...rows];
  const widths = head.map((_, c) => Math.max(...all.map((row) => (row[c] as string).length)));
  return all
    .map((row) =>
      row
        .map((cell, c) => (c === 0 ? cell.padEnd(widths[c] as number) : cell.padStart(widths[c] as number)))
        .join('  '),
    )
    .join('\n');
}

const percent = (value: number) => (100 * value).toFixed(1);
const signed = (value: number) => `${value >= 0 ? '+' : ''}${value.toFixed(1)}`;
