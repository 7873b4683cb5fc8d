import { expect, test } from 'vitest';
import { createJiebaSegmenter } from '../adapters/jieba/jieba-segmenter.ts';
import { createAnalyzer } from './analyze.ts';

const analyzer = createAnalyzer(createJiebaSegmenter());

test('a number or a Latin word ends where Chinese begins', () => {
  expect(analyzer.words('iphone15手机退货')).toEqual(['iphone15', '手机', '退货']);
  expect(analyzer.terms('5g手机').filter((term) => !term.startsWith('#'))).toEqual([
    '=5g',
    '手',
    '手机',
    '机',
    ':手机',
  ]);
  expect(analyzer.terms('3.5折')).toContain('=3.5');
  expect(analyzer.terms('3.5折')).toContain('折');
});

test('what follows a number in Chinese is found by the same terms as without it', () => {
  const plain = analyzer.terms('天内可以退货');
  expect(analyzer.terms('15天内可以退货')).toEqual(expect.arrayContaining(plain));
});

test('apostrophes and decimal points inside belong to a word', () => {
  expect(analyzer.words("don't pay 3.5 for it.")).toEqual(["don't", 'pay', '3.5', 'for', 'it']);
});
