/** Logging in, from where, and the accounts of staff. */
import { describe, expect, it } from 'vitest';
import { PASSWORD, WIDGET_KEY } from '../../../../test/fakes/gateway-world.ts';
import { admin, openRestWorld, post, visitor, world } from '../../../../test/fakes/rest-world.ts';
import type { InboxId } from '../../../domain/ids.ts';

openRestWorld();

describe('a page of another site', () => {
  const origin = 'https://shop.example';
  it('may call what visitors call, without credentials', async () => {
    const preflight = await world.rest('OPTIONS', '/v1/visitor/sessions', { headers: { origin } });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    const answer = await post('/v1/visitor/sessions', { widgetKey: WIDGET_KEY }, undefined, { origin });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('may load the widget', async () => {
    const { headers } = await world.rest('GET', '/widget.js', { headers: { origin } });
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('content-type')).toContain('javascript');
  });

  it('may call nothing staff call', async () => {
    for (const path of ['/v1/tickets', '/v1/conversations', '/v1/login', '/v1/me']) {
      const { headers } = await world.rest('GET', path, { headers: { origin }, token: admin.token });
      expect([path, headers.get('access-control-allow-origin')]).toEqual([path, null]);
    }
  });

  it('is refused, token or not, when the inbox does not list it', async () => {
    const guest = await visitor();
    const inbox = await world.store.getInbox(world.tenants[0], 'inb_tnt_one' as InboxId);
    await world.store.saveInbox({ ...inbox!, allowedOrigins: ['https://other.example'] });
    const entering = await post('/v1/visitor/sessions', { widgetKey: WIDGET_KEY }, undefined, { origin });
    const reading = await world.rest('GET', guest.path, { token: guest.token, headers: { origin } });
    await world.store.saveInbox(inbox!);
    expect([entering.status, entering.body.error.code]).toEqual([403, 'origin_not_allowed']);
    expect([reading.status, reading.body.error.code]).toEqual([403, 'origin_not_allowed']);
  });
});

describe('a login', () => {
  it('gives a token and the same in a cookie that scripts cannot read', async () => {
    const answer = await post('/v1/login', { email: admin.email.toUpperCase(), password: PASSWORD });
    expect(answer.body).toMatchObject({ token: expect.any(String), staff: { id: admin.id, role: 'admin' } });
    expect(answer.text).not.toMatch(/scrypt|passwordHash/);
    const cookie = answer.headers.get('set-cookie');
    expect(cookie).toContain(`kefu_session=${answer.body.token}; Path=/; HttpOnly; SameSite=Lax`);
    expect(cookie).not.toContain('Secure');
    const me = await world.rest('GET', '/v1/me', { headers: { cookie: `kefu_session=${answer.body.token}` } });
    expect(me.body).toMatchObject({ id: admin.id, email: admin.email });
  });

  it('says the same of a wrong password and an unknown e-mail', async () => {
    const wrong = await post('/v1/login', { email: admin.email, password: 'wrong' });
    const unknown = await post('/v1/login', { email: 'nobody@example.com', password: 'wrong' });
    expect([wrong.status, wrong.body]).toEqual([401, unknown.body]);
    expect(wrong.body.error.code).toBe('invalid_credentials');
  });

  it('ends with the logout, for the token and the cookie', async () => {
    const { token } = await world.staff('agent');
    expect((await post('/v1/logout', {}, token)).status).toBe(204);
    expect((await world.rest('GET', '/v1/me', { token })).status).toBe(401);
    expect((await world.rest('GET', '/v1/me', { headers: { cookie: `kefu_session=${token}` } })).status).toBe(401);
  });

  it.each([
    ['another site by Sec-Fetch-Site', 403, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a sibling site', 403, { 'sec-fetch-site': 'same-site', origin: 'https://evil.example' }],
    ['another site by Origin', 403, { origin: 'https://evil.example' }],
    ['a page without an origin', 403, { origin: 'null' }],
    ['our own page', 201, { 'sec-fetch-site': 'same-origin' }],
    ['no browser', 201, {}],
  ])('by cookie, asked to write by %s, answers %i', async (_, status, headers) => {
    const cookie = `kefu_session=${admin.token}`;
    const answer = await post('/v1/tickets', { subject: 'x' }, undefined, { cookie, ...(headers as object) });
    expect(answer.status).toBe(status);
  });

  it('by token is nobody’s to ride', async () => {
    const answer = await post('/v1/tickets', { subject: 'x' }, admin.token, { origin: 'https://partner.example' });
    expect(answer.status).toBe(201);
  });
});

describe('staff accounts', () => {
  it('are added with a password of their own or one that is shown once', async () => {
    const made = await post('/v1/staff', { email: 'New@Example.com', name: 'New', role: 'agent' }, admin.token);
    expect(made.body).toMatchObject({ email: 'new@example.com', password: expect.stringMatching(/^\w{16}$/) });
    const login = await post('/v1/login', { email: 'new@example.com', password: made.body.password });
    expect(login.status).toBe(200);
    const list = await world.rest('GET', '/v1/staff', { token: admin.token });
    expect(list.text).not.toMatch(/password|scrypt/);
    const again = await post('/v1/staff', { email: 'new@example.com', name: 'New', role: 'agent' }, admin.token);
    expect([again.status, again.body.error.code]).toEqual([409, 'conflict']);
  });

  it('lose every login with a new password', async () => {
    const person = await world.staff('agent');
    const reset = await post(`/v1/staff/${person.id}/reset`, {}, admin.token);
    expect(reset.body.password).toMatch(/^\w{16}$/);
    expect((await world.rest('GET', '/v1/me', { token: person.token })).status).toBe(401);
  });

  it('may change their own password, and nobody else’s', async () => {
    const [one, two] = [await world.staff('agent'), await world.staff('agent')];
    expect((await post(`/v1/staff/${one.id}/reset`, { password: 'my own new one' }, one.token)).status).toBe(200);
    expect((await post(`/v1/staff/${one.id}/reset`, { password: 'mine now, ha' }, two.token)).status).toBe(403);
    expect((await post('/v1/login', { email: one.email, password: 'my own new one' })).status).toBe(200);
  });

  it('of the last administrator in the room cannot be disabled by itself', async () => {
    const answer = await world.rest('PATCH', `/v1/staff/${admin.id}`, { token: admin.token, body: { disabled: true } });
    expect([answer.status, answer.body.error.code]).toEqual([409, 'conflict']);
  });
});
