/** What a model reads of a text in normal form; training and serving share it. */
import { maskSpecifics } from './mask-specifics.ts';
import { withoutTones } from './pinyin.ts';
import { cutPinyin, isCutPinyin } from './pinyin-text.ts';

/** Numbers and addresses that name one thing become signs, pinyin is cut into syllables, with or without its tones. */
export function modelText(normalized: string): string {
  const masked = maskSpecifics(normalized);
  const cut = cutPinyin(withoutTones(masked));
  // Marks that made no pinyin belong to another language.
  return isCutPinyin(cut) ? cut : masked;
}
