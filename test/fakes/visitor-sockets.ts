/**
 * Sockets between `Connection` and `FakeVisitorServer` whose wires are queues: nothing moves until the test says so, and a
 * cut loses what is on the wire, as a real one does. Time moves by hand, too.
 */
import type { WidgetClock } from '../../src/widget/browser-clock.ts';
import type { WireSocket } from '../../src/widget/socket.ts';
import type { WireAuth, WireError } from '../../src/widget/wire.ts';
import type { FakeVisitorServer, Subscriber } from './visitor-server.ts';

type Handler = (payload: never) => void;

export class FakeSocket implements WireSocket, Subscriber {
  readonly #server: FakeVisitorServer;
  readonly #auth: () => WireAuth;
  readonly #handlers = new Map<string, Handler[]>();
  #toServer: (() => void)[] = [];
  #toClient: (() => void)[] = [];
  /** `waiting`: a connect is wanted; the test lets it happen (`accept`, `refuse`) or not. */
  #state: 'closed' | 'waiting' | 'open' = 'closed';
  readonly auths: WireAuth[] = [];

  constructor(server: FakeVisitorServer, auth: () => WireAuth) {
    this.#server = server;
    this.#auth = auth;
  }

  get isOpen(): boolean {
    return this.#state === 'open';
  }

  get wantsToConnect(): boolean {
    return this.#state === 'waiting';
  }

  connect(): void {
    if (this.#state === 'closed') this.#state = 'waiting';
  }

  disconnect(): void {
    const wasOpen = this.#state === 'open';
    this.#drop('closed');
    if (wasOpen) this.#fire('disconnect', 'io client disconnect');
  }

  emit(event: string, payload: unknown, ack?: (reply: never) => void): void {
    if (this.#state !== 'open') throw new Error(`emitted ${event} on a socket that is not connected`);
    this.#toServer.push(() => {
      const reply = this.#server.handle(event, payload as never, this);
      if (ack) this.#toClient.push(() => ack(reply as never));
    });
  }

  on(event: string, handler: Handler): void {
    this.#handlers.set(event, [...(this.#handlers.get(event) ?? []), handler]);
  }

  deliver(event: string, payload: unknown): void {
    this.#toClient.push(() => this.#fire(event, payload));
  }

  /** The connection comes up. */
  accept(): void {
    if (this.#state !== 'waiting') return;
    this.#state = 'open';
    this.auths.push(this.#auth());
    this.#fire('connect', undefined);
    this.#server.join(this);
  }

  /** The server refuses the connection with this error. */
  refuse(error: WireError): void {
    if (this.#state !== 'waiting') return;
    this.#state = 'closed';
    this.auths.push(this.#auth());
    this.#fire('connect_error', { data: error });
  }

  /** The network goes: both wires lose what they carry, and the client wants to come back. */
  cut(): void {
    if (this.#state !== 'open') return;
    this.#drop('waiting');
    this.#fire('disconnect', 'transport close');
  }

  /** The server says goodbye; the client does not come back by itself. */
  kick(): void {
    if (this.#state !== 'open') return;
    this.#drop('closed');
    this.#fire('disconnect', 'io server disconnect');
  }

  /** Lets up to `count` things arrive at the server. */
  flushToServer(count = Number.POSITIVE_INFINITY): number {
    return flush(() => this.#toServer, count);
  }

  flushToClient(count = Number.POSITIVE_INFINITY): number {
    return flush(() => this.#toClient, count);
  }

  /** Until nothing moves any more. */
  settle(): void {
    while (this.flushToServer() + this.flushToClient() > 0);
  }

  #drop(next: 'closed' | 'waiting'): void {
    this.#server.leave(this);
    this.#toServer = [];
    this.#toClient = [];
    this.#state = next;
  }

  #fire(event: string, payload: unknown): void {
    for (const handler of this.#handlers.get(event) ?? []) handler(payload as never);
  }
}

/** The queue is read anew each time: what is delivered may cut the connection and so empty it. */
function flush(queue: () => (() => void)[], count: number): number {
  let moved = 0;
  while (moved < count) {
    const next = queue().shift();
    if (!next) break;
    next();
    moved++;
  }
  return moved;
}

export class HandClock implements WidgetClock {
  #nowMs = 1_700_000_000_000;
  #timers: { atMs: number; run: () => void }[] = [];

  now(): number {
    return this.#nowMs;
  }

  setTimer(delayMs: number, run: () => void): { cancel(): void } {
    const timer = { atMs: this.#nowMs + delayMs, run };
    this.#timers.push(timer);
    return {
      cancel: () => {
        this.#timers = this.#timers.filter((other) => other !== timer);
      },
    };
  }

  /** Runs what falls due on the way, in order of time. */
  advance(ms: number): void {
    const end = this.#nowMs + ms;
    for (;;) {
      const due = this.#timers.filter((timer) => timer.atMs <= end).sort((a, b) => a.atMs - b.atMs)[0];
      if (!due) break;
      this.#timers = this.#timers.filter((timer) => timer !== due);
      this.#nowMs = Math.max(this.#nowMs, due.atMs);
      due.run();
    }
    this.#nowMs = end;
  }
}
