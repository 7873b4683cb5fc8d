/**
 * One round of the measure of knowledge gaps: some entries are hidden, visitors ask, and what the gate lets not out is grouped
 * by the product's own code. Deterministic by seed.
 */

import type { Article, SearchResult } from '../../src/domain/article.ts';
import type { Lang } from '../../src/domain/language.ts';
import { CLUSTERING, clusterQuestions } from '../../src/knowledge/gaps/cluster.ts';
import { productHider } from '../../src/knowledge/gaps/hide-products.ts';
import { type Suggestion, suggest } from '../../src/knowledge/gaps/suggest.ts';
import type { FactGraph } from '../../src/knowledge/graph/fact-graph.ts';
import { hnswFactory } from '../../src/retrieval/hnsw-index.ts';
import { normalize } from '../../src/text/normalize.ts';
import type { QueryRow } from '../retrieval/files.ts';
import { analyzer, openLab, type TextEmbedder, toQuery } from '../retrieval/lab.ts';
import { fitLabGate } from '../retrieval/measure.ts';

export interface Asked {
  readonly text: string;
  readonly lang: Lang;
  /** Article ids that answer it, hidden ones included; none = nothing ever did. */
  readonly gold: readonly string[];
}
export interface Round {
  readonly hidden: number;
  /** Hidden entries that most questions of some group are about. */
  readonly found: number;
  readonly groups: number;
  /** Groups that are about no one thing, or about something the knowledge has. */
  readonly junk: number;
  /** Further groups about a hidden entry that has one already. */
  readonly repeats: number;
  readonly asked: number;
  readonly notAnswered: number;
  readonly newArticle: number;
}
export interface RoundOptions {
  readonly threshold?: number;
  readonly wordShare?: number;
  readonly smallest?: number;
}

const AIM = { target: 0.05, confidence: 0.9 };
/** As `find-gaps.ts` looks at a group. */
const EXAMPLES = 5;

/** What one round's gate left open, so that several settings of the grouping can be tried on it. */
export interface Played {
  readonly hidden: ReadonlySet<string>;
  readonly asked: number;
  readonly open: readonly (Asked & {
    readonly normalized: string;
    readonly vector: Float32Array;
    readonly result: SearchResult;
  })[];
}

/**
 * `given`: the tenant's calibration questions; the gate is fitted on them as publishing does, hidden entries counting as not covered.
 * `facts`: the tenant's, which answer before the search does.
 */
export async function play(
  articles: readonly Article[],
  hidden: ReadonlySet<string>,
  asked: readonly Asked[],
  given: readonly Asked[],
  embedder: TextEmbedder,
  entities: string,
  facts: FactGraph,
): Promise<Played> {
  const lab = await openLab(
    articles.filter(({ id }) => !hidden.has(id)),
    embedder,
  );
  lab.index.gate = await fitLabGate(lab, given.map(rowOf), AIM);
  const hide = productHider(entities);
  const open: Played['open'][number][] = [];
  for (const question of asked) {
    if (facts.answer(normalize(question.text), [], question.lang, () => true) !== null) continue;
    // Hidden entries' questions are given too, and some are played: none may have been heard before.
    const query = { ...(await toQuery(lab, rowOf(question), 3)), asIfNew: true };
    const result = lab.index.search(query, (text) => lab.vectors.get(text) as Float32Array);
    if (result.outcome.kind === 'answer') continue;
    // Grouped as `find-gaps.ts` has it.
    const normalized = hide(normalize(question.text));
    const [vector] = await embedder.embed([normalized], 'query');
    open.push({ ...question, normalized, vector: vector as Float32Array, result });
  }
  return { hidden, asked: asked.length, open };
}

function rowOf({ text, lang, gold }: Asked): QueryRow {
  return { text, lang, gold: [...gold], context: [] };
}

export function group(played: Played, options: RoundOptions = {}): Round {
  const { hidden, open } = played;
  const found = new Set<string>();
  let groups = 0;
  let junk = 0;
  let repeats = 0;
  let newArticle = 0;
  for (const lang of ['zh', 'en'] as const) {
    const spoken = open.filter((question) => question.lang === lang);
    const questions = spoken.map(({ normalized, vector }) => ({
      text: normalized,
      vector,
      terms: analyzer().terms(normalized),
    }));
    for (const indexes of finish(clusterQuestions(questions, { ...CLUSTERING, ...options, factory: hnswFactory() }))) {
      const members = indexes.map((i) => spoken[i] as (typeof spoken)[number]);
      const suggestion: Suggestion | null = suggest(
        members.map(() => ({ why: 'unanswered', answeredWith: null }) as const),
        members.slice(0, EXAMPLES).map(({ result }) => result),
      );
      if (suggestion === null) continue;
      groups++;
      const about = majority(members.map(({ gold }) => gold));
      if (suggestion.action === 'new_article') newArticle++;
      if (about !== null && hidden.has(about)) {
        if (found.has(about)) repeats++;
        found.add(about);
      } else if (about === null || suggestion.action !== 'new_variant' || suggestion.nearest?.articleId !== about) {
        // Questions that an article answers make a good group only when they are offered as its wordings.
        junk++;
      }
    }
  }
  return {
    hidden: hidden.size,
    found: found.size,
    groups,
    junk,
    repeats,
    asked: played.asked,
    notAnswered: open.length,
    newArticle,
  };
}

/** What more than half of the questions are about. */
function majority(golds: readonly (readonly string[])[]): string | null {
  const counts = new Map<string, number>();
  for (const gold of golds) for (const id of new Set(gold)) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const [id, count] of counts) if (count * 2 > golds.length) return id;
  return null;
}

function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
