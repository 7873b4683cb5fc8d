/**
 * What the confidence of follow-ups is learnt from: dialogues of two bases of knowledge, the starter's and help centres of our
 * own text that the encoder never saw, and for each base short questions that change the subject.
 */
import { join } from 'node:path';
import { seeded, shuffled } from '../../bench/support/seeded.ts';
import type { ArticleRow, QueryRow } from '../../eval/retrieval/files.ts';
import { type FollowUp, followUpsFile, readFollowUps } from '../../eval/retrieval/follow-ups.ts';
import { rows } from '../../eval/retrieval/rows.ts';
import type { Lang } from '../../src/domain/language.ts';
import { leansOnContext } from '../../src/retrieval/follow-up.ts';
import { normalize } from '../../src/text/normalize.ts';

/**
 * `follow-up`: as written; `plain, another's` and `plain, its own`: the same when another article, or the right one, has just
 * these words; `new subject`: a short question after one about something else; `plain subject`: such a one that is a wording.
 */
export const KINDS = ['follow-up', 'plain, another’s', 'plain, its own', 'new subject', 'plain subject'] as const;

export interface Row extends QueryRow {
  /** Rows of one question are never on both sides of a fold. */
  readonly group: string;
  readonly kind: (typeof KINDS)[number];
}

export interface HelpCentre {
  readonly articles: readonly ArticleRow[];
  readonly followUps: readonly Row[];
  readonly newSubjects: readonly Row[];
}

const STARTER_SPLITS = ['development', 'development-2'] as const;

/** The starter's follow-ups; of those after one question also as ones after another follow-up. */
export function starterFollowUps(): Row[] {
  return STARTER_SPLITS.flatMap((split) => {
    const all = readFollowUps(followUpsFile(split));
    return all.flatMap((row) => {
      const between = all.find((other) => other !== row && other.before[0] === row.before[0] && other.gold.length > 0);
      const later = between === undefined ? [] : [toRow({ ...row, before: [...row.before, between.text] })];
      return [toRow(row), ...later];
    });
  });
}

function toRow({ before, gold, text, lang }: FollowUp): Row {
  return { text, lang, gold: [...gold], context: [...before], group: before[0]!, kind: 'follow-up' };
}

/** Questions that look like follow-ups, each after `after` others with other answers. */
export function newSubjects(
  questions: readonly QueryRow[],
  others: readonly QueryRow[],
  after: number,
  kind: 'new subject' | 'plain subject' = 'new subject',
): Row[] {
  const random = seeded(20261121);
  return questions
    .filter(({ text }) => leansOnContext(normalize(text)))
    .flatMap((row) => {
      const before = others.filter((q) => q.lang === row.lang && !q.gold.some((id) => row.gold.includes(id)));
      return Array.from({ length: after }, () => ({
        ...row,
        context: [before[Math.floor(random() * before.length)]!.text],
        group: row.text,
        kind,
      }));
    });
}

/** How many wordings an article of each domain has: follow-ups must be found among few and among many. */
const WORDINGS = {
  'hotel-stays': 4,
  'mobile-phone-plans': 6,
  'shared-bikes-and-scooters': 3,
  'home-router-and-smart-home-devices': 2,
} as const;
const CHANGES = 60;

interface Dialogue {
  readonly base: keyof typeof WORDINGS;
  readonly lang: Lang;
  readonly before: readonly string[];
  readonly text: string;
  /** Lines of the domain's file, from 0. */
  readonly gold: readonly number[];
}

/** The dialogues of follow-ups.jsonl in their help centres. */
export function helpCentres(root: string): HelpCentre[] {
  const dialogues = rows<Dialogue>(join(root, 'pipelines/gate/follow-ups.jsonl'));
  return Object.entries(WORDINGS).flatMap(([base, wordings]) =>
    (['zh', 'en'] as const).map((lang): HelpCentre => {
      const id = (line: number) => `${base} ${line}`;
      const entries = rows<Record<Lang, readonly string[]>>(join(root, `pipelines/own-text/${base}.jsonl`));
      const articles: ArticleRow[] = [];
      const asked: QueryRow[] = [];
      entries.forEach((row, line) => {
        const [question, answer, ...texts] = row[lang];
        const variants = texts.slice(0, wordings - 1);
        articles.push({ id: id(line), question: question!, answer: answer!, variants, lang, category: '' });
        for (const text of texts.slice(wordings - 1)) asked.push({ text, gold: [id(line)], lang, context: [] });
      });
      const mine = dialogues.filter((d) => d.base === base && d.lang === lang);
      return {
        articles,
        followUps: mine.map((d) => ({ ...toRow({ ...d, gold: d.gold.map(id) }), group: `${base} ${d.before[0]}` })),
        newSubjects: newSubjects(shuffled(asked, seeded(7)), asked, 1).slice(0, CHANGES),
      };
    }),
  );
}
