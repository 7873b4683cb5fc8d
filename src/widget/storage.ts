/**
 * What the widget remembers in the browser. Per site (localStorage, shared by tabs): the visitor token, the language
 * chosen, how far the visitor has read. Per tab (sessionStorage, outlives a page change): unsent messages, whether the
 * panel is open. Where the browser forbids storage, a map in memory takes its place for as long as the page lives.
 */
import type { TokenStorage } from './doorway.ts';
import type { OutboxStorage, Outgoing } from './outbox.ts';

/** The part of Storage we use. */
export interface Shelf {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** A storage that never throws: `open` is asked once, and a full or forbidden storage falls back to memory. */
export function makeShelf(open: () => Storage): Shelf {
  const memory = new Map<string, string>();
  let storage: Storage | null = null;
  try {
    storage = open();
  } catch {
    storage = null;
  }
  return {
    get(key) {
      try {
        return memory.get(key) ?? storage?.getItem(key) ?? null;
      } catch {
        return memory.get(key) ?? null;
      }
    },
    set(key, value) {
      try {
        if (storage === null) memory.set(key, value);
        else storage.setItem(key, value);
        if (storage !== null) memory.delete(key);
      } catch {
        memory.set(key, value);
      }
    },
    remove(key) {
      memory.delete(key);
      try {
        storage?.removeItem(key);
      } catch {
        // Nothing to remove from where nothing may be kept.
      }
    },
  };
}

interface ReadMark {
  readonly conversationId: string;
  readonly seq: number;
}

export class Memory {
  readonly #site: Shelf;
  readonly #tab: Shelf;
  readonly #prefix: string;

  constructor(widgetKey: string, site: Shelf, tab: Shelf) {
    this.#site = site;
    this.#tab = tab;
    this.#prefix = `kefu:${widgetKey}:`;
  }

  get tokenKey(): string {
    return `${this.#prefix}token`;
  }

  get readKey(): string {
    return `${this.#prefix}read`;
  }

  get tokens(): TokenStorage {
    return {
      load: () => this.#site.get(this.tokenKey),
      save: (token) => {
        if (this.#site.get(this.tokenKey) !== token) this.#site.set(this.tokenKey, token);
      },
      drop: () => this.#site.remove(this.tokenKey),
    };
  }

  get outbox(): OutboxStorage {
    const key = `${this.#prefix}outbox`;
    return {
      load: () => parse<Outgoing[]>(this.#tab.get(key), isOutgoingList) ?? [],
      save: (items) => (items.length === 0 ? this.#tab.remove(key) : this.#tab.set(key, JSON.stringify(items))),
    };
  }

  get lang(): string | null {
    return this.#site.get(`${this.#prefix}lang`);
  }

  set lang(lang: string) {
    this.#site.set(`${this.#prefix}lang`, lang);
  }

  get open(): boolean {
    return this.#tab.get(`${this.#prefix}open`) === '1';
  }

  set open(open: boolean) {
    if (open) this.#tab.set(`${this.#prefix}open`, '1');
    else this.#tab.remove(`${this.#prefix}open`);
  }

  /** Last seq the visitor has had on screen in this conversation, in any tab. */
  readSeq(conversationId: string): number {
    const mark = parse<ReadMark>(this.#site.get(this.readKey), isReadMark);
    return mark?.conversationId === conversationId ? mark.seq : 0;
  }

  markRead(conversationId: string, seq: number): void {
    if (seq <= this.readSeq(conversationId)) return;
    this.#site.set(this.readKey, JSON.stringify({ conversationId, seq } satisfies ReadMark));
  }
}

function parse<T>(text: string | null, is: (value: unknown) => value is T): T | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return is(value) ? value : null;
  } catch {
    return null;
  }
}

function isReadMark(value: unknown): value is ReadMark {
  const mark = value as Partial<ReadMark> | null;
  return typeof mark?.conversationId === 'string' && typeof mark.seq === 'number';
}

function isOutgoingList(value: unknown): value is Outgoing[] {
  return (
    Array.isArray(value) &&
    value.every(
      (item: Partial<Outgoing> | null) =>
        typeof item?.clientMessageId === 'string' &&
        typeof item.text === 'string' &&
        typeof item.delivery?.state === 'string',
    )
  );
}
