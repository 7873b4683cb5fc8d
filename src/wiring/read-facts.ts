/** The graph of facts of a tenant outside of its worker: for the export. */
import { oxigraphStore } from '../adapters/oxigraph/triple-store.ts';
import type { Article } from '../domain/article.ts';
import type { TenantId } from '../domain/ids.ts';
import { FactGraph } from '../knowledge/graph/fact-graph.ts';
import { EMPTY_TABLE, parseFactTable } from '../knowledge/graph/fact-table.ts';
import { FACTS_SETTING } from '../knowledge/search/knowledge-search.ts';
import type { Store } from '../ports/store.ts';

/** From the tenant's table and the attributes of these articles. Rejects with `invalid_payload` for a table that cannot be read. */
export async function readFacts(
  store: Pick<Store, 'getSetting'>,
  tenantId: TenantId,
  articles: AsyncIterable<Article>,
): Promise<FactGraph> {
  const setting = await store.getSetting(tenantId, FACTS_SETTING);
  const table = typeof setting?.value === 'string' ? parseFactTable(setting.value) : EMPTY_TABLE;
  const bearing: Article[] = [];
  for await (const article of articles) if ((article.attributes ?? []).length > 0) bearing.push(article);
  return new FactGraph(table, bearing, oxigraphStore);
}
