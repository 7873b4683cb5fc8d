/** Articles that may answer a question, as each retriever proposes them. */
import type { Article } from '../domain/article.ts';
import type { Absent, ArticleIndex } from './article-index.ts';
import type { Scoring } from './bm25.ts';

/** BM25 of the question, with the wordings and with the answers. */
export interface Scores {
  readonly wordings: Scoring;
  readonly answers: Scoring;
}

/** Texts each retriever proposes; articles beyond them have next to no chance of being best. */
const PROPOSED = 30;
/** Proposals that must survive the filters before no more are asked for. */
const ENOUGH = 10;
const WIDER = 8;

/**
 * Places of the proposed articles, each once. `accept` is asked about those that are not for everybody at any time; the
 * vectors have been asked about the question.
 */
export function propose(
  index: ArticleIndex,
  question: string,
  scores: Scores,
  out: Absent,
  options: { readonly count: number; readonly accept?: (article: Article) => boolean },
): readonly number[] {
  const { wordings, passages, columns } = index;
  const seen = new Set<number>();
  const found: number[] = [];
  const offer = (at: number): boolean => {
    if (at === out.slot || !columns.isThere(at)) return false;
    if (!columns.isForAll(at) && options.accept?.(index.slot(at)!.article) === false) return false;
    if (!seen.has(at)) {
      seen.add(at);
      found.push(at);
    }
    return true;
  };
  for (const at of index.exact(question)) offer(at);
  /** How many of a retriever's first proposals survive. */
  const retrievers: readonly { readonly size: number; readonly survivors: (count: number) => number }[] = [
    { size: wordings.size, survivors: (n) => count(scores.wordings.best(n), ({ doc }) => offer(wordings.owner(doc))) },
    { size: index.size, survivors: (n) => count(scores.answers.best(n), ({ doc }) => offer(doc)) },
    {
      size: wordings.size,
      survivors: (n) => count(wordings.around(n), (id) => !out.wordings?.skips(id) && offer(wordings.owner(id))),
    },
    {
      size: passages.size,
      survivors: (n) => count(passages.around(n / 2), (id) => offer(passages.owner(id))),
    },
  ];
  for (const { size, survivors } of retrievers) {
    // When filters eat the proposals, ask for more, up to all of them.
    for (let wanted = Math.max(PROPOSED, options.count * 2); size > 0; wanted *= WIDER) {
      if (survivors(wanted) >= ENOUGH || wanted >= size) break;
    }
  }
  return found;
}

function count<T>(list: readonly T[], is: (item: T) => boolean): number {
  let n = 0;
  for (const item of list) if (is(item)) n++;
  return n;
}
