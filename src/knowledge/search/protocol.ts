/**
 * What passes between the main thread and the knowledge worker. Every request has an id and gets one reply; a worker
 * answers searches while it builds, so replies may overtake each other.
 */
import type { Article, SearchResult } from '../../domain/article.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { DetectedLang, Lang } from '../../domain/language.ts';
import type { Json } from '../../lib/json.ts';

export interface WireSearch {
  readonly tenantId: TenantId;
  readonly normalized: string;
  readonly vector: Float32Array;
  readonly lang: DetectedLang;
  readonly conversationLang: Lang;
  readonly category: string | null;
  readonly within?: string;
  /** Normalised, oldest first. */
  readonly context: readonly string[];
  readonly audience: string;
  readonly now: string;
  readonly top: number;
}

/** A question with known answers, for fitting the gate. `gold` holds article ids; empty = the knowledge covers it not. */
export interface GivenQuestion {
  readonly normalized: string;
  readonly lang: Lang;
  readonly gold: readonly string[];
}

/** `texts[i]` has row i of `block`, `block.length / texts.length` numbers each. */
export interface VectorBlock {
  readonly texts: readonly string[];
  readonly block: Float32Array;
}

/** Which reranker judges the order of searches, and within what bounds. */
export interface RerankerOrder {
  /** The model and its files' checksum. */
  readonly version: string;
  /** Where it lies, in the @xenova/transformers layout. */
  readonly folder: string;
  /** How many of the best candidates it reads. */
  readonly candidates: number;
  /** How long a search waits for it. */
  readonly budgetMs: number;
}

export interface Requests {
  /** `needs`: the search wants vectors of these texts too; ask again with them. */
  search: {
    readonly in: { readonly query: WireSearch; readonly vectors: VectorBlock };
    readonly out:
      | {
          readonly kind: 'result';
          readonly result: SearchResult;
          /** The question means the same whatever was said before. */
          readonly standsAlone: boolean;
          /** RFC 3339: when other articles become valid next; null = never. */
          readonly validUntil: string | null;
        }
      | { readonly kind: 'needs'; readonly texts: readonly string[] }
      | { readonly kind: 'not_loaded' };
  };
  published: {
    readonly in: { readonly tenantId: TenantId; readonly articleId: string };
    readonly out: Article | null;
  };
  /** Starts collecting a version of a tenant's knowledge; whatever was collected before is dropped. */
  begin: {
    readonly in: { readonly tenantId: TenantId; readonly version: number; readonly encoder: string };
    readonly out: null;
  };
  /** `missing`: normalised texts whose vectors must come before the commit; no text is asked for twice. */
  articles: {
    readonly in: { readonly tenantId: TenantId; readonly articles: readonly Article[] };
    readonly out: { readonly missing: readonly string[] };
  };
  /** Answered once what they complete is indexed, so that whoever waits for it never runs far ahead. */
  vectors: { readonly in: { readonly tenantId: TenantId; readonly vectors: VectorBlock }; readonly out: null };
  /** Lets go of what was collected: the load failed. */
  drop: { readonly in: { readonly tenantId: TenantId }; readonly out: null };
  /** Serves the collected version from now on. `gate`: as stored for it, or null to keep the present one. */
  commit: {
    readonly in: { readonly tenantId: TenantId; readonly gate: Json };
    readonly out: { readonly articles: number; readonly changed: number; readonly gateVersion: string | null };
  };
  /**
   * Moves the served index from one version to the next by what is different, in one go. `full`: it must be loaded anew, because
   * another version is served or too much has changed.
   */
  change: {
    readonly in: {
      readonly tenantId: TenantId;
      readonly from: number;
      readonly to: number;
      readonly encoder: string;
      readonly articles: readonly Article[];
      readonly gone: readonly string[];
      readonly vectors: VectorBlock;
      readonly gate: Json;
    };
    readonly out:
      | { readonly kind: 'changed'; readonly gateVersion: string | null }
      | { readonly kind: 'needs'; readonly texts: readonly string[] }
      | { readonly kind: 'full' };
  };
  /** Groups questions that ask the same; see `QuestionClusters`. */
  cluster: {
    readonly in: { readonly texts: readonly string[]; readonly vectors: VectorBlock };
    readonly out: readonly (readonly number[])[];
  };
  /** The tenant's other names for things, and its product catalogue (YAML), for the served index. */
  synonyms: {
    readonly in: { readonly tenantId: TenantId; readonly lines: string; readonly entities: string };
    readonly out: { readonly groups: number };
  };
  /**
   * Builds the graph of facts from the served articles, this table (YAML; null = none) and the catalogue's names (YAML). Answers with
   * its size.
   */
  facts: {
    readonly in: { readonly tenantId: TenantId; readonly table: string | null; readonly entities: string };
    readonly out: { readonly facts: number };
  };
  /** Questions with known answers, as evidence for the served index and those built after it. */
  learn: {
    readonly in: {
      readonly tenantId: TenantId;
      readonly questions: readonly GivenQuestion[];
      readonly vectors: VectorBlock;
    };
    readonly out: { readonly kind: 'learnt' } | { readonly kind: 'needs'; readonly texts: readonly string[] };
  };
  /** Opens a reranker for all tenants in place of the one before; null = none. A search uses it once a gate is fitted with it. */
  reranker: { readonly in: { readonly order: RerankerOrder | null }; readonly out: null };
  /** The gate of the served version that was fitted with a reranker, as stored. */
  rerankedGate: {
    readonly in: { readonly tenantId: TenantId; readonly version: number; readonly gate: Json };
    readonly out: null;
  };
  /** Fits the gate on the served version and uses it. `outdated`: another version, or no reranker, is served by then. */
  fit: {
    readonly in: {
      readonly tenantId: TenantId;
      readonly version: number;
      readonly questions: readonly GivenQuestion[];
      readonly vectors: VectorBlock;
      readonly now: string;
      /** Largest share of wrong answers among answers. */
      readonly target: number;
      /** Share of `wordings` that the encoder was trained on; null: not known yet. */
      readonly familiar: number | null;
      /** The gate for searches that the reranker has ordered, beside the plain one. */
      readonly reranked?: boolean;
    };
    readonly out:
      | { readonly kind: 'fitted'; readonly gate: Json }
      | { readonly kind: 'needs'; readonly texts: readonly string[]; readonly wordings: readonly string[] }
      | { readonly kind: 'outdated' };
  };
}

export type RequestName = keyof Requests;
export type WorkerRequest = {
  readonly [Name in RequestName]: { readonly id: number; readonly name: Name; readonly in: Requests[Name]['in'] };
}[RequestName];
export type WorkerReply =
  | { readonly id: number; readonly ok: true; readonly out: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };
