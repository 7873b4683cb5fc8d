import { describe, expect, it } from 'vitest';
import { betweenDays, daysOf, lastDays } from './period.ts';

describe('a period', () => {
  it('of the last days begins at midnight and takes today in whole', () => {
    const now = new Date(2026, 10, 21, 15, 30);
    expect(lastDays(7, now)).toEqual({
      from: new Date(2026, 10, 15).toISOString(),
      to: new Date(2026, 10, 21, 23, 59, 59, 999).toISOString(),
    });
  });

  it('is the sum of its days', () => {
    const days = daysOf(betweenDays(new Date(2026, 1, 26), new Date(2026, 2, 2)));
    expect(days.map(({ from }) => new Date(from).getDate())).toEqual([26, 27, 28, 1, 2]);
  });
});
