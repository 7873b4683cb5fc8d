/**
 * Sparse dot and add for sixteen labels at once, in WebAssembly with 128-bit vectors: the two loops that training spends
 * its time in. JavaScript has no vector instructions; on CLINC150 these loops are about ten times as fast as plain ones,
 * and the same on every machine (no fused multiply-add). The module is assembled here, by hand, from its instructions.
 *
 * Weights lie in the memory as rows of LANES float32, one row a feature column.
 */

export const LANES = 16;
const VECTORS = LANES / 4;

export interface Kernels {
  /** out[lane] = Σ values[k] · weights[columns[k]][lane]; all arguments are byte addresses but `count`. */
  dot(columns: number, values: number, count: number, weights: number, out: number): void;
  /** weights[columns[k]][lane] += values[k] · factors[lane]. */
  add(columns: number, values: number, count: number, weights: number, factors: number): void;
}

/** Instantiates the kernels over a memory. */
export function instantiateKernels(memory: WebAssembly.Memory): Kernels {
  const instance = new WebAssembly.Instance(compiled(), { m: { m: memory } });
  return instance.exports as unknown as Kernels;
}

let module: WebAssembly.Module | null = null;

function compiled(): WebAssembly.Module {
  const ready = module ?? new WebAssembly.Module(assemble());
  module = ready;
  return ready;
}

// ---- the assembler: opcodes of the WebAssembly 2.0 core specification, chapter 5.4 ----------------------------------

const I32 = 0x7f;
const V128 = 0x7b;
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const i32Const = (value: number) => [0x41, ...signed(value)];
const I32_LOAD = [0x28, 2, 0];
const I32_ADD = 0x6a;
const I32_SHL = 0x74;
const I32_GE_U = 0x4f;
const BLOCK = [0x02, 0x40];
const LOOP = [0x03, 0x40];
const END = 0x0b;
const BR = (depth: number) => [0x0c, depth];
const BR_IF = (depth: number) => [0x0d, depth];
const vectorLoad = (offset: number) => [0xfd, 0x00, 2, offset];
const vectorStore = (offset: number) => [0xfd, 0x0b, 2, offset];
const LOAD_SPLAT = [0xfd, 0x09, 2, 0];
const F32X4_ADD = [0xfd, 0xe4, 0x01];
const F32X4_MUL = [0xfd, 0xe6, 0x01];

// Parameters 0–4, then locals: four vectors (5–8), end and place (9, 10), the splat value (11).
const [COLUMNS, VALUES, COUNT, WEIGHTS, OUT, FIRST, STOP, PLACE, VALUE] = [0, 1, 2, 3, 4, 5, 9, 10, 11];
const LOCALS = [3, VECTORS, V128, 2, I32, 1, V128];
const vectors = (each: (vector: number) => number[]) => Array.from({ length: VECTORS }, (_, v) => each(v)).flat();

/** Walks the row's columns and values; in `body`, PLACE is the weights' address and VALUE the value in all four places. */
function overColumns(body: readonly number[]): number[] {
  return [
    ...[...get(COLUMNS), ...get(COUNT), ...i32Const(2), I32_SHL, I32_ADD, ...set(STOP)],
    ...[...BLOCK, ...LOOP],
    ...[...get(COLUMNS), ...get(STOP), I32_GE_U, ...BR_IF(1)],
    ...[...get(WEIGHTS), ...get(COLUMNS), ...I32_LOAD, ...i32Const(6), I32_SHL, I32_ADD, ...set(PLACE)],
    ...[...get(VALUES), ...LOAD_SPLAT, ...set(VALUE)],
    ...body,
    ...[...get(COLUMNS), ...i32Const(4), I32_ADD, ...set(COLUMNS)],
    ...[...get(VALUES), ...i32Const(4), I32_ADD, ...set(VALUES)],
    ...[...BR(0), END, END],
  ];
}

function assemble(): Uint8Array<ArrayBuffer> {
  const dot = [
    ...overColumns(
      vectors((v) => [
        ...get(FIRST + v),
        ...get(VALUE),
        ...get(PLACE),
        ...vectorLoad(16 * v),
        ...F32X4_MUL,
        ...F32X4_ADD,
        ...set(FIRST + v),
      ]),
    ),
    ...vectors((v) => [...get(OUT), ...get(FIRST + v), ...vectorStore(16 * v)]),
  ];
  const add = [
    ...vectors((v) => [...get(OUT), ...vectorLoad(16 * v), ...set(FIRST + v)]),
    ...overColumns(
      vectors((v) => [
        ...get(PLACE),
        ...[...get(PLACE), ...vectorLoad(16 * v)],
        ...[...get(VALUE), ...get(FIRST + v), ...F32X4_MUL],
        ...F32X4_ADD,
        ...vectorStore(16 * v),
      ]),
    ),
  ];
  const code = [dot, add].map((body) => [...LOCALS, ...body, END]);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 5, I32, I32, I32, I32, I32, 0]),
    ...section(2, [1, ...name('m'), ...name('m'), 0x02, 0x00, 1]),
    ...section(3, [2, 0, 0]),
    ...section(7, [2, ...name('dot'), 0, 0, ...name('add'), 0, 1]),
    ...section(10, [2, ...code.flatMap((body) => [...unsigned(body.length), ...body])]),
  ]);
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function name(text: string): number[] {
  return [text.length, ...Buffer.from(text)];
}

/** LEB128. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const byte = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? byte : byte | 0x80);
  } while (rest !== 0);
  return bytes;
}

/** Signed LEB128 of 0 to 63, which is all that is needed. */
function signed(value: number): number[] {
  return [value];
}
