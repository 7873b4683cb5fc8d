/**
 * The one normal form that models and indexes see. Understanding and retrieval share it, so that a question and the
 * wording it should find always meet in the same letters.
 */
import { Converter } from 'opencc-js/t2cn';

/** Everything that has to be looked at beyond lower-casing: anything outside printable ASCII. */
const BEYOND_ASCII = /[^\x20-\x7e]/;
const HAN = /\p{Script=Han}/u;
/** Zero-width characters, joiners, directional marks, soft hyphen, BOM and controls that are no white space. */
const INVISIBLE =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\x00-\x08\x0e-\x1f\x7f-\x9f]/g;
/** Pictures, skin tones and flags; ©, ® and ™ stay text. */
const EMOJI = /\p{Regional_Indicator}{2}|(?![\u00a9\u00ae\u2122])\p{Extended_Pictographic}|\p{Emoji_Modifier}/gu;
/** Variation selectors, keycap rings and tags: what is left of an emoji. */
const LEFTOVER_MARKS = /[\ufe00-\ufe0f]|\u20e3|[\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Four or more of the same sign say no more than three; digits are left alone, they may be a number. */
const LONG_RUN = /([^\d\s])\1{3,}/gu;

let converter: ((text: string) => string) | null = null;

/** Traditional Chinese characters and phrases to simplified; anything else unchanged. */
export function toSimplified(text: string): string {
  // Built on first use: the dictionaries take 30 ms, which a process that never meets Chinese need not spend.
  const convert = converter ?? Converter({ from: 't', to: 'cn' });
  converter = convert;
  const once = convert(text);
  // A few characters are the simplified form of one and the traditional form of another (薴 → 苧 → 苎).
  return once === text ? once : convert(once);
}

/**
 * Text as models and indexes see it: NFKC (full-width folded), traditional → simplified, lower case, emoji and invisible
 * characters removed (kept when there is nothing else), runs of one sign cut to three, white space collapsed to one space
 * and trimmed. Never throws; lone surrogates become U+FFFD. Idempotent.
 */
export function normalize(text: string): string {
  if (!BEYOND_ASCII.test(text)) return squeeze(text.toLowerCase());
  let out = text
    .replace(LONE_SURROGATE, '\ufffd')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'");
  const withoutEmoji = out.replace(EMOJI, ' ').replace(LEFTOVER_MARKS, '');
  out = /\S/.test(withoutEmoji) ? withoutEmoji : out.replace(LEFTOVER_MARKS, '');
  if (HAN.test(out)) out = toSimplified(out);
  // Lower-casing may leave decomposed letters (İ), which NFKC then has to join again for idempotence.
  return squeeze(out.toLowerCase().normalize('NFKC'));
}

function squeeze(text: string): string {
  return text.replace(LONG_RUN, '$1$1$1').replace(/\s+/g, ' ').trim();
}
