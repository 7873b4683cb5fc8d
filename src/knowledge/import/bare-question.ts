/**
 * A question without what people add or leave out as they please, so that "请问如何退货呢" and "怎么退货", "Is the parking
 * free?" and "is parking free" are seen to be nearly the same. Words that may change what is asked stay: how, must, not.
 */

const FILLERS =
  /请问|想问一下|想问|问一下|你好|您好|麻烦|谢谢|我想知道|我想|我|你们|你|您|一下|[呢呀啊嘛吧吗哦的了]|\b(?:the|an?|please|pls|hi|hello|i|we|you|my|your|our|me|us|is|are|am|do|does|did|can|could)\b/g;

const SAME: readonly (readonly [RegExp, string])[] = [
  [/如何|怎样|怎么样|咋/g, '怎么'],
  [/多长时间|要多久|多少天/g, '多久'],
  [/什么时候|几时/g, '何时'],
  [/是否可以|能不能|可不可以|能否|可否|可以/g, '能'],
];

/** Of a normalised question; the question itself when nothing would be left. */
export function bareQuestion(normalized: string): string {
  const plain = SAME.reduce((text, [words, word]) => text.replace(words, word), normalized);
  const bare = plain.replace(FILLERS, ' ');
  return /[\p{L}\p{N}]/u.test(bare) ? bare : normalized;
}
