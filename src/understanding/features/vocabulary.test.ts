import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashNgrams, ngramBuffer, PLAIN_NGRAMS } from './ngrams.ts';
import { buildVocabulary, sparseRow, Vocabulary } from './vocabulary.ts';

const hashes = (text: string, kinds?: Parameters<typeof hashNgrams>[2]) => {
  const buffer = ngramBuffer();
  hashNgrams(text, buffer, kinds);
  return {
    words: Array.from(buffer.words.subarray(0, buffer.wordCount)),
    chars: Array.from(buffer.chars.subarray(0, buffer.charCount)),
  };
};

describe('n-gram hashes', () => {
  it('of the plain kind are those of a naive reading', () => {
    // "ab c" between spaces: 2 words, 2 + 1 bigrams with the border, and every stretch of 2 to 5 units.
    const { words, chars } = hashes('ab c', PLAIN_NGRAMS);
    expect(words).toHaveLength(2 + 2 + 1);
    expect(chars).toHaveLength(5 + 4 + 3 + 2);
  });

  it('pair words wherever they stand', () => {
    const near = new Set(hashes('how spend').words);
    const far = hashes('how much did i spend').words;
    expect(
      far.some((hash) => near.has(hash) && !new Set(hashes('how').words.concat(hashes('spend').words)).has(hash)),
    ).toBe(true);
  });

  it('take each Chinese character for a word', () => {
    const alone = hashes('退').words[0];
    expect(hashes('我要退货').words).toContain(alone);
  });

  it('do not tell long numbers apart', () => {
    expect(hashes('order 202611010001')).toEqual(hashes('order 2026110100019999'));
    expect(hashes('order 12')).not.toEqual(hashes('order 13'));
  });

  it('stay bounded on endless texts and never are zero', () => {
    const { words, chars } = hashes('a b '.repeat(100_000));
    expect(words.length + chars.length).toBeLessThan(8000);
    expect(words.every((h) => h > 0) && chars.every((h) => h > 0)).toBe(true);
  });
});

describe('a vocabulary', () => {
  const texts = ['track my order', 'where is my order', 'refund my order please'];
  const vocabulary = buildVocabulary(texts, 1, 100_000);

  it('gives every text a word block and a character block of their lengths in the recipe', () => {
    const row = sparseRow();
    vocabulary.read('track my order', row);
    const squares = row.values.subarray(0, row.length).reduce((sum, v) => sum + v * v, 0);
    expect(squares).toBeCloseTo(1 + vocabulary.recipe.wordLength ** 2, 4);
    expect(row.known).toBe(1);
  });

  it('weighs what it does not know against what it knows', () => {
    const [known, mixed] = [sparseRow(), sparseRow()];
    vocabulary.read('order', known);
    vocabulary.read('order zzzz qqqq', mixed);
    const length = (row: typeof known) => Math.hypot(...row.values.subarray(0, row.length));
    expect(length(mixed)).toBeLessThan(length(known));
    expect(mixed.known).toBeLessThan(known.known);
  });

  it('leaves rare n-grams out, and the rarest beyond its size', () => {
    const common = buildVocabulary(texts, 2, 100_000);
    expect(common.size).toBeLessThan(vocabulary.size);
    expect(buildVocabulary(texts, 1, 10).size).toBe(10);
  });

  it('finds the columns it was built of, whatever their hashes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 0xffffffff }), { maxLength: 200 }), (list) => {
        const made = new Vocabulary(Uint32Array.from(list), new Float32Array(list.length).fill(1));
        for (const [column, hash] of list.entries()) expect(made.column(hash)).toBe(column);
        for (const hash of [2, 3, 0xfffffffe]) if (!list.includes(hash)) expect(made.column(hash)).toBe(-1);
      }),
    );
  });

  it('does not depend on the order of the texts', () => {
    const turned = buildVocabulary([...texts].reverse(), 1, 100_000);
    expect(turned.hashes).toEqual(vocabulary.hashes);
    expect(turned.idf).toEqual(vocabulary.idf);
  });
});
