import type { OutboxRow } from '../domain/events.ts';

/** Where committed events go (visitor and staff sockets). At least once, in order within a conversation; receivers drop repeats by id or seq. */
export interface EventSink {
  publish(rows: readonly OutboxRow[]): void;
}
