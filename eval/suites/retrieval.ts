/**
 * `npm run eval -- retrieval [--split test|test-4] [--data DIR]`: search beside BM25 (this project's own alone, and MiniSearch fed
 * the same terms). Development splits unless another is named; `test-4` asks the starter alone. Chit-chat entries are always ones
 * the encoder never saw.
 */
import { resolve } from 'node:path';
import { seeded } from '../../bench/support/seeded.ts';
import { type CommandContext, type CommandResult, UsageError } from '../../src/cli/command.ts';
import { openShippedEncoder } from '../../src/cli/eval/lab-input.ts';
import { BM25_ALONE } from '../../src/retrieval/fusion.ts';
import { normalize } from '../../src/text/normalize.ts';
import { PATHS } from '../../src/wiring/paths.ts';
import { chitChat, type FaqSet, type Folders, passages, SPLITS, type Split, starter } from '../retrieval/faq-sets.ts';
import { type QueryRow, toArticle } from '../retrieval/files.ts';
import { analyzer, type Lab, openLab, type TextEmbedder } from '../retrieval/lab.ts';
import { measureRetrieval, type Ranked, rankFigures, teach } from '../retrieval/measure.ts';
import { homophones, isChinese, misspell, type Noise, pinyin, simplified, traditional } from '../retrieval/noise.ts';
import { percentTable, type SuiteArgs } from './table.ts';

interface Line {
  readonly name: string;
  readonly draws: number;
  readonly n: number;
  readonly bm25: Ranked;
  readonly miniSearch: Ranked;
  readonly kefu: Ranked;
}

const DRAWS = 5;
const NOISE_SEED = 11;
/** MiniSearch takes a second a question where passages are long: every n-th question is enough to place it. */
const MINISEARCH_QUESTIONS = 300;

/**
 * The split that `--split` names, or a bare argument; the first where neither does.
 * @throws UsageError where `--split` names none: a mistyped frozen set must not come back as development figures
 */
export function splitAmong<S extends string>(
  splits: readonly [S, ...(readonly S[])],
  { values, positionals }: SuiteArgs,
): S {
  const named = (name: unknown) => splits.find((split) => split === name);
  if (values.split === undefined) return positionals.map(named).find((split) => split !== undefined) ?? splits[0];
  const split = named(values.split);
  if (split === undefined) throw new UsageError(`--split is one of ${splits.join(', ')}`);
  return split;
}

export const splitOf = (args: SuiteArgs): Split => splitAmong<Split>(SPLITS, args);

export function foldersOf(args: SuiteArgs): Folders {
  const data = typeof args.values.data === 'string' ? args.values.data : resolve(PATHS.root, '..', 'shared', 'data');
  return { data, root: PATHS.root };
}

export async function runRetrieval(args: SuiteArgs, context: CommandContext): Promise<CommandResult> {
  const split = splitOf(args);
  const folders = foldersOf(args);
  const encoder = await openShippedEncoder(context);
  try {
    const lines: Line[] = [];
    const add = async (name: string, sets: readonly FaqSet[]) => {
      context.progress(name);
      lines.push(await compare(name, sets, encoder));
    };
    if (split !== 'test-4') await openSets(folders, split, add);
    const shop = starter(folders, split);
    const of = (lang: string) => ({ ...shop, queries: shop.queries.filter((row) => row.lang === lang) });
    await add(`starter, ${split} questions`, [shop]);
    await add('starter zh', [of('zh')]);
    await add('starter en', [of('en')]);
    // As served: what people gave as calibration questions is evidence too, each of them asked as if nobody had.
    const taught = { ...shop, taught: starter(folders, 'development').queries };
    await add(`starter, ${split} questions, Kefu with given questions`, [taught]);
    await add('starter en, misspelt', [noisy(of('en'), misspell)]);
    await add('starter zh, homophones', [noisy(of('zh'), homophones)]);
    await add('starter zh, partly pinyin', [noisy(of('zh'), pinyin)]);
    await add('starter zh, traditional', [noisy(of('zh'), traditional)]);
    return {
      ok: true,
      json: { split, encoder: encoder.version, lines },
      text: table(lines),
      next: 'npm run eval -- answers',
    };
  } finally {
    await encoder.close();
  }
}

/** Chit-chat and Wikipedia passages. */
async function openSets(
  folders: Folders,
  split: Exclude<Split, 'test-4'>,
  add: (name: string, sets: readonly FaqSet[]) => Promise<void>,
): Promise<void> {
  const draws = Array.from({ length: DRAWS }, (_, i) => i + 1);
  for (const wordings of [5, 1]) {
    for (const lang of ['en', 'zh'] as const) {
      const sets = draws.map((seed) => chitChat(folders, lang, wordings, seed));
      await add(`chit-chat ${lang}, unseen entries, ${wordings} wording${wordings === 1 ? '' : 's'}`, sets);
    }
  }
  await add('CMRC2018 dev, question to passage', [passages(folders, 'cmrc2018', split)]);
  const drcd = passages(folders, 'drcd', split);
  await add(`DRCD ${split}, untouched`, [drcd]);
  await add(`DRCD ${split}, questions simplified`, [noisy(drcd, simplified)]);
}

function noisy(set: FaqSet, noise: Noise): FaqSet {
  const next = seeded(NOISE_SEED);
  return {
    ...set,
    queries: set.queries.map((row) => ({
      ...row,
      text: noise(row.text, next),
      lang: isChinese(row.text) ? 'zh' : 'en',
    })),
  };
}

async function compare(name: string, sets: readonly FaqSet[], encoder: TextEmbedder): Promise<Line> {
  const parts: Omit<Line, 'name' | 'draws'>[] = [];
  for (const { articles, queries, taught } of sets) {
    const lab = await openLab(articles.map(toArticle), encoder);
    const covered = queries.filter((row) => row.gold.length > 0);
    parts.push({
      n: covered.length,
      bm25: await measureRetrieval(lab, covered, { scorer: BM25_ALONE }),
      miniSearch: await miniSearch({ articles, queries: covered }),
      kefu: await withGiven(lab, covered, taught),
    });
  }
  const mean = (who: 'bm25' | 'miniSearch' | 'kefu'): Ranked => {
    const of = (key: keyof Ranked) => parts.reduce((sum, part) => sum + part[who][key], 0) / parts.length;
    return { 'recall@1': of('recall@1'), 'recall@5': of('recall@5'), 'mrr@10': of('mrr@10') };
  };
  return {
    name,
    draws: sets.length,
    n: parts.reduce((sum, { n }) => sum + n, 0),
    bm25: mean('bm25'),
    miniSearch: mean('miniSearch'),
    kefu: mean('kefu'),
  };
}

async function withGiven(lab: Lab, asked: readonly QueryRow[], taught: readonly QueryRow[] = []): Promise<Ranked> {
  await teach(lab, taught);
  return measureRetrieval(lab, asked, { asIfNew: true });
}

/** One document a wording, the answer in each: an article is as good as its best. */
async function miniSearch({ articles, queries }: FaqSet): Promise<Ranked> {
  // A development dependency: the command line must start without it.
  const { default: MiniSearch } = await import('minisearch');
  const tokenize = (text: string): string[] => analyzer().terms(normalize(text));
  const index = new MiniSearch({ fields: ['wording', 'answer'], storeFields: ['of'], tokenize, processTerm: (t) => t });
  let id = 0;
  for (const article of articles) {
    for (const wording of [article.question, ...article.variants]) {
      index.add({ id: id++, of: article.id, wording, answer: article.answer });
    }
  }
  const every = Math.max(1, Math.floor(queries.length / MINISEARCH_QUESTIONS));
  const asked = queries.filter((_, i) => i % every === 0);
  return rankFigures(
    asked.map((row: QueryRow) => [row.gold, [...new Set(index.search(row.text).map((hit) => hit.of))]]),
  );
}

function table(lines: readonly Line[]): string {
  const head = ['set', 'draws', 'n', 'BM25 @1', '@5', 'MRR', 'MiniSearch @1', '@5', 'MRR', 'Kefu @1', '@5', 'MRR'];
  const figures = (r: Ranked) => [r['recall@1'], r['recall@5'], r['mrr@10']];
  return percentTable(
    head,
    lines.map((line) => [
      line.name,
      String(line.draws),
      String(line.n),
      ...[...figures(line.bm25), ...figures(line.miniSearch), ...figures(line.kefu)],
    ]),
  );
}
