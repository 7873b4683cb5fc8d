/**
 * Inner products of one vector of 16-bit numbers with many, in WebAssembly: one 128-bit instruction multiplies and adds eight
 * pairs, where plain JavaScript takes a step for each number (about twelve times as long for 256 numbers). The module is put
 * together here, instruction by instruction, so that there is no binary file whose source is elsewhere.
 */

/** Reads and writes the memory it was made with; all but `count` and `bytes` are byte addresses in it. */
export type Dots = (
  /** The one vector. */
  query: number,
  /** Addresses of the others, 32 bits each. */
  rows: number,
  count: number,
  /** Where the products go, 32-bit integers. */
  out: number,
  /** Of one vector; a multiple of `CHUNK`. */
  bytes: number,
) => void;

/** Bytes of a vector that one round of the loop takes. */
export const CHUNK = 32;

export function dotKernel(memory: WebAssembly.Memory): Dots {
  compiled ??= new WebAssembly.Module(binary());
  return new WebAssembly.Instance(compiled, { m: { m: memory } }).exports.d as unknown as Dots;
}

let compiled: WebAssembly.Module | null = null;

/** https://webassembly.github.io/spec/core/binary/ */
function binary(): Uint8Array<ArrayBuffer> {
  const i32 = 0x7f;
  const v128 = 0x7b;
  const types = [1, 0x60, 5, i32, i32, i32, i32, i32, 0];
  const imports = [1, ...name('m'), ...name('m'), 0x02, 0x00, 1];
  const functions = [1, 0];
  const exports = [1, ...name('d'), 0x00, 0];
  // Locals beside the parameters: two numbers, two vectors.
  const code = [2, 2, i32, 2, v128, ...instructions(), 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, imports),
    ...section(3, functions),
    ...section(7, exports),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ]);
}

function instructions(): number[] {
  const [query, rows, count, out, bytes, row, at, even, odd] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
  const get = (local: number) => [0x20, local];
  const set = (local: number) => [0x21, local];
  const constant = (value: number) => [0x41, value];
  const add = [0x6a];
  const simd = (code: number) => [0xfd, ...unsigned(code)];
  const load = (offset: number) => [...simd(0x00), 0, offset];
  const addLanes = simd(0xae);
  const dot8 = simd(0xba);
  const lane = (sums: number, i: number) => [...get(sums), ...simd(0x1b), i];
  const zero = [...simd(0x0c), ...new Array<number>(16).fill(0)];
  const advance = (local: number, by: number) => [...get(local), ...constant(by), ...add, ...set(local)];
  const half = (sums: number, offset: number) => [
    ...[...get(query), ...get(at), ...add, ...load(offset)],
    ...[...get(row), ...get(at), ...add, ...load(offset)],
    ...[...dot8, ...get(sums), ...addLanes, ...set(sums)],
  ];
  const block = [0x02, 0x40];
  const loop = [0x03, 0x40];
  const end = [0x0b];
  return [
    ...block,
    ...loop,
    // No rows left: out of the block.
    ...[...get(count), 0x45, 0x0d, 1],
    // row = the next address; two sums, so that one addition need not wait for the other.
    ...[...get(rows), 0x28, 2, 0, ...set(row)],
    ...[...constant(0), ...set(at), ...zero, ...set(even), ...zero, ...set(odd)],
    ...loop,
    ...[...half(even, 0), ...half(odd, 16), ...advance(at, CHUNK)],
    ...[...get(at), ...get(bytes), 0x49, 0x0d, 0],
    ...end,
    ...[...get(even), ...get(odd), ...addLanes, ...set(even)],
    ...[...get(out), ...lane(even, 0), ...lane(even, 1), ...add, ...lane(even, 2), ...add, ...lane(even, 3), ...add],
    ...[0x36, 2, 0],
    ...[...advance(rows, 4), ...advance(out, 4), ...advance(count, 0x7f)],
    ...[0x0c, 0],
    ...end,
    ...end,
  ];
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function name(text: string): number[] {
  return [text.length, ...new TextEncoder().encode(text)];
}

/** LEB128. */
function unsigned(value: number): number[] {
  const out: number[] = [];
  for (let left = value; ; ) {
    const low = left & 0x7f;
    left >>>= 7;
    out.push(left === 0 ? low : low | 0x80);
    if (left === 0) return out;
  }
}
