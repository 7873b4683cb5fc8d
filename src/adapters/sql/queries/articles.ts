/** Articles: the newest edit of each, and every edit made. */
import type { ExpressionBuilder } from 'kysely';
import type { Article, ArticleContent } from '../../../domain/article.ts';
import type { ArticleId, TenantId, Timestamp } from '../../../domain/ids.ts';
import { type ArticleRecord, articleOf, sameContent } from '../../../domain/records.ts';
import type { ArticleFilter, Page, SaveArticle, Versioned } from '../../../ports/store.ts';
import { contains, listOf } from '../expressions.ts';
import { adhoc, all, type Dialect, first, insert, type Program, statement } from '../program.ts';
import { columnsOf, type Tables, toRecord, toRow } from '../tables.ts';

const byId = statement((db, p: { tenant: string; id: string }) =>
  db.selectFrom('articles').select(columnsOf('articles')).where('tenant_id', '=', p.tenant).where('id', '=', p.id),
);
const locked = statement((db, p: { tenant: string; id: string }, dialect) =>
  db
    .selectFrom('articles')
    .select(columnsOf('articles'))
    .where('tenant_id', '=', p.tenant)
    .where('id', '=', p.id)
    .$if(dialect === 'postgres', (query) => query.forUpdate()),
);
/** `ids` is a JSON array: a batch of an import reads what it writes, not the whole of a large tenant. */
const lockedThese = statement((db, p: { tenant: string; ids: string }, dialect) =>
  db
    .selectFrom('articles')
    .select(columnsOf('articles'))
    .where('tenant_id', '=', p.tenant)
    .where('id', 'in', listOf<string>(dialect, p.ids, 'text'))
    .orderBy('id')
    .$if(dialect === 'postgres', (query) => query.forUpdate()),
);
const updateRow = statement(
  (
    db,
    p: {
      tenant_id: string;
      id: string;
      version: number;
      deleted: number;
      created_at: string;
      updated_at: string;
      content: string;
      lang: string;
      category: string;
      search_text: string;
    },
  ) =>
    db
      .updateTable('articles')
      .set({
        version: p.version,
        deleted: p.deleted,
        created_at: p.created_at,
        updated_at: p.updated_at,
        content: p.content,
        lang: p.lang,
        category: p.category,
        search_text: p.search_text,
      })
      .where('tenant_id', '=', p.tenant_id)
      .where('id', '=', p.id),
);

function edited(before: ArticleRecord | null, data: Omit<SaveArticle, 'expectedVersion'>): ArticleRecord {
  return {
    tenantId: data.tenantId,
    id: data.id,
    version: (before?.version ?? 0) + 1,
    deleted: false,
    createdAt: before === null || before.deleted ? data.at : before.createdAt,
    updatedAt: data.at,
    content: JSON.parse(JSON.stringify(data.content)) as ArticleContent,
  };
}
function* replace(record: ArticleRecord): Program<void> {
  yield* updateRow(toRow('articles', record) as Parameters<typeof updateRow>[0]);
  yield* insert('article_edits', [record]);
}

export function* saveArticle(data: SaveArticle): Program<Versioned<Article>> {
  const { tenantId: tenant, id, expectedVersion } = data;
  let before = yield* first('articles', locked({ tenant, id }));
  if (before === null && (expectedVersion === null || expectedVersion === 0)) {
    const fresh = edited(null, data);
    if ((yield* insert('articles', [fresh], { ifAbsent: true })) === 1) {
      yield* insert('article_edits', [fresh]);
      return { kind: 'saved', value: articleOf(fresh), outbox: [] };
    }
    before = yield* first('articles', locked({ tenant, id }));
  }
  const live = before !== null && !before.deleted;
  if (before === null || (!live && expectedVersion !== null && expectedVersion > 0)) return { kind: 'not_found' };
  if (live && expectedVersion !== null && before.version !== expectedVersion)
    return { kind: 'stale', current: articleOf(before) };
  const after = edited(before, data);
  yield* replace(after);
  return { kind: 'saved', value: articleOf(after), outbox: [] };
}

export function* saveArticles(
  tenantId: TenantId,
  articles: readonly { readonly id: ArticleId; readonly content: ArticleContent }[],
  at: Timestamp,
): Program<{ added: number; changed: number; unchanged: number }> {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const ids = JSON.stringify(articles.map(({ id }) => id));
  const present = new Map(
    (yield* all('articles', lockedThese({ tenant: tenantId, ids }))).map((record) => [record.id, record]),
  );
  const fresh = new Set<ArticleId>();
  const edits: ArticleRecord[] = [];
  for (const { id, content } of articles) {
    const before = present.get(id) ?? null;
    const after = edited(before, { tenantId, id, content, at });
    if (before !== null && !before.deleted && sameContent(before.content, after.content)) {
      counts.unchanged += 1;
      continue;
    }
    if (before === null || before.deleted) counts.added += 1;
    else counts.changed += 1;
    if (before === null) fresh.add(id);
    present.set(id, after);
    edits.push(after);
  }
  const changed = new Set(edits.map(({ id }) => id));
  const newest = [...changed].map((id) => present.get(id)!);
  yield* insert(
    'articles',
    newest.filter(({ id }) => fresh.has(id)),
  );
  for (const record of newest)
    if (!fresh.has(record.id)) yield* updateRow(toRow('articles', record) as Parameters<typeof updateRow>[0]);
  yield* insert('article_edits', edits);
  return counts;
}

export function* deleteArticle(
  tenant: TenantId,
  id: ArticleId,
  expectedVersion: number,
  at: Timestamp,
): Program<Versioned<Article>> {
  const before = yield* first('articles', locked({ tenant, id }));
  if (before === null || before.deleted) return { kind: 'not_found' };
  if (before.version !== expectedVersion) return { kind: 'stale', current: articleOf(before) };
  const after = { ...before, version: before.version + 1, deleted: true, updatedAt: at };
  yield* replace(after);
  return { kind: 'saved', value: articleOf(after), outbox: [] };
}

export function* getArticle(tenant: TenantId, id: ArticleId): Program<Article | null> {
  const found = yield* first('articles', byId({ tenant, id }));
  return found === null || found.deleted ? null : articleOf(found);
}

/** By id. */
export function* listArticles(filter: ArticleFilter): Program<Page<Article>> {
  const rows = yield* adhoc((db, dialect) =>
    db
      .selectFrom('articles')
      .select(columnsOf('articles'))
      .where(matches(filter, dialect))
      .orderBy('id')
      .limit(filter.limit)
      .offset(filter.offset),
  );
  const [count] = yield* adhoc((db, dialect) =>
    db
      .selectFrom('articles')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .where(matches(filter, dialect)),
  );
  return { items: rows.map((row) => articleOf(toRecord('articles', row))), total: count?.total ?? 0 };
}

const edits = statement((db, p: { tenant: string }) =>
  db
    .selectFrom('article_edits')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('tenant_id', '=', p.tenant),
);

export function* countEdits(tenant: TenantId): Program<number> {
  const [count] = yield* edits({ tenant });
  return count?.total ?? 0;
}

function matches({ tenantId, lang, category, q, unpublished }: ArticleFilter, dialect: Dialect) {
  return (eb: ExpressionBuilder<Tables, 'articles'>) => {
    const all = [eb('tenant_id', '=', tenantId), eb('deleted', '=', 0)];
    if (lang !== undefined) all.push(eb('lang', '=', lang));
    if (category !== undefined) all.push(eb('category', '=', category));
    const published = eb.exists(
      eb
        .selectFrom('knowledge_entries as entry')
        .select('entry.edit')
        .whereRef('entry.tenant_id', '=', 'articles.tenant_id')
        .whereRef('entry.article_id', '=', 'articles.id')
        .whereRef('entry.edit', '=', 'articles.version')
        .where('entry.until', 'is', null),
    );
    return eb.and([
      ...all,
      ...(unpublished === true ? [eb.not(published)] : []),
      ...(q === undefined ? [] : [contains(dialect, eb.ref('search_text'), q.toLowerCase())]),
    ]);
  };
}
