/** Amounts of money. Values are `"12.50 CNY"`: two decimals and the ISO 4217 code. */
import { NUMBER_SOURCE, parseNumber } from '../../text/chinese-number.ts';
import { ENGLISH_NUMBER_SOURCE, parseEnglishNumber } from '../../text/english-number.ts';
import { type Detector, matches } from './candidate.ts';

const ARABIC = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d+(?:\\.\\d{1,2})?';
const CURRENCY: readonly (readonly [RegExp, string])[] = [
  [/hk|港/, 'HKD'],
  [/nt|台币|新台/, 'TWD'],
  [/us|\$|dollar|bucks|美/, 'USD'],
  [/€|euro?|欧/, 'EUR'],
  [/£|gbp|pounds?|英镑/, 'GBP'],
];

const BEFORE = new RegExp(
  `(?<![a-z\\d])(us\\$|hk\\$|nt\\$|\\$|¥|€|£|rmb|cny|usd|hkd|eur|gbp)\\s*(${ARABIC})(\\s*[千万]|k(?![a-z]))?(?![\\d%])(?:\\s*(?:元|块钱?|yuan))?`,
  'g',
);
const AFTER_EN = new RegExp(
  `(?<![\\da-z.,-])(${ARABIC})(k)?\\s*(yuan|rmb|cny|usd|hkd|us dollars?|hong kong dollars?|dollars?|bucks|euros?|eur|gbp|pounds?|[$€£¥])(?![a-z])`,
  'g',
);
/** Looked for first: a number in words is long to look for. */
const UNIT_WORD = /yuan|rmb|dollar|buck|euro|pound/;
const AFTER_WORDS = new RegExp(
  `(?<![a-z])(${ENGLISH_NUMBER_SOURCE})\\s+(yuan|rmb|us dollars?|hong kong dollars?|dollars?|bucks|euros?|pounds?)(?![a-z])`,
  'g',
);
/** 五毛, 5毛钱, 三角; but 三角形 and 五毛巾 are none. */
const TENTHS_ZH =
  /(?<![\d.a-z元块第零〇一二两三四五六七八九十百千])(\d{1,2}|[一二两三四五六七八九])\s*(?:毛|角)(?:钱|(?!\p{Script=Han}))/gu;
/** 五十块, 12元, 12块5 (= 12.50), 12块5毛, 三百多块. "一块" may be "together" or a piece: it needs 钱. */
const AFTER_ZH = new RegExp(
  `(?<![\\d.a-z-])(${NUMBER_SOURCE})(?:多|来)?\\s*(元|块钱|块|人民币|美元|美金|刀|港币|港元|欧元|英镑|新台币|台币)(?:(?<=块|元)(\\d|[一二三四五六七八九])(?![\\d.百千万十个件天])(?:毛|角)?(?:(\\d|[一二三四五六七八九])分)?)?(?:钱|整)?`,
  'g',
);

export const amounts: Detector = ({ folded }) => [
  ...matches('money', BEFORE, folded, (m) => {
    const scale = m[3]?.trim();
    return format(
      Number((m[2] as string).replaceAll(',', '')) * (scale === '万' ? 10_000 : scale ? 1000 : 1),
      m[1] as string,
    );
  }),
  ...matches('money', AFTER_EN, folded, (m) =>
    format(Number((m[1] as string).replaceAll(',', '')) * (m[2] ? 1000 : 1), m[3] as string),
  ),
  ...(UNIT_WORD.test(folded)
    ? matches('money', AFTER_WORDS, folded, (m) =>
        format(parseEnglishNumber(m[1] as string) ?? Number.NaN, m[2] as string),
      )
    : []),
  ...matches('money', AFTER_ZH, folded, (m) => {
    const [whole, number = '', unit = '', tenth, hundredth] = m;
    if (unit === '块' && tenth === undefined && /^[一两二几]$/.test(number) && !whole.endsWith('钱')) return null;
    const value = parseNumber(number.replace(/\s/g, ''));
    if (value === null) return null;
    const change = (parseNumber(tenth ?? '') ?? 0) / 10 + (parseNumber(hundredth ?? '') ?? 0) / 100;
    return format(value + change, unit === '刀' ? '$' : unit);
  }),
  ...matches('money', TENTHS_ZH, folded, (m) => format((parseNumber(m[1] as string) ?? Number.NaN) / 10, '元')),
];

function format(value: number, sign: string): string | null {
  if (!Number.isFinite(value) || value > 1e12) return null;
  const code = CURRENCY.find(([pattern]) => pattern.test(sign))?.[1] ?? 'CNY';
  return `${value.toFixed(2)} ${code}`;
}
