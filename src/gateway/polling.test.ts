/** Browsers behind proxies that forbid WebSockets. */
import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, TestClient, WIDGET_KEY, type World } from '../../test/fakes/gateway-world.ts';

let world: World;
const clients: TestClient[] = [];
beforeEach(async () => {
  world = await startWorld();
});
afterEach(async () => {
  for (const { socket } of clients.splice(0)) socket.disconnect();
  await world.close();
});

function visitor(transports: string[]) {
  const socket = io(`${world.url}/visitor`, {
    auth: { widgetKey: WIDGET_KEY },
    transports,
    forceNew: true,
    reconnection: false,
  });
  const client = new TestClient(socket);
  clients.push(client);
  return client;
}

/** A session by hand: packets go out as bodies of our making. */
async function polled() {
  const base = `${world.url}/socket.io/?EIO=4&transport=polling`;
  const opened = await (await fetch(base)).text();
  const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
  const post = (packets: readonly string[]) =>
    fetch(`${base}&sid=${sid}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
      body: packets.join('\u001e'),
    });
  const poll = async () => {
    const response = await fetch(`${base}&sid=${sid}`);
    return { status: response.status, text: await response.text() };
  };
  await post([`40/visitor,${JSON.stringify({ widgetKey: WIDGET_KEY })}`]);
  let heard = '';
  while (!heard.includes('"session"')) heard += (await poll()).text;
  return { post, poll };
}

const sends = (count: number) =>
  Array.from({ length: count }, (_, i) => `42/visitor,${i}["message.send",{"clientMessageId":"m${i}","text":"x"}]`);

describe('a browser that can only poll', () => {
  it('converses as any other', async () => {
    const client = visitor(['polling']);
    await client.hears('session');
    expect(await client.send('你好', 'a')).toMatchObject({ ok: true, seq: 1 });
    await client.hears('message', (message) => message.text === 'echo: 你好');
  });

  it('may go over to a WebSocket in the middle', async () => {
    const client = visitor(['polling', 'websocket']);
    await client.hears('session');
    const { engine } = client.socket.io;
    if (engine.transport.name !== 'websocket') await new Promise((resolve) => engine.once('upgrade', resolve));
    expect(await client.send('hello', 'a')).toMatchObject({ ok: true, seq: 1 });
    await client.hears('message', (message) => message.author === 'assistant');
  });

  it('may send what piled up while it was away in one body', async () => {
    const { post, poll } = await polled();
    await post(sends(50));
    let heard = '';
    while (!heard.includes('43/visitor,49[{"ok":true')) heard += (await poll()).text;
  });

  it('is cut off for a body of thousands of packets, and others are served on', async () => {
    const { post, poll } = await polled();
    await post(sends(5_000)).catch(() => undefined);
    let status = 200;
    // What was answered before the cut may still come; then the session is gone.
    while (status === 200)
      status = await poll().then(
        (answer) => (answer.text.endsWith('1') ? 400 : answer.status),
        () => 400,
      );
    expect(status).toBe(400);
    const other = visitor(['websocket']);
    await other.hears('session');
    expect(await other.send('hello', 'a')).toMatchObject({ ok: true });
  });
});
