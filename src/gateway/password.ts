/** Passwords: scrypt, salted, with its cost written beside the hash so that it can be raised later. */
import { type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import type { Random } from '../ports/random.ts';

/** OWASP's equivalent settings for scrypt with 16 MiB: N = 2^14, r = 8, p = 5. */
const COST = { N: 2 ** 14, r: 8, p: 5 } as const;
const KEY_BYTES = 32;

/** `scrypt$N$r$p$salt$key`, salt and key in base64url. */
export async function hashPassword(password: string, random: Random): Promise<string> {
  const salt = Buffer.from(random.bytes(16));
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** False for a wrong password and for a hash that is not ours. */
export async function checkPassword(password: string, hash: string): Promise<boolean> {
  const [scheme, N, r, p, salt, key] = hash.split('$');
  if (scheme !== 'scrypt' || salt === undefined || key === undefined) return false;
  const expected = Buffer.from(key, 'base64url');
  const found = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  return expected.length === found.length && timingSafeEqual(expected, found);
}

let running: Promise<unknown> = Promise.resolve();

/** One at a time: hashing fills a thread and 16 MiB, and a burst of logins must not starve the other users of the pool. */
function derive(password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  const run = () =>
    new Promise<Buffer>((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { ...cost, maxmem: 64 * 1024 * 1024 }, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  const next = running.then(run, run);
  running = next.catch(() => undefined);
  return next;
}

const READABLE = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A password to be shown once: 16 characters without look-alikes, about 93 bits. */
export function makePassword(random: Random): string {
  let text = '';
  while (text.length < 16) {
    for (const byte of random.bytes(32)) {
      // Bytes past the last whole multiple would favour the first letters.
      if (byte < READABLE.length * 4 && text.length < 16) text += READABLE[byte % READABLE.length];
    }
  }
  return text;
}
