/**
 * Which other articles ask the same as one, or nearly the same: what an import says of its rows, for a single article as it is
 * stored. Looked for among what a search for its question finds, what has its question's words, and what is not published yet;
 * its texts are not brought here for it.
 */
import type { Article } from '../domain/article.ts';
import type { ArticleId } from '../domain/ids.ts';
import type { Store } from '../ports/store.ts';
import { normalize } from '../text/normalize.ts';
import { bareQuestion } from './import/bare-question.ts';
import { likenessOf } from './import/likeness.ts';
import { audienceOf, questionKey } from './import/question-key.ts';

export interface AlikeArticle {
  readonly id: ArticleId;
  readonly question: string;
  /** 1 = the same wording, but for words that change nothing. */
  readonly likeness: number;
}
export interface Alike {
  /** The same question for the same people at the same time, with another answer. */
  readonly conflicts: readonly AlikeArticle[];
  /** Nearly the same question, or the same with the same answer. Likest first. */
  readonly duplicates: readonly AlikeArticle[];
}

export interface AlikeDeps {
  readonly store: Pick<Store, 'listArticles' | 'getArticle' | 'activeKnowledge'>;
  /** Ids of published articles that a search for the text finds; empty when it cannot be searched now. */
  search(text: string): Promise<readonly ArticleId[]>;
}

/** Drafts that are compared, and those with the question's words. */
const DRAFTS = 500;
const NAMESAKES = 100;
/**
 * Published articles up to which the store is asked for those with the question's words, which a search leaves out where they
 * are not valid now. It looks at every text for that (about 100 ms for 20,000), and no turn is committed meanwhile.
 */
const READ_THROUGH = 20_000;
/** Told of each kind. */
const MOST = 10;

export async function alikeArticles({ store, search }: AlikeDeps, article: Article): Promise<Alike> {
  const { tenantId, question } = article;
  const q = question.trim().replace(/[\p{P}\p{S}\s]+$/u, '');
  const list = (filter: { readonly q?: string; readonly unpublished?: boolean }, limit: number) =>
    store.listArticles({ tenantId, limit, offset: 0, ...filter }).then(({ items }) => items);
  const size = (await store.activeKnowledge(tenantId))?.articleCount ?? 0;
  const [namesakes, drafts, found] = await Promise.all([
    q === '' || size > READ_THROUGH ? [] : list({ q }, NAMESAKES),
    list({ unpublished: true }, DRAFTS),
    search(question).then((ids) => Promise.all(ids.map((id) => store.getArticle(tenantId, id)))),
  ]);
  const others = new Map<ArticleId, Article>();
  for (const other of [...namesakes, ...drafts, ...found])
    if (other !== null && other.id !== article.id) others.set(other.id, other);
  return among(article, [...others.values()]);
}

function among(article: Article, others: readonly Article[]): Alike {
  const key = keyOf(article);
  const bare = bareQuestion(normalize(article.question));
  const conflicts: AlikeArticle[] = [];
  const duplicates: AlikeArticle[] = [];
  for (const other of others) {
    const otherKey = keyOf(other);
    if (audienceOf(otherKey) !== audienceOf(key) || !overlap(article, other)) continue;
    const { id, question } = other;
    if (otherKey === key) {
      // Headings such as "Overview" stand in many documents: a section contradicts nothing by them.
      const says = article.source !== undefined || other.answer.trim() === article.answer.trim();
      (says ? duplicates : conflicts).push({ id, question, likeness: 1 });
    } else if (article.source === undefined) {
      const likeness = likenessOf(bare, bareQuestion(normalize(question)));
      if (likeness > 0) duplicates.push({ id, question, likeness: Math.round(likeness * 1000) / 1000 });
    }
  }
  const likest = (a: AlikeArticle, b: AlikeArticle) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1);
  return { conflicts: conflicts.sort(likest).slice(0, MOST), duplicates: duplicates.sort(likest).slice(0, MOST) };
}

function keyOf({ lang, question, audience }: Article): string {
  return questionKey(lang, question, audience);
}

function overlap(a: Article, b: Article): boolean {
  return (a.validFrom ?? '') <= (b.validTo ?? '\uffff') && (b.validFrom ?? '') <= (a.validTo ?? '\uffff');
}
