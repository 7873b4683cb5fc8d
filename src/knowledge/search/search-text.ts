/** A search for a text by itself: as a visitor's question, and with no conversation around it. */
import type { SearchResult } from '../../domain/article.ts';
import type { TenantId, Timestamp } from '../../domain/ids.ts';
import type { Lang } from '../../domain/language.ts';
import type { KnowledgeSearch, SearchRequest } from '../../ports/knowledge-search.ts';
import type { Understander } from '../../ports/understander.ts';

export interface TextSearch extends Partial<Pick<SearchRequest, 'within' | 'audience'>> {
  readonly tenantId: TenantId;
  readonly text: string;
  /** What is spoken; unset, what the text is in, and Chinese when it is in both. */
  readonly lang?: Lang;
  readonly now: Timestamp;
  readonly top: number;
}

/** Rejects with KefuError `unavailable`, as understanding and searching do. */
export async function searchText(
  by: { readonly understander: Pick<Understander, 'understand'>; readonly knowledge: Pick<KnowledgeSearch, 'search'> },
  { tenantId, text, lang, now, top, within, audience = 'everyone' }: TextSearch,
): Promise<SearchResult> {
  const {
    normalized,
    embedding,
    lang: written,
  } = await by.understander.understand({
    tenantId,
    text,
    lang: lang ?? 'zh',
    now,
    visitorId: '',
  });
  return by.knowledge.search({
    tenantId,
    text,
    normalized,
    embedding,
    lang: written,
    conversationLang: lang ?? (written === 'mixed' ? 'zh' : written),
    category: null,
    within,
    context: [],
    audience,
    now,
    top,
  });
}
