import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPassages } from './passages.ts';

describe('splitPassages', () => {
  it('leaves a short answer whole', () => {
    expect(splitPassages('退款 1–3 天到账。')).toEqual(['退款 1–3 天到账。']);
  });

  it('cuts a long text between sentences', () => {
    const sentence = '仓库验收以后退款会原路退回您的账户。';
    const parts = splitPassages(sentence.repeat(60));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.endsWith('。')).toBe(true);
  });

  it('loses nothing but white space', () => {
    const bare = (text: string) => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('price is 9.50 yuan. ', '好的。', 'What?\n', '第一', 'ok! ', '...')),
        (parts) => {
          const text = parts.join('').repeat(20);
          expect(bare(splitPassages(text).join(''))).toBe(bare(text));
        },
      ),
    );
  });
});
