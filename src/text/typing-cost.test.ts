import { describe, expect, it } from 'vitest';
import { typingCost } from './typing-cost.ts';

describe('what typing one word for another costs', () => {
  const cost = (meant: string, typed: string) => typingCost(meant, typed, 20);

  it('is nothing for the word itself, and infinite beyond the limit', () => {
    expect(cost('refund', 'refund')).toBe(0);
    expect(typingCost('refund', 'delivery', 20)).toBe(Number.POSITIVE_INFINITY);
    expect(typingCost('refund', 'refubd', 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    ['a doubled letter', 'lettter', 'a strange one', 'letqter', 'letter'],
    ['a key beside the right one', 'refumd', 'a far one', 'refuqd', 'refund'],
    ['swapped letters', 'refnud', 'two wrong ones', 'refksd', 'refund'],
    ['a vowel left out', 'refnd', 'a consonant left out', 'reund', 'refund'],
    ['a vowel for a vowel', 'rafund', 'a consonant for a vowel', 'rpfund', 'refund'],
    ['all its vowels left out', 'dlvry', 'as many consonants', 'eiey', 'delivery'],
    ['a later letter', 'refuhd', 'the first one', 'hefund', 'refund'],
    ['a letter inside', 'refuynd', 'an ending', 'refundq', 'refund'],
  ])('is less for %s (%s) than for %s (%s)', (_, likely, __, unlikely, meant) => {
    expect(cost(meant, likely)).toBeLessThan(cost(meant, unlikely));
  });
});
