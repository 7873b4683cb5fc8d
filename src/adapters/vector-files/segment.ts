/**
 * A file of vectors that is written once and then only read: 16 bytes of header (magic, dimensions, rows, checksum of the rest
 * of the head), 16 bytes of key a row, 4 bytes of checksum a row, and the rows as 32-bit floats. A row whose checksum does not
 * match is as good as absent, and so is all of a file whose head does not.
 */
import { randomUUID } from 'node:crypto';
import { open, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

export const SEGMENT = /\.vectors$/;
/** What a writer was killed over. */
export const UNFINISHED = /\.vectors\.new$/;
export const KEY_BYTES = 16;
const HEADER_BYTES = 16;
const CRC_BYTES = 4;
/** Read in the machine's own order: a file from a machine of the other order is no file of ours. */
const MAGIC = 0x4b465631;

export interface Row {
  /** Of 16 bytes. */
  readonly key: Buffer;
  readonly vector: Float32Array;
}

export interface SegmentHead {
  readonly path: string;
  readonly dimensions: number;
  readonly rows: number;
  /** Keys of all rows, one after the other. */
  readonly keys: Buffer;
  readonly checksums: Buffer;
}

/** Appears whole or not at all. All vectors are of one length, and there is at least one. */
export async function writeSegment(folder: string, rows: readonly Row[]): Promise<void> {
  const dimensions = rows[0]!.vector.length;
  const keys = Buffer.concat(rows.map(({ key }) => key));
  const checksums = Buffer.alloc(rows.length * CRC_BYTES);
  const body = new Float32Array(rows.length * dimensions);
  rows.forEach(({ key, vector }, i) => {
    body.set(vector, i * dimensions);
    checksums.writeUInt32LE(checksumOf(key, bytesOf(vector)), i * CRC_BYTES);
  });
  const header = new Uint32Array([
    MAGIC,
    dimensions,
    rows.length,
    headChecksum(dimensions, rows.length, keys, checksums),
  ]);
  const path = join(folder, `${randomUUID()}.vectors`);
  // Not forced to the disk: what a power failure leaves of it fails its checksums.
  await writeFile(`${path}.new`, Buffer.concat([bytesOf(header), keys, checksums, bytesOf(body)]));
  await rename(`${path}.new`, path);
}

/** Null for a file that is damaged, or gone by now. */
export async function readHead(path: string): Promise<SegmentHead | null> {
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    const header = new Uint32Array(HEADER_BYTES / 4);
    await file.read(bytesOf(header), 0, HEADER_BYTES, 0);
    const [magic, dimensions, rows, checksum] = header as unknown as [number, number, number, number];
    const bytes = rows * (KEY_BYTES + CRC_BYTES + 4 * dimensions);
    if (magic !== MAGIC || (await file.stat()).size !== HEADER_BYTES + bytes) return null;
    const head = Buffer.alloc(rows * (KEY_BYTES + CRC_BYTES));
    await file.read(head, 0, head.length, HEADER_BYTES);
    const keys = head.subarray(0, rows * KEY_BYTES);
    const checksums = head.subarray(rows * KEY_BYTES);
    return headChecksum(dimensions, rows, keys, checksums) === checksum
      ? { path, dimensions, rows, keys, checksums }
      : null;
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

/** Vectors of these rows, in ascending order, in as few reads as they lie together; null for those that are damaged. */
export async function readRows(head: SegmentHead, rows: readonly number[]): Promise<(Float32Array | null)[]> {
  const { dimensions, keys, checksums } = head;
  const size = 4 * dimensions;
  const first = HEADER_BYTES + head.rows * (KEY_BYTES + CRC_BYTES);
  const file = await open(head.path).catch(() => null);
  if (file === null) return rows.map(() => null);
  const out: (Float32Array | null)[] = [];
  try {
    for (let from = 0; from < rows.length; ) {
      let to = from + 1;
      while (to < rows.length && rows[to] === rows[to - 1]! + 1) to++;
      const block = Buffer.alloc((to - from) * size);
      await file.read(block, 0, block.length, first + rows[from]! * size);
      for (let i = from; i < to; i++) {
        const row = rows[i]!;
        const bytes = block.subarray((i - from) * size, (i - from + 1) * size);
        const key = keys.subarray(row * KEY_BYTES, (row + 1) * KEY_BYTES);
        const sound = checksumOf(key, bytes) === checksums.readUInt32LE(row * CRC_BYTES);
        // A copy, in memory of its own.
        out.push(sound ? new Float32Array(new Uint8Array(bytes).buffer) : null);
      }
      from = to;
    }
    return out;
  } catch {
    return rows.map(() => null);
  } finally {
    await file.close();
  }
}

/** Another process may have been faster. */
export async function dropFile(path: string): Promise<void> {
  await unlink(path).catch(() => undefined);
}

function headChecksum(dimensions: number, rows: number, keys: Buffer, checksums: Buffer): number {
  return crc32(checksums, crc32(keys, crc32(`${dimensions} ${rows}`)));
}

function checksumOf(key: Buffer, vector: Buffer): number {
  return crc32(vector, crc32(key));
}

function bytesOf(numbers: Float32Array | Uint32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
