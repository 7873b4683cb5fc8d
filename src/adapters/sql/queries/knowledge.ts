/**
 * Published versions of a tenant's knowledge. A version's manifest is kept as differences: a row says which edit of an article
 * is in from version `since` until before `until`, so publishing one change of 10,000 articles writes one row.
 */
import { sql } from 'kysely';
import type { Article, KnowledgeVersion } from '../../../domain/article.ts';
import type { ArticleId, TenantId, Timestamp } from '../../../domain/ids.ts';
import { articleOf, knowledgeVersionOf } from '../../../domain/records.ts';
import type { Page, PageRequest, Store } from '../../../ports/store.ts';
import { listOf } from '../expressions.ts';
import { all, first, insert, type Program, sqlStatement, statement } from '../program.ts';
import { columnsOf, type Row } from '../tables.ts';
import { nextNumber } from './tickets.ts';

type Publish = { tenant: string; version: number };
type PublishOnly = Publish & { only: string };
type Rollback = Publish & { to: number };

const anyArticle = sql`true`;
const among = (column: string, ids: ReturnType<typeof listOf>) => sql`${sql.ref(column)} in ${ids}`;

/** Publishing: what is no longer the newest edit goes out … */
const closeOutdated = (p: Publish, which: ReturnType<typeof among>) => sql<Row>`
  update knowledge_entries set until = ${p.version}
  where tenant_id = ${p.tenant} and until is null and ${which} and not exists (
    select 1 from articles a
    where a.tenant_id = knowledge_entries.tenant_id and a.id = knowledge_entries.article_id
      and a.version = knowledge_entries.edit and a.deleted = false
  )`;
/** … and newest edits that are not in come in. */
const openNewest = (p: Publish, which: ReturnType<typeof among>) => sql<Row>`
  insert into knowledge_entries (tenant_id, article_id, edit, since, until)
  select a.tenant_id, a.id, a.version, cast(${p.version} as bigint), null
  from articles a
  where a.tenant_id = ${p.tenant} and a.deleted = false and ${which} and not exists (
    select 1 from knowledge_entries e where e.tenant_id = a.tenant_id and e.article_id = a.id and e.until is null
  )`;
const closeOutdatedAll = sqlStatement((p: Publish) => closeOutdated(p, anyArticle));
const closeOutdatedOnly = sqlStatement((p: PublishOnly, dialect) =>
  closeOutdated(p, among('article_id', listOf(dialect, p.only, 'text'))),
);
const openNewestAll = sqlStatement((p: Publish) => openNewest(p, anyArticle));
const openNewestOnly = sqlStatement((p: PublishOnly, dialect) =>
  openNewest(p, among('a.id', listOf(dialect, p.only, 'text'))),
);

/** Rolling back: the same two steps, with version `to` in the place of the newest edits. */
const closeNotIn = sqlStatement(
  (p: Rollback) => sql<Row>`
  update knowledge_entries set until = ${p.version}
  where tenant_id = ${p.tenant} and until is null and not exists (
    select 1 from knowledge_entries o
    where o.tenant_id = knowledge_entries.tenant_id and o.article_id = knowledge_entries.article_id
      and o.edit = knowledge_entries.edit and o.since <= ${p.to} and (o.until is null or o.until > ${p.to})
  )`,
);
const openAllOf = sqlStatement(
  (p: Rollback) => sql<Row>`
  insert into knowledge_entries (tenant_id, article_id, edit, since, until)
  select o.tenant_id, o.article_id, o.edit, cast(${p.version} as bigint), null
  from knowledge_entries o
  where o.tenant_id = ${p.tenant} and o.since <= ${p.to} and (o.until is null or o.until > ${p.to}) and not exists (
    select 1 from knowledge_entries e
    where e.tenant_id = o.tenant_id and e.article_id = o.article_id and e.until is null
  )`,
);

const countOpen = statement((db, p: { tenant: string }) =>
  db
    .selectFrom('knowledge_entries')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('tenant_id', '=', p.tenant)
    .where('until', 'is', null),
);
const versionByNumber = statement((db, p: { tenant: string; version: number }) =>
  db
    .selectFrom('knowledge_versions')
    .select(columnsOf('knowledge_versions'))
    .where('tenant_id', '=', p.tenant)
    .where('version', '=', p.version),
);
const versionPage = statement((db, p: { tenant: string; limit: number; offset: number }) =>
  db
    .selectFrom('knowledge_versions')
    .select(columnsOf('knowledge_versions'))
    .where('tenant_id', '=', p.tenant)
    .orderBy('version', 'desc')
    .limit(p.limit)
    .offset(p.offset),
);
const versionCount = statement((db, p: { tenant: string }) =>
  db
    .selectFrom('knowledge_versions')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('tenant_id', '=', p.tenant),
);
const published = statement((db, p: { tenant: string; version: number; after: string; limit: number }) =>
  db
    .selectFrom('knowledge_entries as entry')
    .innerJoin('article_edits', (join) =>
      join
        .onRef('article_edits.tenant_id', '=', 'entry.tenant_id')
        .onRef('article_edits.id', '=', 'entry.article_id')
        .onRef('article_edits.version', '=', 'entry.edit'),
    )
    .select(columnsOf('article_edits').map((column) => `article_edits.${column}` as const))
    .where('entry.tenant_id', '=', p.tenant)
    .where('entry.article_id', '>', p.after)
    .where('entry.since', '<=', p.version)
    .where((eb) => eb.or([eb('entry.until', 'is', null), eb('entry.until', '>', p.version)]))
    // An entry that is still open would belong to versions yet to come as well.
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('knowledge_versions as made')
          .select('made.version')
          .where('made.tenant_id', '=', p.tenant)
          .where('made.version', '=', p.version),
      ),
    )
    .orderBy('entry.article_id')
    .limit(p.limit),
);

/** Articles whose entry began or ended between two versions, once for each such entry. */
const touched = statement((db, p: { tenant: string; from: number; to: number; limit: number }) =>
  db
    .selectFrom('knowledge_entries')
    .select('article_id')
    .where('tenant_id', '=', p.tenant)
    .where((eb) =>
      eb.or([
        eb.and([eb('since', '>', p.from), eb('since', '<=', p.to)]),
        eb.and([eb('until', '>', p.from), eb('until', '<=', p.to)]),
      ]),
    )
    .limit(p.limit),
);
const publishedAmong = statement((db, p: { tenant: string; version: number; ids: string }, dialect) =>
  db
    .selectFrom('knowledge_entries as entry')
    .innerJoin('article_edits', (join) =>
      join
        .onRef('article_edits.tenant_id', '=', 'entry.tenant_id')
        .onRef('article_edits.id', '=', 'entry.article_id')
        .onRef('article_edits.version', '=', 'entry.edit'),
    )
    .select(columnsOf('article_edits').map((column) => `article_edits.${column}` as const))
    .where('entry.tenant_id', '=', p.tenant)
    .where('entry.article_id', 'in', listOf<string>(dialect, p.ids, 'text'))
    .where('entry.since', '<=', p.version)
    .where((eb) => eb.or([eb('entry.until', 'is', null), eb('entry.until', '>', p.version)]))
    .orderBy('entry.article_id'),
);

/** Counting up holds the counter until the commit, so two publishers take turns. */
export function* publishKnowledge(data: Parameters<Store['publishKnowledge']>[0]): Program<KnowledgeVersion> {
  const tenant = data.tenantId;
  const version = yield* nextNumber(tenant, 'knowledge');
  if (data.only === undefined) {
    yield* closeOutdatedAll({ tenant, version });
    yield* openNewestAll({ tenant, version });
  } else {
    const only = JSON.stringify(data.only);
    yield* closeOutdatedOnly({ tenant, version, only });
    yield* openNewestOnly({ tenant, version, only });
  }
  return yield* record(tenant, version, data.by, data.note, data.at);
}

export function* rollbackKnowledge(
  tenant: TenantId,
  to: number,
  by: string,
  at: Timestamp,
): Program<KnowledgeVersion | null> {
  if ((yield* versionByNumber({ tenant, version: to })).length === 0) return null;
  const version = yield* nextNumber(tenant, 'knowledge');
  yield* closeNotIn({ tenant, version, to });
  yield* openAllOf({ tenant, version, to });
  return yield* record(tenant, version, by, `rollback to ${to}`, at);
}

function* record(
  tenantId: TenantId,
  version: number,
  publishedBy: string,
  note: string,
  publishedAt: Timestamp,
): Program<KnowledgeVersion> {
  const [count] = yield* countOpen({ tenant: tenantId });
  const made = { version, publishedAt, publishedBy, articleCount: count?.total ?? 0, note };
  yield* insert('knowledge_versions', [{ ...made, tenantId }]);
  return made;
}

export function* activeKnowledge(tenant: TenantId): Program<KnowledgeVersion | null> {
  const newest = yield* first('knowledge_versions', versionPage({ tenant, limit: 1, offset: 0 }));
  return newest === null ? null : knowledgeVersionOf(newest);
}
export function* knowledgeVersions(tenant: TenantId, { limit, offset }: PageRequest): Program<Page<KnowledgeVersion>> {
  const items = (yield* all('knowledge_versions', versionPage({ tenant, limit, offset }))).map(knowledgeVersionOf);
  const [count] = yield* versionCount({ tenant });
  return { items, total: count?.total ?? 0 };
}
export function* publishedArticles(
  tenant: TenantId,
  version: number,
  { afterId: after, limit }: { readonly afterId: string; readonly limit: number },
): Program<Article[]> {
  return (yield* all('article_edits', published({ tenant, version, after, limit }))).map(articleOf);
}

export function* changedArticles(
  tenant: TenantId,
  { from, to, most }: { readonly from: number; readonly to: number; readonly most: number },
): Program<{ articles: Article[]; gone: ArticleId[] } | null> {
  for (const version of [from, to]) {
    if ((yield* versionByNumber({ tenant, version })).length === 0) return null;
  }
  const rows = yield* touched({ tenant, from, to, limit: most + 1 });
  if (rows.length > most) return null;
  const ids = [...new Set(rows.map((row) => row.article_id as ArticleId))].sort();
  const found = yield* all('article_edits', publishedAmong({ tenant, version: to, ids: JSON.stringify(ids) }));
  const articles = found.map(articleOf);
  const there = new Set(articles.map(({ id }) => id));
  return { articles, gone: ids.filter((id) => !there.has(id)) };
}
