/**
 * How the retrievers' opinions about one article become one score: a weighted sum of normalised scores. Both scores are on
 * fixed scales (a share of what the question could reach; a cosine), so a sum keeps the distances that rank fusion throws
 * away; measured on development questions it found more than reciprocal rank fusion.
 */
import type { FeatureName, Features, Scorer } from './article-index.ts';

export type FusionWeights = Readonly<Record<FeatureName, number>>;

export const DEFAULT_FUSION: FusionWeights = {
  lexBest: 1,
  lexMean: 0.5,
  denseBest: 1,
  denseMean: 0.5,
  passageLex: 0.25,
  passageDense: 0.25,
  saidByWordings: 0.5,
  saidByAll: 0,
  exact: 2,
};

export const BM25_ONLY: FusionWeights = {
  lexBest: 1,
  lexMean: 0,
  denseBest: 0,
  denseMean: 0,
  passageLex: 0,
  passageDense: 0,
  saidByWordings: 0,
  saidByAll: 0,
  exact: 0,
};

export function fuse(weights: FusionWeights): Scorer {
  const pairs = Object.entries(weights) as [FeatureName, number][];
  return (features: Features) => {
    let sum = 0;
    for (const [name, weight] of pairs) sum += weight * features[name];
    return sum;
  };
}
