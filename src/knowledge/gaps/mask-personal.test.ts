import { describe, expect, it } from 'vitest';
import { maskPersonal } from './mask-personal.ts';

describe('masking personal data', () => {
  it.each([
    ['zh', '我的订单KF202611010001什么时候到', '我的订单[订单号]什么时候到'],
    ['zh', '电话是13812345678，邮箱li.lei@mail.example', '电话是[电话]，邮箱[邮箱]'],
    ['zh', '快递单号SF1234567890123查不到', '快递单号[号码]查不到'],
    ['zh', '身份证11010119900307123X可以吗', '身份证[号码]可以吗'],
    ['zh', '李先生，您的退款已经处理', '[姓名]先生，您的退款已经处理'],
    ['zh', '地址：浙江省杭州市西湖区文三路100号3单元502室', '地址：[地址]'],
    ['en', 'call me at +1 415 555 0100 please', 'call me at [phone] please'],
    ['en', 'my name is John Smith, order kf202611010001', 'my name is [name], order [order number]'],
    ['en', 'send it to 12 Old Park Road please', 'send it to [address] please'],
  ] as const)('%s: %s', (lang, text, masked) => {
    expect(maskPersonal(text, lang)).toBe(masked);
  });

  it('takes out what the records call the visitor', () => {
    expect(maskPersonal('Thanks Wei, the refund is on its way', 'en', ['Wei'])).toBe(
      'Thanks [name], the refund is on its way',
    );
  });

  it('leaves prices, periods, models and hotlines of few digits alone', () => {
    for (const text of [
      '满99元包邮，偏远地区15元',
      '10000mAh能带上飞机吗',
      '退款要3-7天',
      'orders over ¥1,599 in 2026',
    ]) {
      expect(maskPersonal(text, 'zh')).toBe(text);
    }
  });
});
