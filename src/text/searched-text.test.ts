import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from './normalize.ts';
import { searchedText } from './searched-text.ts';

describe('what is searched of a text', () => {
  it('is all of it where it is as long as questions are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (raw) => {
        const text = normalize(raw).slice(0, 600);
        expect(searchedText(text)).toBe(text);
      }),
    );
  });

  it('is how a longer one begins and ends, in whole words', () => {
    const story = Array.from({ length: 400 }, (_, i) => `word${i}`).join(' ');
    const searched = searchedText(`the parcel came late ${story} so can i have my money back`);
    expect(searched).toMatch(/^the parcel came late word0 word1 .* so can i have my money back$/);
    expect(searched.length).toBeLessThanOrEqual(601);
    for (const word of searched.split(' '))
      expect(`the parcel came late ${story} so can i have my money back`).toContain(word);
  });

  it.each(['a', '退', '👍', 'é', '1', "'", ' x', '退a'])(
    'is short, sound and its own searched text, whatever %j is repeated',
    (unit) => {
      const searched = searchedText(unit.repeat(9000));
      expect(searched.length).toBeLessThanOrEqual(601);
      expect(() => encodeURIComponent(searched)).not.toThrow();
      expect(searched.trim()).not.toBe('');
    },
  );
});
