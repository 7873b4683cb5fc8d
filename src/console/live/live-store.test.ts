import type { Socket } from 'socket.io-client';
import { beforeEach, describe, expect, it } from 'vitest';
import { staffConversation as conversation } from '../../../test/fakes/staff-conversation.ts';
import { ApiError } from '../api/api-error.ts';
import type { ConversationsApi } from '../api/conversations.ts';
import type { Message, StaffConversation } from '../types.ts';
import { LiveStore } from './live-store.ts';
import { queueOf } from './roster.ts';
import { merged } from './thread.ts';

const ME = 'stf_me';

/** What a server would keep: conversations and their messages, and a line the test holds in its hands. */
class Desk {
  readonly conversations = new Map<string, StaffConversation>();
  readonly messages = new Map<string, Message[]>();
  readonly sent: { event: string; payload: Record<string, unknown> }[] = [];
  readonly queued: string[] = [];
  readonly #handlers = new Map<string, (payload: unknown) => void>();
  #timers: (() => void)[] = [];
  connected = false;
  refuse: { code: string; details?: Record<string, unknown> } | 'no answer' | null = null;
  readonly store: LiveStore;

  constructor() {
    const desk = this;
    const socket = {
      get connected() {
        return desk.connected;
      },
      active: true,
      on: (event: string, handler: (payload: unknown) => void) => desk.#handlers.set(event, handler),
      connect: () => undefined,
      disconnect: () => undefined,
      removeAllListeners: () => desk.#handlers.clear(),
      timeout: () => ({ emitWithAck: (event: string, payload: never) => desk.#answer(event, payload) }),
    };
    const api: ConversationsApi = {
      list: async (list) => {
        const all = [...this.conversations.values()];
        const items = list === 'queue' ? all.filter(({ holder }) => holder === 'queue') : list === 'mine' ? [] : all;
        return { items, total: items.length };
      },
      get: async (id) => {
        const found = this.conversations.get(id);
        if (!found) throw new ApiError(404, 'not_found', '');
        return found;
      },
      messages: async (id, { afterSeq, limit, notes }) => {
        const all = (this.messages.get(id) ?? []).filter(({ internal }) => internal === notes);
        return { items: all.filter(({ seq }) => seq > afterSeq).slice(0, limit), lastSeq: all.at(-1)?.seq ?? 0 };
      },
      trace: async () => {
        throw new Error('not asked for here');
      },
    };
    this.store = new LiveStore({
      me: ME,
      socket: socket as unknown as Socket,
      api,
      now: () => new Date(0),
      setTimer: (run) => {
        this.#timers.push(run);
        return () => {
          this.#timers = this.#timers.filter((timer) => timer !== run);
        };
      },
      onQueued: (ids) => this.queued.push(...ids),
    });
  }

  async #answer(event: string, payload: Record<string, unknown>): Promise<unknown> {
    this.sent.push({ event, payload });
    if (this.refuse === 'no answer') throw new Error('operation has timed out');
    if (this.refuse) return { ok: false, error: { message: '', ...this.refuse } };
    const id = String(payload.conversationId);
    if (event === 'message.send') {
      const message = this.write(id, String(payload.text), { clientMessageId: String(payload.clientMessageId) });
      return { ok: true, messageId: message.messageId, seq: message.seq, duplicate: false };
    }
    return { ok: true, conversation: this.conversations.get(id) };
  }

  add(...conversations: StaffConversation[]): void {
    for (const item of conversations) this.conversations.set(item.id, item);
  }

  /** A message the server has; whether its event comes is the test's choice. */
  write(id: string, text: string, more: Partial<Message> = {}): Message {
    const list = this.messages.get(id) ?? [];
    const seq = list.length + 1;
    const at = new Date(seq * 1000).toISOString();
    const base = { conversationId: id, messageId: `${id}/${seq}`, seq, author: 'visitor' as const, text, at };
    const message: Message = { ...base, internal: false, helpful: null, citations: [], quickReplies: [], ...more };
    this.messages.set(id, [...list, message]);
    const known = this.conversations.get(id);
    if (known) this.conversations.set(id, { ...known, lastSeq: seq });
    return message;
  }

  emit(event: string, payload?: unknown): void {
    this.#handlers.get(event)?.(payload);
  }

  async settle(): Promise<void> {
    for (let round = 0; round < 20; round++) {
      const due = this.#timers;
      this.#timers = [];
      for (const run of due) run();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async connect(): Promise<void> {
    this.connected = true;
    this.emit('connect');
    await this.settle();
  }

  texts(id: string): string[] {
    const thread = this.store.getSnapshot().threads[id];
    return thread ? merged(thread).map(({ text }) => text) : [];
  }
}

let desk: Desk;
beforeEach(async () => {
  desk = new Desk();
  desk.add(conversation('a'));
  desk.write('a', 'one');
  desk.write('a', 'two');
  desk.store.start();
  await desk.connect();
});

describe('the live store', () => {
  it('fetches the messages an event showed to be missing', async () => {
    await desk.store.open('a');
    desk.write('a', 'three');
    desk.emit('message', desk.write('a', 'four'));
    await desk.settle();
    expect(desk.texts('a')).toEqual(['one', 'two', 'three', 'four']);
  });

  it('has what was said while it was offline after it came back', async () => {
    await desk.store.open('a');
    desk.emit('disconnect', 'transport close');
    desk.write('a', 'three');
    await desk.connect();
    expect(desk.texts('a')).toEqual(['one', 'two', 'three']);
  });

  it('fetches the lists again when it came back', async () => {
    desk.emit('disconnect', 'transport close');
    desk.add(conversation('b'));
    await desk.connect();
    expect(queueOf(desk.store.getSnapshot().roster).length).toBe(2);
  });

  it('announces who entered the queue while it was away', async () => {
    desk.emit('disconnect', 'transport close');
    desk.add(conversation('b'));
    await desk.connect();
    expect(desk.queued).toEqual(['b']);
  });

  it('announces nobody who waited before it came', () => {
    expect(desk.queued).toEqual([]);
  });

  it('announces a conversation that enters the queue once', async () => {
    desk.add(conversation('b'));
    desk.emit('conversation', conversation('b'));
    desk.emit('conversation', conversation('b', { version: 2 }));
    await desk.settle();
    expect(desk.queued).toEqual(['b']);
  });

  it('shows a sent message once', async () => {
    await desk.store.open('a');
    await desk.store.send('a', 'hello', false);
    desk.emit('message', desk.messages.get('a')?.at(-1));
    await desk.settle();
    expect([desk.texts('a'), desk.store.getSnapshot().threads.a?.outgoing]).toEqual([['one', 'two', 'hello'], []]);
  });

  it('fetches a sent message whose event was lost', async () => {
    await desk.store.open('a');
    await desk.store.send('a', 'hello', false);
    await desk.settle();
    expect(desk.texts('a')).toEqual(['one', 'two', 'hello']);
  });

  it('sends a failed message again under the same clientMessageId', async () => {
    await desk.store.open('a');
    desk.refuse = 'no answer';
    await desk.store.send('a', 'hello', false);
    desk.refuse = null;
    const failed = desk.store.getSnapshot().threads.a?.outgoing[0];
    await desk.store.retry('a', failed?.clientMessageId ?? '');
    const ids = desk.sent.map(({ payload }) => payload.clientMessageId);
    expect([failed?.error?.code, ids.length, new Set(ids).size]).toEqual(['network', 2, 1]);
  });

  it('fails a message at once while there is no line', async () => {
    await desk.store.open('a');
    desk.connected = false;
    await desk.store.send('a', 'hello', false);
    expect([desk.store.getSnapshot().threads.a?.outgoing[0]?.status, desk.sent.length]).toEqual(['failed', 0]);
  });

  it('hands over who holds a conversation somebody else took first', async () => {
    desk.refuse = { code: 'held_by_other', details: { assignee: 'stf_2' } };
    await expect(desk.store.change('a', 'take')).rejects.toMatchObject({
      code: 'held_by_other',
      details: { assignee: 'stf_2' },
    });
  });

  it('stops asking a server that does not have what it announced', async () => {
    await desk.store.open('a');
    desk.emit('conversation', conversation('a', { version: 2, lastSeq: 99 }));
    await desk.settle();
    expect(desk.texts('a')).toEqual(['one', 'two']);
  });

  it('lets "is typing" fade when it is not renewed', async () => {
    desk.emit('typing', { conversationId: 'a', author: 'visitor', on: true });
    expect(desk.store.getSnapshot().typing.has('a')).toBe(true);
    await desk.settle();
    expect(desk.store.getSnapshot().typing.has('a')).toBe(false);
  });
});
