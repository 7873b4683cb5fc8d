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

/** Kettle, descaling and warming are three directions; rinsing is near descaling. */
function kettleTable(): { table: WordTable; descale: number[]; vectorOf: (word: string) => Float32Array } {
  const directions: Record<string, readonly number[]> = {
    kettle: [1],
    descale: [0, 1],
    warm: [0, 0, 1],
    rinse: [0, 0.9, 0, Math.sqrt(0.19)],
  };
  const vectorOf = (word: string) => Float32Array.from({ length: 64 }, (_, i) => directions[word]?.[i] ?? 0);
  const table = new WordTable(new VectorRows(64), 4);
  const descale = table.addUnit(['kettle', 'descale'], vectorOf);
  return { table, descale, vectorOf };
}

const asked = (...words: string[]) => words.map((word) => ({ word, weight: 1 }));

test('a question about another side of the same thing stands in contrast to the wording, more than one in near words', () => {
  const { table, descale, vectorOf } = kettleTable();
  const other = table.contrast(asked('kettle', 'warm'), vectorOf, descale);
  const near = table.contrast(asked('kettle', 'rinse'), vectorOf, descale);
  expect(other).toBeCloseTo(0.5, 2);
  // The rest of one text is near the rest of the other in both directions: a tenth of a tenth of the half is left.
  expect(near).toBeCloseTo(0.5 * 0.1 * 0.1, 2);
});

test('a question that says no more than the wording, or all of it, is in no contrast to it', () => {
  const { table, descale, vectorOf } = kettleTable();
  expect(table.contrast(asked('kettle'), vectorOf, descale)).toBe(0);
  expect(table.contrast(asked('descale', 'kettle'), vectorOf, descale)).toBe(0);
  expect(table.contrast(asked('kettle', 'descale', 'warm'), vectorOf, descale)).toBe(0);
});
