/** What Socket.IO publishes while the connection closes is lost, and nothing else is. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { afterEach, describe, expect, it } from 'vitest';
import { redisUrl } from '../../../test/services.ts';
import { createSocketAdapter } from './socket-adapter.ts';

const redis = redisUrl();

describe.skipIf(redis.reason !== null)(`socket adapter${redis.reason === null ? '' : ` (${redis.reason})`}`, () => {
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => unheard.push(reason);
  afterEach(() => void process.off('unhandledRejection', hear));

  it('takes what is sent while it closes and after, without a rejection that nobody hears', async () => {
    process.on('unhandledRejection', hear);
    const faults: Error[] = [];
    const sockets = await createSocketAdapter(redis.url as string, (error) => faults.push(error));
    const io = new Server(createServer(), { adapter: sockets.adapter });
    const closed = sockets.close();
    for (let i = 0; i < 50; i += 1) io.serverSideEmit('while closing');
    await closed;
    for (let i = 0; i < 50; i += 1) io.serverSideEmit('after');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(unheard).toEqual([]);
    expect(faults).toEqual([]);
    await io.close();
  });

  it('refuses an address where no Redis answers', async () => {
    await expect(createSocketAdapter('redis://127.0.0.1:1')).rejects.toThrow();
  });
});
