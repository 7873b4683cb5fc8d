/**
 * Finds what a follow-up asks from three searches: of the question alone, of the question before it, and of both as one. An
 * article that only the question before finds was the last answer, not this one; one that the question alone finds may be
 * about something else ("who pays the postage" after a repair is not about returns). So an article's score is what it gains
 * from the new words in their place.
 */
import type { Confidence } from '../domain/confidence.ts';
import type { Candidate, Found } from './candidates.ts';
import learnt from './follow-up-prior.json' with { type: 'json' };
import { type Logistic, predict } from './logistic.ts';

/** Shares of the three scores; chosen on eval/datasets/ecommerce/followups-dev.jsonl, flat around here. */
const ALONE = 0.5;
const JOINED = 0.75;
const BEFORE = -0.25;

/** Confidence that the best article answers, learnt by pipelines/gate/learn-follow-ups.ts. */
const MODEL: Logistic = learnt;

export interface FollowUpFound {
  readonly found: Found;
  /** Inputs of the model: the best article's score, the root of its lead over the next, its score by the question alone. */
  readonly inputs: readonly number[];
  /** The question alone finds the same article. */
  readonly agrees: boolean;
}

export function findFollowUp(alone: Found, joined: Found, before: Found): FollowUpFound {
  const [a, j, b] = [alone, joined, before].map(scoresOf) as [Scores, Scores, Scores];
  const score = (id: string) => ALONE * a.of(id) + JOINED * j.of(id) + BEFORE * Math.max(0, b.of(id));
  const byId = new Map<string, Candidate>();
  for (const candidate of [...alone.candidates, ...joined.candidates]) {
    if (!byId.has(candidate.article.id)) byId.set(candidate.article.id, candidate);
  }
  const candidates = [...byId.entries()]
    .map(([id, candidate]) => ({ ...candidate, score: score(id) }))
    .sort((x, y) => y.score - x.score || (x.article.id < y.article.id ? -1 : 1));
  const [first, second] = candidates;
  return {
    found: { ...alone, candidates },
    inputs:
      first === undefined
        ? [0, 0, 0]
        : [first.score, Math.sqrt(Math.max(0, first.score - (second?.score ?? 0))), a.of(first.article.id)],
    agrees: first !== undefined && first.article.id === alone.candidates[0]?.article.id,
  };
}

export function followUpConfidence({ inputs, found }: FollowUpFound, model: Logistic = MODEL): Confidence {
  return (found.candidates.length === 0 ? 0 : predict(model, inputs)) as Confidence;
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
