import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from './normalize.ts';

describe('normalize', () => {
  it.each([
    ['  Where IS\tmy\n order? ', 'where is my order?'],
    ['ＫＦ２０２６１１０１０００１', 'kf202611010001'],
    ['請問我的訂單什麼時候發貨？', '请问我的订单什么时候发货?'],
    ['退货　谢谢', '退货 谢谢'],
    ['thanks 😊👍🏽', 'thanks'],
    ['👍🏽', '👍🏽'],
    ['don’t', "don't"],
    ['zero\u200bwidth', 'zerowidth'],
    ['哈哈哈哈哈哈哈', '哈哈哈'],
    ['helloooooo!!!!!!', 'hellooo!!!'],
    ['KF000000000001', 'kf000000000001'],
    ['', ''],
    ['\ud800abc', '\ufffdabc'],
    ['①号', '1号'],
  ])('turns %j into %j', (text, expected) => {
    expect(normalize(text)).toBe(expected);
  });

  it('is idempotent and never leaves outer or doubled white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalize(text);
        expect(normalize(once)).toBe(once);
        expect(once).toBe(once.trim());
        expect(once).not.toMatch(/\s\s/);
      }),
      { numRuns: 2000 },
    );
  });
});
