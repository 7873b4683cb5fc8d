/**
 * Events of one socket to their handlers. Whatever a client sends – no acknowledgement, arrays, numbers, names of
 * prototypes – gets a coded answer and the connection stays; nothing thrown by a handler leaves this file.
 */
import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import type { z } from 'zod';
import type { KefuError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import { parsePayload, refusal, toKefuError } from './faults.ts';
import type { FrameGuard } from './frame-guard.ts';
import type { InFlight } from './in-flight.ts';
import { rateLimited } from './limits.ts';
import type { GatewayMetrics } from './metrics.ts';

/** Refusals for being too fast that one connection may collect in ABUSE_WINDOW_MS before it is closed. */
const ABUSE_REFUSALS = 20_000;
const ABUSE_WINDOW_MS = 60_000;

export interface EventHandler {
  readonly payload: z.ZodType;
  /** Ms to wait when the sender is known to be over its limit. Synchronous and cheap: it runs before anything else. */
  refusedForMs?(): number;
  /** Counts the event; ms to wait, or 0 when it may go on. */
  take?(): Promise<number>;
  /** What the acknowledgement holds besides `ok`. */
  run(payload: unknown): Promise<object>;
}

/** Ties a handler to its schema, so that `run` gets what the schema gives. */
export function handler<T extends z.ZodType>(
  payload: T,
  run: (payload: z.output<T>) => Promise<object>,
  limits: Pick<EventHandler, 'refusedForMs' | 'take'> = {},
): EventHandler {
  return { payload, run: run as (payload: unknown) => Promise<object>, ...limits };
}

export interface DispatchParts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly inFlight: InFlight;
  readonly metrics: GatewayMetrics;
  readonly guard: FrameGuard;
}

type Answer = { ok: true } | ReturnType<typeof refusal>;
type Reply = (answer: Answer) => void;

export function dispatchEvents(
  socket: Socket,
  namespace: 'visitor' | 'staff',
  handlers: ReadonlyMap<string, EventHandler>,
  parts: DispatchParts,
): void {
  const { clock, inFlight, metrics } = parts;
  let refusals = 0;
  let windowEndsAt = 0;

  const tooFast = (waitMs: number, name: string, reply: Reply): void => {
    metrics.socketEvents.inc({ namespace, event: name, result: 'rate_limited' });
    const now = clock.monotonic();
    if (now > windowEndsAt) {
      refusals = 0;
      windowEndsAt = now + ABUSE_WINDOW_MS;
    }
    if (++refusals > ABUSE_REFUSALS) {
      parts.logger.warn({ socket: socket.id, refusals }, 'closing a connection that floods');
      socket.disconnect(true);
      return;
    }
    reply({ ok: false, error: rateLimited(waitMs).toWire() });
  };

  const perform = async (name: string, known: EventHandler, payload: unknown, reply: Reply): Promise<void> => {
    try {
      const waitMs = (await known.take?.()) ?? 0;
      if (waitMs > 0) {
        tooFast(waitMs, name, reply);
        return;
      }
      const result = await known.run(parsePayload(known.payload, payload));
      metrics.socketEvents.inc({ namespace, event: name, result: 'ok' });
      reply({ ok: true, ...result });
    } catch (thrown) {
      const error: KefuError = toKefuError(thrown, parts.logger, { namespace, event: name, socket: socket.id });
      metrics.socketEvents.inc({ namespace, event: name, result: error.code });
      reply({ ok: false, error: error.toWire() });
    }
  };

  socket.onAny((event: unknown, ...args: unknown[]) => {
    const last = args.at(-1);
    const reply: Reply = typeof last === 'function' ? (last as Reply) : () => undefined;
    const name = typeof event === 'string' ? event : '';
    const known = handlers.get(name);
    if (known === undefined) {
      reply(refusal('invalid_payload', { event: name.slice(0, 64) }));
      return;
    }
    const waitMs = known.refusedForMs?.() ?? 0;
    if (waitMs > 0) {
      tooFast(waitMs, name, reply);
      return;
    }
    if (inFlight.draining) {
      reply(refusal('shutting_down'));
      return;
    }
    if (parts.guard.damaged(socket)) {
      reply(refusal('invalid_text', { fault: 'not_utf8' }));
      return;
    }
    const payload = typeof args[0] === 'function' ? undefined : args[0];
    void inFlight.track(perform(name, known, payload, reply));
  });
}

/** What a refused connection is told: Socket.IO passes `data` on to the client's `connect_error`. */
export function connectionRefused(error: KefuError): Error & { data: object } {
  return Object.assign(new Error(error.message), { data: error.toWire() });
}
