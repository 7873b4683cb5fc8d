/**
 * The out-of-scope score: a weighted sum of a few standardised signs. The best single sign is the largest raw margin;
 * probabilities lose what it knows, because a softmax cannot say that nothing fits. How undecided the network is by itself, how near
 * the utterance is to the middle of its best label in embedding space, and how many of its n-grams were ever seen, add to it.
 */

import type { MarginSummary } from './margin-summary.ts';

export const REJECTION_FEATURES = [
  'max_margin',
  'margin_gap',
  'entropy',
  'known_ngrams',
  'centroid_cosine',
  'net_entropy',
] as const;

/** Larger score = less like anything trained. Arrays follow REJECTION_FEATURES; those of heads made before end sooner. */
export interface Rejection {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly weights: readonly number[];
}

/** Signs of one utterance, in the order of REJECTION_FEATURES; each larger for what is well in scope, but for entropies. */
export function rejectionFeatures(
  summary: MarginSummary,
  known: number,
  centroidCosine: number,
  netEntropy: number,
): number[] {
  const { first, second, sum, weighted } = summary;
  const gap = second === Number.NEGATIVE_INFINITY ? 0 : first - second;
  return [first, gap, Math.log(sum) - weighted / sum, known, centroidCosine, netEntropy];
}

export function rejectionScore(rejection: Rejection, features: readonly number[]): number {
  let score = 0;
  for (let i = 0; i < rejection.weights.length; i++) {
    const weight = rejection.weights[i] as number;
    if (weight === 0) continue;
    score +=
      (weight * ((features[i] as number) - (rejection.means[i] as number))) / (rejection.deviations[i] as number);
  }
  return score;
}
