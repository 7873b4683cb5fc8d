import type { Article, SearchResult } from '../domain/article.ts';
import type { TenantId } from '../domain/ids.ts';
import type { DetectedLang, Lang } from '../domain/language.ts';

export interface SearchRequest {
  readonly tenantId: TenantId;
  readonly text: string;
  /** `text`, normalised by understanding. */
  readonly normalized: string;
  readonly embedding: Float32Array;
  readonly lang: DetectedLang;
  /** The conversation's language: decides for mixed text. */
  readonly conversationLang: Lang;
  /** Articles of this category are raised. */
  readonly category: string | null;
  /** Articles of this category alone are searched; absent, all are. */
  readonly within?: string;
  /** Earlier questions of this conversation, oldest first. */
  readonly context: readonly string[];
  readonly audience: string;
  /** RFC 3339; articles outside their validity are never used. */
  readonly now: string;
  readonly top: number;
}

/** Searches a tenant's published knowledge and applies the gate. */
export interface KnowledgeSearch {
  search(request: SearchRequest): Promise<SearchResult>;
  /** An article as published, for an offer that was picked; null when it is gone. */
  published(tenantId: TenantId, articleId: string): Promise<Article | null>;
  /** `knowledge`, the version that answers searches now, and `gate`, what decides about them; without what is not there yet. */
  servedVersions(tenantId: TenantId): Readonly<Record<string, string>>;
  /** Makes the index match the store's active knowledge version; the old index serves meanwhile. */
  refresh(tenantId: TenantId): Promise<{ readonly knowledgeVersion: number }>;
}
