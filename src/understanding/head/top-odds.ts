/**
 * The odds of the best label, corrected: a softmax over sums of one-against-the-rest margins, at the temperature that is best for
 * all rows together, says too much where it is sure and a little too little where it is not.
 *
 * odds' = factor · odds^power, Platt's two parameters over the logit (Platt 1999), learnt once for all heads: on 48 tasks of 3 to 20
 * examples a label from label sets that the encoder's training held out for choosing (`select` in pipelines/encoder/heldout.json),
 * with encoder v3. A pair of its own for each head, fitted on its held-out rows, does no better on other sets.
 */

export interface TopOdds {
  readonly power: number;
  readonly factor: number;
}

export const USUAL_ODDS: TopOdds = { power: 0.81, factor: 1.08 };
/** Of heads that were made before. */
export const PLAIN_ODDS: TopOdds = { power: 1, factor: 1 };

/**
 * The best label's probability from the softmax's. What is left is shared by the others as before, who stay below it: up to where
 * the two are the same the best one gains, and beyond it keeps more than half.
 */
export function correctTop(probability: number, { power, factor }: TopOdds): number {
  if (probability >= 1) return 1;
  const odds = factor * (probability / (1 - probability)) ** power;
  return odds / (1 + odds);
}
