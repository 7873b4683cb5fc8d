/** The knowledge worker's reranker: which one is open, and how long a search waits for it. */
import type { SearchResult } from '../domain/article.ts';
import type { RerankerOrder } from '../knowledge/search/protocol.ts';
import type { Reranker } from '../ports/reranker.ts';
import type { KnowledgeIndex, KnowledgeQuery } from '../retrieval/knowledge-index.ts';
import { type SecondLook, searchReranked } from '../retrieval/reranked-search.ts';

export interface RerankingOptions {
  open(order: RerankerOrder): Promise<Reranker>;
  readonly now: () => number;
}

interface Open {
  readonly order: RerankerOrder;
  readonly reranker: Reranker;
}

export class KnowledgeReranking {
  readonly #options: RerankingOptions;
  #open: Open | null = null;

  constructor(options: RerankingOptions) {
    this.#options = options;
  }

  /** Rejects with KefuError `model_refused`, and keeps the one it had, when the ordered one cannot be used. */
  async use(order: RerankerOrder | null): Promise<void> {
    const next = order === null ? null : { order, reranker: await this.#options.open(order) };
    const before = this.#open;
    this.#open = next;
    await before?.reranker.close();
  }

  get active(): boolean {
    return this.#open !== null;
  }

  /** For calibration, which may take its time; null when no reranker is open. */
  patientLook(): SecondLook | null {
    if (this.#open === null) return null;
    const { order, reranker } = this.#open;
    return { reranker, candidates: order.candidates, signal: new AbortController().signal };
  }

  async search(
    index: KnowledgeIndex,
    query: KnowledgeQuery,
    vectorOf: (text: string) => Float32Array,
  ): Promise<SearchResult> {
    if (this.#open === null) return index.search(query, vectorOf);
    const { order, reranker } = this.#open;
    const started = this.#options.now();
    const signal = AbortSignal.timeout(order.budgetMs);
    const result = await searchReranked(index, query, vectorOf, { reranker, candidates: order.candidates, signal });
    const { reranking, ...rest } = result;
    return reranking === undefined
      ? rest
      : { ...rest, reranking: { ...reranking, tookMs: this.#options.now() - started } };
  }
}
