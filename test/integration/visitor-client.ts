/** A visitor over a real socket: sends, keeps the transcript by seq, resumes after a reconnect as the widget does. */
import { io, type Socket } from 'socket.io-client';

export interface SeenMessage {
  readonly conversationId: string;
  readonly messageId: string;
  readonly seq: number;
  readonly turnId?: string;
  readonly author: 'visitor' | 'assistant' | 'human' | 'system';
  readonly authorName?: string;
  readonly text: string;
  readonly citations?: readonly { articleId: string; title: string; passage: string }[];
  readonly quickReplies?: readonly { title: string; payload: string }[];
}

export type SendAck =
  | { readonly ok: true; readonly messageId: string; readonly seq: number; readonly duplicate: boolean }
  | {
      readonly ok: false;
      readonly error: { readonly code: string; readonly message: string; readonly details?: Record<string, unknown> };
    };

export class VisitorClient {
  readonly socket: Socket;
  conversationId = '';
  visitorToken: string | undefined;
  holder = '';
  ticketId: string | undefined;
  staffOnline: boolean | undefined;
  readonly bySeq = new Map<number, SeenMessage>();
  #sent = 0;
  readonly #name: string;

  constructor(url: string, widgetKey: string, options: { name: string; address?: string; identity?: string }) {
    this.#name = options.name;
    this.socket = io(`${url}/visitor`, {
      auth: (give) => give({ widgetKey, visitorToken: this.visitorToken, identity: options.identity }),
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      ...(options.address === undefined ? {} : { extraHeaders: { 'X-Forwarded-For': options.address } }),
    });
    this.socket.on(
      'session',
      (session: { visitorToken: string; conversationId: string; holder: string; lastSeq: number }) => {
        this.visitorToken = session.visitorToken;
        if (session.conversationId !== this.conversationId) this.bySeq.clear();
        this.conversationId = session.conversationId;
        this.holder = session.holder;
        if (session.lastSeq > this.bySeq.size) void this.catchUp();
      },
    );
    this.socket.on('message', (message: SeenMessage) => this.#see(message));
    this.socket.on('conversation', (event: { holder: string; ticketId?: string; staffOnline?: boolean }) => {
      this.holder = event.holder;
      this.ticketId = event.ticketId;
      this.staffOnline = event.staffOnline;
    });
  }

  async connected(): Promise<this> {
    await waitFor(() => this.conversationId !== '', `${this.#name} gets a session`);
    return this;
  }

  /** Sends until it is acked, with the same clientMessageId, however often the connection breaks. */
  async send(text: string, clientMessageId = `${this.#name}-${++this.#sent}`): Promise<SendAck> {
    for (let tries = 0; tries < 100; tries++) {
      try {
        const ack = (await this.socket
          .timeout(5_000)
          .emitWithAck('message.send', { clientMessageId, text })) as SendAck;
        if (ack.ok)
          this.#see({
            conversationId: this.conversationId,
            messageId: ack.messageId,
            seq: ack.seq,
            author: 'visitor',
            text,
          });
        return ack;
      } catch {
        await waitFor(() => this.socket.connected, `${this.#name} reconnects`);
      }
    }
    throw new Error(`${this.#name}: never acked`);
  }

  async catchUp(): Promise<void> {
    let after = 0;
    while (this.bySeq.has(after + 1)) after++;
    const reply = (await this.socket.timeout(5_000).emitWithAck('resume', { afterSeq: after })) as {
      ok: boolean;
      messages: SeenMessage[];
    };
    for (const message of reply.messages ?? []) this.#see(message);
  }

  get transcript(): SeenMessage[] {
    return [...this.bySeq.values()].sort((a, b) => a.seq - b.seq);
  }

  /** Waits until `count` messages by others than the visitor are there. */
  async replies(count: number): Promise<SeenMessage[]> {
    await waitFor(
      () => this.transcript.filter((message) => message.author !== 'visitor').length >= count,
      () =>
        `${this.#name} has ${count} replies; so far: ${JSON.stringify(this.transcript.map(({ author, text }) => `${author}: ${text}`))}`,
    );
    return this.transcript.filter((message) => message.author !== 'visitor');
  }

  close(): void {
    this.socket.disconnect();
  }

  #see(message: SeenMessage): void {
    if (message.conversationId !== this.conversationId) return;
    this.bySeq.set(message.seq, message);
  }
}

export async function waitFor(
  condition: () => boolean | Promise<boolean>,
  what: string | (() => string),
  withinMs = 20_000,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`timed out: ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
