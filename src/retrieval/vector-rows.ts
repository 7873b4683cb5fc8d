/**
 * Unit vectors as whole numbers, row after row in one block of memory that the kernel reads. Fine numbers are kept to 1/16384
 * in 16 bits, so that the inner product of two vectors of 256 numbers is exact to about 0.0001, at half the memory of floats.
 * Coarse ones have 8 bits, half of that once more: good to find near vectors by, which are then compared by the fine ones.
 */
import { assert } from '../lib/assert.ts';
import { AT_ONCE, type Bits, CHUNK, type Dots, dotKernel } from './dot-kernel.ts';

/** Fine steps in 1: products of two unit vectors, and all sums on the way, stay under 2^31. */
const FINE = 16_384;
/**
 * The largest coarse number stands for so many times what a number of a unit vector is on average. Of 30,000 texts' vectors
 * half had none beyond 4.4 times that, and 97 of 100 none beyond 6; what is beyond counts as the largest.
 */
const COARSE_REACH = 6;
const COARSE_MOST = 127;
const PAGE = 65_536;
/** Most rows compared at once. */
export const MOST_AT_ONCE = 256;
/** The memory: addresses of the rows to compare, their products, the vector asked about, and then the rows. */
const PRODUCTS = 4 * MOST_AT_ONCE;
const ASKED = 8 * MOST_AT_ONCE;

export class VectorRows {
  readonly dimensions: number;
  /** What the product of a vector with itself is. */
  readonly one: number;
  readonly #steps: number;
  readonly #most: number;
  readonly #bytes: number;
  readonly #memory: WebAssembly.Memory;
  readonly #dots: Dots;
  /** Bytes of a row. */
  readonly #stride: number;
  /** What `compare` reads and writes, good until the next `add`. */
  addresses!: Int32Array;
  products!: Int32Array;
  /** Address of the vector last asked about. */
  readonly asked = ASKED;
  readonly #first: number;
  #numbers!: Int16Array | Int8Array;
  #used = 0;

  /** `capacity`: rows expected; more may come. */
  constructor(dimensions: number, capacity = 0, bits: Bits = 16) {
    this.dimensions = dimensions;
    this.#bytes = bits / 8;
    this.#steps = bits === 16 ? FINE : (COARSE_MOST / COARSE_REACH) * Math.sqrt(dimensions);
    this.#most = bits === 16 ? FINE : COARSE_MOST;
    this.one = this.#steps * this.#steps;
    this.#stride = Math.ceil((this.#bytes * dimensions) / CHUNK) * CHUNK;
    this.#first = ASKED + this.#stride;
    const bytes = this.#first + capacity * this.#stride;
    this.#memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    this.#dots = dotKernel(this.#memory, bits);
    this.#view();
  }

  /** Keeps a unit vector for good; answers with its row. */
  add(vector: ArrayLike<number>): number {
    assert(vector.length === this.dimensions, `a vector of ${vector.length} numbers among those of ${this.dimensions}`);
    const row = this.#used++;
    const end = this.address(row) + this.#stride;
    const size = this.#memory.buffer.byteLength;
    if (end > size) {
      this.#memory.grow(Math.ceil(Math.max(end - size, size / 4) / PAGE));
      this.#view();
    }
    this.#write(this.address(row), vector);
    return row;
  }

  get(row: number): Float32Array {
    const out = new Float32Array(this.dimensions);
    const at = this.address(row) / this.#bytes;
    for (let i = 0; i < this.dimensions; i++) out[i] = this.#numbers[at + i]! / this.#steps;
    return out;
  }

  /** From now on rows are compared with this vector, until the next `ask`. */
  ask(vector: ArrayLike<number>): void {
    this.#write(ASKED, vector);
  }

  /** Asks about what others of the same dimensions were asked about. */
  askAs(others: VectorRows): void {
    const share = this.#steps / others.#steps;
    const numbers = this.#numbers;
    const theirs = others.#numbers;
    const most = this.#most;
    const at = ASKED / this.#bytes;
    const from = ASKED / others.#bytes;
    for (let i = 0; i < this.dimensions; i++) {
      const number = Math.round(theirs[from + i]! * share);
      numbers[at + i] = number > most ? most : number < -most ? -most : number;
    }
  }

  /** Address of a row, for `compare`; never changes. */
  address(row: number): number {
    return this.#first + row * this.#stride;
  }

  /**
   * Inner products of the vector at an address (of a row, or `asked`) with those at the first `count` of `addresses`, into
   * `products`: whole numbers, of which `one` is a cosine of 1.
   */
  compare(address: number, count: number): void {
    // The last round compares as many as all others: the rest of it with what is at hand.
    for (let i = count; i % AT_ONCE !== 0; i++) this.addresses[i] = ASKED;
    this.#dots(address, 0, count, PRODUCTS, this.#stride);
  }

  /** Cosine of the asked vector with each of these rows. */
  cosines(rows: readonly number[]): Float64Array {
    const out = new Float64Array(rows.length);
    for (let first = 0; first < rows.length; first += MOST_AT_ONCE) {
      const count = Math.min(MOST_AT_ONCE, rows.length - first);
      for (let i = 0; i < count; i++) this.addresses[i] = this.address(rows[first + i]!);
      this.compare(this.asked, count);
      for (let i = 0; i < count; i++) out[first + i] = this.products[i]! / this.one;
    }
    return out;
  }

  #view(): void {
    const { buffer } = this.#memory;
    this.addresses = new Int32Array(buffer, 0, MOST_AT_ONCE);
    this.products = new Int32Array(buffer, PRODUCTS, MOST_AT_ONCE);
    this.#numbers = this.#bytes === 2 ? new Int16Array(buffer) : new Int8Array(buffer);
  }

  #write(address: number, vector: ArrayLike<number>): void {
    const at = address / this.#bytes;
    const numbers = this.#numbers;
    const most = this.#most;
    for (let i = 0; i < this.dimensions; i++) {
      const number = Math.round(vector[i]! * this.#steps);
      numbers[at + i] = number > most ? most : number < -most ? -most : number;
    }
  }
}
