/**
 * Inner products of one vector of 8- or 16-bit numbers with many, in WebAssembly: one 128-bit instruction multiplies and adds
 * eight pairs, where plain JavaScript takes a step for each number (about twelve times as long for 256 numbers). Four rows are
 * read side by side, so that a row that has to come from memory keeps no other waiting. The module is put together here,
 * instruction by instruction, so that there is no binary file whose source is elsewhere.
 */

/** Reads and writes the memory it was made with; all but `count` and `bytes` are byte addresses in it. */
export type Dots = (
  /** The one vector. */
  query: number,
  /** Addresses of the others, 32 bits each; there is one behind the last for whatever is left of `AT_ONCE`. */
  rows: number,
  count: number,
  /** Where the products go, 32-bit integers; also of those behind the last. */
  out: number,
  /** Of one vector; a multiple of `CHUNK`. */
  bytes: number,
) => void;

/** Bytes of a vector that one round of the loop takes. */
export const CHUNK = 64;
/** Rows read side by side. */
export const AT_ONCE = 4;

/** Bits of a vector's number. */
export type Bits = 8 | 16;

export function dotKernel(memory: WebAssembly.Memory, bits: Bits): Dots {
  let module = compiled.get(bits);
  if (module === undefined) {
    module = new WebAssembly.Module(binary(bits));
    compiled.set(bits, module);
  }
  return new WebAssembly.Instance(module, { m: { m: memory } }).exports.d as unknown as Dots;
}

const compiled = new Map<Bits, WebAssembly.Module>();

/** https://webassembly.github.io/spec/core/binary/ */
function binary(bits: Bits): Uint8Array<ArrayBuffer> {
  const i32 = 0x7f;
  const v128 = 0x7b;
  const types = [1, 0x60, 5, i32, i32, i32, i32, i32, 0];
  const imports = [1, ...name('m'), ...name('m'), 0x02, 0x00, 1];
  const functions = [1, 0];
  const exports = [1, ...name('d'), 0x00, 0];
  // Locals beside the parameters: `at` and the rows' addresses, the query's part and a sum for each row.
  const code = [2, 1 + AT_ONCE, i32, 1 + AT_ONCE, v128, ...instructions(bits), 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, imports),
    ...section(3, functions),
    ...section(7, exports),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ]);
}

function instructions(bits: Bits): number[] {
  const [query, rows, count, out, bytes, at] = [0, 1, 2, 3, 4, 5] as const;
  const row = [6, 7, 8, 9] as const;
  const part = 10;
  const sum = [11, 12, 13, 14] as const;
  const get = (local: number) => [0x20, local];
  const set = (local: number) => [0x21, local];
  const constant = (value: number) => [0x41, ...signed(value)];
  const add = [0x6a];
  const simd = (code: number) => [0xfd, ...unsigned(code)];
  /** Eight numbers: 16 bytes as they are, or 8 bytes widened. */
  const load = (offset: number) => [...simd(bits === 16 ? 0x00 : 0x01), 0, offset];
  const addLanes = simd(0xae);
  const dot8 = simd(0xba);
  const zero = [...simd(0x0c), ...new Array<number>(16).fill(0)];
  /** Of eight lanes, four of each vector, these four. */
  const pick = (lanes: readonly number[]) => [
    ...simd(0x0d),
    ...lanes.flatMap((lane) => [4 * lane, 4 * lane + 1, 4 * lane + 2, 4 * lane + 3]),
  ];
  const advance = (local: number, by: number) => [...get(local), ...constant(by), ...add, ...set(local)];
  /** Eight numbers of each row. */
  const step = (offset: number) => [
    ...[...get(query), ...get(at), ...add, ...load(offset), ...set(part)],
    ...row.flatMap((address, i) => [
      ...[...get(address), ...get(at), ...add, ...load(offset)],
      ...[...get(part), ...dot8, ...get(sum[i]!), ...addLanes, ...set(sum[i]!)],
    ]),
  ];
  /** Two vectors' halves added crosswise: from (a, b) to (a0 + a2, b0 + b2, a1 + a3, b1 + b3). */
  const halve = (a: number, b: number) => [
    ...[...get(a), ...get(b), ...pick([0, 4, 1, 5])],
    ...[...get(a), ...get(b), ...pick([2, 6, 3, 7]), ...addLanes],
  ];
  const block = [0x02, 0x40];
  const loop = [0x03, 0x40];
  const end = [0x0b];
  return [
    ...block,
    ...loop,
    // No rows left: out of the block.
    ...[...get(count), ...constant(0), 0x4c, 0x0d, 1],
    ...row.flatMap((address, i) => [...get(rows), 0x28, 2, 4 * i, ...set(address)]),
    ...sum.flatMap((local) => [...zero, ...set(local)]),
    ...[...constant(0), ...set(at)],
    ...loop,
    ...Array.from({ length: CHUNK / bits }, (_, i) => step(i * bits)).flat(),
    ...advance(at, CHUNK),
    ...[...get(at), ...get(bytes), 0x49, 0x0d, 0],
    ...end,
    // The sums of all lanes, row by row, in one vector.
    ...[...halve(sum[0], sum[1]), ...set(sum[0]), ...halve(sum[2], sum[3]), ...set(sum[2])],
    ...get(out),
    ...[...get(sum[0]), ...get(sum[2]), ...pick([0, 1, 4, 5])],
    ...[...get(sum[0]), ...get(sum[2]), ...pick([2, 3, 6, 7]), ...addLanes],
    ...[...simd(0x0b), 2, 0],
    ...[...advance(rows, 4 * AT_ONCE), ...advance(out, 4 * AT_ONCE), ...advance(count, -AT_ONCE)],
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

/** LEB128 of a number that may be negative. */
function signed(value: number): number[] {
  const out: number[] = [];
  for (let left = value; ; ) {
    const low = left & 0x7f;
    left >>= 7;
    const done = (left === 0 && (low & 0x40) === 0) || (left === -1 && (low & 0x40) !== 0);
    out.push(done ? low : low | 0x80);
    if (done) return out;
  }
}
