/**
 * The visitor side of a Kefu server, in memory: one visitor, their conversations, gapless seq, deduplication by
 * clientMessageId, as the wire contract says. It knows no transport; `visitor-sockets.ts` and the browser test give it one.
 */
import type {
  NewAck,
  ResumeAck,
  SendAck,
  WireConversation,
  WireError,
  WireMessage,
  WireSession,
} from '../../src/widget/wire.ts';

const RESUME_PAGE = 1000;

export interface Subscriber {
  deliver(event: string, payload: unknown): void;
}

export interface FakeVisitorServerOptions {
  /** Messages a `resume` returns at most. */
  readonly resumePage?: number;
  readonly now?: () => number;
}

export class FakeVisitorServer {
  readonly token = 'token-1';
  readonly #options: FakeVisitorServerOptions;
  readonly #subscribers = new Set<Subscriber>();
  #conversation = 0;
  #messages: WireMessage[] = [];
  #seen = new Map<string, { messageId: string; seq: number; conversationId: string }>();
  /** The next message opens a new conversation, as one written a day after the close does. */
  closedLongAgo = false;
  #nextMessage = 1;
  /** Every text a visitor sent that became a message, over all conversations. */
  readonly accepted: string[] = [];
  readonly feedback: { messageId: string; helpful: boolean; comment?: string }[] = [];
  /** Errors that the next sends are refused with, first one first. */
  readonly refusals: WireError[] = [];
  holder: WireSession['holder'] = 'assistant';
  /** Called after a visitor's message was committed. */
  onVisitorMessage: (text: string) => void = () => undefined;

  constructor(options: FakeVisitorServerOptions = {}) {
    this.#options = options;
    this.#begin();
  }

  get conversationId(): string {
    return `conversation-${this.#conversation}`;
  }

  get messages(): readonly WireMessage[] {
    return this.#messages;
  }

  join(subscriber: Subscriber): void {
    this.#subscribers.add(subscriber);
    subscriber.deliver('session', this.#session());
  }

  leave(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
  }

  handle(event: string, payload: never, from: Subscriber): unknown {
    switch (event) {
      case 'message.send':
        return this.#send(payload, from);
      case 'resume':
        return this.#resume(payload);
      case 'feedback':
        this.feedback.push(payload);
        return { ok: true };
      case 'handoff.request':
        this.hold('queue', { queuePosition: 2, staffOnline: true, ticketId: 'ticket-1' });
        return { ok: true, ticketId: 'ticket-1' };
      case 'conversation.new': {
        this.renew();
        const ack: NewAck = { ok: true, conversationId: this.conversationId };
        return ack;
      }
      default:
        return undefined;
    }
  }

  /** Somebody but this visitor says something. */
  say(message: Partial<WireMessage> & { author: WireMessage['author']; text: string }): WireMessage {
    const whole = this.#append(message);
    this.#publish('message', whole);
    return whole;
  }

  hold(holder: WireSession['holder'], more: Partial<WireConversation> = {}): void {
    this.holder = holder;
    this.#publish('conversation', { conversationId: this.conversationId, holder, ...more });
  }

  publish(event: 'typing' | 'message.delta', payload: unknown): void {
    this.#publish(event, payload);
  }

  /** As after a restore from a backup: the last `count` messages of this conversation never were. */
  forget(count: number): void {
    this.#messages = this.#messages.slice(0, -count);
  }

  /** The visitor starts anew elsewhere. */
  renew(): void {
    this.#move();
  }

  #session(): WireSession {
    const { token: visitorToken, conversationId, holder } = this;
    return { visitorToken, conversationId, lastSeq: this.#messages.length, holder };
  }

  /** Every tab is told by a `session`. */
  #move(): void {
    this.#begin();
    this.holder = 'assistant';
    this.#publish('session', this.#session());
  }

  #begin(): void {
    this.#conversation++;
    this.#messages = [];
    this.#seen = new Map();
  }

  #send(payload: { clientMessageId: string; text: string }, from: Subscriber): SendAck {
    const known = this.#seen.get(payload.clientMessageId);
    if (known) return { ok: true, ...known, duplicate: true };
    const refusal = this.refusals.shift();
    if (refusal) return { ok: false, error: refusal };
    if (this.closedLongAgo) this.#move();
    this.closedLongAgo = false;
    const { clientMessageId, text } = payload;
    const message = this.#append({ author: 'visitor', text, clientMessageId });
    const { messageId, seq, conversationId } = message;
    const first = { messageId, seq, conversationId };
    this.#seen.set(clientMessageId, first);
    this.accepted.push(text);
    for (const other of this.#subscribers) if (other !== from) other.deliver('message', message);
    this.onVisitorMessage(text);
    return { ok: true, ...first, duplicate: false };
  }

  #resume(payload: { afterSeq: number }): ResumeAck {
    const page = this.#options.resumePage ?? RESUME_PAGE;
    return {
      ok: true,
      messages: this.#messages.slice(payload.afterSeq, payload.afterSeq + page),
      lastSeq: this.#messages.length,
    };
  }

  #append(message: Partial<WireMessage> & { author: WireMessage['author']; text: string }): WireMessage {
    const whole: WireMessage = {
      ...message,
      conversationId: this.conversationId,
      messageId: `message-${this.#nextMessage++}`,
      seq: this.#messages.length + 1,
      at: new Date(this.#options.now?.() ?? 1_700_000_000_000).toISOString(),
    };
    this.#messages.push(whole);
    return whole;
  }

  #publish(event: string, payload: unknown): void {
    for (const subscriber of this.#subscribers) subscriber.deliver(event, payload);
  }
}
