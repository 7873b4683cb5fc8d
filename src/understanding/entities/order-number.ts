/** Order numbers: `KF` + 12 digits, typed with spaces, dashes or in lower case; or whatever follows "订单号" / "order number". */
import { type Candidate, type Detector, matches } from './candidate.ts';

const WITH_PREFIX = /(?<![a-z0-9])k\s?f[\s-]*\d(?:[\s-]?\d){11}(?!\d)/g;
/** Twelve digits that begin with a day of this century are one of ours with its letters left out. */
const WITHOUT_PREFIX = /(?<![\da-z.¥$-])20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}(?![\d.])/g;
const AFTER_KEYWORD =
  /(?:订单编号|订单号码?|订单|order\s{0,3}(?:number|no\.?|id|#|num)?)\s{0,3}(?:is|是|为|[:#])?\s{0,3}(?<number>[a-z]{0,4}-?\d[a-z0-9-]{4,22}\d)(?![a-z0-9])/g;

export const orderNumbers: Detector = ({ folded }) => {
  const found = [
    ...matches('order_number', WITH_PREFIX, folded, (m) => `KF${m[0].replace(/\D/g, '')}`),
    ...matches('order_number', WITHOUT_PREFIX, folded, (m) => `KF${m[0]}`),
  ];
  for (const match of folded.matchAll(AFTER_KEYWORD)) {
    const number = match.groups?.number as string;
    // Fewer digits are a quantity or a date; `kf` with other than 12 digits is a slip that the flow asks about.
    if (number.replace(/\D/g, '').length < 6 || number.startsWith('kf') || /^(?:sf|zto|yt|jd)/.test(number)) continue;
    if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(number) || /^1[3-9]\d{9}$/.test(number)) continue;
    const end = match.index + match[0].length;
    found.push({
      kind: 'order_number',
      start: end - number.length,
      end,
      value: number.toUpperCase(),
    } satisfies Candidate);
  }
  return found;
};
