/** Numbers with what they count. A wrong number is the error that costs a shop money, so units and bounds are compared too. */
import { NUMBER_SOURCE, parseNumber } from '../../text/chinese-number.ts';

export interface Quantity {
  readonly value: number;
  /** Canonical (`day`, `yuan`, …); `''` when none is recognised. */
  readonly unit: string;
  /** At most, at least, or neither said. */
  readonly bound: 'most' | 'least' | null;
}

const UNITS: readonly (readonly [unit: string, pattern: string])[] = [
  ['age', '周?岁|years? old|years? of age'],
  ['workday', '个?工作日|(?:working|business) days?'],
  ['day', '天|日(?!元)|days?'],
  ['hour', '个?小时|hours?|hrs?|h(?![a-z])'],
  ['minute', '分钟|minutes?|mins?'],
  ['week', '个?星期|周(?!年)|weeks?'],
  ['month', '个月|月|months?'],
  ['year', '周年|年|years?'],
  ['yuan', '元|块钱?|yuan|rmb|cny'],
  ['percent', '%|percent'],
  ['discount', '折'],
  ['kilogram', '公斤|千克|kilograms?|kg'],
  ['gram', '克|grams?|g(?![a-z])'],
  ['piece', '件|个|只|台|张|pieces?|items?'],
  ['time', '次|times?'],
  ['step', '步|steps?'],
  ['oclock', "点(?!击)|o'clock|am|pm"],
];
const UNIT = new RegExp(`^\\s*-?(?:${UNITS.map(([, pattern]) => `(${pattern})`).join('|')})`);
const ENGLISH = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
);
for (const [word, value] of [
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['ninety', 90],
  ['hundred', 100],
] as const) {
  ENGLISH.set(word, value);
}
const CURRENCY: Readonly<Record<string, string>> = {
  '¥': 'yuan',
  '￥': 'yuan',
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
};
const CLOCK = /^(\d{1,2}):(\d{2})$/;
const FOUND = new RegExp(
  `([¥￥$€£]\\s*)?(\\d{1,2}:\\d{2}|${NUMBER_SOURCE})|\\b(${[...ENGLISH.keys()].join('|')})\\b`,
  'gu',
);
const MOST_AFTER = /^\s*(?:以内|之内|以下|内|前|之前|or less|at most)/;
const MOST_BEFORE =
  /(?:不超过|最多|至多|少于|低于|不到|不满|within|up to|at most|no more than|no later than|less than|under|below|before)\s*(?:the\s*)?(?:first\s*)?[¥￥$€£]?\s*$/;
const LEAST_AFTER = /^\s*(?:以上|以后|之后|后|起|or more|and above|and up)/;
const LEAST_BEFORE =
  /(?<!不)(?:(?<=\p{Script=Han})前|超过|至少|最少|不少于|不低于|高于|满|more than|at least|no less than|over|above|from|after)\s*[¥￥$€£]?\s*$/u;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
}

/** Of a normalised text, in order. Numerals that are part of a Chinese word (一般, 统一) are no numbers. */
export function quantitiesOf(text: string): Quantity[] {
  return findAll(text).map((found) => found.quantity);
}

/** The text with its numbers and what they count taken out. */
export function withoutQuantities(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of findAll(text)) {
    out += `${text.slice(at, start)} `;
    at = end;
  }
  return out + text.slice(at);
}

function findAll(text: string): Found[] {
  const all: Found[] = [];
  for (const match of text.matchAll(FOUND)) {
    const [whole, sign, digits, word] = match;
    const start = match.index;
    const after = text.slice(start + whole.length);
    const unitMatch = UNIT.exec(after);
    const index = unitMatch === null ? -1 : unitMatch.slice(1).findIndex((group) => group !== undefined);
    const written = digits ?? '';
    const isArabic = /\d/.test(written);
    if (!isArabic && index === -1) continue;
    // Part of a code, such as x200: names are compared apart.
    if (isArabic && /[a-z]$/.test(text.slice(0, start))) continue;
    const value = word !== undefined ? (ENGLISH.get(word) as number) : numberIn(written);
    if (value === null) continue;
    const money = sign === undefined ? undefined : CURRENCY[sign.trim()];
    const counted = index === -1 ? '' : (UNITS[index]?.[0] ?? '');
    const unit = money ?? (CLOCK.test(written) ? 'oclock' : counted);
    const rest = unitMatch === null ? after : after.slice(unitMatch[0].length);
    const before = text.slice(0, start);
    const bound =
      MOST_AFTER.test(rest) || MOST_BEFORE.test(before)
        ? 'most'
        : LEAST_AFTER.test(rest) || LEAST_BEFORE.test(before)
          ? 'least'
          : null;
    const end = start + whole.length + (unitMatch?.[0].length ?? 0);
    all.push({ start, end, quantity: { value, unit, bound } });
  }
  return all;
}

function numberIn(written: string): number | null {
  const clock = CLOCK.exec(written);
  if (clock !== null) return Number(clock[1]) + Number(clock[2]) / 60;
  return parseNumber(written);
}

/** True when the passage says the same of the same number: value, unit where one is given, and no opposite bound. */
export function agrees(said: Quantity, known: Quantity): boolean {
  if (said.value !== known.value) return false;
  if (said.unit !== '' && said.unit !== known.unit) return false;
  return said.bound === known.bound || said.bound === null || known.bound === null;
}
