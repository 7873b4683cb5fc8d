/**
 * Where uploads wait until they are imported: on the disk, bounded in bytes and number. A spooled file has no name any more once
 * it is open, so nothing is left of it when it is released or the process ends, however that comes about.
 */
import { closeSync, mkdirSync, openSync, read, unlinkSync, write } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { KefuError } from '../domain/errors.ts';

const readAt = promisify(read);
const writeAt = promisify(write);

export interface SpoolLimits {
  /** Of one upload. */
  readonly largestBytes: number;
  /** Of all that wait or are being imported. */
  readonly mostBytes: number;
  readonly mostUploads: number;
}

/** What came, until it is released. */
export interface SpooledBytes {
  /** File descriptor; threads of this process may read from it too. */
  readonly fd: number;
  readonly sizeBytes: number;
  /** May be called again. */
  release(): void;
}

export class UploadSpool {
  readonly #folder: string;
  readonly #limits: SpoolLimits;
  #bytes = 0;
  #uploads = 0;
  #count = 0;

  constructor(folder: string, limits: SpoolLimits) {
    this.#folder = folder;
    this.#limits = limits;
  }

  /** Rejects with KefuError `import_queue_full`, `payload_too_large` or `storage_full`; then nothing of it is kept. */
  async take(body: AsyncIterable<Uint8Array>): Promise<SpooledBytes> {
    const { largestBytes, mostBytes, mostUploads } = this.#limits;
    if (this.#uploads >= mostUploads) throw new KefuError('import_queue_full');
    this.#uploads++;
    let fd: number | null = null;
    let sizeBytes = 0;
    const release = () => {
      if (fd === null) return;
      closeSync(fd);
      fd = null;
      this.#bytes -= sizeBytes;
      this.#uploads--;
    };
    try {
      fd = this.#open();
      for await (const chunk of body) {
        if (sizeBytes + chunk.length > largestBytes) throw new KefuError('payload_too_large');
        if (this.#bytes + chunk.length > mostBytes) throw new KefuError('import_queue_full');
        const at = sizeBytes;
        // Counted before it is written: uploads that come at the same time do not pass the bound together.
        sizeBytes += chunk.length;
        this.#bytes += chunk.length;
        for (let done = 0; done < chunk.length; ) {
          done += (await writeAt(fd, chunk, done, chunk.length - done, at + done)).bytesWritten;
        }
      }
      return { fd, sizeBytes, release };
    } catch (error) {
      if (fd === null) this.#uploads--;
      else release();
      throw codedFault(error);
    }
  }

  #open(): number {
    mkdirSync(this.#folder, { recursive: true });
    const path = join(this.#folder, `${process.pid}-${++this.#count}.upload`);
    const fd = openSync(path, 'w+', 0o600);
    unlinkSync(path);
    return fd;
  }
}

/** The bytes from `start` until before `end`. Rejects when there are fewer. */
export async function readSpooled(fd: number, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(end - start);
  for (let done = 0; done < bytes.length; ) {
    const { bytesRead } = await readAt(fd, bytes, done, bytes.length - done, start + done);
    if (bytesRead === 0) throw new Error('the spooled upload ends early');
    done += bytesRead;
  }
  return bytes;
}

function codedFault(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new KefuError('storage_full', undefined, { cause: error });
  return error;
}
