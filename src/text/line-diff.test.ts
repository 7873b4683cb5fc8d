import { describe, expect, it } from 'vitest';
import { seededRandom } from '../understanding/train/folds.ts';
import { lineDiff } from './line-diff.ts';

describe('a line diff', () => {
  it('marks what is gone and what is new, with two lines around', () => {
    expect(lineDiff('1\n2\n3\n4\n5\n6\n7', '1\n2\n3\nfour\n5\n6\n7')).toBe('…\n  2\n  3\n- 4\n+ four\n  5\n  6\n…');
    expect(lineDiff('a', 'a\nb')).toBe('  a\n+ b');
    expect(lineDiff('a\nb\nc', 'a\nc')).toBe('  a\n- b\n  c');
  });

  it('says nothing of equal texts', () => {
    expect(lineDiff('a\nb', 'a\nb')).toBe('');
  });

  it('leads from the one text to the other, whatever they are', () => {
    const random = seededRandom(7);
    const text = () => Array.from({ length: random() * 5 + 1 }, () => 'abc'[Math.floor(random() * 3)]).join('\n');
    for (let round = 0; round < 500; round++) {
      const [from, to] = [text(), text()];
      if (from === to) continue;
      const lines = lineDiff(from, to, 99).split('\n');
      const side = (mark: string) =>
        lines
          .filter((l) => l[0] === mark || l[0] === ' ')
          .map((l) => l.slice(2))
          .join('\n');
      expect([side('-'), side('+')]).toEqual([from, to]);
    }
  });
});
