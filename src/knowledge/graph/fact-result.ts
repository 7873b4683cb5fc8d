/** An answer of the graph in the form of a search result, so that the dialogue, the hit test and the trace treat it as one. */
import type { Fact, Passage, SearchResult } from '../../domain/article.ts';
import type { Confidence, Score } from '../../domain/confidence.ts';
import type { ArticleId } from '../../domain/ids.ts';
import { normalize } from '../../text/normalize.ts';

const GRAPH_GATE = 'graph';

export function factResult(fact: Fact, knowledgeVersion: number): SearchResult {
  const passage = passageOf(fact, fact.source);
  return {
    outcome: { kind: 'answer', passage, confidence: 1 as Confidence },
    passages: [passage],
    knowledgeVersion,
    gate: { threshold: null, version: GRAPH_GATE },
    fact,
  };
}

/** "耳机多少钱": which of these products is meant. Picking one asks for its fact by its title. */
export function whichResult(facts: readonly Fact[], knowledgeVersion: number): SearchResult {
  const passages = facts.map((fact) => passageOf(fact, `${fact.product}/${fact.property}`));
  return {
    outcome: { kind: 'clarify', options: passages, confidence: 1 as Confidence, which: 'product' },
    passages,
    knowledgeVersion,
    gate: { threshold: null, version: GRAPH_GATE },
  };
}

function passageOf(fact: Fact, articleId: string): Passage {
  return {
    articleId: articleId as ArticleId,
    title: fact.title,
    text: fact.text,
    lang: fact.lang,
    category: 'product',
    matched: normalize(fact.title),
    score: 1 as Score,
    parts: { graph: 1 },
  };
}
