/**
 * Describes the proposed articles by their features and keeps the best. There are about a hundred of them, and each costs
 * more to look up than to compare, so those that are not kept are known by their numbers alone.
 */
import type { Absent, ArticleIndex } from './article-index.ts';
import type { Exclusion } from './bm25.ts';
import type { Candidate, CandidateOptions } from './candidates.ts';
import { type Features, summarise } from './features.ts';
import type { Scores } from './propose.ts';

/** Wordings looked at again for one candidate; an article with thousands must not cost a second. */
const MOST_WORDINGS = 64;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Ids of its wordings that are compared: at most so many, those left out not among them. */
export function compared(ids: readonly number[], exclusion: Exclusion | undefined): readonly number[] {
  const some = ids.length > MOST_WORDINGS ? ids.slice(0, MOST_WORDINGS) : ids;
  return exclusion === undefined ? some : some.filter((id) => !exclusion.skips(id));
}

/** The best of the proposed articles, best first; as many as are wanted. The vectors have been asked about the question. */
export function describe(
  index: ArticleIndex,
  question: string,
  proposed: readonly number[],
  scores: Scores,
  out: Absent,
  options: Pick<CandidateOptions, 'count' | 'depth' | 'boost' | 'scorer'>,
): Candidate[] {
  const described = new Described(index, proposed, scores, out, new Set(out.active ? [] : index.exact(question)));
  const { boost, scorer } = options;
  const most = Math.max(options.count, options.depth ?? 0);
  const ranks = new Float64Array(proposed.length);
  const best: number[] = [];
  for (let i = 0; i < proposed.length; i++) {
    described.look(i);
    const rank = scorer(described.features, described.document);
    ranks[i] = boost === undefined ? rank : rank + boost(described.article(i));
    const before = (other: number): boolean =>
      ranks[i]! > ranks[other]! || (ranks[i] === ranks[other] && described.article(i).id < described.article(other).id);
    let place = best.length;
    while (place > 0 && before(best[place - 1]!)) place--;
    if (place === most) continue;
    best.splice(place, 0, i);
    if (best.length > most) best.pop();
  }
  return best.map((i) => {
    described.look(i);
    return described.candidate(i, scorer(described.features, described.document));
  });
}

/** The proposed articles, looked at one after the other. */
class Described {
  readonly features: Mutable<Features> = {
    lexBest: 0,
    lexMean: 0,
    lexAll: 0,
    denseBest: 0,
    denseMean: 0,
    denseAll: 0,
    passageLex: 0,
    passageDense: 0,
    saidByWordings: 0,
    saidByAll: 0,
    exact: 0,
  };
  document = false;
  /** Places in the wordings and in the passages of the nearest. */
  #wording = 0;
  /** Of the article's wordings. */
  readonly #lexical = new Float64Array(MOST_WORDINGS);
  readonly #dense = new Float64Array(MOST_WORDINGS);
  #passage = 0;
  readonly #index: ArticleIndex;
  readonly #scores: Scores;
  readonly #exact: ReadonlySet<number>;
  readonly #wordingReach: number;
  readonly #answerReach: number;
  readonly #at: readonly number[];
  /** Of each article in turn, ids of its wordings; where they begin, and where its cosines begin: wordings, then passages. */
  readonly #wordings: number[] = [];
  readonly #firstWording: Int32Array;
  readonly #firstCosine: Int32Array;
  readonly #cosines: Float64Array;

  constructor(
    index: ArticleIndex,
    proposed: readonly number[],
    scores: Scores,
    out: Absent,
    exact: ReadonlySet<number>,
  ) {
    this.#index = index;
    this.#scores = scores;
    this.#exact = exact;
    this.#wordingReach = Math.max(1e-9, scores.wordings.reach);
    this.#answerReach = Math.max(1e-9, scores.answers.reach);
    this.#at = proposed;
    this.#firstWording = new Int32Array(proposed.length + 1);
    this.#firstCosine = new Int32Array(proposed.length + 1);
    const { columns, wordings, passages } = index;
    // One call for all of them: asking costs more than comparing.
    const rows: number[] = [];
    for (let i = 0; i < this.#at.length; i++) {
      const at = this.#at[i]!;
      const inOrder = columns.wordings(at);
      if (inOrder < 0 || inOrder > MOST_WORDINGS || out.wordings !== undefined) {
        for (const id of compared(index.slot(at)!.wordings, out.wordings)) this.#wordings.push(id);
      } else for (let k = 0; k < inOrder; k++) this.#wordings.push(columns.firstWording(at) + k);
      for (let k = this.#firstWording[i]!; k < this.#wordings.length; k++) rows.push(wordings.row(this.#wordings[k]!));
      for (let k = 0; k < columns.passages(at); k++) rows.push(passages.row(columns.firstPassage(at) + k));
      this.#firstWording[i + 1] = this.#wordings.length;
      this.#firstCosine[i + 1] = rows.length;
    }
    this.#cosines = index.vectors.cosines(rows);
    scores.wordings.complete(this.#wordings);
    scores.answers.complete(proposed);
  }

  article(i: number): Candidate['article'] {
    return this.#index.slot(this.#at[i]!)!.article;
  }

  /** Brings `features` and `document` to one of the articles. */
  look(i: number): void {
    const { features } = this;
    const at = this.#at[i]!;
    const { wordings, answers } = this.#scores;
    const first = this.#firstWording[i]!;
    const count = this.#firstWording[i + 1]! - first;
    let next = this.#firstCosine[i]!;
    this.#wording = 0;
    if (count === 1) {
      // Most articles have one: nothing to sum up.
      const lex = wordings.of(this.#wordings[first]!) / this.#wordingReach;
      const cosine = this.#cosines[next++]!;
      features.lexBest = features.lexMean = features.lexAll = lex;
      features.denseBest = features.denseMean = features.denseAll = cosine;
    } else {
      const lexical = this.#lexical;
      const dense = this.#dense;
      let nearest = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < count; k++) {
        const lex = wordings.of(this.#wordings[first + k]!) / this.#wordingReach;
        const cosine = this.#cosines[next++]!;
        lexical[k] = lex;
        dense[k] = cosine;
        if (lex + cosine <= nearest) continue;
        nearest = lex + cosine;
        this.#wording = k;
      }
      const lex = summarise(lexical, count);
      features.lexBest = lex.best;
      features.lexMean = lex.few;
      features.lexAll = lex.many;
      const cosine = summarise(dense, count);
      features.denseBest = cosine.best;
      features.denseMean = cosine.few;
      features.denseAll = cosine.many;
    }
    features.passageDense = 0;
    this.#passage = 0;
    for (let k = 0; next < this.#firstCosine[i + 1]!; k++) {
      const cosine = this.#cosines[next++]!;
      if (cosine <= features.passageDense) continue;
      features.passageDense = cosine;
      this.#passage = k;
    }
    features.passageLex = answers.of(at) / this.#answerReach;
    features.exact = this.#exact.has(at) ? 1 : 0;
    this.document = this.#index.columns.isDocument(at);
  }

  /** The article last looked at. */
  candidate(i: number, score: number): Candidate {
    const at = this.#at[i]!;
    const slot = this.#index.slot(at)!;
    const first = this.#firstWording[i]!;
    const wordings = this.#firstWording[i + 1]! - first;
    return {
      at,
      slot,
      article: slot.article,
      wording: wordings === 0 ? '' : this.#index.wordings.text(this.#wordings[first + this.#wording]!),
      passage: this.#passage,
      document: slot.document,
      wordings,
      features: { ...this.features },
      score,
      apart: 0,
    };
  }
}
