/** Knowledge: articles, their published versions, and what a search finds. */
import type { Confidence, Score } from './confidence.ts';
import type { ArticleId, TenantId, Timestamp } from './ids.ts';
import type { Lang } from './language.ts';

/** A value the article gives for a property of a product: `{ product: '溪流电热水壶', property: '保修期', value: '1年' }`. */
export interface Attribute {
  readonly product: string;
  readonly property: string;
  readonly value: string;
}

export interface ArticleContent {
  readonly lang: Lang;
  readonly question: string;
  readonly answer: string;
  /** Other wordings of the question (相似问). */
  readonly variants: readonly string[];
  readonly category: string;
  readonly tags: readonly string[];
  /** Inclusive; outside of it the article is never used. */
  readonly validFrom?: Timestamp;
  readonly validTo?: Timestamp;
  /** Whom it is for; `everyone` unless set. */
  readonly audience: string;
  /** Facts that are asked for by product and property; none unless set. */
  readonly attributes?: readonly Attribute[];
  /** Publishes on save. */
  readonly liveEdit: boolean;
  /** The document it is a section of, by folder and name; set by imports of documents alone. */
  readonly source?: string;
}

export interface Article extends ArticleContent {
  readonly id: ArticleId;
  readonly tenantId: TenantId;
  /** Counts edits of this article, from 1. */
  readonly version: number;
  readonly deleted: boolean;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
}

/** A published state of a tenant's knowledge. */
export interface KnowledgeVersion {
  readonly version: number;
  readonly publishedAt: Timestamp;
  readonly publishedBy: string;
  readonly articleCount: number;
  readonly note: string;
}

/** One unit found by a search: the article's best wording or chunk. */
export interface Passage {
  readonly articleId: ArticleId;
  readonly title: string;
  /** The article's answer (or the chunk of it) that supports a reply; shown as the citation. */
  readonly text: string;
  readonly lang: Lang;
  readonly category: string;
  /** The wording that matched. */
  readonly matched: string;
  /** Fused rank score, and the parts it came from, for the trace. */
  readonly score: Score;
  readonly parts: Readonly<Record<string, number>>;
}

export interface Citation {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly passage: string;
}

/** What the gate decided about a question, given what was found. */
export type RetrievalOutcome =
  | { readonly kind: 'answer'; readonly passage: Passage; readonly confidence: Confidence }
  | {
      readonly kind: 'clarify';
      readonly options: readonly Passage[];
      readonly confidence: Confidence;
      /** The question is understood but for which product it means. */
      readonly which?: 'product';
    }
  | { readonly kind: 'abstain'; readonly nearest: readonly Passage[]; readonly confidence: Confidence };

/** One value of the graph of facts, as the answer to a question about it. */
export interface Fact {
  readonly product: string;
  readonly property: string;
  readonly value: string;
  /** Product and property as they are shown. */
  readonly title: string;
  /** The reply. */
  readonly text: string;
  readonly lang: Lang;
  /** The article it is from, or the triple's own name. */
  readonly source: string;
  /** In N-Triples. */
  readonly triple: string;
  readonly sparql: string;
}

/** What a reranker had to do with a search. */
export interface Reranking {
  /** The model and its files' checksum. */
  readonly version: string;
  /**
   * `reordered`: the order is its own. Else the fused order stands: its scores did not come in time (`late`) or not at all
   * (`failed`), or no gate is fitted with it yet (`not_fitted`).
   */
  readonly outcome: 'reordered' | 'late' | 'failed' | 'not_fitted';
  /** How long the search took with it. */
  readonly tookMs: number;
}

export interface SearchResult {
  /** Set when the graph of facts answered; the outcome is this answer. */
  readonly fact?: Fact;
  readonly outcome: RetrievalOutcome;
  /** Best first. */
  readonly passages: readonly Passage[];
  readonly knowledgeVersion: number;
  readonly gate: { readonly threshold: number | null; readonly version: string };
  /** Set when a reranker is configured and there was something to reorder. */
  readonly reranking?: Reranking;
}
