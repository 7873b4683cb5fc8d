import { describe, expect, it } from 'vitest';
import { type SpannedCell, spread } from './html-table.ts';

const cell = (text: string, columns = 1, rows = 1): SpannedCell => ({ text, columns, rows });
const table = (...rows: readonly (readonly SpannedCell[])[]) =>
  spread(rows.map((cells, index) => ({ line: index + 1, cells }))).map(({ cells }) => cells);

describe('a table with merged cells', () => {
  it('has each in every row and column it covers', () => {
    expect(table([cell('a', 2), cell('b', 1, 2)], [cell('c'), cell('d')])).toEqual([
      ['a', 'a', 'b'],
      ['c', 'd', 'b'],
    ]);
  });

  it('keeps the text of one that says it covers nothing', () => {
    expect(table([cell('a', 0, 0), cell('b')])).toEqual([['a', 'b']]);
  });

  it('does not grow beyond its cells where they reach over everything', () => {
    const wide = Array.from({ length: 3000 }, (_, i) => cell(`${i}`, 9999, 9999));
    const rows = table(wide, ...Array.from({ length: 3000 }, () => []));
    expect(rows[0]).toHaveLength(3049);
    expect(rows.slice(1).every((cells) => cells.length === 50)).toBe(true);
  });
});
