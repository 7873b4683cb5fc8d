/** What a visitor does over the socket once in: sends, resumes, asks for a person, starts over. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../../test/fakes/gateway-world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

describe('sending', () => {
  it('acknowledges with the seq after the message is stored', async () => {
    const { client, session } = await world.entered();
    world.turns.silent = true;
    const ack = await client.send('你好', 'a');
    expect(ack).toEqual({
      ok: true,
      messageId: expect.any(String),
      seq: 1,
      duplicate: false,
      conversationId: session.conversationId,
    });
    const stored = await world.store.listMessages(world.tenants[0], session.conversationId, { afterSeq: 0, limit: 10 });
    expect(stored.map((message) => message.text)).toEqual(['你好']);
  });

  it('brings the answer as a message of the assistant', async () => {
    const { client } = await world.entered();
    await client.send('hello', 'a');
    const message = await client.hears('message');
    expect(message).toMatchObject({ seq: 2, author: 'assistant', text: 'echo: hello', turnId: expect.any(String) });
    expect(message.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('answers a repeated clientMessageId with the first result and stores nothing', async () => {
    const { client } = await world.entered();
    const first = await client.send('hello', 'same');
    const second = await client.send('something else', 'same');
    expect(second).toEqual({ ...first, duplicate: true });
  });

  it('answers a repeat from another connection with the first result', async () => {
    const { client, session } = await world.entered();
    const first = await client.send('hello', 'same');
    client.socket.disconnect();
    const again = await world.entered({ visitorToken: session.visitorToken });
    expect(await again.client.send('hello', 'same')).toEqual({ ...first, duplicate: true });
  });

  it('numbers rapid messages in the order they were sent', async () => {
    const { client } = await world.entered();
    world.turns.silent = true;
    const acks = await Promise.all(Array.from({ length: 50 }, (_, i) => client.send(`message ${i}`, `id-${i}`)));
    expect(acks.map((ack) => ack.seq)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  });

  it('echoes to the visitor’s other tabs and not to the one that sent', async () => {
    const { client, session } = await world.entered();
    const other = await world.entered({ visitorToken: session.visitorToken });
    await client.send('hello', 'a');
    await other.client.hears('message', (message) => message.author === 'visitor' && message.text === 'hello');
    await client.hears('message', (message) => message.author === 'assistant');
    expect(client.all('message').filter((message) => message.author === 'visitor')).toEqual([]);
  });

  it('does not reach other visitors', async () => {
    const [one, two] = [await world.entered(), await world.entered()];
    await one.client.send('secret', 'a');
    await one.client.hears('message');
    await two.client.ask('resume', { afterSeq: 0 });
    expect(two.client.all('message')).toEqual([]);
  });

  it('opens a new conversation for one that closed long ago, and tells every tab', async () => {
    const { client, session } = await world.entered();
    const other = await world.entered({ visitorToken: session.visitorToken });
    const longAgo = new Date(Date.now() - 25 * 3600 * 1000).toISOString();
    await world.store.changeHolder({
      tenantId: world.tenants[0],
      conversationId: session.conversationId,
      change: 'start_over',
      staffId: null,
      newTicket: null,
      at: longAgo as never,
    });
    const ack = await client.send('back again', 'a');
    expect(ack).toMatchObject({ ok: true, seq: 1 });
    expect(ack.conversationId).not.toBe(session.conversationId);
    await other.client.hears('session', (told) => told.conversationId === ack.conversationId);
  });
});

describe('a message that cannot be taken', () => {
  const nested = JSON.parse('{"clientMessageId":"a","text":"x","__proto__":{"polluted":true}}');
  it.each([
    ['no payload', [], 'invalid_payload'],
    ['null', [null], 'invalid_payload'],
    ['a number', [7], 'invalid_payload'],
    ['a list', [['a', 'b']], 'invalid_payload'],
    ['a string', ['text'], 'invalid_payload'],
    ['no clientMessageId', [{ text: 'x' }], 'invalid_payload'],
    ['an empty clientMessageId', [{ clientMessageId: '', text: 'x' }], 'invalid_payload'],
    ['a clientMessageId of 65 characters', [{ clientMessageId: 'a'.repeat(65), text: 'x' }], 'invalid_payload'],
    ['a clientMessageId with U+0000', [{ clientMessageId: 'a\u0000', text: 'x' }], 'invalid_payload'],
    ['no text', [{ clientMessageId: 'a' }], 'invalid_payload'],
    ['a text that is a number', [{ clientMessageId: 'a', text: 7 }], 'invalid_payload'],
    ['a text that is an object', [{ clientMessageId: 'a', text: { length: 3 } }], 'invalid_payload'],
    ['an empty text', [{ clientMessageId: 'a', text: '' }], 'invalid_text'],
    ['a blank text', [{ clientMessageId: 'a', text: ' \n\t ' }], 'invalid_text'],
    ['zero-width characters alone', [{ clientMessageId: 'a', text: '\u200b\u2060\ufeff' }], 'invalid_text'],
    ['8,193 bytes', [{ clientMessageId: 'a', text: 'a'.repeat(8193) }], 'invalid_text'],
    ['2,731 Chinese characters', [{ clientMessageId: 'a', text: '好'.repeat(2731) }], 'invalid_text'],
    ['900 KB', [{ clientMessageId: 'a', text: 'a'.repeat(900_000) }], 'invalid_text'],
    ['U+0000', [{ clientMessageId: 'a', text: 'a\u0000b' }], 'invalid_text'],
    ['an attachment', [{ clientMessageId: 'a', text: 'x', attachments: ['att_1'] }], 'attachments_unavailable'],
    ['attachments that are no list', [{ clientMessageId: 'a', text: 'x', attachments: 'att_1' }], 'invalid_payload'],
  ])('is refused with a code: %s', async (_, payload, code) => {
    const { client } = await world.entered();
    expect(await client.ask('message.send', ...payload)).toMatchObject({ ok: false, error: { code } });
  });

  it('leaves the connection as it was', async () => {
    const { client } = await world.entered();
    await client.ask('message.send', { clientMessageId: 'a', text: 7 });
    expect(await client.send('still here', 'b')).toMatchObject({ ok: true, seq: 1 });
  });

  it('is refused for a lone surrogate', async () => {
    const { client } = await world.entered();
    expect(await client.ask('message.send', { clientMessageId: 'a', text: 'a\ud800b' })).toMatchObject({
      error: { code: 'invalid_text' },
    });
  });

  it('takes exactly 8,192 bytes, and an empty list of attachments', async () => {
    const { client } = await world.entered();
    const payload = { clientMessageId: 'a', text: `${'好'.repeat(2730)}ab`, attachments: [] };
    expect(await client.ask('message.send', payload)).toMatchObject({ ok: true });
  });

  it('pollutes no prototype', async () => {
    const { client } = await world.entered();
    await client.ask('message.send', nested);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(['nonsense', 'constructor', '__proto__', 'toString', 'error', 'session'])(
    'answers an event that does not exist: %s',
    async (event) => {
      const { client } = await world.entered();
      expect(await client.ask(event, {})).toMatchObject({ ok: false, error: { code: 'invalid_payload' } });
    },
  );

  it('survives clients that want no answer', async () => {
    const { client } = await world.entered();
    client.socket.emit('message.send');
    client.socket.emit('message.send', 7, 'not a function');
    client.socket.emit('error', new Error('boo'));
    client.socket.emit('resume', { afterSeq: -1 });
    expect(await client.send('hello', 'a')).toMatchObject({ ok: true });
  });
});

describe('resuming', () => {
  it('brings everything after a seq, the visitor’s own included, without gaps', async () => {
    const { client } = await world.entered();
    await client.send('one', 'a');
    await world.turns.settled();
    await client.send('two', 'b');
    await world.turns.settled();
    const all = await client.ask('resume', { afterSeq: 0 });
    expect(all.messages.map((message: { seq: number; text: string }) => [message.seq, message.text])).toEqual([
      [1, 'one'],
      [2, 'echo: one'],
      [3, 'two'],
      [4, 'echo: two'],
    ]);
    expect(all).toMatchObject({ ok: true, lastSeq: 4 });
    const rest = await client.ask('resume', { afterSeq: 3 });
    expect(rest.messages).toHaveLength(1);
  });

  it('finds what was said while the visitor was away', async () => {
    const { client, session } = await world.entered();
    await client.send('one', 'a');
    client.socket.disconnect();
    await world.turns.settled();
    const again = await world.entered({ visitorToken: session.visitorToken });
    expect(again.session.lastSeq).toBe(2);
    expect((await again.client.ask('resume', { afterSeq: 1 })).messages).toMatchObject([{ seq: 2, text: 'echo: one' }]);
  });

  it('returns a thousand messages at most, and says how far the conversation goes', async () => {
    const { client, session } = await world.entered();
    const visitorId = (await world.store.getConversation(world.tenants[0], session.conversationId))!.visitorId;
    for (let i = 0; i < 1005; i++) {
      await world.store.appendUtterance({
        tenantId: world.tenants[0],
        conversationId: session.conversationId,
        visitorId,
        messageId: `msg_${i}` as never,
        clientMessageId: `c${i}`,
        text: 'x',
        at: '2026-11-20T08:00:00.000Z' as never,
        nextConversationId: 'cnv_next' as never,
      });
    }
    const answer = await client.ask('resume', { afterSeq: 2 });
    expect(answer.messages).toHaveLength(1000);
    expect([answer.messages[0].seq, answer.messages.at(-1).seq, answer.lastSeq]).toEqual([3, 1002, 1005]);
  });

  it.each([[{}], [{ afterSeq: -1 }], [{ afterSeq: 1.5 }], [{ afterSeq: '1' }], [null]])(
    'refuses %j',
    async (payload) => {
      const { client } = await world.entered();
      expect(await client.ask('resume', payload)).toMatchObject({ error: { code: 'invalid_payload' } });
    },
  );
});

describe('a visitor’s other wishes', () => {
  it('are to say whether an answer helped', async () => {
    const { client } = await world.entered();
    await client.send('one', 'a');
    const { messageId } = await client.hears('message');
    expect(await client.ask('feedback', { messageId, helpful: true, comment: 'thanks' })).toEqual({ ok: true });
    expect((await client.ask('resume', { afterSeq: 1 })).messages).toMatchObject([{ helpful: true }]);
  });

  it('do not reach another visitor’s answers', async () => {
    const [one, two] = [await world.entered(), await world.entered()];
    await one.client.send('one', 'a');
    const { messageId } = await one.client.hears('message');
    expect(await two.client.ask('feedback', { messageId, helpful: false })).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  it('are to reach a person: one ticket, and a place in the queue', async () => {
    const { client, session } = await world.entered();
    const ack = await client.ask('handoff.request', {});
    expect(ack).toEqual({ ok: true, ticketId: expect.any(String) });
    expect(await client.hears('conversation')).toEqual({
      conversationId: session.conversationId,
      holder: 'queue',
      ticketId: ack.ticketId,
      queuePosition: 1,
      staffOnline: false,
    });
    expect(await client.ask('handoff.request', {})).toEqual(ack);
  });

  it('are to hear the new place when the queue moves', async () => {
    const [one, two] = [await world.entered(), await world.entered()];
    await one.client.ask('handoff.request', {});
    await two.client.ask('handoff.request', {});
    await two.client.hears('conversation', (told) => told.queuePosition === 2);
    await one.client.ask('conversation.new', {});
    await two.client.hears('conversation', (told) => told.queuePosition === 1);
  });

  it('are to start over: a new conversation in every tab, with nothing in it', async () => {
    const { client, session } = await world.entered();
    const other = await world.entered({ visitorToken: session.visitorToken });
    await client.send('one', 'a');
    await world.turns.settled();
    const ack = await client.ask('conversation.new', {});
    expect(ack.conversationId).not.toBe(session.conversationId);
    expect(await other.client.hears('session', (told) => told.conversationId === ack.conversationId)).toMatchObject({
      lastSeq: 0,
      holder: 'assistant',
    });
    expect(await other.client.ask('resume', { afterSeq: 0 })).toEqual({ ok: true, messages: [], lastSeq: 0 });
    expect(await other.client.send('two', 'b')).toMatchObject({ seq: 1, conversationId: ack.conversationId });
  });

  it('see their place in the queue when they come back', async () => {
    const { client, session } = await world.entered();
    await client.ask('handoff.request', {});
    client.socket.disconnect();
    const again = await world.entered({ visitorToken: session.visitorToken });
    expect(again.session.holder).toBe('queue');
    expect(await again.client.hears('conversation')).toMatchObject({ holder: 'queue', queuePosition: 1 });
  });
});
