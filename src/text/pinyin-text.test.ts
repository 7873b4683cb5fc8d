import { describe, expect, it } from 'vitest';
import { cutPinyin, holdsEnglish, inPinyin, isCutPinyin } from './pinyin-text.ts';

/** The marked letters, plain again. */
const plain = (text: string) => text.normalize('NFKC');

describe('pinyin', () => {
  it.each([
    ['wo yao tui huo', 'wo yao tui huo'],
    ['woyao tuihuo', 'wo yao tui huo'],
    ['chaxun kuaidi', 'cha xun kuai di'],
    ['kuaidi daonale?', 'kuai di dao na le?'],
    // Only "wo" is surely pinyin here; the whole of it is.
    ['wo de ding dan dao na li le', 'wo de ding dan dao na li le'],
    ['kefu ji dian shang ban', 'ke fu ji dian shang ban'],
  ])('is cut into syllables: %s', (typed, cut) => {
    const found = cutPinyin(typed);
    expect(isCutPinyin(found)).toBe(true);
    expect(plain(found)).toBe(cut);
  });

  it.each([
    'where is my order',
    'can he change me',
    'he ran long',
    // Words that could be cut into a re, se e, o ne, ma chi ne, and are not.
    'are you an ai?',
    'are you a machine',
    'see you',
    'i see',
    'buy one get one?',
    'tea age',
    'he can hang long',
    'do you sell women shoes',
    'refund',
    'ok',
    'hi',
    'wo',
    'can i pay with alipay',
    'my name is li wei, where is my parcel',
    '我的 kuaidi 到哪了',
    '',
    '12345',
  ])('is not seen in %j', (text) => {
    expect(cutPinyin(text)).toBe(text);
  });

  it('is cut the same way again', () => {
    const once = cutPinyin('wo yao tuihuo');
    expect(cutPinyin(once)).toBe(once);
  });

  it.each([
    ['and for xinjiang', true],
    ['#503, 88 jiangnan avenue, binjiang, hangzhou', true],
    ['wo yao tuihuo', false],
    ['kuaidi dao na le', false],
    ['新疆', false],
  ])('may stand beside English words: %s → %s', (typed, found) => {
    expect(holdsEnglish(typed)).toBe(found);
  });

  it('of a Chinese text is what a visitor without an input method types', () => {
    expect(inPinyin('我要退货！')).toBe(cutPinyin('wo yao tuihuo'));
    expect(plain(inPinyin('查 iphone 快递') as string)).toBe('cha iphone kuai di');
    expect(inPinyin('refund')).toBeNull();
  });
});
