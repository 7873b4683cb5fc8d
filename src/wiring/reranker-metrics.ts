/** What the reranker does and costs in time. The labels are a closed list. */
import { Counter, Histogram, type Registry } from 'prom-client';
import type { Reranking } from '../domain/article.ts';

const OUTCOMES: readonly Reranking['outcome'][] = ['reordered', 'late', 'failed', 'not_fitted'];

/** undefined where no reranker is configured: its metrics are not there then. */
export function rerankerMetrics(
  registry: Registry,
  setting: string | undefined,
): ((reranking: Reranking) => void) | undefined {
  if (setting === undefined) return undefined;
  const searches = new Counter({
    name: 'kefu_reranker_searches_total',
    help: 'Searches that the reranker reordered, or for which the fused order stood: late, failed, or no gate fitted with it yet',
    labelNames: ['outcome'],
    registers: [registry],
  });
  for (const outcome of OUTCOMES) searches.inc({ outcome }, 0);
  const seconds = new Histogram({
    name: 'kefu_reranker_seconds',
    help: 'Time a search with the reranker took',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 1, 2],
    registers: [registry],
  });
  return ({ outcome, tookMs }) => {
    searches.inc({ outcome });
    if (outcome !== 'not_fitted') seconds.observe(tookMs / 1000);
  };
}
