import { afterEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../../test/fakes/gateway-world.ts';

let world: World;
afterEach(() => world.close());

const codes = (acks: { ok: boolean; error?: { code: string } }[]) =>
  acks
    .map((ack) => (ack.ok ? 'ok' : ack.error?.code))
    .reduce<Record<string, number>>((counts, code) => {
      counts[code as string] = (counts[code as string] ?? 0) + 1;
      return counts;
    }, {});

describe('the message limit', () => {
  it('lets a visitor burst and refuses what is more, saying how long to wait', async () => {
    world = await startWorld({ config: { visitorBurst: 10 } });
    const { client } = await world.entered();
    const acks = await Promise.all(Array.from({ length: 15 }, (_, i) => client.send('x', `id-${i}`)));
    expect(codes(acks)).toEqual({ ok: 10, rate_limited: 5 });
    const wait = acks.at(-1).error.details.retryAfterMs;
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(10_000);
  });

  it('counts a visitor’s tabs together', async () => {
    world = await startWorld({ config: { visitorBurst: 10 } });
    const { client, session } = await world.entered();
    const other = await world.entered({ visitorToken: session.visitorToken });
    const acks = await Promise.all(
      Array.from({ length: 16 }, (_, i) => (i % 2 === 0 ? client : other.client).send('x', `id-${i}`)),
    );
    expect(codes(acks)).toEqual({ ok: 10, rate_limited: 6 });
  });

  it('counts REST and sockets together', async () => {
    world = await startWorld({ config: { visitorBurst: 3 } });
    const { client, session } = await world.entered();
    for (let i = 0; i < 3; i++) await client.send('x', `id-${i}`);
    const answer = await world.rest('POST', `/v1/conversations/${session.conversationId}/messages`, {
      token: session.visitorToken,
      body: { clientMessageId: 'r', text: 'x' },
    });
    expect([answer.status, answer.body.error.code]).toEqual([429, 'rate_limited']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('does not touch other visitors of the same address', async () => {
    world = await startWorld({ config: { visitorBurst: 5 } });
    const [flood, calm] = [await world.entered(), await world.entered()];
    await Promise.all(Array.from({ length: 50 }, (_, i) => flood.client.send('x', `id-${i}`)));
    expect(await calm.client.send('hello', 'a')).toMatchObject({ ok: true });
  });

  it('lets an address send twenty times what a visitor may', async () => {
    world = await startWorld({ config: { visitorBurst: 1 } });
    const visitors = await Promise.all(Array.from({ length: 25 }, () => world.entered()));
    const acks = await Promise.all(visitors.map(({ client }, i) => client.send('x', `id-${i}`)));
    expect(codes(acks)).toEqual({ ok: 20, rate_limited: 5 });
  });

  it('is per visitor address behind a trusted proxy, not the proxy’s', async () => {
    world = await startWorld({ config: { visitorBurst: 1, trustProxy: 1 } });
    const from = (address: string) => world.entered({}, { 'x-forwarded-for': address });
    const visitors = await Promise.all(Array.from({ length: 25 }, (_, i) => from(`198.51.100.${i + 1}`)));
    const acks = await Promise.all(visitors.map(({ client }, i) => client.send('x', `id-${i}`)));
    expect(codes(acks)).toEqual({ ok: 25 });
  });

  it('is not fooled by X-Forwarded-For from a client nobody vouches for', async () => {
    world = await startWorld({ config: { visitorBurst: 1 } });
    const from = (address: string) => world.entered({}, { 'x-forwarded-for': address });
    const visitors = await Promise.all(Array.from({ length: 25 }, (_, i) => from(`198.51.100.${i + 1}`)));
    const acks = await Promise.all(visitors.map(({ client }, i) => client.send('x', `id-${i}`)));
    expect(codes(acks)).toEqual({ ok: 20, rate_limited: 5 });
  });
});

describe('a flood of 10,000 messages', () => {
  it('is answered to the last one with a code, and the server serves on', async () => {
    world = await startWorld();
    const [flood, calm] = [await world.entered(), await world.entered()];
    const acks = Promise.all(Array.from({ length: 10_000 }, (_, i) => flood.client.send('x', `id-${i}`)));
    expect(await calm.client.send('hello', 'a')).toMatchObject({ ok: true });
    expect(codes(await acks)).toEqual({ ok: 60, rate_limited: 9_940 });
    expect(await calm.client.send('still there', 'b')).toMatchObject({ ok: true });
  });

  it('of damaged payloads is answered with codes too', async () => {
    world = await startWorld({ config: { visitorBurst: 100 } });
    const { client } = await world.entered();
    const acks = await Promise.all(Array.from({ length: 1_000 }, (_, i) => client.ask('message.send', [i])));
    expect(codes(acks)).toEqual({ invalid_payload: 100, rate_limited: 900 });
  });

  it('that does not end costs its sender the connection', async () => {
    world = await startWorld({ config: { visitorBurst: 1 } });
    const { client } = await world.entered();
    const gone = client.gone();
    for (let i = 0; i < 21_000; i++) client.socket.emit('message.send', { clientMessageId: `id-${i}`, text: 'x' });
    expect(await gone).toMatch(/disconnect|transport/);
  });
});

describe('logins', () => {
  it('are refused after too many wrong passwords for one e-mail from one address, right password or not', async () => {
    world = await startWorld();
    const { email } = await world.staff('admin');
    const attempt = (password: string) => world.rest('POST', '/v1/login', { body: { email, password } });
    const answers = await Promise.all(Array.from({ length: 10 }, () => attempt('wrong')));
    expect(new Set(answers.map((answer) => answer.body.error.code))).toEqual(new Set(['invalid_credentials']));
    const refused = await attempt('correct horse battery');
    expect([refused.status, refused.body.error.code]).toEqual([429, 'rate_limited']);
  });
});
