/** What is different between two published versions of the knowledge. Reads page by page and holds ids and edit numbers. */
import type { Article, ArticleContent } from '../domain/article.ts';
import type { ArticleId, TenantId } from '../domain/ids.ts';
import type { Store } from '../ports/store.ts';

const COMPARED = [
  'lang',
  'question',
  'answer',
  'variants',
  'category',
  'tags',
  'audience',
  'validFrom',
  'validTo',
] as const satisfies readonly (keyof ArticleContent)[];
export type ComparedField = (typeof COMPARED)[number];

export interface ArticleChange {
  readonly change: 'added' | 'changed' | 'removed';
  readonly articleId: ArticleId;
  readonly question: string;
  /** For changed ones: each field that differs, lists one item a line; '' = not set. */
  readonly fields: readonly { readonly name: ComparedField; readonly before: string; readonly after: string }[];
}

export interface VersionChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The first `most` of them. */
  readonly items: readonly ArticleChange[];
}

const PAGE = 1000;

/** `from` may be 0: nothing was published. Both versions exist, or count as empty. */
export async function versionChanges(
  store: Pick<Store, 'publishedArticles'>,
  tenantId: TenantId,
  { from, to, most }: { readonly from: number; readonly to: number; readonly most: number },
): Promise<VersionChanges> {
  const before = new Map<ArticleId, number>();
  for await (const article of articlesOf(store, tenantId, from)) before.set(article.id, article.version);
  const added: Article[] = [];
  const edited = new Map<ArticleId, Article>();
  let addedCount = 0;
  for await (const article of articlesOf(store, tenantId, to)) {
    const edit = before.get(article.id);
    before.delete(article.id);
    if (edit === undefined) {
      addedCount++;
      if (added.length < most) added.push(article);
    } else if (edit !== article.version) edited.set(article.id, article);
  }
  // What is left in `before` is gone. The old wording is read only where there is one to show.
  const changed: ArticleChange[] = [];
  const removed: ArticleChange[] = [];
  let changedCount = 0;
  if (edited.size > 0 || before.size > 0) {
    for await (const old of articlesOf(store, tenantId, from)) {
      const now = edited.get(old.id);
      if (now !== undefined) {
        const fields = differences(old, now);
        if (fields.length === 0) continue;
        changedCount++;
        if (changed.length < most) changed.push(of('changed', now, fields));
      } else if (before.has(old.id) && removed.length < most) removed.push(of('removed', old));
    }
  }
  const items = [...changed, ...added.map((article) => of('added', article)), ...removed].slice(0, most);
  return { added: addedCount, changed: changedCount, removed: before.size, items };
}

function of(change: ArticleChange['change'], { id, question }: Article, fields: ArticleChange['fields'] = []) {
  return { change, articleId: id, question, fields };
}

function differences(before: Article, after: Article): ArticleChange['fields'] {
  return COMPARED.map((name) => ({ name, before: shown(before[name]), after: shown(after[name]) })).filter(
    (field) => field.before !== field.after,
  );
}

function shown(value: string | readonly string[] | undefined): string {
  return value === undefined ? '' : typeof value === 'string' ? value : value.join('\n');
}

async function* articlesOf(
  store: Pick<Store, 'publishedArticles'>,
  tenantId: TenantId,
  version: number,
): AsyncGenerator<Article> {
  for (let afterId = ''; version > 0; ) {
    const page = await store.publishedArticles(tenantId, version, { afterId, limit: PAGE });
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    afterId = last.id;
  }
}
