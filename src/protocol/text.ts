/** What counts as text on the wire. Shared with the browser, so that the widget can say "too long" before it sends. */

/** The longest message, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 8192;

export type TextFault = 'empty' | 'too_long' | 'nul' | 'lone_surrogate';

/** Bytes of `text` in UTF-8 without encoding it. A lone surrogate counts three, as its replacement would. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit <= 0xdbff && isLow(text.charCodeAt(i + 1))) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Whether every surrogate has its pair (the same as String.prototype.isWellFormed, which older browsers lack). */
export function isWellFormed(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    if (unit > 0xdbff || !isLow(text.charCodeAt(i + 1))) return false;
    i++;
  }
  return true;
}

/** White space, and what is drawn as nothing: zero-width characters, joiners, directional marks, fillers, controls. */
const NOTHING_SEEN = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a reader would see nothing. */
export function isBlank(text: string): boolean {
  return NOTHING_SEEN.test(text);
}

/** What is wrong with a message text, or null. Cheap for huge strings: nothing is scanned past the limit. */
export function textFault(text: string): TextFault | null {
  // Every UTF-16 unit is at least one byte, so this also bounds the scans below.
  if (text.length > MAX_TEXT_BYTES) return 'too_long';
  if (text.includes('\u0000')) return 'nul';
  if (!isWellFormed(text)) return 'lone_surrogate';
  if (utf8Length(text) > MAX_TEXT_BYTES) return 'too_long';
  return isBlank(text) ? 'empty' : null;
}

/** Whether a string can be stored by every driver: PostgreSQL takes neither U+0000 nor lone surrogates. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && isWellFormed(text);
}
