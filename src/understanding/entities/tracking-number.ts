/** Parcel numbers of the carriers used in China: by their letters, by ZTO's leading 7, or because the visitor says so. */
import { type Candidate, type Detector, matches } from './candidate.ts';

const WITH_PREFIX =
  /(?<![a-z0-9])(?:sf[\s-]?\d{12,13}|zto[\s-]?\d{12,14}|jd[a-z]{0,2}[\s-]?\d{10,14}|yt[\s-]?\d{13}|jt[\s-]?\d{13}|ems[\s-]?\d{13})(?!\d)/g;
const ZTO_BARE = /(?<![\da-z.¥$+-])7[2-9]\d{10,12}(?![\d.])/g;
const AFTER_KEYWORD =
  /(?:快递单号|快递号|运单号|物流单号|物流号|顺丰单号|中通单号|包裹单号|tracking\s{0,3}(?:number|no\.?|code|id|#)?|waybill\s{0,3}(?:number|no\.?)?|parcel\s{0,3}number|顺丰|中通)\s{0,3}(?:is|是|为|[:#])?\s{0,3}(?<number>[a-z]{0,4}\d{10,18})(?![a-z0-9])/g;

export const trackingNumbers: Detector = ({ folded }) => {
  const found = [
    ...matches('tracking_number', WITH_PREFIX, folded, (m) => m[0].replace(/[\s-]/g, '').toUpperCase()),
    ...matches('tracking_number', ZTO_BARE, folded, (m) => m[0]),
  ];
  for (const match of folded.matchAll(AFTER_KEYWORD)) {
    const number = match.groups?.number as string;
    if (/^kf\d{12}$/.test(number)) continue;
    const end = match.index + match[0].length;
    found.push({
      kind: 'tracking_number',
      start: end - number.length,
      end,
      value: number.toUpperCase(),
    } satisfies Candidate);
  }
  return found;
};
