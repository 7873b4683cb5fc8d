/** The demo order system over HTTP, through the connector that flows use. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../../test/fakes/manual-clock.ts';
import type { TenantId } from '../../domain/ids.ts';
import { createHttpConnector } from '../http-connector/http-connector.ts';
import { createDemoOrders, type DemoOrders } from './demo-orders.ts';
import { STATUSES, seedOrders } from './seed.ts';

const TENANT = 'tnt_a' as TenantId;
const RETURN = { order_number: 'KF202611050310', phone_last4: '4417', reason: 'not_wanted' };
const NEW_ADDRESS = '浙江省杭州市西湖区文三路 100 号';

let folder: string;
let clock: ManualClock;
let demo: DemoOrders;
let connector: ReturnType<typeof createHttpConnector>;

async function open(): Promise<void> {
  demo = createDemoOrders({ path: join(folder, 'orders.db'), clock, token: 'sesame' });
  connector = createHttpConnector({ baseUrl: await demo.listen(0), token: 'sesame', clock });
}
async function close(): Promise<void> {
  await connector.close();
  await demo.close();
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kefu-orders-'));
  clock = new ManualClock();
  await open();
});
afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (input: Record<string, string>) => connector.read(TENANT, 'order.get', input);
const change = (operation: string, input: Record<string, string>, key: string) =>
  connector.change(TENANT, operation, input, key);

describe('the seeded orders', () => {
  it('are fifty, with numbers of the right form and every status', () => {
    const orders = seedOrders(clock.now());
    expect(new Set(orders.map((order) => order.orderNumber)).size).toBe(50);
    for (const order of orders) expect(order.orderNumber).toMatch(/^KF\d{12}$/);
    expect(new Set(orders.map((order) => order.status))).toEqual(new Set(STATUSES));
  });

  it('are the same every time', () => {
    expect(seedOrders(clock.now())).toEqual(seedOrders(clock.now()));
  });

  it("are those of the pack's README", () => {
    const readme = readFileSync(new URL('../../../knowledge/ecommerce/README.md', import.meta.url), 'utf8');
    const rows = [...readme.matchAll(/^\| (KF\d{12}) \| (\d{4}) \| (\w+) \|/gm)];
    expect(rows.length).toBeGreaterThanOrEqual(8);
    for (const [, number, last4, status] of rows) {
      const order = demo.orders().find((candidate) => candidate.orderNumber === number);
      expect(order).toMatchObject({ status });
      expect(order?.phone.slice(-4)).toBe(last4);
    }
  });
});

describe('reading an order', () => {
  it('takes the last four digits of its phone', async () => {
    expect(await get({ order_number: 'KF202611010001', phone_last4: '8821' })).toMatchObject({
      kind: 'ok',
      data: {
        status: 'shipped',
        items_zh: '溪流电热水壶',
        items_en: 'Brook electric kettle',
        verified_by: 'phone_last4',
      },
    });
  });

  it("takes its customer's id", async () => {
    expect(await get({ order_number: 'KF202611010001', customer_id: 'cust_01' })).toMatchObject({
      kind: 'ok',
      data: { verified_by: 'customer_id' },
    });
  });

  it.each([
    ['wrong digits', { order_number: 'KF202611010001', phone_last4: '0000' }],
    ['part of the digits', { order_number: 'KF202611010001', phone_last4: '1' }],
    ['no digits', { order_number: 'KF202611010001', phone_last4: '' }],
    ['no proof', { order_number: 'KF202611010001' }],
    ['another customer', { order_number: 'KF202611010001', customer_id: 'cust_02' }],
    [
      'another customer with the right digits',
      { order_number: 'KF202611010001', customer_id: 'cust_02', phone_last4: '8821' },
    ],
    ['an unknown order', { order_number: 'KF209901010001', phone_last4: '8821' }],
  ])('finds nothing with %s', async (_what, input) => {
    expect(await get(input)).toEqual({ kind: 'not_found' });
  });

  it('wants the token', async () => {
    const url = await createAndListen();
    const stranger = createHttpConnector({ baseUrl: url.url, token: 'wrong', clock });
    expect(await stranger.read(TENANT, 'order.get', { order_number: 'KF202611010001' })).toEqual({
      kind: 'unavailable',
      reason: 'HTTP 401',
    });
    await stranger.close();
    await url.close();
  });
});

async function createAndListen(): Promise<{ url: string; close(): Promise<void> }> {
  const other = createDemoOrders({ path: null, clock, token: 'sesame' });
  return { url: await other.listen(0), close: () => other.close() };
}

describe('changing an order', () => {
  it('happens once for one key, over a restart too', async () => {
    const first = await change('return.request', RETURN, 'trn_1:submit');
    expect(first).toMatchObject({ kind: 'ok', data: { return_number: 'RT202611050310' } });
    await close();
    await open();
    expect(await change('return.request', RETURN, 'trn_1:submit')).toMatchObject({
      kind: 'ok',
      data: { return_number: 'RT202611050310' },
    });
    expect(demo.effects()).toEqual([
      {
        key: 'trn_1:submit',
        operation: 'return.request',
        orderNumber: 'KF202611050310',
        at: '2026-11-20T08:00:00.000Z',
      },
    ]);
  });

  it('happens once when the same key comes many times at once', async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => change('return.request', RETURN, 'key')));
    expect(results.every((result) => result.kind === 'ok')).toBe(true);
    expect(demo.effects()).toHaveLength(1);
  });

  it('is refused with another key once it is done', async () => {
    await change('return.request', RETURN, 'one');
    expect(await change('return.request', RETURN, 'two')).toMatchObject({ kind: 'refused', code: 'already_requested' });
    expect(demo.effects()).toHaveLength(1);
  });

  it('repeats a refusal under its key even when it would be granted now', async () => {
    const input = {
      order_number: 'KF202610250016',
      phone_last4: '3308',
      invoice_type: 'company',
      email: 'a@example.com',
    };
    expect(await change('invoice.issue', input, 'key')).toMatchObject({ code: 'no_tax_number' });
    expect(await change('invoice.issue', input, 'key')).toMatchObject({ code: 'no_tax_number' });
  });

  it('does not take a key for other input', async () => {
    await change('return.request', RETURN, 'key');
    expect(await change('return.request', { ...RETURN, reason: 'faulty' }, 'key')).toMatchObject({
      kind: 'unavailable',
    });
    expect(demo.effects()).toHaveLength(1);
  });

  it('needs proof', async () => {
    expect(await change('return.request', { ...RETURN, phone_last4: '0000' }, 'key')).toEqual({ kind: 'not_found' });
    expect(demo.effects()).toEqual([]);
  });

  it('shows in what is read afterwards', async () => {
    const proof = { order_number: 'KF202611120176', phone_last4: '7735' };
    await change('address.change', { ...proof, new_address: NEW_ADDRESS }, 'key');
    expect(await get(proof)).toMatchObject({ data: { address: NEW_ADDRESS, address_changed: 'yes' } });
  });

  it.each([
    ['a return after seven days', 'return.request', 'KF202610250016', '3308', { reason: 'not_wanted' }, 'window_over'],
    [
      'a return of faulty goods after fifteen days',
      'return.request',
      'KF202610250016',
      '3308',
      { reason: 'faulty' },
      'window_over',
    ],
    ['earbuds without a fault', 'return.request', 'KF202610300088', '6602', { reason: 'not_wanted' }, 'not_returnable'],
    ['a return before delivery', 'return.request', 'KF202611010001', '8821', { reason: 'faulty' }, 'not_delivered'],
    ['a return twice', 'return.request', 'KF202610120064', '8093', { reason: 'faulty' }, 'already_requested'],
    [
      'an address after shipping',
      'address.change',
      'KF202611010001',
      '8821',
      { new_address: NEW_ADDRESS },
      'already_shipped',
    ],
    [
      'a second change of address',
      'address.change',
      'KF202610290045',
      '7735',
      { new_address: NEW_ADDRESS },
      'already_changed',
    ],
    [
      'an address abroad',
      'address.change',
      'KF202611120176',
      '7735',
      { new_address: '香港九龙弥敦道 1 号' },
      'other_country',
    ],
    ['a second invoice', 'invoice.issue', 'KF202610280137', '9054', { email: 'a@example.com' }, 'already_issued'],
    ['an invoice before payment', 'invoice.issue', 'KF202611180007', '1268', { email: 'a@example.com' }, 'not_paid'],
    ['cancelling a packed order', 'order.cancel', 'KF202611120176', '7735', {}, 'already_packed'],
    ['an invoice after half a year', 'invoice.issue', 'KF202604020019', '2246', { email: 'a@example.com' }, 'too_late'],
  ])('refuses %s', async (_what, operation, order_number, phone_last4, input, code) => {
    expect(await change(operation, { order_number, phone_last4, ...input }, 'key')).toMatchObject({
      kind: 'refused',
      code,
    });
    expect(demo.effects()).toEqual([]);
  });

  it.each([
    ['KF202611050310', '4417', 'open'],
    ['KF202610300088', '6602', 'only_faulty'],
    ['KF202610250016', '3308', 'over'],
    ['KF202611010001', '8821', 'not_delivered'],
    ['KF202610120064', '8093', 'requested'],
  ])('says with order %s (%s) what a return would meet: %s', async (order_number, phone_last4, return_state) => {
    expect(await get({ order_number, phone_last4 })).toMatchObject({ data: { return_state } });
  });

  it('says that it is too late for an invoice', async () => {
    expect(await get({ order_number: 'KF202604020019', phone_last4: '2246' })).toMatchObject({
      data: { invoice_state: 'too_late' },
    });
  });

  it('cancels an order that is not packed, once', async () => {
    const proof = { order_number: 'KF202611030022', phone_last4: '8821' };
    expect(await change('order.cancel', proof, 'key')).toMatchObject({ kind: 'ok' });
    expect(await get(proof)).toMatchObject({ data: { status: 'cancelled' } });
    expect(await change('order.cancel', proof, 'other')).toMatchObject({ kind: 'refused', code: 'already_cancelled' });
    expect(await change('address.change', { ...proof, new_address: NEW_ADDRESS }, 'third')).toMatchObject({
      kind: 'refused',
    });
    expect(demo.effects()).toHaveLength(1);
  });

  it('takes faulty earbuds back', async () => {
    const input = { order_number: 'KF202610300088', phone_last4: '6602', reason: 'faulty' };
    expect(await change('return.request', input, 'key')).toMatchObject({ kind: 'ok' });
  });
});

describe('wrong requests', () => {
  it.each([
    ['no JSON', 'POST', '/v1/read/order.get', '{', 400],
    ['another shape', 'POST', '/v1/read/order.get', '{"input": [1]}', 400],
    ['too large', 'POST', '/v1/read/order.get', JSON.stringify({ input: { a: 'x'.repeat(70_000) } }), 400],
    ['an unknown operation', 'POST', '/v1/read/order.burn', '{"input": {}}', 400],
    ['an unknown route', 'POST', '/v2/read/order.get', '{"input": {}}', 400],
    ['a change without a key', 'POST', '/v1/change/return.request', '{"input": {}}', 400],
    ['an operation of the prototype', 'POST', '/v1/change/constructor', '{"input": {}}', 400],
  ])('get HTTP 400: %s', async (_what, method, path, body, status) => {
    const other = createDemoOrders({ path: null, clock });
    const url = await other.listen(0);
    const response = await fetch(`${url}${path}`, {
      method,
      body,
      headers: path.includes('constructor') ? { 'idempotency-key': 'k' } : {},
    });
    expect(response.status).toBe(status);
    await other.close();
  });
});
