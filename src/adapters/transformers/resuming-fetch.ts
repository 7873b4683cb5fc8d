/**
 * A fetch that goes on where an earlier one broke off, for the large files of a model: what arrives is kept in a `.part` file
 * beside a note of which file it is (its ETag), and asked for from there on next time. A hub whose file has changed meanwhile
 * answers with the whole one (RFC 9110, If-Range), and the part is begun anew.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

export type Fetch = (input: string | URL, init?: RequestInit) => Promise<Response>;

const LARGE = /\.onnx(_data\w*)?$/;

/** `folder` holds the parts; it is made when it is needed, and a file's part is gone once the file was read to its end. */
export function resumingFetch(folder: string, plain: Fetch): Fetch {
  return async (input, init = {}) => {
    const headers = new Headers(init.headers);
    const method = init.method ?? 'GET';
    if (method !== 'GET' || headers.has('range') || !LARGE.test(new URL(input).pathname)) return plain(input, init);
    const part = new Part(folder, String(input));
    const { size, etag } = part.read();
    if (size > 0) {
      headers.set('Range', `bytes=${size}-`);
      headers.set('If-Range', etag);
    }
    const response = await plain(input, { ...init, headers });
    if (response.status === 416) {
      // Not a part of that file at all.
      await response.body?.cancel();
      part.remove();
      return plain(input, init);
    }
    const goesOn =
      response.status === 206 && response.headers.get('content-range')?.startsWith(`bytes ${size}-`) === true;
    if ((response.status !== 200 && !goesOn) || response.body === null) return response;
    const already = goesOn ? size : 0;
    const whole = new Headers(response.headers);
    whole.delete('content-range');
    const length = response.headers.get('content-length');
    if (length !== null) whole.set('content-length', String(already + Number(length)));
    return new Response(streamOf(part.keep(already, response)), { status: 200, headers: whole });
  };
}

function streamOf(chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

class Part {
  readonly #folder: string;
  readonly #file: string;
  readonly #note: string;

  constructor(folder: string, url: string) {
    const name = createHash('sha256').update(url).digest('hex').slice(0, 16);
    this.#folder = folder;
    this.#file = join(folder, `${name}.part`);
    this.#note = join(folder, `${name}.etag`);
  }

  /** How much there is, and of which file; 0 when nothing can be gone on with. */
  read(): { readonly size: number; readonly etag: string } {
    try {
      return { size: statSync(this.#file).size, etag: readFileSync(this.#note, 'utf8') };
    } catch {
      return { size: 0, etag: '' };
    }
  }

  remove(): void {
    rmSync(this.#file, { force: true });
    rmSync(this.#note, { force: true });
  }

  /** What was here already, then what arrives, which is kept on its way through. */
  async *keep(already: number, response: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const etag = response.headers.get('etag');
    if (already === 0) this.remove();
    else for await (const chunk of createReadStream(this.#file)) yield new Uint8Array(chunk as Buffer);
    // A weak ETag does not promise the same bytes, so there is nothing to go on with.
    const handle = etag === null || etag.startsWith('W/') ? null : this.#open(etag);
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
        if (handle !== null) writeSync(handle, chunk);
        yield chunk;
      }
    } finally {
      if (handle !== null) closeSync(handle);
    }
    this.remove();
  }

  #open(etag: string): number {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(this.#note, etag);
    return openSync(this.#file, 'a');
  }
}
