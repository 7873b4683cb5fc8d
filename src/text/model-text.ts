/** What a model reads of a text in normal form; training and serving share it. */
import { maskSpecifics } from './mask-specifics.ts';
import { cutPinyin } from './pinyin-text.ts';

/** Numbers and addresses that name one thing become signs, pinyin is cut into syllables. */
export function modelText(normalized: string): string {
  return cutPinyin(maskSpecifics(normalized));
}
