/** Cuts an answer into the pieces that are indexed and cited: whole paragraphs or sentences, never a part of one. */

/** As `weigh` counts. */
const LONGEST = 600;

/** Length in letters; a Chinese character counts double. */
export function weigh(text: string): number {
  let sum = 0;
  for (const c of text) sum += c > '\u2e80' ? 2 : 1;
  return sum;
}

/** Between a sentence and the next: after a Chinese stop or a line's end, or after a Western stop before a space. */
const SENTENCE_END = /(?<=[。！？!?\n])(?![。！？!?\n])|(?<=\.\s)/u;

/** Pieces in order; a short text is one piece. A single sentence over the limit stays whole. */
export function splitPassages(text: string, longest = LONGEST): string[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  if (weigh(trimmed) <= longest) return [trimmed];
  const sentences = trimmed.split(SENTENCE_END);
  const out: string[] = [];
  let piece = '';
  let size = 0;
  for (const sentence of sentences) {
    const add = weigh(sentence);
    if (piece !== '' && size + add > longest) {
      out.push(piece.trim());
      piece = '';
      size = 0;
    }
    piece += sentence;
    size += add;
  }
  if (piece.trim() !== '') out.push(piece.trim());
  return out.filter((p) => p !== '');
}
