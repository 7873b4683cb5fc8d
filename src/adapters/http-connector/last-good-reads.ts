/**
 * The last good answer to each question, for when the system does not answer. The question includes the proof of ownership, so
 * nobody gets an answer here that they could not get from the system.
 */
import type { TenantId } from '../../domain/ids.ts';

type Fields = Readonly<Record<string, string>>;

export interface LastGood {
  readonly data: Fields;
  readonly atMs: number;
}
interface Entry extends LastGood {
  /** Tenant and order, so that a change can drop what it may have outdated. */
  readonly about: string;
}

export class LastGoodReads {
  readonly #size: number;
  readonly #limitMs: number;
  /** Least recently put first. */
  readonly #entries = new Map<string, Entry>();

  constructor(size: number, limitMs: number) {
    this.#size = size;
    this.#limitMs = limitMs;
  }

  put(key: string, tenantId: TenantId, input: Fields, data: Fields, atMs: number): void {
    this.#entries.delete(key);
    this.#entries.set(key, { data, atMs, about: about(tenantId, input) });
    if (this.#entries.size > this.#size) {
      const oldest = this.#entries.keys().next();
      if (!oldest.done) this.#entries.delete(oldest.value);
    }
  }

  get(key: string, nowMs: number): LastGood | null {
    const entry = this.#entries.get(key);
    return entry && nowMs - entry.atMs <= this.#limitMs ? entry : null;
  }

  drop(key: string): void {
    this.#entries.delete(key);
  }

  /** Forgets every answer about the order that `input` names. */
  dropAbout(tenantId: TenantId, input: Fields): void {
    const gone = about(tenantId, input);
    for (const [key, entry] of this.#entries) if (entry.about === gone) this.#entries.delete(key);
  }
}

function about(tenantId: TenantId, input: Fields): string {
  return JSON.stringify([tenantId, input.order_number ?? '']);
}
