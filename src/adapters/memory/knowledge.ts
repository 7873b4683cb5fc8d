/** Articles and their published versions, in memory: every version keeps its whole manifest. */
import type { Article, ArticleContent } from '../../domain/article.ts';
import type { ArticleId, TenantId, Timestamp } from '../../domain/ids.ts';
import { type ArticleRecord, articleOf, knowledgeVersionOf, sameContent } from '../../domain/records.ts';
import { assert } from '../../lib/assert.ts';
import type { KnowledgeStore } from '../../ports/store.ts';
import { compareText, copy, type MemoryData, nextNumber, page, requireTenant } from './tables.ts';

export function knowledge(data: MemoryData): KnowledgeStore {
  const { tables } = data;

  const put = (record: ArticleRecord): Article => {
    tables.articles.put(record);
    tables.article_edits.put(record);
    return copy(articleOf(record));
  };
  const edit = (
    before: ArticleRecord | undefined,
    tenantId: TenantId,
    id: ArticleId,
    content: ArticleContent,
    at: Timestamp,
  ) => {
    const version = (before?.version ?? 0) + 1;
    const createdAt = before === undefined || before.deleted ? at : before.createdAt;
    return put({ tenantId, id, version, deleted: false, createdAt, updatedAt: at, content });
  };
  const versionsOf = (tenantId: TenantId) => {
    const found = data.manifests.get(tenantId) ?? new Map<number, ReadonlyMap<string, number>>();
    data.manifests.set(tenantId, found);
    return found;
  };
  const active = (tenantId: TenantId) => {
    const all = versionsOf(tenantId);
    return { version: all.size, manifest: all.get(all.size) ?? new Map<string, number>() };
  };
  const publish = (
    tenantId: TenantId,
    manifest: ReadonlyMap<string, number>,
    publishedBy: string,
    note: string,
    publishedAt: Timestamp,
  ) => {
    const version = nextNumber(data, tenantId, 'knowledge');
    versionsOf(tenantId).set(version, manifest);
    const record = { version, publishedAt, publishedBy, articleCount: manifest.size, note };
    tables.knowledge_versions.put({ tenantId, ...record });
    return record;
  };

  return {
    async saveArticle({ tenantId, id, content, expectedVersion, at }) {
      requireTenant(data, tenantId);
      const before = tables.articles.get(tenantId, id);
      const live = before !== undefined && !before.deleted ? before : undefined;
      if (expectedVersion !== null) {
        if (expectedVersion > 0 && live === undefined) return { kind: 'not_found' };
        if (live !== undefined && live.version !== expectedVersion) return { kind: 'stale', current: articleOf(live) };
      }
      return { kind: 'saved', value: edit(before, tenantId, id, content, at), outbox: [] };
    },
    async saveArticles(tenantId, articles, at) {
      requireTenant(data, tenantId);
      const counts = { added: 0, changed: 0, unchanged: 0 };
      for (const { id, content } of articles) {
        const before = tables.articles.get(tenantId, id);
        if (before === undefined || before.deleted) counts.added += 1;
        else if (sameContent(before.content, copy(content))) {
          counts.unchanged += 1;
          continue;
        } else counts.changed += 1;
        edit(before, tenantId, id, content, at);
      }
      return counts;
    },
    async deleteArticle(tenantId, id, expectedVersion, at) {
      const before = tables.articles.get(tenantId, id);
      if (before === undefined || before.deleted) return { kind: 'not_found' };
      if (before.version !== expectedVersion) return { kind: 'stale', current: articleOf(before) };
      const value = put({ ...before, version: before.version + 1, deleted: true, updatedAt: at });
      return { kind: 'saved', value, outbox: [] };
    },
    async getArticle(tenantId, id) {
      const found = tables.articles.get(tenantId, id);
      return found === undefined || found.deleted ? null : articleOf(found);
    },
    async listArticles({ tenantId, lang, category, q, unpublished, ...request }) {
      const wanted = q?.toLowerCase();
      const { manifest } = active(tenantId);
      const found = tables.articles
        .filter(
          (a) =>
            a.tenantId === tenantId &&
            !a.deleted &&
            (lang === undefined || a.content.lang === lang) &&
            (category === undefined || a.content.category === category) &&
            (unpublished !== true || manifest.get(a.id) !== a.version) &&
            (wanted === undefined ||
              [a.content.question, a.content.answer, ...a.content.variants].some((text) =>
                text.toLowerCase().includes(wanted),
              )),
        )
        .sort((a, b) => compareText(a.id, b.id));
      return page(found.map(articleOf), request);
    },

    async countEdits(tenantId) {
      const own = tables.articles.filter((a) => a.tenantId === tenantId);
      return own.reduce((sum, { version }) => sum + version, 0);
    },

    async publishKnowledge({ tenantId, by, note, at, only }) {
      requireTenant(data, tenantId);
      const manifest = new Map(active(tenantId).manifest);
      const ids = only ?? [
        ...tables.articles.filter((a) => a.tenantId === tenantId).map((a) => a.id),
        ...manifest.keys(),
      ];
      for (const id of ids) {
        const newest = tables.articles.get(tenantId, id);
        if (newest === undefined || newest.deleted) manifest.delete(id);
        else manifest.set(id, newest.version);
      }
      return publish(tenantId, manifest, by, note, at);
    },
    async rollbackKnowledge(tenantId, toVersion, by, at) {
      const manifest = versionsOf(tenantId).get(toVersion);
      return manifest === undefined ? null : publish(tenantId, manifest, by, `rollback to ${toVersion}`, at);
    },
    async activeKnowledge(tenantId) {
      const found = tables.knowledge_versions.get(tenantId, active(tenantId).version);
      return found === undefined ? null : knowledgeVersionOf(found);
    },
    async knowledgeVersions(tenantId, request) {
      const all = tables.knowledge_versions
        .filter((v) => v.tenantId === tenantId)
        .sort((a, b) => b.version - a.version)
        .map(knowledgeVersionOf);
      return page(all, request);
    },
    async publishedArticles(tenantId, version, { afterId, limit }) {
      const manifest = versionsOf(tenantId).get(version) ?? new Map<string, number>();
      return [...manifest.entries()]
        .filter(([id]) => compareText(id, afterId) > 0)
        .sort(([a], [b]) => compareText(a, b))
        .slice(0, limit)
        .map(([id, newest]) => {
          const found = tables.article_edits.get(tenantId, id, newest);
          assert(found !== undefined, 'a published edit is kept');
          return articleOf(found);
        });
    },
    async changedArticles(tenantId, { from, to, most }) {
      const before = versionsOf(tenantId).get(from);
      const after = versionsOf(tenantId).get(to);
      if (before === undefined || after === undefined) return null;
      const changed = [...after].filter(([id, edit]) => before.get(id) !== edit);
      const gone = [...before.keys()].filter((id) => !after.has(id)).sort(compareText);
      if (changed.length + gone.length > most) return null;
      return {
        articles: changed
          .sort(([a], [b]) => compareText(a, b))
          .map(([id, edit]) => {
            const found = tables.article_edits.get(tenantId, id, edit);
            assert(found !== undefined, 'a published edit is kept');
            return articleOf(found);
          }),
        gone: gone as ArticleId[],
      };
    },
  };
}
