/**
 * The articles of one tenant in one language, searchable in both ways at once. Owns which units belong to which article,
 * and describes each candidate by the same features whether a visitor asked or calibration did.
 */
import type { Article } from '../domain/article.ts';
import { assert } from '../lib/assert.ts';
import type { VectorIndexFactory } from '../ports/vector-index.ts';
import { type Analyzer, STEM, WORD } from './analyze.ts';
import type { Bm25Options, Exclusion, QueryTerm } from './bm25.ts';
import { splitPassages } from './passages.ts';
import { weighTerms } from './query-terms.ts';
import { TextField } from './text-field.ts';
import { type AbsentWords, NONE_ABSENT, WordTable } from './word-table.ts';

/** The texts of an article that are indexed; every one needs a vector. */
export interface IndexedTexts {
  /** Question first, then variants, normalised, without repeats. */
  readonly wordings: readonly string[];
  readonly passages: readonly string[];
  /** The different words of all of them. */
  readonly words: readonly string[];
}

export function indexedTexts(
  article: Article,
  normalize: (text: string) => string,
  analyzer: Pick<Analyzer, 'words'>,
): IndexedTexts {
  const wordings = new Set<string>();
  for (const text of [article.question, ...article.variants]) {
    const normal = normalize(text);
    if (normal !== '') wordings.add(normal);
  }
  const passages = splitPassages(article.answer)
    .map(normalize)
    .filter((text) => text !== '');
  const words = new Set<string>();
  for (const text of [...wordings, ...passages]) for (const word of analyzer.words(text)) words.add(word);
  return { wordings: [...wordings], passages, words: [...words] };
}

interface Slot {
  readonly article: Article;
  readonly wordings: readonly number[];
  readonly passages: readonly number[];
  /** Word ids by wording, in the order of `wordings`, and of all passages together. */
  readonly wordingWords: readonly (readonly number[])[];
  readonly passageWords: readonly number[];
}

export interface Query {
  readonly normalized: string;
  readonly vector: Float32Array;
  /** Vectors of those of its words that no article has. */
  readonly wordVector: (word: string) => Float32Array;
  /** Terms added beside the text's own: corrections and synonyms. */
  readonly extraTerms?: readonly QueryTerm[];
}

/** Left out of a search, as if never indexed. */
export interface LeftOut {
  readonly articleId: string;
  /** null = the whole article; otherwise one of its wordings, normalised. */
  readonly wording: string | null;
}

export const FEATURES = [
  'lexBest',
  'lexMean',
  'denseBest',
  'denseMean',
  'passageLex',
  'passageDense',
  'saidByWordings',
  'saidByAll',
  'exact',
] as const;
export type FeatureName = (typeof FEATURES)[number];
export type Features = Readonly<Record<FeatureName, number>>;

export interface Candidate {
  readonly article: Article;
  /** The wording nearest to the query, normalised. */
  readonly wording: string;
  /** Which of the answer's passages is nearest to the query, from 0. */
  readonly passage: number;
  readonly features: Features;
  readonly score: number;
}

/** What a left-out article or wording means for each field. */
interface Absent {
  readonly active: boolean;
  readonly article: string | null;
  readonly wordings: Exclusion | undefined;
  readonly passages: Exclusion | undefined;
  readonly words: AbsentWords;
}

export interface Found {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Share of the question's words, by how telling they are, that the best article has, and that no article has. */
  readonly covered: number;
  readonly unknown: number;
  /** Words in the question. */
  readonly words: number;
}

export type Scorer = (features: Features) => number;

interface Described extends Candidate {
  readonly owner: number;
}

export interface CandidateOptions {
  readonly count: number;
  readonly accept?: (article: Article) => boolean;
  /** Raises some articles in the order; their scores, which the gate sees, stay as they are. */
  readonly boost?: (article: Article) => number;
  readonly leftOut?: LeftOut;
  readonly scorer: Scorer;
}

export interface ArticleIndexOptions {
  readonly analyzer: Analyzer;
  readonly factory: VectorIndexFactory;
  readonly dimensions: number;
  /** Articles expected; more may come. */
  readonly capacity: number;
  readonly wordingBm25?: Bm25Options;
  readonly passageBm25?: Bm25Options;
}

/** Units each retriever proposes; articles beyond them have next to no chance of being best. */
const PROPOSED = 50;
/** Wordings looked at again for one candidate; an article with thousands must not cost a second. */
const MOST_WORDINGS = 64;
/** Wordings that speak for an article beside its best. */
const MEAN_OF = 3;
/** Candidates compared with the question word by word. */
const COMPARED = 5;
const PUNCTUATION = /[\p{P}\p{S}\s]+/gu;

export class ArticleIndex {
  readonly wordings: TextField;
  readonly passages: TextField;
  readonly analyzer: Analyzer;
  readonly words: WordTable;
  readonly #slots: (Slot | null)[] = [];
  readonly #byId = new Map<string, number>();
  /** Wording without punctuation → slots that have it. */
  readonly #exact = new Map<string, number[]>();

  constructor(options: ArticleIndexOptions) {
    this.analyzer = options.analyzer;
    const field = { analyzer: options.analyzer, factory: options.factory, dimensions: options.dimensions };
    this.words = new WordTable(options.dimensions, options.capacity);
    this.wordings = new TextField({
      ...field,
      capacity: options.capacity * 2,
      bm25: options.wordingBm25 ?? { k1: 1.2, b: 0.4 },
    });
    this.passages = new TextField({
      ...field,
      capacity: options.capacity,
      bm25: options.passageBm25 ?? { k1: 1.2, b: 0.75 },
    });
  }

  get size(): number {
    return this.#byId.size;
  }

  get(articleId: string): Article | null {
    const slot = this.#byId.get(articleId);
    return slot === undefined ? null : this.#slots[slot]!.article;
  }

  *articles(): Generator<Article> {
    for (const slot of this.#slots) if (slot) yield slot.article;
  }

  /** Wordings of an article as indexed, with their vectors. */
  wordingsOf(articleId: string): { readonly text: string; readonly vector: Float32Array }[] {
    const slot = this.#slots[this.#byId.get(articleId) ?? -1];
    if (!slot) return [];
    return slot.wordings.map((id) => ({
      text: this.wordings.unit(id).text,
      vector: this.wordings.vectors.get(id),
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
    const slot = this.#slots[this.#byId.get(articleId) ?? -1];
    const out = new Map<string, Float32Array>();
    for (const id of slot?.wordings ?? []) out.set(this.wordings.unit(id).text, this.wordings.vectors.get(id));
    for (const id of slot?.passages ?? []) out.set(this.passages.unit(id).text, this.passages.vectors.get(id));
    for (const text of [...out.keys()]) {
      for (const word of this.analyzer.words(text)) if (!out.has(word)) out.set(word, this.words.vector(word)!);
    }
    return out;
  }

  /** Adds an article or replaces it. `vectorOf` must know every text of `texts`. */
  put(article: Article, texts: IndexedTexts, vectorOf: (text: string) => ArrayLike<number>): void {
    this.remove(article.id);
    const slot = this.#slots.length;
    const addWords = (text: string): number[] => this.words.addUnit(this.analyzer.words(text), vectorOf);
    this.#slots.push({
      article,
      wordings: texts.wordings.map((text) => this.wordings.add(slot, text, vectorOf(text))),
      passages: texts.passages.map((text) => this.passages.add(slot, text, vectorOf(text))),
      wordingWords: texts.wordings.map(addWords),
      passageWords: [...new Set(texts.passages.flatMap(addWords))],
    });
    this.#byId.set(article.id, slot);
    for (const text of texts.wordings) {
      const key = bare(text);
      if (key === '') continue;
      const known = this.#exact.get(key);
      if (known) known.push(slot);
      else this.#exact.set(key, [slot]);
    }
  }

  remove(articleId: string): void {
    const at = this.#byId.get(articleId);
    if (at === undefined) return;
    const slot = this.#slots[at]!;
    for (const id of slot.wordings) {
      const key = bare(this.wordings.unit(id).text);
      const left = (this.#exact.get(key) ?? []).filter((other) => other !== at);
      if (left.length > 0) this.#exact.set(key, left);
      else this.#exact.delete(key);
      this.words.removeUnit(this.analyzer.words(this.wordings.unit(id).text));
      this.wordings.remove(id);
    }
    for (const id of slot.passages) {
      this.words.removeUnit(this.analyzer.words(this.passages.unit(id).text));
      this.passages.remove(id);
    }
    this.#slots[at] = null;
    this.#byId.delete(articleId);
  }

  /** After many adds: sorts the postings. */
  seal(): void {
    this.wordings.lexical.seal();
    this.passages.lexical.seal();
  }

  /** The best articles for a query, best first, each once. */
  search(query: Query, options: CandidateOptions): Found {
    const out = this.#leftOut(options.leftOut);
    const terms = [...weighTerms(this.analyzer.terms(query.normalized)), ...(query.extraTerms ?? [])];
    const allowed = (slot: number): boolean => {
      const own = this.#slots[slot];
      if (!own || own.article.id === out.article) return false;
      return options.accept?.(own.article) ?? true;
    };
    const owners = this.#propose(query, terms, out, allowed, options.count);
    const candidates = this.#describe(query, terms, owners, out, options);
    return { candidates, ...this.#words(terms, candidates[0], out) };
  }

  /** How much of what the question says the best article says too, and how much of it nobody here ever said. */
  #words(
    terms: readonly QueryTerm[],
    best: Candidate | undefined,
    out: Absent,
  ): { readonly covered: number; readonly unknown: number; readonly words: number } {
    const slot = best === undefined ? null : this.#slots[this.#byId.get(best.article.id)!]!;
    const wordings = slot === null ? [] : kept(slot.wordings, out.wordings);
    let all = 0;
    let covered = 0;
    let unknown = 0;
    let words = 0;
    for (const { term } of terms) {
      if (term[0] !== STEM && term[0] !== WORD) continue;
      words++;
      const idf = this.wordings.lexical.idf(term, out.wordings);
      all += idf;
      if (
        this.wordings.lexical.frequency(term) - (out.wordings?.holding(term) ?? 0) <= 0 &&
        this.passages.lexical.frequency(term) - (out.passages?.holding(term) ?? 0) <= 0
      ) {
        unknown += idf;
      } else if (
        slot !== null &&
        (this.wordings.lexical.holds(term, wordings) || this.passages.lexical.holds(term, slot.passages))
      ) {
        covered += idf;
      }
    }
    return all === 0 ? { covered: 0, unknown: 0, words } : { covered: covered / all, unknown: unknown / all, words };
  }

  #propose(
    query: Query,
    terms: readonly QueryTerm[],
    out: Absent,
    allowed: (slot: number) => boolean,
    count: number,
  ): number[] {
    const owners = new Set<number>();
    const exact = this.#exact.get(bare(query.normalized)) ?? [];
    for (const slot of exact) if (allowed(slot)) owners.add(slot);
    for (const [field, exclusion] of [
      [this.wordings, out.wordings],
      [this.passages, out.passages],
    ] as const) {
      // When a filter or a left-out article eats the first proposals, ask for more, up to all of them.
      for (let wanted = Math.max(PROPOSED, count * 2); ; wanted *= 8) {
        let kept = 0;
        for (const hit of field.lexical.search(terms, wanted, exclusion)) {
          const owner = field.unit(hit.doc).owner;
          if (!allowed(owner)) continue;
          owners.add(owner);
          kept++;
        }
        for (const hit of field.nearest.search(query.vector, wanted)) {
          if (exclusion?.skips(hit.key)) continue;
          const owner = field.unit(hit.key).owner;
          if (!allowed(owner)) continue;
          owners.add(owner);
          kept++;
        }
        if (kept >= Math.min(count, 10) || wanted >= field.size) break;
      }
    }
    return [...owners];
  }

  #describe(
    query: Query,
    terms: readonly QueryTerm[],
    owners: readonly number[],
    out: Absent,
    options: CandidateOptions,
  ): Candidate[] {
    const exact = new Set(this.#exact.get(bare(query.normalized)) ?? []);
    const wordingIds: number[] = [];
    const passageIds: number[] = [];
    for (const owner of owners) {
      const slot = this.#slots[owner]!;
      wordingIds.push(...kept(slot.wordings, out.wordings));
      passageIds.push(...slot.passages);
    }
    const wordingReach = Math.max(1e-9, this.wordings.lexical.reach(terms, out.wordings));
    const passageReach = Math.max(1e-9, this.passages.lexical.reach(terms, out.passages));
    const wordingScores = this.wordings.lexical.scoresOf(terms, wordingIds, out.wordings);
    const passageScores = this.passages.lexical.scoresOf(terms, passageIds, out.passages);
    let w = 0;
    let p = 0;
    const found: Described[] = [];
    for (const owner of owners) {
      const slot = this.#slots[owner]!;
      const lexical: number[] = [];
      const dense: number[] = [];
      let wording = '';
      let nearest = Number.NEGATIVE_INFINITY;
      for (const id of kept(slot.wordings, out.wordings)) {
        const lex = wordingScores[w++]! / wordingReach;
        const cosine = this.wordings.vectors.dot(id, query.vector);
        lexical.push(lex);
        dense.push(cosine);
        if (lex + cosine > nearest) {
          nearest = lex + cosine;
          wording = this.wordings.unit(id).text;
        }
      }
      let passageLex = 0;
      let passageDense = 0;
      let passage = 0;
      nearest = Number.NEGATIVE_INFINITY;
      slot.passages.forEach((id, i) => {
        const lex = passageScores[p++]! / passageReach;
        const cosine = this.passages.vectors.dot(id, query.vector);
        passageLex = Math.max(passageLex, lex);
        passageDense = Math.max(passageDense, cosine);
        if (lex + cosine > nearest) {
          nearest = lex + cosine;
          passage = i;
        }
      });
      const features: Features = {
        lexBest: top(lexical),
        lexMean: meanOfBest(lexical),
        denseBest: top(dense),
        denseMean: meanOfBest(dense),
        passageLex,
        passageDense,
        saidByWordings: 0,
        saidByAll: 0,
        exact: exact.has(owner) && !out.active ? 1 : 0,
      };
      found.push({ owner, article: slot.article, wording, passage, features, score: options.scorer(features) });
    }
    const boost = options.boost ?? (() => 0);
    const order = (list: Described[]): Described[] =>
      list
        .map((candidate) => ({ candidate, rank: candidate.score + boost(candidate.article) }))
        .sort((a, b) => b.rank - a.rank || (a.candidate.article.id < b.candidate.article.id ? -1 : 1))
        .map(({ candidate }) => candidate);
    const first = order(found).slice(0, options.count);
    const close = this.#compareWords(query, first.slice(0, COMPARED), out, options.scorer);
    // Only the first few are compared word by word, which can only add to a score: the others stay behind them.
    return [...order(close), ...first.slice(COMPARED)];
  }

  #compareWords(query: Query, candidates: readonly Described[], out: Absent, scorer: Scorer): Described[] {
    const matcher = this.words.matcher(
      this.analyzer.words(query.normalized).map((word) => ({
        word,
        vector: this.words.vector(word) ?? query.wordVector(word),
        weight: this.words.weight(word, out.words),
      })),
    );
    return candidates.map((candidate) => {
      const slot = this.#slots[candidate.owner]!;
      const own = slot.wordingWords.filter((_, i) => !out.wordings?.skips(slot.wordings[i]!));
      const [saidByWordings, saidByAll] = matcher([[...new Set(own.flat())], slot.passageWords]);
      const features: Features = {
        ...candidate.features,
        saidByWordings: saidByWordings!,
        saidByAll: saidByAll!,
      };
      return { ...candidate, features, score: scorer(features) };
    });
  }

  #leftOut(leftOut: LeftOut | undefined): Absent {
    if (leftOut === undefined) {
      return { active: false, article: null, wordings: undefined, passages: undefined, words: NONE_ABSENT };
    }
    const slot = this.#slots[this.#byId.get(leftOut.articleId) ?? -1];
    assert(slot, `article ${leftOut.articleId} is not in the index`);
    if (leftOut.wording === null) {
      return {
        active: true,
        article: leftOut.articleId,
        wordings: this.wordings.without(slot.wordings),
        passages: this.passages.without(slot.passages),
        words: this.#absentWords([
          ...slot.wordings.map((id) => this.wordings.unit(id).text),
          ...slot.passages.map((id) => this.passages.unit(id).text),
        ]),
      };
    }
    const ids = slot.wordings.filter((id) => this.wordings.unit(id).text === leftOut.wording);
    return {
      active: true,
      article: null,
      wordings: this.wordings.without(ids),
      passages: undefined,
      words: this.#absentWords([leftOut.wording]),
    };
  }

  #absentWords(texts: readonly string[]): AbsentWords {
    const counts = new Map<string, number>();
    for (const text of texts)
      for (const word of this.analyzer.words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { units: texts.length, holding: (word) => counts.get(word) ?? 0 };
  }
}

function bare(normalized: string): string {
  return normalized.replace(PUNCTUATION, '');
}

function kept(ids: readonly number[], exclusion: Exclusion | undefined): readonly number[] {
  const some = ids.length > MOST_WORDINGS ? ids.slice(0, MOST_WORDINGS) : ids;
  return exclusion === undefined ? some : some.filter((id) => !exclusion.skips(id));
}

function top(values: readonly number[]): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}

/** Mean of the best three; an article with fewer wordings is not held back for it. */
function meanOfBest(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => b - a).slice(0, MEAN_OF);
  return sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
}
