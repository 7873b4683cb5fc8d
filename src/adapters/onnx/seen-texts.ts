/**
 * Which labelled texts an encoder was trained on: `seen.bin` beside it, sorted little-endian uint32, each the first eight hex
 * digits of the SHA-1 of a text's letters and digits in lower case. The texts themselves are not in it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Without the file nothing counts as seen. */
export function readSeenTexts(folder: string): (text: string) => boolean {
  const file = join(folder, 'seen.bin');
  if (!existsSync(file)) return () => false;
  const bytes = new Uint8Array(readFileSync(file));
  const hashes = new Set(new Uint32Array(bytes.buffer, 0, bytes.length >> 2));
  return (text) => hashes.has(seenHash(text));
}

function seenHash(text: string): number {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}_]+/gu, '');
  return Number.parseInt(createHash('sha1').update(letters).digest('hex').slice(0, 8), 16);
}
