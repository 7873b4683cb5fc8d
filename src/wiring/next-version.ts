/**
 * A tenant's next version of the knowledge while it is collected: its articles come page by page, their vectors behind them,
 * and when it is clear that there are changes enough for a new index, that grows meanwhile. Nothing of it is served before
 * it is whole.
 */
import type { Article } from '../domain/article.ts';
import { assert } from '../lib/assert.ts';
import type { Analyzer } from '../retrieval/analyze.ts';
import { type IndexedTexts, indexedTexts } from '../retrieval/indexed-texts.ts';
import { KnowledgeIndex } from '../retrieval/knowledge-index.ts';
import { normalize } from '../text/normalize.ts';

interface Collected {
  /** As published. */
  readonly article: Article;
  /** null: as in the served index. */
  readonly texts: IndexedTexts | null;
}

/** Changes up to this many articles (or this share) go into the served index; more of them build a new one. */
const FEW = 64;
const FEW_SHARE = 0.01;
/** From this share of the served articles on, a new index is begun before all changes are there. */
const MANY_SHARE = 0.1;
/** Removed articles still take room and search time; past this share a new index is built. */
const DEAD_SHARE = 0.3;
/** From so many articles on, of which more may come, a new index is served before its graphs of vectors are made. */
const LINKED_LATER = 500;
const DIMENSIONS = 256;

export interface NextVersionOptions {
  readonly version: number;
  readonly encoder: string;
  readonly analyzer: Analyzer;
  /** Resolves once others had their turn, if it is time. */
  readonly pause: () => Promise<void>;
}

export class NextVersion {
  readonly version: number;
  readonly encoder: string;
  readonly #analyzer: Analyzer;
  readonly #pause: () => Promise<void>;
  /** By article id. */
  readonly #articles = new Map<string, Collected>();
  /** Texts whose vectors were asked for. */
  readonly #asked = new Set<string>();
  readonly #vectors = new Map<string, Float32Array>();
  /** Of every vector; null before the first. */
  #dimensions: number | null = null;
  #changed = 0;
  #fresh: KnowledgeIndex | null = null;
  /** In the order they came; those before `#next` are in the new index. */
  readonly #order: Collected[] = [];
  #next = 0;

  constructor({ version, encoder, analyzer, pause }: NextVersionOptions) {
    this.version = version;
    this.encoder = encoder;
    this.#analyzer = analyzer;
    this.#pause = pause;
  }

  /** Takes a page of articles; answers with the texts whose vectors are missing. `live`: what is served, by the same encoder. */
  collect(articles: readonly Article[], live: KnowledgeIndex | null): readonly string[] {
    const missing = new Set<string>();
    for (const article of articles) {
      const same = live !== null && isSameEdit(live.get(article.id), article);
      const texts = same ? null : indexedTexts(article, normalize, this.#analyzer);
      const entry = { article, texts };
      this.#articles.set(article.id, entry);
      this.#order.push(entry);
      if (texts === null) continue;
      this.#changed++;
      for (const text of embeddedTexts(texts)) {
        if (this.#asked.has(text)) continue;
        this.#asked.add(text);
        missing.add(text);
      }
    }
    return [...missing];
  }

  /** While the vectors of the next articles are made, those that have theirs go into the new index, if there is to be one. */
  async give(vectors: ReadonlyMap<string, Float32Array>, live: KnowledgeIndex | null): Promise<void> {
    for (const [text, vector] of vectors) {
      this.#dimensions ??= live?.dimensions ?? vector.length;
      assert(
        vector.length === this.#dimensions,
        `a vector of ${vector.length} numbers among those of ${this.#dimensions}`,
      );
      this.#vectors.set(text, vector);
    }
    if (this.#vectors.size === 0) return;
    if (live !== null && this.#changed <= Math.max(FEW, live.size * MANY_SHARE)) return;
    this.#fresh ??= this.#begin(live);
    await this.#build(this.#fresh, live);
  }

  /** The index to serve, and how many articles are different in it: the served one with few changes, or a new one. */
  async finish(live: KnowledgeIndex | null): Promise<{ readonly index: KnowledgeIndex; readonly changed: number }> {
    // Checked before anything changes: a version that is not whole leaves the served one as it is.
    for (const { texts } of this.#articles.values()) {
      for (const text of texts === null ? [] : embeddedTexts(texts)) this.#vectorOf(text);
    }
    const gone = live === null ? [] : [...live.ids()].filter((id) => !this.#articles.has(id));
    const changed = this.#changed + gone.length;
    const few = this.#fresh === null && changed <= Math.max(FEW, this.#articles.size * FEW_SHARE);
    if (live !== null && few && hasRoomFor(live, changed)) {
      // One go without a pause: no search sees half of it.
      for (const id of gone) live.remove(id);
      for (const { article, texts } of this.#articles.values()) {
        if (texts !== null) live.put(article, texts, (text) => this.#vectorOf(text));
      }
      live.version = this.version;
      return { index: live, changed };
    }
    this.#fresh ??= this.#begin(live);
    const index = this.#fresh;
    await this.#build(index, live);
    await this.#seal(index);
    // From here on without a pause, so that nothing comes to the served index that the new one lacks. The same encoder made
    // both: what was learnt goes on counting.
    if (live !== null) index.learn(live.known);
    index.gate = live?.gate ?? null;
    index.rerankedGate = live?.rerankedGate ?? null;
    index.synonyms = live?.synonyms ?? null;
    return { index, changed };
  }

  #begin(old: KnowledgeIndex | null): KnowledgeIndex {
    return new KnowledgeIndex({
      analyzer: this.#analyzer,
      dimensions: this.#dimensions ?? old?.dimensions ?? DIMENSIONS,
      version: this.version,
      encoder: this.encoder,
      capacity: Math.max(this.#articles.size, old?.size ?? 0),
      linksLater: this.#articles.size >= LINKED_LATER,
    });
  }

  /** Puts in the collected articles in order, up to the first whose vectors are still to come. */
  async #build(index: KnowledgeIndex, old: KnowledgeIndex | null): Promise<void> {
    for (; this.#next < this.#order.length; await this.#pause()) {
      const { article, texts } = this.#order[this.#next]!;
      if (texts !== null) {
        if (!embeddedTexts(texts).every((text) => this.#vectors.has(text))) return;
        index.put(article, texts, (text) => this.#vectorOf(text));
      } else {
        // What did not change keeps its vectors.
        assert(old !== null, 'an unchanged article is in the served index');
        const vectors = old.vectorsOf(article.id);
        index.put(article, indexedTexts(article, normalize, this.#analyzer), (text) => knownVector(vectors, text));
      }
      this.#next++;
      if (index.wantsSealing) await this.#seal(index);
    }
  }

  async #seal(index: KnowledgeIndex): Promise<void> {
    for (const work = index.sealing(); work.next().done !== true; ) await this.#pause();
  }

  #vectorOf(text: string): Float32Array {
    return knownVector(this.#vectors, text);
  }
}

/** Whether so many changes of a served index leave it fit to be served on. */
export function hasRoomFor(live: KnowledgeIndex, changes: number): boolean {
  return live.removed + changes <= Math.max(FEW, live.size * DEAD_SHARE);
}

/** Whether changes of so many articles are few enough to be made in one go. */
export function isFew(changes: number): boolean {
  return changes <= FEW;
}

/** The texts of an article that need vectors. */
export function embeddedTexts({ wordings, passages, words }: IndexedTexts): readonly string[] {
  return [...wordings, ...passages, ...words];
}

export function knownVector(vectors: ReadonlyMap<string, Float32Array>, text: string): Float32Array {
  const vector = vectors.get(text);
  // Its length alone: the text may be a visitor's.
  assert(vector !== undefined, `no vector for a text of ${text.length} characters`);
  return vector;
}

function isSameEdit(a: Article | null, b: Article): boolean {
  return (
    a !== null &&
    a.version === b.version &&
    a.updatedAt === b.updatedAt &&
    a.question === b.question &&
    a.answer === b.answer
  );
}
