/** Office files are zips, and a small zip can hold a flood. */
import { unpackedBytes } from './zip-part.ts';

/** Far above any real document of the largest size that is taken. */
const LARGEST_UNPACKED = 512 * 1024 * 1024;

/** Throws when the parts say they unpack to more than memory should be asked for. */
export function refuseBomb(bytes: Uint8Array): void {
  const unpacked = unpackedBytes(bytes);
  if (unpacked > LARGEST_UNPACKED) {
    throw new Error(
      `unpacks to ${Math.round(unpacked / 1024 / 1024)} MB; ${LARGEST_UNPACKED / 1024 / 1024} MB are the most`,
    );
  }
}
