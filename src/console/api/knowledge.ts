/** Articles and the published versions of the knowledge over REST. */
import type { Attribute } from '../../domain/article.ts';
import type { WireAlike } from '../../protocol/article.ts';
import type { Article, ArticleContent, KnowledgeVersion, Lang, Paged, SearchResult } from '../types.ts';
import type { ApiClient, CallOptions } from './client.ts';

/** What an editor may set; everything is sent, so that emptying a field empties it. */
export type ArticleDraft = Omit<ArticleContent, 'validFrom' | 'validTo' | 'attributes' | 'source'> & {
  readonly attributes: readonly Attribute[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

/** A question as a visitor of that language and audience would ask it; of one category alone, and of the draft, when said. */
export interface HitTestRequest {
  readonly text: string;
  readonly lang?: Lang;
  readonly category?: string;
  readonly audience?: string;
  readonly draft?: boolean;
}

export function knowledgeApi(client: ApiClient) {
  const article = (id: string) => `/v1/articles/${encodeURIComponent(id)}`;
  return {
    list: (query: CallOptions['query']) => client.get<Paged<Article>>('/v1/articles', { query }),
    get: (id: string) => client.get<Article>(article(id)),
    add: (draft: Partial<ArticleDraft>) => client.post<Article & WireAlike>('/v1/articles', draft),
    alike: (id: string) => client.get<WireAlike>(`${article(id)}/alike`),
    change: (id: string, draft: Partial<ArticleDraft>, version: number) =>
      client.patch<Article>(article(id), draft, version),
    remove: (id: string, version: number) => client.delete<void>(article(id), version),
    publish: (note: string) => client.post<KnowledgeVersion>('/v1/knowledge/publish', note ? { note } : {}),
    versions: (limit: number, offset: number) =>
      client.get<Paged<KnowledgeVersion>>('/v1/knowledge/versions', { query: { limit, offset } }),
    rollback: (version: number) => client.post<KnowledgeVersion>('/v1/knowledge/rollback', { version }),
    search: (test: HitTestRequest) => client.post<SearchResult>('/v1/knowledge/search', test),
  };
}
