import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWellFormed, MAX_TEXT_BYTES, textFault, utf8Length } from './text.ts';

const anything = fc.string({ unit: 'binary', maxLength: 200 });
/** Any UTF-16 units at all, lone surrogates included. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((list) => String.fromCharCode(...list));

describe('a text', () => {
  it('is as long in UTF-8 as an encoder makes it', () => {
    fc.assert(
      fc.property(fc.oneof(anything, units), (text) => utf8Length(text) === new TextEncoder().encode(text).length),
    );
  });

  it('is well-formed when encoding it loses nothing', () => {
    fc.assert(
      fc.property(
        units,
        (text) =>
          isWellFormed(text) ===
          (new TextDecoder().decode(new TextEncoder().encode(text)) === text.replace(/^\ufeff/, '')),
      ),
    );
  });

  it.each([
    ['a'.repeat(MAX_TEXT_BYTES), null],
    ['a'.repeat(MAX_TEXT_BYTES + 1), 'too_long'],
    ['😀'.repeat(MAX_TEXT_BYTES / 4), null],
    [`😀${'a'.repeat(MAX_TEXT_BYTES - 3)}`, 'too_long'],
    ['', 'empty'],
    ['\u3000\n', 'empty'],
    ['\u200b', 'empty'],
    [' \u200d\u2060\ufeff\u202e\u00ad\u3164\ufe0f\n', 'empty'],
    ['\u200b1', null],
    ['👩\u200d💻', null],
    ['\u0301', null],
    ['a\u0000', 'nul'],
    ['\udc00a', 'lone_surrogate'],
    ['a\ud83d', 'lone_surrogate'],
    ['\ufffd', null],
  ])('of kind %#: fault %2$s', (text, fault) => {
    expect(textFault(text)).toBe(fault);
  });
});
