/** Model versions over REST, and the three ways to change which of them serve. */
import type { ModelChoice, ModelVersion, Paged } from '../types.ts';
import type { ApiClient } from './client.ts';

const PAGE = 200;

export function modelsApi(client: ApiClient) {
  const path = (name: string, what: string) => `/v1/models/${encodeURIComponent(name)}/${what}`;
  return {
    /** All of them: a server has few. */
    async list(): Promise<readonly ModelVersion[]> {
      const items: ModelVersion[] = [];
      for (;;) {
        const page = await client.get<Paged<ModelVersion>>('/v1/models', {
          query: { limit: PAGE, offset: items.length },
        });
        items.push(...page.items);
        if (page.items.length === 0 || items.length >= page.total) return items;
      }
    },
    promote: (name: string, version: string) => client.post<ModelChoice>(path(name, 'promote'), { version }),
    rollback: (name: string) => client.post<ModelChoice>(path(name, 'rollback'), {}),
    split: (name: string, version: string, percent: number) =>
      client.post<ModelChoice>(path(name, 'split'), { version, percent }),
  };
}
