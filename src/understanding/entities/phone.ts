/**
 * Phone numbers of the mainland (mobile, landline, 400/800 hotlines) and Hong Kong, and the last four digits that prove an
 * order's owner. A run inside a longer run of digits is never one.
 */
import { type Candidate, type Detector, matches } from './candidate.ts';

const MOBILE = /(?<![\da-z])(?:(?:\+|00)?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?![\s-]?\d)/g;
const LANDLINE = /(?<![\d-])(?:(?:\+|00)?86[\s-]?)?\(?0\d{2,3}\)?[\s-]\d{7,8}(?![\d])|(?<!\d)[48]00-\d{3}-\d{4}(?!\d)/g;
const HONG_KONG = /(?<![\d+])(?:\+|00)?852[\s-]?([2-9]\d{3})[\s-]?(\d{4})(?!\d)/g;
/** Eight digits alone may be a date; said to be a phone they are one. */
const HONG_KONG_SAID =
  /(?:电话|手机|号码|联系方式|tel|phone|mobile|call me (?:at|on))[^\d]{0,12}([2-9]\d{3})[\s-]?(\d{4})(?![\s-]?\d)/g;

export const phones: Detector = ({ folded }) => {
  const found = [
    ...matches('phone', MOBILE, folded, (m) => m[0].replace(/\D/g, '').slice(-11)),
    ...matches('phone', LANDLINE, folded, (m) => m[0].replace(/\D/g, '').replace(/^(?:00)?86(?=0)/, '')),
    ...matches('phone', HONG_KONG, folded, (m) => `852${m[1]}${m[2]}`),
  ];
  for (const match of folded.matchAll(HONG_KONG_SAID)) {
    const end = match.index + match[0].length;
    const start = match.index + match[0].search(/[2-9]\d{3}[\s-]?\d{4}$/);
    found.push({ kind: 'phone', start, end, value: `852${match[1]}${match[2]}` } satisfies Candidate);
  }
  return found;
};

/** Exactly four digits with nothing attached that would make them an amount, a year, a time or a part of something longer. */
const FOUR =
  /(?<![\d.,:/¥$€£a-z#-])\d{4}(?![\d.,:/]\d|\d|\s*(?:年|元|块|个|件|mah|w\b|k\b|ml|%|usd|cny|rmb|yuan|dollars?)|[a-z-])/g;

/** A comma before four digits makes them part of an amount, but not right behind an order number. */
const AFTER_ORDER = /(?<=kf\d{12}\s*[,、;.:/]\s*)\d{4}(?![\d.,:/]\d|\d|[a-z-])/g;
/** Four Chinese numerals in a row; they also make years and quantities, so the words around them must speak of a phone. */
const SPOKEN_ZH =
  /(?<=^\s*|kf\d{12}[\s,，、]+|(?:尾号|尾数|[后末]四位|后4位|手机|电话)[^\d零〇一二三四五六七八九两幺]{0,6})[零〇一二三四五六七八九两幺]{4}(?![零〇一二三四五六七八九两幺十百千万亿年个块元])/g;
/** Nobody says four digits as words one by one but to spell a number out. */
const DIGIT_WORD = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)';
const SPOKEN_EN = new RegExp(
  `(?<![a-z])(?<!${DIGIT_WORD}[\\s,-]{1,3})${DIGIT_WORD}(?:[\\s,-]{1,3}${DIGIT_WORD}){3}(?![a-z])(?![\\s,-]{1,3}${DIGIT_WORD})`,
  'g',
);
const DIGITS: Readonly<Record<string, string>> = {
  ...{
    零: '0',
    〇: '0',
    一: '1',
    幺: '1',
    二: '2',
    两: '2',
    三: '3',
    四: '4',
    五: '5',
    六: '6',
    七: '7',
    八: '8',
    九: '9',
  },
  ...{ zero: '0', oh: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8' },
  nine: '9',
};

function spelled(parts: readonly string[]): string | null {
  const digits = parts.map((part) => DIGITS[part] ?? '').join('');
  return digits.length === 4 ? digits : null;
}

export const phoneTails: Detector = ({ folded }) => [
  ...matches('phone_last4', FOUR, folded, (m) => m[0]),
  ...matches('phone_last4', AFTER_ORDER, folded, (m) => m[0]),
  ...matches('phone_last4', SPOKEN_ZH, folded, (m) => spelled([...m[0]])),
  ...matches('phone_last4', SPOKEN_EN, folded, (m) => spelled(m[0].split(/[\s,-]+/))),
];
