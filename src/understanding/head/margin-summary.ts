/** What confidence and rejection need to know about the margins of all labels, read in two passes over them. */

export interface MarginSummary {
  /** Labels with the largest margins, best first, ties to the lower index. */
  readonly best: readonly number[];
  readonly first: number;
  /** -Infinity with one label. */
  readonly second: number;
  /** Σ exp((margin − first) · sharpness), and the same weighted by the exponents: what softmax and its entropy are made of. */
  readonly sum: number;
  readonly weighted: number;
}

export function summariseMargins(margins: Float32Array, sharpness: number, top: number): MarginSummary {
  const kept = Math.max(2, top);
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < margins.length; label++) {
    const margin = margins[label] as number;
    if (best.length === kept && margin <= least) continue;
    let at = best.length;
    while (at > 0 && margin > (margins[best[at - 1] as number] as number)) at--;
    best.splice(at, 0, label);
    if (best.length > kept) best.length = kept;
    least = margins[best.at(-1) as number] as number;
  }
  const first = margins[best[0] as number] as number;
  const second = best.length > 1 ? (margins[best[1] as number] as number) : Number.NEGATIVE_INFINITY;
  let sum = 0;
  let weighted = 0;
  for (let label = 0; label < margins.length; label++) {
    const power = ((margins[label] as number) - first) * sharpness;
    const e = Math.exp(power);
    sum += e;
    weighted += e * power;
  }
  return { best: best.slice(0, top), first, second, sum, weighted };
}

/** Entropy of the softmax of logits, in nats. */
export function entropyOf(logits: Float32Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const logit of logits) if (logit > highest) highest = logit;
  let sum = 0;
  let weighted = 0;
  for (const logit of logits) {
    const e = Math.exp(logit - highest);
    sum += e;
    weighted += e * (logit - highest);
  }
  return Math.log(sum) - weighted / sum;
}
