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

/** Hashes of a text's bigrams, each once, ascending. */
type Grams = Uint32Array;

export class Likeness {
  /** Of one text after the other: an array of its own for each would take three times the memory. */
  #grams = new Uint32Array(1 << 12);
  /** Where each text's grams begin; one more than there are texts. */
  readonly #starts: number[] = [0];
  readonly #owners: number[] = [];
  /** Most buckets hold one text: a bare number takes a tenth of a list's memory. */
  readonly #buckets: Map<number, number | number[]>[] = Array.from({ length: BANDS }, () => new Map());

  /** `text` is a bare question; `owner` is what a find gives back. */
  add(text: string, owner: number): void {
    const grams = gramsOf(text);
    const index = this.#owners.push(owner) - 1;
    this.#keep(grams);
    bandsOf(grams).forEach((key, band) => {
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
    const grams = gramsOf(text);
    const seen = new Set<number>();
    let best: { owner: number; likeness: number } | null = null;
    bandsOf(grams).forEach((key, band) => {
      const bucket = this.#buckets[band]!.get(key) ?? [];
      for (const index of typeof bucket === 'number' ? [bucket] : bucket) {
        if (seen.has(index)) continue;
        seen.add(index);
        const likeness = jaccard(grams, this.#grams.subarray(this.#starts[index]!, this.#starts[index + 1]!));
        if (likeness < NEAR || likeness <= (best?.likeness ?? 0)) continue;
        const owner = this.#owners[index]!;
        if (accepts(owner)) best = { owner, likeness };
      }
    });
    return best;
  }

  #keep(grams: Grams): void {
    const start = this.#starts.at(-1)!;
    const end = start + grams.length;
    if (end > this.#grams.length) {
      const larger = new Uint32Array(Math.max(end, this.#grams.length * 2));
      larger.set(this.#grams.subarray(0, start));
      this.#grams = larger;
    }
    this.#grams.set(grams, start);
    this.#starts.push(end);
  }
}

/** Of two bare questions: from 0 to 1, and 0 for all that are not nearly the same. */
export function likenessOf(a: string, b: string): number {
  const likeness = jaccard(gramsOf(a), gramsOf(b));
  return likeness < NEAR ? 0 : likeness;
}

function bandsOf(grams: Grams): number[] {
  const smallest = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const gram of grams) {
    for (let i = 0; i < smallest.length; i++) {
      const value = mix(gram, i);
      if (value < smallest[i]!) smallest[i] = value;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    let key = band;
    for (let row = 0; row < ROWS; row++) key = mix(key ^ smallest[band * ROWS + row]!, row);
    return key;
  });
}

function gramsOf(text: string): Grams {
  const letters = [...text.replace(/[^\p{L}\p{N}]/gu, '')];
  const out = new Set<number>();
  for (let i = 0; i + 1 < letters.length; i++) out.add(hash32(letters[i]! + letters[i + 1]!));
  if (out.size === 0) out.add(hash32(letters.join('') || text));
  return Uint32Array.from(out).sort();
}

function jaccard(a: Grams, b: Grams): number {
  // Even if the shorter one were a part of the longer.
  if (Math.min(a.length, b.length) < NEAR * Math.max(a.length, b.length)) return 0;
  let both = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const one = a[i]!;
    const other = b[k]!;
    if (one === other) both++;
    if (one <= other) i++;
    if (other <= one) k++;
  }
  return both / (a.length + b.length - both);
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
