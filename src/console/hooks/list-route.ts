/** A list whose filters and page live in the address, so that it can be bookmarked and come back to. */
import type { TablePaginationConfig } from 'antd';
import { formatRoute, useRoute } from './route.ts';

const PAGE_SIZE = 20;

type Filters = Readonly<Record<string, string | undefined>>;

export interface ListRoute {
  readonly filters: Filters;
  readonly isFiltered: boolean;
  /** Changes with the filters and the page. */
  readonly key: string;
  /** What the server is asked for. */
  readonly query: Readonly<Record<string, string | number | undefined>>;
  /** Changes some filters and starts at the first page. */
  set(change: Filters): void;
  pagination(total: number | undefined): TablePaginationConfig;
}

export function useListRoute(path: readonly string[]): ListRoute {
  const [route, go] = useRoute();
  const { page: pageText, ...filters } = route.query;
  const page = Math.max(1, Number(pageText) || 1);
  return {
    filters,
    isFiltered: Object.values(filters).some(Boolean),
    key: JSON.stringify(route.query),
    query: { ...filters, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
    set: (change) => go(formatRoute(path, { ...filters, ...change }), { replace: true }),
    pagination: (total = 0) => ({
      current: page,
      pageSize: PAGE_SIZE,
      total,
      showSizeChanger: false,
      hideOnSinglePage: true,
      onChange: (next) => go(formatRoute(path, { ...filters, page: String(next) })),
    }),
  };
}
