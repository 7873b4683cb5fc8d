/** The widget's connection in a tab, before a server and a network that do as the test says. */
import { Connection } from '../../src/widget/connection.ts';
import type { Outgoing } from '../../src/widget/outbox.ts';
import { FakeVisitorServer } from './visitor-server.ts';
import { FakeSocket, HandClock } from './visitor-sockets.ts';

/** A tab of a visitor: the real connection over a socket, a clock and a storage that the test holds in its hand. */
export function makeTab(
  server: FakeVisitorServer,
  options: { token?: string; identity?: string; outbox?: Outgoing[] } = {},
) {
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

/** A server and one tab of a visitor, connected. */
export function onlineTab(options: Parameters<typeof makeTab>[1] = {}) {
  const server = new FakeVisitorServer();
  const tab = makeTab(server, options);
  tab.online();
  return { server, tab };
}

export const texts = (server: FakeVisitorServer) => server.messages.map((m) => m.text);
