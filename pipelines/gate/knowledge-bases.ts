/**
 * The knowledge bases that the gate's belief is learnt on: open question sets turned into FAQs, none of whose entries the
 * encoder saw in training (pipelines/encoder/heldout.json); help centres of our own text; passages with questions; and the
 * starter FAQ. Each comes at several sizes and numbers of wordings, with some entries hidden, so that their questions are
 * near ones which the knowledge does not cover, beside strangers' questions, which are far.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded as random, shuffled } from '../../bench/support/seeded.ts';
import type { ArticleRow, QueryRow } from '../../eval/retrieval/files.ts';
import { rows } from '../../eval/retrieval/rows.ts';
import type { Lang } from '../../src/domain/language.ts';

export interface KnowledgeBase {
  readonly name: string;
  /** Bases of one family share entries or questions: they are never on both sides of a split. */
  readonly family: string;
  /** Wordings an entry; 0: from one to six. */
  readonly wordings: number;
  readonly articles: readonly ArticleRow[];
  readonly queries: readonly QueryRow[];
}

/** Labels that overlap by design, as a home assistant's do: learnt from, but no measure of wrong answers. */
export const LOOSE_FAMILIES = new Set(['hwu64', 'skills']);

const WORDINGS = [1, 2, 3, 4, 6, 0] as const;
const HIDDEN_SHARE = 0.22;
const MOST_COVERED = 200;
/** Near and far questions that nothing covers, each as a share of the covered ones. */
const UNCOVERED_SHARE = 0.25;
const LEAST_TEXTS = 8;
const MOST_OF_AN_ENTRY = 25;
const STARTER_SIZES = [134, 60, 25] as const;
const DOCUMENT_SIZES = [800, 200, 50] as const;

interface Labelled {
  readonly text: string;
  readonly label: string;
}

interface Pool {
  readonly name: string;
  readonly family: string;
  readonly lang: Lang;
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** The wording indexed first; without it, any of the texts. */
  readonly titles?: ReadonlyMap<string, string>;
  /** What is asked of each entry; without it, the texts that are not indexed. */
  readonly asked?: ReadonlyMap<string, readonly string[]>;
  readonly answers: ReadonlyMap<string, string>;
  readonly strangers: readonly string[];
  /** Other articles to hide among: real knowledge holds more than what is asked. */
  readonly fillers: readonly ArticleRow[];
}

function byLabel(list: readonly Labelled[], least = LEAST_TEXTS): Map<string, string[]> {
  const sets = new Map<string, Set<string>>();
  for (const { text, label } of list) sets.set(label, (sets.get(label) ?? new Set()).add(text));
  return new Map([...sets].filter(([, texts]) => texts.size >= least).map(([label, texts]) => [label, [...texts]]));
}

function asFaq(pool: Pool, wordings: number, seed: number, size: number, fillers: number): KnowledgeBase {
  const next = random(seed * 7919 + wordings * 31 + size);
  const labels = shuffled([...pool.texts.keys()].sort(), next).slice(0, size);
  const hidden = new Set(labels.slice(0, Math.round(labels.length * HIDDEN_SHARE)));
  const articles: ArticleRow[] = [];
  const covered: QueryRow[] = [];
  const near: QueryRow[] = [];
  const { lang } = pool;
  for (const label of labels) {
    const title = pool.titles?.get(label);
    const texts = [...(title === undefined ? [] : [title]), ...shuffled(pool.texts.get(label)!, next)];
    const indexed = wordings === 0 ? 1 + Math.floor(next() * 6) : wordings;
    const gold = hidden.has(label) ? [] : [label];
    const others = pool.asked?.get(label) ?? texts.slice(Math.min(indexed, texts.length - 2));
    const asked = shuffled(others, next).slice(0, MOST_OF_AN_ENTRY);
    for (const text of asked) (gold.length === 0 ? near : covered).push({ text, gold, context: [], lang });
    if (gold.length === 0) continue;
    const [question, ...variants] = texts.slice(0, indexed);
    articles.push({
      id: label,
      question: question!,
      variants,
      answer: pool.answers.get(label) ?? '',
      lang,
      category: '',
    });
  }
  articles.push(...shuffled(pool.fillers, next).slice(0, fillers));
  const far = shuffled(pool.strangers, next).map((text): QueryRow => ({ text, gold: [], context: [], lang }));
  return {
    name: `${pool.name}, ${wordings === 0 ? '1-6' : wordings} wordings, ${articles.length} articles`,
    family: pool.family,
    wordings,
    articles,
    queries: mixed(shuffled(covered, next), shuffled(near, next), far),
  };
}

function mixed(covered: readonly QueryRow[], near: readonly QueryRow[], far: readonly QueryRow[]): QueryRow[] {
  const kept = covered.slice(0, MOST_COVERED);
  const some = Math.round(kept.length * UNCOVERED_SHARE);
  return [...kept, ...near.slice(0, some), ...far.slice(0, some)];
}

function pools(data: string, root: string): Pool[] {
  const held = JSON.parse(readFileSync(join(root, 'pipelines/encoder/heldout.json'), 'utf8'));
  const read = <T = Record<string, string>>(file: string) => rows<T>(join(data, file));
  const filler = (lang: Lang, file: string): ArticleRow[] =>
    read(file).map((r) => ({
      id: `filler ${r.id}`,
      question: r.question!,
      answer: r.answer!,
      variants: [],
      lang,
      category: '',
    }));
  const clinc = ['train.jsonl.gz', 'val.jsonl'].flatMap((file) =>
    read<Labelled & { domain: string }>(`clinc150/${file}`),
  );
  const said = ['kdconv/travel_dev.jsonl', 'crosswoz/val.jsonl.gz'].flatMap((file) =>
    read<{ turns: { t: string }[] }>(file).flatMap(({ turns }) => turns.map(({ t }) => t)),
  );
  const strangers = {
    en: clinc.filter((row) => row.label === 'oos').map((row) => row.text),
    zh: said.filter((text) => text.length > 4 && text.length < 40),
  };
  const fillers = {
    en: filler('en', 'dstc9_track1/faq.jsonl'),
    zh: filler('zh', 'pingcap_docs_cn/faq.jsonl'),
  };
  const out: Pool[] = [];
  const add = (
    name: string,
    family: string,
    lang: Lang,
    list: readonly Labelled[],
    answers = new Map<string, string>(),
  ) =>
    out.push({ name, family, lang, texts: byLabel(list), answers, strangers: strangers[lang], fillers: fillers[lang] });
  for (const lang of ['en', 'zh'] as const) {
    const ids = new Set<string>(held.ms_chitchat_faq.entries[lang]);
    const answers = new Map(read(`ms_chitchat_faq/${lang}_answers.jsonl`).map((row) => [row.id!, row.answer!]));
    const asked = read(`ms_chitchat_faq/${lang}_queries.jsonl${lang === 'zh' ? '.gz' : ''}`)
      .filter((row) => ids.has(row.gold!))
      .map((row) => ({ text: row.text!, label: row.gold! }));
    add(`chit-chat ${lang}`, 'chit-chat', lang, asked, answers);
  }
  for (const domains of [
    ['auto_and_commute', 'banking'],
    ['credit_cards', 'travel'],
  ]) {
    const list = clinc.filter((row) => domains.includes(row.domain) && row.label !== 'oos');
    add(`clinc150 ${domains.join(' + ')}`, 'clinc150', 'en', list);
  }
  const hwu = ['train.jsonl', 'valid.jsonl'].flatMap((file) =>
    read<Labelled & Record<string, string>>(`hwu64/${file}`),
  );
  const scenarios = new Set<string>([...held.hwu64.scenarios.select, ...held.hwu64.scenarios.report]);
  add(
    'hwu64',
    'hwu64',
    'en',
    hwu.filter((row) => scenarios.has(row.label.split('_')[0]!)),
  );
  const zhTest = new Set<number>(held.ms_skills_intents.zhTestRows);
  const skills = read<Labelled & { domain: string }>('ms_skills_intents/zh.jsonl.gz').filter(
    (row, i) => zhTest.has(i) || held.ms_skills_intents.zhDomains.includes(row.domain),
  );
  add('skills zh', 'skills', 'zh', skills);
  return out;
}

/**
 * Bases whose every wording the encoder was trained on, asked questions that it never saw: what
 * it learnt by heart looks surer than it is.
 */
export function familiarBases(data: string, root: string): KnowledgeBase[] {
  const held = JSON.parse(readFileSync(join(root, 'pipelines/encoder/heldout.json'), 'utf8'));
  const read = (file: string) => rows<Labelled & { domain?: string }>(join(data, file));
  const heldDomains = new Set<string>([...held.clinc150.domains.select, ...held.clinc150.domains.report]);
  const heldScenarios = new Set<string>([...held.hwu64.scenarios.select, ...held.hwu64.scenarios.report]);
  const clinc = { train: read('clinc150/train.jsonl.gz'), asked: read('clinc150/val.jsonl') };
  const hwu = { train: read('hwu64/train.jsonl'), asked: read('hwu64/valid.jsonl') };
  const heldOut = (row: Labelled & { domain?: string }): boolean =>
    row.label === 'oos' || heldDomains.has(row.domain ?? '') || heldScenarios.has(row.label.split('_')[0]!);
  // Far questions, and ones of neighbouring subjects that no base here covers.
  const strangers = [...clinc.train.filter((row) => row.label === 'oos'), ...clinc.asked.filter(heldOut)];
  const out: KnowledgeBase[] = [];
  for (const [family, { train, asked }] of Object.entries({ clinc150: clinc, hwu64: hwu })) {
    const pool: Pool = {
      name: `${family}, familiar`,
      family: `${family}, familiar`,
      lang: 'en',
      texts: byLabel(train.filter((row) => !heldOut(row))),
      asked: byLabel(
        asked.filter((row) => !heldOut(row)),
        1,
      ),
      answers: new Map(),
      strangers: strangers.map(({ text }) => text),
      fillers: [],
    };
    const labels = [...pool.texts.keys()].filter((label) => pool.asked!.has(label));
    const usable = { ...pool, texts: new Map(labels.map((label) => [label, pool.texts.get(label)!])) };
    for (const wordings of WORDINGS) {
      out.push(asFaq(usable, wordings, 1, labels.length, 0));
      out.push(asFaq(usable, wordings, 2, Math.max(12, Math.round(labels.length * 0.6)), 0));
    }
  }
  return out;
}

/** Bases that the shipped encoder may search. */
export function unfamiliarBases(data: string, root: string): KnowledgeBase[] {
  const out: KnowledgeBase[] = [];
  const all = pools(data, root);
  for (const pool of all) {
    const whole = pool.texts.size;
    for (const wordings of WORDINGS) {
      out.push(asFaq(pool, wordings, 1, whole, 0));
      out.push(asFaq(pool, wordings, 2, Math.max(12, Math.round(whole * 0.6)), 0));
    }
    for (const wordings of [1, 3, 6]) out.push(asFaq(pool, wordings, 3, whole, wordings === 3 ? 900 : 300));
  }
  out.push(...ownTextBases(root));
  const strangers = all.find(({ lang }) => lang === 'zh')!.strangers;
  for (const [family, folder] of [
    ['cmrc2018', 'cmrc2018'],
    ['drcd', 'drcd'],
  ] as const) {
    const passages = rows(join(data, folder, 'dev_passages.jsonl.gz'));
    const questions = rows(join(data, folder, 'dev_questions.jsonl'));
    DOCUMENT_SIZES.forEach((size, i) => {
      out.push(asDocuments(family, passages, questions, strangers, size, i + 1));
    });
  }
  return out;
}

/**
 * Help centres of our own text (pipelines/own-text) whose domains the encoder never saw: each domain alone, and all together,
 * where a question has more rivals. What nothing covers is asked by the domain's hidden entries and by the other domains.
 */
function ownTextBases(root: string): KnowledgeBase[] {
  const held = JSON.parse(readFileSync(join(root, 'pipelines/encoder/heldout.json'), 'utf8'));
  const domains: readonly string[] = held.own_text.domains.select;
  const out: KnowledgeBase[] = [];
  for (const lang of ['en', 'zh'] as const) {
    const read = new Map(domains.map((name) => [name, ownEntries(root, name, lang)]));
    for (const name of domains) {
      const others = domains.filter((other) => other !== name).flatMap((other) => read.get(other)!);
      const pool = ownPool(name, lang, read.get(name)!, others);
      for (const wordings of WORDINGS) out.push(asFaq(pool, wordings, 1, pool.texts.size, 0));
    }
  }
  return out;
}

interface OwnEntry {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly asked: readonly string[];
}

function ownEntries(root: string, domain: string, lang: Lang): OwnEntry[] {
  return rows<Record<Lang, readonly string[]>>(join(root, `pipelines/own-text/${domain}.jsonl`)).map((row, i) => {
    const [question, answer, ...asked] = row[lang];
    return { id: `${domain} ${i}`, question: question!, answer: answer!, asked };
  });
}

function ownPool(name: string, lang: Lang, entries: readonly OwnEntry[], others: readonly OwnEntry[]): Pool {
  return {
    name: `${name} ${lang}`,
    family: name,
    lang,
    texts: new Map(entries.map(({ id, asked }) => [id, asked])),
    titles: new Map(entries.map(({ id, question }) => [id, question])),
    answers: new Map(entries.map(({ id, answer }) => [id, answer])),
    strangers: others.flatMap(({ asked }) => asked),
    fillers: [],
  };
}

function asDocuments(
  family: string,
  passages: readonly Record<string, string>[],
  questions: readonly Record<string, string>[],
  strangers: readonly string[],
  size: number,
  seed: number,
): KnowledgeBase {
  const next = random(seed);
  const chosen = shuffled(passages, next).slice(0, size);
  const kept = chosen.slice(Math.round(size * HIDDEN_SHARE));
  const ids = new Set(chosen.map((p) => p.pid!));
  const keptIds = new Set(kept.map((p) => p.pid!));
  const lang = 'zh' as const;
  const asked = shuffled(
    questions.filter((q) => ids.has(q.pid!)),
    next,
  ).map((q): QueryRow => ({ text: q.question!, gold: keptIds.has(q.pid!) ? [q.pid!] : [], context: [], lang }));
  const covered = asked.filter((q) => q.gold.length > 0);
  const near = asked.filter((q) => q.gold.length === 0);
  const far = shuffled(strangers, next).map((text): QueryRow => ({ text, gold: [], context: [], lang }));
  return {
    name: `${family}, ${kept.length} passages`,
    family,
    wordings: 1,
    articles: kept.map((p) => ({
      id: p.pid!,
      question: p.title || p.text!.slice(0, 12),
      variants: [],
      answer: p.text!,
      lang,
      category: '',
    })),
    queries: mixed(covered, near, far),
  };
}

/** The starter FAQ cut to several sizes and numbers of wordings, asked its calibration questions. */
export function starterBases(root: string): KnowledgeBase[] {
  const asked = ['calibration.jsonl', 'calibration-2.jsonl', 'calibration-3.jsonl', 'calibration-4.jsonl'].flatMap(
    (name) => rows<QueryRow>(join(root, 'eval/datasets/ecommerce', name)),
  );
  const out: KnowledgeBase[] = [];
  for (const lang of ['zh', 'en'] as const) {
    const entries = rows<ArticleRow>(join(root, `knowledge/ecommerce/faq/${lang}.jsonl`));
    for (const wordings of [1, 2, 3, 4, 6, 9]) {
      STARTER_SIZES.forEach((size, i) => {
        const next = random((i + 1) * 101 + wordings);
        const chosen = shuffled(entries, next).slice(0, size);
        const kept = chosen.slice(0, Math.round(size * 0.85));
        const ids = new Set(chosen.map(({ id }) => id));
        const keptIds = new Set(kept.map(({ id }) => id));
        const questions = asked
          .filter((q) => q.lang === lang && (q.gold.length === 0 || ids.has(q.gold[0]!)))
          .map((q): QueryRow => ({ text: q.text, gold: q.gold.filter((id) => keptIds.has(id)), context: [], lang }));
        const covered = questions.filter((q) => q.gold.length > 0);
        const uncovered = shuffled(
          questions.filter((q) => q.gold.length === 0),
          next,
        );
        out.push({
          name: `starter ${lang}, ${wordings} wordings, ${kept.length} articles`,
          family: 'starter',
          wordings,
          articles: kept.map((r) => ({ ...r, variants: shuffled(r.variants, next).slice(0, wordings - 1) })),
          queries: [...covered, ...uncovered.slice(0, Math.max(10, covered.length / 2))],
        });
      });
    }
  }
  return out;
}
