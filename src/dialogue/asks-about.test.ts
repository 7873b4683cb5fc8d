import { describe, expect, it } from 'vitest';
import { understanding } from '../../test/fakes/understanding.ts';
import { asksAboutRules } from './asks-about.ts';

const about = (text: string, ownThing = false) => asksAboutRules(understanding(text), ownThing);

describe('a question about what a flow does', () => {
  it.each([
    '退货怎么操作',
    '在哪里能改地址',
    '退货要不要钱',
    '那取消重拍呢',
    '开票扣不扣税',
    '取消订单要收费吗',
    '拆封以后还能退吗',
    '订单会自动关闭吗',
    '一个订单可以改几次地址',
    '地址改了会不会晚到',
    '有取消次数的限制吗',
    'how do returns work',
    'can opened items be returned?',
    'can I return food',
    'does cancelling cost anything',
    'is there a fee',
    'do you take returns',
    'are returns free',
    'what happens to an order nobody pays for',
    'how often can it be changed',
  ])('is told from a wish: %s', (text) => {
    expect(about(text)).toBe(true);
  });

  it.each([
    '我要退货',
    '能帮我取消订单吗',
    '可以查一下物流吗',
    '我想取消订单可以吗',
    '这单能退吗',
    '我的快递到哪了',
    '麻烦您把地址改成公司的可以吗',
    'can you cancel my order?',
    'could you please track my parcel',
    'where is my order',
    'can my order be cancelled',
    'can I return the kettle I bought?',
    'I would like a refund',
    'can I cancel it?',
  ])('is not seen in a wish: %s', (text) => {
    expect(about(text)).toBe(false);
  });

  it('is not seen beside an order number', () => {
    expect(about('KF202611010001怎么退', true)).toBe(false);
  });
});
