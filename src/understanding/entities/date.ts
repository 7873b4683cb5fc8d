/**
 * Dates as visitors say them, in both languages, anchored on the moment of the utterance in Chinese time (UTC+8, no summer
 * time). Weeks begin on Monday: 下周三 and "next Wednesday" are the Wednesday of the week after this one; a bare weekday is the
 * coming one; "last Friday" is the latest one gone. A date without a year is the one nearest to now. 月底 is the last day of the
 * month, 月初 the first.
 */
import { NUMBER_SOURCE, parseNumber } from '../../text/chinese-number.ts';
import { ENGLISH_NUMBER_SOURCE, parseEnglishNumber } from '../../text/english-number.ts';
import { type Detector, matches } from './candidate.ts';

const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

const RELATIVE_ZH: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  今天: 0,
  今日: 0,
  今晚: 0,
  今早: 0,
  当天: 0,
  明天: 1,
  明日: 1,
  明早: 1,
  明晚: 1,
  后天: 2,
  大后天: 3,
};
const RELATIVE_EN: Readonly<Record<string, number>> = {
  'day before yesterday': -2,
  yesterday: -1,
  'last night': -1,
  today: 0,
  tonight: 0,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
  tomorrow: 1,
  tmr: 1,
  tmrw: 1,
  tomorow: 1,
  'day after tomorrow': 2,
};
const WEEKDAYS_EN = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTHS_EN = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY_EN =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const MONTH_EN =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const ISO = /(?<![\d.-])(20\d\d|19\d\d)([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d]|[-/]\d)/g;
const COMPACT = /(?<![\da-z.-])(20[2-9]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\d.-])/g;
const FULL_ZH = new RegExp(
  `(?:(20\\d\\d|二[零〇]二[零〇一二三四五六七八九]|今年|明年|去年|\\d\\d)\\s{0,3}年?\\s{0,3})?(?<![\\d.])(${NUMBER_SOURCE})\\s{0,3}月\\s{0,3}(?:份\\s{0,3})?(${NUMBER_SOURCE})\\s{0,3}(?:[日号]|(?![\\d个]))`,
  'g',
);
const MONTH_RELATIVE_ZH = new RegExp(
  `(上个?月|这个?月|本月|下个?月)\\s{0,3}(?:的\\s{0,3})?(?:(${NUMBER_SOURCE})\\s{0,3}[日号](?!线|楼|店)|([底末初]))`,
  'g',
);
const MONTH_BORDER_ZH = new RegExp(`(?<!每个?)(?:(${NUMBER_SOURCE})\\s{0,3})?月([底末初])`, 'g');
const YEAR_BORDER_ZH = /(今年|明年|去年|年)([底末初])/g;
/** A number of something else that is written the same: 5号线, 七号电池, 型号3号. */
const DAY_ONLY_ZH =
  /(?<![\d.a-z月号码第型零〇一二三四五六七八九十])(\d{1,2}|[一二三四五六七八九]|[二三]?十[一二三四五六七八九]?)号(?![线楼店门码院馆厅车柜仓机口桌房字色球员位选]|店铺|电池|公路|套餐|商品|产品)/g;
const WORD_ZH = new RegExp(
  `(?<!大)(?:${Object.keys(RELATIVE_ZH)
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
  'g',
);
/** But 一周三次 is how often, and 两周 5 天 how long. */
const WEEKDAY_ZH =
  /(上上|下下|上|这|本|下)?个?(?<![一二两三四五六七八九十半几]个?)(?:周|星期|礼拜)([一二三四五六日天末]|(?<!\d个?(?:周|星期|礼拜))[1-7](?![\d.]))(?!次(?!日)|天[^气后前]|个|小时|[年月])/g;
const DISTANCE_ZH = new RegExp(
  `(${NUMBER_SOURCE}|半)\\s{0,3}(个?工作日|天|日|个?星期|周|个?礼拜|个?月)\\s{0,3}(?:之|以)?(前|后)(?!的?都|就要|内|才)`,
  'g',
);
const SHOPPING_DAY = /双(?:十一|11|十二|12)|(?<![\da-z])618(?!\d)/g;

const WORD_EN = new RegExp(
  `(?<![a-z])(?:the )?(${Object.keys(RELATIVE_EN)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![a-z])`,
  'g',
);
const WEEKDAY_SAID_EN = new RegExp(
  `(?<![a-z])(?:(next|this|last|coming|past)(?: week(?:'s| on)?)? |(?:on |by |until |till |since )(?:the )?)?${WEEKDAY_EN}( next week| last week)?(?![a-z])`,
  'g',
);
const DAY_MONTH_EN = new RegExp(
  `(?<![\\da-z.])(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ?${MONTH_EN}(?:,? (20\\d\\d))?(?![a-z\\d])`,
  'g',
);
const MONTH_DAY_EN = new RegExp(
  `(?<![a-z])${MONTH_EN} ?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:,? (20\\d\\d))?(?![\\da-z:])`,
  'g',
);
/** Neither round the clock (24/7, 7/24小时) nor a fraction or a mark (1/2 of it, 3/4 cup, 4/5 stars). */
const SLASHED =
  /(?<![\d/.-])(?!24\/7(?!\/))(\d{1,2})\/(\d{1,2})(?:\/(20\d\d))?(?![\d/.-])(?!\s{0,3}(?:of (?!this|last|next)|cups?|inch|stars?|hours?|h(?![a-z])|price|小时|客服|在线|不打烊|[分星折寸]|的价))/g;
/** The day of a month alone: "on the 15th", but not "on the 2nd floor". */
const NTH_EN =
  /(?<![a-z])(?:on|by|until|till|before|after|since|from) the (\d{1,2})(?:st|nd|rd|th)(?=\s{0,3}(?:$|[^a-z\s]|(?:at|in|before|after|and|or|please|this|next|if|is|was|it|i|but|for|from|to|until|morning|afternoon|evening)(?![a-z])))/g;
const BORDER_EN = new RegExp(
  `(?<![a-z])(?:the )?(start|beginning|end) of (?:(?:the|this|(next|last)) (month|year)|${MONTH_EN}(?: (20\\d\\d))?)(?![a-z])|(?<![a-z])month[- ]end(?![a-z])`,
  'g',
);
const NUMBER_EN = `(\\d{1,3}|(?:a )?couple(?: of)?|${ENGLISH_NUMBER_SOURCE}|an?)`;
const FORWARD_EN = new RegExp(
  `(?<![a-z])in ${NUMBER_EN} (days?|weeks?|months?)(?![a-z])|(?<![a-z])${NUMBER_EN} (days?|weeks?|months?) (?:from now|later)`,
  'g',
);
const FROM_DAY_EN = new RegExp(
  `(?<![a-z\\d])${NUMBER_EN} (days?|weeks?) (?:from|after) (?:(today|tomorrow)|${WEEKDAY_EN})(?![a-z])`,
  'g',
);
const BACK_EN = new RegExp(`(?<![a-z\\d])${NUMBER_EN} (days?|weeks?|months?) ago`, 'g');
/** Without one of these there is no distance, no border of a month or year. */
const SPAN_EN = /day|week|month|year|end of|start of|beginning of/;
/** Nobody means a day further off. */
const FAR_DAYS = 3660;

/** A civil day as a count of days since 1970-01-01, so that arithmetic never meets a zone. */
type Day = number;

export const dates: Detector = ({ folded, now }) => {
  const today: Day = Math.floor((Date.parse(now) + SHANGHAI_OFFSET_MS) / DAY_MS);
  if (!Number.isFinite(today)) return [];
  const monday = today - weekday(today);
  const find = (pattern: RegExp, value: (m: RegExpMatchArray) => Day | null) =>
    matches('date', pattern, folded, (m) => {
      const day = value(m);
      return day === null ? null : iso(day);
    });
  // Most texts have none of these, and a look for a word is quicker than for a number before it.
  const findSpan: typeof find = (pattern, value) => (SPAN_EN.test(folded) ? find(pattern, value) : []);
  const near = (month: number, day: number): Day | null => nearest(today, month, day);
  return [
    ...find(ISO, (m) => civil(Number(m[1]), Number(m[3]), Number(m[4]))),
    ...find(COMPACT, (m) => civil(Number(m[1]), Number(m[2]), Number(m[3]))),
    ...find(FULL_ZH, (m) => {
      const month = parseNumber(m[2] as string);
      const day = parseNumber(m[3] as string);
      if (month === null || day === null) return null;
      // 3月2 needs its 日/号 unless the month is written in full figures: 11月25.
      if (!/[日号]$/.test(m[0]) && !/^\d{1,2}$/.test(m[3] as string)) return null;
      const year = yearZh(m[1], today);
      return year === null ? near(month, day) : civil(year, month, day);
    }),
    ...find(MONTH_RELATIVE_ZH, (m) => {
      const shift = m[1]?.startsWith('上') ? -1 : m[1]?.startsWith('下') ? 1 : 0;
      const [year, month] = addMonths(today, shift);
      if (m[3] !== undefined) return borderOfMonth(year, month, m[3] !== '初');
      const day = parseNumber(m[2] as string);
      return day === null ? null : civil(year, month, day);
    }),
    ...find(MONTH_BORDER_ZH, (m) => {
      const last = m[2] !== '初';
      if (m[1] === undefined) return borderOfMonth(...addMonths(today, 0), last);
      const month = parseNumber(m[1]);
      return month === null ? null : nearestBorder(today, month, last);
    }),
    ...find(YEAR_BORDER_ZH, (m) => {
      const year = yearZh(m[1] === '年' ? '今年' : m[1], today) as number;
      return m[2] === '初' ? civil(year, 1, 1) : civil(year, 12, 31);
    }),
    ...find(DAY_ONLY_ZH, (m) => nearestDayOfMonth(today, parseNumber(m[1] as string) ?? 0)),
    ...find(WORD_ZH, (m) => today + (RELATIVE_ZH[m[0]] as number)),
    ...find(WEEKDAY_ZH, (m) => {
      const target = weekdayZh(m[2] as string);
      const weeks = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2 }[m[1] ?? ''];
      if (weeks === undefined) return today + ((target - weekday(today) + 7) % 7);
      return monday + weeks * 7 + target;
    }),
    ...find(DISTANCE_ZH, (m) => {
      const count = m[1] === '半' ? 0.5 : parseNumber(m[1] as string);
      if (count === null) return null;
      return shiftBy(today, today, m[3] === '前' ? -count : count, m[2] as string);
    }),
    ...find(SHOPPING_DAY, (m) => (m[0] === '618' ? near(6, 18) : /二|12/.test(m[0]) ? near(12, 12) : near(11, 11))),
    ...find(WORD_EN, (m) => today + (RELATIVE_EN[m[1] as string] as number)),
    ...find(WEEKDAY_SAID_EN, (m) => {
      // Short forms are common words and names (sun, sat, wed): they need a word that leads to them.
      const [whole, lead, name = '', trail] = m;
      if (
        name.length < 6 &&
        trail === undefined &&
        !/^(?:next|this|last|coming|past|on|by|until|till|since) /.test(whole)
      )
        return null;
      const target = WEEKDAYS_EN.indexOf(name.slice(0, 3));
      if (lead === 'next' || trail === ' next week') return monday + 7 + target;
      if (trail === ' last week') return monday - 7 + target;
      if (lead === 'this') return monday + target;
      if (lead === 'last' || lead === 'past') return today - ((weekday(today) - target + 6) % 7) - 1;
      return today + ((target - weekday(today) + 7) % 7);
    }),
    ...find(DAY_MONTH_EN, (m) => named(today, m[2], m[1], m[3])),
    ...find(MONTH_DAY_EN, (m) => named(today, m[1], m[2], m[3])),
    ...find(SLASHED, (m) => {
      const [first, second] = [Number(m[1]), Number(m[2])];
      // Month first, as in China; the other way round only where that is the sole reading.
      const [month, day] = first <= 12 ? [first, second] : [second, first];
      return m[3] === undefined ? near(month, day) : civil(Number(m[3]), month, day);
    }),
    ...find(NTH_EN, (m) => nearestDayOfMonth(today, Number(m[1]))),
    ...findSpan(BORDER_EN, (m) => {
      const [, border, shift, unit, monthName, year] = m;
      const last = border === undefined || border === 'end';
      if (monthName !== undefined) {
        const month = monthEn(monthName);
        return year === undefined ? nearestBorder(today, month, last) : borderOfMonth(Number(year), month, last);
      }
      const by = shift === 'next' ? 1 : shift === 'last' ? -1 : 0;
      if (unit !== 'year') return borderOfMonth(...addMonths(today, by), last);
      const [there] = addMonths(today, 12 * by);
      return borderOfMonth(there, last ? 12 : 1, last);
    }),
    ...findSpan(FORWARD_EN, (m) => shiftBy(today, today, numberEn(m[1] ?? m[3]), m[2] ?? (m[4] as string))),
    ...findSpan(FROM_DAY_EN, (m) => {
      const target = WEEKDAYS_EN.indexOf((m[4] ?? '').slice(0, 3));
      const from = m[3] === 'today' ? 0 : m[3] === 'tomorrow' ? 1 : (target - weekday(today) + 7) % 7;
      return shiftBy(today, today + from, numberEn(m[1]), m[2] as string);
    }),
    ...findSpan(BACK_EN, (m) => shiftBy(today, today, -numberEn(m[1]), m[2] as string)),
  ];
};

function weekday(day: Day): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

function iso(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Null for a day that does not exist (2月30日). */
function civil(year: number, month: number, day: number): Day | null {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? ms / DAY_MS : null;
}

function nearest(today: Day, month: number, day: number): Day | null {
  const year = new Date(today * DAY_MS).getUTCFullYear();
  const options = [year - 1, year, year + 1].map((y) => civil(y, month, day)).filter((d) => d !== null);
  return options.reduce<Day | null>(
    (best, d) => (best === null || Math.abs(d - today) < Math.abs(best - today) ? d : best),
    null,
  );
}

function nearestDayOfMonth(today: Day, day: number): Day | null {
  const options = [-1, 0, 1].map((shift) => civil(...addMonths(today, shift), day)).filter((d) => d !== null);
  return options.reduce<Day | null>(
    (best, d) => (best === null || Math.abs(d - today) < Math.abs(best - today) ? d : best),
    null,
  );
}

function addMonths(day: Day, months: number): [year: number, month: number] {
  const date = new Date(day * DAY_MS);
  return addMonthsTo(date.getUTCFullYear(), date.getUTCMonth() + 1, months);
}

function addMonthsTo(year: number, month: number, months: number): [year: number, month: number] {
  const index = year * 12 + (month - 1) + months;
  return [Math.floor(index / 12), (index % 12) + 1];
}

function yearZh(text: string | undefined, today: Day): number | null {
  if (text === undefined) return null;
  const present = new Date(today * DAY_MS).getUTCFullYear();
  if (text === '今年') return present;
  if (text === '明年') return present + 1;
  if (text === '去年') return present - 1;
  const value = parseNumber(text);
  return value === null ? null : value < 100 ? 2000 + value : value;
}

/** Null for what nobody means: beyond ten years from `today`, or half a day. */
function shiftBy(today: Day, from: Day, count: number, unit: string): Day | null {
  const day = shifted(from, count, unit);
  return Number.isInteger(day) && Math.abs(day - today) <= FAR_DAYS ? day : null;
}

/** Not finite when the count is too large for a calendar. */
function shifted(from: Day, count: number, unit: string): number {
  if (/^(?:个?星期|周|个?礼拜|weeks?)$/.test(unit)) return Math.round(from + count * 7);
  if (!/月|month/.test(unit)) return from + count;
  if (!Number.isInteger(count)) return Math.round(from + count * 30);
  if (Math.abs(count) > FAR_DAYS) return Number.NaN;
  const [year, month] = addMonths(from, count);
  const day = new Date(from * DAY_MS).getUTCDate();
  return civil(year, month, day) ?? borderOfMonth(year, month, true) ?? Number.NaN;
}

/** The last day of a month, or its first. */
function borderOfMonth(year: number, month: number, last: boolean): Day | null {
  if (!last) return civil(year, month, 1);
  const next = civil(...addMonthsTo(year, month, 1), 1);
  return next === null ? null : next - 1;
}

function nearestBorder(today: Day, month: number, last: boolean): Day | null {
  const first = nearest(today, month, 1);
  return first === null ? null : borderOfMonth(...addMonths(first, 0), last);
}

function weekdayZh(said: string): number {
  if (said === '末') return 5;
  return /\d/.test(said) ? Number(said) - 1 : '一二三四五六日'.indexOf(said.replace('天', '日'));
}

function named(today: Day, month: string | undefined, day: string | undefined, year: string | undefined): Day | null {
  const number = monthEn(month ?? '');
  return year === undefined ? nearest(today, number, Number(day)) : civil(Number(year), number, Number(day));
}

/** From 1. */
function monthEn(name: string): number {
  return MONTHS_EN.indexOf(name.slice(0, 3)) + 1;
}

function numberEn(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  if (text.includes('couple')) return 2;
  return /^\d/.test(text) ? Number(text) : (parseEnglishNumber(text) ?? Number.NaN);
}
