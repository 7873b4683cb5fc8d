/** What a search found and what a gate says about it, as the turn gets it and as calibration counts it. */
import type { Passage, RetrievalOutcome, SearchResult } from '../domain/article.ts';
import type { Confidence, Score } from '../domain/confidence.ts';
import type { Candidate, Found, Reorderable } from './candidates.ts';
import { type FollowUpFound, followUpConfidence } from './follow-up-search.ts';
import { decide, type Gate, type GateContext, type GateDecision, type GateSample } from './gate.ts';
import { splitPassages } from './passages.ts';

const OFFERED = 3;
/** A longer answer is cited by its best passage alone. */
const WHOLE_ANSWER = 1500;

/** A question that was searched as it stands. */
export interface Alone {
  /** What was searched for in the end: the question, or how it was meant. */
  readonly text: string;
  readonly context: GateContext;
  readonly found: Reorderable;
  /** Of the gate. */
  readonly inputs: readonly number[] | null;
}

/** What a search saw, for callers that judge it themselves. */
export type Searched =
  | (Alone & { readonly followUp: null })
  | {
      readonly found: Found;
      /** Of its own words alone, and of both questions as one. */
      readonly inputs: readonly number[] | null;
      readonly joinedInputs: readonly number[] | null;
      readonly followUp: FollowUpFound;
    };

/** What a search found, and whether that may be said. */
export interface Judged {
  readonly found: Found;
  readonly decision: GateDecision;
  /** Whose decision it is. */
  readonly gate: Gate | null;
}

/** Of a calibration question: what answers it, who made it, and what it must not be parted from. */
export interface Truth {
  /** Article ids. */
  readonly gold: readonly string[];
  readonly given: boolean;
  readonly group: string;
}

/** What the plain gate says about a search in its own order. */
export function judgeBy(gate: Gate | null, searched: Searched): Judged {
  const { found, inputs } = searched;
  const judged = decide(gate, inputs);
  if (searched.followUp !== null) {
    const joined = decide(gate, searched.joinedInputs).probability;
    return { found, decision: judgeFollowUp(gate, judged, joined, searched.followUp), gate };
  }
  return { found, decision: saysItExactly(found) ? shortCut(gate, judged) : judged, gate };
}

/** `top`: passages shown; `version`: of the knowledge. */
export function resultOf({ found, decision, gate }: Judged, top: number, version: number): SearchResult {
  const passages = found.candidates.slice(0, Math.max(top, OFFERED)).map(toPassage);
  const confidence = decision.probability;
  const best = passages[0];
  const outcome: RetrievalOutcome =
    decision.kind === 'answer' && best !== undefined
      ? { kind: 'answer', passage: best, confidence }
      : decision.kind !== 'abstain' && best !== undefined
        ? { kind: 'clarify', options: passages.slice(0, OFFERED), confidence }
        : { kind: 'abstain', nearest: passages.slice(0, OFFERED), confidence };
  return {
    outcome,
    passages: passages.slice(0, top),
    knowledgeVersion: version,
    gate: { threshold: gate?.threshold ?? null, version: gate?.version ?? 'none' },
  };
}

/** How a search of a calibration question went. */
export function toSample(found: Found, inputs: readonly number[], truth: Truth): GateSample {
  const gold = new Set(truth.gold);
  const ids = found.candidates.slice(0, OFFERED).map((c) => c.article.id);
  return {
    inputs,
    right: ids[0] !== undefined && gold.has(ids[0]),
    amongThree: ids.some((id) => gold.has(id)),
    covered: gold.size > 0,
    given: truth.given,
    group: truth.group,
  };
}

/**
 * A follow-up is answered when its own words alone find the same article and pass the gate, or when what the three searches
 * say together is sure enough.
 */
function judgeFollowUp(
  gate: Gate | null,
  alone: GateDecision,
  joined: Confidence,
  followUp: FollowUpFound,
): GateDecision {
  if (gate === null) return alone;
  const own = followUpConfidence(followUp, alone.probability, joined);
  const agrees = followUp.agrees && own >= AGREES_FROM && alone.kind === 'answer';
  const sure = gate.threshold !== null && own >= 1 - FOLLOW_UP_RISK * gate.target;
  if (agrees || sure) return { kind: 'answer', probability: own };
  return { kind: own >= gate.clarifyFrom ? 'clarify' : 'abstain', probability: own };
}

/** The least sure answer may be wrong this much more often than all together. */
const FOLLOW_UP_RISK = 3;
/** Less sure than this, what the question alone finds may be about something else than what was talked of. */
const AGREES_FROM = 0.6;

/** The question is, but for punctuation, a wording of one article alone. */
export function saysItExactly({ candidates: [best, second] }: Found): boolean {
  return best?.features.exact === 1 && second?.features.exact !== 1;
}

/** Of every hundred questions typed just as an article has them, at most one means something else. */
const EXACT = 0.99 as Confidence;

/** Calibration questions hardly ever repeat a wording, so the fitted model cannot know what such a match is worth. */
function shortCut(gate: Gate | null, judged: GateDecision): GateDecision {
  if (gate === null || gate.threshold === null) return judged;
  return { kind: 'answer', probability: Math.max(judged.probability, EXACT) as Confidence };
}

/** What is cited: the whole answer, or the passage of it that is nearest to the question. */
export function citedText({ article, passage }: Candidate): string {
  return article.answer.length <= WHOLE_ANSWER
    ? article.answer
    : (splitPassages(article.answer)[passage] ?? article.answer);
}

function toPassage(candidate: Candidate): Passage {
  const { article } = candidate;
  return {
    articleId: article.id,
    title: article.question,
    text: citedText(candidate),
    lang: article.lang,
    category: article.category,
    matched: candidate.wording,
    score: candidate.score as Score,
    parts: candidate.rerank === undefined ? candidate.features : { ...candidate.features, rerank: candidate.rerank },
  };
}
