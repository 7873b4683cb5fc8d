/**
 * Finds questions that are nearly the same, among many, in constant time each. Likeness is the Jaccard coefficient of
 * character bigrams; candidates come from min-hash bands (Broder 1997; Leskovec, Rajaraman, Ullman, "Mining of Massive
 * Datasets", 3.4), so a pair at 0.85 is met with a probability above 0.99.
 */

const BANDS = 8;
const ROWS = 4;
/** Those that share a bucket; only the newest are compared, so that a thousand like questions stay cheap. */
const BUCKET = 24;

const NEAR = 0.85;

export class Likeness {
  readonly #texts: string[] = [];
  readonly #owners: number[] = [];
  /** Most buckets hold one text: a bare number takes a tenth of a list's memory. */
  readonly #buckets: Map<number, number | number[]>[] = Array.from({ length: BANDS }, () => new Map());

  /** `text` is a bare question; `owner` is what a find gives back. */
  add(text: string, owner: number): void {
    const index = this.#texts.push(text) - 1;
    this.#owners.push(owner);
    this.#bands(text).forEach((key, band) => {
      const bucket = this.#buckets[band]!.get(key);
      if (bucket === undefined) this.#buckets[band]!.set(key, index);
      else if (typeof bucket === 'number') this.#buckets[band]!.set(key, [bucket, index]);
      else {
        bucket.push(index);
        if (bucket.length > BUCKET) bucket.shift();
      }
    });
  }

  /** The likest text at or above NEAR whose owner is accepted, or null. */
  nearest(
    text: string,
    accepts: (owner: number) => boolean,
  ): { readonly owner: number; readonly likeness: number } | null {
    const grams = bigrams(text);
    const seen = new Set<number>();
    let best: { owner: number; likeness: number } | null = null;
    this.#bands(text).forEach((key, band) => {
      const bucket = this.#buckets[band]!.get(key) ?? [];
      for (const index of typeof bucket === 'number' ? [bucket] : bucket) {
        const owner = this.#owners[index]!;
        if (seen.has(index) || !accepts(owner)) continue;
        seen.add(index);
        const likeness = jaccard(grams, bigrams(this.#texts[index]!));
        if (likeness >= NEAR && likeness > (best?.likeness ?? 0)) best = { owner, likeness };
      }
    });
    return best;
  }

  #bands(text: string): number[] {
    const smallest = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
    for (const gram of bigrams(text)) {
      const base = hash32(gram);
      for (let i = 0; i < smallest.length; i++) {
        const value = mix(base, i);
        if (value < smallest[i]!) smallest[i] = value;
      }
    }
    return Array.from({ length: BANDS }, (_, band) => {
      let key = band;
      for (let row = 0; row < ROWS; row++) key = mix(key ^ smallest[band * ROWS + row]!, row);
      return key;
    });
  }
}

function bigrams(text: string): Set<string> {
  const letters = [...text.replace(/[^\p{L}\p{N}]/gu, '')];
  const out = new Set<string>();
  for (let i = 0; i + 1 < letters.length; i++) out.add(letters[i]! + letters[i + 1]!);
  if (out.size === 0) out.add(letters.join('') || text);
  return out;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const gram of a) if (b.has(gram)) both++;
  return both / (a.size + b.size - both);
}

/** FNV-1a. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
/** The finaliser of MurmurHash3, seeded. */
function mix(value: number, seed: number): number {
  let h = value ^ Math.imul(seed + 1, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
