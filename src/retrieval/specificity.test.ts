import { describe, expect, it } from 'vitest';
import { createJiebaSegmenter } from '../adapters/jieba/jieba-segmenter.ts';
import { createAnalyzer } from './analyze.ts';
import { specificity } from './specificity.ts';

const analyzer = createAnalyzer(createJiebaSegmenter());
const of = (text: string) => specificity(analyzer.words(text));

describe('specificity', () => {
  it.each([
    ['多少钱', '怎么投诉'],
    ['多久到账', '台湾能送吗'],
    ['退到哪', '电机保修多久'],
    ['how long does it take', 'how do i descale the kettle'],
    ['how much is it', 'do you ship to taiwan'],
    ['who pays for that', 'who pays customs duties'],
  ])('is less of %j than of %j', (asked, named) => {
    expect(of(asked)).toBeLessThan(0.25);
    expect(of(named)).toBeGreaterThan(of(asked) + 0.2);
  });

  it('knows English words in any form, with and without their apostrophes', () => {
    expect(of('expires')).toBe(of('expire'));
    expect(of("i can't")).toBe(of('i cant'));
  });

  it('judges a Chinese word that it does not know by its characters, and takes a number for no subject', () => {
    expect(specificity(['退到'])).toBeLessThan(0.1);
    expect(specificity(['饕餮'])).toBeGreaterThan(0.8);
    expect(of('30')).toBe(0);
    expect(specificity([])).toBe(0);
  });

  it('never falls when a word is added', () => {
    const words = analyzer.words('那邮费谁出 or who pays the postage to taiwan');
    words.forEach((_, i) => {
      expect(specificity(words.slice(0, i + 1))).toBeGreaterThanOrEqual(specificity(words.slice(0, i)));
    });
  });
});
