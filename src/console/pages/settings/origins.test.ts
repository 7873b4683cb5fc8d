import { describe, expect, it } from 'vitest';
import { parseOrigins } from './origins.ts';

describe('origins typed by an administrator', () => {
  it('come in their normal form, without blanks and repeats', () => {
    expect(parseOrigins(' https://Shop.example.com/ \n\nhttps://shop.example.com, http://localhost:8080')).toEqual({
      origins: ['https://shop.example.com', 'http://localhost:8080'],
      bad: null,
    });
  });

  it.each(['shop.example.com', 'https://shop.example.com/path', 'ftp://example.com', 'javascript:alert(1)', '*'])(
    'name %s as none',
    (line) => {
      expect(parseOrigins(`https://a.example\n${line}`).bad).toBe(line);
    },
  );
});
