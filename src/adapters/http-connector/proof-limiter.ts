/**
 * Four digits can be guessed: an order that saw too many failed proofs within an hour takes no more, whichever conversation
 * they come from. Counts live in this process; several servers each allow this many.
 */
import type { TenantId } from '../../domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';

const MAX_FAILED = 5;
const WINDOW_MS = 60 * 60 * 1000;
const MAX_ORDERS = 50_000;

export class ProofLimiter {
  readonly #clock: Clock;
  /** Times of failed proofs, and of those under way: otherwise many at once would all be let in. */
  readonly #attempts = new Map<string, number[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** More than five proofs failed (or are under way) for this order within the hour. */
  refuses(tenantId: TenantId, input: Readonly<Record<string, string>>): boolean {
    const key = keyOf(tenantId, input);
    return key !== null && this.#recent(key).length > MAX_FAILED;
  }

  /** A proof is being checked; `end` says whether it failed. */
  begin(tenantId: TenantId, input: Readonly<Record<string, string>>): { end(failed: boolean): void } {
    const key = keyOf(tenantId, input);
    if (key === null) return { end: () => {} };
    const at = this.#clock.monotonic();
    const attempts = [...this.#recent(key), at];
    this.#attempts.delete(key);
    this.#attempts.set(key, attempts);
    if (this.#attempts.size > MAX_ORDERS) {
      const oldest = this.#attempts.keys().next();
      if (!oldest.done) this.#attempts.delete(oldest.value);
    }
    return {
      end: (failed) => {
        if (failed) return;
        const left = this.#attempts.get(key);
        const index = left?.indexOf(at) ?? -1;
        if (!left || index < 0) return;
        left.splice(index, 1);
        if (left.length === 0) this.#attempts.delete(key);
      },
    };
  }

  #recent(key: string): number[] {
    const since = this.#clock.monotonic() - WINDOW_MS;
    return (this.#attempts.get(key) ?? []).filter((at) => at > since);
  }
}

/** null for what is no proof: a verified identity is not guessed. */
function keyOf(tenantId: TenantId, input: Readonly<Record<string, string>>): string | null {
  const { order_number: order, phone_last4: last4 } = input;
  return order === undefined || last4 === undefined ? null : JSON.stringify([tenantId, order]);
}
