import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OTHER_WIDGET_KEY, startWorld, TestClient, type World } from '../../test/fakes/gateway-world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

async function visitor(auth: Record<string, unknown> = {}) {
  const { client, session } = await world.entered(auth);
  return { client, conversationId: session.conversationId as string };
}

async function agent(role: 'admin' | 'agent' | 'knowledge' | 'data' = 'agent', tenant = world.tenants[0]) {
  const person = await world.staff(role, tenant);
  const client = await world.console(person.token).connected();
  return { ...person, client };
}

async function queued() {
  const guest = await visitor();
  await guest.client.send('我的快递到哪了', 'a');
  await guest.client.ask('handoff.request', {});
  return guest;
}

describe('a staff connection', () => {
  it.each([
    ['no token', {}],
    ['a made-up token', { token: 'kst_AAAA' }],
    ['a visitor token', { token: 'a.b.c' }],
    ['the token of a disabled account', null],
  ])('is refused with %s', async (_, auth) => {
    let given = auth as { token?: string } | null;
    if (given === null) {
      const person = await world.staff('agent');
      await world.store.updateStaff(world.tenants[0], person.id, { disabled: true });
      given = { token: person.token };
    }
    expect((await world.console(given.token as string).refused()).code).toBe('unauthorized');
  });

  it('is refused with a token that is no text', async () => {
    expect((await world.console(7 as never).refused()).code).toBe('invalid_payload');
  });

  const withCookie = (token: string, headers: Record<string, string>) =>
    new TestClient(
      io(`${world.url}/staff`, {
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        extraHeaders: { cookie: `kefu_session=${token}`, ...headers },
      }),
    );

  it('is opened by the login cookie on our own page', async () => {
    const { token } = await world.staff('agent');
    const client = await withCookie(token, { origin: world.url }).connected();
    expect(client.socket.connected).toBe(true);
    client.socket.disconnect();
  });

  it('is not opened by the cookie from a page of another site', async () => {
    const { token } = await world.staff('agent');
    expect((await withCookie(token, { origin: 'https://evil.example' }).refused()).code).toBe('unauthorized');
  });

  it('says who else is there, and who comes and goes', async () => {
    const one = await agent();
    const two = await agent();
    await one.client.hears('presence', (told) => told.staffId === two.id && told.online);
    await two.client.hears('presence', (told) => told.staffId === one.id && told.online);
    two.client.socket.disconnect();
    await one.client.hears('presence', (told) => told.staffId === two.id && !told.online);
  });

  it('ends at once when its account is disabled', async () => {
    const admin = await world.staff('admin');
    const { client, id } = await agent();
    const gone = client.gone();
    await world.rest('PATCH', `/v1/staff/${id}`, { token: admin.token, body: { disabled: true } });
    expect(await gone).toBe('io server disconnect');
  });

  it('ends at once with the logout', async () => {
    const { client, token } = await agent();
    const gone = client.gone();
    await world.rest('POST', '/v1/logout', { token });
    expect(await gone).toBe('io server disconnect');
  });

  it('ends within moments when the account is disabled behind the server’s back', async () => {
    const { client, id } = await agent();
    const gone = client.gone();
    await world.store.updateStaff(world.tenants[0], id, { disabled: true });
    expect(await gone).toBe('io server disconnect');
  });
});

describe('the desk', () => {
  it('hears of a handoff: the messages, the conversation, the ticket', async () => {
    const { client } = await agent();
    const guest = await queued();
    await client.hears('message', (message) => message.author === 'visitor' && message.text === '我的快递到哪了');
    expect(await client.hears('conversation', (told) => told.holder === 'queue')).toMatchObject({
      id: guest.conversationId,
      assignee: null,
    });
    expect(await client.hears('ticket')).toMatchObject({
      conversationId: guest.conversationId,
      status: 'new',
      category: 'shipping',
      number: 1,
    });
  });

  it('tells a visitor in the queue that somebody is online', async () => {
    await agent();
    const { client } = await queued();
    expect(await client.hears('conversation')).toMatchObject({ holder: 'queue', staffOnline: true });
  });

  it('does not count a knowledge manager as somebody', async () => {
    await agent('knowledge');
    const { client } = await queued();
    expect(await client.hears('conversation')).toMatchObject({ staffOnline: false });
  });

  it('is not for roles without conversations', async () => {
    const keeper = await agent('knowledge');
    const { client } = await agent();
    const guest = await queued();
    await client.hears('ticket');
    expect(keeper.client.heard.filter(({ event }) => event !== 'presence')).toEqual([]);
    const take = await keeper.client.ask('conversation.take', { conversationId: guest.conversationId });
    expect(take).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('hears nothing of another tenant', async () => {
    const stranger = await agent('agent', world.tenants[1]);
    const { client } = await agent();
    await queued();
    await client.hears('ticket');
    expect(stranger.client.heard.filter(({ event }) => event !== 'presence')).toEqual([]);
  });
});

describe('taking', () => {
  it('gives the conversation and its ticket to one person, and tells the visitor', async () => {
    const { client, id } = await agent();
    const guest = await queued();
    const ack = await client.ask('conversation.take', { conversationId: guest.conversationId });
    expect(ack).toMatchObject({
      ok: true,
      conversation: { id: guest.conversationId, holder: 'human', assignee: id },
      ticket: { status: 'open', assignee: id },
    });
    await guest.client.hears('conversation', (told) => told.holder === 'human');
  });

  it('is ok again for who holds it', async () => {
    const { client } = await agent();
    const guest = await queued();
    await client.ask('conversation.take', { conversationId: guest.conversationId });
    expect(await client.ask('conversation.take', { conversationId: guest.conversationId })).toMatchObject({ ok: true });
  });

  it('at once by two goes to one; the other hears who has it', async () => {
    const [one, two] = [await agent(), await agent()];
    const { conversationId } = await queued();
    const acks = await Promise.all([one, two].map(({ client }) => client.ask('conversation.take', { conversationId })));
    const winner = acks.find((ack) => ack.ok).conversation.assignee;
    expect(acks.filter((ack) => ack.ok)).toHaveLength(1);
    expect(acks.find((ack) => !ack.ok).error).toMatchObject({ code: 'held_by_other', details: { assignee: winner } });
  });

  it('from the assistant makes a ticket, because a person works on it now', async () => {
    const { client, id } = await agent();
    const guest = await visitor();
    await guest.client.send('发票怎么开？', 'a');
    await world.turns.settled();
    const ack = await client.ask('conversation.take', { conversationId: guest.conversationId });
    expect(ack.ticket).toMatchObject({ reason: 'taken_over', status: 'open', assignee: id, category: 'invoice' });
  });

  it('silences the assistant', async () => {
    const { client } = await agent();
    const guest = await visitor();
    await client.ask('conversation.take', { conversationId: guest.conversationId });
    await guest.client.send('anyone?', 'a');
    await world.turns.settled();
    const { messages } = await guest.client.ask('resume', { afterSeq: 0 });
    expect(messages.map((message: { author: string }) => message.author)).toEqual(['visitor']);
  });

  it('is refused for a closed conversation', async () => {
    const { client } = await agent();
    const { conversationId } = await queued();
    await client.ask('conversation.take', { conversationId });
    await client.ask('conversation.close', { conversationId });
    const ack = await client.ask('conversation.take', { conversationId });
    expect(ack.error).toMatchObject({ code: 'invalid_transition', details: { holder: 'closed' } });
  });

  it.each(['conversation.take', 'conversation.release', 'conversation.close'])(
    'and %s find nothing of another tenant',
    async (event) => {
      const stranger = await agent('admin', world.tenants[1]);
      const { conversationId } = await queued();
      expect(await stranger.client.ask(event, { conversationId })).toMatchObject({ error: { code: 'not_found' } });
    },
  );

  it.each([[null], [{}], [{ conversationId: 7 }], [{ conversationId: '' }], [['x']]])(
    'is refused for the payload %j',
    async (payload) => {
      const { client } = await agent();
      expect(await client.ask('conversation.take', payload)).toMatchObject({ error: { code: 'invalid_payload' } });
    },
  );
});

describe('letting go', () => {
  it('puts the conversation back into the queue', async () => {
    const { client } = await agent();
    const guest = await queued();
    const { conversationId } = guest;
    await client.ask('conversation.take', { conversationId });
    const ack = await client.ask('conversation.release', { conversationId });
    expect(ack).toMatchObject({ ok: true, conversation: { holder: 'queue', assignee: null } });
    await guest.client.hears('conversation', (told) => told.holder === 'queue' && told.queuePosition === 1);
  });

  it('is for its assignee alone', async () => {
    const [one, two] = [await agent(), await agent()];
    const { conversationId } = await queued();
    await one.client.ask('conversation.take', { conversationId });
    const ack = await two.client.ask('conversation.release', { conversationId });
    expect(ack.error).toMatchObject({ code: 'held_by_other', details: { assignee: one.id } });
  });

  it('by closing solves the ticket, and lets the visitor start anew', async () => {
    const { client } = await agent();
    const guest = await queued();
    const { conversationId } = guest;
    await client.ask('conversation.take', { conversationId });
    const ack = await client.ask('conversation.close', { conversationId });
    expect(ack).toMatchObject({ conversation: { holder: 'closed' }, ticket: { status: 'solved' } });
    await guest.client.hears('conversation', (told) => told.holder === 'closed');
    expect(await guest.client.ask('conversation.new', {})).toMatchObject({ ok: true });
  });
});

describe('speaking', () => {
  it('reaches the visitor live, under the person’s name', async () => {
    const { client, id } = await agent();
    const guest = await queued();
    const { conversationId } = guest;
    await client.ask('conversation.take', { conversationId });
    const ack = await client.ask('message.send', { conversationId, clientMessageId: 'r1', text: '您好' });
    expect(ack).toMatchObject({ ok: true, duplicate: false });
    const heard = await guest.client.hears('message', (message) => message.author === 'human');
    const name = (await world.store.getStaff(world.tenants[0], id))!.name;
    expect(heard).toMatchObject({ text: '您好', authorName: name, seq: ack.seq });
    expect(heard).not.toHaveProperty('staffId');
  });

  it('twice with one clientMessageId is one message', async () => {
    const { client } = await agent();
    const { conversationId } = await queued();
    await client.ask('conversation.take', { conversationId });
    const payload = { conversationId, clientMessageId: 'r1', text: '您好' };
    const first = await client.ask('message.send', payload);
    expect(await client.ask('message.send', payload)).toEqual({ ...first, duplicate: true });
  });

  it('to the visitor is for the assignee alone', async () => {
    const [one, two] = [await agent(), await agent()];
    const { conversationId } = await queued();
    const payload = { conversationId, clientMessageId: 'r1', text: 'me too' };
    expect((await two.client.ask('message.send', payload)).error).toMatchObject({ code: 'not_holder' });
    await one.client.ask('conversation.take', { conversationId });
    expect((await two.client.ask('message.send', payload)).error).toMatchObject({
      code: 'not_holder',
      details: { holder: 'human', assignee: one.id },
    });
  });

  it('among staff is numbered apart and never reaches the visitor', async () => {
    const [one, two] = [await agent(), await agent()];
    const guest = await queued();
    const { conversationId } = guest;
    await one.client.ask('conversation.take', { conversationId });
    const note = { conversationId, clientMessageId: 'n1', text: 'rude customer', internal: true };
    expect(await two.client.ask('message.send', note)).toMatchObject({ ok: true, seq: 1 });
    await one.client.hears('message', (message) => message.internal && message.text === 'rude customer');
    await one.client.ask('message.send', { conversationId, clientMessageId: 'r1', text: 'hello' });
    await guest.client.hears('message', (message) => message.author === 'human');
    const { messages } = await guest.client.ask('resume', { afterSeq: 0 });
    expect(JSON.stringify([messages, guest.client.heard])).not.toContain('rude customer');
  });

  it('into another tenant’s conversation finds nothing', async () => {
    const stranger = await agent('agent', world.tenants[1]);
    const { conversationId } = await queued();
    for (const internal of [true, false]) {
      const payload = { conversationId, clientMessageId: `x${internal}`, text: 'hi', internal };
      expect(await stranger.client.ask('message.send', payload)).toMatchObject({ error: { code: 'not_found' } });
    }
  });

  it('is refused once the account is another role’s', async () => {
    const { client, id } = await agent();
    const { conversationId } = await queued();
    await client.ask('conversation.take', { conversationId });
    await world.store.updateStaff(world.tenants[0], id, { role: 'knowledge' });
    const ack = await client.ask('message.send', { conversationId, clientMessageId: 'r', text: 'hi' });
    expect(ack.error.code).toBe('forbidden');
  });
});

describe('typing', () => {
  it('of the assignee is shown to the visitor, and of the visitor to the desk', async () => {
    const { client } = await agent();
    const guest = await queued();
    const { conversationId } = guest;
    await client.ask('conversation.take', { conversationId });
    expect(await client.ask('typing', { conversationId, on: true })).toEqual({ ok: true });
    expect(await guest.client.hears('typing')).toEqual({ author: 'human', on: true });
    guest.client.socket.emit('typing', { on: true });
    expect(await client.hears('typing')).toEqual({ conversationId, author: 'visitor', on: true });
  });

  it('of anybody else is refused', async () => {
    const { client } = await agent();
    const { conversationId } = await queued();
    expect(await client.ask('typing', { conversationId, on: true })).toMatchObject({ error: { code: 'not_holder' } });
    const stranger = await agent('agent', world.tenants[1]);
    expect(await stranger.client.ask('typing', { conversationId, on: true })).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  it('is not heard by another tenant’s visitors', async () => {
    const other = await visitor({ widgetKey: OTHER_WIDGET_KEY });
    const { client } = await agent();
    const guest = await queued();
    await client.ask('conversation.take', { conversationId: guest.conversationId });
    await client.ask('typing', { conversationId: guest.conversationId, on: true });
    await guest.client.hears('typing');
    expect(other.client.all('typing')).toEqual([]);
  });
});
