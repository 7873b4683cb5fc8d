/**
 * The console's live state, free of React: the roster and the open threads, fed by the staff socket and by REST.
 * Components subscribe to immutable snapshots. After every (re)connect the lists and the open threads are fetched again.
 */
import type { Socket } from 'socket.io-client';
import { type ApiError, toApiError } from '../api/api-error.ts';
import type { ConversationsApi } from '../api/conversations.ts';
import { randomId } from '../random-id.ts';
import type { Message, StaffConversation, Ticket } from '../types.ts';
import {
  emptyRoster,
  enteredQueue,
  type ListName,
  mineOf,
  queueOf,
  type Roster,
  type RosterEvent,
  reduceRoster,
} from './roster.ts';
import { StaffLine } from './staff-line.ts';
import { ThreadKeeper, type Threads } from './thread-keeper.ts';

/** How long "is typing" stays without being renewed. */
const TYPING_SHOWN_MS = 6_000;
/** For how many of the queue and of one's own the visitor's name is looked up. */
const LOOKED_UP = 40;

export type Connection = 'connecting' | 'online' | 'offline';

export interface LiveSnapshot {
  readonly connection: Connection;
  readonly roster: Roster;
  readonly threads: Threads;
  /** Conversations whose visitor is typing. */
  readonly typing: ReadonlySet<string>;
  /** Rows the server has of each list; a list not fetched yet is missing. */
  readonly totals: Readonly<Partial<Record<ListName, number>>>;
  /** Names of the staff heard of, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly error: ApiError | null;
}

export interface LiveSettings {
  /** One's own staff id. */
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
  readonly #line: StaffLine;
  readonly #threads: ThreadKeeper;
  readonly #listeners = new Set<() => void>();
  readonly #ticketListeners = new Set<(ticket: Ticket) => void>();
  readonly #typingTimers = new Map<string, () => void>();
  readonly #wanted = new Set<string>();
  readonly #lookedUp = new Set<string>();
  readonly #timers = new Set<() => void>();
  #lookingUp = false;
  /** Rows of "all" fetched so far, from the newest on. */
  #allFetched = 0;
  #stopped = false;
  #snapshot: LiveSnapshot = {
    connection: 'connecting',
    roster: emptyRoster,
    threads: {},
    typing: new Set(),
    totals: {},
    names: {},
    error: null,
  };

  constructor(settings: LiveSettings) {
    this.#settings = settings;
    const timers = { after: (ms: number, run: () => void) => this.#after(ms, run) };
    this.#line = new StaffLine(settings.socket, timers);
    this.#threads = new ThreadKeeper(settings.api, timers, (threads) => this.#set({ threads }));
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
    this.#line.open({
      connected: () => {
        this.#set({ connection: 'online' });
        void this.refresh();
      },
      lost: (refused) => {
        this.#set({ connection: 'offline' });
        // Whether the session ended is the REST side's to say: its 401 leads to the login.
        if (refused) void this.refresh();
      },
      conversation: (conversation) => this.#conversationChanged(conversation),
      message: (message) => this.#messageArrived(message),
      ticket: (ticket) => {
        this.#roster({ type: 'ticket', ticket });
        for (const listener of this.#ticketListeners) listener(ticket);
      },
      presence: ({ staffId, name }) => this.#set({ names: { ...this.#snapshot.names, [staffId]: name } }),
      // Colleagues' keys are not news; the visitor's are.
      typing: ({ conversationId, author, on }) => author === 'visitor' && this.#typing(conversationId, on),
    });
    void this.refresh();
  }

  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#timers) cancel();
    this.#timers.clear();
    this.#line.close();
  }

  /** Fetches every list, and every conversation that is open, again. */
  async refresh(): Promise<void> {
    try {
      await Promise.all([this.#list('queue'), this.#list('mine'), this.#list('all')]);
      this.#set({ error: null });
    } catch (fault) {
      this.#set({ error: toApiError(fault) });
    }
    await Promise.all([...this.#wanted].map((id) => this.open(id).catch(noop)));
    void this.#lookUp();
  }

  /** The next page of "all". */
  async more(): Promise<void> {
    await this.#list('all', this.#allFetched);
  }

  /** Fetches a conversation and what is missing of its messages. Rejects with ApiError. */
  async open(id: string): Promise<void> {
    this.#wanted.add(id);
    const conversation = await this.#settings.api.get(id);
    this.#roster({ type: 'changed', conversation });
    await this.#threads.load(id, conversation.lastSeq, conversation.lastNoteSeq);
  }

  /** The conversation is no longer looked at: a reconnect need not fetch it. */
  leave(id: string): void {
    this.#wanted.delete(id);
  }

  /** The page before what is shown. */
  async earlier(id: string): Promise<void> {
    await this.#threads.earlier(id);
  }

  /** Never rejects: what became of it is in the thread. */
  async send(id: string, text: string, internal: boolean, clientMessageId: string = randomId()): Promise<void> {
    this.#threads.apply(id, {
      type: 'sending',
      clientMessageId,
      text,
      internal,
      at: this.#settings.now().toISOString(),
    });
    try {
      const payload = { conversationId: id, clientMessageId, text, ...(internal ? { internal } : {}) };
      const { seq } = await this.#line.ask<{ seq: number }>('message.send', payload);
      this.#threads.apply(id, { type: 'acked', clientMessageId, seq });
    } catch (fault) {
      const { code, message } = toApiError(fault);
      this.#threads.apply(id, { type: 'failed', clientMessageId, code, message });
    }
  }

  /** The same message again, under the same clientMessageId: the server keeps one. */
  async retry(id: string, clientMessageId: string): Promise<void> {
    const failed = this.#threads.get(id)?.outgoing.find((out) => out.clientMessageId === clientMessageId);
    if (failed) await this.send(id, failed.text, failed.internal, clientMessageId);
  }

  discard(id: string, clientMessageId: string): void {
    this.#threads.apply(id, { type: 'discarded', clientMessageId });
  }

  /** Rejects with ApiError: `held_by_other` when somebody was quicker. */
  async change(id: string, change: 'take' | 'release' | 'close'): Promise<void> {
    try {
      const { conversation } = await this.#line.ask<{ conversation: StaffConversation }>(`conversation.${change}`, {
        conversationId: id,
      });
      this.#conversationChanged(conversation);
    } finally {
      // For the ticket and the names, which neither answer nor event carries.
      void this.open(id).catch(noop);
    }
  }

  typing(id: string, on: boolean): void {
    this.#line.tell('typing', { conversationId: id, on });
  }

  async #list(list: ListName, offset = 0): Promise<void> {
    const askedAt = this.#snapshot.roster.tick;
    const { me, api } = this.#settings;
    const page = await api.list(list, me, offset);
    if (list === 'all') this.#allFetched = Math.max(this.#allFetched, offset + page.items.length);
    const whole = list !== 'all' && offset === 0 && page.items.length >= page.total;
    this.#roster({ type: 'listed', list, me, askedAt, items: page.items, whole });
    this.#set({ totals: { ...this.#snapshot.totals, [list]: page.total } });
  }

  #conversationChanged(conversation: StaffConversation): void {
    this.#roster({ type: 'changed', conversation });
    const { id, lastSeq, lastNoteSeq } = conversation;
    if (this.#threads.get(id)) this.#threads.apply(id, { type: 'announced', lastSeq, lastNoteSeq });
  }

  #messageArrived(message: Message): void {
    const id = message.conversationId;
    if (message.author === 'visitor') this.#typing(id, false);
    if (this.#threads.get(id)) this.#threads.apply(id, { type: 'arrived', message });
    if (this.#snapshot.roster.entries[id]) this.#roster({ type: 'message', message });
    else this.#settings.api.get(id).then((conversation) => this.#roster({ type: 'changed', conversation }), noop);
  }

  /** Lists and events name neither visitor nor ticket; for those one works with, they are looked up one by one. */
  async #lookUp(): Promise<void> {
    if (this.#lookingUp) return;
    this.#lookingUp = true;
    try {
      for (let id = this.#nextUnknown(); id !== undefined && !this.#stopped; id = this.#nextUnknown()) {
        this.#lookedUp.add(id);
        const conversation = await this.#settings.api.get(id);
        this.#roster({ type: 'changed', conversation });
      }
    } catch {
      // Names are a comfort; the next change tries the next one.
    } finally {
      this.#lookingUp = false;
    }
  }

  #nextUnknown(): string | undefined {
    const { roster } = this.#snapshot;
    const near = [...queueOf(roster).slice(0, LOOKED_UP), ...mineOf(roster, this.#settings.me).slice(0, LOOKED_UP)];
    return near.find(({ id, visitor }) => visitor === undefined && !this.#lookedUp.has(id))?.id;
  }

  #typing(id: string, on: boolean): void {
    this.#typingTimers.get(id)?.();
    this.#typingTimers.delete(id);
    if (on)
      this.#typingTimers.set(
        id,
        this.#after(TYPING_SHOWN_MS, () => this.#typing(id, false)),
      );
    if (on === this.#snapshot.typing.has(id)) return;
    const typing = new Set(this.#snapshot.typing);
    if (on) typing.add(id);
    else typing.delete(id);
    this.#set({ typing });
  }

  #roster(event: RosterEvent): void {
    const before = this.#snapshot.roster;
    const roster = reduceRoster(before, event);
    if (roster === before) return;
    this.#set({ roster });
    if (event.type === 'changed') void this.#lookUp();
    // Those that waited before one came are no news.
    const entered = this.#snapshot.totals.queue === undefined ? [] : enteredQueue(before, roster);
    if (entered.length > 0 && !this.#stopped) this.#settings.onQueued(entered);
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

function noop(): void {}
