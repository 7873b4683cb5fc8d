import { describe, expect, it } from 'vitest';
import { type Pooling, pool, toUnit } from './pooling.ts';

/** Two texts of up to three tokens of two numbers; the second text has one token and padding that must not count. */
const values = Float32Array.from([3, 0, 0, 4, 3, -4, 0, 5, 9, 9, 9, 9]);
const mask = [true, true, true, true, false, false];
const dims = { texts: 2, length: 3, size: 2 };

describe('pooling', () => {
  it.each<[Pooling, number[]]>([
    ['mean', [1, 0]],
    ['cls', [1, 0]],
    ['max', [0.6, 0.8]],
    ['last', [0.6, -0.8]],
  ])('takes %s over the tokens that are there, as unit vectors', (pooling, first) => {
    const [a, b] = pool(pooling, values, mask, dims) as [Float32Array, Float32Array];
    for (const [i, value] of first.entries()) expect(a[i]).toBeCloseTo(value, 6);
    expect([...b]).toEqual([0, 1]);
    expect(a.buffer.byteLength).toBe(8);
  });

  it('gives a text without tokens a unit vector all the same', () => {
    const [vector] = pool('mean', new Float32Array(8), [false, false], { texts: 1, length: 2, size: 4 });
    expect([...(vector as Float32Array)]).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(Math.hypot(...toUnit(new Float32Array(7)))).toBeCloseTo(1, 6);
  });
});
