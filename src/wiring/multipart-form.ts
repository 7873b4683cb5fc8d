/**
 * A multipart form (RFC 7578) that lies in a spooled file: its fields, and where its files begin and end. Only the boundaries
 * and the parts' headers are read, a piece at a time; the files stay where they are.
 */
import { KefuError } from '../domain/errors.ts';
import { readSpooled, type SpooledBytes } from './upload-spool.ts';

/** A file's bytes in the spool: from `start` until before `end`. */
export interface SpooledFile {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}
export interface MultipartForm {
  /** Of fields with one name the first. */
  readonly fields: ReadonlyMap<string, string>;
  readonly files: readonly SpooledFile[];
}

const PIECE = 1 << 20;
const LONGEST_HEAD = 16 * 1024;
const LONGEST_FIELD = 64 * 1024;
const MOST_PARTS = 10_000;
const LINE = Buffer.from('\r\n');
const HEAD_END = Buffer.from('\r\n\r\n');

/** The boundary that a content type names. Throws KefuError `invalid_payload` when it is of no multipart form. */
export function boundaryOf(contentType: string | undefined): string {
  const form = /^\s*multipart\/form-data\s*(;.*)?$/is.exec(contentType ?? '');
  if (form === null) throw new KefuError('invalid_payload', 'Send the files as multipart/form-data.');
  const found = /;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(form[1] ?? '');
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined) {
    throw new KefuError('invalid_payload', 'The Content-Type multipart/form-data must name its boundary.');
  }
  return boundary;
}

/** Throws KefuError `invalid_payload` when the form breaks off or is damaged. */
export async function readForm(spooled: SpooledBytes, boundary: string): Promise<MultipartForm> {
  const { fd, sizeBytes } = spooled;
  const bytes = (start: number, end: number) => readSpooled(fd, start, Math.min(end, sizeBytes));
  const find = (needle: Buffer, from: number, until = sizeBytes) => findIn(bytes, needle, from, until);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const fields = new Map<string, string>();
  const files: SpooledFile[] = [];

  // What may stand before the first part says nothing.
  const first = delimiter.subarray(LINE.length);
  let at = (await bytes(0, first.length)).equals(first) ? first.length : await find(delimiter, 0);
  if (at === -1) throw damaged();
  if (at !== first.length) at += delimiter.length;
  for (let parts = 0; ; parts++) {
    if ((await bytes(at, at + 2)).toString('latin1') === '--') return { fields, files };
    if (parts >= MOST_PARTS) throw new KefuError('invalid_payload', `The form has more than ${MOST_PARTS} parts.`);
    const headEnd = await find(HEAD_END, at, at + LONGEST_HEAD);
    if (headEnd === -1) throw damaged();
    const { name, fileName } = disposition(await bytes(at, headEnd));
    const start = headEnd + HEAD_END.length;
    const end = await find(delimiter, start);
    if (end === -1) throw damaged();
    if (fileName !== null) {
      // What a browser sends for a field where no file was chosen.
      if (fileName !== '' || end > start) files.push({ name: fileName, start, end });
    } else if (name !== null && !fields.has(name)) {
      if (end - start > LONGEST_FIELD) throw new KefuError('invalid_payload', 'A field of the form is too long.');
      fields.set(name, (await bytes(start, end)).toString('utf8'));
    }
    at = end + delimiter.length;
  }
}

/** Where the needle begins, or -1; a piece overlaps the next one by its length. */
async function findIn(
  bytes: (start: number, end: number) => Promise<Buffer>,
  needle: Buffer,
  from: number,
  until: number,
): Promise<number> {
  for (let at = from; at < until; at += PIECE) {
    const found = (await bytes(at, Math.min(at + PIECE + needle.length - 1, until))).indexOf(needle);
    if (found !== -1) return at + found;
  }
  return -1;
}

/** Names as browsers and curl quote them, and as RFC 5987 spells those that are not ASCII. */
function disposition(head: Buffer): { readonly name: string | null; readonly fileName: string | null } {
  const line = /^content-disposition:(.*)$/im.exec(head.toString('utf8'))?.[1] ?? '';
  const quoted = (key: string) => {
    const found = new RegExp(`;\\s*${key}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;"]*))`, 'i').exec(line);
    if (found === null) return null;
    return (found[1] ?? found[2] ?? '').replace(/\\(["\\])/g, '$1').replace(/%22/g, '"');
  };
  const spelled = /;\s*filename\*\s*=\s*utf-8'[^']*'([^\s;]+)/i.exec(line)?.[1];
  return { name: quoted('name'), fileName: spelled === undefined ? quoted('filename') : decoded(spelled) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function damaged(): KefuError {
  return new KefuError('invalid_payload', 'The multipart form is damaged or breaks off.');
}
