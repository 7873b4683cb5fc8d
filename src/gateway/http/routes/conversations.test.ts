/** Conversations over REST. */
import { describe, expect, it } from 'vitest';
import { admin, openRestWorld, post, visitor, world } from '../../../../test/fakes/rest-world.ts';

openRestWorld();

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
