import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH_NUMBER_SOURCE, parseEnglishNumber } from './english-number.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' ');
ONES.push('seventeen', 'eighteen', 'nineteen');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Spells a number the slow way. */
function spell(n: number): string {
  if (n < 20) return ONES[n] as string;
  if (n < 100) return `${TENS[Math.floor(n / 10) - 2]}${n % 10 === 0 ? '' : `-${ONES[n % 10]}`}`;
  if (n < 1000) return `${ONES[Math.floor(n / 100)]} hundred${n % 100 === 0 ? '' : ` and ${spell(n % 100)}`}`;
  return `${spell(Math.floor(n / 1000))} thousand${n % 1000 === 0 ? '' : ` ${spell(n % 1000)}`}`;
}

describe('numbers in English words', () => {
  it('are read back from 1 to 999,999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (n) => {
        const text = spell(n);
        expect(parseEnglishNumber(text)).toBe(n);
        expect(new RegExp(`^${ENGLISH_NUMBER_SOURCE}$`).test(text)).toBe(true);
      }),
    );
  });

  it.each([
    ['a hundred', 100],
    ['a thousand and one', 1001],
    ['a', 1],
    ['fifteen hundred', 1500],
    ['two three', null],
    ['five twenty', null],
    ['a five', null],
    ['twenty twelve', null],
    ['hundred', null],
    ['one thousand two thousand', null],
    ['', null],
  ])('%j is %j', (text, value) => {
    expect(parseEnglishNumber(text)).toBe(value);
  });
});
