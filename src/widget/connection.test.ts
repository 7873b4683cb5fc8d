import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FakeVisitorServer } from '../../test/fakes/visitor-server.ts';
import { FakeSocket, HandClock } from '../../test/fakes/visitor-sockets.ts';
import { Connection } from './connection.ts';
import type { Outgoing } from './outbox.ts';

function makeTab(server: FakeVisitorServer, options: { token?: string; identity?: string; outbox?: Outgoing[] } = {}) {
  const clock = new HandClock();
  let token: string | null = options.token ?? null;
  let stored: readonly Outgoing[] = options.outbox ?? [];
  let ids = 0;
  let socket!: FakeSocket;
  const name = Math.random();
  const connection = new Connection({
    widgetKey: 'key',
    identity: options.identity ?? null,
    openSocket: (auth) => {
      socket = new FakeSocket(server, auth);
      return socket;
    },
    clock,
    makeId: () => `client-${name}-${++ids}`,
    tokens: {
      load: () => token,
      save: (next) => {
        token = next;
      },
      drop: () => {
        token = null;
      },
    },
    outbox: {
      load: () => stored,
      save: (items) => {
        stored = items;
      },
    },
    onChange: () => undefined,
  });
  const tab = {
    connection,
    socket,
    clock,
    storedToken: () => token,
    setToken: (next: string) => {
      token = next;
    },
    storedOutbox: () => stored,
    /** What the visitor sees: the thread, then what is still on its way. */
    shown: () => [
      ...connection.state.messages.map((m) => m.text),
      ...connection.state.outgoing.map((item) => `${item.text} (${item.delivery.state})`),
    ],
    /** Connects and lets everything arrive. */
    online: () => {
      connection.start();
      socket.accept();
      socket.settle();
    },
    /** Heals the network and lets timers and wires run until nothing moves. */
    calm: () => {
      for (let i = 0; i < 40; i++) {
        clock.advance(20_000);
        socket.accept();
        socket.settle();
      }
    },
  };
  return tab;
}

const texts = (server: FakeVisitorServer) => server.messages.map((m) => m.text);

describe('A visitor who writes', () => {
  test('sees the message waiting until it is acked, then once in the thread', () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
    tab.connection.send('hello');
    expect(tab.shown()).toEqual(['hello (sending)']);
    tab.socket.settle();
    expect(tab.shown()).toEqual(['hello']);
  });

  test('offline has the messages sent in order after the connection is back', () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
    tab.socket.cut();
    for (const text of ['one', 'two', 'three']) tab.connection.send(text);
    expect(tab.shown()).toEqual(['one (queued)', 'two (queued)', 'three (queued)']);
    tab.socket.accept();
    tab.socket.settle();
    expect(texts(server)).toEqual(['one', 'two', 'three']);
    expect(tab.shown()).toEqual(['one', 'two', 'three']);
  });

  test('does not double a message whose ack was lost', () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
    tab.connection.send('once');
    tab.socket.flushToServer();
    tab.socket.cut();
    tab.socket.accept();
    tab.socket.settle();
    expect(texts(server)).toEqual(['once']);
    expect(tab.shown()).toEqual(['once']);
  });

  test('never sees the message whose ack was lost beside its copy in the thread', () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
    tab.connection.send('once');
    tab.socket.flushToServer();
    tab.socket.cut();
    tab.socket.accept();
    const seen = new Set<number>();
    while (tab.socket.flushToServer(1) + tab.socket.flushToClient(1) > 0) seen.add(tab.shown().length);
    expect([...seen]).toEqual([1]);
  });

  test('has a rate-limited message sent by itself after the time the server names, before later ones', () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
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
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
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
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
    server.refusals.push({ code: 'invalid_text' });
    tab.connection.send('bad');
    tab.socket.settle();
    tab.connection.discard(tab.connection.state.outgoing[0]!.clientMessageId);
    expect(tab.shown()).toEqual([]);
  });

  test('has a message repeated on a new connection when no ack comes, and is asked after five tries', () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
    tab.connection.send('into the void');
    for (let i = 0; i < 10; i++) {
      tab.clock.advance(30_000);
      tab.socket.accept();
      tab.socket.flushToClient(); // the session arrives, nothing leaves
    }
    expect(tab.shown()).toEqual(['into the void (failed)']);
  });

  test('is not left with a failed copy of a message that did arrive', () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
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
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
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
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
    tab.socket.cut();
    server.say({ author: 'human', text: 'still there?' });
    tab.socket.accept();
    tab.socket.settle();
    expect(tab.shown()).toEqual(['still there?']);
  });

  test('fills a gap before it shows what came after it', () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
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
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
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
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
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
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
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
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
    server.publish('message.delta', { turnId: 't1', text: 'Seven ' });
    server.hold('human');
    server.publish('message.delta', { turnId: 't1', text: 'days' });
    tab.socket.settle();
    expect([...tab.connection.state.drafts.values()]).toEqual([]);
  });

  test('lets a typing sign fade whose end was lost', () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
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
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
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
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
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
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
    server.refusals.push({ code: 'invalid_text' });
    tab.connection.send('bad');
    tab.socket.settle();
    void tab.connection.startAnew();
    tab.socket.settle();
    expect(tab.shown()).toEqual([]);
  });

  test('that the server replaces as the visitor writes takes the message along', () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
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
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
    server.hold('queue', { queuePosition: 3, staffOnline: false });
    tab.socket.settle();
    expect(tab.connection.state).toMatchObject({ holder: 'queue', queuePosition: 3, staffOnline: false });
  });
});

describe('A connection', () => {
  test('stores the visitor token and comes back with it', () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
    tab.socket.cut();
    tab.socket.accept();
    expect(tab.socket.auths).toEqual([{ widgetKey: 'key' }, { widgetKey: 'key', visitorToken: server.token }]);
  });

  test('never stores the token of an identified visitor', () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server, { identity: 'jwt' });
    tab.online();
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
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
    tab.socket.kick();
    expect(tab.socket.wantsToConnect).toBe(false);
    tab.clock.advance(500);
    expect(tab.socket.wantsToConnect).toBe(true);
  });

  test('that goes tells those who wait for an answer', async () => {
    const server = new FakeVisitorServer();
    const tab = makeTab(server);
    tab.online();
    const verdict = tab.connection.feedback('message-1', true);
    const renewed = tab.connection.startAnew();
    tab.socket.cut();
    expect(await verdict).toEqual({ ok: false, error: { code: 'offline' } });
    expect(await renewed).toEqual({ ok: false, error: { code: 'offline' } });
  });
});

/** One step of a random run over two tabs of one visitor. */
type Step =
  | { kind: 'send' | 'cut' | 'accept' | 'toServer' | 'toClient' | 'tick'; tab: 0 | 1; count: number }
  | { kind: 'say' | 'refuse'; tab: 0 | 1; count: number };

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    'send' as const,
    'send' as const,
    'cut' as const,
    'accept' as const,
    'accept' as const,
    'toServer' as const,
    'toServer' as const,
    'toClient' as const,
    'toClient' as const,
    'tick' as const,
    'say' as const,
    'refuse' as const,
  ),
  tab: fc.constantFrom(0 as const, 1 as const),
  count: fc.integer({ min: 1, max: 4 }),
});

describe('Whatever the network does', () => {
  test('the displayed list ends equal to the server’s, with nothing lost or doubled and each tab’s texts in order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), fc.integer({ min: 1, max: 5 }), (steps, resumePage) => {
        const server = new FakeVisitorServer({ resumePage });
        const tabs = [makeTab(server), makeTab(server)] as const;
        const sent: [string[], string[]] = [[], []];
        let said = 0;
        for (const tab of tabs) tab.connection.start();
        for (const { kind, tab: index, count } of steps) {
          const tab = tabs[index];
          if (kind === 'send') {
            const text = `tab${index}-${sent[index].length}`;
            sent[index].push(text);
            tab.connection.send(text);
          } else if (kind === 'cut') tab.socket.cut();
          else if (kind === 'accept') tab.socket.accept();
          else if (kind === 'toServer') tab.socket.flushToServer(count);
          else if (kind === 'toClient') tab.socket.flushToClient(count);
          else if (kind === 'tick') tab.clock.advance(count * 900);
          else if (kind === 'say') server.say({ author: 'assistant', text: `say-${said++}` });
          else server.refusals.push({ code: 'rate_limited', details: { retryAfterMs: count * 300 } });
          for (const each of tabs) {
            const seqs = each.connection.state.messages.map((m) => m.seq);
            expect(seqs).toEqual(seqs.map((_, i) => i + 1));
          }
        }
        for (const tab of tabs) {
          tab.calm();
          for (const item of [...tab.connection.state.outgoing]) tab.connection.retry(item.clientMessageId);
        }
        for (const tab of [...tabs, ...tabs]) tab.calm();
        for (const [index, tab] of tabs.entries()) {
          expect(tab.shown()).toEqual(texts(server));
          expect(server.accepted.filter((text) => text.startsWith(`tab${index}-`)).sort()).toEqual(
            [...sent[index as 0 | 1]].sort(),
          );
        }
        if (server.refusals.length === 0 && steps.every((s) => s.kind !== 'refuse' && s.kind !== 'tick')) {
          for (const index of [0, 1] as const) {
            expect(server.accepted.filter((text) => text.startsWith(`tab${index}-`))).toEqual(sent[index]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a visitor who starts anew in between ends with the server’s current conversation, and nothing is sent twice', () => {
    const anyStep = fc.oneof(
      { weight: 9, arbitrary: step },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('anew' as const), tab: fc.constantFrom(0 as const, 1 as const) }),
      },
    );
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 80 }), (steps) => {
        const server = new FakeVisitorServer({ resumePage: 3 });
        const tabs = [makeTab(server), makeTab(server)] as const;
        let written = 0;
        for (const tab of tabs) tab.connection.start();
        for (const each of steps) {
          const tab = tabs[each.tab];
          if (each.kind === 'anew') void tab.connection.startAnew();
          else if (each.kind === 'send') tab.connection.send(`text-${written++}`);
          else if (each.kind === 'cut') tab.socket.cut();
          else if (each.kind === 'accept') tab.socket.accept();
          else if (each.kind === 'toServer') tab.socket.flushToServer(each.count);
          else if (each.kind === 'toClient') tab.socket.flushToClient(each.count);
          else if (each.kind === 'tick') tab.clock.advance(each.count * 900);
          else if (each.kind === 'say') server.say({ author: 'assistant', text: 'said' });
        }
        for (const tab of [...tabs, ...tabs]) tab.calm();
        expect(new Set(server.accepted).size).toBe(server.accepted.length);
        for (const tab of tabs) {
          // What may have been lost with the old conversation is left for the visitor to decide.
          for (const item of [...tab.connection.state.outgoing]) {
            expect(item.delivery).toEqual({ state: 'failed', code: 'conversation_changed' });
            tab.connection.discard(item.clientMessageId);
          }
          expect(tab.shown()).toEqual(texts(server));
        }
      }),
      { numRuns: 300 },
    );
  });
});
