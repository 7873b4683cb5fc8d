import { describe, expect, it } from 'vitest';
import { isEnglish, rarityOf, START, shareAfter } from './english.ts';

describe('English', () => {
  it.each([
    'the',
    'refund',
    'drone',
    'geologist',
    'emigrating',
    'welded',
    'mopping',
    'boxes',
    'prettier',
    'wont',
    'xiaomi',
  ])('has the word %s', (word) => {
    expect(isEnglish(word)).toBe(true);
  });

  it.each(['refnud', 'recieved', 'droped', 'makeing', 'enterring', 'willl', 'acount', 'tha', 'xqzt'])(
    'has no word %s',
    (word) => {
      expect(isEnglish(word)).toBe(false);
    },
  );

  it('knows which words are rarer', () => {
    expect(rarityOf('the')!).toBeLessThan(rarityOf('refund')!);
    expect(rarityOf('refund')!).toBeLessThan(rarityOf('geologist')!);
  });

  it('knows what begins a text and what goes together', () => {
    expect(shareAfter(START, 'can')).toBeGreaterThan(shareAfter('the', 'can'));
    expect(shareAfter('thank', 'you')).toBeGreaterThan(0.4);
    expect(shareAfter('refund', 'xqzt')).toBe(0);
  });
});
