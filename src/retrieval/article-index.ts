/**
 * The articles of one tenant in one language, in every index at once. Owns which texts belong to which article, and what
 * leaving one of them out would mean; finding and scoring candidates is in candidates.ts.
 */
import type { Article } from '../domain/article.ts';
import { alwaysUsable } from '../domain/usable.ts';
import { assert } from '../lib/assert.ts';
import type { Analyzer } from './analyze.ts';
import { Bm25Index, type Exclusion } from './bm25.ts';
import type { IndexedTexts } from './indexed-texts.ts';
import { Lexicon } from './lexicon.ts';
import { NumberLists } from './number-lists.ts';
import { SlotColumns } from './slot-columns.ts';
import { SlotsByText } from './slots-by-text.ts';
import { VectorField } from './vector-field.ts';
import { VectorRows } from './vector-rows.ts';
import { type AbsentWords, NONE_ABSENT, WordTable } from './word-table.ts';

export interface Slot {
  readonly article: Article;
  readonly document: boolean;
  /** Ids in `wordings`, which are also the documents of `wordingTerms`. */
  readonly wordings: readonly number[];
  /** Ids in `passages`. */
  readonly passages: readonly number[];
  /** Normalised. */
  readonly answer: string;
}

/** Left out of a search, as if never indexed. */
export interface LeftOut {
  readonly articleId: string;
  /** null = the whole article; otherwise one of its wordings, normalised. */
  readonly wording: string | null;
}

/** What leaving out means to each index. */
export interface Absent {
  readonly active: boolean;
  readonly slot: number | null;
  readonly wordings: Exclusion | undefined;
  readonly answers: Exclusion | undefined;
  readonly words: AbsentWords;
}

const NOTHING_ABSENT: Absent = {
  active: false,
  slot: null,
  wordings: undefined,
  answers: undefined,
  words: NONE_ABSENT,
};

export interface ArticleIndexOptions {
  readonly analyzer: Analyzer;
  readonly dimensions: number;
  /** Articles expected; more may come. */
  readonly capacity: number;
  /** Vectors are found one by one until `linking` is done: an index of many articles can be searched in a third of the time. */
  readonly linksLater?: boolean;
}

/** Chosen on open questions and on CMRC2018's trial passages; both curves are flat. */
const WORDING_BM25 = { k1: 1.2, b: 0.75 };
const ANSWER_BM25 = { k1: 0.9, b: 0.4 };
const PUNCTUATION = /[\p{P}\p{S}\s]+/gu;

/**
 * Candidates of a search among so many wordings. Of the ten nearest, 32 find 98.5 of 100 among 10,000, 40 find 99.1 (Chinese
 * questions of the retrieval bench), and 64 find 98.1 among 100,000.
 */
function enough(size: number): number {
  return Math.max(32, Math.round(30 * Math.log10(size) - 82));
}

/**
 * The same among passages. They lie closer together, so that even four times as many find no more than 84 of 100 of the
 * nearest; their words find the others, and no figure of the retrieval evaluation differs between 16 candidates and 64.
 */
function fewPassages(size: number): number {
  return Math.round(0.42 * enough(size));
}

export class ArticleIndex {
  readonly analyzer: Analyzer;
  /** Vectors of all its texts and words. */
  readonly vectors: VectorRows;
  readonly words: WordTable;
  readonly wordings: VectorField;
  readonly lexicon = new Lexicon();
  readonly wordingTerms = new Bm25Index({ ...WORDING_BM25, lexicon: this.lexicon });
  readonly passages: VectorField;
  /** A document is a slot. */
  readonly answerTerms = new Bm25Index({ ...ANSWER_BM25, lexicon: this.lexicon });
  /** Ids of a wording's different words, and by slot those of an answer's. */
  readonly wordingWords = new NumberLists();
  readonly answerWords = new NumberLists();
  /** Counts edits. */
  edition = 0;
  /** What a search asks of every proposed slot. */
  readonly columns = new SlotColumns();
  readonly #slots: (Slot | null)[] = [];
  readonly #byId = new Map<string, number>();
  /** Wording without punctuation → slots that have it. */
  readonly #exact = new SlotsByText();

  constructor(options: ArticleIndexOptions) {
    const { analyzer, dimensions, capacity, linksLater = false } = options;
    this.analyzer = analyzer;
    this.vectors = new VectorRows(dimensions, 2 * capacity);
    this.words = new WordTable(this.vectors, capacity);
    this.wordings = new VectorField(this.vectors, capacity, { efSearch: enough, linksLater });
    this.passages = new VectorField(this.vectors, capacity, { efSearch: fewPassages, linksLater });
  }

  get size(): number {
    return this.#byId.size;
  }

  get(articleId: string): Article | null {
    return this.#find(articleId)?.article ?? null;
  }

  *articles(): Generator<Article> {
    for (const slot of this.#slots) if (slot) yield slot.article;
  }

  /** Places given to articles so far, those of removed ones among them. */
  get places(): number {
    return this.#slots.length;
  }

  /** null for one that was removed. */
  slot(at: number): Slot | null {
    return this.#slots[at] ?? null;
  }

  /** Wordings and answers that hold a term. */
  textsWith(term: string): number {
    const id = this.lexicon.find(term);
    return this.wordingTerms.frequencyOf(id) + this.answerTerms.frequencyOf(id);
  }

  /** Slots with a wording that is this text, punctuation aside. */
  exact(normalized: string): readonly number[] {
    return this.#exact.get(bare(normalized));
  }

  wordingTexts(articleId: string): readonly string[] {
    return (this.#find(articleId)?.wordings ?? []).map((id) => this.wordings.text(id));
  }

  /** Wordings of an article as indexed, with their vectors. */
  wordingsOf(articleId: string): { readonly text: string; readonly vector: Float32Array }[] {
    return (this.#find(articleId)?.wordings ?? []).map((id) => ({
      text: this.wordings.text(id),
      vector: this.wordings.vector(id),
    }));
  }

  /** The vector of a word that some article has: all a left-out wording needs. */
  readonly indexedWord = (word: string): Float32Array => {
    const vector = this.words.vector(word);
    assert(vector !== null, `${word} is in no article`);
    return vector;
  };

  /** Vectors of all of an article's texts, as near to the originals as they are kept. */
  vectorsOf(articleId: string): ReadonlyMap<string, Float32Array> {
    const slot = this.#find(articleId);
    const out = new Map<string, Float32Array>();
    for (const id of slot?.wordings ?? []) out.set(this.wordings.text(id), this.wordings.vector(id));
    for (const id of slot?.passages ?? []) out.set(this.passages.text(id), this.passages.vector(id));
    for (const text of [...out.keys()]) {
      for (const word of this.analyzer.words(text)) if (!out.has(word)) out.set(word, this.indexedWord(word));
    }
    return out;
  }

  /** Adds an article or replaces it. `vectorOf` must know every text of `texts` but the answer. */
  put(article: Article, texts: IndexedTexts, vectorOf: (text: string) => ArrayLike<number>): void {
    this.remove(article.id);
    this.edition++;
    const at = this.#slots.length;
    const { analyzer } = this;
    const addWords = (text: string): number[] => this.words.addUnit(analyzer.words(text), vectorOf);
    const wordings = texts.wordings.map((text) => this.wordings.add(at, text, vectorOf(text)));
    texts.wordings.forEach((text, i) => {
      this.wordingTerms.add(wordings[i]!, analyzer.terms(text));
      this.#exact.add(bare(text), at);
    });
    if (texts.answer !== '') this.answerTerms.add(at, analyzer.terms(texts.answer));
    this.#set(at, {
      article,
      document: texts.document,
      wordings,
      passages: texts.passages.map((text) => this.passages.add(at, text, vectorOf(text))),
      answer: texts.answer,
    });
    texts.wordings.forEach((text, i) => {
      const list = this.wordingWords.add(addWords(text));
      assert(list === wordings[i], 'a wording has the list of its number');
    });
    const list = this.answerWords.add([...new Set(texts.passages.flatMap(addWords))]);
    assert(list === at, 'an answer has the list of its slot');
    this.#byId.set(article.id, at);
  }

  /** One more wording to find the article by; false when it has it already, or is not here. */
  addWording(articleId: string, text: string, vectorOf: (text: string) => ArrayLike<number>): boolean {
    const at = this.#byId.get(articleId);
    const slot = at === undefined ? null : this.#slots[at]!;
    if (at === undefined || slot === null || slot.wordings.some((id) => this.wordings.text(id) === text)) return false;
    this.edition++;
    const { analyzer } = this;
    const id = this.wordings.add(at, text, vectorOf(text));
    this.wordingTerms.add(id, analyzer.terms(text));
    this.#exact.add(bare(text), at);
    const list = this.wordingWords.add(this.words.addUnit(analyzer.words(text), vectorOf));
    assert(list === id, 'a wording has the list of its number');
    this.#set(at, { ...slot, wordings: [...slot.wordings, id] });
    return true;
  }

  /** Takes back what `addWording` added. */
  removeWording(articleId: string, text: string): void {
    const at = this.#byId.get(articleId);
    const slot = at === undefined ? null : this.#slots[at]!;
    const place = slot?.wordings.findIndex((id) => this.wordings.text(id) === text) ?? -1;
    if (at === undefined || slot === null || place < 0) return;
    this.edition++;
    this.#forgetWording(at, slot.wordings[place]!);
    // Two wordings may differ in punctuation alone.
    const left = slot.wordings.filter((_, i) => i !== place);
    for (const id of left) this.#exact.add(bare(this.wordings.text(id)), at);
    this.#set(at, { ...slot, wordings: left });
  }

  #set(at: number, slot: Slot): void {
    this.#slots[at] = slot;
    this.columns.put(at, { ...slot, forAll: alwaysUsable(slot.article) });
  }

  #forgetWording(at: number, id: number): void {
    const text = this.wordings.text(id);
    this.#exact.remove(bare(text), at);
    this.words.removeUnit(this.analyzer.words(text));
    this.wordingTerms.remove(id, this.analyzer.terms(text));
    this.wordings.remove(id);
  }

  remove(articleId: string): void {
    const at = this.#byId.get(articleId);
    if (at === undefined) return;
    this.edition++;
    const slot = this.#slots[at]!;
    const { analyzer } = this;
    for (const id of slot.wordings) this.#forgetWording(at, id);
    for (const id of slot.passages) {
      this.words.removeUnit(analyzer.words(this.passages.text(id)));
      this.passages.remove(id);
    }
    if (slot.answer !== '') this.answerTerms.remove(at, analyzer.terms(slot.answer));
    this.#slots[at] = null;
    this.columns.remove(at);
    this.#byId.delete(articleId);
  }

  /** So much was added that searches are slower for it. */
  get wantsSealing(): boolean {
    return this.wordingTerms.wantsSealing || this.answerTerms.wantsSealing;
  }

  /** After many adds: sorts the postings, in slices of about a millisecond. An edit in between leaves them as they are. */
  *sealing(): Generator<void, void, void> {
    yield* this.wordingTerms.sealing();
    yield* this.answerTerms.sealing();
  }

  /** Links what was left for later, a text at a time; searches and edits may come between them. */
  *linking(): Generator<void, void, void> {
    while (this.wordings.link()) yield;
    while (this.passages.link()) yield;
  }

  /** What a search must not see when this is left out. */
  without(leftOut: LeftOut | undefined): Absent {
    if (leftOut === undefined) return NOTHING_ABSENT;
    const at = this.#byId.get(leftOut.articleId);
    assert(at !== undefined, `article ${leftOut.articleId} is not in the index`);
    const slot = this.#slots[at]!;
    const whole = leftOut.wording === null;
    const ids = slot.wordings.filter((id) => whole || this.wordings.text(id) === leftOut.wording);
    const texts = ids.map((id) => this.wordings.text(id));
    const passages = whole ? slot.passages.map((id) => this.passages.text(id)) : [];
    return {
      active: true,
      slot: whole ? at : null,
      wordings: this.#absentTerms(ids, texts),
      answers: whole && slot.answer !== '' ? this.#absentTerms([at], [slot.answer]) : undefined,
      words: {
        units: texts.length + passages.length,
        holding: counter([...texts, ...passages].map((text) => this.analyzer.words(text))),
      },
    };
  }

  #absentTerms(docs: readonly number[], texts: readonly string[]): Exclusion {
    const gone = new Set(docs);
    const holding = counter(texts.map((text) => [...new Set(this.analyzer.terms(text))]));
    return { skips: (doc) => gone.has(doc), count: gone.size, holding };
  }

  #find(articleId: string): Slot | null {
    const at = this.#byId.get(articleId);
    return at === undefined ? null : this.#slots[at]!;
  }
}

function bare(normalized: string): string {
  return normalized.replace(PUNCTUATION, '');
}

/** How many of the lists hold a string. */
function counter(lists: readonly (readonly string[])[]): (value: string) => number {
  const counts = new Map<string, number>();
  for (const list of lists) for (const value of list) counts.set(value, (counts.get(value) ?? 0) + 1);
  return (value) => counts.get(value) ?? 0;
}
