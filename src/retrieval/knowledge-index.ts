/**
 * One tenant's published knowledge as it is searched: an article index for each language, the filters every search obeys,
 * and the gate. Nothing here waits or reads a clock; the caller brings vectors and time.
 */
import type { Article, SearchResult } from '../domain/article.ts';
import { toTimestamp } from '../domain/ids.ts';
import type { DetectedLang, Lang } from '../domain/language.ts';
import { usable } from '../domain/usable.ts';
import { withoutTones } from '../text/pinyin.ts';
import type { Analyzer } from './analyze.ts';
import { ArticleIndex, type LeftOut } from './article-index.ts';
import { type CandidateOptions, type Found, findCandidates, type Reorderable } from './candidates.ts';
import { fromPinyin } from './chinese-speller.ts';
import type { Scorer } from './features.ts';
import { type FollowUp, followUp } from './follow-up.ts';
import { findFollowUp } from './follow-up-search.ts';
import { DEFAULT_FUSION, DOCUMENT_FUSION, fuse } from './fusion.ts';
import { type Gate, type GateContext, type GateSample, gateInputs } from './gate.ts';
import type { IndexedTexts } from './indexed-texts.ts';
import { type Alone, type Judged, judgeBy, resultOf, type Searched, type Truth, toSample } from './judged.ts';
import { type KnownQuestions, NO_STRAY } from './known-questions.ts';
import { specificity } from './specificity.ts';
import { respell } from './speller.ts';
import type { Synonyms } from './synonyms.ts';

export interface KnowledgeQuery {
  readonly normalized: string;
  readonly vector: Float32Array;
  readonly lang: DetectedLang;
  readonly conversationLang: Lang;
  /** Articles of this category are raised. */
  readonly category: string | null;
  /** Articles of this category alone are searched. */
  readonly within?: string;
  /** Normalised, oldest first. */
  readonly context: readonly string[];
  readonly audience: string;
  readonly now: string;
  readonly top: number;
  readonly leftOut?: LeftOut;
  /** Search as if nobody had given this very question. */
  readonly asIfNew?: boolean;
  /** Another one than the index's own, for comparisons. */
  readonly scorer?: Scorer;
  /** Candidates kept for a reranker. */
  readonly depth?: number;
}

export interface KnowledgeIndexOptions {
  readonly analyzer: Analyzer;
  readonly dimensions: number;
  readonly version: number;
  /** Which encoder made the vectors; vectors of two encoders never meet. */
  readonly encoder: string;
  /** Articles expected. */
  readonly capacity: number;
  /** See `ArticleIndexOptions`. */
  readonly linksLater?: boolean;
}

/** What of a query says which texts are searched for. */
export type Asked = Pick<KnowledgeQuery, 'normalized' | 'context' | 'lang' | 'conversationLang' | 'leftOut'>;

interface Reading {
  readonly lang: Lang;
  readonly index: ArticleIndex | null;
  /** Normalised, the plainest first. */
  readonly texts: readonly string[];
}

/** Looked at to find the best; more than anybody shows. */
const CONSIDERED = 10;
const KEPT_READINGS = 64;
/**
 * How much better a guess must score than the question as it was typed. English words are guessed where no word was, so that
 * what was typed is worth less than any guess; Chinese characters are always characters of something.
 */
const MEANT_GAIN: Readonly<Record<Lang, number>> = { en: -0.2, zh: -0.05 };
const NOTHING: Found = { candidates: [], covered: 0, unknown: 0, words: 0, contrast: 0 };
const NOTHING_FOUND: Reorderable = { ...NOTHING, deep: [], inOrder: () => NOTHING };
/** A short question that is a wording of some article stands alone when its words are this specific: "怎么投诉", not "多少钱". */
const STANDS_FROM = 0.6;
/** Added to the score of articles in the hinted category. */
const CATEGORY_BOOST = 0.08;
const SCORER = fuse(DEFAULT_FUSION, DOCUMENT_FUSION);

export class KnowledgeIndex {
  version: number;
  readonly encoder: string;
  gate: Gate | null = null;
  /** The gate for searches whose order a reranker has judged; without its scores the plain one decides. */
  rerankedGate: Gate | null = null;
  readonly #options: KnowledgeIndexOptions;
  readonly #languages = new Map<Lang, ArticleIndex>();
  readonly #langOf = new Map<string, Lang>();
  #synonyms: Synonyms | null = null;
  #known: KnownQuestions | null = null;
  /** Known questions that are wordings now: `article id, line feed, question`. */
  readonly #learnt = new Set<string>();
  /** Questions were learnt and not sorted in yet: one in seven of a search's milliseconds on the starter, with its 2,427. */
  #learntSince = false;
  #removed = 0;
  /** When validities begin and end, sorted; null after an edit. */
  #moments: readonly string[] | null = null;
  /** A question is read twice within a moment: for the vectors its search needs, and for the search. */
  readonly #readings = new Map<string, Reading>();

  constructor(options: KnowledgeIndexOptions) {
    this.#options = options;
    this.version = options.version;
    this.encoder = options.encoder;
  }

  get dimensions(): number {
    return this.#options.dimensions;
  }

  get size(): number {
    return this.#langOf.size;
  }

  /** Articles taken out since it was built: their units still take room. */
  get removed(): number {
    return this.#removed;
  }

  get(articleId: string): Article | null {
    const lang = this.#langOf.get(articleId);
    return lang === undefined ? null : (this.#languages.get(lang)?.get(articleId) ?? null);
  }

  *ids(): Generator<string> {
    yield* this.#langOf.keys();
  }

  language(lang: Lang): ArticleIndex | null {
    return this.#languages.get(lang) ?? null;
  }

  languages(): readonly Lang[] {
    return [...this.#languages.keys()];
  }

  /** When an article becomes valid, or is no more, for the first time after `now`; null = never. */
  nextChange(now: string): string | null {
    this.#moments ??= this.#validityMoments();
    return this.#moments.find((moment) => moment > now) ?? null;
  }

  #validityMoments(): string[] {
    const moments = new Set<string>();
    for (const id of this.#langOf.keys()) {
      const { validFrom, validTo } = this.get(id)!;
      if (validFrom !== undefined) moments.add(validFrom);
      // Its last moment is one of its own.
      if (validTo !== undefined) moments.add(toTimestamp(Date.parse(validTo) + 1));
    }
    return [...moments].sort();
  }

  /** The vectors of an article's texts as indexed, for moving it into a new index. */
  vectorsOf(articleId: string): ReadonlyMap<string, Float32Array> {
    const lang = this.#langOf.get(articleId);
    return lang === undefined ? new Map() : this.#languages.get(lang)!.vectorsOf(articleId);
  }

  put(article: Article, texts: IndexedTexts, vectorOf: (text: string) => ArrayLike<number>): void {
    this.remove(article.id);
    this.#readings.clear();
    this.#moments = null;
    let index = this.#languages.get(article.lang);
    if (index === undefined) {
      index = new ArticleIndex(this.#options);
      this.#languages.set(article.lang, index);
    }
    index.put(article, texts, vectorOf);
    this.#langOf.set(article.id, article.lang);
    this.#learnWordings(article.id);
  }

  /** The tenant's other names for things. */
  get synonyms(): Synonyms | null {
    return this.#synonyms;
  }

  set synonyms(synonyms: Synonyms | null) {
    this.#readings.clear();
    this.#synonyms = synonyms;
  }

  /** What was learnt last; null: nothing. */
  get known(): KnownQuestions | null {
    return this.#known;
  }

  /** Takes what people gave as evidence, instead of what was learnt before. */
  learn(known: KnownQuestions | null): void {
    this.#readings.clear();
    for (const entry of this.#learnt) {
      const [id, text] = entry.split('\n') as [string, string];
      this.#languageOf(id)?.removeWording(id, text);
    }
    this.#learnt.clear();
    this.#known = known;
    for (const id of known?.articleIds() ?? []) this.#learnWordings(id);
    this.#learntSince = this.#learnt.size > 0;
  }

  #learnWordings(articleId: string): void {
    for (const text of this.#known?.of(articleId) ?? []) {
      const added = this.#languageOf(articleId)?.addWording(articleId, text, this.#known!.vectorOf) ?? false;
      if (added) this.#learnt.add(`${articleId}\n${text}`);
    }
  }

  #languageOf(articleId: string): ArticleIndex | null {
    const lang = this.#langOf.get(articleId);
    return lang === undefined ? null : (this.#languages.get(lang) ?? null);
  }

  remove(articleId: string): void {
    const lang = this.#langOf.get(articleId);
    if (lang === undefined) return;
    this.#readings.clear();
    this.#moments = null;
    this.#languages.get(lang)!.remove(articleId);
    this.#langOf.delete(articleId);
    for (const text of this.#known?.of(articleId) ?? []) this.#learnt.delete(`${articleId}\n${text}`);
    this.#removed++;
  }

  /** So much was added that searches are slower for it. */
  get wantsSealing(): boolean {
    return this.#learntSince || [...this.#languages.values()].some((index) => index.wantsSealing);
  }

  /** Sorts what was added, as after many adds. */
  seal(): void {
    const work = this.sealing();
    while (work.next().done !== true);
  }

  /** The same in slices of about a millisecond; searches may come between them, and an edit makes it end without effect. */
  *sealing(): Generator<void, void, void> {
    for (const index of this.#languages.values()) yield* index.sealing();
    this.#learntSince = false;
  }

  /** Links what was left for later, a text at a time; searches and edits may come between them. */
  *linking(): Generator<void, void, void> {
    for (const index of this.#languages.values()) yield* index.linking();
  }

  /** Texts beside the question's own whose vectors a search of it needs. */
  textsNeeded(query: Asked): readonly string[] {
    const needed = new Set<string>();
    const leaning = this.#followUp(query);
    const asked = leaning === null ? [query.normalized] : [leaning.bare, leaning.joined, leaning.before];
    for (const normalized of asked) {
      if (normalized !== query.normalized) needed.add(normalized);
      const { index, texts } = this.#read({ ...query, normalized });
      for (const text of index === null ? [] : texts) {
        if (text !== query.normalized) needed.add(text);
        for (const word of this.#options.analyzer.words(text)) if (!index!.words.has(word)) needed.add(word);
      }
    }
    return [...needed];
  }

  /** How a question leans on the one before it; null when it stands alone, or is a wording of some article that says of what. */
  #followUp(query: Asked): FollowUp | null {
    if (query.leftOut !== undefined) return null;
    const leaning = followUp(query.normalized, query.context);
    if (leaning === null) return null;
    const exact = (this.#languages.get(langOf(query))?.exact(query.normalized).length ?? 0) > 0;
    return exact && this.#specificity(leaning.bare) >= STANDS_FROM ? null : leaning;
  }

  #specificity(text: string): number {
    return specificity(this.#options.analyzer.words(text));
  }

  /**
   * What to search for: the question, and beside it the question as it may have been meant. Letters that are Chinese spelt
   * out are read as Chinese.
   */
  #read(query: Asked): Reading {
    const key = `${langOf(query)}\n${query.normalized}`;
    if (query.leftOut !== undefined) return this.#readAnew(query);
    let reading = this.#readings.get(key);
    if (reading === undefined) {
      if (this.#readings.size === KEPT_READINGS) this.#readings.clear();
      reading = this.#readAnew(query);
      this.#readings.set(key, reading);
    }
    return reading;
  }

  #readAnew(query: Asked): Reading {
    const lang = langOf(query);
    const text = query.normalized;
    const index = this.#languages.get(lang) ?? null;
    if (query.leftOut !== undefined) return { lang, index, texts: [text] };
    const chinese = this.#languages.get('zh');
    const plain = withoutTones(text);
    const spelt = chinese === undefined || !this.#strange(plain, index) ? null : fromPinyin(plain, chinese);
    if (spelt !== null) return { lang: 'zh', index: chinese!, texts: [spelt] };
    const meant = index === null ? text : respell(plain, index, this.#options.analyzer.segmenter, this.#synonyms);
    return { lang, index, texts: meant === text ? [text] : [text, meant] };
  }

  /** Most of its words are in no article. */
  #strange(text: string, index: ArticleIndex | null): boolean {
    if (index === null) return true;
    const words = this.#options.analyzer.words(text);
    return words.filter((word) => index.words.frequency(word) === 0).length * 2 >= words.length;
  }

  /** Searches and describes, without judging. `vectorOf` knows the texts of `textsNeeded`. */
  find(query: KnowledgeQuery, vectorOf: (text: string) => Float32Array): Searched {
    const leaning = this.#followUp(query);
    if (leaning === null) return { ...this.#findAlone(query, vectorOf), followUp: null };
    const [alone, joined, before] = [leaning.bare, leaning.joined, leaning.before].map((normalized) => {
      const vector = normalized === query.normalized ? query.vector : vectorOf(normalized);
      return this.#findAlone({ ...query, normalized, vector }, vectorOf);
    }) as [Alone, Alone, Alone];
    const followUp = findFollowUp({
      alone: alone.found,
      joined: joined.found,
      before: before.found,
      specificity: this.#specificity(leaning.bare),
      category: query.category,
    });
    return { found: followUp.found, inputs: alone.inputs, joinedInputs: joined.inputs, followUp };
  }

  #findAlone(query: KnowledgeQuery, vectorOf: (text: string) => Float32Array): Alone {
    const { lang, index, texts } = this.#read(query);
    if (index === null) {
      const context: GateContext = { lang, stray: NO_STRAY, guessed: 0 };
      return { text: query.normalized, context, found: NOTHING_FOUND, inputs: null };
    }
    const { category, within } = query;
    const leftOut = query.leftOut ?? (query.asIfNew ? this.#asGiven(query.normalized, index) : undefined);
    const options: CandidateOptions = {
      count: Math.max(CONSIDERED, query.top),
      accept: (article) => usable(article, query),
      within,
      ...(category === null ? {} : { boost: (article) => (article.category === category ? CATEGORY_BOOST : 0) }),
      ...(leftOut === undefined ? {} : { leftOut }),
      scorer: query.scorer ?? SCORER,
      plain: query.scorer !== undefined,
      ...(query.depth === undefined ? {} : { depth: query.depth }),
    };
    const searched = texts.map((text) => {
      const vector = text === query.normalized ? query.vector : vectorOf(text);
      const extraTerms = this.#synonyms?.termsBeside(text, lang) ?? [];
      return findCandidates(index, { normalized: text, vector, wordVector: vectorOf, extraTerms }, options);
    });
    const meant = searched.reduce(
      (best, other, i) => (topScore(other) > topScore(searched[best]!) + MEANT_GAIN[lang] ? i : best),
      0,
    );
    const found = searched[meant]!;
    const stray =
      this.#known?.nearStray(
        lang,
        query.normalized,
        query.vector,
        query.asIfNew === true || query.leftOut !== undefined,
      ) ?? NO_STRAY;
    const text = texts[meant]!;
    const context: GateContext = { lang, stray, guessed: this.#guessed(query.normalized, text) };
    return { text, context, found, inputs: gateInputs(found, context) };
  }

  /** Share of a text's words that the typed one does not have. */
  #guessed(typed: string, text: string): number {
    if (text === typed) return 0;
    const words = this.#options.analyzer.words(text);
    const same = new Set(this.#options.analyzer.words(typed));
    return words.filter((word) => !same.has(word)).length / Math.max(1, words.length);
  }

  /** What to leave out so that a question that was given is a new one; its article may be in another language than it is. */
  #asGiven(normalized: string, index: ArticleIndex): LeftOut | undefined {
    const gold = this.#known?.articleOf(normalized);
    if (gold === undefined || index.get(gold) === null || !this.#learnt.has(`${gold}\n${normalized}`)) return undefined;
    return { articleId: gold, wording: normalized };
  }

  search(query: KnowledgeQuery, vectorOf: (text: string) => Float32Array): SearchResult {
    return this.result(query, this.judge(this.find(query, vectorOf)));
  }

  /** What the plain gate says about a search in its own order. */
  judge(searched: Searched): Judged {
    return judgeBy(this.gate, searched);
  }

  result(query: Pick<KnowledgeQuery, 'top'>, judged: Judged): SearchResult {
    return resultOf(judged, query.top, this.version);
  }

  /** Searches a calibration question and says how it went; null when nothing at all was found. */
  sample(query: KnowledgeQuery, vectorOf: (text: string) => Float32Array, truth: Truth): GateSample | null {
    const { found, inputs } = this.find(query, vectorOf);
    return inputs === null ? null : toSample(found, inputs, truth);
  }
}

function topScore(found: Found): number {
  return found.candidates[0]?.score ?? 0;
}

function langOf(query: Pick<KnowledgeQuery, 'lang' | 'conversationLang'>): Lang {
  return query.lang === 'mixed' ? query.conversationLang : query.lang;
}
