import { expect, test } from 'vitest';
import { NumberLists } from './number-lists.ts';

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

test('lists of any length come back as they were given, whatever was added behind them', () => {
  const next = seeded(3);
  const lists = new NumberLists();
  const naive: number[][] = [];
  for (let i = 0; i < 3000; i++) {
    const length = next() < 0.2 ? 0 : Math.floor(next() * (next() < 0.01 ? 3000 : 20));
    const numbers = Array.from({ length }, () => Math.floor(next() * 2 ** 31));
    expect(lists.add(numbers)).toBe(i);
    naive.push(numbers);
    const earlier = Math.floor(next() * naive.length);
    expect([...lists.get(earlier)]).toEqual(naive[earlier]);
  }
  naive.forEach((numbers, i) => {
    expect([...lists.get(i)]).toEqual(numbers);
  });
});
