/** Tickets over REST, and POSTs that are sent twice. */
import { describe, expect, it } from 'vitest';
import { OTHER_WIDGET_KEY } from '../../../../test/fakes/gateway-world.ts';
import { admin, openRestWorld, post, visitor, world } from '../../../../test/fakes/rest-world.ts';

openRestWorld();

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
