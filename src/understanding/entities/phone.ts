/**
 * Phone numbers of the mainland (mobile, landline, 400/800 hotlines), of Hong Kong, and of anywhere when a plus sign and the
 * country's code are there; and the last four digits that prove an order's owner. A run inside a longer run of digits is never one.
 */
import {
  AFTER_ORDER,
  FOUR,
  HONG_KONG,
  HONG_KONG_SAID,
  INTERNATIONAL,
  LANDLINE,
  MOBILE,
  MOBILE_ZH,
  SPOKEN_EN,
  SPOKEN_ZH,
} from '../../text/phone-forms.ts';
import { type Candidate, type Detector, matches } from './candidate.ts';

export const phones: Detector = ({ folded }) => {
  const found = [
    ...matches('phone', MOBILE, folded, (m) => m[0].replace(/\D/g, '').slice(-11)),
    ...matches('phone', LANDLINE, folded, (m) => m[0].replace(/\D/g, '').replace(/^(?:00)?86(?=0)/, '')),
    ...matches('phone', HONG_KONG, folded, (m) => `852${m[1]}${m[2]}`),
    ...matches('phone', INTERNATIONAL, folded, (m) => {
      const digits = m[0].replace(/\D/g, '');
      return digits.length >= 8 && digits.length <= 15 ? digits : null;
    }),
    ...matches('phone', MOBILE_ZH, folded, (m) => digitsOf([...m[0]])),
  ];
  for (const match of folded.matchAll(HONG_KONG_SAID)) {
    const end = match.index + match[0].length;
    const start = match.index + match[0].search(/[2-9]\d{3}[\s-]?\d{4}$/);
    found.push({ kind: 'phone', start, end, value: `852${match[1]}${match[2]}` } satisfies Candidate);
  }
  return found;
};

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

function digitsOf(parts: readonly string[]): string {
  return parts.map((part) => DIGITS[part] ?? '').join('');
}

function spelled(parts: readonly string[]): string | null {
  const digits = digitsOf(parts);
  return digits.length === 4 ? digits : null;
}

export const phoneTails: Detector = ({ folded }) => [
  ...matches('phone_last4', FOUR, folded, (m) => m[0]),
  ...matches('phone_last4', AFTER_ORDER, folded, (m) => m[0]),
  ...matches('phone_last4', SPOKEN_ZH, folded, (m) => spelled([...m[0]])),
  ...matches('phone_last4', SPOKEN_EN, folded, (m) => spelled(m[0].split(/[\s,-]+/))),
];
