/**
 * `npm run eval -- followups [--split test] [--json]`: questions that lean on the one before ("那电池呢?" after "保修多久"),
 * through the starter's gate. Beside them the same questions without what went before, and how often the passage on top is
 * right. The development set unless the frozen one is named; of the frozen one no single question is shown.
 */
import type { CommandContext, CommandResult } from '../../src/cli/command.ts';
import { openShippedEncoder } from '../../src/cli/eval/lab-input.ts';
import { starter } from '../retrieval/faq-sets.ts';
import { type QueryRow, toArticle } from '../retrieval/files.ts';
import {
  FOLLOW_UP_SPLITS,
  type FollowUp,
  type FollowUpSplit,
  followUpsFile,
  readFollowUps,
} from '../retrieval/follow-ups.ts';
import { type Lab, openLab, toQuery } from '../retrieval/lab.ts';
import { fitLabGate } from '../retrieval/measure.ts';
import { foldersOf, splitAmong } from './retrieval.ts';
import { percentTable, type SuiteArgs } from './table.ts';

const AIM = { target: 0.05, confidence: 0.9 };

interface Asked {
  readonly row: FollowUp;
  /** What the search is told was asked before, oldest first. */
  readonly context: readonly string[];
}

/**
 * What is asked of a split, a line of figures each. Frozen rows say themselves how much went before; of the development rows,
 * which know one question each, two that lean on the same one make a question, a follow-up and another.
 */
export function linesOf(split: FollowUpSplit, rows: readonly FollowUp[]): [name: string, asked: Asked[]][] {
  const all = rows.map((row) => ({ row, context: row.before }));
  const alone = rows.map((row) => ({ row, context: [] }));
  if (split === 'test') {
    return [
      ['after one question', all.filter(({ context }) => context.length === 1)],
      ['after two', all.filter(({ context }) => context.length === 2)],
      ['all', all],
      ['alone', alone],
    ];
  }
  const chained = rows.flatMap((row) => {
    const between = rows.find((other) => other !== row && other.before[0] === row.before[0] && other.gold.length > 0);
    return between === undefined ? [] : [{ row, context: [...row.before, between.text] }];
  });
  return [
    ['after the question before', all],
    ['after another follow-up', chained],
    ['alone', alone],
  ];
}

export async function runFollowUps(args: SuiteArgs, context: CommandContext): Promise<CommandResult> {
  const split = splitAmong(FOLLOW_UP_SPLITS, args);
  const folders = foldersOf(args);
  const encoder = await openShippedEncoder(context);
  try {
    const shop = starter(folders, 'development');
    const lab = await openLab(shop.articles.map(toArticle), encoder);
    lab.index.gate = await fitLabGate(lab, shop.queries, AIM);
    const figures = [];
    for (const [name, questions] of linesOf(split, readFollowUps(followUpsFile(split)))) {
      const { asked, ...shares } = await ask(lab, questions);
      figures.push({ name, n: questions.length, ...shares, ...(split === 'test' ? {} : { asked }) });
    }
    return {
      ok: true,
      json: { split, encoder: encoder.version, figures },
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

async function ask(lab: Lab, questions: readonly Asked[]) {
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
