import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_AT_ONCE, VectorRows } from './vector-rows.ts';

const unit = (dimensions: number) =>
  fc
    .array(fc.integer({ min: -99, max: 99 }), { minLength: dimensions, maxLength: dimensions })
    .map((numbers) => numbers.map((n) => n / Math.max(1, Math.hypot(...numbers))));

const rowsOf = fc
  .integer({ min: 1, max: 150 })
  .chain((dimensions) => fc.array(unit(dimensions), { minLength: 2, maxLength: 40 }));

describe('rows of vectors', () => {
  it('compares any number of rows of any length as multiplying and adding does', () => {
    fc.assert(
      fc.property(rowsOf, fc.nat(), ([asked, ...vectors], seed) => {
        const rows = new VectorRows(asked!.length);
        const ids = vectors.map((vector) => rows.add(vector));
        rows.ask(asked!);
        const chosen = Array.from({ length: (seed % MOST_AT_ONCE) + 10 }, (_, i) => ids[(seed + 7 * i) % ids.length]!);
        const cosines = rows.cosines(chosen);
        expect(cosines.length).toBe(chosen.length);
        chosen.forEach((id, i) => {
          const wanted = vectors[id]!.reduce((sum, value, k) => sum + value * asked![k]!, 0);
          expect(Math.abs(cosines[i]! - wanted)).toBeLessThan(1e-3);
        });
      }),
    );
  });
});
