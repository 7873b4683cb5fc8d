/** An example matrix in WebAssembly memory, with room behind it for the weights that are fitted on it. */
import { assert } from '../../lib/assert.ts';
import { instantiateKernels, type Kernels } from '../simd/kernels.ts';
import type { ExampleMatrix } from './example-matrix.ts';

const PAGE = 65_536;

export class MatrixMemory {
  readonly matrix: ExampleMatrix;
  readonly kernels: Kernels;
  /** Byte addresses: the sparse columns and values, the dense rows, and 0, 1, 2, … as columns of a dense row. */
  readonly columns: number;
  readonly values: number;
  readonly dense: number;
  readonly counting: number;
  readonly #memory: WebAssembly.Memory;
  #end: number;

  /** `counting`: how many columns the longest dense product has. */
  constructor(matrix: ExampleMatrix, counting: number) {
    this.matrix = matrix;
    this.#memory = new WebAssembly.Memory({ initial: 1 });
    this.#end = 64;
    this.columns = this.room(matrix.columns.length * 4);
    this.values = this.room(matrix.values.length * 4);
    this.dense = this.room(matrix.dense.length * 4);
    this.counting = this.room(counting * 4);
    this.ints(this.columns, matrix.columns.length).set(matrix.columns);
    this.floats(this.values, matrix.values.length).set(matrix.values);
    this.floats(this.dense, matrix.dense.length).set(matrix.dense);
    this.ints(this.counting, counting).set(Int32Array.from({ length: counting }, (_, k) => k));
    this.kernels = instantiateKernels(this.#memory);
  }

  /** Reserves bytes and gives their address, a multiple of 64. Views made before are stale afterwards. */
  room(bytes: number): number {
    const at = this.#end;
    this.#end += Math.ceil(bytes / 64) * 64;
    assert(this.#end < 2 ** 32, 'the training set fits into 4 GiB of features');
    const missing = Math.ceil((this.#end - this.#memory.buffer.byteLength) / PAGE);
    if (missing > 0) this.#memory.grow(missing);
    return at;
  }

  floats(at: number, length: number): Float32Array {
    return new Float32Array(this.#memory.buffer, at, length);
  }

  ints(at: number, length: number): Int32Array {
    return new Int32Array(this.#memory.buffer, at, length);
  }
}
