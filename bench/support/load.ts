/** Open-loop load: seeded Poisson arrivals over many connected visitors, each timed from its send to its answer. */
import { io, type Socket } from 'socket.io-client';
import { pick, seeded } from './seeded.ts';
import { WIDGET_KEY } from './server-process.ts';

export interface Visitor {
  readonly socket: Socket;
  /** Send times of messages not yet answered. */
  readonly waiting: number[];
}

export interface LoadResult {
  readonly sent: number;
  readonly answered: number;
  readonly refused: number;
  readonly latenciesMs: readonly number[];
}

/** Connects `count` visitors; each appears to come from an address of its own (the server trusts the loopback proxy). */
export async function connectVisitors(url: string, count: number): Promise<Visitor[]> {
  const visitors: Visitor[] = [];
  for (let start = 0; start < count; start += 50) {
    const batch = Array.from({ length: Math.min(50, count - start) }, (_, offset) => connect(url, start + offset));
    visitors.push(...(await Promise.all(batch)));
  }
  return visitors;
}

function connect(url: string, index: number): Promise<Visitor> {
  const socket = io(`${url}/visitor`, {
    auth: { widgetKey: WIDGET_KEY },
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { 'X-Forwarded-For': `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}` },
  });
  const visitor: Visitor = { socket, waiting: [] };
  // A conversation that went to a person stays silent: start anew, so that the load stays what it is.
  socket.on('conversation', (event: { holder: string }) => {
    if (event.holder === 'queue') socket.emit('conversation.new', {}, () => {});
  });
  return new Promise((resolve, reject) => {
    socket.once('session', () => resolve(visitor));
    socket.once('connect_error', reject);
  });
}

/** Sends `rate` messages a second for `seconds` s, whatever the answers do; waits `settleMs` for the last ones. */
export async function openLoop(
  visitors: readonly Visitor[],
  texts: readonly string[],
  options: { rate: number; seconds: number; seed: number; settleMs?: number },
): Promise<LoadResult> {
  const random = seeded(options.seed);
  const latencies: number[] = [];
  let sent = 0;
  let refused = 0;
  const onMessage = (visitor: Visitor) => (message: { author: string }) => {
    if (message.author === 'visitor') return;
    const now = performance.now();
    for (const at of visitor.waiting.splice(0)) latencies.push(now - at);
  };
  const listeners = visitors.map((visitor) => {
    const listener = onMessage(visitor);
    visitor.waiting.length = 0;
    visitor.socket.on('message', listener);
    return listener;
  });
  const started = performance.now();
  let due = started;
  const end = started + options.seconds * 1000;
  while (due < end) {
    due += (-Math.log(1 - random()) / options.rate) * 1000;
    const pauseMs = due - performance.now();
    if (pauseMs > 1) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const visitor = pick(random, visitors);
    sent++;
    const at = due;
    visitor.waiting.push(at);
    visitor.socket.emit(
      'message.send',
      { clientMessageId: `b${options.seed}-${sent}`, text: pick(random, texts) },
      (ack: { ok: boolean }) => {
        if (!ack.ok) {
          refused++;
          const index = visitor.waiting.indexOf(at);
          if (index >= 0) visitor.waiting.splice(index, 1);
        }
      },
    );
  }
  const settleBy = performance.now() + (options.settleMs ?? 2000);
  while (performance.now() < settleBy && visitors.some((visitor) => visitor.waiting.length > 0)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  visitors.forEach((visitor, index) => {
    visitor.socket.off('message', listeners[index]);
  });
  return { sent, answered: latencies.length, refused, latenciesMs: latencies };
}

export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] as number;
}
