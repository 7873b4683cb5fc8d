/**
 * The knowledge bases that the shipped weights are learnt on: open question sets turned into FAQs, none of whose entries
 * the encoder saw in training (pipelines/encoder/heldout.json). Each comes at several numbers of wordings an entry, with
 * a quarter of the entries hidden, so that their questions are ones the knowledge does not cover.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ArticleRow, QueryRow } from '../../eval/retrieval/files.ts';
import type { Lang } from '../../src/domain/language.ts';

export interface KnowledgeBase {
  readonly name: string;
  /** Bases of one family share entries: they are never on both sides of a split. */
  readonly family: string;
  readonly articles: readonly ArticleRow[];
  readonly queries: readonly QueryRow[];
}

export interface Sources {
  /** Folder of the shared open data. */
  readonly data: string;
  /** The project's root. */
  readonly root: string;
}

const WORDINGS = [1, 3, 6] as const;
const SEEDS = [1, 2] as const;
const HIDDEN_SHARE = 0.25;
const MOST_QUERIES = 400;
const LEAST_TEXTS = 10;

interface Labelled {
  readonly text: string;
  readonly label: string;
}

function rows(file: string): Record<string, never>[] {
  const raw = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** Mulberry32: small, seeded, the same everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(list: readonly T[], next: () => number): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

function asFaq(
  name: string,
  family: string,
  lang: Lang,
  labelled: readonly Labelled[],
  answers: ReadonlyMap<string, string>,
  strangers: readonly string[],
): KnowledgeBase[] {
  const byLabel = new Map<string, Set<string>>();
  for (const { text, label } of labelled) {
    const texts = byLabel.get(label) ?? new Set();
    byLabel.set(label, texts.add(text));
  }
  const labels = [...byLabel].filter(([, texts]) => texts.size >= LEAST_TEXTS).map(([label]) => label);
  const out: KnowledgeBase[] = [];
  for (const wordings of WORDINGS) {
    for (const seed of SEEDS) {
      const next = random(seed * 1000 + wordings);
      const hidden = new Set(shuffled(labels, next).slice(0, Math.round(labels.length * HIDDEN_SHARE)));
      const articles: ArticleRow[] = [];
      const queries: QueryRow[] = [];
      for (const label of labels) {
        const texts = shuffled([...byLabel.get(label)!], next);
        const asked = texts.slice(wordings);
        const gold = hidden.has(label) ? [] : [label];
        for (const text of asked.slice(0, 40)) queries.push({ text, gold, context: [], lang });
        if (hidden.has(label)) continue;
        const answer = answers.get(label) ?? '';
        articles.push({
          id: label,
          question: texts[0]!,
          variants: texts.slice(1, wordings),
          answer,
          lang,
          category: '',
        });
      }
      const far = shuffled(strangers, next).slice(0, Math.round(queries.length * 0.1));
      for (const text of far) queries.push({ text, gold: [], context: [], lang });
      out.push({
        name: `${name}, ${wordings} wordings, seed ${seed}`,
        family,
        articles,
        queries: shuffled(queries, next).slice(0, MOST_QUERIES),
      });
    }
  }
  return out;
}

export function starter(root: string): KnowledgeBase {
  const articles = ['zh', 'en'].flatMap((lang) => rows(join(root, `knowledge/ecommerce/faq/${lang}.jsonl`)));
  const queries = rows(join(root, 'eval/datasets/ecommerce/calibration.jsonl')).map((row) => ({
    ...(row as object),
    context: [],
  }));
  return {
    name: 'starter',
    family: 'starter',
    articles: articles as unknown as ArticleRow[],
    queries: queries as unknown as QueryRow[],
  };
}

export function knowledgeBases({ data, root }: Sources): KnowledgeBase[] {
  const held = JSON.parse(readFileSync(join(root, 'pipelines/encoder/heldout.json'), 'utf8'));
  const none = new Map<string, string>();
  const out: KnowledgeBase[] = [];
  for (const lang of ['en', 'zh'] as const) {
    const ids = new Set<string>(held.ms_chitchat_faq.entries[lang]);
    const folder = join(data, 'ms_chitchat_faq');
    const answers = new Map(
      rows(join(folder, `${lang}_answers.jsonl`)).map((row: Record<string, string>) => [row.id!, row.answer!]),
    );
    const asked = rows(join(folder, `${lang}_queries.jsonl${lang === 'zh' ? '.gz' : ''}`))
      .filter((row: Record<string, string>) => ids.has(row.gold!))
      .map((row: Record<string, string>) => ({ text: row.text!, label: row.gold! }));
    out.push(...asFaq(`chit-chat ${lang}`, `chitchat-${lang}`, lang, asked, answers, []));
  }
  const clinc = ['train.jsonl.gz', 'val.jsonl'].flatMap((file) =>
    rows(join(data, 'clinc150', file)),
  ) as unknown as (Labelled & {
    domain: string;
  })[];
  const strangers = clinc.filter((row) => row.label === 'oos').map((row) => row.text);
  for (const domains of [
    ['auto_and_commute', 'banking'],
    ['credit_cards', 'travel'],
  ]) {
    const rowsOf = clinc.filter((row) => domains.includes(row.domain) && row.label !== 'oos');
    out.push(...asFaq(`clinc150 ${domains.join(' + ')}`, `clinc-${domains[0]}`, 'en', rowsOf, none, strangers));
  }
  const hwu = ['train.jsonl', 'valid.jsonl'].flatMap((file) =>
    rows(join(data, 'hwu64', file)),
  ) as unknown as Labelled[];
  const scenarios = new Set<string>([...held.hwu64.scenarios.select, ...held.hwu64.scenarios.report]);
  const hwuHeld = hwu.filter((row) => scenarios.has(row.label.split('_')[0]!));
  out.push(...asFaq('hwu64', 'hwu64', 'en', hwuHeld, none, []));
  const skills = rows(join(data, 'ms_skills_intents/zh.jsonl.gz')) as unknown as (Labelled & { domain: string })[];
  const zhTest = new Set<number>(held.ms_skills_intents.zhTestRows);
  const skillsHeld = skills.filter((row, i) => zhTest.has(i) || held.ms_skills_intents.zhDomains.includes(row.domain));
  out.push(...asFaq('skills zh', 'skills-zh', 'zh', skillsHeld, none, []));
  return out;
}
