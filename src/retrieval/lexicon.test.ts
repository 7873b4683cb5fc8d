import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon } from './lexicon.ts';

const letter = fc.oneof(fc.constantFrom('a', '=', '\0', '货', '\ud83d', '\ude00'), fc.string({ maxLength: 1 }));
const term = fc.array(letter, { maxLength: 4 }).map((letters) => letters.join(''));

describe('the lexicon', () => {
  it('numbers any terms in the order they come, as a map does', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 60 }), fc.array(term), (terms, asked) => {
        const lexicon = new Lexicon();
        const wanted = new Map<string, number>();
        for (const each of terms) {
          if (!wanted.has(each)) wanted.set(each, wanted.size);
          expect(lexicon.number(each)).toBe(wanted.get(each));
        }
        expect(lexicon.size).toBe(wanted.size);
        for (const each of [...terms, ...asked]) expect(lexicon.find(each)).toBe(wanted.get(each) ?? -1);
      }),
    );
  });

  it('finds every one of many', () => {
    const lexicon = new Lexicon();
    const terms = Array.from({ length: 40_000 }, (_, i) => String.fromCharCode(0x4e00 + (i % 200), 0x4e00 + i / 200));
    terms.forEach((each, i) => {
      expect(lexicon.number(each)).toBe(i);
    });
    expect(terms.every((each, i) => lexicon.find(each) === i)).toBe(true);
    expect(lexicon.find('没有')).toBe(-1);
  });
});
