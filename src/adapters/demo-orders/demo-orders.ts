/**
 * A small real order system for trying Kefu out: an HTTP server on loopback that speaks the connector's contract (docs/FLOWS.md)
 * over fifty seeded orders.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../ports/clock.ts';
import type { Effect, Fields, OrderAnswer } from './order-book.ts';
import { OrderBook } from './order-book.ts';
import type { DemoOrder } from './seed.ts';

export interface DemoOrders {
  /** Listens on 127.0.0.1; 0 picks a free port. The URL to give the connector. */
  listen(port: number): Promise<string>;
  close(): Promise<void>;
  /** Everything that was really changed, oldest first: a change made twice would be here twice. */
  effects(): readonly Effect[];
  orders(): readonly DemoOrder[];
}

export interface DemoOrdersOptions {
  /** SQLite file for changes and their keys; null keeps them in memory. */
  readonly path: string | null;
  readonly clock: Clock;
  /** Required of callers as `Authorization: Bearer` when set. */
  readonly token?: string;
}

const MAX_BODY_BYTES = 64 * 1024;

/** Opens the order book; the port is opened by `listen`. */
export function createDemoOrders(options: DemoOrdersOptions): DemoOrders {
  const book = new OrderBook(options.path, options.clock);
  const server = createServer((request, response) => {
    void handle(book, options.token, request, response);
  });
  return {
    listen: (port) => listen(server, port),
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      book.close();
    },
    effects: () => book.effects(),
    orders: () => book.orders(),
  };
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

async function handle(
  book: OrderBook,
  token: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(body));
  };
  try {
    if (token !== undefined && request.headers.authorization !== `Bearer ${token}`) {
      request.resume();
      return send(401, { code: 'unauthorized', message: 'A bearer token is needed.' });
    }
    const path = /^\/v1\/(read|change)\/([a-z][a-z0-9_.]*)$/.exec(request.url ?? '');
    if (request.method !== 'POST' || !path) {
      request.resume();
      return send(request.url === '/healthz' ? 200 : 400, {
        code: 'unknown_route',
        message: 'POST /v1/read/… or /v1/change/…',
      });
    }
    const input = await readInput(request);
    if (input === null)
      return send(400, { code: 'invalid_body', message: 'The body must be {"input": {name: text}}.' });
    const answer = answerTo(book, path[1] ?? '', path[2] ?? '', input, request.headers['idempotency-key']);
    send(answer.status, answer.body);
  } catch (cause) {
    if (!response.headersSent)
      send(500, { code: 'internal', message: cause instanceof Error ? cause.message : 'failed' });
  }
}

function answerTo(
  book: OrderBook,
  verb: string,
  operation: string,
  input: Fields,
  key: string | string[] | undefined,
): OrderAnswer {
  if (verb === 'read') return book.read(operation, input);
  if (typeof key !== 'string' || key === '') {
    return { status: 400, body: { code: 'key_required', message: 'A change needs an Idempotency-Key.' } };
  }
  return book.change(operation, input, key);
}

/** null when it is too large, no JSON, or of another shape. */
async function readInput(request: IncomingMessage): Promise<Fields | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(chunk as Buffer);
  }
  let body: unknown;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
  const input = (body as { input?: unknown } | null)?.input;
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return null;
  return Object.values(input).every((value) => typeof value === 'string') ? (input as Fields) : null;
}
