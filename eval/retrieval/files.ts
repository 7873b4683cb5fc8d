/** Reads the articles and queries of `kefu eval retrieval` and `kefu eval answers` (PROTOCOL.md). */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Article } from '../../src/domain/article.ts';
import type { ArticleId, TenantId, Timestamp } from '../../src/domain/ids.ts';
import type { Lang } from '../../src/domain/language.ts';
import { detectLang } from '../../src/text/detect-lang.ts';

const articleRow = z.object({
  id: z.string().min(1),
  question: z.string().min(1),
  answer: z.string().default(''),
  variants: z.array(z.string()).default([]),
  lang: z.enum(['zh', 'en']).optional(),
  category: z.string().default(''),
});
const queryRow = z.object({
  text: z.string().min(1),
  gold: z.array(z.string()),
  context: z.array(z.string()).default([]),
  lang: z.enum(['zh', 'en']).optional(),
});

export type ArticleRow = z.output<typeof articleRow>;
export type QueryRow = z.output<typeof queryRow>;

/** A line that cannot be used: says file, line and why. */
export class RowError extends Error {
  override name = 'RowError';
}

function readRows<T>(file: string, schema: z.ZodType<T>): T[] {
  const rows: T[] = [];
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      if (line.trim() === '') return;
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        throw new RowError(`${file}:${i + 1}: not JSON`);
      }
      const parsed = schema.safeParse(value);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new RowError(`${file}:${i + 1}: ${issue?.path.join('.')}: ${issue?.message}`);
      }
      rows.push(parsed.data);
    });
  if (rows.length === 0) throw new RowError(`${file}: no rows`);
  return rows;
}

export function readArticleRows(file: string): ArticleRow[] {
  const rows = readRows(file, articleRow as z.ZodType<ArticleRow>);
  const seen = new Set<string>();
  for (const { id } of rows) {
    if (seen.has(id)) throw new RowError(`${file}: the id ${id} occurs twice`);
    seen.add(id);
  }
  return rows;
}

export function readQueryRows(file: string): QueryRow[] {
  return readRows(file, queryRow as z.ZodType<QueryRow>);
}

const LONG_AGO = '2026-01-01T00:00:00.000Z' as Timestamp;

/** A row as the product would hold it; a language that is not said is read off the text. */
export function toArticle(row: ArticleRow): Article {
  const text = detectLang(`${row.question} ${row.answer.slice(0, 400)}`, 'en');
  return {
    id: row.id as ArticleId,
    tenantId: 'eval' as TenantId,
    version: 1,
    deleted: false,
    createdAt: LONG_AGO,
    updatedAt: LONG_AGO,
    lang: row.lang ?? (text === 'mixed' ? 'zh' : text),
    question: row.question,
    answer: row.answer,
    variants: row.variants,
    category: row.category,
    tags: [],
    audience: 'everyone',
    liveEdit: false,
  };
}

/** The language a query is answered in: its own, or the only one there are articles in. */
export function queryLang(row: QueryRow, languages: readonly Lang[]): Lang {
  const said = row.lang ?? detectLang(row.text, languages[0] ?? 'en');
  const lang = said === 'mixed' ? 'zh' : said;
  return languages.includes(lang) ? lang : (languages[0] ?? lang);
}
