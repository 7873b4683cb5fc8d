/** The sets of `npm run eval -- retrieval` and `-- answers`: articles and questions from open data and the starter pack. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded, shuffled } from '../../bench/support/seeded.ts';
import type { Lang } from '../../src/domain/language.ts';
import type { ArticleRow, QueryRow } from './files.ts';
import { rows } from './rows.ts';

export interface FaqSet {
  readonly articles: readonly ArticleRow[];
  readonly queries: readonly QueryRow[];
  /** Questions that people gave with their answers, as evidence beside the articles. */
  readonly taught?: readonly QueryRow[];
}

export interface Folders {
  /** The shared open data. */
  readonly data: string;
  /** The project's root. */
  readonly root: string;
}

/** `test-4` is the starter's alone: no other set has a part beyond `test`. */
export const SPLITS = ['development', 'test', 'test-4'] as const;
export type Split = (typeof SPLITS)[number];

const ASKED_OF_AN_ENTRY = 60;
const LEAST_TEXTS = 10;

/**
 * Chit-chat entries that the encoder never saw: this many wordings indexed, up to 60 others of each asked; `hidden`: share of
 * the entries that is asked for and not indexed.
 */
export function chitChat(folders: Folders, lang: Lang, wordings: number, seed: number, hidden = 0): FaqSet {
  const folder = join(folders.data, 'ms_chitchat_faq');
  const held = JSON.parse(readFileSync(join(folders.root, 'pipelines/encoder/heldout.json'), 'utf8')) as {
    ms_chitchat_faq: { entries: Record<Lang, string[]> };
  };
  const entries = new Set(held.ms_chitchat_faq.entries[lang]);
  const answers = new Map(rows(join(folder, `${lang}_answers.jsonl`)).map((row) => [row.id!, row.answer!]));
  const texts = new Map<string, Set<string>>();
  for (const { text, gold } of rows(join(folder, `${lang}_queries.jsonl${lang === 'zh' ? '.gz' : ''}`))) {
    if (entries.has(gold!)) texts.set(gold!, (texts.get(gold!) ?? new Set()).add(text!));
  }
  const next = seeded(seed);
  const ids = [...texts.keys()].sort().filter((id) => texts.get(id)!.size >= LEAST_TEXTS);
  const absent = new Set(shuffled(ids, next).slice(0, Math.round(ids.length * hidden)));
  const articles: ArticleRow[] = [];
  const queries: QueryRow[] = [];
  for (const id of ids) {
    const mixed = shuffled([...texts.get(id)!], next);
    const [question, ...variants] = mixed.slice(0, wordings);
    const gold = absent.has(id) ? [] : [id];
    for (const text of mixed.slice(wordings, wordings + ASKED_OF_AN_ENTRY))
      queries.push({ text, gold, context: [], lang });
    if (gold.length === 0) continue;
    articles.push({ id, question: question!, variants, answer: answers.get(id) ?? '', lang, category: '' });
  }
  return { articles, queries };
}

/** Wikipedia passages with their questions; development: CMRC2018 dev, DRCD dev (which the encoder saw). */
export function passages(folders: Folders, set: 'cmrc2018' | 'drcd', split: Exclude<Split, 'test-4'>): FaqSet {
  const part = split === 'test' && set === 'drcd' ? 'test' : 'dev';
  const read = (file: string) => rows(join(folders.data, set, file));
  return {
    articles: read(`${part}_passages.jsonl.gz`).map(({ pid, title, text }) => ({
      id: pid!,
      question: title || text!.slice(0, 12),
      answer: text!,
      variants: [],
      lang: 'zh',
      category: '',
    })),
    queries: read(`${part}_questions.jsonl`).map(({ question, pid }) => ({
      text: question!,
      gold: [pid!],
      context: [],
      lang: 'zh',
    })),
  };
}

/**
 * Which questions the starter is asked. Every frozen set is named: one that is added later must not change what an earlier
 * `--split test` measured.
 */
export const STARTER_QUESTIONS: Readonly<Record<Split, readonly string[]>> = {
  development: ['calibration.jsonl', 'calibration-2.jsonl', 'calibration-3.jsonl', 'calibration-4.jsonl'],
  test: ['test.jsonl', 'test-2.jsonl'],
  'test-4': ['test-4.jsonl'],
};

/** The starter FAQ with its calibration questions, or frozen test ones. */
export function starter({ root }: Folders, split: Split): FaqSet {
  const asked = (name: string) =>
    rows<QueryRow>(join(root, 'eval/datasets/ecommerce', name)).map((row) => ({ ...row, context: [] }));
  return {
    articles: (['zh', 'en'] as const).flatMap((lang) =>
      rows<ArticleRow>(join(root, 'knowledge/ecommerce/faq', `${lang}.jsonl`)),
    ),
    queries: STARTER_QUESTIONS[split].flatMap(asked),
  };
}
