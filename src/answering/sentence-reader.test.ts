import { describe, expect, it } from 'vitest';
import { SentenceReader } from './sentence-reader.ts';

const TEXT =
  'Orders over ¥99.50 ship free. [1] See e.g. section 2. [1][2]\n- 签收后7天内可退。【1】“真的吗？”[2, 3] A last one [1]';

function readAll(pieces: readonly string[]) {
  const reader = new SentenceReader();
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

describe('the sentence reader', () => {
  const whole = readAll([TEXT]);

  it('finds sentences with their citations, in both languages', () => {
    expect(whole).toEqual([
      { text: 'Orders over ¥99.50 ship free.', cites: [1] },
      { text: 'See e.g. section 2.', cites: [1, 2] },
      { text: '签收后7天内可退。', cites: [1] },
      { text: '“真的吗？”', cites: [2, 3] },
      { text: 'A last one', cites: [1] },
    ]);
  });

  it('reads the same however the stream is cut', () => {
    for (let size = 1; size < 12; size++) {
      expect(readAll(TEXT.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []), `pieces of ${size}`).toEqual(whole);
    }
  });

  it('gives up on what has no end', () => {
    const reader = new SentenceReader();
    expect(reader.push('word '.repeat(500))).toEqual([]);
    expect(reader.overflowed).toBe(true);
    expect(reader.push('Whole. [1] ')).toEqual([]);
  });
});
