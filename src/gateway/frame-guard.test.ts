/** Frames no Socket.IO client sends, over a bare WebSocket. */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, WIDGET_KEY, type World } from '../../test/fakes/gateway-world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

/** A masked client frame. */
function frame(payload: Buffer, opcode = 1): Buffer {
  const mask = randomBytes(4);
  const length =
    payload.length < 126
      ? Buffer.from([0x80 | payload.length])
      : Buffer.from([0x80 | 126, payload.length >> 8, payload.length & 0xff]);
  const masked = Buffer.from(payload.map((byte, i) => byte ^ (mask[i % 4] as number)));
  return Buffer.concat([Buffer.from([0x80 | opcode]), length, mask, masked]);
}

class RawSocket {
  readonly socket: Socket;
  #text = '';
  #looks: (() => void)[] = [];
  closed = false;

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.socket = connect(Number(port), hostname);
    this.socket.on('error', () => undefined);
    this.socket.on('data', (chunk) => {
      // The server's close frame, which a polite client echoes.
      if (chunk.at(-4) === 0x88 || chunk.at(-2) === 0x88) this.socket.destroy();
      this.#more(chunk.toString('latin1'));
    });
    this.socket.on('close', () => {
      this.closed = true;
      this.#more('');
    });
    this.socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}\r\nUpgrade: websocket\r\n` +
        `Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
    );
  }

  #more(text: string): void {
    this.#text += text;
    for (const look of this.#looks.splice(0)) look();
  }

  async sees(part: string): Promise<void> {
    while (!this.#text.includes(part)) {
      if (this.closed) throw new Error(`closed before ${part}`);
      await new Promise<void>((resolve) => this.#looks.push(resolve));
    }
  }

  send(payload: string | Buffer): void {
    this.socket.write(frame(Buffer.from(payload as string)));
  }
}

async function joined() {
  const raw = new RawSocket(world.url);
  await raw.sees('"sid"');
  raw.send(`40/visitor,${JSON.stringify({ widgetKey: WIDGET_KEY })}`);
  await raw.sees('"session"');
  return raw;
}

describe('a frame that is not UTF-8', () => {
  it('is answered with invalid_text, and the connection stays', async () => {
    const raw = await joined();
    const event = Buffer.from('42/visitor,1["message.send",{"clientMessageId":"a","text":"caf?"}]');
    event[event.indexOf('?')] = 0xe9;
    raw.send(event);
    await raw.sees('43/visitor,1[{"ok":false,"error":{"code":"invalid_text"');
    raw.send('42/visitor,2["message.send",{"clientMessageId":"b","text":"fine"}]');
    await raw.sees('43/visitor,2[{"ok":true');
    raw.socket.destroy();
  });
});

describe('a connection that was let in', () => {
  it('can join a second namespace although its request was released', async () => {
    const raw = await joined();
    raw.send('40/staff,{}');
    await raw.sees('44/staff,{"message"');
    raw.send('42/visitor,3["message.send",{"clientMessageId":"c","text":"fine"}]');
    await raw.sees('43/visitor,3[{"ok":true');
    raw.socket.destroy();
  });

  it.each([
    ['an acknowledgement that nobody asked for', '43/visitor,99[1]'],
    ['an event whose name is a number', '42/visitor,4[7,{}]'],
  ])('outlives %s', async (_, packet) => {
    const raw = await joined();
    raw.send(packet);
    raw.send('42/visitor,5["message.send",{"clientMessageId":"d","text":"fine"}]');
    await raw.sees('43/visitor,5[{"ok":true');
    raw.socket.destroy();
  });

  it.each([
    ['an event in a namespace it never joined', '42/staff,1["conversation.take",{}]'],
    ['a packet of no type', '9nonsense'],
    ['an event that is no JSON', '42/visitor,6["message.send",'],
    ['an event with a reserved name', '42/visitor,7["disconnect",{}]'],
  ])('is cut off for breaking the protocol with %s, and the server serves on', async (_, packet) => {
    const raw = await joined();
    raw.send(packet);
    await expect(raw.sees('never')).rejects.toThrow('closed');
    const other = await joined();
    other.socket.destroy();
  });
});
