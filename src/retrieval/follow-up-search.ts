/**
 * Finds what a follow-up asks from three searches: of the question alone, of the question before it, and of both as one. Whether
 * the question alone says what is meant depends on its words: "关税谁出" does after anything, "多久到账" means what was talked of,
 * though some article has just these words. So the question alone counts the more the more specific it is (specificity.ts).
 */
import type { Confidence } from '../domain/confidence.ts';
import type { Candidate, Found } from './candidates.ts';
import learnt from './follow-up-prior.json' with { type: 'json' };
import { type Logistic, predict } from './logistic.ts';

/**
 * Shares of the three scores, fitted as a choice among candidates (conditional logit) on what pipelines/gate/learn-follow-ups.ts
 * learns from, then rounded; all are flat.
 */
const ALONE = 0.55;
const ALONE_IF_SPECIFIC = 1;
const JOINED = 1;
const BEFORE = 0.55;
/** What the question before asked for was answered already. */
const ANSWERED = -0.15;
/** The category that the caller hints at: who is in the middle of a return and asks who pays the freight means the return's. */
const HINTED = 0.6;
/**
 * Beyond these a match is as good as it gets. An article that has just the new words need not be the one that is meant, and one
 * that has just the words before is no more talked of than its neighbours.
 */
const MOST_ALONE = 4.5;
const MOST_JOINED = 4;
const MOST_BEFORE = 3;
const MOST_SPECIFIC = 2;
/** Turns differences of scores into odds, by the same fit. */
const SHARPNESS = 1.4;
/** The question before finds its own articles first. */
const TALKED_OF = 3;

/** Confidence that the best article answers, learnt by pipelines/gate/learn-follow-ups.ts. */
const MODEL: Logistic = learnt;

/** Beyond this log-odds of a gate say no more. */
const MOST_LOG_ODDS = 6;

export interface FollowUpSearches {
  readonly alone: Found;
  readonly joined: Found;
  readonly before: Found;
  /** Of the question's own words. */
  readonly specificity: number;
  /** Whose articles are raised. */
  readonly category?: string | null;
}

export interface FollowUpFound {
  readonly found: Found;
  /** The question alone finds the same article, and so does it together with the one before. */
  readonly agrees: boolean;
  readonly joinedAgrees: boolean;
  /** The question before asks for that article. */
  readonly answered: boolean;
  /** The question alone is a wording of the article, letter by letter. */
  readonly exact: boolean;
  /** Of the question's own words, 0 to 1. */
  readonly specific: number;
  /** What is left of 1 for the article when the others get their shares, by the scores. */
  readonly share: number;
  /** How near the article's answer is to the question alone: BM25 as a share, and cosine; 0 where that did not find it. */
  readonly passageLex: number;
  readonly passageDense: number;
}

export function findFollowUp({ alone, joined, before, specificity, category = null }: FollowUpSearches): FollowUpFound {
  const [a, j, b] = [alone, joined, before].map(scoresOf) as [Scores, Scores, Scores];
  const own = ALONE + ALONE_IF_SPECIFIC * Math.min(MOST_SPECIFIC, specificity);
  const last = before.candidates[0]?.article.id;
  const score = (id: string): number =>
    own * Math.min(MOST_ALONE, a.of(id)) +
    JOINED * Math.min(MOST_JOINED, j.of(id)) +
    BEFORE * Math.min(MOST_BEFORE, b.of(id)) +
    (id === last ? ANSWERED : 0);
  const byId = new Map<string, Candidate>();
  for (const candidate of [...alone.candidates, ...joined.candidates, ...before.candidates.slice(0, TALKED_OF)]) {
    if (!byId.has(candidate.article.id)) byId.set(candidate.article.id, candidate);
  }
  const candidates = [...byId.entries()]
    .map(([id, candidate]) => {
      const hinted = category !== null && candidate.article.category === category;
      return { ...candidate, score: score(id) + (hinted ? HINTED : 0) };
    })
    .sort((x, y) => y.score - x.score || (x.article.id < y.article.id ? -1 : 1));
  const first = candidates[0];
  const id = first?.article.id;
  const features = alone.candidates.find(({ article }) => article.id === id)?.features;
  const agrees = id !== undefined && id === alone.candidates[0]?.article.id;
  return {
    found: { ...alone, candidates },
    agrees,
    joinedAgrees: id !== undefined && id === joined.candidates[0]?.article.id,
    answered: id !== undefined && id === last,
    exact: agrees && features?.exact === 1,
    specific: Math.min(1, specificity),
    share: first === undefined ? 0 : 1 / sum(candidates.map((c) => Math.exp(SHARPNESS * (c.score - first.score)))),
    passageLex: Math.min(1, features?.passageLex ?? 0),
    passageDense: features?.passageDense ?? 0,
  };
}

/** `alone`, `joined`: what the gate thinks of these two searches' own best articles. */
export function followUpInputs(found: FollowUpFound, alone: number, joined: number): number[] {
  const { specific } = found;
  return [
    found.agrees ? specific * logOdds(alone) : 0,
    found.share,
    found.joinedAgrees ? (1 - specific) * joined : 0,
    found.passageLex,
    found.passageDense,
    found.answered ? 1 : 0,
    found.exact ? 1 : 0,
  ];
}

export function followUpConfidence(
  found: FollowUpFound,
  alone: number,
  joined: number,
  model: Logistic = MODEL,
): Confidence {
  const nothing = found.found.candidates.length === 0;
  return (nothing ? 0 : predict(model, followUpInputs(found, alone, joined))) as Confidence;
}

function logOdds(share: number): number {
  return Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, Math.log(share / (1 - share))));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

interface Scores {
  of(id: string): number;
}

/** An article that a search did not find scores as its last one found. */
function scoresOf({ candidates }: Found): Scores {
  const scores = new Map(candidates.map(({ article, score }) => [article.id as string, score]));
  const least = candidates.reduce((low, { score }) => Math.min(low, score), candidates[0]?.score ?? 0);
  return { of: (id) => scores.get(id) ?? least };
}
