/**
 * Search with a second look: the first candidates and the question are read together by a reranker, which has the last word on
 * their order. Its order and scores go to a gate that was fitted with them; where there is no such gate yet, where the scores do
 * not come in time or not at all, the fused order and its own gate decide, as they would without a reranker.
 */
import type { Reranking, SearchResult } from '../domain/article.ts';
import type { Reranker } from '../ports/reranker.ts';
import type { Candidate } from './candidates.ts';
import { decide, type GateSample, gateInputs, rerankInputs } from './gate.ts';
import { type Alone, citedText, type Judged, type Searched, saysItExactly, type Truth, toSample } from './judged.ts';
import type { KnowledgeIndex, KnowledgeQuery } from './knowledge-index.ts';

export interface SecondLook {
  readonly reranker: Reranker;
  /** Candidates it reads, the best first; those behind them keep their order behind. */
  readonly candidates: number;
  /** Aborted when the search may wait no longer. */
  readonly signal: AbortSignal;
}

/** `SearchResult`, but for the time it took: nothing here reads a clock. */
export type RerankedResult = Omit<SearchResult, 'reranking'> & { readonly reranking?: Omit<Reranking, 'tookMs'> };

interface Reordered {
  readonly found: Judged['found'];
  readonly inputs: readonly number[];
}

/** Like `KnowledgeIndex.search`. What the index knew when it was called is what the result is made of. */
export async function searchReranked(
  index: KnowledgeIndex,
  query: KnowledgeQuery,
  vectorOf: (text: string) => Float32Array,
  look: SecondLook,
): Promise<RerankedResult> {
  const { version } = index;
  const searched = index.find({ ...query, depth: look.candidates }, vectorOf);
  if (!worthwhile(searched)) return index.result(query, index.judge(searched));
  const [judged, outcome] = await judge(index, searched, look);
  const reranking = { version: look.reranker.version, outcome };
  return { ...index.result(query, judged), knowledgeVersion: version, reranking };
}

/** Searches a calibration question as `searchReranked` would; null where the reranker would not be asked. */
export async function sampleReranked(
  index: KnowledgeIndex,
  query: KnowledgeQuery,
  vectorOf: (text: string) => Float32Array,
  truth: Truth,
  look: SecondLook,
): Promise<GateSample | null> {
  const searched = index.find({ ...query, depth: look.candidates }, vectorOf);
  if (!worthwhile(searched)) return null;
  const { found, inputs } = await reorder(searched, look);
  return toSample(found, inputs, truth);
}

async function judge(
  index: KnowledgeIndex,
  searched: Alone & { readonly followUp: null },
  look: SecondLook,
): Promise<readonly [Judged, Reranking['outcome']]> {
  const gate = index.rerankedGate;
  if (gate?.reranker !== look.reranker.version) return [index.judge(searched), 'not_fitted'];
  const reordered = await tryReorder(searched, look);
  if (typeof reordered === 'string') return [index.judge(searched), reordered];
  const { found, inputs } = reordered;
  return [{ found, decision: decide(gate, inputs), gate }, 'reordered'];
}

/** What `searchReranked` finds once a gate is fitted; `outcome` is null where the reranker is not asked. */
export async function findReranked(
  index: KnowledgeIndex,
  query: KnowledgeQuery,
  vectorOf: (text: string) => Float32Array,
  look: SecondLook,
): Promise<{ readonly found: Judged['found']; readonly outcome: Reranking['outcome'] | null }> {
  const searched = index.find({ ...query, depth: look.candidates }, vectorOf);
  if (!worthwhile(searched)) return { found: searched.found, outcome: null };
  const reordered = await tryReorder(searched, look);
  if (typeof reordered === 'string') return { found: searched.found, outcome: reordered };
  return { found: reordered.found, outcome: 'reordered' };
}

async function tryReorder(searched: Alone, look: SecondLook): Promise<Reordered | 'late' | 'failed'> {
  try {
    return await reorder(searched, look);
  } catch {
    return look.signal.aborted ? 'late' : 'failed';
  }
}

/**
 * A question that is an article's own wording needs no second opinion, and nothing cannot be reordered. A follow-up is found by
 * three searches and judged by a model learnt on their order, which a reranker that sees one text of them would spoil.
 */
function worthwhile(searched: Searched): searched is Alone & { readonly followUp: null } {
  return searched.followUp === null && searched.found.candidates.length > 0 && !saysItExactly(searched.found);
}

async function reorder({ text, context, found: before }: Alone, look: SecondLook): Promise<Reordered> {
  const read = before.deep.slice(0, look.candidates);
  const scores = await look.reranker.score(text, read.map(readText), look.signal);
  const scored = read.map((candidate, i) => ({ ...candidate, rerank: scores[i]! }));
  // Stable: where the reranker sees no difference the fused order stays.
  scored.sort((a, b) => b.rerank - a.rerank);
  const found = before.inOrder([...scored, ...before.candidates.slice(look.candidates)]);
  const inputs = gateInputs(found, context) ?? [];
  return { found, inputs: [...inputs, ...rerankInputs(found.candidates.slice(0, scored.length))] };
}

/** Of an entry the wording that is nearest, of a document what would be cited, under its heading. */
function readText(candidate: Candidate): string {
  const { document, wording, article } = candidate;
  return document || wording === '' ? `${article.question}\n${citedText(candidate)}` : wording;
}
