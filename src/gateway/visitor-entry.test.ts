/** Who is let in over the socket: widget key, token, identity and origin. */
import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IDENTITY_SECRET, OTHER_WIDGET_KEY, startWorld, type World } from '../../test/fakes/gateway-world.ts';
import type { InboxId } from '../domain/ids.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const identity = (claims: Record<string, unknown>, secret = `${IDENTITY_SECRET}0`, alg = 'HS256') =>
  new SignJWT(claims).setProtectedHeader({ alg }).sign(new TextEncoder().encode(secret));

async function setInbox(change: { allowedOrigins?: string[]; requireOrigin?: boolean }) {
  const inbox = await world.store.getInbox(world.tenants[0], `inb_${world.tenants[0]}` as InboxId);
  await world.store.saveInbox({ ...inbox!, ...change });
}

describe('coming in', () => {
  it('answers with a token, a conversation, its last seq and its holder', async () => {
    const { session } = await world.entered();
    expect(session).toEqual({
      visitorToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      conversationId: expect.any(String),
      lastSeq: 0,
      holder: 'assistant',
    });
  });

  it('leads back to the same conversation with the token', async () => {
    const first = await world.entered();
    const again = await world.entered({ visitorToken: first.session.visitorToken });
    expect(again.session.conversationId).toBe(first.session.conversationId);
  });

  it('keeps visitors without a token apart', async () => {
    const [one, two] = await Promise.all([world.entered(), world.entered()]);
    expect(one.session.conversationId).not.toBe(two.session.conversationId);
  });

  it('refuses an unknown widget key', async () => {
    expect((await world.visitor({ widgetKey: 'nobody-has-this' }).refused()).code).toBe('invalid_widget_key');
  });

  it.each([
    ['no widget key', { widgetKey: undefined }],
    ['a widget key that is a number', { widgetKey: 7 }],
    ['a widget key that is a list', { widgetKey: ['widget-key-one'] }],
    ['a token that is an object', { visitorToken: {} }],
  ])('refuses %s as a payload that does not match', async (_, auth) => {
    expect((await world.visitor(auth).refused()).code).toBe('invalid_payload');
  });

  it('refuses a forged token', async () => {
    const { session } = await world.entered();
    const [head, body] = session.visitorToken.split('.');
    const forged = await identity({ sub: 'vis_1', ten: 'tnt_one', inb: 'inb_tnt_one' }, 'x'.repeat(43));
    for (const visitorToken of [forged, `${head}.${body}.AAAA`, `${head}.${body}.`, 'nonsense', 'a.b.c']) {
      expect((await world.visitor({ visitorToken }).refused()).code).toBe('invalid_token');
    }
  });

  it('refuses a token that claims to need no signature', async () => {
    const { session } = await world.entered();
    const body = session.visitorToken.split('.')[1];
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect((await world.visitor({ visitorToken: `${none}.${body}.` }).refused()).code).toBe('invalid_token');
  });

  it('refuses the token of another tenant', async () => {
    const other = await world.entered({ widgetKey: OTHER_WIDGET_KEY });
    const refused = await world.visitor({ visitorToken: other.session.visitorToken }).refused();
    expect(refused.code).toBe('invalid_token');
  });

  it('knows a visitor the host site vouches for, from any browser', async () => {
    const jwt = await identity({
      sub: 'customer-7',
      name: 'Li Lei',
      email: 'li@example.com',
      attributes: { vip: true },
    });
    const [one, two] = [await world.entered({ identity: jwt }), await world.entered({ identity: jwt })];
    expect(one.session.conversationId).toBe(two.session.conversationId);
  });

  it.each([
    ['signed with another secret', () => identity({ sub: 'c' }, 'another secret of at least thirty-two bytes')],
    ['signed with another algorithm', () => identity({ sub: 'c' }, `${IDENTITY_SECRET}0`, 'HS512')],
    ['that has expired', () => identity({ sub: 'c', exp: 1_000_000_000 })],
    ['without a subject', () => identity({ name: 'nobody' })],
    ['with a name no store can keep', () => identity({ sub: 'c', name: 'a\u0000b' })],
  ])('refuses an identity %s', async (_, make) => {
    expect((await world.visitor({ identity: await make() }).refused()).code).toBe('invalid_identity');
  });

  it('lets an identity win over the token of an anonymous visitor', async () => {
    const anonymous = await world.entered();
    const jwt = await identity({ sub: 'customer-8' });
    const known = await world.entered({ identity: jwt, visitorToken: anonymous.session.visitorToken });
    expect(known.session.conversationId).not.toBe(anonymous.session.conversationId);
  });

  it('lets every origin in until a list is set', async () => {
    const { session } = await world.entered({}, { origin: 'https://anywhere.example' });
    expect(session.lastSeq).toBe(0);
  });

  it('refuses a page whose origin is not on the list', async () => {
    await setInbox({ allowedOrigins: ['https://shop.example'] });
    const headers = { origin: 'https://shop.example.evil.example' };
    expect((await world.visitor({}, headers).refused()).code).toBe('origin_not_allowed');
  });

  it('refuses a page without an origin of its own unless it is listed', async () => {
    await setInbox({ allowedOrigins: ['https://shop.example'] });
    expect((await world.visitor({}, { origin: 'null' }).refused()).code).toBe('origin_not_allowed');
    await setInbox({ allowedOrigins: ['https://shop.example', 'null'] });
    expect((await world.entered({}, { origin: 'null' })).session.lastSeq).toBe(0);
  });

  it('lets a listed page in, and what sends no origin', async () => {
    await setInbox({ allowedOrigins: ['https://shop.example'] });
    await world.entered({}, { origin: 'https://shop.example' });
    await world.entered();
  });

  it('refuses what sends no origin when the inbox says so', async () => {
    await setInbox({ requireOrigin: true });
    expect((await world.visitor().refused()).code).toBe('origin_not_allowed');
  });
});
