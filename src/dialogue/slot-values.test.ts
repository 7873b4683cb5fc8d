import { describe, expect, it } from 'vitest';
import type { Entity, Understanding } from '../domain/understanding.ts';
import type { SlotSpec } from './flow.ts';
import { attemptedOrderNumber } from './slot-values.ts';

const slot = { source: { kind: 'value', entity: 'order_number' } } as SlotSpec;

function said(text: string, ...known: readonly string[]): Understanding {
  const entities = known.map((value) => {
    const start = text.indexOf(value);
    return { kind: 'phone', value, start, end: start + value.length } as Entity;
  });
  return { text, entities } as unknown as Understanding;
}

describe('attemptedOrderNumber', () => {
  it.each([
    ['order 20260012 i think', '20260012'],
    ['查一下 kf2026110 到哪了', 'kf2026110'],
    ['订单号202611010001', '202611010001'],
  ])('finds in %j what was meant for one', (text, attempt) => {
    expect(attemptedOrderNumber(slot, said(text))).toBe(attempt);
  });

  it.each([
    ['where is my order, call me at 13812345678', '13812345678'],
    ['查订单', ''],
    ['it has been 14 days', ''],
  ])('finds none in %j', (text, phone) => {
    expect(attemptedOrderNumber(slot, phone === '' ? said(text) : said(text, phone))).toBeNull();
  });

  it('takes the order number it was read as, when the shop has none like it', () => {
    const text = 'order 20260012 please';
    const entity = { kind: 'order_number', value: '20260012', start: 6, end: 14 } as Entity;
    expect(attemptedOrderNumber(slot, { text, entities: [entity] } as unknown as Understanding)).toBe('20260012');
  });

  it('looks for no order where something else is asked for', () => {
    expect(attemptedOrderNumber({ source: { kind: 'value', entity: null } } as SlotSpec, said('20260012'))).toBeNull();
  });
});
