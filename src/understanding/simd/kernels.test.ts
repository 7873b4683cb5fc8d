import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DenseMap } from './dense-map.ts';
import { instantiateKernels, LANES } from './kernels.ts';

const finite = fc.float({ noNaN: true, noDefaultInfinity: true, min: -4, max: 4 });

describe('the kernels', () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const kernels = instantiateKernels(memory);
  const columns = new Int32Array(memory.buffer, 0, 64);
  const values = new Float32Array(memory.buffer, 256, 64);
  const weights = new Float32Array(memory.buffer, 1024, 32 * LANES);
  const out = new Float32Array(memory.buffer, 8192, LANES);
  const row = fc.array(fc.tuple(fc.nat(31), finite), { maxLength: 40 });
  const table = fc.array(finite, { minLength: 32 * LANES, maxLength: 32 * LANES });

  const load = (entries: readonly (readonly [number, number])[], start: readonly number[]) => {
    for (const [k, [column, value]] of entries.entries()) {
      columns[k] = column;
      values[k] = value;
    }
    weights.set(start);
  };

  it('give the sparse dot product of every lane', () => {
    fc.assert(
      fc.property(row, table, (entries, start) => {
        load(entries, start);
        kernels.dot(0, 256, entries.length, 1024, 8192);
        for (let lane = 0; lane < LANES; lane++) {
          const wanted = entries.reduce(
            (sum, [c], k) => sum + (values[k] as number) * (weights[c * LANES + lane] as number),
            0,
          );
          expect(out[lane]).toBeCloseTo(wanted, 2);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('add a multiple of every lane, repeated columns twice', () => {
    fc.assert(
      fc.property(row, table, fc.array(finite, { minLength: LANES, maxLength: LANES }), (entries, start, factors) => {
        load(entries, start);
        out.set(factors);
        const wanted = Float64Array.from(weights);
        for (const [k, [c]] of entries.entries()) {
          for (let lane = 0; lane < LANES; lane++) {
            wanted[c * LANES + lane] =
              (wanted[c * LANES + lane] as number) + (values[k] as number) * (out[lane] as number);
          }
        }
        kernels.add(0, 256, entries.length, 1024, 8192);
        for (let i = 0; i < weights.length; i++)
          expect(Math.abs((weights[i] as number) - (wanted[i] as number))).toBeLessThan(0.01);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a dense map', () => {
  it.each([
    [1, 3],
    [16, 8],
    [37, 256],
    [5, 0],
  ])('multiplies a matrix of %i × %i', (outputs, inputs) => {
    const rows = Float32Array.from({ length: outputs * inputs }, (_, i) => Math.sin(i));
    const vector = Float32Array.from({ length: inputs }, (_, i) => Math.cos(i));
    const found = new DenseMap(rows, outputs, inputs).apply(vector);
    for (let o = 0; o < outputs; o++) {
      const wanted = vector.reduce((sum, value, k) => sum + value * (rows[o * inputs + k] as number), 0);
      expect(found[o]).toBeCloseTo(wanted, 3);
    }
  });
});
