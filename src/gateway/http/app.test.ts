import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OTHER_WIDGET_KEY, PASSWORD, startWorld, WIDGET_KEY, type World } from '../../../test/fakes/gateway-world.ts';
import type { InboxId } from '../../domain/ids.ts';

let world: World;
let admin: { id: string; email: string; token: string };
beforeAll(async () => {
  world = await startWorld({ config: { visitorBurst: 1000 } });
  admin = await world.staff('admin');
});
afterAll(() => world.close());

const post = (path: string, body: unknown, token?: string, headers: Record<string, string> = {}) =>
  world.rest('POST', path, { body, token, headers });

async function visitor() {
  const { body } = await post('/v1/visitor/sessions', { widgetKey: WIDGET_KEY });
  return { token: body.visitorToken as string, path: `/v1/conversations/${body.conversationId}/messages`, ...body };
}

describe('a body', () => {
  it.each([
    ['that is no JSON', '{', 400, 'invalid_json'],
    ['that is not UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400, 'invalid_json'],
    ['that is a bare string', '"text"', 400, 'invalid_json'],
    ['of half a megabyte', JSON.stringify({ widgetKey: 'x'.repeat(500_000) }), 413, 'payload_too_large'],
    ['that does not match', '{"widgetKey":7}', 400, 'invalid_payload'],
    ['that is a list', '[]', 400, 'invalid_payload'],
    ['that is missing', undefined, 400, 'invalid_payload'],
  ])('%s is refused with a code', async (_, body, status, code) => {
    const answer = await post('/v1/visitor/sessions', body);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16'])(
    'of type %s is refused: it could come from any page, or mean anything',
    async (type) => {
      const answer = await post('/v1/visitor/sessions', '{}', undefined, { 'content-type': type });
      expect(answer.body.error.code).toBe('invalid_json');
    },
  );

  it('says where it does not match, and repeats nothing of it', async () => {
    const answer = await post('/v1/login', { email: 'secret@example.com', password: 7 });
    expect(answer.body.error.details).toEqual({ issues: [{ path: 'password', message: expect.any(String) }] });
    expect(answer.text).not.toContain('secret@example.com');
  });
});

describe('every answer', () => {
  it('has a request id, the client’s own when it is usable', async () => {
    expect((await world.rest('GET', '/healthz')).headers.get('x-request-id')).toMatch(/^[\w-]{12}$/);
    const own = await world.rest('GET', '/healthz', { headers: { 'x-request-id': 'my-request-1' } });
    expect(own.headers.get('x-request-id')).toBe('my-request-1');
  });

  it('has a policy that lets nothing be loaded from elsewhere', async () => {
    const policy = (await world.rest('GET', '/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('upgrade-insecure-requests');
  });

  it('to an unknown path is a coded 404', async () => {
    for (const path of ['/v1/nothing', '/nothing', '/v1/tickets/x/nothing', '/%ff', '/console/app.js']) {
      const answer = await world.rest('GET', path, { token: admin.token });
      expect([path, answer.status, answer.body.error.code]).toEqual([path, 404, 'not_found']);
    }
  });

  it('is counted by the route’s pattern', async () => {
    await world.rest('GET', '/v1/tickets/tkt_secret', { token: admin.token });
    const { text } = await world.rest('GET', '/metrics');
    expect(text).toContain('route="/v1/tickets/{id}",status="404"');
    expect(text).not.toContain('tkt_secret');
  });
});

describe('logs', () => {
  it('hold neither what visitors write nor what opens doors', async () => {
    const guest = await visitor();
    await post(guest.path, { clientMessageId: 'log-1', text: 'my phone is 13800138000' }, guest.token);
    await post('/v1/login', { email: admin.email, password: PASSWORD });
    await post('/v1/login', { email: 'who@example.com', password: 'guess-guess' });
    const log = world.logged.join('');
    for (const secret of ['13800138000', guest.token, PASSWORD, 'guess-guess', admin.token, 'who@example.com']) {
      expect(log).not.toContain(secret);
    }
  });
});

describe('a visitor over REST', () => {
  it('sends, repeats and reads as over the socket', async () => {
    const guest = await visitor();
    const first = await post(guest.path, { clientMessageId: 'a', text: 'hello' }, guest.token);
    expect([first.status, first.body]).toEqual([
      201,
      { messageId: expect.any(String), seq: 1, duplicate: false, conversationId: guest.conversationId },
    ]);
    const again = await post(guest.path, { clientMessageId: 'a', text: 'hello' }, guest.token);
    expect([again.status, again.body]).toEqual([200, { ...first.body, duplicate: true }]);
    await world.turns.settled();
    const read = await world.rest('GET', `${guest.path}?afterSeq=1&limit=5`, { token: guest.token });
    expect(read.body).toMatchObject({ items: [{ seq: 2, author: 'assistant', text: 'echo: hello' }], lastSeq: 2 });
  });

  it('meets the socket in one conversation', async () => {
    const guest = await visitor();
    const tab = world.visitor({ visitorToken: guest.token });
    expect((await tab.hears('session')).conversationId).toBe(guest.conversationId);
    await post(guest.path, { clientMessageId: 'a', text: 'from REST' }, guest.token);
    await tab.hears('message', (message) => message.text === 'from REST');
  });

  it.each([
    ['an empty text', { clientMessageId: 'a', text: ' ' }, 'invalid_text'],
    ['zero-width characters alone', { clientMessageId: 'a', text: '\u200b\u200d\ufeff' }, 'invalid_text'],
    ['a text too long', { clientMessageId: 'a', text: '好'.repeat(2731) }, 'invalid_text'],
    ['U+0000', { clientMessageId: 'a', text: '\u0000' }, 'invalid_text'],
    ['a lone surrogate', '{"clientMessageId":"a","text":"\\ud800"}', 'invalid_text'],
    ['an attachment', { clientMessageId: 'a', text: 'x', attachments: ['a'] }, 'attachments_unavailable'],
    ['no clientMessageId', { text: 'x' }, 'invalid_payload'],
  ])('cannot send %s', async (_, body, code) => {
    const guest = await visitor();
    const answer = await post(guest.path, body, guest.token);
    expect([answer.status, answer.body.error.code]).toEqual([400, code]);
  });

  it.each(['limit=0', 'limit=201', 'limit=x', 'afterSeq=-1', 'afterSeq=1.5', 'limit=1&limit=2'])(
    'cannot read with %s',
    async (query) => {
      const guest = await visitor();
      const answer = await world.rest('GET', `${guest.path}?${query}`, { token: guest.token });
      expect([answer.status, answer.body.error.code]).toEqual([400, 'invalid_payload']);
    },
  );

  it('with a forged token is refused', async () => {
    const guest = await visitor();
    const answer = await world.rest('GET', guest.path, { token: `${guest.token.slice(0, -4)}AAAA` });
    expect([answer.status, answer.body.error.code]).toEqual([401, 'invalid_token']);
  });

  it('gets the same visitor for the same Idempotency-Key, and the token lies nowhere', async () => {
    const body = { widgetKey: WIDGET_KEY };
    const one = await post('/v1/visitor/sessions', body, undefined, { 'idempotency-key': 'start-1' });
    const two = await post('/v1/visitor/sessions', body, undefined, { 'idempotency-key': 'start-1' });
    expect(two.body.conversationId).toBe(one.body.conversationId);
    const rows: string[] = [];
    for await (const row of world.store.dump()) rows.push(JSON.stringify(row));
    expect(rows.join('')).not.toContain(one.body.visitorToken);
  });

  it('sees greeting and hours before saying anything', async () => {
    const answer = await world.rest('GET', `/v1/visitor/config?widgetKey=${WIDGET_KEY}`);
    expect(answer.body).toMatchObject({ texts: { greeting: {}, hours: {} }, staffOnline: false });
  });
});

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

describe('tickets', () => {
  const ticket = async (body: object = {}) =>
    (await post('/v1/tickets', { subject: 'Broken kettle', ...body }, admin.token)).body;
  const patch = (id: string, body: unknown, version?: string) =>
    world.rest('PATCH', `/v1/tickets/${id}`, {
      token: admin.token,
      body,
      headers: version === undefined ? {} : { 'if-match': version },
    });

  it('are written by hand, with what is missing found from the words', async () => {
    expect(await ticket({ summary: '要求退款' })).toMatchObject({
      status: 'new',
      reason: 'manual',
      priority: 'normal',
      category: 'returns',
      queue: 'aftersales',
      version: 1,
    });
  });

  it('are written about a conversation of this tenant, and no other', async () => {
    const { conversationId } = await visitor();
    const about = await ticket({ conversationId });
    expect(about.conversationId).toBe(conversationId);
    const stranger = await world.rest('POST', '/v1/visitor/sessions', { body: { widgetKey: OTHER_WIDGET_KEY } });
    const total = async () => (await world.rest('GET', '/v1/tickets', { token: admin.token })).body.total;
    const before = await total();
    for (const id of ['cnv_none', stranger.body.conversationId]) {
      const answer = await post('/v1/tickets', { subject: 'x', conversationId: id }, admin.token);
      expect([answer.status, answer.body.error.code]).toEqual([404, 'not_found']);
    }
    expect(await total()).toBe(before);
  });

  it('change only from the version that was read', async () => {
    const { id } = await ticket();
    const read = await world.rest('GET', `/v1/tickets/${id}`, { token: admin.token });
    expect(read.headers.get('etag')).toBe('"1"');
    const first = await patch(id, { priority: 'high' }, '"1"');
    expect([first.status, first.body.version, first.headers.get('etag')]).toEqual([200, 2, '"2"']);
    const second = await patch(id, { priority: 'low' }, '"1"');
    expect([second.status, second.body.error.code]).toEqual([412, 'stale_version']);
    expect(second.body.error.details.current).toMatchObject({ id, version: 2, priority: 'high' });
    expect((await patch(id, { priority: 'low' })).status).toBe(428);
    expect((await patch(id, { priority: 'low' }, 'rubbish')).body.error.code).toBe('invalid_payload');
    const any = await patch(id, { priority: 'low' }, '*');
    expect([any.status, any.body.error.code]).toEqual([428, 'precondition_required']);
    expect((await world.rest('GET', `/v1/tickets/${id}`, { token: admin.token })).body.priority).toBe('high');
    expect((await patch(id, {}, '"2"')).body.error.code).toBe('invalid_payload');
  });

  it('changed by two at once change once', async () => {
    const { id } = await ticket();
    const answers = await Promise.all(['high', 'low'].map((priority) => patch(id, { priority }, '"1"')));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412]);
  });

  it('move along the allowed transitions alone, and keep a log', async () => {
    const { id } = await ticket();
    const move = (to: string, version: number) =>
      post(`/v1/tickets/${id}/transitions`, { to }, admin.token, { 'if-match': `"${version}"` });
    expect((await move('solved', 1)).body.status).toBe('solved');
    expect((await move('pending', 2)).body.error).toMatchObject({
      code: 'invalid_transition',
      details: { from: 'solved', to: 'pending' },
    });
    expect((await move('closed', 2)).body.status).toBe('closed');
    expect((await move('open', 3)).status).toBe(409);
    expect((await patch(id, { status: 'open' }, '"3"')).status).toBe(409);
    const log = await world.rest('GET', `/v1/tickets/${id}/log`, { token: admin.token });
    expect(log.body.items.map((entry: { actor: string }) => entry.actor)).toEqual([admin.id, admin.id, admin.id]);
  });

  it('are given to people who can work on them', async () => {
    const [agent, keeper] = [await world.staff('agent'), await world.staff('knowledge')];
    const stranger = await world.staff('agent', world.tenants[1]);
    const { id } = await ticket();
    expect((await patch(id, { assignee: agent.id }, '"1"')).body.assignee).toBe(agent.id);
    for (const nobody of [keeper.id, stranger.id, 'stf_none']) {
      expect((await patch(id, { assignee: nobody }, '"2"')).body.error.code).toBe('invalid_payload');
    }
    expect((await patch(id, { assignee: null }, '"2"')).body).not.toHaveProperty('assignee');
  });

  it('are found by filters', async () => {
    const one = await ticket({ category: 'filters', priority: 'urgent', subject: 'needle in 100% hay' });
    await ticket({ category: 'filters', priority: 'low' });
    const ids = async (query: string) =>
      (await world.rest('GET', `/v1/tickets?${query}`, { token: admin.token })).body.items.map(
        (item: { id: string }) => item.id,
      );
    expect(await ids('category=filters&priority=urgent')).toEqual([one.id]);
    expect(await ids('q=needle')).toEqual([one.id]);
    expect(await ids('category=filters&from=2999-01-01T00:00:00Z')).toEqual([]);
  });

  it.each(['limit=201', 'offset=-1', 'status=lost', 'from=yesterday', 'q=%00', 'q=%ff', 'q=a&x=%c3%28'])(
    'refuse to be listed by %s',
    async (query) => {
      const answer = await world.rest('GET', `/v1/tickets?${query}`, { token: admin.token });
      expect([answer.status, answer.body.error.code]).toEqual([400, 'invalid_payload']);
    },
  );
});

describe('an Idempotency-Key', () => {
  const make = (key: string, subject = 'once') =>
    post('/v1/tickets', { subject }, admin.token, { 'idempotency-key': key });

  it('makes two calls one thing', async () => {
    const [one, two] = [await make('k1'), await make('k1')];
    expect([two.status, two.body]).toEqual([201, one.body]);
    expect(two.headers.get('etag')).toBe('"1"');
  });

  it('is refused for another body', async () => {
    await make('k2');
    const other = await make('k2', 'twice');
    expect([other.status, other.body.error.code]).toEqual([409, 'idempotency_mismatch']);
  });

  it('belongs to its caller', async () => {
    const other = await world.staff('agent');
    const one = await make('k3');
    const two = await post('/v1/tickets', { subject: 'once' }, other.token, { 'idempotency-key': 'k3' });
    expect(two.body.id).not.toBe(one.body.id);
  });

  it('may be used again after a call that failed', async () => {
    expect((await make('k4', '')).status).toBe(400);
    expect((await make('k4')).status).toBe(201);
  });

  it('keeps no password', async () => {
    const add = () =>
      post('/v1/staff', { email: 'idem@example.com', name: 'I', role: 'agent' }, admin.token, {
        'idempotency-key': 'k5',
      });
    const [one, two] = [await add(), await add()];
    expect(one.body.password).toBeDefined();
    expect(two.body).toEqual({ ...one.body, password: undefined });
  });

  it('that could not be one is refused', async () => {
    expect((await make('x'.repeat(256))).body.error.code).toBe('invalid_payload');
  });
});

describe('conversations', () => {
  it('are listed with their last message, and opened with visitor and ticket', async () => {
    const guest = await visitor();
    await post(guest.path, { clientMessageId: 'a', text: 'hello' }, guest.token);
    await world.turns.settled();
    const list = await world.rest('GET', '/v1/conversations?limit=200', { token: admin.token });
    const row = list.body.items.find((item: { id: string }) => item.id === guest.conversationId);
    expect(row.lastMessage).toMatchObject({ author: 'assistant', text: 'echo: hello' });
    const one = await world.rest('GET', `/v1/conversations/${guest.conversationId}`, { token: admin.token });
    expect(one.body).toMatchObject({ id: guest.conversationId, visitor: { externalId: null }, ticket: null });
  });

  it('show what a turn saw and decided', async () => {
    const guest = await visitor();
    await post(guest.path, { clientMessageId: 'a', text: 'hello' }, guest.token);
    await world.turns.settled();
    const base = `/v1/conversations/${guest.conversationId}`;
    const { items } = (await world.rest('GET', `${base}/messages`, { token: admin.token })).body;
    const trace = await world.rest('GET', `${base}/trace/${items[1].turnId}`, { token: admin.token });
    expect(trace.body).toMatchObject({ decision: 'answered', covers: [1], trace: { steps: [{ step: 'echo' }] } });
    expect((await world.rest('GET', `${base}/trace/trn_none`, { token: admin.token })).status).toBe(404);
  });

  it('are taken, answered and closed over REST too', async () => {
    const agent = await world.staff('agent');
    const guest = await visitor();
    const base = `/v1/conversations/${guest.conversationId}`;
    const early = await post(guest.path, { clientMessageId: 'r0', text: 'hi' }, agent.token);
    expect([early.status, early.body.error.code]).toEqual([409, 'not_holder']);
    expect((await post(`${base}/take`, {}, agent.token)).body.conversation.assignee).toBe(agent.id);
    expect((await post(guest.path, { clientMessageId: 'r1', text: 'hi' }, agent.token)).status).toBe(201);
    const note = await post(guest.path, { clientMessageId: 'n1', text: 'note', internal: true }, agent.token);
    expect(note.body.seq).toBe(1);
    const notes = await world.rest('GET', `${guest.path}?notes=true`, { token: agent.token });
    expect(notes.body.items).toMatchObject([{ text: 'note', internal: true }]);
    const seen = await world.rest('GET', `${guest.path}?notes=true`, { token: guest.token });
    expect(seen.body.items.map((message: { text: string }) => message.text)).toEqual(['hi']);
    expect((await post(`${base}/close`, {}, agent.token)).body).toMatchObject({ ticket: { status: 'solved' } });
  });

  it('are exported whole, one a line', async () => {
    const answer = await world.rest('GET', '/v1/conversations/export', { token: admin.token });
    expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = answer.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const total = (await world.rest('GET', '/v1/conversations', { token: admin.token })).body.total;
    expect(new Set(lines.map((line) => line.conversation.id)).size).toBe(total);
    expect(lines.find((line) => line.notes.length > 0)).toMatchObject({
      messages: [{ text: 'hi' }],
      ticket: { status: 'solved' },
    });
  });
});

describe('knowledge', () => {
  const article = {
    lang: 'en',
    question: 'What does shipping cost?',
    answer: 'Nothing from ¥99.',
    variants: ['Is shipping free?'],
  };

  it('is edited from the version that was read, and deleted likewise', async () => {
    const { token } = await world.staff('knowledge');
    const made = await post('/v1/articles', { ...article, id: 'ship-1' }, token);
    expect([made.status, made.body.version, made.headers.get('location')]).toEqual([201, 1, '/v1/articles/ship-1']);
    expect((await post('/v1/articles', { ...article, id: 'ship-1' }, token)).body.error.code).toBe('conflict');
    const change = (version: number) =>
      world.rest('PATCH', '/v1/articles/ship-1', {
        token,
        body: { answer: 'Nothing from ¥89.', validTo: '2030-01-01T00:00:00+08:00' },
        headers: { 'if-match': `"${version}"` },
      });
    expect((await change(1)).body).toMatchObject({
      version: 2,
      answer: 'Nothing from ¥89.',
      validTo: '2029-12-31T16:00:00.000Z',
    });
    expect((await change(1)).body.error.details.current).toMatchObject({ version: 2 });
    const remove = (version: number) =>
      world.rest('DELETE', '/v1/articles/ship-1', { token, headers: { 'if-match': `"${version}"` } });
    expect((await remove(1)).status).toBe(412);
    expect((await remove(2)).status).toBe(204);
    expect((await world.rest('GET', '/v1/articles/ship-1', { token })).status).toBe(404);
  });

  it('is published, listed by version and rolled back', async () => {
    const { token } = await world.staff('knowledge');
    await post('/v1/articles', { ...article, id: 'ship-2' }, token);
    const published = await post('/v1/knowledge/publish', { note: 'first' }, token);
    expect(published.body).toMatchObject({ note: 'first', version: expect.any(Number) });
    const { version } = published.body;
    expect((await post('/v1/knowledge/publish', undefined, token)).body.version).toBe(version + 1);
    expect((await post('/v1/knowledge/rollback', { version }, token)).body.version).toBe(version + 2);
    expect((await post('/v1/knowledge/rollback', { version: 9999 }, token)).status).toBe(404);
    const versions = await world.rest('GET', '/v1/knowledge/versions?limit=2', { token });
    expect(versions.body.items[0].version).toBe(version + 2);
  });

  it('edited live is published at once', async () => {
    const { token } = await world.staff('knowledge');
    const before = (await world.store.activeKnowledge(world.tenants[0]))?.version ?? 0;
    await post('/v1/articles', { ...article, id: 'ship-3', liveEdit: true }, token);
    expect((await world.store.activeKnowledge(world.tenants[0]))?.version).toBe(before + 1);
  });

  it('is tried by a hit test, and exported', async () => {
    const { token } = await world.staff('knowledge');
    const hit = await post('/v1/knowledge/search', { text: '运费' }, token);
    expect(hit.body).toMatchObject({ outcome: { kind: 'abstain' }, gate: { threshold: null } });
    const lines = (await world.rest('GET', '/v1/knowledge/export', { token })).text.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toContain('ship-2');
  });
});

describe('settings', () => {
  const texts = {
    greeting: { zh: '你好', en: 'Hi' },
    fallback: { zh: '？', en: '?' },
    hours: { zh: '九点', en: 'nine' },
  };

  it('replace the texts from the version that was read', async () => {
    const read = await world.rest('GET', '/v1/settings/texts', { token: admin.token });
    const put = (version: number) =>
      world.rest('PUT', '/v1/settings/texts', {
        token: admin.token,
        body: texts,
        headers: { 'if-match': `"${version}"` },
      });
    const saved = await put(read.body.version);
    expect(saved.body).toEqual({ texts, version: read.body.version + 1 });
    expect((await put(read.body.version)).body.error).toMatchObject({
      code: 'stale_version',
      details: { current: { texts, version: saved.body.version } },
    });
    const shown = await world.rest('GET', `/v1/visitor/config?widgetKey=${WIDGET_KEY}`);
    expect(shown.body.texts.greeting).toEqual(texts.greeting);
  });

  it('say from where an inbox may be used', async () => {
    const change = (body: object) => world.rest('PATCH', '/v1/inboxes/inb_tnt_one', { token: admin.token, body });
    expect((await change({ allowedOrigins: ['https://Shop.example:443/'] })).body.allowedOrigins).toEqual([
      'https://shop.example',
    ]);
    for (const wrong of ['shop.example', 'javascript:alert(1)', '*']) {
      expect((await change({ allowedOrigins: [wrong] })).body.error.code).toBe('invalid_payload');
    }
    expect((await change({ allowedOrigins: [] })).body.allowedOrigins).toEqual([]);
  });

  it('count what happened', async () => {
    const stats = await world.rest('GET', '/v1/stats', { token: admin.token });
    expect(stats.body).toMatchObject({ turns: { answered: expect.any(Number) }, conversations: expect.any(Number) });
  });
});

describe('pages', () => {
  it('show the demo with its widget key, the console, and the docs', async () => {
    expect((await world.rest('GET', '/')).text).toContain(`data-widget-key="${WIDGET_KEY}"`);
    expect((await world.rest('GET', '/console')).headers.get('location')).toBe('/console/');
    for (const path of ['/console/', '/console/tickets/tkt_1']) {
      expect((await world.rest('GET', path, { headers: { accept: 'text/html' } })).text).toContain('<title>Console');
    }
    expect((await world.rest('GET', '/console/assets/app-1.js')).headers.get('cache-control')).toContain('immutable');
    const docs = (await world.rest('GET', '/docs')).text;
    expect(docs).toContain('/v1/tickets/{id}/transitions');
    expect(docs).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it('do not lead out of their folder', async () => {
    for (const path of ['/..%2f..%2fpackage.json', '/console/..%2f..%2f..%2fpackage.json', '/.git/config']) {
      expect((await world.rest('GET', path)).status).toBe(404);
    }
  });
});

describe('the description', () => {
  it('covers every route, with unique operation ids and schemas', async () => {
    const { body } = await world.rest('GET', '/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const operations = Object.entries(body.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation.operationId]),
    );
    expect(operations.map(([name]) => name).sort()).toEqual(
      world.gateway.routes.map((route) => `${route.method} ${route.path}`).sort(),
    );
    expect(new Set(operations.map(([, id]) => id)).size).toBe(operations.length);
  });
});
