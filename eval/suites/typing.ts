/**
 * `npm run eval -- typing [--seeds N] [--kinds a,b] [--gate]`: what questions lose when they are typed badly, by kind and language,
 * on the starter's development sets. Some kinds are those of `eval -- retrieval`, the others are made by rules that no model of
 * ours was trained with. `--gate`: also what the gate, given the other sets' questions, lets out.
 */
import { seeded } from '../../bench/support/seeded.ts';
import { type CommandContext, type CommandResult, UsageError } from '../../src/cli/command.ts';
import { openShippedEncoder } from '../../src/cli/eval/lab-input.ts';
import {
  accents,
  everything,
  hongKong,
  initials,
  lookalikes,
  pinyinMarks,
  pinyinRun,
  pinyinSpaced,
  pinyinTones,
  taiwanWords,
} from '../retrieval/chinese-slips.ts';
import { anySlip, bySound, nearKeys, shorthand, spaces, withoutVowels } from '../retrieval/english-slips.ts';
import { STARTER_QUESTIONS, starter } from '../retrieval/faq-sets.ts';
import { type QueryRow, toArticle } from '../retrieval/files.ts';
import { openLab } from '../retrieval/lab.ts';
import {
  type AnswerCounts,
  answerFigures,
  countAnswers,
  fitLabGate,
  measureRetrieval,
  teach,
} from '../retrieval/measure.ts';
import { homophones, isChinese, misspell, type Noise, pinyin, traditional } from '../retrieval/noise.ts';
import { rows } from '../retrieval/rows.ts';
import { foldersOf } from './retrieval.ts';
import { percentTable, type SuiteArgs } from './table.ts';

const KINDS: Readonly<Record<'en' | 'zh', Readonly<Record<string, Noise>>>> = {
  en: { misspell, nearKeys, bySound, withoutVowels, spaces, shorthand, anySlip },
  zh: {
    homophones,
    pinyin,
    traditional,
    accents,
    lookalikes,
    pinyinSpaced,
    pinyinRun,
    pinyinTones,
    pinyinMarks,
    initials,
    taiwanWords,
    hongKong,
    everything,
  },
};
const SETS = STARTER_QUESTIONS.development;
const AIM = { target: 0.05, confidence: 0.9 };
const FIRST_SEED = 11;

interface Line {
  readonly lang: string;
  readonly kind: string;
  readonly set: string;
  readonly n: number;
  readonly clean: number;
  readonly typed: number;
  readonly answers: AnswerCounts | null;
}

export async function runTyping(args: SuiteArgs, context: CommandContext): Promise<CommandResult> {
  const folders = foldersOf(args);
  const seeds = Number(args.values.seeds ?? 3);
  if (!Number.isInteger(seeds) || seeds < 1) throw new UsageError('--seeds is a count');
  const kinds = typeof args.values.kinds === 'string' ? args.values.kinds.split(',') : null;
  const unknown = kinds?.find((kind) => !Object.values(KINDS).some((of) => kind in of));
  if (unknown !== undefined) throw new UsageError(`no kind is called ${unknown}`);
  const encoder = await openShippedEncoder(context);
  try {
    const { articles } = starter(folders, 'development');
    const lab = await openLab(articles.map(toArticle), encoder);
    const asked = new Map(
      SETS.map((name) => [
        name,
        rows<QueryRow>(`${folders.root}/eval/datasets/ecommerce/${name}`).map((row) => ({ ...row, context: [] })),
      ]),
    );
    const lines: Line[] = [];
    for (const [set, all] of asked) {
      const given = [...asked].filter(([name]) => name !== set).flatMap(([, list]) => list);
      for (const lang of ['en', 'zh'] as const) {
        const queries = all.filter((row) => row.lang === lang);
        const covered = queries.filter((row) => row.gold.length > 0);
        await teach(lab, []);
        const clean = (await measureRetrieval(lab, covered))['recall@1'];
        for (const [kind, noise] of Object.entries({ clean: null, ...KINDS[lang] })) {
          if (kinds !== null && !kinds.includes(kind)) continue;
          context.progress(`${set} ${lang} ${kind}`);
          const typed = draws(queries, noise, seeds);
          const figures = noise === null ? clean : (await measureRetrieval(lab, typed))['recall@1'];
          lines.push({ lang, kind, set, n: covered.length, clean, typed: figures, answers: null });
        }
      }
      if (args.values.gate !== true) continue;
      lab.index.gate = await fitLabGate(lab, given, AIM);
      for (const [at, line] of lines.entries()) {
        if (line.set !== set) continue;
        context.progress(`${set} ${line.lang} ${line.kind}, gate`);
        const queries = all.filter((row) => row.lang === line.lang);
        const noise = KINDS[line.lang as 'en' | 'zh'][line.kind] ?? null;
        const answers = await countAnswers(lab, lab.index.gate, draws(queries, noise, seeds));
        lines[at] = { ...line, answers };
      }
    }
    return {
      ok: true,
      json: { encoder: encoder.version, seeds, lines },
      text: table(lines),
      next: 'npm run eval -- retrieval',
    };
  } finally {
    await encoder.close();
  }
}

function draws(queries: readonly QueryRow[], noise: Noise | null, seeds: number): readonly QueryRow[] {
  if (noise === null) return queries;
  return Array.from({ length: seeds }, (_, i) => {
    const next = seeded(FIRST_SEED + i);
    return queries.map((row): QueryRow => {
      const text = noise(row.text, next);
      // As the product would: letters alone are taken for English.
      return { ...row, text, lang: isChinese(text) ? 'zh' : 'en' };
    });
  }).flat();
}

/** A row a kind; for each set what is found first, and what that is less than of the questions as written. */
function table(lines: readonly Line[]): string {
  const gate = lines.some(({ answers }) => answers !== null);
  const short = (set: string) => set.replace('.jsonl', '');
  const head = [
    'kind',
    ...SETS.flatMap((set) => [`${short(set)} @1`, 'loss', ...(gate ? ['cov', 'wrong', 'unc'] : [])]),
  ];
  const keys = [...new Set(lines.map(({ lang, kind }) => `${lang} ${kind}`))].sort();
  return percentTable(
    head,
    keys.map((key) => [
      key,
      ...SETS.flatMap((set) => {
        const line = lines.find((l) => l.set === set && `${l.lang} ${l.kind}` === key);
        if (line === undefined) return [];
        const figures = [line.typed, line.clean - line.typed];
        if (line.answers === null) return figures;
        const { coverage, wrongRate, abstainedUncovered } = answerFigures(line.answers);
        return [...figures, coverage, wrongRate, 1 - abstainedUncovered];
      }),
    ]),
  );
}
