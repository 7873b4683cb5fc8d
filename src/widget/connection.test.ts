/** The connection and what the visitor does over it: writing, leaving, coming back. */
import { describe, expect, test } from 'vitest';
import { FakeVisitorServer } from '../../test/fakes/visitor-server.ts';
import { makeTab, onlineTab, texts } from '../../test/fakes/visitor-tab.ts';

describe('A visitor who writes', () => {
  test('sees the message waiting until it is acked, then once in the thread', () => {
    const { tab } = onlineTab();
    tab.connection.send('hello');
    expect(tab.shown()).toEqual(['hello (sending)']);
    tab.socket.settle();
    expect(tab.shown()).toEqual(['hello']);
  });

  test('offline has the messages sent in order after the connection is back', () => {
    const { server, tab } = onlineTab();
    tab.socket.cut();
    for (const text of ['one', 'two', 'three']) tab.connection.send(text);
    expect(tab.shown()).toEqual(['one (queued)', 'two (queued)', 'three (queued)']);
    tab.socket.accept();
    tab.socket.settle();
    expect(texts(server)).toEqual(['one', 'two', 'three']);
    expect(tab.shown()).toEqual(['one', 'two', 'three']);
  });

  test('does not double a message whose ack was lost', () => {
    const { server, tab } = onlineTab();
    tab.connection.send('once');
    tab.socket.flushToServer();
    tab.socket.cut();
    tab.socket.accept();
    tab.socket.settle();
    expect(texts(server)).toEqual(['once']);
    expect(tab.shown()).toEqual(['once']);
  });

  test('never sees the message whose ack was lost beside its copy in the thread', () => {
    const { tab } = onlineTab();
    tab.connection.send('once');
    tab.socket.flushToServer();
    tab.socket.cut();
    tab.socket.accept();
    const seen = new Set<number>();
    while (tab.socket.flushToServer(1) + tab.socket.flushToClient(1) > 0) seen.add(tab.shown().length);
    expect([...seen]).toEqual([1]);
  });

  test('has a rate-limited message sent by itself after the time the server names, before later ones', () => {
    const { server, tab } = onlineTab();
    server.refusals.push({ code: 'rate_limited', details: { retryAfterMs: 4000 } });
    tab.connection.send('fast');
    tab.connection.send('faster');
    tab.socket.settle();
    expect(tab.shown()).toEqual(['fast (waiting)', 'faster (queued)']);
    tab.clock.advance(3999);
    tab.socket.settle();
    expect(texts(server)).toEqual([]);
    tab.clock.advance(1);
    tab.socket.settle();
    expect(texts(server)).toEqual(['fast', 'faster']);
  });

  test('is shown a refused message as failed, and a retry sends it under the same id', () => {
    const { server, tab } = onlineTab();
    server.refusals.push({ code: 'invalid_text' });
    tab.connection.send('bad');
    tab.connection.send('good');
    tab.socket.settle();
    expect(tab.shown()).toEqual(['good', 'bad (failed)']);
    const id = tab.connection.state.outgoing[0]!.clientMessageId;
    tab.connection.retry(id);
    expect(tab.connection.state.outgoing[0]!.clientMessageId).toBe(id);
    tab.socket.settle();
    expect(tab.shown()).toEqual(['good', 'bad']);
  });

  test('may take a failed message off the list', () => {
    const { server, tab } = onlineTab();
    server.refusals.push({ code: 'invalid_text' });
    tab.connection.send('bad');
    tab.socket.settle();
    tab.connection.discard(tab.connection.state.outgoing[0]!.clientMessageId);
    expect(tab.shown()).toEqual([]);
  });

  test('has a message repeated on a new connection when no ack comes, and is asked after five tries', () => {
    const { tab } = onlineTab();
    tab.connection.send('into the void');
    for (let i = 0; i < 10; i++) {
      tab.clock.advance(30_000);
      tab.socket.accept();
      tab.socket.flushToClient(); // the session arrives, nothing leaves
    }
    expect(tab.shown()).toEqual(['into the void (failed)']);
  });

  test('is not left with a failed copy of a message that did arrive', () => {
    const { tab } = onlineTab();
    tab.connection.send('arrived');
    for (let i = 0; i < 5; i++) {
      tab.socket.flushToServer(); // its ack is never delivered
      tab.clock.advance(30_000);
      tab.socket.accept();
      tab.socket.flushToClient(1);
    }
    expect(tab.shown()).toEqual(['arrived (failed)']);
    tab.calm();
    expect(tab.shown()).toEqual(['arrived']);
  });

  test('sees a message acked ahead of one still to come exactly once, before and after', () => {
    const { server, tab } = onlineTab();
    const late: (() => void)[] = [];
    const deliver = tab.socket.deliver.bind(tab.socket);
    tab.socket.deliver = (event, payload) => void late.push(() => deliver(event, payload));
    server.say({ author: 'assistant', text: 'late' });
    tab.connection.send('mine');
    tab.socket.flushToServer();
    tab.socket.flushToClient();
    expect(tab.shown()).toEqual(['mine (sent)']);
    for (const run of late) run();
    tab.socket.flushToClient();
    expect(tab.shown()).toEqual(['late', 'mine']);
  });

  test('keeps unsent messages over a page change', () => {
    const server = new FakeVisitorServer();
    const first = makeTab(server);
    first.online();
    first.connection.send('before the page changed');
    first.socket.flushToServer(); // committed, its ack never seen
    first.socket.cut();
    first.connection.send('while offline');
    const second = makeTab(server, { outbox: [...first.storedOutbox()] });
    second.online();
    expect(texts(server)).toEqual(['before the page changed', 'while offline']);
    expect(second.shown()).toEqual(['before the page changed', 'while offline']);
  });
});

describe('A connection', () => {
  test('stores the visitor token and comes back with it', () => {
    const { server, tab } = onlineTab();
    tab.socket.cut();
    tab.socket.accept();
    expect(tab.socket.auths).toEqual([{ widgetKey: 'key' }, { widgetKey: 'key', visitorToken: server.token }]);
  });

  test('never stores the token of an identified visitor', () => {
    const { server, tab } = onlineTab({ identity: 'jwt' });
    tab.socket.cut();
    tab.socket.accept();
    expect(tab.storedToken()).toBeNull();
    expect(tab.socket.auths[1]).toEqual({ widgetKey: 'key', identity: 'jwt', visitorToken: server.token });
  });

  test('drops a refused token and starts over once', () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server, { token: 'forged' });
    tab.connection.start();
    tab.socket.refuse({ code: 'invalid_token' });
    expect(tab.storedToken()).toBeNull();
    tab.clock.advance(0);
    tab.socket.refuse({ code: 'invalid_token' });
    expect(tab.connection.state.link).toEqual({ state: 'refused', code: 'invalid_token' });
    expect(tab.socket.wantsToConnect).toBe(false);
  });

  test('takes the newer token of another tab instead of dropping it', () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server, { token: 'stale' });
    tab.connection.start();
    const refuse = () => tab.socket.refuse({ code: 'invalid_token' });
    // The other tab stores its token between our connect and the refusal.
    const auth = tab.socket.auths;
    const push = auth.push.bind(auth);
    auth.push = (entry) => {
      tab.setToken('newer');
      return push(entry);
    };
    refuse();
    tab.clock.advance(0);
    tab.socket.accept();
    expect(auth.at(-1)).toEqual({ widgetKey: 'key', visitorToken: 'newer' });
  });

  test('refused for good waits for the visitor', () => {
    const tab = makeTab(new FakeVisitorServer());
    tab.connection.start();
    tab.socket.refuse({ code: 'origin_not_allowed' });
    tab.clock.advance(600_000);
    expect(tab.socket.wantsToConnect).toBe(false);
    tab.connection.nudge();
    expect(tab.socket.wantsToConnect).toBe(true);
  });

  test('refused for now is tried again after the time the server names', () => {
    const tab = makeTab(new FakeVisitorServer());
    tab.connection.start();
    tab.socket.refuse({ code: 'rate_limited', details: { retryAfterMs: 5_000 } });
    tab.clock.advance(4_999);
    expect(tab.socket.wantsToConnect).toBe(false);
    tab.clock.advance(1);
    expect(tab.socket.wantsToConnect).toBe(true);
  });

  test('without a session is made anew', () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.connection.start();
    tab.socket.accept();
    tab.clock.advance(10_000);
    expect(tab.socket.wantsToConnect).toBe(true);
    expect(tab.connection.state.link.state).toBe('connecting');
  });

  test('that the server ended is made anew a little later', () => {
    const { tab } = onlineTab();
    tab.socket.kick();
    expect(tab.socket.wantsToConnect).toBe(false);
    tab.clock.advance(500);
    expect(tab.socket.wantsToConnect).toBe(true);
  });

  test('that goes tells those who wait for an answer', async () => {
    const { tab } = onlineTab();
    const verdict = tab.connection.feedback('message-1', true);
    const renewed = tab.connection.startAnew();
    tab.socket.cut();
    expect(await verdict).toEqual({ ok: false, error: { code: 'offline' } });
    expect(await renewed).toEqual({ ok: false, error: { code: 'offline' } });
  });
});
