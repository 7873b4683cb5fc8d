import { expect, test } from 'vitest';
import { summarise } from './features.ts';

test('best, mean of three and mean of twelve are those of the values sorted', () => {
  let state = 9;
  const next = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
  const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
  for (let count = 1; count <= 64; count++) {
    // Longer than what counts, and with values that are equal.
    const values = Float64Array.from({ length: 70 }, () => Math.round((next() - 0.3) * 40) / 40);
    const sorted = [...values.subarray(0, count)].sort((a, b) => b - a);
    expect(summarise(values, count)).toEqual({
      best: sorted[0],
      few: mean(sorted.slice(0, 3)),
      many: mean(sorted.slice(0, 12)),
    });
  }
  expect(summarise(new Float64Array(3), 0)).toEqual({ best: 0, few: 0, many: 0 });
});
