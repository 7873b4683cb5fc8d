/** Articles that may answer a question, as each retriever proposes them. */
import type { Article } from '../domain/article.ts';
import type { Absent, ArticleIndex } from './article-index.ts';
import type { Scoring } from './bm25.ts';
import type { VectorField } from './vector-field.ts';

/** BM25 of the question, with the wordings and with the answers. */
export interface Scores {
  readonly wordings: Scoring;
  readonly answers: Scoring;
}

/** How many articles, and which may be among them. */
export interface Wanted {
  readonly count: number;
  /** Asked about articles that are not for everybody at any time. */
  readonly accept?: (article: Article) => boolean;
  /** The category that alone is searched. */
  readonly within?: string;
}

/** Texts each retriever proposes: no figure of the retrieval evaluation is better with 30. */
const PROPOSED = 20;
/** So large a share of what was asked for must survive the filters before no more is asked for. */
const ENOUGH = 1 / 3;
/** As few usable articles as this are all proposed. */
const ALL_OF = 10;
const WIDER = 8;
/** Passages beside so many wordings. */
const PASSAGES_SHARE = 0.25;

/** One way to come by texts, best first. */
interface Retriever {
  /** `all`: there are no others. */
  ask(count: number): { readonly ids: readonly number[]; readonly all: boolean };
  /** Of what the filters leave alone, compared one by one. */
  among(usable: Usable, count: number): readonly number[];
  owner(id: number): number;
}

/** What the filters leave. */
interface Usable {
  readonly places: readonly number[];
  has(at: number): boolean;
}

/**
 * Places of the proposed articles, each once. `accept` is asked about those that are not for everybody at any time; the
 * vectors have been asked about the question. Where the filters leave few, what they leave is looked at one by one: walking
 * through the graph of vectors until ten of them are met took a second among 60,000 wordings.
 */
export function propose(
  index: ArticleIndex,
  question: string,
  scores: Scores,
  out: Absent,
  options: Wanted,
): readonly number[] {
  const { columns } = index;
  const found = new Set<number>();
  const isUsable = (at: number): boolean =>
    at !== out.slot &&
    columns.isThere(at) &&
    (options.within === undefined || index.slot(at)!.article.category === options.within) &&
    (columns.isForAll(at) || options.accept?.(index.slot(at)!.article) !== false);
  const offer = (at: number): boolean => {
    if (!isUsable(at)) return false;
    found.add(at);
    return true;
  };
  const most = Math.max(PROPOSED, options.count * 2);
  let usable: Usable | null = null;
  for (const at of index.exact(question)) offer(at);
  for (const retriever of retrieversOf(index, scores, out)) {
    if (asksEnough(retriever, most, offer)) continue;
    usable ??= usableOf(index, isUsable);
    // Too few to choose from: all of them.
    if (usable.places.length <= ALL_OF) {
      for (const at of usable.places) found.add(at);
      break;
    }
    for (const id of retriever.among(usable, most)) found.add(retriever.owner(id));
  }
  return [...found];
}

/** Offers what a retriever comes by; false when the filters eat so much of it that there may be better ones further off. */
function asksEnough(retriever: Retriever, most: number, offer: (at: number) => boolean): boolean {
  for (const asked of [most, most * WIDER]) {
    const { ids, all } = retriever.ask(asked);
    let survivors = 0;
    for (const id of ids) if (offer(retriever.owner(id))) survivors++;
    if (survivors >= ids.length * ENOUGH || all) return true;
  }
  return false;
}

function retrieversOf(index: ArticleIndex, scores: Scores, out: Absent): readonly Retriever[] {
  const { wordings, passages } = index;
  const isThere = (id: number): boolean => out.wordings?.skips(id) !== true;
  return [
    byWords(scores.wordings, (id) => wordings.owner(id)),
    byWords(scores.answers, (place) => place),
    byVectors(index, wordings, (at) => index.slot(at)!.wordings.filter(isThere), isThere, 1),
    byVectors(
      index,
      passages,
      (at) => index.slot(at)!.passages,
      () => true,
      PASSAGES_SHARE,
    ),
  ];
}

function byWords(scoring: Scoring, owner: (id: number) => number): Retriever {
  const ids = (count: number, only?: (id: number) => boolean) => scoring.best(count, only).map(({ doc }) => doc);
  return {
    ask(count) {
      const best = ids(count);
      return { ids: best, all: best.length < count };
    },
    among: (usable, count) => ids(count, (id) => usable.has(owner(id))),
    owner,
  };
}

function byVectors(
  { vectors }: ArticleIndex,
  field: VectorField,
  idsOf: (at: number) => readonly number[],
  isThere: (id: number) => boolean,
  share: number,
): Retriever {
  return {
    ask(count) {
      const ids = field.around(count * share);
      return { ids: ids.filter(isThere), all: ids.length >= field.size };
    },
    among({ places }, count) {
      const ids = places.flatMap(idsOf);
      const cosines = vectors.cosines(ids.map((id) => field.row(id)));
      const order = ids.map((_, i) => i).sort((a, b) => cosines[b]! - cosines[a]!);
      return order.slice(0, count * share).map((i) => ids[i]!);
    },
    owner: (id) => field.owner(id),
  };
}

function usableOf(index: ArticleIndex, isUsable: (at: number) => boolean): Usable {
  const places: number[] = [];
  const flags = new Uint8Array(index.places);
  for (let at = 0; at < index.places; at++) {
    if (!isUsable(at)) continue;
    places.push(at);
    flags[at] = 1;
  }
  return { places, has: (at) => flags[at] === 1 };
}
