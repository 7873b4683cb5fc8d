import { describe, expect, it } from 'vitest';
import { personalise } from './personalise.ts';

const known = { values: { order_number: 'KF202611010001' }, names: new Set(['order_number', 'name']) };

describe('an article’s text made personal', () => {
  it('has the slots that are known put in', () => {
    expect(personalise('您的订单 {order_number} 已发货。', known)).toBe('您的订单 KF202611010001 已发货。');
  });

  it('has what stands behind the bar where nothing is known', () => {
    expect(personalise('Dear {name|customer}, thank you.', known)).toBe('Dear customer, thank you.');
  });

  it('leaves out a sentence with a gap, and keeps the rest', () => {
    expect(personalise('Dear {name}. Shipping is free. See you.', known)).toBe('Shipping is free. See you.');
  });

  it('shows a dash when every sentence has a gap: never a template', () => {
    expect(personalise('你好，{name}！', known)).toBe('你好，—！');
  });

  it('leaves braces alone that are the article’s own', () => {
    expect(personalise('Type {code} or {}.', known)).toBe('Type {code} or {}.');
  });

  it('takes no line breaks and no endless values from what a visitor gave', () => {
    const values = { name: `A\nB${'x'.repeat(500)}` };
    const text = personalise('Hello {name}', { values, names: known.names });
    expect(text).toMatch(/^Hello A Bx+$/);
    expect(text.length).toBeLessThan(90);
  });
});
