import { describe, expect, test } from 'vitest';
import { splitLinks } from './links.ts';

const hrefs = (text: string) => splitLinks(text).flatMap((piece) => piece.href ?? []);
const joined = (text: string) =>
  splitLinks(text)
    .map((piece) => piece.text)
    .join('');

describe('A link in a text', () => {
  test.each([
    ['see https://spruce.example/a?b=1#c for more', ['https://spruce.example/a?b=1#c']],
    ['(https://spruce.example/a).', ['https://spruce.example/a']],
    ['https://en.wikipedia.org/wiki/Spruce_(tree)', ['https://en.wikipedia.org/wiki/Spruce_(tree)']],
    ['详见https://spruce.example/配送。谢谢', ['https://spruce.example/']],
    [
      '请看http://spruce.example/a，或 HTTPS://SPRUCE.EXAMPLE/b！',
      ['http://spruce.example/a', 'https://spruce.example/b'],
    ],
    ['“https://spruce.example/q”', ['https://spruce.example/q']],
  ])('of %s ends where the address ends', (text, expected) => {
    expect(hrefs(text)).toEqual(expected);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    'www.spruce.example',
    'http://[',
    'http://',
    'mailto:a@b.c',
  ])('is not made of %s', (text) => {
    expect(hrefs(text)).toEqual([]);
  });

  test('leaves every character of the text in its place', () => {
    for (const text of ['', 'a https://b.example/c, d', 'https://x.example。', '(http://[bad) https://ok.example)))']) {
      expect(joined(text)).toBe(text);
    }
  });
});
