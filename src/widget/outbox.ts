/**
 * Messages of this tab that are not yet in the thread: written offline, on their way, or refused. One item's delivery is a
 * closed union, so that the view can say exactly what is the matter with it. An item keeps its clientMessageId for life:
 * sending it again can never double it.
 */

export type Delivery =
  /** Not tried yet, or about to be tried again after a definite refusal. */
  | { readonly state: 'queued' }
  /** Tried; the outcome is not known until an ack comes, on this connection or the next. */
  | { readonly state: 'sending'; readonly conversationId: string }
  /** Refused for now; tried again by itself at `untilMs` (epoch milliseconds). */
  | { readonly state: 'waiting'; readonly untilMs: number; readonly code: string }
  /** Refused; the visitor may try again. */
  | { readonly state: 'failed'; readonly code: string }
  /** Durable on the server, waiting for its place in the thread. */
  | { readonly state: 'sent'; readonly messageId: string; readonly seq: number };

export interface Outgoing {
  readonly clientMessageId: string;
  readonly text: string;
  /** Epoch milliseconds when the visitor pressed send. */
  readonly atMs: number;
  readonly attempts: number;
  readonly delivery: Delivery;
}

/** Where the outbox outlives a page change; per tab, so that two tabs never send each other's items. */
export interface OutboxStorage {
  load(): readonly Outgoing[];
  save(items: readonly Outgoing[]): void;
}

export class Outbox {
  readonly #storage: OutboxStorage;
  #items: readonly Outgoing[];

  constructor(storage: OutboxStorage) {
    this.#storage = storage;
    this.#items = storage.load();
  }

  get items(): readonly Outgoing[] {
    return this.#items;
  }

  add(item: Outgoing): void {
    this.#set([...this.#items, item]);
  }

  update(clientMessageId: string, change: Partial<Pick<Outgoing, 'delivery' | 'attempts'>>): void {
    this.#set(this.#items.map((item) => (item.clientMessageId === clientMessageId ? { ...item, ...change } : item)));
  }

  keep(wanted: (item: Outgoing) => boolean): void {
    const kept = this.#items.filter(wanted);
    if (kept.length !== this.#items.length) this.#set(kept);
  }

  find(clientMessageId: string): Outgoing | undefined {
    return this.#items.find((item) => item.clientMessageId === clientMessageId);
  }

  /** Tried, and no word yet of how it went. */
  uncertain(): Outgoing | undefined {
    return this.#items.find((item) => item.delivery.state === 'sending');
  }

  /** The next to send, oldest first: a refused-for-now item holds back those behind it, which keeps their order. */
  head(): Outgoing | undefined {
    return this.#items.find((item) => item.delivery.state === 'queued' || item.delivery.state === 'waiting');
  }

  #set(items: readonly Outgoing[]): void {
    this.#items = items;
    this.#storage.save(items);
  }
}
