import { describe, expect, it } from 'vitest';
import { ERRORS } from '../../domain/errors.ts';
import { en } from './en.ts';
import { errorsZh } from './error-texts.ts';
import { explainError, preferredLang, translate } from './i18n.tsx';
import { zh } from './zh.ts';

const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe('the console’s words', () => {
  it('have the same blanks to fill in both languages', () => {
    const broken = Object.entries(en).filter(
      ([key, text]) => `${holes(text)}` !== `${holes(zh[key as keyof typeof en])}`,
    );
    expect(broken).toEqual([]);
  });

  it('fill the blanks', () => {
    expect(translate('en', 'kb.published', { n: 4 })).toBe('Version 4 is published');
  });

  it('explain every coded error in Chinese', () => {
    expect(Object.keys(ERRORS).filter((code) => !(code in errorsZh))).toEqual([]);
  });

  it('show the code of an error beside its explanation', () => {
    expect(explainError('zh', { code: 'forbidden', message: 'x' })).toBe('您的角色不能这样做。 (forbidden)');
  });

  it('fall back to the server’s message for an unknown code', () => {
    expect(explainError('zh', { code: 'odd', message: 'Something odd.' })).toBe('Something odd. (odd)');
  });
});

describe('the language', () => {
  it('is the browser’s first that the console speaks', () => {
    expect(preferredLang(['fr', 'zh-TW', 'en'], null)).toBe('zh');
    expect(preferredLang(['de', 'en-US', 'zh'], null)).toBe('en');
  });

  it('is English when the console speaks none of them', () => {
    expect(preferredLang(['fr'], null)).toBe('en');
  });

  it('is the one that was chosen, whatever the browser prefers', () => {
    expect(preferredLang(['en'], 'zh')).toBe('zh');
  });
});
