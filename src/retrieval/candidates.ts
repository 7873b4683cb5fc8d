/**
 * Finds the articles that may answer a question and describes each by the same features, whether a visitor asked or
 * calibration did. Both retrievers propose; every proposed article is then scored exactly; the first few are compared with
 * the question word by word.
 */
import type { Article } from '../domain/article.ts';
import { STEM, WORD } from './analyze.ts';
import type { Absent, ArticleIndex, LeftOut, Slot } from './article-index.ts';
import type { QueryTerm } from './bm25.ts';
import { compared, describe } from './describe.ts';
import type { Features, Scorer } from './features.ts';
import { propose, type Scores, type Wanted } from './propose.ts';
import { joinTerms, type NumberedTerm, weighTerms } from './query-terms.ts';
import { RIVALS, tellApart } from './rivals.ts';

export interface Query {
  readonly normalized: string;
  readonly vector: Float32Array;
  /** Vectors of those of its words that no article has. */
  readonly wordVector: (word: string) => Float32Array;
  /** Terms beside the text's own: synonyms. */
  readonly extraTerms?: readonly QueryTerm[];
}

export interface CandidateOptions extends Wanted {
  /** Raises some articles in the order; their scores, which the gate sees, stay as they are. */
  readonly boost?: (article: Article) => number;
  readonly leftOut?: LeftOut;
  readonly scorer: Scorer;
  /** By the scorer alone, for comparisons: rivals are not told apart. */
  readonly plain?: boolean;
  /** Candidates kept for another judge of their order, where that is more than `count`; nothing else depends on it. */
  readonly depth?: number;
}

export interface Candidate {
  /** Its place in the index. */
  readonly at: number;
  readonly slot: Slot;
  readonly article: Article;
  /** The wording nearest to the query, normalised. */
  readonly wording: string;
  /** Which of the answer's passages is nearest to the query, from 0. */
  readonly passage: number;
  /** A piece of a document, not an entry of an FAQ. */
  readonly document: boolean;
  /** Wordings it was found by, those left out not counted. */
  readonly wordings: number;
  readonly features: Features;
  /** By the scorer, and what telling it apart from its rivals added. */
  readonly score: number;
  readonly apart: number;
  /** What a reranker thinks of it as the answer, 0 to 1; unset where none was asked. */
  readonly rerank?: number;
}

export interface Found {
  /** Best first, each article once. */
  readonly candidates: readonly Candidate[];
  /** Share of the question's words, by how telling they are, that the best article has, and that no article has. */
  readonly covered: number;
  readonly unknown: number;
  /** Words in the question. */
  readonly words: number;
  /** How far what only the question says is from what only the best article's nearest wording says, 0 to 1; of documents 0. */
  readonly contrast: number;
}

/** A search whose order somebody else may judge, at once or after a while: articles that go meanwhile stay in it. */
export interface Reorderable extends Found {
  /** Best first: the candidates, and those beyond them that `depth` asked for. */
  readonly deep: readonly Candidate[];
  /** What was found, had these candidates stood in this order: the first of them are compared with the question again. */
  inOrder(candidates: readonly Candidate[]): Found;
}

/** Candidates compared with the question word by word. */
const COMPARED = 3;

export function findCandidates(index: ArticleIndex, query: Query, options: CandidateOptions): Reorderable {
  const out = index.without(options.leftOut);
  const own = weighTerms(index.analyzer.terms(query.normalized));
  const terms = joinTerms(own, query.extraTerms ?? [], index.lexicon);
  index.vectors.ask(query.vector);
  const all = withScores(index, terms, out, (scores) => {
    const proposed = propose(index, query.normalized, scores, out, options);
    return describe(index, query.normalized, proposed, scores, out, options);
  });
  const first = all.slice(0, options.count);
  // The comparison can only add to a score: those that are not compared stay behind those that are.
  const close = compareWords(index, query, first.slice(0, COMPARED), out, options.scorer);
  const near = [...ordered(close, options.boost), ...first.slice(COMPARED)];
  const told = withRivals(index, query, own, near.slice(0, options.plain ? 0 : RIVALS), out);
  const candidates = [...ordered(told, options.boost), ...near.slice(told.length)];
  return {
    candidates,
    ...overlap(index, terms, candidates[0], out),
    contrast: contrastWith(index, query, candidates[0], out),
    deep: [...candidates, ...all.slice(options.count)],
    inOrder: (order) => {
      const head = compareWords(index, query, order.slice(0, COMPARED), out, options.scorer);
      const reordered = [...head, ...order.slice(COMPARED)];
      return {
        candidates: reordered,
        ...overlap(index, terms, reordered[0], out),
        contrast: contrastWith(index, query, reordered[0], out),
      };
    },
  };
}

/** The first few with what telling them apart adds, which is never less than nothing: the others stay behind them. */
function withRivals(
  index: ArticleIndex,
  query: Query,
  terms: readonly QueryTerm[],
  rivals: readonly Candidate[],
  out: Absent,
): readonly Candidate[] {
  const gains = tellApart(
    index,
    { vector: query.vector, terms },
    rivals.map(({ slot }) => compared(slot.wordings, out.wordings)),
  );
  return rivals.map((rival, i) => ({ ...rival, apart: gains[i]!, score: rival.score + gains[i]! }));
}

function withScores<T>(index: ArticleIndex, terms: readonly QueryTerm[], out: Absent, use: (scores: Scores) => T): T {
  const wordings = index.wordingTerms.open(terms, out.wordings);
  const answers = index.answerTerms.open(terms, out.answers);
  try {
    return use({ wordings, answers });
  } finally {
    wordings.close();
    answers.close();
  }
}

function ordered(list: readonly Candidate[], boost: CandidateOptions['boost']): Candidate[] {
  return list
    .map((candidate) => ({ candidate, rank: candidate.score + (boost?.(candidate.article) ?? 0) }))
    .sort((a, b) => b.rank - a.rank || (a.candidate.article.id < b.candidate.article.id ? -1 : 1))
    .map(({ candidate }) => candidate);
}

function compareWords(
  index: ArticleIndex,
  query: Query,
  candidates: readonly Candidate[],
  out: Absent,
  scorer: Scorer,
): Candidate[] {
  const match = index.words.matcher(weighedWords(index, query, out), query.wordVector);
  return candidates.map((candidate) => {
    const { slot } = candidate;
    const wordings =
      out.wordings === undefined ? slot.wordings : slot.wordings.filter((id) => !out.wordings!.skips(id));
    const said = index.words.union(wordings.map((id) => index.wordingWords.get(id)));
    const [saidByWordings, saidByAll] = match([said, index.answerWords.get(candidate.at)]);
    const features: Features = {
      ...candidate.features,
      saidByWordings: saidByWordings!,
      saidByAll: saidByAll!,
    };
    return { ...candidate, features, score: scorer(features, slot.document) + candidate.apart };
  });
}

function weighedWords(index: ArticleIndex, { normalized }: Query, out: Absent): { word: string; weight: number }[] {
  return index.analyzer.words(normalized).map((word) => ({ word, weight: index.words.weight(word, out.words) }));
}

/** A heading says what a document is about, not what it answers. */
function contrastWith(index: ArticleIndex, query: Query, best: Candidate | undefined, out: Absent): number {
  if (best === undefined || best.slot.document) return 0;
  const wording = best.slot.wordings.find((id) => index.wordings.text(id) === best.wording);
  if (wording === undefined) return 0;
  return index.words.contrast(weighedWords(index, query, out), query.wordVector, index.wordingWords.get(wording));
}

/** How much of what the question says the best article says too, and how much of it nobody here ever said. */
function overlap(
  index: ArticleIndex,
  terms: readonly NumberedTerm[],
  best: Candidate | undefined,
  out: Absent,
): Pick<Found, 'covered' | 'unknown' | 'words'> {
  const wordings = best === undefined ? [] : compared(best.slot.wordings, out.wordings);
  const answers = best === undefined ? [] : [best.at];
  let all = 0;
  let covered = 0;
  let unknown = 0;
  let words = 0;
  for (const { term, id, own } of terms) {
    if (own === 0 || (term[0] !== STEM && term[0] !== WORD)) continue;
    words++;
    const idf = index.wordingTerms.idf(term, out.wordings, id);
    all += idf;
    const anywhere =
      index.wordingTerms.frequencyOf(id) > (out.wordings?.holding(term) ?? 0) ||
      index.answerTerms.frequencyOf(id) > (out.answers?.holding(term) ?? 0);
    if (!anywhere) unknown += idf;
    else if (index.wordingTerms.holds(id, wordings) || index.answerTerms.holds(id, answers)) covered += idf;
  }
  return all === 0 ? { covered: 0, unknown: 0, words } : { covered: covered / all, unknown: unknown / all, words };
}
