import { describe, expect, it } from 'vitest';
import { detectLang } from './detect-lang.ts';

describe('detectLang', () => {
  it.each([
    ['我的快递到哪了', 'zh'],
    ['where is my parcel', 'en'],
    ['我的order到哪了', 'mixed'],
    ['帮我查一下我的order到哪里了好吗', 'zh'],
    ['KF202611010001 到哪了', 'zh'],
    ['Where is KF202611010001', 'en'],
    ['Do you sell 松果 earbuds in black', 'en'],
    ['我的邮箱是 someone.nice@example.com', 'zh'],
    ['我想用SF发货', 'zh'],
    ['我的邮箱是someone.nice@example.com谢谢', 'zh'],
    ['https://shop.example.com/where/is/it 这个在哪里', 'zh'],
    ['@someone.else where is it', 'en'],
  ])('says %j is %s', (text, expected) => {
    expect(detectLang(text, 'en')).toBe(expected);
    expect(detectLang(text, 'zh')).toBe(expected);
  });

  it.each(['123', 'ok', '👍', '', '?!', 'KF202611010001', '13812345678', 'a'])(
    'leaves %j to the conversation',
    (text) => {
      expect(detectLang(text, 'zh')).toBe('zh');
      expect(detectLang(text, 'en')).toBe('en');
    },
  );
});
