/**
 * An inverted index scored by BM25 (Robertson & Zaragoza 2009), own because it must stay fast when a query term is in
 * every document, take single edits without a rebuild, and leave chosen documents out of its statistics (calibration asks
 * "would this wording be found if it were not indexed?").
 * Removed documents stay in the postings and are skipped; `seal` drops them.
 */
import { assert } from '../lib/assert.ts';
import { Lexicon } from './lexicon.ts';
import { FREQUENT, MOST_DOCS, Postings, type Unread } from './postings.ts';
import { WorstFirst } from './worst-first.ts';

export interface Bm25Options {
  /** How soon more of the same term stops counting. Questions are short: nearly every term occurs once. */
  readonly k1?: number;
  /** How much longer documents are held back, 0 to 1. */
  readonly b?: number;
  /**
   * Postings read in full for one query, most telling terms first: within it, which is all of a base of some ten thousand
   * texts, the best are exact. Frequent terms beyond it are looked up for the documents that lead without them, so that words
   * of a third of a hundred thousand texts do not cost a pass over them. Of the ten best of a hundred thousand, 99.7 of 100
   * are among the thirty found so, and the first is always first.
   */
  readonly postingBudget?: number;
  /** Numbers of the terms; indexes over the same texts may share them. */
  readonly lexicon?: Lexicon;
}

export interface QueryTerm {
  readonly term: string;
  /** Its number in the index's lexicon, -1 when it has none; looked up when it is not given. */
  readonly id?: number;
  readonly weight: number;
  /** Its weight in the question itself; what is beside that adds to scores, and not to what they are a share of. */
  readonly own?: number;
}

export interface Bm25Hit {
  readonly doc: number;
  readonly score: number;
}

/** One query under way. */
export interface Scoring {
  /** The score of a document of average length that holds every query term once: what scores are a share of. */
  readonly reach: number;
  /** Has the exact scores of these ready: cheaper for many at once than one by one. */
  complete(docs: readonly number[]): void;
  /** Exact score of a document; 0 for one that is not there. */
  of(doc: number): number;
  /** The best documents, best first; equal scores by lower id. `only`: of these. */
  best(limit: number, only?: (doc: number) => boolean): Bm25Hit[];
  close(): void;
}

export interface Exclusion {
  /** Documents treated as absent. */
  readonly skips: (doc: number) => boolean;
  /** How many absent documents there are, and how many of them hold the term. */
  readonly count: number;
  readonly holding: (term: string) => number;
}

/** Documents whose remaining terms are looked up, as a multiple of the hits asked for. */
const REFINED = 4;
/** One document of so many says how good the best are, where there are so many at least. */
const SAMPLE = 16;
const SAMPLED_FROM = 4_000;
/** Postings of the log, and their share of the others, from which on they should be folded in, and are folded in by themselves. */
const MIN_LOG = 200_000;
const LOG_SHARE = 0.25;
const MOST_LOG_SHARE = 0.5;
/**
 * The most that the sums of one query may come to: they are whole numbers, because single-precision ones are converted to
 * double precision and back for every posting, which takes longer than all else.
 */
const MOST_SUM = 2 ** 30;

interface Telling {
  readonly id: number;
  /** Weight and rarity. */
  readonly value: number;
  /** Postings. */
  readonly length: number;
}

export class Bm25Index {
  readonly #k1: number;
  readonly #b: number;
  readonly #budget: number;
  readonly #lexicon: Lexicon;
  /** Live documents holding each term. */
  #frequency = new Int32Array(1024);
  readonly #postings = new Postings();
  /** Terms of each document, repeats counted; 0 for one that is not there. */
  #lengths = new Int32Array(1024);
  #bound = 0;
  #live = 0;
  #totalLength = 0;
  /** k1 (1 - b + b length / average). */
  #lengthFactor = new Float32Array(0);
  /** What a term that occurs once gives: nearly every posting of a question's words. 0 for a document that is not there. */
  #once = new Float32Array(0);
  #mostOnce = 0;
  #mostFactor = 0;
  #factorStale = true;
  /** Counts adds and removals. */
  #edits = 0;
  /** Sums of a query's term values, to be multiplied with `#unit` and `#once`. All zero unless a query is open. */
  #sums = new Int32Array(0);
  /** Documents of the open query whose terms were all added up, though not all were read; and a flag for each of them. */
  #docs = new Int32Array(1024);
  #completed = 0;
  #isComplete = new Uint8Array(0);
  #unit = 1;
  #open = false;

  constructor(options: Bm25Options = {}) {
    this.#k1 = options.k1 ?? 1.2;
    this.#b = options.b ?? 0.4;
    this.#budget = options.postingBudget ?? 60_000;
    this.#lexicon = options.lexicon ?? new Lexicon();
  }

  /** Documents that can be found. */
  get size(): number {
    return this.#live;
  }

  /** Adds a document. Ids may come in any order but are never used twice. `terms` holds repeats. */
  add(doc: number, terms: readonly string[]): void {
    assert(doc < MOST_DOCS, `${doc} documents are more than a posting can number`);
    this.#lengths = longer(this.#lengths, doc + 1);
    assert(this.#lengths[doc] === 0, `document ${doc} is indexed already`);
    const ids = Int32Array.from(terms, (term) => this.#lexicon.number(term)).sort();
    this.#frequency = longer(this.#frequency, this.#lexicon.size);
    for (let i = 0; i < ids.length; ) {
      const id = ids[i]!;
      const first = i;
      while (i < ids.length && ids[i] === id) i++;
      this.#frequency[id]!++;
      this.#postings.add(id, doc, i - first);
    }
    // A document without terms still counts, so that N is the number of documents.
    this.#lengths[doc] = Math.max(1, terms.length);
    this.#bound = Math.max(this.#bound, doc + 1);
    this.#live++;
    this.#totalLength += this.#lengths[doc]!;
    this.#factorStale = true;
    this.#edits++;
    if (this.#logIsBeyond(MOST_LOG_SHARE)) this.seal();
  }

  /** Takes a document out; `terms` are those it was added with. */
  remove(doc: number, terms: readonly string[]): void {
    assert((this.#lengths[doc] ?? 0) > 0, `document ${doc} is not indexed`);
    for (const term of new Set(terms)) {
      const id = this.#lexicon.find(term);
      if (id >= 0) this.#frequency[id]!--;
    }
    this.#live--;
    this.#totalLength -= this.#lengths[doc]!;
    this.#lengths[doc] = 0;
    this.#factorStale = true;
    this.#edits++;
  }

  /** So much was added that searches are slower for it; much more, and the next addition seals. */
  get wantsSealing(): boolean {
    return this.#logIsBeyond(LOG_SHARE);
  }

  #logIsBeyond(share: number): boolean {
    const { logLength, sealedLength } = this.#postings;
    return logLength > MIN_LOG && logLength > sealedLength * share;
  }

  /** Folds what was added into the sorted postings and forgets removed documents. */
  seal(): void {
    const work = this.sealing();
    while (work.next().done !== true);
  }

  /** The same in slices of about a millisecond, with searches between them; an edit between them leaves all as it was. */
  *sealing(): Generator<void, void, void> {
    const edits = this.#edits;
    yield* this.#postings.sealing(this.#lexicon.size, this.#lengths, this.#bound, () => this.#edits !== edits);
  }

  /** Live documents that hold the term. */
  frequency(term: string): number {
    return this.frequencyOf(this.#lexicon.find(term));
  }

  /** The same by the term's number. */
  frequencyOf(id: number): number {
    return this.#frequency[id] ?? 0;
  }

  /** Inverse document frequency, in its form that is never negative: ln(1 + (N - n + 0.5) / (n + 0.5)). */
  idf(term: string, exclusion?: Exclusion, id = this.#lexicon.find(term)): number {
    return this.#idf(this.frequencyOf(id), exclusion?.holding(term) ?? 0, exclusion);
  }

  #idf(frequency: number, held: number, exclusion: Exclusion | undefined): number {
    const n = Math.max(0, frequency - held);
    const size = Math.max(n, this.#live - (exclusion?.count ?? 0));
    return Math.log(1 + (size - n + 0.5) / (n + 0.5));
  }

  /** Whether any of these documents holds the term of this number. */
  holds(id: number, docs: readonly number[]): boolean {
    return this.frequencyOf(id) > 0 && docs.some((doc) => this.#lengths[doc]! > 0 && this.#postings.times(id, doc) > 0);
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

  /** Scores one query, which holds each term once; `close` must follow before the next one is opened. */
  open(query: readonly QueryTerm[], exclusion?: Exclusion): Scoring {
    assert(!this.#open, 'one query at a time');
    this.#open = true;
    this.#refreshFactors();
    let reach = 0;
    const terms: Telling[] = [];
    for (const { term, id = this.#lexicon.find(term), weight, own = weight } of query) {
      if (weight <= 0) continue;
      const length = this.frequencyOf(id);
      const idf = this.#idf(length, exclusion === undefined ? 0 : exclusion.holding(term), exclusion);
      reach += own * idf;
      if (length > 0) terms.push({ id, value: weight * idf, length });
    }
    const rest = this.#readWithinBudget(terms);
    const sums = this.#sums;
    const complete = (docs: readonly number[]): void => {
      if (rest.length > 0) this.#complete(docs, rest);
    };
    return {
      reach,
      complete,
      of: (doc) => {
        const once = this.#once[doc] ?? 0;
        if (once === 0) return 0;
        if (rest.length > 0 && this.#isComplete[doc] === 0) this.#complete([doc], rest);
        return sums[doc]! * this.#unit * once;
      },
      best: (limit, only) => {
        const first = this.#best(rest.length === 0 ? limit : limit * REFINED, exclusion, only);
        if (rest.length === 0) return first;
        complete(first.map(({ doc }) => doc));
        return first
          .map(({ doc }) => ({ doc, score: sums[doc]! * this.#unit * this.#once[doc]! }))
          .sort((a, b) => b.score - a.score || a.doc - b.doc)
          .slice(0, limit);
      },
      close: () => {
        sums.fill(0, 0, this.#bound);
        for (let i = 0; i < this.#completed; i++) this.#isComplete[this.#docs[i]!] = 0;
        this.#completed = 0;
        this.#open = false;
      },
    };
  }

  /** Looks up the terms that were left unread, for those of these documents that had none looked up yet. */
  #complete(docs: readonly number[], rest: readonly Unread[]): void {
    const first = this.#completed;
    this.#docs = longer(this.#docs, first + docs.length);
    for (const doc of docs) {
      if (doc >= this.#bound || this.#isComplete[doc] === 1) continue;
      this.#isComplete[doc] = 1;
      this.#docs[this.#completed++] = doc;
    }
    const these = this.#docs.subarray(first, this.#completed);
    this.#postings.addToThese(these, this.#sums, rest, this.#lengthFactor);
  }

  /** Reads the most telling terms; answers with those left unread. */
  #readWithinBudget(terms: Telling[]): readonly Unread[] {
    let all = 0;
    let most = 0;
    for (const { length, value } of terms) {
      all += length;
      most += value;
    }
    // No document holds a term so often that it gives more than 1 + factor times as much.
    const steps = MOST_SUM / Math.max(1e-9, most * (1 + this.#mostFactor));
    this.#unit = 1 / steps;
    if (all > this.#budget) terms.sort((a, b) => b.value - a.value || a.id - b.id);
    let read = 0;
    const rest: Unread[] = [];
    for (const term of terms) {
      const whole = Math.round(term.value * steps);
      if (read > 0 && read + term.length > this.#budget && term.length > Math.min(FREQUENT, this.#budget))
        rest.push({ id: term.id, whole });
      else {
        read += term.length;
        this.#postings.addTo(this.#sums, term.id, whole, this.#lengthFactor);
      }
    }
    return rest;
  }

  /**
   * The `limit` best of the open query. A heap that starts empty takes in and drops many times as many as it keeps, so it starts
   * from what a sample says the worst kept will be; where that was said too high, once more from nothing.
   */
  #best(limit: number, exclusion: Exclusion | undefined, only?: (doc: number) => boolean): Bm25Hit[] {
    const from = this.#bound < SAMPLED_FROM ? 0 : this.#expectedWorst(limit);
    const heap = this.#bestAbove(from, limit, exclusion, only);
    return (from > 0 && heap.size < limit ? this.#bestAbove(0, limit, exclusion, only) : heap).sorted();
  }

  /** A score that, by one document of every `SAMPLE`, about twice as many as are wanted have. */
  #expectedWorst(limit: number): number {
    const heap = new WorstFirst(Math.ceil((2 * limit) / SAMPLE));
    for (let doc = 0; doc < this.#bound; doc += SAMPLE) {
      const score = this.#sums[doc]! * this.#unit * this.#once[doc]!;
      if (score > heap.worst) heap.push(doc, score);
    }
    return heap.worst;
  }

  /** The best of those with a score above a floor, in a heap whose root is the worst kept. */
  #bestAbove(
    from: number,
    limit: number,
    exclusion: Exclusion | undefined,
    only?: (doc: number) => boolean,
  ): WorstFirst {
    const sums = this.#sums;
    const once = this.#once;
    const bound = this.#bound;
    const unit = this.#unit;
    const heap = new WorstFirst(limit, from);
    // Most documents are turned away by their sums; a later one must be better, not as good.
    const floorOf = (score: number): number => (score / (unit * this.#mostOnce)) | 0;
    let floor = limit > 0 ? floorOf(from) : MOST_SUM | 0;
    for (let first = 0; first < bound; first += 8) {
      if (first + 8 <= bound && areBehind(sums, first, floor)) continue;
      const end = Math.min(first + 8, bound);
      for (let doc = first; doc < end; doc++) {
        const sum = sums[doc]!;
        if (sum <= floor) continue;
        const score = sum * unit * once[doc]!;
        if (score === 0 || score <= heap.worst || exclusion?.skips(doc) || only?.(doc) === false) continue;
        heap.push(doc, score);
        floor = floorOf(heap.worst);
      }
    }
    return heap;
  }

  #refreshFactors(): void {
    if (!this.#factorStale) return;
    this.#factorStale = false;
    if (this.#sums.length < this.#bound) {
      this.#lengthFactor = new Float32Array(this.#lengths.length);
      this.#once = new Float32Array(this.#lengths.length);
      this.#sums = new Int32Array(this.#lengths.length);
      this.#isComplete = new Uint8Array(this.#lengths.length);
    }
    const average = this.#live === 0 ? 1 : this.#totalLength / this.#live;
    this.#mostOnce = 0;
    this.#mostFactor = 0;
    for (let doc = 0; doc < this.#bound; doc++) {
      const length = this.#lengths[doc]!;
      const factor = this.#k1 * (1 - this.#b + (this.#b * length) / average);
      this.#lengthFactor[doc] = factor;
      const once = length === 0 ? 0 : (this.#k1 + 1) / (1 + factor);
      this.#once[doc] = once;
      if (once > this.#mostOnce) this.#mostOnce = once;
      if (length > 0 && factor > this.#mostFactor) this.#mostFactor = factor;
    }
  }
}

/** Whether this sum and the seven after it are no more than a floor. None of the differences overflows: one test of a sign. */
function areBehind(sums: Int32Array, i: number, floor: number): boolean {
  return (
    ((floor - sums[i]!) |
      (floor - sums[i + 1]!) |
      (floor - sums[i + 2]!) |
      (floor - sums[i + 3]!) |
      (floor - sums[i + 4]!) |
      (floor - sums[i + 5]!) |
      (floor - sums[i + 6]!) |
      (floor - sums[i + 7]!)) >=
    0
  );
}

function longer(values: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= values.length) return values;
  const out = new Int32Array(Math.max(length, values.length * 2));
  out.set(values);
  return out;
}
