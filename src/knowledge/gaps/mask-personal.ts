/**
 * Takes personal data out of a text that is to become knowledge: numbers that name an order, a parcel, a phone, a card or a
 * person, e-mail addresses, street addresses, names that are known or introduced. What is left says what was asked and
 * answered. Patterns cannot find every name: a person reads a draft before it is published.
 */
import type { Lang } from '../../domain/language.ts';

const WORDS = {
  email: { zh: '[邮箱]', en: '[e-mail]' },
  order: { zh: '[订单号]', en: '[order number]' },
  phone: { zh: '[电话]', en: '[phone]' },
  number: { zh: '[号码]', en: '[number]' },
  address: { zh: '[地址]', en: '[address]' },
  name: { zh: '[姓名]', en: '[name]' },
} as const;

const PATTERNS: readonly (readonly [keyof typeof WORDS, RegExp])[] = [
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['order', /\bKF\d{12}\b/gi],
  // Mainland mobiles, with or without country code and separators.
  ['phone', /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g],
  ['phone', /(?<![\d.])\+\d{1,3}(?:[- ]?\d){6,12}(?!\d)/g],
  // Identity cards, bank cards, tracking numbers: eight digits and more, with the letters written before them.
  ['number', /(?<![A-Za-z\d])[A-Za-z]{0,4}\d(?:[ -]?\d){7,}[Xx]?(?![\d])/g],
  [
    'address',
    /(?:[\p{Script=Han}]{2,8}(?:省|自治区))?(?:[\p{Script=Han}]{2,6}市)?(?:[\p{Script=Han}]{1,6}(?:区|县|镇))?[\p{Script=Han}]{1,10}(?:路|街|大道|巷|弄)\s*\d+\s*(?:号|弄)(?:[\p{Script=Han}\d\s-]{0,12}(?:室|楼|栋|单元|层|号))?/gu,
  ],
  ['address', /\b\d{1,5}\s+(?:[A-Z][a-z]+\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr)\b\.?/g],
  ['name', /(?<=我(?:叫|是)|姓名[:：]?\s?|收件人[:：]?\s?|联系人[:：]?\s?)[\p{Script=Han}]{2,3}(?=[，,。.！!\s]|$)/gu],
  ['name', /[\p{Script=Han}](?=(?:先生|女士|小姐)(?:[，,。.！!\s您你好]|$))/gu],
  ['name', /(?<=\b(?:[Mm]y name is|I am|I'm|Dear|Mr\.?|Mrs\.?|Ms\.?)\s)[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\b/g],
];

/** `known`: names and the like that the conversation's own records hold. */
export function maskPersonal(text: string, lang: Lang, known: readonly string[] = []): string {
  let out = text;
  for (const word of known) {
    const bare = word.trim();
    if (bare.length > 1) out = out.replaceAll(bare, WORDS.name[lang]);
  }
  for (const [kind, pattern] of PATTERNS) out = out.replace(pattern, WORDS[kind][lang]);
  return out.trim();
}
