/**
 * An Office file is a zip, and a small zip can hold a flood. The libraries that read them unpack whatever comes, and believe
 * the sizes that the zip says; so it is unpacked here, counting what really comes out, and they get the same parts in a new
 * zip without compression (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16), whose sizes are true.
 */
import { crc32 } from 'node:zlib';
import { readZip } from './zip.ts';

/** Far above any real document of the largest size that is taken. */
const LARGEST_UNPACKED = 512 * 1024 * 1024;
const UTF8_NAME = 0x800;
/** How files before 2007 begin, and those that Office encrypted ([MS-CFB] 2.2). */
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Zip 2.0: folders and plain entries. */
const VERSION = 20;

export interface OfficeFile {
  /** A zip of the same parts, uncompressed. */
  readonly zip: Buffer;
  /** Bytes of the part of this name; null when there is none. */
  part(name: string): Buffer | null;
}

/**
 * What `read` makes of the file. Rejects with a line for the user when the bytes are no `kind`, or unpack to more than
 * `mostBytes`: then nothing beyond that was unpacked.
 */
export async function readOfficeFile<T>(
  kind: string,
  bytes: Uint8Array,
  read: (file: OfficeFile) => Promise<T>,
  mostBytes = LARGEST_UNPACKED,
): Promise<T> {
  if (OLD_CONTAINER.every((byte, at) => bytes[at] === byte)) {
    throw new Error('is locked with a password, or in the format before 2007: save it again without a password');
  }
  try {
    const parts = await unpack(bytes, mostBytes);
    return await read({ zip: storedZip(parts), part: (name) => parts.get(name) ?? null });
  } catch (error) {
    if (error instanceof TooMuch) throw error;
    throw new Error(`is no ${kind}, or a damaged one`, { cause: error });
  }
}

class TooMuch extends Error {}

async function unpack(bytes: Uint8Array, mostBytes: number): Promise<ReadonlyMap<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let unpacked = 0;
  const refuseBeyond = (sizeBytes: number) => {
    if (sizeBytes > mostBytes) throw new TooMuch(`unpacks to more than ${mostBytes / 1024 / 1024} MB, the most`);
  };
  for await (const entry of readZip(bytes)) {
    if (entry.name.endsWith('/')) continue;
    refuseBeyond(unpacked + entry.sizeBytes);
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry.read()) {
      unpacked += chunk.length;
      refuseBeyond(unpacked);
      chunks.push(chunk);
    }
    parts.set(entry.name, Buffer.concat(chunks));
  }
  return parts;
}

function storedZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of parts) {
    const nameBytes = Buffer.from(name);
    // What the two headers of a part share: from "version needed" to "length of the extra field".
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(VERSION, 0);
    facts.writeUInt16LE(UTF8_NAME, 2);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    files.push(Buffer.from('PK\x03\x04'), facts, nameBytes, data);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([VERSION, 0]), facts, place, nameBytes);
    offset += 30 + nameBytes.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, listed, Buffer.from('PK\x05\x06'), end]);
}
