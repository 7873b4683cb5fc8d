/** Figures of retrieval and of automatic answers, as PROTOCOL.md defines them. */
import type { Reranking } from '../../src/domain/article.ts';
import { upperBound } from '../../src/retrieval/binomial.ts';
import { madeBeside, madeSearches, someWordings } from '../../src/retrieval/calibration.ts';
import type { Candidate } from '../../src/retrieval/candidates.ts';
import type { Scorer } from '../../src/retrieval/features.ts';
import { fitGate, type Gate, type GateSample } from '../../src/retrieval/gate.ts';
import type { Truth } from '../../src/retrieval/judged.ts';
import type { KnowledgeQuery } from '../../src/retrieval/knowledge-index.ts';
import { KnownQuestions, textsToLearn } from '../../src/retrieval/known-questions.ts';
import { findReranked, type SecondLook, sampleReranked, searchReranked } from '../../src/retrieval/reranked-search.ts';
import { normalize } from '../../src/text/normalize.ts';
import { searchedText } from '../../src/text/searched-text.ts';
import { type QueryRow, queryLang } from './files.ts';
import { analyzer, embedAll, type Lab, type LabReranker, toQuery } from './lab.ts';

export interface Ranked {
  readonly 'recall@1': number;
  readonly 'recall@5': number;
  readonly 'mrr@10': number;
}

/** Of each question the right articles and those found, best first. */
export function rankFigures(asked: readonly (readonly [readonly string[], readonly string[]])[]): Ranked {
  let first = 0;
  let five = 0;
  let reciprocal = 0;
  for (const [gold, found] of asked) {
    const rank = found.findIndex((id) => gold.includes(id));
    if (rank === 0) first++;
    if (rank >= 0 && rank < 5) five++;
    if (rank >= 0 && rank < 10) reciprocal += 1 / (rank + 1);
  }
  const n = asked.length;
  return { 'recall@1': first / n, 'recall@5': five / n, 'mrr@10': reciprocal / n };
}

export interface RetrievalFigures extends Ranked {
  /** One thread, the query's encoding counted. */
  readonly queriesPerSecond: number;
  readonly n: number;
  /** Where the lab has one. */
  readonly reranker?: RerankerFigures;
}

/** How many searches a reranker put in order, and how many it did not in time, or at all. */
export interface RerankerFigures {
  readonly version: string;
  readonly reordered: number;
  readonly late: number;
  readonly failed: number;
}

class RerankerCounts {
  readonly #version: string | null;
  readonly #counts = { reordered: 0, late: 0, failed: 0 };

  constructor({ reranker }: Lab) {
    this.#version = reranker?.reranker.version ?? null;
  }

  count(outcome: Reranking['outcome'] | null | undefined): void {
    if (outcome === 'reordered' || outcome === 'late' || outcome === 'failed') this.#counts[outcome]++;
  }

  figures(): { readonly reranker?: RerankerFigures } {
    return this.#version === null ? {} : { reranker: { version: this.#version, ...this.#counts } };
  }
}

function lookOf({ reranker, candidates, budgetMs }: LabReranker): SecondLook {
  return { reranker, candidates, signal: AbortSignal.timeout(budgetMs) };
}

/** Queries without gold articles are passed over: nothing can be found for them. */
export async function measureRetrieval(
  lab: Lab,
  rows: readonly QueryRow[],
  options: { readonly scorer?: Scorer; readonly asIfNew?: boolean; readonly progress?: (text: string) => void } = {},
): Promise<RetrievalFigures> {
  const asked = rows.filter((row) => row.gold.length > 0);
  const found: (readonly [readonly string[], readonly string[]])[] = [];
  const counts = new RerankerCounts(lab);
  const begin = performance.now();
  for (const row of asked) {
    const query = { ...(await toQuery(lab, row, 10)), asIfNew: options.asIfNew === true };
    const vectorOf = (text: string) => lab.vectors.get(text)!;
    let candidates: readonly Candidate[];
    if (lab.reranker === null || options.scorer !== undefined) {
      const scored = options.scorer === undefined ? query : { ...query, scorer: options.scorer };
      candidates = lab.index.find(scored, vectorOf).found.candidates;
    } else {
      const looked = await findReranked(lab.index, query, vectorOf, lookOf(lab.reranker));
      counts.count(looked.outcome);
      candidates = looked.found.candidates;
    }
    found.push([row.gold, candidates.map((candidate) => candidate.article.id)]);
    if (found.length % 200 === 0) options.progress?.(`${found.length} of ${asked.length} queries`);
  }
  const seconds = (performance.now() - begin) / 1000;
  return { ...rankFigures(found), queriesPerSecond: asked.length / seconds, n: asked.length, ...counts.figures() };
}

const AT = '2026-11-21T00:00:00.000Z';

export interface GateTarget {
  readonly target: number;
  readonly confidence: number;
}

/** Gives the index these questions as evidence, as publishing does, instead of others before. */
export async function teach(lab: Lab, given: readonly QueryRow[]): Promise<void> {
  const questions = given.map((row) => ({
    normalized: searchedText(normalize(row.text)),
    lang: queryLang(row, lab.index.languages()),
    gold: row.gold,
  }));
  await embedAll(lab, textsToLearn(questions, analyzer()), 'passage');
  lab.index.learn(new KnownQuestions(questions, (text) => lab.vectors.get(text)!, analyzer()));
}

/**
 * The gate as publishing fits it: on these questions when they are enough, else on ones made from the articles. Where the lab has
 * a reranker, the gate for what that has ordered is fitted too, and left with the index.
 */
export async function fitLabGate(lab: Lab, given: readonly QueryRow[], aim: GateTarget): Promise<Gate> {
  await teach(lab, given);
  if (lab.reranker !== null) {
    // Calibration may take its time.
    const look = { ...lab.reranker, signal: new AbortController().signal };
    const rerankedSample: Sampler = (query, vectorOf, truth) => sampleReranked(lab.index, query, vectorOf, truth, look);
    const { version } = lab.reranker.reranker;
    lab.index.rerankedGate = await fitBy(lab, given, { ...aim, reranker: version }, rerankedSample);
  }
  return fitBy(lab, given, aim, async (query, vectorOf, truth) => lab.index.sample(query, vectorOf, truth));
}

type Sampler = (
  query: KnowledgeQuery,
  vectorOf: (text: string) => Float32Array,
  truth: Truth,
) => Promise<GateSample | null>;

async function fitBy(
  lab: Lab,
  given: readonly QueryRow[],
  aim: GateTarget & { readonly reranker?: string },
  sampleOf: Sampler,
): Promise<Gate> {
  const samples: GateSample[] = [];
  const add = async (...search: Parameters<Sampler>): Promise<void> => {
    const sample = await sampleOf(...search);
    if (sample !== null) samples.push(sample);
  };
  for (const row of given) {
    const query = { ...(await toQuery(lab, row, 3)), asIfNew: true };
    await add(query, (text) => lab.vectors.get(text)!, {
      gold: row.gold.filter((id) => lab.index.get(id) !== null),
      given: true,
      group: row.gold[0] ?? row.text,
    });
  }
  const made = madeBeside(samples.length, aim.reranker !== undefined);
  for (const { query, vectorOf, truth } of madeSearches(lab.index, AT, made)) await add(query, vectorOf, truth);
  const wordings = someWordings(lab.index);
  const familiar = wordings.filter((text) => lab.embedder.trainedOn(text)).length / Math.max(1, wordings.length);
  return fitGate(samples, { ...aim, familiar, knowledgeVersion: 1, version: 'eval' });
}

export interface AnswerFigures {
  /** Covered queries answered, over covered queries. */
  readonly coverage: number;
  /** Wrong answers (covered or not) over all answers; 0 when nothing was answered. */
  readonly wrongRate: number;
  /** One-sided 95 % Clopper–Pearson bound of it. */
  readonly wrongRateUpper95: number;
  /** Uncovered queries not answered, over uncovered queries. */
  readonly abstainedUncovered: number;
  readonly n: number;
  readonly nUncovered: number;
  /** Where the lab has one. */
  readonly reranker?: RerankerFigures;
}

export interface AnswerCounts {
  readonly asked: number;
  readonly covered: number;
  readonly answered: number;
  readonly coveredAnswered: number;
  readonly wrong: number;
}

export async function countAnswers(
  lab: Lab,
  gate: Gate,
  rows: readonly QueryRow[],
): Promise<AnswerCounts & Pick<AnswerFigures, 'reranker'>> {
  lab.index.gate = gate;
  let covered = 0;
  let coveredAnswered = 0;
  let answered = 0;
  let wrong = 0;
  const counts = new RerankerCounts(lab);
  for (const row of rows) {
    const query = await toQuery(lab, row, 3);
    const vectorOf = (text: string) => lab.vectors.get(text)!;
    const { outcome, reranking } =
      lab.reranker === null
        ? lab.index.search(query, vectorOf)
        : await searchReranked(lab.index, query, vectorOf, lookOf(lab.reranker));
    counts.count(reranking?.outcome);
    const isCovered = row.gold.length > 0;
    if (isCovered) covered++;
    if (outcome.kind !== 'answer') continue;
    answered++;
    if (isCovered) coveredAnswered++;
    if (!row.gold.includes(outcome.passage.articleId)) wrong++;
  }
  return { asked: rows.length, covered, answered, coveredAnswered, wrong, ...counts.figures() };
}

export function answerFigures({ asked, covered, answered, coveredAnswered, wrong }: AnswerCounts): AnswerFigures {
  const uncovered = asked - covered;
  return {
    coverage: covered === 0 ? 0 : coveredAnswered / covered,
    wrongRate: answered === 0 ? 0 : wrong / answered,
    wrongRateUpper95: answered === 0 ? 1 : upperBound(wrong, answered, 0.95),
    abstainedUncovered: uncovered === 0 ? 1 : 1 - (answered - coveredAnswered) / uncovered,
    n: asked,
    nUncovered: uncovered,
  };
}

export async function measureAnswers(lab: Lab, gate: Gate, rows: readonly QueryRow[]): Promise<AnswerFigures> {
  const { reranker, ...counts } = await countAnswers(lab, gate, rows);
  return { ...answerFigures(counts), ...(reranker === undefined ? {} : { reranker }) };
}
