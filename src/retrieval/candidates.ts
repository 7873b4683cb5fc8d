/**
 * Finds the articles that may answer a question and describes each by the same features, whether a visitor asked or
 * calibration did. Both retrievers propose; every proposed article is then scored exactly; the first few are compared with
 * the question word by word.
 */
import type { Article } from '../domain/article.ts';
import { STEM, WORD } from './analyze.ts';
import type { Absent, ArticleIndex, LeftOut, Slot } from './article-index.ts';
import type { Exclusion, QueryTerm, Scoring } from './bm25.ts';
import { type Features, type Scorer, summarise } from './features.ts';
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

export interface CandidateOptions {
  readonly count: number;
  readonly accept?: (article: Article) => boolean;
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
}

/** A search whose order somebody else may judge, at once or after a while: articles that go meanwhile stay in it. */
export interface Reorderable extends Found {
  /** Best first: the candidates, and those beyond them that `depth` asked for. */
  readonly deep: readonly Candidate[];
  /** What was found, had these candidates stood in this order: the first of them are compared with the question again. */
  inOrder(candidates: readonly Candidate[]): Found;
}

/** Texts each retriever proposes; articles beyond them have next to no chance of being best. */
const PROPOSED = 30;
/** Proposals that must survive the filters before no more are asked for. */
const ENOUGH = 10;
const WIDER = 8;
/** Wordings looked at again for one candidate; an article with thousands must not cost a second. */
const MOST_WORDINGS = 64;
/** Candidates compared with the question word by word. */
const COMPARED = 3;

export function findCandidates(index: ArticleIndex, query: Query, options: CandidateOptions): Reorderable {
  const out = index.without(options.leftOut);
  const own = weighTerms(index.analyzer.terms(query.normalized));
  const terms = joinTerms(own, query.extraTerms ?? [], index.lexicon);
  index.vectors.ask(query.vector);
  const described = withScores(index, terms, out, (scores) =>
    describe(index, query, propose(index, query, scores, out, options), scores, out, options.scorer),
  );
  const all = ordered(described, options.boost);
  const first = all.slice(0, options.count);
  // The comparison can only add to a score: those that are not compared stay behind those that are.
  const close = compareWords(index, query, first.slice(0, COMPARED), out, options.scorer);
  const compared = [...ordered(close, options.boost), ...first.slice(COMPARED)];
  const told = withRivals(index, query, own, compared.slice(0, options.plain ? 0 : RIVALS), out);
  const candidates = [...ordered(told, options.boost), ...compared.slice(told.length)];
  return {
    candidates,
    ...overlap(index, terms, candidates[0], out),
    deep: [...candidates, ...all.slice(options.count, options.depth ?? 0)],
    inOrder: (order) => {
      const head = compareWords(index, query, order.slice(0, COMPARED), out, options.scorer);
      const reordered = [...head, ...order.slice(COMPARED)];
      return { candidates: reordered, ...overlap(index, terms, reordered[0], out) };
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
    rivals.map(({ slot }) => kept(slot.wordings, out.wordings)),
  );
  return rivals.map((rival, i) => ({ ...rival, apart: gains[i]!, score: rival.score + gains[i]! }));
}

interface Scores {
  readonly wordings: Scoring;
  readonly answers: Scoring;
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

function propose(
  index: ArticleIndex,
  query: Query,
  scores: Scores,
  out: Absent,
  options: CandidateOptions,
): ReadonlySet<number> {
  const found = new Set<number>();
  const offer = (at: number): boolean => {
    const slot = at === out.slot ? null : index.slot(at);
    if (slot === null || !(options.accept?.(slot.article) ?? true)) return false;
    found.add(at);
    return true;
  };
  for (const at of index.exact(query.normalized)) offer(at);
  const { wordings, passages } = index;
  const retrievers: readonly { readonly size: number; readonly slots: (count: number) => number[] }[] = [
    {
      size: wordings.size,
      slots: (n) => scores.wordings.best(n).map(({ doc }) => wordings.owner(doc)),
    },
    { size: index.size, slots: (n) => scores.answers.best(n).map(({ doc }) => doc) },
    {
      size: wordings.size,
      slots: (n) =>
        wordings
          .nearest(n)
          .filter(({ node }) => !out.wordings?.skips(node))
          .map(({ node }) => wordings.owner(node)),
    },
    {
      size: passages.size,
      slots: (n) => passages.nearest(n / 2).map(({ node }) => passages.owner(node)),
    },
  ];
  for (const { size, slots } of retrievers) {
    // When filters eat the proposals, ask for more, up to all of them.
    for (let wanted = Math.max(PROPOSED, options.count * 2); size > 0; wanted *= WIDER) {
      const survived = slots(wanted).filter(offer).length;
      if (survived >= ENOUGH || wanted >= size) break;
    }
  }
  return found;
}

function describe(
  index: ArticleIndex,
  query: Query,
  found: ReadonlySet<number>,
  scores: Scores,
  out: Absent,
  scorer: Scorer,
): Candidate[] {
  const exact = new Set(out.active ? [] : index.exact(query.normalized));
  const wordingReach = Math.max(1e-9, scores.wordings.reach);
  const answerReach = Math.max(1e-9, scores.answers.reach);
  const slots = Array.from(found, (at) => {
    const slot = index.slot(at)!;
    return { at, slot, own: kept(slot.wordings, out.wordings) };
  });
  // One call for all of them: asking costs more than comparing.
  const rows: number[] = [];
  for (const { slot, own } of slots) {
    for (const id of own) rows.push(index.wordings.row(id));
    for (const id of slot.passages) rows.push(index.passages.row(id));
  }
  const cosines = index.vectors.cosines(rows);
  let next = 0;
  return slots.map(({ at, slot, own }) => {
    const lexical: number[] = [];
    const dense: number[] = [];
    let wording = 0;
    let nearest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < own.length; i++) {
      const lex = scores.wordings.of(own[i]!) / wordingReach;
      const cosine = cosines[next++]!;
      lexical.push(lex);
      dense.push(cosine);
      if (lex + cosine > nearest) {
        nearest = lex + cosine;
        wording = i;
      }
    }
    let passage = 0;
    let passageDense = 0;
    for (let i = 0; i < slot.passages.length; i++) {
      const cosine = cosines[next++]!;
      if (cosine > passageDense) {
        passageDense = cosine;
        passage = i;
      }
    }
    const [lexBest, lexMean, lexAll] = summarise(lexical);
    const [denseBest, denseMean, denseAll] = summarise(dense);
    const features: Features = {
      lexBest,
      lexMean,
      lexAll,
      denseBest,
      denseMean,
      denseAll,
      passageLex: slot.answer === '' ? 0 : scores.answers.of(at) / answerReach,
      passageDense,
      saidByWordings: 0,
      saidByAll: 0,
      exact: exact.has(at) ? 1 : 0,
    };
    return {
      at,
      slot,
      article: slot.article,
      wording: own.length === 0 ? '' : index.wordings.text(own[wording]!),
      passage,
      document: slot.document,
      wordings: own.length,
      features,
      score: scorer(features, slot.document),
      apart: 0,
    };
  });
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
  const match = index.words.matcher(
    index.analyzer.words(query.normalized).map((word) => ({ word, weight: index.words.weight(word, out.words) })),
    query.wordVector,
  );
  return candidates.map((candidate) => {
    const { slot } = candidate;
    const own = slot.wordingWords.filter((_, i) => !out.wordings?.skips(slot.wordings[i]!));
    const [saidByWordings, saidByAll] = match([[...new Set(own.flat())], slot.answerWords]);
    const features: Features = {
      ...candidate.features,
      saidByWordings: saidByWordings!,
      saidByAll: saidByAll!,
    };
    return { ...candidate, features, score: scorer(features, slot.document) + candidate.apart };
  });
}

/** How much of what the question says the best article says too, and how much of it nobody here ever said. */
function overlap(
  index: ArticleIndex,
  terms: readonly NumberedTerm[],
  best: Candidate | undefined,
  out: Absent,
): Omit<Found, 'candidates'> {
  const wordings = best === undefined ? [] : kept(best.slot.wordings, out.wordings);
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

function kept(ids: readonly number[], exclusion: Exclusion | undefined): readonly number[] {
  const some = ids.length > MOST_WORDINGS ? ids.slice(0, MOST_WORDINGS) : ids;
  return exclusion === undefined ? some : some.filter((id) => !exclusion.skips(id));
}
