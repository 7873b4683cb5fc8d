/** What of an article is indexed, and whether it is an entry of an FAQ or a piece of a document. */
import type { Article } from '../domain/article.ts';
import type { Analyzer } from './analyze.ts';
import { splitPassages, weigh } from './passages.ts';

/** Normalised; every text but `answer` needs a vector. */
export interface IndexedTexts {
  /** Question first, then variants, without repeats. */
  readonly wordings: readonly string[];
  /** The whole answer, for words; its pieces, for vectors, which blur over long texts. */
  readonly answer: string;
  readonly passages: readonly string[];
  /** The different words of all of them. */
  readonly words: readonly string[];
  /** The question is a heading: what is asked is in the answer's words. */
  readonly document: boolean;
}

export function indexedTexts(
  article: Article,
  normalize: (text: string) => string,
  analyzer: Pick<Analyzer, 'words'>,
): IndexedTexts {
  /** What is equal is one string: it is kept as long as the article is. */
  const normal = (text: string): string => {
    const out = normalize(text);
    return out === text ? text : out;
  };
  const wordings = new Set<string>();
  for (const text of [article.question, ...article.variants]) {
    const wording = normal(text);
    if (wording !== '') wordings.add(wording);
  }
  const answer = normal(article.answer);
  const passages = splitPassages(article.answer)
    .map((text) => normalize(text))
    .filter((text) => text !== '')
    .map((text) => (text === answer ? answer : text));
  const words = new Set<string>();
  for (const text of [...wordings, ...passages]) for (const word of analyzer.words(text)) words.add(word);
  const heading = [...wordings][0] ?? '';
  const long = weigh(answer) >= Math.max(LONG_ANSWER, LONGER * weigh(heading));
  const document = wordings.size <= 1 && long && !asks(heading);
  return { wordings: [...wordings], answer, passages, words: [...words], document };
}

/** A document's text is this long, and this much longer than its heading. Letters; a Chinese character counts double. */
const LONG_ANSWER = 200;
const LONGER = 3;
const ZH_ASKING =
  /[?？]|[吗呢么]$|怎么|怎样|如何|什么|多少|多久|几[个天时点次张]|哪|谁|为何|是否|能否|可否|可以|能不能|会不会|有没有|是不是/;
const EN_ASKING =
  /\?|^(how|what|why|when|where|who|which|whose|can|could|do|does|did|is|are|am|was|were|will|would|should|may|have|has|i|my|you|your|we)\b/;

/** Whether a wording reads like something a visitor says, and not like a heading. */
function asks(wording: string): boolean {
  return ZH_ASKING.test(wording) || EN_ASKING.test(wording);
}
