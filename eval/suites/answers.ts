/**
 * `npm run eval -- answers [--split test|test-4] [--data DIR]`: what the gate lets out; `test-4` asks the starter alone. The
 * starter's gate rests on its calibration questions, so on the development split each fifth of them is judged by a gate fitted
 * on the others. The gates fitted from the articles alone are what `kefu eval answers` measures.
 */
import type { CommandContext, CommandResult } from '../../src/cli/command.ts';
import { openShippedEncoder } from '../../src/cli/eval/lab-input.ts';
import { lowerBound, upperBound } from '../../src/retrieval/binomial.ts';
import type { Gate } from '../../src/retrieval/gate.ts';
import { chitChat, type FaqSet, type Folders, starter } from '../retrieval/faq-sets.ts';
import { type QueryRow, toArticle } from '../retrieval/files.ts';
import { type Lab, openLab } from '../retrieval/lab.ts';
import { type AnswerCounts, answerFigures, countAnswers, fitLabGate } from '../retrieval/measure.ts';
import { foldersOf, splitOf } from './retrieval.ts';
import { percentTable, type SuiteArgs } from './table.ts';

const AIM = { target: 0.05, confidence: 0.9 };
const FOLDS = 5;
const DRAWS = 5;
const HIDDEN = 0.25;

interface Line {
  readonly name: string;
  readonly counts: AnswerCounts;
}

export async function runAnswers(args: SuiteArgs, context: CommandContext): Promise<CommandResult> {
  const split = splitOf(args);
  const folders = foldersOf(args);
  const encoder = await openShippedEncoder(context);
  try {
    const lines: Line[] = [];
    const shop = starter(folders, split);
    const calibration = starter(folders, 'development').queries;
    const lab = await openLab(shop.articles.map(toArticle), encoder);
    context.progress('starter, its calibration questions');
    lines.push({
      name: `starter, gate of its calibration questions, ${split} questions`,
      counts:
        split === 'development'
          ? await crossValidated(lab, calibration)
          : await countAnswers(lab, await fitLabGate(lab, calibration, AIM), shop.queries),
    });
    context.progress('starter, articles alone');
    const alone = await fitLabGate(lab, [], AIM);
    lines.push({
      name: `starter, gate of the articles alone, ${split} questions`,
      counts: await countAnswers(lab, alone, shop.queries),
    });
    if (split !== 'test-4') lines.push(...(await chitChatLines(folders, encoder, context)));
    return {
      ok: true,
      json: {
        split,
        encoder: encoder.version,
        lines: lines.map(({ name, counts }) => ({ name, ...answerFigures(counts) })),
      },
      text: table(lines),
      next: 'npm run eval -- retrieval',
    };
  } finally {
    await encoder.close();
  }
}

async function chitChatLines(
  folders: Folders,
  encoder: Parameters<typeof openLab>[1],
  context: CommandContext,
): Promise<Line[]> {
  const lines: Line[] = [];
  for (const lang of ['en', 'zh'] as const) {
    for (const wordings of [1, 3, 5]) {
      context.progress(`chit-chat ${lang}, ${wordings}`);
      const sets = Array.from({ length: DRAWS }, (_, i) => chitChat(folders, lang, wordings, 100 + i, HIDDEN));
      lines.push({
        name: `chit-chat ${lang}, ${wordings} wording${wordings === 1 ? '' : 's'}, a quarter hidden, articles alone`,
        counts: sum(await Promise.all(sets.map((set) => fromArticles(set, encoder)))),
      });
    }
  }
  return lines;
}

async function fromArticles(set: FaqSet, encoder: Parameters<typeof openLab>[1]): Promise<AnswerCounts> {
  const lab = await openLab(set.articles.map(toArticle), encoder);
  const gate: Gate = await fitLabGate(lab, [], AIM);
  return countAnswers(lab, gate, set.queries);
}

async function crossValidated(lab: Lab, questions: readonly QueryRow[]): Promise<AnswerCounts> {
  const parts: AnswerCounts[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const gate = await fitLabGate(
      lab,
      questions.filter((_, i) => i % FOLDS !== fold),
      AIM,
    );
    parts.push(
      await countAnswers(
        lab,
        gate,
        questions.filter((_, i) => i % FOLDS === fold),
      ),
    );
  }
  return sum(parts);
}

function sum(parts: readonly AnswerCounts[]): AnswerCounts {
  const of = (key: keyof AnswerCounts) => parts.reduce((total, part) => total + part[key], 0);
  return {
    asked: of('asked'),
    covered: of('covered'),
    answered: of('answered'),
    coveredAnswered: of('coveredAnswered'),
    wrong: of('wrong'),
  };
}

function table(lines: readonly Line[]): string {
  const head = ['gate', 'n', 'covered', 'coverage', 'wrong of answers', '95 % interval', 'uncovered answered'];
  return percentTable(
    head,
    lines.map(({ name, counts }) => {
      const { coverage, wrongRate, abstainedUncovered } = answerFigures(counts);
      const { wrong, answered } = counts;
      const bounds = [lowerBound(wrong, answered, 0.975), upperBound(wrong, answered, 0.975)];
      const interval = bounds.map((b) => (100 * b).toFixed(1)).join('-');
      return [
        name,
        String(counts.asked),
        String(counts.covered),
        coverage,
        wrongRate,
        interval,
        1 - abstainedUncovered,
      ];
    }),
  );
}
