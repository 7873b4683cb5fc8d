/** Chinese examples once more in pinyin, so that a head knows them when they are typed without an input method. */
import { inPinyin } from '../../text/pinyin-text.ts';

/** Of more, every second, third, … is read: the words are the same again and again, and training time must not double. */
const MOST = 4000;

/** The readings, and which of the texts each is of. Never a reading that is one of the texts. */
export function pinyinReadings(texts: readonly string[]): { readonly text: string; readonly of: number }[] {
  const taken = new Set(texts);
  const chinese = [...texts.keys()].filter((i) => /\p{Script=Han}/u.test(texts[i] as string));
  const every = Math.ceil(chinese.length / MOST);
  const found: { text: string; of: number }[] = [];
  for (const of of chinese.filter((_, k) => k % every === 0)) {
    const text = inPinyin(texts[of] as string);
    if (text === null || taken.has(text)) continue;
    taken.add(text);
    found.push({ text, of });
  }
  return found;
}
