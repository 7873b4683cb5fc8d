/** What reads and versioned writes of the store have in common. Part of the store's port. */
import type { OutboxRow } from '../../domain/events.ts';

/** A part of a list, and how long the whole is. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}
export interface PageRequest {
  readonly limit: number;
  readonly offset: number;
}

export type Versioned<T> =
  | { readonly kind: 'saved'; readonly value: T; readonly outbox: readonly OutboxRow[] }
  | { readonly kind: 'stale'; readonly current: T }
  | { readonly kind: 'not_found' };
