/**
 * The open threads: feeds events to them, and fetches what is missing. A hole in the seqs is fetched as soon as it is
 * seen, so that a lost event costs a moment and never a message.
 */
import type { ConversationsApi } from '../api/conversations.ts';
import { MESSAGES_PAGE } from '../api/conversations.ts';
import type { Timers } from './staff-line.ts';
import { emptyThread, isLoaded, missingAfter, reduceThread, type Thread, type ThreadEvent } from './thread.ts';

/** Events of one commit come in a burst; a hole that closes by itself in this time is not fetched. */
const GAP_GRACE_MS = 200;
const GAP_RETRY_MS = 3_000;
/** How many messages of a long conversation are fetched at first, and at each step back. */
const FIRST_MESSAGES = 100;

export type Threads = Readonly<Record<string, Thread>>;
type TrackName = 'visible' | 'notes';

export class ThreadKeeper {
  readonly #api: Pick<ConversationsApi, 'messages'>;
  readonly #timers: Timers;
  readonly #changed: (threads: Threads) => void;
  readonly #filling = new Set<string>();
  #threads: Threads = {};

  constructor(
    api: Pick<ConversationsApi, 'messages'>,
    timers: Timers,
    /** Told of every new state. */
    changed: (threads: Threads) => void,
  ) {
    this.#api = api;
    this.#timers = timers;
    this.#changed = changed;
  }

  get(id: string): Thread | undefined {
    return this.#threads[id];
  }

  apply(id: string, event: ThreadEvent): void {
    const before = this.#threads[id];
    const thread = reduceThread(before ?? emptyThread(id), event);
    if (thread === before) return;
    this.#threads = { ...this.#threads, [id]: thread };
    this.#changed(this.#threads);
    // `loaded` is the fill's own doing: it looks again by itself, and stops when the server has no more.
    const holed = missingAfter(thread.visible) !== null || missingAfter(thread.notes) !== null;
    if (event.type !== 'loaded' && holed) this.#timers.after(GAP_GRACE_MS, () => void this.#fill(id));
  }

  /** The end of the conversation on the first call, what came since on later ones. Rejects with ApiError on the first. */
  async load(id: string, lastSeq: number, lastNoteSeq: number): Promise<void> {
    if (!isLoaded(this.#threads[id])) {
      const afterSeq = Math.max(0, lastSeq - FIRST_MESSAGES);
      await Promise.all([this.#fetch(id, 'visible', afterSeq), this.#fetch(id, 'notes', 0)]);
    }
    this.apply(id, { type: 'announced', lastSeq, lastNoteSeq });
    await this.#fill(id);
  }

  /** The page before what is there. */
  async earlier(id: string): Promise<void> {
    const base = this.#threads[id]?.visible.base ?? 0;
    if (base > 0) await this.#fetch(id, 'visible', Math.max(0, base - FIRST_MESSAGES));
  }

  /** Fetches until no seq is missing. */
  async #fill(id: string): Promise<void> {
    if (this.#filling.has(id)) return;
    this.#filling.add(id);
    try {
      for (const track of ['visible', 'notes'] as const) {
        for (let from = this.#missing(id, track); from !== null; ) {
          await this.#fetch(id, track, from);
          const next = this.#missing(id, track);
          // A server that does not have what it announced must not be asked for ever.
          from = next === from ? null : next;
        }
      }
    } catch {
      this.#timers.after(GAP_RETRY_MS, () => void this.#fill(id));
    } finally {
      this.#filling.delete(id);
    }
  }

  #missing(id: string, track: TrackName): number | null {
    const thread = this.#threads[id];
    return thread ? missingAfter(thread[track]) : null;
  }

  async #fetch(id: string, track: TrackName, afterSeq: number): Promise<void> {
    const page = await this.#api.messages(id, { afterSeq, limit: MESSAGES_PAGE, notes: track === 'notes' });
    this.apply(id, { type: 'loaded', track, afterSeq, items: page.items, lastSeq: page.lastSeq });
  }
}
