/** Articles, and the versions of the knowledge that they were published in. Part of the store's port. */
import type { Article, ArticleContent, KnowledgeVersion } from '../../domain/article.ts';
import type { ArticleId, TenantId, Timestamp } from '../../domain/ids.ts';
import type { Lang } from '../../domain/language.ts';
import type { Page, PageRequest, Versioned } from './page.ts';

export interface SaveArticle {
  readonly tenantId: TenantId;
  readonly id: ArticleId;
  readonly content: ArticleContent;
  /** 0 = must be new; a number = must be this version; null = whatever is there (imports). */
  readonly expectedVersion: number | null;
  readonly at: Timestamp;
}
export interface ArticleFilter extends PageRequest {
  readonly tenantId: TenantId;
  readonly lang?: Lang;
  readonly category?: string;
  readonly q?: string;
  /** Only those whose newest edit is not in the active knowledge version. */
  readonly unpublished?: boolean;
}

export interface KnowledgeStore {
  saveArticle(data: SaveArticle): Promise<Versioned<Article>>;
  /** One transaction for all of them; `expectedVersion` is ignored. Articles equal to what is stored are left alone. */
  saveArticles(
    tenantId: TenantId,
    articles: readonly { readonly id: ArticleId; readonly content: ArticleContent }[],
    at: Timestamp,
  ): Promise<{
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
  }>;
  /** A tombstone: gone from lists, and from the next published version. */
  deleteArticle(tenantId: TenantId, id: ArticleId, expectedVersion: number, at: Timestamp): Promise<Versioned<Article>>;
  getArticle(tenantId: TenantId, id: ArticleId): Promise<Article | null>;
  /** By id. */
  listArticles(filter: ArticleFilter): Promise<Page<Article>>;
  /** Edits ever made of articles, deletions among them: the draft is the same as long as this is. */
  countEdits(tenantId: TenantId): Promise<number>;
  /** A new knowledge version with the newest edit of every article, or of `only` these on top of the active version. */
  publishKnowledge(data: {
    readonly tenantId: TenantId;
    readonly by: string;
    readonly note: string;
    readonly at: Timestamp;
    readonly only?: readonly ArticleId[];
  }): Promise<KnowledgeVersion>;
  /** A new version equal to an older one; null when there is no such version. */
  rollbackKnowledge(tenantId: TenantId, toVersion: number, by: string, at: Timestamp): Promise<KnowledgeVersion | null>;
  /** null before the first publish. */
  activeKnowledge(tenantId: TenantId): Promise<KnowledgeVersion | null>;
  knowledgeVersions(tenantId: TenantId, page: PageRequest): Promise<Page<KnowledgeVersion>>;
  /** The articles of a published version, ordered by id, after `afterId`; each as it was when published. */
  publishedArticles(
    tenantId: TenantId,
    version: number,
    page: { readonly afterId: string; readonly limit: number },
  ): Promise<readonly Article[]>;
  /**
   * What is different in version `to` from the older version `from`: articles as published in `to` (some may be the same edit
   * again), and those that are in it no more. null: more than `most` rows to look at, or a version that does not exist.
   */
  changedArticles(
    tenantId: TenantId,
    versions: { readonly from: number; readonly to: number; readonly most: number },
  ): Promise<{ readonly articles: readonly Article[]; readonly gone: readonly ArticleId[] } | null>;
}
