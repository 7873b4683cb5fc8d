/**
 * An inverted index scored by BM25 (Robertson & Zaragoza 2009), own because it must stay fast when a query term is in
 * every document, take single edits without a rebuild, and leave chosen documents out of its statistics (calibration asks
 * "would this wording be found if it were not indexed?").
 *
 * Postings live in typed arrays: a sealed part sorted by term, and a short log of what was added since, linked by term.
 * Removed documents stay in the postings and are skipped; `seal` drops them.
 */
import { assert } from '../lib/assert.ts';
import { Lexicon } from './lexicon.ts';
import { WorstFirst } from './worst-first.ts';

export interface Bm25Options {
  /** How soon more of the same term stops counting. Questions are short: nearly every term occurs once. */
  readonly k1?: number;
  /** How much longer documents are held back, 0 to 1. */
  readonly b?: number;
  /**
   * Postings read in full for one query, most telling terms first: within it, which is all of a base of some ten thousand
   * texts, the best are exact. Terms beyond it are looked up for the documents that lead without them, so that words of a
   * third of a hundred thousand texts do not cost a pass over them.
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

/** Documents whose remaining terms are looked up, as a multiple of the hits asked for. */
const REFINED = 6;
/** Postings that take less time to read than a term takes to be looked up for all who are asked about. */
const CHEAP = 8_000;
/** Postings of the log beyond which it is folded in by itself. */
const MIN_LOG = 200_000;
/** A posting is one number: the document, and how often it has the term, at most 255 times. */
const TF_BITS = 8;
const MOST_TF = 255;
const MOST_DOCS = 2 ** (31 - TF_BITS);

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
  /** Sealed postings: those of term t are [offsets[t], offsets[t + 1]), documents ascending. */
  #offsets = new Int32Array(1);
  #postings = new Int32Array(0);
  /** The log: newest posting of each term (plus one; 0 = none), and for each posting the one before it. */
  #head = new Int32Array(1024);
  #logTerm = new Growable();
  #logPosting = new Growable();
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
  #mostOnce = 0;
  #factorStale = true;
  /** Sums of a query's term values, to be multiplied with `#once`. All zero unless a query is open. */
  #sums = new Float32Array(0);
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
    this.#head = longer(this.#head, this.#lexicon.size);
    for (let i = 0; i < ids.length; ) {
      const id = ids[i]!;
      const first = i;
      while (i < ids.length && ids[i] === id) i++;
      this.#frequency[id]!++;
      this.#logTerm.push(id);
      this.#logPosting.push((doc << TF_BITS) | Math.min(MOST_TF, i - first));
      this.#logPrevious.push(this.#head[id]!);
      this.#head[id] = this.#logTerm.length;
    }
    // A document without terms still counts, so that N is the number of documents.
    this.#lengths[doc] = Math.max(1, terms.length);
    this.#bound = Math.max(this.#bound, doc + 1);
    this.#live++;
    this.#totalLength += this.#lengths[doc]!;
    this.#factorStale = true;
    if (this.#logTerm.length > MIN_LOG && this.#logTerm.length > this.#postings.length / 4) this.seal();
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
  }

  /** Folds the log into the sorted postings and forgets removed documents. */
  seal(): void {
    const terms = this.#lexicon.size;
    const sealedTerms = this.#offsets.length - 1;
    const there = (posting: number): boolean => this.#lengths[posting >>> TF_BITS]! > 0;
    const counts = new Int32Array(terms + 1);
    for (let t = 0; t < sealedTerms; t++) {
      for (let i = this.#offsets[t]!; i < this.#offsets[t + 1]!; i++) if (there(this.#postings[i]!)) counts[t + 1]!++;
    }
    for (let i = 0; i < this.#logTerm.length; i++) {
      if (there(this.#logPosting.values[i]!)) counts[this.#logTerm.values[i]! + 1]!++;
    }
    for (let t = 0; t < terms; t++) counts[t + 1]! += counts[t]!;
    const postings = new Int32Array(counts[terms]!);
    const next = counts.slice(0, terms);
    const put = (term: number, posting: number): void => {
      if (!there(posting)) return;
      let at = next[term]!++;
      // Ids may come out of order; postings stay sorted for the look-ups by halving.
      for (; at > counts[term]! && postings[at - 1]! > posting; at--) postings[at] = postings[at - 1]!;
      postings[at] = posting;
    };
    for (let t = 0; t < sealedTerms; t++) {
      for (let i = this.#offsets[t]!; i < this.#offsets[t + 1]!; i++) put(t, this.#postings[i]!);
    }
    for (let i = 0; i < this.#logTerm.length; i++) put(this.#logTerm.values[i]!, this.#logPosting.values[i]!);
    this.#offsets = counts;
    this.#postings = postings;
    this.#logTerm = new Growable();
    this.#logPosting = new Growable();
    this.#logPrevious = new Growable();
    this.#head.fill(0);
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
    return this.frequencyOf(id) > 0 && docs.some((doc) => this.#lengths[doc]! > 0 && this.#occurrences(id, doc) > 0);
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
    const score = (doc: number): number => {
      const once = this.#once[doc] ?? 0;
      if (once === 0) return 0;
      let sum = sums[doc]!;
      for (const { id, value } of rest) sum += this.#part(id, doc, value);
      return sum * once;
    };
    return {
      reach,
      of: score,
      best: (limit) => {
        const first = this.#best(rest.length === 0 ? limit : limit * REFINED, exclusion);
        if (rest.length === 0) return first;
        return first
          .map(({ doc }) => ({ doc, score: score(doc) }))
          .sort((a, b) => b.score - a.score || a.doc - b.doc)
          .slice(0, limit);
      },
      close: () => {
        sums.fill(0, 0, this.#bound);
        this.#open = false;
      },
    };
  }

  /** Reads the most telling terms; answers with those left unread. */
  #readWithinBudget(terms: Telling[]): readonly Telling[] {
    let all = 0;
    for (const { length } of terms) all += length;
    if (all > this.#budget) terms.sort((a, b) => b.value - a.value || a.id - b.id);
    let read = 0;
    const rest: Telling[] = [];
    for (const term of terms) {
      if (read > 0 && read + term.length > this.#budget && term.length > Math.min(CHEAP, this.#budget)) rest.push(term);
      else {
        read += term.length;
        this.#read(term.id, term.value);
      }
    }
    return rest;
  }

  /** Adds one term's value to the sum of every document that holds it. */
  #read(id: number, value: number): void {
    const sums = this.#sums;
    const factors = this.#lengthFactor;
    const postings = this.#postings;
    const sealed = id + 1 < this.#offsets.length;
    const end = sealed ? this.#offsets[id + 1]! : 0;
    for (let i = sealed ? this.#offsets[id]! : 0; i < end; i++) {
      const posting = postings[i]!;
      const doc = posting >>> TF_BITS;
      const tf = posting & MOST_TF;
      if (tf === 1) sums[doc]! += value;
      else sums[doc]! += value * repeated(tf, factors[doc]!);
    }
    for (let i = this.#head[id] ?? 0; i > 0; i = this.#logPrevious.values[i - 1]!) {
      const posting = this.#logPosting.values[i - 1]!;
      const doc = posting >>> TF_BITS;
      sums[doc]! += value * repeated(posting & MOST_TF, factors[doc]!);
    }
  }

  /** The `limit` best of the open query, by a heap whose root is the worst kept. */
  #best(limit: number, exclusion: Exclusion | undefined): Bm25Hit[] {
    const sums = this.#sums;
    const once = this.#once;
    const bound = this.#bound;
    const heap = new WorstFirst(limit);
    // Most documents are turned away by one comparison; a later one must be better, not as good.
    let floor = limit > 0 ? 0 : Number.POSITIVE_INFINITY;
    for (let doc = 0; doc < bound; doc++) {
      const sum = sums[doc]!;
      if (sum <= floor) continue;
      const score = sum * once[doc]!;
      if (score === 0 || score <= heap.worst || exclusion?.skips(doc)) continue;
      heap.push(doc, score);
      floor = heap.worst / this.#mostOnce;
    }
    return heap.sorted();
  }

  /** What one term adds to the sum of one document. */
  #part(id: number, doc: number, value: number): number {
    const tf = this.#occurrences(id, doc);
    return tf === 0 ? 0 : value * repeated(tf, this.#lengthFactor[doc]!);
  }

  /** How often a document that is there holds a term. */
  #occurrences(id: number, doc: number): number {
    if (id + 1 < this.#offsets.length) {
      let low = this.#offsets[id]!;
      let high = this.#offsets[id + 1]! - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const posting = this.#postings[middle]!;
        const found = posting >>> TF_BITS;
        if (found === doc) return posting & MOST_TF;
        if (found < doc) low = middle + 1;
        else high = middle - 1;
      }
    }
    for (let i = this.#head[id] ?? 0; i > 0; i = this.#logPrevious.values[i - 1]!) {
      const posting = this.#logPosting.values[i - 1]!;
      if (posting >>> TF_BITS === doc) return posting & MOST_TF;
    }
    return 0;
  }

  #refreshFactors(): void {
    if (!this.#factorStale) return;
    this.#factorStale = false;
    if (this.#sums.length < this.#bound) {
      this.#lengthFactor = new Float32Array(this.#lengths.length);
      this.#once = new Float32Array(this.#lengths.length);
      this.#sums = new Float32Array(this.#lengths.length);
    }
    const average = this.#live === 0 ? 1 : this.#totalLength / this.#live;
    this.#mostOnce = 0;
    for (let doc = 0; doc < this.#bound; doc++) {
      const length = this.#lengths[doc]!;
      const factor = this.#k1 * (1 - this.#b + (this.#b * length) / average);
      this.#lengthFactor[doc] = factor;
      const once = length === 0 ? 0 : (this.#k1 + 1) / (1 + factor);
      this.#once[doc] = once;
      if (once > this.#mostOnce) this.#mostOnce = once;
    }
  }
}

/**
 * What a term that occurs `tf` times gives, as a multiple of what it gives when it occurs once: of
 * tf (k1 + 1) / (tf + k1 (1 - b + b length / average)).
 */
function repeated(tf: number, factor: number): number {
  return (tf * (1 + factor)) / (tf + factor);
}

function longer(values: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= values.length) return values;
  const out = new Int32Array(Math.max(length, values.length * 2));
  out.set(values);
  return out;
}
