import { describe, expect, test } from 'vitest';
import { ERRORS } from '../domain/errors.ts';
import { dayName, pickLang, TEXTS, timeOfDay } from './i18n.ts';
import { cleanText, utf8Length } from './wire.ts';

describe('The language', () => {
  test.each([
    [['zh', 'en'], 'zh'],
    [[null, 'en-GB', 'zh'], 'en'],
    [[undefined, null, 'zh-Hant-TW'], 'zh'],
    [[null, null, 'fr', 'zh-CN'], 'zh'],
    [[null, null, 'fr', 'de'], 'en'],
    [[null, null, '', ''], 'zh'],
  ] as const)('of %j is %s: the first that names one of ours wins', (candidates, expected) => {
    expect(pickLang(candidates)).toBe(expected);
  });

  test('has the same texts in both, none of them empty', () => {
    const leaves = (texts: object): string[] =>
      Object.entries(texts).flatMap(([key, value]) =>
        typeof value === 'object' ? leaves(value as object).map((leaf) => `${key}.${leaf}`) : value === '' ? [] : [key],
      );
    expect(leaves(TEXTS.en)).toEqual(leaves(TEXTS.zh));
  });

  test('has words for every error a send can meet', () => {
    for (const code of [...Object.keys(ERRORS), 'offline', 'timeout', 'conversation_changed', 'from the future']) {
      expect(TEXTS.zh.failure(code)).toMatch(/\p{Script=Han}/u);
      expect(TEXTS.en.failure(code)).toMatch(/^[a-z]/);
    }
  });
});

describe('A day', () => {
  const now = new Date(2026, 10, 21, 0, 30);
  test('is named the way people do', () => {
    expect(dayName(new Date(2026, 10, 21, 0, 1), now, 'en')).toBe('Today');
    expect(dayName(new Date(2026, 10, 20, 23, 59), now, 'zh')).toBe('昨天');
    expect(dayName(new Date(2026, 9, 3), now, 'zh')).toBe('10月3日');
    expect(dayName(new Date(2025, 9, 3), now, 'en')).toBe('October 3, 2025');
  });

  test('that is none does not stop the conversation from being shown', () => {
    expect(dayName(new Date('?'), now, 'en')).toBe('Today');
    expect(timeOfDay(new Date('?'), 'en')).toBe('');
  });
});

describe('A text to send', () => {
  test('loses what the server would refuse and keeps the rest', () => {
    expect(cleanText('  a\u0000b\ud83d\ude00\ud83d \ude00c ')).toBe('ab\ud83d\ude00\ufffd \ufffdc');
  });

  test('is measured in bytes', () => {
    expect(utf8Length('aé长😀')).toBe(1 + 2 + 3 + 4);
  });
});
