import { describe, expect, it } from 'vitest';
import { seeded } from '../../bench/support/seeded.ts';
import { edits } from './edits.ts';
import { WordShapes } from './word-shapes.ts';

function near(shapes: WordShapes, word: string): Set<string> {
  const out = new Set<string>();
  shapes.near(word, (candidate) => out.add(candidate));
  return out;
}

describe('the shapes of words', () => {
  it('finds every word that two edits behind the first letter lead to, by comparison with all of them', () => {
    const next = seeded(7);
    const letter = () => 'abcdefgh'[Math.floor(8 * next())]!;
    const word = () => Array.from({ length: 5 + Math.floor(4 * next()) }, letter).join('');
    const words = Array.from({ length: 400 }, word);
    const shapes = new WordShapes();
    for (const each of words) shapes.add(each);
    for (let i = 0; i < 50; i++) {
      const typed = word();
      const found = near(shapes, typed);
      for (const each of words) {
        if (each[0] === typed[0] && edits(each, typed, 2) <= 2) expect(found).toContain(each);
        if (edits(each, typed, 1) <= 1) expect(found).toContain(each);
      }
    }
  });

  it('finds words by their consonants, however many vowels are missing', () => {
    const shapes = new WordShapes();
    for (const word of ['delivery', 'photograph', 'quality', 'keyboard']) shapes.add(word);
    expect(near(shapes, 'dlvry')).toContain('delivery');
    expect(near(shapes, 'fotograf')).toContain('photograph');
    expect(near(shapes, 'kwality')).not.toContain('keyboard');
  });
});
