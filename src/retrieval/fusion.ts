/**
 * How the retrievers' opinions about one article become one score: a weighted sum of normalised scores. Both scores are on
 * fixed scales (a share of what the question could reach; a cosine), so a sum keeps the distances that rank fusion throws
 * away; measured on development questions it found more than reciprocal rank fusion.
 */
import type { FeatureName, Features, Scorer } from './features.ts';

export type FusionWeights = Readonly<Record<FeatureName, number>>;

export const DEFAULT_FUSION: FusionWeights = {
  lexBest: 1,
  lexMean: 0.5,
  lexAll: 0.5,
  denseBest: 1,
  denseMean: 0.5,
  denseAll: 0.5,
  passageLex: 0.25,
  passageDense: 0.25,
  saidByWordings: 0.5,
  saidByAll: 0,
  exact: 2,
};

/** For pieces of documents: what is asked is in the text, and the heading only says what it is about. */
export const DOCUMENT_FUSION: FusionWeights = {
  lexBest: 1,
  lexMean: 0,
  lexAll: 0,
  denseBest: 0.3,
  denseMean: 0,
  denseAll: 0,
  passageLex: 4,
  passageDense: 1.2,
  saidByWordings: 0,
  saidByAll: 0,
  exact: 2,
};

export const BM25_ONLY: FusionWeights = {
  lexBest: 1,
  lexMean: 0,
  lexAll: 0,
  denseBest: 0,
  denseMean: 0,
  denseAll: 0,
  passageLex: 0,
  passageDense: 0,
  saidByWordings: 0,
  saidByAll: 0,
  exact: 0,
};

export function fuse(weights: FusionWeights, documents: FusionWeights = weights): Scorer {
  const faq = Object.entries(weights) as [FeatureName, number][];
  const document = Object.entries(documents) as [FeatureName, number][];
  return (features: Features, isDocument: boolean) => {
    let sum = 0;
    for (const [name, weight] of isDocument ? document : faq) sum += weight * features[name];
    return sum;
  };
}
