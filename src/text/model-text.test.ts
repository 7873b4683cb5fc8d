import { describe, expect, it } from 'vitest';
import { modelText } from './model-text.ts';
import { normalize } from './normalize.ts';
import { isCutPinyin } from './pinyin-text.ts';

describe('what a model reads', () => {
  it.each([
    ['wǒ yào tuì huò', 'wo yao tui huo'],
    ['Tuìkuǎn zěnme bàn?', 'tui kuan zen me ban?'],
    ['wo3 yao4 tui4 huo4', 'wo yao tui huo'],
  ])('is the same for pinyin with its tones: %s', (typed, plain) => {
    const read = modelText(normalize(typed));
    expect([isCutPinyin(read), read.normalize('NFKC')]).toEqual([true, plain]);
    expect(read).toBe(modelText(plain));
  });

  it.each(['où est ma commande à moi', 'dónde está mi pedido', 'naïve café'])('is left alone: %s', (text) => {
    expect(modelText(normalize(text))).toBe(normalize(text));
  });
});
