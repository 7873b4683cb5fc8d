import { expect, test } from 'vitest';
import { VectorRows } from './vector-rows.ts';
import { WordTable } from './word-table.ts';

test('a union of lists holds each of their words once, and no other', () => {
  const table = new WordTable(new VectorRows(64), 4);
  const vector = Float32Array.from({ length: 64 }, (_, i) => (i === 0 ? 1 : 0));
  let state = 5;
  const below = (n: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const lists: number[][] = [];
  for (let i = 0; i < 400; i++) {
    // Words come all the while, also between two unions.
    const words = new Set(Array.from({ length: below(6) }, () => `w${below(2 * i + 1)}`));
    lists.push(table.addUnit([...words], () => vector));
    const some = Array.from({ length: below(4) }, () => lists[below(lists.length)]!);
    expect([...table.union(some)].sort((a, b) => a - b)).toEqual([...new Set(some.flat())].sort((a, b) => a - b));
  }
});
