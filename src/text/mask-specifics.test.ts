import { describe, expect, it } from 'vitest';
import { maskSpecifics } from './mask-specifics.ts';

describe('masking what names one thing', () => {
  it.each([
    ['where is my order kf202611010001', 'where is my order #'],
    ['查kf202611010001物流', '查#物流'],
    ['my number is 13800001234, mail a.b@c.example', 'my number is #, mail @'],
    ['满 99 包邮吗', '满 99 包邮吗'],
    ['8821', '8821'],
    ['a.b@c.example和d-e@f.example', '@和@'],
    ['', ''],
  ])('turns %j into %j', (text, expected) => {
    expect(maskSpecifics(text)).toBe(expected);
  });
});
