/**
 * The console's live state, free of React: the staff socket, the roster and the open threads. Components subscribe to
 * immutable snapshots. After every (re)connect the lists and the open threads are fetched again, and a hole in a
 * thread's seqs is fetched as soon as it is seen, so that a lost event costs a moment and never a message.
 */
import type { Socket } from 'socket.io-client';
import { ApiError, toApiError } from '../api/api-error.ts';
import { type ConversationsApi, MESSAGES_PAGE } from '../api/conversations.ts';
import { randomId } from '../random-id.ts';
import type { Message, StaffConversation, Ticket } from '../types.ts';
import { emptyRoster, enteredQueue, type ListName, type Roster, type RosterEvent, reduceRoster } from './roster.ts';
import { emptyThread, missingAfter, reduceThread, type Thread, type ThreadEvent } from './thread.ts';

/** A message may take this long to be acknowledged before it is shown as failed, with a retry. */
const ACK_TIMEOUT_MS = 10_000;
/** Events of one commit come in a burst; a hole that closes by itself in this time is not fetched. */
const GAP_GRACE_MS = 200;
const GAP_RETRY_MS = 3_000;
/** How long "is typing" stays without being renewed. */
const TYPING_SHOWN_MS = 6_000;
/** How many messages of a long conversation are fetched at first. */
const FIRST_MESSAGES = 100;

export type Connection = 'connecting' | 'online' | 'offline';

export interface LiveSnapshot {
  readonly connection: Connection;
  readonly roster: Roster;
  readonly threads: Readonly<Record<string, Thread>>;
  /** Conversation → who is typing. */
  readonly typing: Readonly<Record<string, string>>;
  /** Whether each list has been fetched at least once, and how many rows the server has of it. */
  readonly totals: Readonly<Partial<Record<ListName, number>>>;
  readonly error: ApiError | null;
}

type Ack = { ok: boolean; error?: { code: string; message: string; details?: Record<string, unknown> } } & Record<
  string,
  unknown
>;

export interface LiveSettings {
  readonly me: string;
  readonly socket: Socket;
  readonly api: ConversationsApi;
  readonly now: () => Date;
  readonly setTimer: (run: () => void, afterMs: number) => () => void;
  /** Conversations that newly wait, for the sound. */
  readonly onQueued: (ids: readonly string[]) => void;
}

export class LiveStore {
  readonly #settings: LiveSettings;
  readonly #listeners = new Set<() => void>();
  readonly #ticketListeners = new Set<(ticket: Ticket) => void>();
  readonly #filling = new Set<string>();
  readonly #typingTimers = new Map<string, () => void>();
  readonly #wanted = new Set<string>();
  #timers = new Set<() => void>();
  #stopped = false;
  #snapshot: LiveSnapshot = {
    connection: 'connecting',
    roster: emptyRoster,
    threads: {},
    typing: {},
    totals: {},
    error: null,
  };

  constructor(settings: LiveSettings) {
    this.#settings = settings;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): LiveSnapshot => this.#snapshot;

  /** Told of every ticket that changed; returns the way to stop. */
  onTicket(listener: (ticket: Ticket) => void): () => void {
    this.#ticketListeners.add(listener);
    return () => this.#ticketListeners.delete(listener);
  }

  start(): void {
    this.#stopped = false;
    const { socket } = this.#settings;
    socket.on('connect', () => {
      this.#set({ connection: 'online' });
      void this.refresh();
    });
    socket.on('disconnect', (reason) => {
      this.#set({ connection: 'offline' });
      // The client library only comes back by itself when the line broke, not when the server closed it.
      if (reason === 'io server disconnect') this.#after(1_000, () => socket.connect());
    });
    socket.on('connect_error', (fault: Error & { data?: { code?: string } }) => {
      this.#set({ connection: 'offline' });
      const code = fault.data?.code;
      if (code === 'unauthorized' || code === 'invalid_token') {
        // Whether the session ended is the REST side's to say; a 401 there leads to the login.
        void this.refresh();
      }
      if (!socket.active) this.#after(3_000, () => socket.connect());
    });
    socket.on('conversation', (conversation: StaffConversation) => this.#conversationChanged(conversation));
    socket.on('message', (message: Message) => this.#messageArrived(message));
    socket.on('ticket', (ticket: Ticket) => {
      this.#roster({ type: 'ticket', ticket });
      for (const listener of this.#ticketListeners) listener(ticket);
    });
    socket.on('typing', (typing: { conversationId?: string; author?: string; on: boolean }) => {
      // Colleagues' keys are not news; the visitor's are.
      if (typing.conversationId && typing.author === 'visitor')
        this.#typing(typing.conversationId, 'visitor', typing.on);
    });
    socket.connect();
    void this.refresh();
  }

  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#timers) cancel();
    this.#timers = new Set();
    this.#settings.socket.removeAllListeners();
    this.#settings.socket.disconnect();
  }

  /** Fetches every list and every thread that was opened again. */
  async refresh(): Promise<void> {
    try {
      await Promise.all([this.#list('queue'), this.#list('mine'), this.#list('all')]);
      this.#set({ error: null });
    } catch (fault) {
      this.#set({ error: toApiError(fault) });
    }
    await Promise.all([...this.#wanted].map((id) => this.open(id).catch(() => undefined)));
  }

  /** The next page of "all". */
  async more(): Promise<void> {
    await this.#list('all', Object.keys(this.#snapshot.roster.entries).length);
  }

  /** Fetches a conversation and what is missing of its messages. Rejects with ApiError. */
  async open(id: string): Promise<void> {
    this.#wanted.add(id);
    const conversation = await this.#settings.api.get(id);
    this.#roster({ type: 'changed', conversation });
    const thread = this.#snapshot.threads[id];
    if (!thread?.loaded) {
      const afterSeq = Math.max(0, conversation.lastSeq - FIRST_MESSAGES);
      await Promise.all([this.#fetch(id, 'visible', afterSeq), this.#fetch(id, 'notes', 0)]);
    }
    const { lastSeq, lastNoteSeq } = conversation;
    this.#thread(id, { type: 'announced', lastSeq, lastNoteSeq });
    await this.#fill(id);
  }

  /** The conversation is no longer looked at: a reconnect need not fetch it. */
  leave(id: string): void {
    this.#wanted.delete(id);
  }

  /** The page before what is shown. */
  async earlier(id: string): Promise<void> {
    const base = this.#snapshot.threads[id]?.visible.base ?? 0;
    if (base > 0) await this.#fetch(id, 'visible', Math.max(0, base - FIRST_MESSAGES));
  }

  async send(id: string, text: string, internal: boolean, clientMessageId: string = randomId()): Promise<void> {
    this.#thread(id, { type: 'sending', clientMessageId, text, internal, at: this.#settings.now().toISOString() });
    try {
      const ack = await this.#ask('message.send', {
        conversationId: id,
        clientMessageId,
        text,
        ...(internal ? { internal: true } : {}),
      });
      this.#thread(id, { type: 'acked', clientMessageId, seq: Number(ack.seq) });
    } catch (fault) {
      const { code, message } = toApiError(fault);
      this.#thread(id, { type: 'failed', clientMessageId, code, message });
    }
  }

  /** The same message again, under the same clientMessageId: the server keeps one. */
  async retry(id: string, clientMessageId: string): Promise<void> {
    const failed = this.#snapshot.threads[id]?.outgoing.find((out) => out.clientMessageId === clientMessageId);
    if (failed) await this.send(id, failed.text, failed.internal, clientMessageId);
  }

  discard(id: string, clientMessageId: string): void {
    this.#thread(id, { type: 'discarded', clientMessageId });
  }

  /** Rejects with ApiError: `held_by_other` when somebody was quicker. */
  async change(id: string, change: 'take' | 'release' | 'close'): Promise<void> {
    try {
      const ack = await this.#ask(`conversation.${change}`, { conversationId: id });
      if (ack.conversation) this.#conversationChanged(ack.conversation as StaffConversation);
    } finally {
      void this.open(id).catch(() => undefined);
    }
  }

  typing(id: string, on: boolean): void {
    if (this.#settings.socket.connected) this.#settings.socket.volatile.emit('typing', { conversationId: id, on });
  }

  async #ask(event: string, payload: unknown): Promise<Ack> {
    const { socket } = this.#settings;
    if (!socket.connected) throw new ApiError(0, 'network', 'Not connected.');
    let ack: Ack;
    try {
      ack = (await socket.timeout(ACK_TIMEOUT_MS).emitWithAck(event, payload)) as Ack;
    } catch (cause) {
      throw new ApiError(0, 'network', 'The server did not answer in time.', undefined, cause);
    }
    if (ack.ok) return ack;
    throw new ApiError(0, ack.error?.code ?? 'internal', ack.error?.message ?? '', ack.error?.details);
  }

  async #list(list: ListName, offset = 0): Promise<void> {
    const askedAt = this.#snapshot.roster.tick;
    const { me, api } = this.#settings;
    const page = await api.list(list, me, offset);
    if (this.#stopped) return;
    const whole = list !== 'all' && offset === 0 && page.items.length >= page.total;
    this.#roster({ type: 'listed', list, me, askedAt, items: page.items, whole });
    this.#set({ totals: { ...this.#snapshot.totals, [list]: page.total } });
  }

  #conversationChanged(conversation: StaffConversation): void {
    this.#roster({ type: 'changed', conversation });
    const { id, lastSeq, lastNoteSeq } = conversation;
    if (this.#snapshot.threads[id]) this.#thread(id, { type: 'announced', lastSeq, lastNoteSeq });
  }

  #messageArrived(message: Message): void {
    const id = message.conversationId;
    if (message.author === 'visitor') this.#typing(id, 'visitor', false);
    if (this.#snapshot.threads[id]) this.#thread(id, { type: 'arrived', message });
    if (this.#snapshot.roster.entries[id]) this.#roster({ type: 'message', message });
    else void this.#settings.api.get(id).then((conversation) => this.#roster({ type: 'changed', conversation }), noop);
  }

  #typing(id: string, author: string, on: boolean): void {
    this.#typingTimers.get(id)?.();
    this.#typingTimers.delete(id);
    const { [id]: _, ...others } = this.#snapshot.typing;
    if (!on && this.#snapshot.typing[id] === undefined) return;
    this.#set({ typing: on ? { ...others, [id]: author } : others });
    if (on)
      this.#typingTimers.set(
        id,
        this.#after(TYPING_SHOWN_MS, () => this.#typing(id, author, false)),
      );
  }

  #roster(event: RosterEvent): void {
    if (this.#stopped) return;
    const before = this.#snapshot.roster;
    const roster = reduceRoster(before, event);
    if (roster === before) return;
    this.#set({ roster });
    // Those that waited before one came are no news.
    const entered = this.#snapshot.totals.queue === undefined ? [] : enteredQueue(before, roster);
    if (entered.length > 0) this.#settings.onQueued(entered);
  }

  #thread(id: string, event: ThreadEvent): void {
    if (this.#stopped) return;
    const before = this.#snapshot.threads[id] ?? emptyThread(id);
    const thread = reduceThread(before, event);
    if (thread === this.#snapshot.threads[id]) return;
    this.#set({ threads: { ...this.#snapshot.threads, [id]: thread } });
    // `loaded` is the fill's own doing: it looks again by itself, and stops when the server has no more.
    if (event.type !== 'loaded' && holed(thread)) this.#after(GAP_GRACE_MS, () => void this.#fill(id));
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
      this.#after(GAP_RETRY_MS, () => void this.#fill(id));
    } finally {
      this.#filling.delete(id);
    }
  }

  #missing(id: string, track: 'visible' | 'notes'): number | null {
    const thread = this.#snapshot.threads[id];
    return thread?.loaded ? missingAfter(thread[track]) : null;
  }

  async #fetch(id: string, track: 'visible' | 'notes', afterSeq: number): Promise<void> {
    const page = await this.#settings.api.messages(id, { afterSeq, limit: MESSAGES_PAGE, notes: track === 'notes' });
    // A page of the visitor's view may come with notes among it.
    const items = page.items.filter((message) => (message.internal ?? false) === (track === 'notes'));
    this.#thread(id, { type: 'loaded', track, afterSeq, items, lastSeq: track === 'visible' ? page.lastSeq : 0 });
  }

  #after(ms: number, run: () => void): () => void {
    const cancel = this.#settings.setTimer(() => {
      this.#timers.delete(cancel);
      if (!this.#stopped) run();
    }, ms);
    this.#timers.add(cancel);
    return cancel;
  }

  #set(change: Partial<LiveSnapshot>): void {
    if (this.#stopped) return;
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function holed(thread: Thread): boolean {
  return thread.loaded && (missingAfter(thread.visible) !== null || missingAfter(thread.notes) !== null);
}

function noop(): void {}
