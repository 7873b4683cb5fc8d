/** Numbers as people write them in Chinese: 12, 1.5万, 五十, 两百三十, 十二. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

const NUMERALS = '[零〇一二两俩三四五六七八九十百千万]';
/**
 * Source of a pattern that matches what {@link parseNumber} reads; without sign. Whole runs of digits or numerals only, and
 * of numerals no more than the longest number has: begun anywhere, 8 KB of 两 would be read eight thousand times.
 */
export const NUMBER_SOURCE =
  '(?<!\\d)(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:\\s{0,3}[千万])?' +
  `|(?<!${NUMERALS})${NUMERALS}{1,17}(?!${NUMERALS})`;

/** The value of `text`, or null when it is no number (`百`, `一十百`). */
export function parseNumber(text: string): number | null {
  const arabic = /^([\d,]+(?:\.\d+)?)\s*([千万])?$/.exec(text);
  if (arabic !== null) {
    const scale = arabic[2] === '万' ? 10_000 : arabic[2] === '千' ? 1000 : 1;
    return round(Number((arabic[1] as string).replaceAll(',', '')) * scale);
  }
  // Digits read one by one: 二〇二六.
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((c) => DIGITS[c]).join(''));
  const parts = text.split('万');
  if (parts.length > 2) return null;
  if (parts.length === 2) {
    const high = section(parts[0] as string);
    const low = parts[1] === '' ? 0 : section(parts[1] as string);
    return high === null || low === null ? null : high * 10_000 + low;
  }
  return section(text);
}

/** Below 10,000: 三百二十五, 三百二 (= 320), 十二. */
function section(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  for (const char of text) {
    const value = DIGITS[char];
    const unit = UNITS[char];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (unit !== undefined) {
      if (unit >= lastUnit || (digit === null && unit !== 10)) return null;
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
    } else return null;
  }
  if (text === '') return null;
  // 三百二 is 320, but 三百零二 is 302.
  if (digit !== null && lastUnit >= 100 && lastUnit < 10_000 && !/[零〇].$/.test(text))
    return total + (digit * lastUnit) / 10;
  return total + (digit ?? 0);
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
