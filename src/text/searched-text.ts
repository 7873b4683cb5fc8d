/**
 * What of a long text is searched for. The work of a search grows with the words of its question, and a visitor may send
 * thousands: guessing what 8,000 typed letters meant and comparing them with articles took the knowledge worker 0.2 s. How a
 * text begins and how it ends say what it is about; the vector is made of its first hundred or so words anyway.
 */

/** In UTF-16 units. The longest of 2,427 questions that people gave for the starter has 232. */
const HEAD = 400;
const TAIL = 200;
/** Where a text may be cut: not inside of a word or number. */
const BREAK = /[^\p{Script=Latin}\d'’]/u;

/** The text itself up to 600 units; of a longer one its beginning and its end. Of a normalised text, one. */
export function searchedText(normalized: string): string {
  if (normalized.length <= HEAD + TAIL) return normalized;
  return `${untilBreak(normalized, HEAD)} ${sinceBreak(normalized, normalized.length - TAIL)}`.trim();
}

/** Up to a place, or to the last break before it, if there is one. */
function untilBreak(text: string, end: number): string {
  let at = end;
  while (at > 0 && !BREAK.test(text[at]!)) at--;
  return whole(text.slice(0, at === 0 ? end : at)).trim();
}

function sinceBreak(text: string, start: number): string {
  let at = start;
  while (at < text.length && !BREAK.test(text[at]!)) at++;
  return whole(text.slice(at === text.length ? start : at)).trim();
}

/** Without the half of a character that a cut may leave. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
