/** Bytes to text: which encoding a file is in, and its text or lines as a stream. */
import type { SourceFile } from '../../ports/file-reader.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const REPLACEMENT = /\ufffd/g;
const BEYOND_ASCII = /[^\x00-\x7f]/g;
/** Valid characters to each broken one, above which a file is damaged UTF-8 and not GBK (where hardly one in ten survives). */
const DAMAGED = 4;
/** Read for a byte order mark, or for zeros. */
const HEAD_BYTES = 4096;

/**
 * A byte order mark decides; then zeros where UTF-16 has them; else UTF-8 unless the bytes say otherwise, then GB18030, of
 * which GBK and GB2312 are parts.
 * Reads the whole file: ASCII may go on for megabytes before the first Chinese character.
 */
export async function sniffEncoding(file: SourceFile): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8');
  let start: Uint8Array = new Uint8Array();
  let broken = 0;
  let beyond = 0;
  const count = (text: string) => {
    const all = text.match(BEYOND_ASCII)?.length ?? 0;
    const bad = all === 0 ? 0 : (text.match(REPLACEMENT)?.length ?? 0);
    broken += bad;
    beyond += all - bad;
  };
  for await (const bytes of file.read()) {
    if (start.length < HEAD_BYTES) {
      start = Buffer.concat([start, bytes]).subarray(0, HEAD_BYTES);
      if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
      if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
    }
    count(decoder.decode(bytes, { stream: true }));
  }
  count(decoder.decode());
  const wide = wideOf(start, broken > 0);
  if (wide !== null) return wide;
  return broken === 0 || beyond > broken * DAMAGED ? 'utf-8' : 'gb18030';
}

/**
 * UTF-16 without its mark: the ASCII in it, and be it but commas and line ends, has a zero for its higher byte, and no other
 * byte is one. Bytes that are valid UTF-8 as well must be ASCII for a good part, so that a stray U+0000 decides nothing.
 */
function wideOf(head: Uint8Array, brokenAsUtf8: boolean): Encoding | null {
  const zeros: [even: number, odd: number] = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  const [even, odd] = zeros;
  if (Math.min(even, odd) > 0) return null;
  const found = Math.max(even, odd);
  if (found < 3 || found / (head.length / 2) < (brokenAsUtf8 ? 0.02 : 0.2)) return null;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/** The file's text piece by piece, without its byte order mark; what cannot be decoded is U+FFFD. */
export async function* decode(file: SourceFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of file.read()) {
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line break. */
  readonly text: string;
}

/** Lines ended by LF, CRLF or CR. */
export async function* lines(pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 1;
  let open: string[] = [];
  let afterReturn = false;
  for await (const piece of pieces) {
    let from: number = afterReturn && piece[0] === '\n' ? 1 : 0;
    afterReturn = false;
    const breaks = /\r\n|\n|\r/g;
    breaks.lastIndex = from;
    for (let found = breaks.exec(piece); found !== null; found = breaks.exec(piece)) {
      open.push(piece.slice(from, found.index));
      yield { number: number++, text: open.join('') };
      open = [];
      from = found.index + found[0].length;
      afterReturn = found[0] === '\r' && from === piece.length;
    }
    if (from < piece.length) open.push(piece.slice(from));
  }
  if (open.length > 0) yield { number, text: open.join('') };
}

export async function allBytes(file: SourceFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of file.read()) parts.push(part);
  return Buffer.concat(parts);
}
