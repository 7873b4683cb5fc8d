/**
 * Publishes committed events: at once when they come from a commit of this process, otherwise (another process crashed
 * before it could) by a sweep. At least once; receivers drop repeats by seq or id.
 */
import type { OutboxRow } from '../domain/events.ts';
import type { Clock } from '../ports/clock.ts';
import type { EventSink } from '../ports/event-sink.ts';
import type { Store } from '../ports/store.ts';

const MARK_EVERY_MS = 100;
const SWEEP_EVERY_MS = 5_000;
const SWEEP_LIMIT = 500;

export class OutboxDispatcher {
  readonly #store: Pick<Store, 'pendingOutbox' | 'markPublished'>;
  readonly #sink: EventSink;
  readonly #clock: Clock;
  readonly #fault: (error: unknown) => void;
  /** Published, not yet marked. */
  readonly #published = new Set<number>();
  /** Seen unmarked by the last sweep: a second sighting means that its own process will not publish it. */
  #seen = new Set<number>();
  #timers: { cancel(): void }[] = [];
  #stopped = false;

  constructor(
    store: Pick<Store, 'pendingOutbox' | 'markPublished'>,
    sink: EventSink,
    clock: Clock,
    fault: (error: unknown) => void,
  ) {
    this.#store = store;
    this.#sink = sink;
    this.#clock = clock;
    this.#fault = fault;
  }

  async start(): Promise<void> {
    await this.#sweep(true);
    this.#every(SWEEP_EVERY_MS, () => this.#sweep(false));
    this.#every(MARK_EVERY_MS, () => this.#mark());
  }

  accept(rows: readonly OutboxRow[]): void {
    if (rows.length === 0) return;
    this.#sink.publish(rows);
    for (const row of rows) this.#published.add(row.id);
  }

  async drain(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) timer.cancel();
    await this.#mark();
  }

  #every(intervalMs: number, run: () => Promise<void>): void {
    const slot = this.#timers.length;
    const arm = () => {
      this.#timers[slot] = this.#clock.setTimer(intervalMs, () => {
        void run().finally(() => {
          if (!this.#stopped) arm();
        });
      });
    };
    arm();
  }

  async #mark(): Promise<void> {
    if (this.#published.size === 0) return;
    const ids = [...this.#published];
    try {
      await this.#store.markPublished(ids);
      for (const id of ids) this.#published.delete(id);
    } catch (error) {
      this.#fault(error);
    }
  }

  async #sweep(first: boolean): Promise<void> {
    try {
      for (;;) {
        const pending = (await this.#store.pendingOutbox(SWEEP_LIMIT)).filter((row) => !this.#published.has(row.id));
        const due = first ? pending : pending.filter((row) => this.#seen.has(row.id));
        this.#seen = new Set(pending.map((row) => row.id));
        if (due.length === 0) return;
        this.accept(due);
        await this.#mark();
      }
    } catch (error) {
      this.#fault(error);
    }
  }
}
