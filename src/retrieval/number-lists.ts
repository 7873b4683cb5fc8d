/**
 * Short lists of whole numbers, one behind the other in one block, numbered from 0 and never changed. As an array each number
 * would take twice the room, and each list forty bytes beside.
 */
export class NumberLists {
  #values = new Int32Array(1024);
  /** Where each list ends, and the next begins. */
  #ends = new Int32Array(64);
  #size = 0;

  /** Answers with the list's number. */
  add(numbers: readonly number[]): number {
    const begin = this.#begin(this.#size);
    const end = begin + numbers.length;
    this.#values = longer(this.#values, end);
    this.#values.set(numbers, begin);
    this.#ends = longer(this.#ends, this.#size + 1);
    this.#ends[this.#size] = end;
    return this.#size++;
  }

  /** To be read and not kept: it keeps the whole block. */
  get(list: number): Int32Array {
    return this.#values.subarray(this.#begin(list), this.#ends[list]!);
  }

  #begin(list: number): number {
    return list === 0 ? 0 : this.#ends[list - 1]!;
  }
}

function longer(values: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= values.length) return values;
  const out = new Int32Array(Math.max(length, Math.ceil(values.length * 1.5)));
  out.set(values);
  return out;
}
