import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, WIDGET_KEY, type World } from '../../test/fakes/gateway-world.ts';
import { createMemoryStore } from '../adapters/memory/store.ts';
import { KefuError } from '../domain/errors.ts';
import type { Store } from '../ports/store.ts';

let world: World;
let store: Store;
/** While set, appends wait for it. */
let gate: Promise<void> | null;
let fault: KefuError | null;

beforeEach(async () => {
  gate = null;
  fault = null;
  const memory = createMemoryStore();
  store = new Proxy(memory, {
    get(target, name: keyof Store) {
      if (name !== 'appendUtterance') {
        const value = target[name];
        return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
      }
      return async (data: Parameters<Store['appendUtterance']>[0]) => {
        if (gate !== null) await gate;
        if (fault !== null) throw fault;
        return target.appendUtterance(data);
      };
    },
  });
  world = await startWorld({ store });
});
afterEach(() => world.close());

async function visitor() {
  const client = world.visitor();
  await client.hears('session');
  return client;
}

describe('draining', () => {
  it('answers what was taken, refuses what comes, and says so on /readyz', async () => {
    const client = await visitor();
    let open = () => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const taken = client.send('taken', 'a');
    await new Promise((resolve) => setImmediate(resolve));
    while ((await world.rest('GET', '/readyz')).status !== 200) await new Promise((resolve) => setImmediate(resolve));
    const drained = world.gateway.drain();
    expect((await world.rest('GET', '/readyz')).body).toMatchObject({ ready: false, checks: { serving: false } });
    expect(await client.send('too late', 'b')).toMatchObject({ error: { code: 'shutting_down' } });
    const rest = await world.rest('POST', '/v1/visitor/sessions', { body: { widgetKey: WIDGET_KEY } });
    expect([rest.status, rest.body.error.code]).toEqual([503, 'shutting_down']);
    expect((await world.visitor().refused()).code).toBe('shutting_down');
    open();
    await drained;
    expect(await taken).toMatchObject({ ok: true, seq: 1 });
  });

  it('keeps connections until the end, so that answers get out', async () => {
    const client = await visitor();
    await client.send('question', 'a');
    await world.gateway.drain();
    await client.hears('message', (message) => message.author === 'assistant');
    const gone = client.gone();
    await world.gateway.close();
    expect(await gone).toBeTruthy();
  });
});

describe('a store in trouble', () => {
  it.each(['storage_full', 'unavailable'] as const)(
    'has sends refused with %s, and recovers by itself',
    async (code) => {
      const client = await visitor();
      fault = new KefuError(code, undefined, { cause: new Error('ENOSPC') });
      expect(await client.send('x', 'a')).toMatchObject({ ok: false, error: { code } });
      fault = null;
      expect(await client.send('x', 'a')).toMatchObject({ ok: true, seq: 1, duplicate: false });
    },
  );

  it('that throws something unknown is our fault: coded, logged with its cause, and nothing of it told', async () => {
    const client = await visitor();
    fault = new Error('secret detail of the store') as KefuError;
    const ack = await client.send('x', 'a');
    expect(ack.error.code).toBe('internal');
    expect(JSON.stringify(ack)).not.toContain('secret detail');
    expect(world.logged.join('')).toContain('secret detail');
  });
});
