import { expect, test } from 'vitest';
import { SlotsByText } from './slots-by-text.ts';

test('slots come and go as in plain lists', () => {
  const slots = new SlotsByText();
  const naive = new Map<string, number[]>();
  let state = 11;
  const below = (n: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  for (let i = 0; i < 5000; i++) {
    const text = ['', '退款', '运费', 'a', 'b'][below(5)]!;
    const slot = below(6);
    const list = naive.get(text) ?? [];
    if (below(2) === 0) {
      slots.remove(text, slot);
      naive.set(
        text,
        list.filter((other) => other !== slot),
      );
    } else {
      slots.add(text, slot);
      if (text !== '' && !list.includes(slot)) naive.set(text, [...list, slot]);
    }
    for (const each of ['', '退款', '运费', 'a', 'b', 'c']) expect(slots.get(each)).toEqual(naive.get(each) ?? []);
  }
});
