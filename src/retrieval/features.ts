/** What is known about one article as the answer to one question. Shares and cosines: every number has a fixed scale. */

const FEATURES = [
  /** BM25 of the wordings as a share of what the question could reach: best, mean of a few, mean of about all. */
  'lexBest',
  'lexMean',
  'lexAll',
  /** Cosine with the wordings, likewise. */
  'denseBest',
  'denseMean',
  'denseAll',
  /** BM25 of the whole answer, and the best cosine of its passages. */
  'passageLex',
  'passageDense',
  /** Share of the question's words that the wordings say, and that the whole article says. */
  'saidByWordings',
  'saidByAll',
  /** 1 when a wording is the question, letter by letter. */
  'exact',
] as const;
export type FeatureName = (typeof FEATURES)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/** `document`: the article is a piece of a document, not an entry of an FAQ. */
export type Scorer = (features: Features, document: boolean) => number;

/**
 * Wordings that speak for an article beside its best: a few, and about all. One near wording may be chance; many are a
 * centroid, which alone found two in a hundred more than the nearest wording.
 */
const FEW_BEST = 3;
const MANY_BEST = 12;

/** The best of the values under way, best first. */
const best = new Float64Array(MANY_BEST);

export interface Summary {
  readonly best: number;
  readonly few: number;
  readonly many: number;
}

/** Best, mean of a few and mean of many of the first `count` values; articles with fewer wordings are not held back for it. */
export function summarise(values: Float64Array, count: number): Summary {
  if (count === 0) return { best: 0, few: 0, many: 0 };
  let most = 0;
  for (let i = 0; i < count; i++) {
    const value = values[i]!;
    if (most === MANY_BEST && value <= best[most - 1]!) continue;
    let at = most < MANY_BEST ? most++ : most - 1;
    for (; at > 0 && best[at - 1]! < value; at--) best[at] = best[at - 1]!;
    best[at] = value;
  }
  let sum = 0;
  let few = 0;
  for (let i = 0; i < most; i++) {
    sum += best[i]!;
    if (i === Math.min(FEW_BEST, most) - 1) few = sum / (i + 1);
  }
  return { best: best[0]!, few, many: sum / most };
}
