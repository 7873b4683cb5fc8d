/** Zip archives, by yauzl: entries one after the other, each unpacked only when it is read. Nothing is ever written to disk. */
import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, getFileNameLowLevel, type ZipFile } from 'yauzl';
import type { ArchivedFile } from '../../ports/file-reader.ts';

const UTF8_NAME = 0x800;
const ENCRYPTED = 0x1;
const STORED = 0;
const DEFLATED = 8;
const FILE_TYPE = 0xf000;
const LINK = 0xa000;

export async function* readZip(bytes: Uint8Array): AsyncGenerator<ArchivedFile> {
  const zip = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  try {
    for (let entry = await next(zip); entry !== null; entry = await next(zip)) {
      const found = entry;
      const method = found.compressionMethod;
      yield {
        name: nameOf(found),
        packedBytes: found.compressedSize,
        sizeBytes: found.uncompressedSize,
        isEncrypted: (found.generalPurposeBitFlag & ENCRYPTED) !== 0,
        isLink: ((found.externalFileAttributes >>> 16) & FILE_TYPE) === LINK,
        isReadable: method === STORED || method === DEFLATED,
        read: () => unpacked(zip, found),
      };
    }
  } finally {
    zip.close();
  }
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, decodeStrings: false, autoClose: false }, (error, zip) => {
      if (error) reject(new Error('is no zip archive, or a damaged one', { cause: error }));
      else resolve(zip);
    });
  });
}

/** null after the last. */
function next(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (run: () => void) => {
      zip.off('entry', onEntry).off('end', onEnd).off('error', onError);
      run();
    };
    const onEntry = (entry: Entry) => settle(() => resolve(entry));
    const onEnd = () => settle(() => resolve(null));
    const onError = (cause: Error) =>
      settle(() => reject(new Error('is a damaged zip archive: its list of files breaks off', { cause })));
    zip.on('entry', onEntry).on('end', onEnd).on('error', onError);
    zip.readEntry();
  });
}

/** Throws when the data is damaged or longer than the archive says, which yauzl watches. */
async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
    });
    let sum = 0;
    for await (const chunk of stream) {
      sum = crc32(chunk, sum);
      yield chunk as unknown as Uint8Array;
    }
    if (sum !== entry.crc32) throw new Error('its checksum is another');
  } catch (error) {
    throw new Error('is damaged inside its zip archive', { cause: error });
  }
}

/** UTF-8 when the archive says so or the bytes are; else GBK, as Windows in Chinese writes them. */
function nameOf(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer;
  const flagged = (entry.generalPurposeBitFlag & UTF8_NAME) !== 0;
  if (flagged || entry.extraFields.some((field) => field.id === 0x7075)) {
    return getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}
