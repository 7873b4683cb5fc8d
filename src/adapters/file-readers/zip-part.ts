/**
 * One part of an Office file, for what the library behind it does not tell (merged cells). Reads the central directory of
 * the zip (APPNOTE.TXT 4.3.12, 4.3.16) without zip64 or encryption, which Office writes neither of.
 */
import { inflateRawSync } from 'node:zlib';

/** A part that unpacks to more is no table that a person wrote. */
const LARGEST_PART = 256 * 1024 * 1024;

/** Name of a part → its bytes, unpacked when asked for; null when the bytes are no zip. */
export function zipParts(bytes: Uint8Array): ReadonlyMap<string, () => Buffer> | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf('PK\x05\x06');
  if (end === -1 || end + 22 > file.length) return null;
  const parts = new Map<string, () => Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return null;
    const method = file.readUInt16LE(at + 10);
    const packed = file.readUInt32LE(at + 20);
    const nameLength = file.readUInt16LE(at + 28);
    const local = file.readUInt32LE(at + 42);
    parts.set(file.toString('utf8', at + 46, at + 46 + nameLength), () => {
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      const data = file.subarray(start, start + packed);
      return method === 0 ? data : inflateRawSync(data, { maxOutputLength: LARGEST_PART });
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

/** What the zip says it unpacks to, in bytes; 0 when it is no zip. */
export function unpackedBytes(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (
    let at = file.indexOf('PK\x01\x02');
    at !== -1 && at + 46 <= file.length;
    at = file.indexOf('PK\x01\x02', at + 4)
  ) {
    sum += file.readUInt32LE(at + 24);
  }
  return sum;
}
