/**
 * Which documents hold which term, in typed arrays: a sealed part sorted by term and document, and a short log of what was
 * added since, linked by term. In the sealed part the documents that hold a term once stand apart from those that hold it
 * more often: nearly all do, and a loop over them has nothing to decide.
 */
import { MANY, TermMatrix } from './term-matrix.ts';

/** Of a document that holds the term more than once, and in the log: the document, and how often, at most 255 times. */
const TF_BITS = 8;
const MOST_TF = 255;
export const MOST_DOCS = 2 ** (31 - TF_BITS);
/** Terms that more documents hold may be looked up for some instead of being added up for all. */
export const FREQUENT = 6_000;
/** They have a column in the matrix where they are so large a share of all, the most frequent of them. */
const FREQUENT_SHARE = 1 / 24;
const MOST_COLUMNS = 1_024;
/** Postings looked at in one slice of sealing: about a millisecond. */
const SLICE = 100_000;

class Growable {
  values: Int32Array = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Int32Array(this.values.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }
}

const EMPTY = new TermMatrix([], 0);

/** A term whose postings are looked up one by one: `whole` is added for each document that holds it once. */
export interface Unread {
  readonly id: number;
  readonly whole: number;
}

export class Postings {
  /**
   * Of term t in `#sealed`: the documents that hold it once are [bounds[2t], bounds[2t + 1]); postings of those that hold
   * it more often come up to bounds[2t + 2]. Both ascending.
   */
  #bounds = new Int32Array(1);
  #sealed = new Int32Array(0);
  #frequent = EMPTY;
  /** The log: newest posting of each term (plus one; 0 = none), and for each posting the one before it. */
  #head = new Int32Array(1024);
  #logTerm = new Growable();
  #logPosting = new Growable();
  #logPrevious = new Growable();

  get sealedLength(): number {
    return this.#sealed.length;
  }

  get logLength(): number {
    return this.#logTerm.length;
  }

  add(term: number, doc: number, times: number): void {
    if (term >= this.#head.length) {
      const wider = new Int32Array(Math.max(term + 1, this.#head.length * 2));
      wider.set(this.#head);
      this.#head = wider;
    }
    this.#logTerm.push(term);
    this.#logPosting.push((doc << TF_BITS) | Math.min(MOST_TF, times));
    this.#logPrevious.push(this.#head[term]!);
    this.#head[term] = this.#logTerm.length;
  }

  /** Adds to the sum of every document that holds the term: `value`, and more when it holds it more than once. */
  addTo(sums: Int32Array, term: number, whole: number, factors: Float32Array): void {
    const sealed = this.#sealed;
    // So that the engine adds whole numbers.
    const value = whole | 0;
    if (this.#isSealed(term)) {
      const often = this.#bounds[2 * term + 1]!;
      const end = this.#bounds[2 * term + 2]!;
      let i = this.#bounds[2 * term]!;
      // Four to a round, since the engine's own steps between rounds take as long as an addition.
      for (; i + 4 <= often; i += 4) {
        const a = sealed[i]!;
        const b = sealed[i + 1]!;
        const c = sealed[i + 2]!;
        const d = sealed[i + 3]!;
        sums[a] = (sums[a]! + value) | 0;
        sums[b] = (sums[b]! + value) | 0;
        sums[c] = (sums[c]! + value) | 0;
        sums[d] = (sums[d]! + value) | 0;
      }
      for (; i < often; i++) sums[sealed[i]!]! += value;
      for (; i < end; i++) {
        const doc = sealed[i]! >>> TF_BITS;
        sums[doc]! += (value * repeated(sealed[i]! & MOST_TF, factors[doc]!)) | 0;
      }
    }
    for (let i = this.#head[term] ?? 0; i > 0; i = this.#logPrevious.values[i - 1]!) {
      const posting = this.#logPosting.values[i - 1]!;
      const doc = posting >>> TF_BITS;
      sums[doc]! += (value * repeated(posting & MOST_TF, factors[doc]!)) | 0;
    }
  }

  /** The same as `addTo`, of some terms for these documents alone. */
  addToThese(docs: Int32Array, sums: Int32Array, terms: readonly Unread[], factors: Float32Array): void {
    const frequent = this.#frequent;
    const columns = terms.map(({ id }) => frequent.column(id));
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i]!;
      const hasRow = doc < frequent.rows;
      let sum = 0;
      for (let k = 0; k < terms.length; k++) {
        const { id, whole } = terms[k]!;
        const column = columns[k]!;
        let times = column < 0 || !hasRow ? MANY : frequent.get(doc, column);
        if (times === MANY) times = this.times(id, doc);
        if (times === 1) sum += whole;
        else if (times > 1) sum += (whole * repeated(times, factors[doc]!)) | 0;
      }
      sums[doc] = (sums[doc]! + sum) | 0;
    }
  }

  /** How often a document that is there holds a term. */
  times(term: number, doc: number): number {
    if (this.#isSealed(term)) {
      const often = this.#bounds[2 * term + 1]!;
      if (this.#find(this.#bounds[2 * term]!, often, doc, 0) >= 0) return 1;
      const at = this.#find(often, this.#bounds[2 * term + 2]!, doc, TF_BITS);
      if (at >= 0) return this.#sealed[at]! & MOST_TF;
    }
    for (let i = this.#head[term] ?? 0; i > 0; i = this.#logPrevious.values[i - 1]!) {
      const posting = this.#logPosting.values[i - 1]!;
      if (posting >>> TF_BITS === doc) return posting & MOST_TF;
    }
    return 0;
  }

  /**
   * Folds the log into the sealed part and forgets documents without a length (`rows`: there are none from it on), slice by slice; nothing changes before the
   * last. `edited`: whether there was an edit since it began. After one, or when another sealing was done before it, it ends
   * without effect.
   */
  *sealing(terms: number, lengths: Int32Array, rows: number, edited: () => boolean): Generator<void, void, void> {
    const before = this.#sealed;
    const overtaken = (): boolean => edited() || this.#sealed !== before;
    const { values: logTerm } = this.#logTerm;
    const { values: logPosting } = this.#logPosting;
    const sealedTerms = (this.#bounds.length - 1) / 2;
    /** Every posting with the list it belongs to: 2t, or 2t + 1 for those that hold term t more than once. */
    const each = function* (this: Postings, take: (list: number, posting: number) => void): Generator<void, boolean> {
      let left = SLICE;
      for (let list = 0; list < 2 * sealedTerms; list++) {
        const end = this.#bounds[list + 1]!;
        for (let i = this.#bounds[list]!; i < end; i++) {
          const posting = this.#sealed[i]!;
          if (lengths[list % 2 === 0 ? posting : posting >>> TF_BITS]! > 0) take(list, posting);
        }
        left -= end - this.#bounds[list]!;
        if (left > 0) continue;
        yield;
        if (overtaken()) return false;
        left = SLICE;
      }
      for (let i = 0; i < this.#logTerm.length; i++) {
        const posting = logPosting[i]!;
        const doc = posting >>> TF_BITS;
        const once = (posting & MOST_TF) === 1;
        if (lengths[doc]! > 0) take(2 * logTerm[i]! + (once ? 0 : 1), once ? doc : posting);
        if (--left > 0) continue;
        yield;
        if (overtaken()) return false;
        left = SLICE;
      }
      return true;
    }.bind(this);

    const bounds = new Int32Array(2 * terms + 1);
    const counted = yield* each((list) => {
      bounds[list + 1]!++;
    });
    if (!counted) return;
    yield;
    if (overtaken()) return;
    for (let list = 0; list < 2 * terms; list++) bounds[list + 1]! += bounds[list]!;
    const sealed = new Int32Array(bounds[2 * terms]!);
    const next = bounds.slice(0, 2 * terms);
    const placed = yield* each((list, posting) => {
      let at = next[list]!++;
      // Documents may come out of order; the lists stay sorted for the look-ups by halving.
      for (; at > bounds[list]! && sealed[at - 1]! > posting; at--) sealed[at] = sealed[at - 1]!;
      sealed[at] = posting;
    });
    if (!placed) return;
    const frequent = yield* matrixOf(bounds, sealed, terms, rows);
    if (overtaken()) return;
    this.#frequent = frequent;
    this.#bounds = bounds;
    this.#sealed = sealed;
    this.#logTerm = new Growable();
    this.#logPosting = new Growable();
    this.#logPrevious = new Growable();
    this.#head.fill(0);
  }

  #isSealed(term: number): boolean {
    return term >= 0 && 2 * term + 2 < this.#bounds.length;
  }

  /** The place of a document in an ascending part of the sealed postings, which hold it `shift` bits up; -1: not there. */
  #find(from: number, end: number, doc: number, shift: number): number {
    const sealed = this.#sealed;
    let low = from;
    let high = end - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = sealed[middle]! >>> shift;
      if (found === doc) return middle;
      if (found < doc) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

/** Of the terms that most documents hold; some may be left out of it. */
function* matrixOf(bounds: Int32Array, sealed: Int32Array, terms: number, rows: number): Generator<void, TermMatrix> {
  const least = Math.max(FREQUENT, rows * FREQUENT_SHARE);
  const holding = (term: number): number => bounds[2 * term + 2]! - bounds[2 * term]!;
  const frequent: number[] = [];
  for (let term = 0; term < terms; term++) if (holding(term) > least) frequent.push(term);
  frequent.sort((a, b) => holding(b) - holding(a) || a - b).splice(MOST_COLUMNS);
  const matrix = new TermMatrix(frequent, rows);
  let left = SLICE;
  for (const [column, term] of frequent.entries()) {
    const often = bounds[2 * term + 1]!;
    for (let i = bounds[2 * term]!; i < often; i++) matrix.set(sealed[i]!, column, 1);
    for (let i = often; i < bounds[2 * term + 2]!; i++)
      matrix.set(sealed[i]! >>> TF_BITS, column, sealed[i]! & MOST_TF);
    left -= holding(term);
    if (left > 0) continue;
    yield;
    left = SLICE;
  }
  return matrix;
}

/**
 * What a term that occurs `tf` times gives, as a multiple of what it gives when it occurs once: of
 * tf (k1 + 1) / (tf + factor), with factor = k1 (1 - b + b length / average).
 */
export function repeated(tf: number, factor: number): number {
  return (tf * (1 + factor)) / (tf + factor);
}
