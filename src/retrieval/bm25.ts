/**
 * An inverted index scored by BM25 (Robertson & Zaragoza 2009), own because it must stay fast when a query term is in
 * every document, take single edits without a rebuild, and leave chosen documents out of its statistics (calibration asks
 * "would this wording be found if it were not indexed?").
 *
 * Postings live in typed arrays: a sealed part sorted by term, and a short log of what was added since, linked by term.
 * Removed documents stay in the postings and are skipped; `seal` drops them.
 */
import { assert } from '../lib/assert.ts';

export interface Bm25Options {
  /** How soon more of the same term stops counting. Questions are short: nearly every term occurs once. */
  readonly k1?: number;
  /** How much longer documents are held back, 0 to 1. */
  readonly b?: number;
  /**
   * Postings read in full for one query, rarest terms first. Further terms only add to documents those found, so that a
   * word in every document costs a look-up a candidate, not a pass over the corpus.
   */
  readonly postingBudget?: number;
}

export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
  /** Not of the question itself: adds to scores, and not to what they are a share of. */
  readonly beside?: boolean;
}

export interface Bm25Hit {
  readonly doc: number;
  readonly score: number;
}

/** One query under way. */
export interface Scoring {
  /** The score of a document of average length that holds every query term once: what scores are a share of. */
  readonly reach: number;
  /** Exact score of a document; 0 for one that is not there. */
  of(doc: number): number;
  /** The best documents, best first; equal scores by lower id. */
  best(limit: number): Bm25Hit[];
  close(): void;
}

export interface Exclusion {
  /** Documents treated as absent. */
  readonly skips: (doc: number) => boolean;
  /** How many absent documents there are, and how many of them hold the term. */
  readonly count: number;
  readonly holding: (term: string) => number;
}

/** Candidates whose remaining terms are looked up, as a multiple of the hits asked for. */
const REFINED = 4;
const MIN_LOG = 200_000;

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

export class Bm25Index {
  readonly #k1: number;
  readonly #b: number;
  readonly #budget: number;
  readonly #ids = new Map<string, number>();
  /** Live documents holding each term. */
  readonly #frequency = new Growable();
  /** Sealed postings: those of term t are [offsets[t], offsets[t + 1]), documents ascending. */
  #offsets = new Int32Array(1);
  #docs = new Int32Array(0);
  #tfs = new Uint8Array(0);
  /** The log: newest posting of each term, and for each posting the one before it. */
  readonly #head = new Growable();
  #logTerm = new Growable();
  #logDoc = new Growable();
  #logTf = new Growable();
  #logPrevious = new Growable();
  /** Terms of each document, repeats counted; 0 for one that is not there. */
  #lengths = new Int32Array(1024);
  #bound = 0;
  #live = 0;
  #totalLength = 0;
  /** k1 (1 - b + b length / average); infinite for a document that is not there, whose parts are then all 0. */
  #lengthFactor = new Float32Array(0);
  /** What a term that occurs once gives: nearly every posting of a question's words. */
  #once = new Float32Array(0);
  #factorStale = true;
  /** All zero unless a query is open. */
  #scores = new Float32Array(0);
  /** Documents with a score, while a query is open. */
  #touched = new Int32Array(0);
  #touchedCount = 0;
  #open = false;

  constructor(options: Bm25Options = {}) {
    this.#k1 = options.k1 ?? 1.2;
    this.#b = options.b ?? 0.4;
    this.#budget = options.postingBudget ?? 20_000;
  }

  /** Documents that can be found. */
  get size(): number {
    return this.#live;
  }

  /** Adds a document. Ids may come in any order but are never used twice. `terms` holds repeats. */
  add(doc: number, terms: readonly string[]): void {
    if (doc >= this.#lengths.length) {
      const wider = new Int32Array(Math.max(doc + 1, this.#lengths.length * 2));
      wider.set(this.#lengths);
      this.#lengths = wider;
    }
    assert(this.#lengths[doc] === 0, `document ${doc} is indexed already`);
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      let id = this.#ids.get(term);
      if (id === undefined) {
        id = this.#ids.size;
        this.#ids.set(term, id);
        this.#frequency.push(0);
        this.#head.push(-1);
      }
      this.#frequency.values[id]!++;
      this.#logTerm.push(id);
      this.#logDoc.push(doc);
      this.#logTf.push(Math.min(255, count));
      this.#logPrevious.push(this.#head.values[id]!);
      this.#head.values[id] = this.#logTerm.length - 1;
    }
    // A document without terms still counts, so that N is the number of documents.
    this.#lengths[doc] = Math.max(1, terms.length);
    this.#bound = Math.max(this.#bound, doc + 1);
    this.#live++;
    this.#totalLength += this.#lengths[doc]!;
    this.#factorStale = true;
    if (this.#logTerm.length > MIN_LOG && this.#logTerm.length > this.#docs.length / 2) this.seal();
  }

  /** Takes a document out; `terms` are those it was added with. */
  remove(doc: number, terms: readonly string[]): void {
    assert((this.#lengths[doc] ?? 0) > 0, `document ${doc} is not indexed`);
    for (const term of new Set(terms)) {
      const id = this.#ids.get(term);
      if (id !== undefined) this.#frequency.values[id]!--;
    }
    this.#live--;
    this.#totalLength -= this.#lengths[doc]!;
    this.#lengths[doc] = 0;
    this.#factorStale = true;
  }

  /** Folds the log into the sorted postings and forgets removed documents. */
  seal(): void {
    const terms = this.#ids.size;
    const sealedTerms = this.#offsets.length - 1;
    const counts = new Int32Array(terms + 1);
    for (let t = 0; t < sealedTerms; t++) {
      for (let i = this.#offsets[t]!; i < this.#offsets[t + 1]!; i++) {
        if (this.#lengths[this.#docs[i]!]! > 0) counts[t + 1]!++;
      }
    }
    for (let i = 0; i < this.#logTerm.length; i++) {
      if (this.#lengths[this.#logDoc.values[i]!]! > 0) counts[this.#logTerm.values[i]! + 1]!++;
    }
    for (let t = 0; t < terms; t++) counts[t + 1]! += counts[t]!;
    const total = counts[terms]!;
    const docs = new Int32Array(total);
    const tfs = new Uint8Array(total);
    const next = counts.slice(0, terms);
    const put = (term: number, doc: number, tf: number): void => {
      if (this.#lengths[doc]! === 0) return;
      let at = next[term]!++;
      // Ids may come out of order; postings stay sorted for the look-ups by halving.
      for (; at > counts[term]! && docs[at - 1]! > doc; at--) {
        docs[at] = docs[at - 1]!;
        tfs[at] = tfs[at - 1]!;
      }
      docs[at] = doc;
      tfs[at] = tf;
    };
    for (let t = 0; t < sealedTerms; t++) {
      for (let i = this.#offsets[t]!; i < this.#offsets[t + 1]!; i++) put(t, this.#docs[i]!, this.#tfs[i]!);
    }
    for (let i = 0; i < this.#logTerm.length; i++) {
      put(this.#logTerm.values[i]!, this.#logDoc.values[i]!, this.#logTf.values[i]!);
    }
    this.#offsets = counts;
    this.#docs = docs;
    this.#tfs = tfs;
    this.#logTerm = new Growable();
    this.#logDoc = new Growable();
    this.#logTf = new Growable();
    this.#logPrevious = new Growable();
    this.#head.values.fill(-1);
  }

  /** Live documents that hold the term. */
  frequency(term: string): number {
    const id = this.#ids.get(term);
    return id === undefined ? 0 : this.#frequency.values[id]!;
  }

  /** Every term some live document holds. */
  *vocabulary(): Generator<string> {
    for (const [term, id] of this.#ids) if (this.#frequency.values[id]! > 0) yield term;
  }

  /** Inverse document frequency, in its form that is never negative: ln(1 + (N - n + 0.5) / (n + 0.5)). */
  idf(term: string, exclusion?: Exclusion): number {
    return this.#idf(this.frequency(term), exclusion?.holding(term) ?? 0, exclusion);
  }

  #idf(frequency: number, held: number, exclusion: Exclusion | undefined): number {
    const n = Math.max(0, frequency - held);
    const size = Math.max(n, this.#live - (exclusion?.count ?? 0));
    return Math.log(1 + (size - n + 0.5) / (n + 0.5));
  }

  /** Whether any of these documents holds the term. */
  holds(term: string, docs: readonly number[]): boolean {
    const id = this.#ids.get(term);
    if (id === undefined || this.#frequency.values[id] === 0) return false;
    this.#refreshFactors();
    return docs.some((doc) => this.#part(id, doc, 1) > 0);
  }

  /** The best `limit` documents, best first; equal scores by lower id. */
  search(query: readonly QueryTerm[], limit: number, exclusion?: Exclusion): Bm25Hit[] {
    const scoring = this.open(query, exclusion);
    try {
      return scoring.best(limit);
    } finally {
      scoring.close();
    }
  }

  /**
   * Scores one query; `close` must follow before the next one is opened. Reads the postings of the rarest terms in full, up
   * to the budget; what the other terms give is looked up for the documents that are asked about.
   */
  open(query: readonly QueryTerm[], exclusion?: Exclusion): Scoring {
    assert(!this.#open, 'one query at a time');
    this.#open = true;
    this.#refreshFactors();
    const terms: { id: number; value: number; length: number }[] = [];
    let reach = 0;
    for (const { term, weight, own } of merged(query)) {
      const id = this.#ids.get(term);
      const length = id === undefined ? 0 : this.#frequency.values[id]!;
      const value = weight * this.#idf(length, exclusion === undefined ? 0 : exclusion.holding(term), exclusion);
      reach += (value * own) / weight;
      if (id !== undefined && length > 0) terms.push({ id, value, length });
    }
    terms.sort((a, b) => b.value - a.value || a.id - b.id);
    this.#touchedCount = 0;
    let read = 0;
    let full = 0;
    for (; full < terms.length; full++) {
      const { id, value, length } = terms[full]!;
      if (this.#touchedCount > 0 && read + length > this.#budget) break;
      read += length;
      this.#readAll(id, value);
    }
    const rest = terms.slice(full);
    const scores = this.#scores;
    const more = (doc: number): number => {
      let sum = 0;
      for (const { id, value } of rest) sum += this.#part(id, doc, value);
      return sum;
    };
    return {
      reach,
      of: (doc) => (this.#lengths[doc] === 0 ? 0 : scores[doc]! + more(doc)),
      best: (limit) => {
        const wanted = rest.length > 0 ? limit * REFINED : limit;
        const kept = best(this.#touched, this.#touchedCount, scores, wanted, exclusion);
        if (rest.length > 0) {
          for (const hit of kept) hit.score += more(hit.doc);
          kept.sort(byScore);
        }
        return kept.slice(0, limit);
      },
      close: () => {
        for (let i = 0; i < this.#touchedCount; i++) scores[this.#touched[i]!] = 0;
        this.#open = false;
      },
    };
  }

  /** Adds one term's part to the score of every document that holds it. */
  #readAll(id: number, value: number): void {
    const scores = this.#scores;
    const factors = this.#lengthFactor;
    const once = this.#once;
    const touched = this.#touched;
    const docs = this.#docs;
    const tfs = this.#tfs;
    const gain = value * (this.#k1 + 1);
    let count = this.#touchedCount;
    const sealed = id + 1 < this.#offsets.length;
    const end = sealed ? this.#offsets[id + 1]! : 0;
    for (let i = sealed ? this.#offsets[id]! : 0; i < end; i++) {
      const doc = docs[i]!;
      const tf = tfs[i]!;
      const part = tf === 1 ? value * once[doc]! : (gain * tf) / (tf + factors[doc]!);
      const score = scores[doc]!;
      if (part === 0) continue;
      if (score === 0) touched[count++] = doc;
      scores[doc] = score + part;
    }
    for (let i = this.#head.values[id]!; i >= 0; i = this.#logPrevious.values[i]!) {
      const doc = this.#logDoc.values[i]!;
      const tf = this.#logTf.values[i]!;
      const part = (gain * tf) / (tf + factors[doc]!);
      if (part === 0) continue;
      if (scores[doc] === 0) touched[count++] = doc;
      scores[doc]! += part;
    }
    this.#touchedCount = count;
  }

  /** What one term gives one document. */
  #part(id: number, doc: number, value: number): number {
    if (this.#lengths[doc] === 0) return 0;
    if (id + 1 < this.#offsets.length) {
      let low = this.#offsets[id]!;
      let high = this.#offsets[id + 1]! - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const found = this.#docs[middle]!;
        if (found === doc) return value * this.#saturation(this.#tfs[middle]!, doc);
        if (found < doc) low = middle + 1;
        else high = middle - 1;
      }
    }
    for (let i = this.#head.values[id]!; i >= 0; i = this.#logPrevious.values[i]!) {
      if (this.#logDoc.values[i] === doc) return value * this.#saturation(this.#logTf.values[i]!, doc);
    }
    return 0;
  }

  /** tf (k1 + 1) / (tf + k1 (1 - b + b length / average)). */
  #saturation(tf: number, doc: number): number {
    return (tf * (this.#k1 + 1)) / (tf + this.#lengthFactor[doc]!);
  }

  #refreshFactors(): void {
    if (!this.#factorStale) return;
    this.#factorStale = false;
    if (this.#lengthFactor.length < this.#bound) {
      this.#lengthFactor = new Float32Array(this.#lengths.length);
      this.#once = new Float32Array(this.#lengths.length);
      this.#scores = new Float32Array(this.#lengths.length);
      this.#touched = new Int32Array(this.#lengths.length);
    }
    const average = this.#live === 0 ? 1 : this.#totalLength / this.#live;
    for (let doc = 0; doc < this.#bound; doc++) {
      const length = this.#lengths[doc]!;
      const factor = length === 0 ? Infinity : this.#k1 * (1 - this.#b + (this.#b * length) / average);
      this.#lengthFactor[doc] = factor;
      this.#once[doc] = (this.#k1 + 1) / (1 + factor);
    }
  }
}

/** Every term once; `own`: its weight in the question itself. */
function merged(query: readonly QueryTerm[]): { term: string; weight: number; own: number }[] {
  const terms = new Map<string, { term: string; weight: number; own: number }>();
  for (const { term, weight, beside } of query) {
    if (weight <= 0) continue;
    const known = terms.get(term);
    if (known === undefined) terms.set(term, { term, weight, own: beside ? 0 : weight });
    else {
      known.weight += weight;
      if (!beside) known.own += weight;
    }
  }
  return [...terms.values()];
}

function byScore(a: Bm25Hit, b: Bm25Hit): number {
  return b.score - a.score || a.doc - b.doc;
}

/** The `limit` best of the first `count` of `docs`, best first, by a heap whose root is the worst kept. */
function best(
  docs: Int32Array,
  count: number,
  scores: Float32Array,
  limit: number,
  exclusion: Exclusion | undefined,
): { doc: number; score: number }[] {
  const heap: number[] = [];
  if (limit <= 0) return [];
  const worse = (a: number, b: number): boolean => scores[a]! < scores[b]! || (scores[a] === scores[b] && a > b);
  // The worst score kept once the heap is full: most documents are turned away by this one comparison.
  let floor = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < count; n++) {
    const doc = docs[n]!;
    if (scores[doc]! < floor) continue;
    if (heap.length === limit && !worse(heap[0]!, doc)) continue;
    if (exclusion?.skips(doc)) continue;
    if (heap.length < limit) {
      heap.push(doc);
      for (let i = heap.length - 1; i > 0; ) {
        const up = (i - 1) >> 1;
        if (!worse(heap[i]!, heap[up]!)) break;
        [heap[i], heap[up]] = [heap[up]!, heap[i]!];
        i = up;
      }
    } else {
      heap[0] = doc;
      for (let i = 0; ; ) {
        let down = 2 * i + 1;
        if (down >= heap.length) break;
        if (down + 1 < heap.length && worse(heap[down + 1]!, heap[down]!)) down++;
        if (!worse(heap[down]!, heap[i]!)) break;
        [heap[i], heap[down]] = [heap[down]!, heap[i]!];
        i = down;
      }
    }
    if (heap.length === limit) floor = scores[heap[0]!]!;
  }
  return heap.map((doc) => ({ doc, score: scores[doc]! })).sort(byScore);
}
