/**
 * The visitor's side of the conversation: the thread the socket fills, and the outbox it empties.
 *
 * The rule that makes it right: at most one call (`message.send`, `resume` or `conversation.new`) is out at a time, and
 * after a reconnect the one send whose outcome is unknown is repeated, under its old clientMessageId, *before* the thread
 * is resumed. So when resume brings the visitor's own messages back, none of them is still in the outbox; nothing is shown
 * twice, and messages leave in the order they were written.
 */
import type { WidgetClock } from './browser-clock.ts';
import { asAck, Calls, type Reply } from './calls.ts';
import type { ChatState } from './chat-state.ts';
import { CurrentConversation } from './current-conversation.ts';
import { Doorway, type TokenStorage } from './doorway.ts';
import { Outbox, type OutboxStorage, type Outgoing } from './outbox.ts';
import { Signs } from './signs.ts';
import { isPassing, type OpenSocket } from './socket.ts';
import type { Thread } from './thread.ts';
import {
  type Ack,
  type Author,
  type Holder,
  type NewAck,
  type ResumeAck,
  retryAfterMs,
  type SendAck,
  type WireConversation,
  type WireError,
  type WireMessage,
  type WireSession,
} from './wire.ts';

export interface ConnectionParts {
  readonly widgetKey: string;
  readonly identity: string | null;
  readonly openSocket: OpenSocket;
  readonly clock: WidgetClock;
  readonly makeId: () => string;
  readonly tokens: TokenStorage;
  readonly outbox: OutboxStorage;
  readonly onChange: () => void;
}

/** Unanswered or refused-for-now sends are repeated this often before the visitor is asked. */
const MAX_ATTEMPTS = 5;

export class Connection {
  readonly #parts: ConnectionParts;
  readonly #doorway: Doorway;
  readonly #calls: Calls;
  readonly #outbox: Outbox;
  readonly #signs: Signs;
  readonly #current = new CurrentConversation();
  #status: Pick<ChatState, 'holder' | 'queuePosition' | 'staffOnline'> = unheld('assistant');
  #loaded = false;
  /** The one call that is out: a send by its clientMessageId, or another. */
  #out: { readonly clientMessageId: string | null } | null = null;
  #resumeDue = false;
  #resumeNotBeforeMs = 0;
  #renewals: ((ack: Ack) => void)[] = [];
  #pumpTimer: { cancel(): void } | null = null;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.#outbox = new Outbox(parts.outbox);
    this.#signs = new Signs(parts.clock, parts.onChange);
    this.#doorway = new Doorway({ ...parts, onLost: () => this.#onLost() });
    this.#calls = new Calls(this.#doorway.socket, parts.clock);
    const { socket } = this.#doorway;
    socket.on('session', (session: WireSession) => this.#onSession(session));
    socket.on('message', (message: WireMessage) => this.#onMessage(message));
    socket.on('message.delta', (delta: { turnId: string; text: string }) => this.#onDelta(delta));
    socket.on('conversation', (conversation: WireConversation) => this.#onConversation(conversation));
    socket.on('typing', (typing: { author: Author; on: boolean }) => {
      this.#signs.setTyping(typing.on ? typing.author : null);
      parts.onChange();
    });
  }

  get state(): ChatState {
    return {
      ...this.#status,
      link: this.#doorway.link,
      conversationId: this.#current.thread?.conversationId ?? null,
      loaded: this.#loaded,
      messages: this.#current.thread?.messages ?? [],
      outgoing: this.#outbox.items,
      drafts: this.#signs.drafts,
      typing: this.#signs.typing,
    };
  }

  /** Connects if nothing is under way yet. */
  start(): void {
    this.#doorway.start();
  }

  /** Tries to connect at once instead of waiting for the next attempt. */
  nudge(): void {
    this.#doorway.nudge();
  }

  /** The browser says that the network is gone. */
  unplugged(): void {
    this.#doorway.unplugged();
  }

  /** A new identity JWT of the host page, or null after a logout. */
  identify(identity: string | null): void {
    this.#doorway.identify(identity);
  }

  /** Queues a text; it leaves as soon as those before it have. */
  send(text: string): void {
    this.#outbox.add({
      clientMessageId: this.#parts.makeId(),
      text,
      atMs: this.#parts.clock.now(),
      attempts: 0,
      delivery: { state: 'queued' },
    });
    this.start();
    this.#pump();
    this.#parts.onChange();
  }

  /** Sends a message again under its old clientMessageId: a refused one, or over a new connection one that got no answer. */
  retry(clientMessageId: string): void {
    const state = this.#outbox.find(clientMessageId)?.delivery.state;
    if (state === 'queued' || state === 'sending') {
      if (this.#isOnline) this.#doorway.again();
      else this.nudge();
    }
    if (state !== 'failed' && state !== 'waiting') return;
    this.#outbox.update(clientMessageId, { delivery: { state: 'queued' }, attempts: 0 });
    this.nudge();
    this.#pump();
    this.#parts.onChange();
  }

  /** Takes a refused message off the list. */
  discard(clientMessageId: string): void {
    this.#outbox.keep((item) => item.clientMessageId !== clientMessageId || item.delivery.state !== 'failed');
    this.#parts.onChange();
  }

  /** The visitor's verdict on an answer. */
  feedback(messageId: string, helpful: boolean, comment?: string): Promise<Ack> {
    return this.#ask('feedback', comment ? { messageId, helpful, comment } : { messageId, helpful });
  }

  requestHandoff(): Promise<Ack> {
    return this.#ask('handoff.request', {});
  }

  /** Leaves this conversation for a new one, after the call that is out has been settled. */
  startAnew(): Promise<Ack> {
    if (!this.#isOnline) return Promise.resolve(asAck({ ok: 'offline' }));
    return new Promise((resolve) => {
      this.#renewals.push(resolve);
      this.#pump();
    });
  }

  typing(on: boolean): void {
    if (this.#isOnline) this.#doorway.socket.emit('typing', { on });
  }

  get #isOnline(): boolean {
    return this.#doorway.link.state === 'online';
  }

  /** On every connect, and whenever the visitor's current conversation becomes another one. */
  #onSession(session: WireSession): void {
    const { conversationId } = session;
    this.#doorway.admitted(session.visitorToken);
    if (this.#current.confirm(conversationId)) this.#enter(conversationId);
    this.#status = { ...this.#status, holder: session.holder };
    for (const { delivery, clientMessageId } of this.#outbox.items) {
      // Whether it arrived in the old conversation cannot be asked any more, and repeating it here could double it: the
      // visitor decides. The one that is out on this very connection will be answered.
      const isLost = delivery.state === 'sending' && delivery.conversationId !== conversationId;
      if (isLost && this.#out?.clientMessageId !== clientMessageId) {
        this.#outbox.update(clientMessageId, { delivery: { state: 'failed', code: 'conversation_changed' } });
      }
    }
    this.#resumeDue = true;
    this.#resumeNotBeforeMs = 0;
    this.#pump();
    this.#parts.onChange();
  }

  #onMessage(message: WireMessage): void {
    if (!this.#concerns(message.conversationId)) return;
    this.#take(message);
    if (message.author !== 'visitor') this.#signs.setTyping(null);
    this.#pump();
    this.#parts.onChange();
  }

  #onDelta(delta: { turnId: string; text: string }): void {
    if (this.#current.thread?.hasReplyOf(delta.turnId) ?? true) return;
    this.#signs.addToDraft(delta.turnId, delta.text);
    this.#parts.onChange();
  }

  #onConversation(conversation: WireConversation): void {
    if (!this.#concerns(conversation.conversationId)) return;
    const { holder, queuePosition, staffOnline } = conversation;
    this.#status = { holder, queuePosition: queuePosition ?? null, staffOnline: staffOnline ?? null };
    // What the assistant was about to say will not be said once somebody else has the conversation.
    if (holder !== 'assistant') this.#signs.endDrafts();
    this.#parts.onChange();
  }

  /** True when an event is of our conversation; one of a conversation we do not know makes us ask for the session. */
  #concerns(conversationId: string): boolean {
    const whose = this.#current.whose(conversationId);
    if (whose === 'stranger') this.#pump();
    return whose === 'ours';
  }

  #onLost(): void {
    this.#pumpTimer?.cancel();
    this.#signs.clear();
    this.#calls.lost();
    this.#out = null;
    this.#settleRenewals(asAck({ ok: 'offline' }));
  }

  /** Starts the next call that is due, if none is out. */
  #pump(): void {
    const { thread } = this.#current;
    if (!this.#isOnline || this.#out !== null || thread === null) return;
    const nowMs = this.#parts.clock.now();
    const uncertain = this.#outbox.uncertain();
    const head = this.#outbox.head();
    const headDueMs = head?.delivery.state === 'waiting' ? head.delivery.untilMs : nowMs;
    if (uncertain) this.#transmit(uncertain, thread);
    else if (this.#current.isDoubtful) this.#doorway.againGently();
    else if (this.#renewals.length > 0) this.#renew();
    else if (this.#resumeDue && nowMs >= this.#resumeNotBeforeMs) this.#resume(thread);
    else if (head && nowMs >= headDueMs) this.#transmit(head, thread);
    else if (head || this.#resumeDue) {
      const never = Number.POSITIVE_INFINITY;
      const dueMs = Math.min(head ? headDueMs : never, this.#resumeDue ? this.#resumeNotBeforeMs : never);
      this.#pumpTimer?.cancel();
      this.#pumpTimer = this.#parts.clock.setTimer(dueMs - nowMs, () => this.#pump());
    }
  }

  #transmit({ clientMessageId, text, attempts }: Outgoing, { conversationId }: Thread): void {
    const delivery = { state: 'sending', conversationId } as const;
    this.#outbox.update(clientMessageId, { delivery, attempts: attempts + 1 });
    this.#call('message.send', { clientMessageId, text }, clientMessageId, (reply: Reply<SendAck & { ok: true }>) => {
      const item = this.#outbox.find(clientMessageId);
      if (reply.ok === true) this.#doorway.calm();
      if (!item) return; // its echo came first
      if (reply.ok === true) this.#onSent(item, reply);
      else if (reply.ok === false) this.#onSendRefused(item, reply.error);
      else if (item.attempts < MAX_ATTEMPTS)
        this.#doorway.againGently(); // stays uncertain: the first thing repeated
      else this.#outbox.update(clientMessageId, { delivery: { state: 'failed', code: 'timeout' } });
    });
  }

  #onSent({ clientMessageId, text, atMs }: Outgoing, reply: SendAck & { ok: true }): void {
    const { messageId, seq, conversationId } = reply;
    this.#outbox.update(clientMessageId, { delivery: { state: 'sent', messageId, seq } });
    if (!this.#concerns(conversationId)) return;
    const at = new Date(atMs).toISOString();
    this.#take({ conversationId, messageId, seq, author: 'visitor', text, at, clientMessageId });
  }

  #onSendRefused({ clientMessageId, attempts }: Outgoing, error: WireError): void {
    const { code } = error;
    if (!isPassing(error) || attempts >= MAX_ATTEMPTS) {
      this.#outbox.update(clientMessageId, { delivery: { state: 'failed', code } });
      return;
    }
    const untilMs = this.#parts.clock.now() + (retryAfterMs(error) ?? this.#doorway.backoffMs());
    this.#outbox.update(clientMessageId, { delivery: { state: 'waiting', untilMs, code } });
  }

  #resume(thread: Thread): void {
    const afterSeq = thread.lastSeq;
    this.#call('resume', { afterSeq }, null, (reply: Reply<ResumeAck & { ok: true }>) => {
      if (this.#current.thread !== thread) return; // a session came in between; it has ordered a resume of its own
      if (reply.ok === false) this.#resumeLater(retryAfterMs(reply.error));
      else if (reply.ok !== true) this.#doorway.againGently();
      else if (reply.messages.every((message) => this.#concerns(message.conversationId)))
        this.#onResumed(thread, reply);
    });
  }

  #onResumed(thread: Thread, reply: ResumeAck & { ok: true }): void {
    const before = thread.lastSeq;
    for (const message of reply.messages) this.#take(message);
    if (reply.lastSeq < before) this.#current.distrust();
    else if (thread.lastSeq >= reply.lastSeq && !thread.hasGap) {
      this.#resumeDue = false;
      this.#loaded = true;
      this.#doorway.calm();
      // Acked, yet not among what the server holds for us: its conversation is no longer ours.
      this.#outbox.keep((item) => item.delivery.state !== 'sent');
    } else if (thread.lastSeq === before) this.#resumeLater(undefined); // no progress
  }

  #resumeLater(delayMs: number | undefined): void {
    this.#resumeNotBeforeMs = this.#parts.clock.now() + (delayMs ?? this.#doorway.backoffMs());
  }

  #renew(): void {
    this.#call('conversation.new', {}, null, (reply: Reply<NewAck & { ok: true }>) => {
      if (reply.ok === true) {
        if (reply.conversationId !== this.#current.thread?.conversationId) this.#enter(reply.conversationId);
        this.#outbox.keep((item) => item.delivery.state !== 'failed');
        this.#resumeDue = true;
      }
      this.#settleRenewals(asAck(reply));
    });
  }

  #settleRenewals(ack: Ack): void {
    for (const settle of this.#renewals.splice(0)) settle(ack);
  }

  #enter(conversationId: string): void {
    this.#current.enter(conversationId);
    this.#status = unheld('assistant');
    this.#signs.clear();
  }

  /** Puts a message of the current conversation in its place. */
  #take(message: WireMessage): void {
    const thread = this.#current.thread;
    if (thread === null) return;
    if (thread.ingest(message) === 'clash') this.#current.distrust();
    if (thread.hasGap) this.#resumeDue = true;
    if (message.author !== 'visitor') this.#signs.endDrafts();
    const isShown = thread.has(message.messageId);
    this.#outbox.keep(
      (item) =>
        !(isShown && item.clientMessageId === message.clientMessageId) &&
        !(item.delivery.state === 'sent' && thread.has(item.delivery.messageId)),
    );
  }

  /** A call that must be settled before the next one starts; not heard of again when the connection goes. */
  #call<Body>(
    event: string,
    payload: unknown,
    clientMessageId: string | null,
    done: (reply: Reply<Body>) => void,
  ): void {
    this.#out = { clientMessageId };
    this.#calls.call<Body>(event, payload, (reply) => {
      if (reply.ok === 'offline') return;
      this.#out = null;
      done(reply);
      this.#pump();
      this.#parts.onChange();
    });
  }

  /** A call beside the others. */
  #ask(event: string, payload: unknown): Promise<Ack> {
    if (!this.#isOnline) return Promise.resolve(asAck({ ok: 'offline' }));
    return new Promise((resolve) => this.#calls.call<object>(event, payload, (reply) => resolve(asAck(reply))));
  }
}

function unheld(holder: Holder): Pick<ChatState, 'holder' | 'queuePosition' | 'staffOnline'> {
  return { holder, queuePosition: null, staffOnline: null };
}
