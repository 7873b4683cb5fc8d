/**
 * `npm run eval -- followups [--json]`: questions that lean on the one before ("那电池呢?" after "保修多久"), through the
 * starter's gate. Beside them the same questions without what went before, and how often the passage on top is right.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandContext, CommandResult } from '../../src/cli/command.ts';
import { openShippedEncoder } from '../../src/cli/eval/lab-input.ts';
import { PATHS } from '../../src/wiring/paths.ts';
import { starter } from '../retrieval/faq-sets.ts';
import { type QueryRow, toArticle } from '../retrieval/files.ts';
import { type Lab, openLab, toQuery } from '../retrieval/lab.ts';
import { fitLabGate } from '../retrieval/measure.ts';
import { foldersOf } from './retrieval.ts';
import { percentTable, type SuiteArgs } from './table.ts';

const AIM = { target: 0.05, confidence: 0.9 };
const FILE = join(PATHS.root, 'eval', 'datasets', 'ecommerce', 'followups-dev.jsonl');

interface Row {
  readonly lang: 'zh' | 'en';
  readonly before: string;
  readonly text: string;
  readonly gold: readonly string[];
}

export async function runFollowUps(args: SuiteArgs, context: CommandContext): Promise<CommandResult> {
  const folders = foldersOf(args);
  const encoder = await openShippedEncoder(context);
  try {
    const shop = starter(folders, 'development');
    const lab = await openLab(shop.articles.map(toArticle), encoder);
    lab.index.gate = await fitLabGate(lab, shop.queries, AIM);
    const rows = readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    const figures = [];
    const chained = rows.flatMap((row) => {
      const between = rows.find((other) => other !== row && other.before === row.before && other.gold.length > 0);
      return between === undefined ? [] : [{ row, context: [row.before, between.text] }];
    });
    for (const [name, asked] of [
      ['after the question before', rows.map((row) => ({ row, context: [row.before] }))],
      ['after another follow-up', chained],
      ['alone', rows.map((row) => ({ row, context: [] }))],
    ] as const) {
      figures.push({ name, n: asked.length, ...(await ask(lab, asked)) });
    }
    return {
      ok: true,
      json: { encoder: encoder.version, figures },
      text: percentTable(
        ['follow-ups', 'n', 'recall@1', 'coverage', 'wrong of answers', 'uncovered answered'],
        figures.map((f) => [f.name, String(f.n), f.first, f.coverage, f.wrongRate, f.uncoveredAnswered]),
      ),
      next: 'npm run eval -- answers',
    };
  } finally {
    await encoder.close();
  }
}

async function ask(lab: Lab, questions: readonly { row: Row; context: readonly string[] }[]) {
  const covered = questions.filter(({ row }) => row.gold.length > 0).length;
  let first = 0;
  let answered = 0;
  let right = 0;
  let uncoveredAnswered = 0;
  const asked = [];
  for (const { row, context } of questions) {
    const query: QueryRow = {
      text: row.text,
      gold: [...row.gold],
      lang: row.lang,
      context: [...context],
    };
    const found = lab.index.search(await toQuery(lab, query, 3), (text) => lab.vectors.get(text)!);
    const { outcome, passages } = found;
    const top = passages[0]?.articleId ?? 'nothing';
    if (row.gold.includes(top)) first++;
    if (outcome.kind === 'answer') {
      answered++;
      if (row.gold.includes(top)) right++;
      if (row.gold.length === 0) uncoveredAnswered++;
    }
    asked.push({ ...row, outcome: outcome.kind, confidence: outcome.confidence, top });
  }
  return {
    first: first / covered,
    coverage: right / covered,
    wrongRate: answered === 0 ? 0 : (answered - right) / answered,
    uncoveredAnswered: uncoveredAnswered / (questions.length - covered),
    asked,
  };
}
