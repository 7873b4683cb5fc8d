/** Which language a text is in. Order numbers, addresses and brand letters say nothing about it. */
import type { DetectedLang, Lang } from '../domain/language.ts';

const HAN = /\p{Script=Han}/gu;
const LINK = /https?:\S+/iu;
const TOKEN = /[a-z\d_-]+/giu;
const LATIN_WORD = /\p{Script=Latin}[\p{Script=Latin}'’]*/gu;
/** Written alike by speakers of both languages. */
const NEUTRAL = new Set([
  'ok',
  'okay',
  'okk',
  'okok',
  'kf',
  'sf',
  'zto',
  'ems',
  'app',
  'qq',
  'vip',
  'pdf',
  'vx',
  'wx',
  'id',
  'usb',
  'cny',
  'rmb',
  'mah',
]);

/**
 * `mixed` when both languages carry part of the meaning; `fallback` (the conversation's language) when neither does
 * (`123`, `ok`, `👍`). A Chinese sentence with one foreign word in it is Chinese, and the other way round.
 */
export function detectLang(text: string, fallback: Lang): DetectedLang {
  const han = text.match(HAN)?.length ?? 0;
  let words = 0;
  for (const word of withoutCodes(text).match(LATIN_WORD) ?? []) {
    if (word.length > 1 && !NEUTRAL.has(word.toLowerCase())) words++;
  }
  if (han === 0) return words === 0 ? fallback : 'en';
  if (words === 0) return 'zh';
  // A Latin word carries about as much as two characters.
  const latinShare = (2 * words) / (2 * words + han);
  return latinShare < 0.2 ? 'zh' : latinShare > 0.8 ? 'en' : 'mixed';
}

/**
 * Without links, e-mail addresses, and tokens with a digit in them (KF202611010001, 10000mah). Step by step, so that time
 * grows with the length of the text: one pattern for an address took 47 s for 8 KB of `a@a@a@`.
 */
function withoutCodes(text: string): string {
  return text.replace(/\S+/g, (run) =>
    isAddress(run) ? ' ' : run.replace(LINK, ' ').replace(TOKEN, (token) => (/\d/.test(token) ? ' ' : token)),
  );
}

/** Something before an @, and behind it a dot with something on either side. */
function isAddress(run: string): boolean {
  const at = run.indexOf('@', 1);
  return at > 0 && run.lastIndexOf('.', run.length - 2) >= at + 2;
}
