/**
 * Reads a question as it may have been meant: homophones and pinyin as Chinese characters, misspelt English words as right ones.
 * The question as typed is searched too, so a wrong guess costs time and little else.
 */
import type { Segmenter } from '../ports/segmenter.ts';
import type { ArticleIndex } from './article-index.ts';
import { respellChinese } from './chinese-speller.ts';
import { type Names, respellEnglish } from './english-speller.ts';

/** The question with its misspellings put right; the question itself when it has none. `names`: words that are right. */
export function respell(
  normalized: string,
  index: ArticleIndex,
  segmenter: Pick<Segmenter, 'cutKnown'>,
  names: Names | null = null,
): string {
  const english = /[a-z]{2}/.test(normalized) ? respellEnglish(normalized, index, names) : normalized;
  return /\p{Script=Han}/u.test(normalized) ? respellChinese(english, index, segmenter) : english;
}
