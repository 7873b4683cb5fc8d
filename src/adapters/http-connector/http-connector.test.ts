/** The connector against a real HTTP server whose answers the test holds back, breaks or refuses. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../../test/fakes/manual-clock.ts';
import type { TenantId } from '../../domain/ids.ts';
import { createHttpConnector } from './http-connector.ts';

const TENANT = 'tnt_a' as TenantId;
const OTHER = 'tnt_b' as TenantId;

interface Arrived {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
  answer(status: number, body: unknown): void;
  /** Drops the connection. */
  cut(): void;
}

/** Requests wait in line until the test answers them, unless `auto` does. */
class Orders {
  readonly server: Server;
  readonly seen: Arrived[] = [];
  auto: ((request: Arrived) => void) | null = null;
  #waiting: ((request: Arrived) => void)[] = [];
  #unread: Arrived[] = [];

  constructor() {
    this.server = createServer((request, response) => void this.#arrive(request, response));
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  next(): Promise<Arrived> {
    const request = this.#unread.shift();
    return request ? Promise.resolve(request) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  async #arrive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const arrived: Arrived = {
      url: request.url ?? '',
      headers: request.headers,
      body: JSON.parse(Buffer.concat(chunks).toString()),
      answer: (status, body) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(typeof body === 'string' ? body : JSON.stringify(body));
      },
      cut: () => request.socket.destroy(),
    };
    this.seen.push(arrived);
    if (this.auto) return this.auto(arrived);
    const waiting = this.#waiting.shift();
    if (waiting) waiting(arrived);
    else this.#unread.push(arrived);
  }
}

const INPUT = { order_number: 'KF1', phone_last4: '8821' };
const GOOD = { data: { status: 'shipped', verified_by: 'phone_last4' } };

let orders: Orders;
let clock: ManualClock;
let connector: ReturnType<typeof createHttpConnector>;

beforeEach(async () => {
  orders = new Orders();
  clock = new ManualClock();
  connector = createHttpConnector({ baseUrl: `${await orders.listen()}/`, token: 'sesame', clock });
});
afterEach(async () => {
  await connector.close();
  orders.server.closeAllConnections();
  await new Promise((resolve) => orders.server.close(resolve));
});

async function read(answer: (request: Arrived) => void, input: Record<string, string> = INPUT, tenant = TENANT) {
  const result = connector.read(tenant, 'order.get', input);
  answer(await orders.next());
  return result;
}

describe('reading', () => {
  it('posts the input with token and tenant, and returns the data fresh', async () => {
    const result = await read((request) => {
      expect(request.url).toBe('/v1/read/order.get');
      expect(request.headers).toMatchObject({ authorization: 'Bearer sesame', 'kefu-tenant': TENANT });
      expect(request.body).toEqual({ input: INPUT });
      request.answer(200, GOOD);
    });
    expect(result).toEqual({ kind: 'ok', data: GOOD.data, stale: false, asOf: '2026-11-20T08:00:00.000Z' });
  });

  it('takes numbers and booleans as text and drops nothing', async () => {
    const result = await read((request) => request.answer(200, { data: { a: 1, b: true, c: null, d: 'x' } }));
    expect(result).toMatchObject({ kind: 'ok', data: { a: '1', b: 'true', d: 'x' } });
  });

  it.each([
    [404, {}, { kind: 'not_found' }],
    [
      409,
      { code: 'window_over', message: 'Too late.' },
      { kind: 'refused', code: 'window_over', message: 'Too late.' },
    ],
    [422, { code: 'bad', message: 'No.' }, { kind: 'refused', code: 'bad', message: 'No.' }],
    [500, {}, { kind: 'unavailable', reason: 'HTTP 500' }],
    [401, {}, { kind: 'unavailable', reason: 'HTTP 401' }],
    [200, { rows: [] }, { kind: 'unavailable', reason: 'HTTP 200 with another shape than {"data": {...}}' }],
    [200, '<html>', { kind: 'unavailable', reason: 'HTTP 200 without JSON' }],
  ])('answers HTTP %i with its kind of result', async (status, body, expected) => {
    expect(await read((request) => request.answer(status, body))).toEqual(expected);
  });

  it('says unavailable when the system is slow and nothing is known', async () => {
    const result = connector.read(TENANT, 'order.get', INPUT);
    const request = await orders.next();
    clock.advance(200);
    expect(await result).toEqual({ kind: 'unavailable', reason: 'no answer within 200 ms' });
    request.answer(200, GOOD);
  });

  it('gives the last good answer, marked with its time, when the system is slow', async () => {
    await read((request) => request.answer(200, GOOD));
    clock.advance(60_000);
    const result = connector.read(TENANT, 'order.get', INPUT);
    const request = await orders.next();
    clock.advance(200);
    expect(await result).toEqual({ kind: 'ok', data: GOOD.data, stale: true, asOf: '2026-11-20T08:00:00.000Z' });
    request.answer(200, GOOD);
  });

  it('lets a slow answer refresh the last good one', async () => {
    const slow = connector.read(TENANT, 'order.get', INPUT);
    const request = await orders.next();
    clock.advance(200);
    await slow;
    const shared = connector.read(TENANT, 'order.get', INPUT);
    request.answer(200, GOOD);
    expect(await shared).toMatchObject({ kind: 'ok', stale: false });
    expect(await read((next) => next.answer(500, {}))).toMatchObject({ kind: 'ok', stale: true, data: GOOD.data });
  });

  it('gives the last good answer when the system breaks', async () => {
    await read((request) => request.answer(200, GOOD));
    expect(await read((request) => request.cut())).toMatchObject({ kind: 'ok', stale: true });
  });

  it('gives it to nobody else: not to another tenant, not for another proof', async () => {
    await read((request) => request.answer(200, GOOD));
    expect(await read((request) => request.answer(500, {}), INPUT, OTHER)).toMatchObject({ kind: 'unavailable' });
    expect(await read((request) => request.answer(500, {}), { ...INPUT, phone_last4: '0000' })).toMatchObject({
      kind: 'unavailable',
    });
  });

  it('forgets it once the system says there is no such thing', async () => {
    await read((request) => request.answer(200, GOOD));
    await read((request) => request.answer(404, {}));
    expect(await read((request) => request.answer(500, {}))).toMatchObject({ kind: 'unavailable' });
  });

  it('forgets it once it is a day old', async () => {
    await read((request) => request.answer(200, GOOD));
    clock.advance(24 * 60 * 60 * 1000 + 1);
    expect(await read((request) => request.answer(500, {}))).toMatchObject({ kind: 'unavailable' });
  });

  it('forgets it once the order was changed', async () => {
    await read((request) => request.answer(200, GOOD));
    const change = connector.change(TENANT, 'address.change', INPUT, 'key');
    (await orders.next()).answer(200, { data: {} });
    await change;
    expect(await read((request) => request.answer(500, {}))).toMatchObject({ kind: 'unavailable' });
  });

  it('asks once when many ask the same at the same time', async () => {
    const all = Promise.all([1, 2, 3].map(() => connector.read(TENANT, 'order.get', INPUT)));
    (await orders.next()).answer(200, GOOD);
    expect(await all).toHaveLength(3);
    expect(orders.seen).toHaveLength(1);
  });

  it('refuses answers too large to be an order', async () => {
    expect(await read((request) => request.answer(200, { data: { a: 'x'.repeat(300_000) } }))).toMatchObject({
      kind: 'unavailable',
    });
  });
});

describe('a system that is down', () => {
  const broken = async () => {
    for (let i = 0; i < 5; i++) await connector.read(TENANT, 'order.get', { order_number: `KF${i}` });
  };

  it('is left alone after five failures, then tried with one call', async () => {
    orders.auto = (request) => request.answer(500, {});
    await broken();
    expect(await connector.read(TENANT, 'order.get', INPUT)).toEqual({
      kind: 'unavailable',
      reason: 'the system was down a moment ago',
    });
    expect(orders.seen).toHaveLength(5);
    clock.advance(5_000);
    orders.auto = (request) => request.answer(200, GOOD);
    expect(await connector.read(TENANT, 'order.get', INPUT)).toMatchObject({ kind: 'ok', stale: false });
    expect(await connector.read(TENANT, 'order.get', INPUT)).toMatchObject({ kind: 'ok', stale: false });
  });

  it('is left alone again when that call fails too', async () => {
    orders.auto = (request) => request.answer(500, {});
    await broken();
    clock.advance(5_000);
    await connector.read(TENANT, 'order.get', INPUT);
    await connector.read(TENANT, 'order.get', INPUT);
    expect(orders.seen).toHaveLength(6);
  });

  it('does not count a no as a failure', async () => {
    orders.auto = (request) => request.answer(404, {});
    await broken();
    await connector.read(TENANT, 'order.get', INPUT);
    expect(orders.seen).toHaveLength(6);
  });

  it('gives unavailable when nobody listens', async () => {
    const nobody = createHttpConnector({ baseUrl: 'http://127.0.0.1:9', clock });
    expect(await nobody.read(TENANT, 'order.get', INPUT)).toMatchObject({ kind: 'unavailable' });
    await nobody.close();
  });
});

describe('changing', () => {
  it('sends the idempotency key', async () => {
    const result = connector.change(TENANT, 'return.request', INPUT, 'trn_1:submit');
    const request = await orders.next();
    expect(request.url).toBe('/v1/change/return.request');
    expect(request.headers['idempotency-key']).toBe('trn_1:submit');
    request.answer(200, { data: { return_number: 'RT1' } });
    expect(await result).toMatchObject({ kind: 'ok', data: { return_number: 'RT1' }, stale: false });
  });

  it('waits three seconds, not two hundred milliseconds', async () => {
    const result = connector.change(TENANT, 'return.request', INPUT, 'key');
    const request = await orders.next();
    clock.advance(2_900);
    request.answer(200, { data: {} });
    expect(await result).toMatchObject({ kind: 'ok' });
  });

  it('says unavailable after that, so that the job is tried again with the same key', async () => {
    const result = connector.change(TENANT, 'return.request', INPUT, 'key');
    await orders.next();
    clock.advance(3_000);
    expect(await result).toEqual({ kind: 'unavailable', reason: 'no answer within 3000 ms' });
  });

  it('passes a refusal on', async () => {
    const result = connector.change(TENANT, 'return.request', INPUT, 'key');
    (await orders.next()).answer(409, { code: 'window_over', message: 'Too late.' });
    expect(await result).toEqual({ kind: 'refused', code: 'window_over', message: 'Too late.' });
  });
});

describe('guessing proofs', () => {
  const guess = (last4: string, order = 'KF1', tenant = TENANT) =>
    connector.read(tenant, 'order.get', { order_number: order, phone_last4: last4 });
  beforeEach(() => {
    orders.auto = (request) => {
      const { input } = request.body as { input: Record<string, string> };
      const owner = input.phone_last4 === '8821' || input.customer_id === 'cust_01';
      request.answer(owner ? 200 : 404, owner ? GOOD : {});
    };
  });

  it('is refused for an order after more than five failures within the hour, right digits included', async () => {
    for (let i = 0; i < 6; i++) expect(await guess(`000${i}`)).toEqual({ kind: 'not_found' });
    expect(await guess('8821')).toMatchObject({ kind: 'refused', code: 'too_many_proofs' });
    expect(orders.seen).toHaveLength(6);
  });

  it('is refused even when the guesses come all at once', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, (_, i) => guess(String(1000 + i))));
    expect(results.filter((result) => result.kind === 'not_found')).toHaveLength(6);
    expect(results.filter((result) => result.kind === 'refused')).toHaveLength(14);
  });

  it('leaves other orders, other tenants and verified customers alone', async () => {
    for (let i = 0; i < 6; i++) await guess(`000${i}`);
    expect(await guess('8821', 'KF2')).toMatchObject({ kind: 'ok' });
    expect(await guess('8821', 'KF1', OTHER)).toMatchObject({ kind: 'ok' });
    expect(await connector.read(TENANT, 'order.get', { order_number: 'KF1', customer_id: 'cust_01' })).toMatchObject({
      kind: 'ok',
    });
  });

  it('is possible again after an hour', async () => {
    for (let i = 0; i < 6; i++) await guess(`000${i}`);
    clock.advance(60 * 60 * 1000);
    expect(await guess('8821')).toMatchObject({ kind: 'ok' });
  });

  it('does not count proofs that hold', async () => {
    for (let i = 0; i < 10; i++) expect(await guess('8821')).toMatchObject({ kind: 'ok' });
  });
});
