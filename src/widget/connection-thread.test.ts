/** What the server says, as the visitor gets to see it: the thread, and which conversation it is of. */
import { describe, expect, test } from 'vitest';
import { FakeVisitorServer } from '../../test/fakes/visitor-server.ts';
import { makeTab, onlineTab, texts } from '../../test/fakes/visitor-tab.ts';

describe('A thread', () => {
  test('is loaded from the first message on, page by page', () => {
    const server = new FakeVisitorServer({ resumePage: 10 });
    for (let i = 0; i < 35; i++) server.say({ author: 'assistant', text: `m${i}` });
    const tab = makeTab(server);
    tab.online();
    expect(tab.shown()).toEqual(texts(server));
    expect(tab.connection.state.loaded).toBe(true);
  });

  test('shows what was said while the visitor was away', () => {
    const { server, tab } = onlineTab();
    tab.socket.cut();
    server.say({ author: 'human', text: 'still there?' });
    tab.socket.accept();
    tab.socket.settle();
    expect(tab.shown()).toEqual(['still there?']);
  });

  test('fills a gap before it shows what came after it', () => {
    const { server, tab } = onlineTab();
    const lost = new Set(['lost']);
    const deliver = tab.socket.deliver.bind(tab.socket);
    tab.socket.deliver = (event, payload) => {
      if (!lost.has((payload as { text?: string }).text ?? '')) deliver(event, payload);
    };
    server.say({ author: 'assistant', text: 'lost' });
    server.say({ author: 'assistant', text: 'after' });
    tab.socket.flushToClient();
    expect(tab.shown()).toEqual([]);
    tab.socket.settle();
    expect(tab.shown()).toEqual(['lost', 'after']);
  });

  test('is read anew when the server holds less than was shown', () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    for (const text of ['one', 'two', 'three']) server.say({ author: 'assistant', text });
    tab.online();
    tab.socket.cut();
    server.forget(2);
    tab.socket.accept();
    tab.socket.settle();
    tab.calm();
    expect(tab.shown()).toEqual(['one']);
  });

  test('is read anew when the server holds something else than was shown', () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    for (const text of ['one', 'two']) server.say({ author: 'assistant', text });
    tab.online();
    server.forget(2);
    server.say({ author: 'assistant', text: 'another' });
    tab.socket.settle();
    tab.calm();
    expect(tab.shown()).toEqual(['another']);
  });

  test('is not asked for in a rush when the server cannot give what it says it has', () => {
    const server = new FakeVisitorServer();
    let asked = 0;
    const handle = server.handle.bind(server);
    server.handle = (event, payload, from) => {
      if (event !== 'resume') return handle(event, payload, from);
      asked++;
      return { ok: true, messages: [], lastSeq: 9 };
    };
    const tab = makeTab(server);
    tab.online();
    expect(asked).toBe(1);
    for (let i = 0; i < 60; i++) {
      tab.clock.advance(1_000);
      tab.socket.settle();
    }
    expect(asked).toBeLessThan(12);
  });

  test('shows in one tab what was written in another', () => {
    const server = new FakeVisitorServer();
    const [one, two] = [makeTab(server), makeTab(server)];
    one.online();
    two.online();
    one.connection.send('from one');
    one.socket.settle();
    two.socket.settle();
    expect(two.shown()).toEqual(['from one']);
  });

  test('replaces the provisional text of a turn with its message', () => {
    const { server, tab } = onlineTab();
    server.publish('message.delta', { turnId: 't1', text: 'Seven ' });
    server.publish('message.delta', { turnId: 't1', text: 'days' });
    tab.socket.settle();
    expect([...tab.connection.state.drafts.values()]).toEqual(['Seven days']);
    server.say({ author: 'assistant', text: 'Seven days.', turnId: 't1' });
    server.publish('message.delta', { turnId: 't1', text: ' late' });
    tab.socket.settle();
    expect([...tab.connection.state.drafts.values()]).toEqual([]);
  });

  test('drops a provisional text that a lost connection cut, and its tail', () => {
    const { server, tab } = onlineTab();
    server.publish('message.delta', { turnId: 't1', text: 'Seven ' });
    tab.socket.settle();
    tab.socket.cut();
    expect([...tab.connection.state.drafts.values()]).toEqual([]);
    tab.socket.accept();
    server.publish('message.delta', { turnId: 't1', text: 'days' });
    tab.socket.settle();
    expect([...tab.connection.state.drafts.values()]).toEqual([]);
  });

  test('drops a provisional text whose turn a later one overtook: its server died', () => {
    const { server, tab } = onlineTab();
    server.publish('message.delta', { turnId: 't1', text: 'Seven ' });
    server.publish('message.delta', { turnId: 't2', text: 'Again: ' });
    server.publish('message.delta', { turnId: 't1', text: 'days' });
    tab.socket.settle();
    expect([...tab.connection.state.drafts.values()]).toEqual(['Again: ']);
    server.say({ author: 'assistant', text: 'Seven days.', turnId: 't3' });
    tab.socket.settle();
    expect([...tab.connection.state.drafts.values()]).toEqual([]);
  });

  test('drops the provisional text when a person takes the conversation', () => {
    const { server, tab } = onlineTab();
    server.publish('message.delta', { turnId: 't1', text: 'Seven ' });
    server.hold('human');
    server.publish('message.delta', { turnId: 't1', text: 'days' });
    tab.socket.settle();
    expect([...tab.connection.state.drafts.values()]).toEqual([]);
  });

  test('lets a typing sign fade whose end was lost', () => {
    const { server, tab } = onlineTab();
    server.publish('typing', { author: 'human', on: true });
    tab.socket.settle();
    expect(tab.connection.state.typing).toBe('human');
    tab.clock.advance(8_000);
    expect(tab.connection.state.typing).toBeNull();
  });
});

describe('A conversation', () => {
  test('started anew empties the thread, in the other tab as well', async () => {
    const server = new FakeVisitorServer();
    const [one, two] = [makeTab(server), makeTab(server)];
    one.online();
    two.online();
    server.say({ author: 'assistant', text: 'old' });
    one.socket.settle();
    two.socket.settle();
    const renewed = one.connection.startAnew();
    one.socket.settle();
    expect(await renewed).toEqual({ ok: true, conversationId: 'conversation-2' });
    expect(one.shown()).toEqual([]);
    two.calm();
    expect(two.connection.state.conversationId).toBe('conversation-2');
    expect(two.shown()).toEqual([]);
  });

  test('named by an event is not believed unless the session names it too', () => {
    const { server, tab } = onlineTab();
    server.say({ author: 'assistant', text: 'current' });
    tab.socket.deliver('conversation', { conversationId: 'an-old-one', holder: 'closed' });
    tab.calm();
    expect(tab.connection.state).toMatchObject({ conversationId: 'conversation-1', holder: 'assistant' });
    tab.socket.deliver('conversation', { conversationId: 'an-old-one', holder: 'closed' });
    tab.socket.settle();
    expect(tab.connection.state.link.state).toBe('online');
    expect(tab.shown()).toEqual(['current']);
  });

  test('that changed while a send was out leaves that message to the visitor to repeat', () => {
    const server = new FakeVisitorServer();
    const [one, two] = [makeTab(server), makeTab(server)];
    one.online();
    two.online();
    one.connection.send('who got this?');
    one.socket.cut();
    void two.connection.startAnew();
    two.socket.settle();
    one.socket.accept();
    one.socket.settle();
    expect(one.shown()).toEqual(['who got this? (failed)']);
  });

  test('started anew elsewhere while history is on its way shows only the new one', () => {
    const server = new FakeVisitorServer();
    server.say({ author: 'assistant', text: 'old' });
    const tab = makeTab(server);
    tab.connection.start();
    tab.socket.accept();
    tab.socket.flushToClient(); // the session; resume leaves
    tab.socket.flushToServer(); // the old history is on the wire
    server.renew();
    server.say({ author: 'assistant', text: 'new' });
    tab.socket.settle();
    expect(tab.shown()).toEqual(['new']);
  });

  test('started anew elsewhere takes a message sent to the old one off the screen', () => {
    const { server, tab } = onlineTab();
    tab.connection.send('to the old one');
    const handle = server.handle.bind(server);
    server.handle = (event, payload, from) => {
      const reply = handle(event, payload, from);
      if (event === 'message.send') server.renew(); // told before the ack
      return reply;
    };
    tab.socket.settle();
    expect(tab.connection.state.conversationId).toBe('conversation-2');
    expect(tab.shown()).toEqual([]);
  });

  test('started anew takes failed messages off the list', () => {
    const { server, tab } = onlineTab();
    server.refusals.push({ code: 'invalid_text' });
    tab.connection.send('bad');
    tab.socket.settle();
    void tab.connection.startAnew();
    tab.socket.settle();
    expect(tab.shown()).toEqual([]);
  });

  test('that the server replaces as the visitor writes takes the message along', () => {
    const { server, tab } = onlineTab();
    server.say({ author: 'assistant', text: 'yesterday' });
    tab.socket.settle();
    server.closedLongAgo = true;
    tab.connection.send('a new question');
    const seen = new Set<string>();
    while (tab.socket.flushToServer(1) + tab.socket.flushToClient(1) > 0) {
      for (const { delivery } of tab.connection.state.outgoing) seen.add(delivery.state);
    }
    expect(tab.shown()).toEqual(['a new question']);
    expect(seen).not.toContain('failed');
  });

  test('tells who holds it and the place in the queue', () => {
    const { server, tab } = onlineTab();
    server.hold('queue', { queuePosition: 3, staffOnline: false });
    tab.socket.settle();
    expect(tab.connection.state).toMatchObject({ holder: 'queue', queuePosition: 3, staffOnline: false });
  });
});
