/** Calls with an answer: each is settled exactly once, by its ack, by the clock, or by the loss of the connection. */
import type { WidgetClock } from './browser-clock.ts';
import type { WireSocket } from './socket.ts';
import type { Ack } from './wire.ts';

const ACK_TIMEOUT_MS = 10_000;

/** `timeout` and `offline`: the server may have acted on it all the same. */
export type Reply<Body> = Ack<Body> | { readonly ok: 'timeout' } | { readonly ok: 'offline' };

export class Calls {
  readonly #socket: WireSocket;
  readonly #clock: WidgetClock;
  readonly #open = new Set<(reply: Reply<unknown>) => void>();

  constructor(socket: WireSocket, clock: WidgetClock) {
    this.#socket = socket;
    this.#clock = clock;
  }

  call<Body>(event: string, payload: unknown, done: (reply: Reply<Body>) => void): void {
    const settle = (reply: Reply<unknown>) => {
      if (!this.#open.delete(settle)) return;
      timer.cancel();
      done(reply as Reply<Body>);
    };
    const timer = this.#clock.setTimer(ACK_TIMEOUT_MS, () => settle({ ok: 'timeout' }));
    this.#open.add(settle);
    this.#socket.emit(event, payload, settle as (reply: never) => void);
  }

  /** The connection is gone; an ack that still comes from it is not heard. */
  lost(): void {
    for (const settle of [...this.#open]) settle({ ok: 'offline' });
  }
}

/** For those who only show the outcome. */
export function asAck<Body>(reply: Reply<Body>): Ack<Body> {
  return reply.ok === 'timeout' || reply.ok === 'offline' ? { ok: false, error: { code: reply.ok } } : reply;
}
