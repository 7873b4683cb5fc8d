/** Opaque ids. They sort by time (48-bit ms timestamp, then 80 random bits, Crockford base 32, as in the ULID spec). */
import type { Brand } from '../lib/brand.ts';

export type TenantId = Brand<string, 'TenantId'>;
export type InboxId = Brand<string, 'InboxId'>;
export type VisitorId = Brand<string, 'VisitorId'>;
export type ConversationId = Brand<string, 'ConversationId'>;
export type MessageId = Brand<string, 'MessageId'>;
export type TurnId = Brand<string, 'TurnId'>;
export type TicketId = Brand<string, 'TicketId'>;
export type StaffId = Brand<string, 'StaffId'>;
export type ArticleId = Brand<string, 'ArticleId'>;
export type JobId = Brand<string, 'JobId'>;
/** RFC 3339 in UTC with milliseconds, so that string order is time order. */
export type Timestamp = Brand<string, 'Timestamp'>;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** `prefix` says what the id names (`cnv`, `msg`, …); `random` must hold at least 10 bytes. */
export function makeId<Id extends string>(prefix: string, nowMs: number, random: Uint8Array): Id {
  let time = '';
  let rest = nowMs;
  for (let i = 0; i < 10; i++) {
    time = ALPHABET[rest % 32] + time;
    rest = Math.floor(rest / 32);
  }
  let tail = '';
  let bits = 0;
  let acc = 0;
  for (let i = 0; i < 10; i++) {
    acc = (acc << 8) | (random[i] ?? 0);
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      tail += ALPHABET[(acc >> bits) & 31];
    }
    acc &= (1 << bits) - 1;
  }
  return `${prefix}_${time}${tail}` as Id;
}

export function toTimestamp(ms: number): Timestamp {
  return new Date(ms).toISOString() as Timestamp;
}
