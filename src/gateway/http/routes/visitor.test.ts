/** A visitor over REST. */
import { describe, expect, it } from 'vitest';
import { WIDGET_KEY } from '../../../../test/fakes/gateway-world.ts';
import { openRestWorld, post, visitor, world } from '../../../../test/fakes/rest-world.ts';

openRestWorld();

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
