/** How many: `3个`, `两件`, `x2`, `2 pcs`, `three of them`. Values are plain numbers. */
import { NUMBER_SOURCE, parseNumber } from '../../text/chinese-number.ts';
import { ENGLISH_NUMBER_SOURCE, parseEnglishNumber } from '../../text/english-number.ts';
import { type Candidate, type Detector, matches } from './candidate.ts';

const ZH = new RegExp(
  `(?<![\\d.a-z第那这每哪上下])(${NUMBER_SOURCE})\\s*(个(?!月|小时|星期|礼拜|工作日|问题|人|字|钟|地址)|件(?!事)|台|副|对|双|只|支|把|盒|箱|套|包(?!邮|裹)|瓶|条(?!件)|份|张|袋|单(?!元|号)|款|部)`,
  'g',
);
const TIMES = /(?<![\da-z])(?:x|×|\*)\s*(\d{1,4})(?![\d.a-z])|(?<![\da-z.])(\d{1,4})\s*(?:x|×)(?![a-z\d])/g;
const DOZENS: Readonly<Record<string, number>> = { dozen: 12, 'half a dozen': 6 };
const EN =
  /(?<![\da-z.,¥$-])(\d{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half a dozen|a dozen|dozen)\s+(?:of\s+(?:them|these|those)|pcs?|pieces?|units?|items?|pairs?|sets?|boxes|box|packs?|bottles?|copies)(?![a-z])/g;
/** A number right before a product: "2 kettles", "two brook kettles". */
const BEFORE_PRODUCT = new RegExp(`(?<![\\da-z.,¥$€£/:-])(\\d{1,4}|a couple of|${ENGLISH_NUMBER_SOURCE})\\s{1,3}$`);
/** How far in front of a product its number may begin. */
const REACH = 40;

export const quantities: Detector = ({ folded }) => [
  ...matches('quantity', ZH, folded, (m) => whole(parseNumber((m[1] as string).replace(/\s/g, '')))),
  ...matches('quantity', TIMES, folded, (m) => whole(Number(m[1] ?? m[2]))),
  ...matches('quantity', EN, folded, (m) => {
    const said = (m[1] as string).replace(/^a /, '');
    return whole(DOZENS[said] ?? (/^\d/.test(said) ? Number(said) : parseEnglishNumber(said)));
  }),
];

/** How many of the products that were found; nothing for one that only "a" stands before. */
export function quantitiesOf(folded: string, products: readonly Candidate[]): Candidate[] {
  return products.flatMap(({ start: end }) => {
    const match = BEFORE_PRODUCT.exec(folded.slice(Math.max(0, end - REACH), end));
    const said = match?.[1];
    if (match === null || said === undefined || said === 'a') return [];
    const count = /^\d/.test(said) ? Number(said) : said === 'a couple of' ? 2 : parseEnglishNumber(said);
    const value = whole(count);
    const start = end - match[0].length;
    return value === null ? [] : [{ kind: 'quantity' as const, start, end: start + said.length, value }];
  });
}

function whole(value: number | null): string | null {
  return value !== null && Number.isInteger(value) && value >= 0 && value <= 100_000 ? String(value) : null;
}
