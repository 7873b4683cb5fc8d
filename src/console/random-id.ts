/**
 * 128 random bits in hex, for client message ids and idempotency keys. Not crypto.randomUUID: that one is missing on
 * pages served over plain HTTP, which is how a console on an office network often runs.
 */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
