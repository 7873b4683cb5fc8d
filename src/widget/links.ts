/** Finds web addresses in running text, Chinese or English. Only http and https ever become links. */

export type TextPiece = { readonly text: string; readonly href: string | null };

// Chinese text runs on without a space: a link ends where CJK characters or full-width punctuation begin.
const LINK = /https?:\/\/[^\s<>"'`\u2018-\u201f\u3000-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]+/gi;

/** Splits text into plain pieces and http(s) links; a sentence's closing punctuation is not part of its link. */
export function splitLinks(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const link = trimLink(match[0]);
    const href = safeUrl(link);
    if (href === null) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), href: null });
    pieces.push({ text: link, href });
    end = match.index + link.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: null });
  return pieces;
}

function trimLink(link: string): string {
  let trimmed = link.replace(/[.,;:!?\]}]+$/, '');
  // A closing bracket belongs to the link only if it was opened in it.
  while (trimmed.endsWith(')') && trimmed.split('(').length < trimmed.split(')').length) {
    trimmed = trimmed.slice(0, -1).replace(/[.,;:!?]+$/, '');
  }
  return trimmed;
}

function safeUrl(link: string): string | null {
  try {
    const url = new URL(link);
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' ? url.href : null;
  } catch {
    return null;
  }
}
