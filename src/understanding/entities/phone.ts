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

export const phoneTails: Detector = ({ folded }) => matches('phone_last4', FOUR, folded, (m) => m[0]);
