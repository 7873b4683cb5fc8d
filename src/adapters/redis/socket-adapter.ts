/** Socket.IO events across servers: Redis Streams, so that a server that reconnects misses nothing. */
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';

export interface SocketAdapter {
  /** What Socket.IO's `adapter` option takes. */
  readonly adapter: ReturnType<typeof createAdapter>;
  close(): Promise<void>;
}

const STREAM = 'kefu:socket.io';
/** Events a server may be behind before it misses some; clients then find the gap by seq and resume. */
const MAX_EVENTS = 10_000;

/**
 * Connects first, so that a wrong REDIS_URL stops the start. Rejects with the client's error. `fault` hears of
 * connections lost later; the client reconnects by itself.
 */
export async function createSocketAdapter(
  url: string,
  fault: (error: Error) => void = () => undefined,
): Promise<SocketAdapter> {
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: null, connectTimeout: 5_000 });
  client.on('error', fault);
  await client.connect();
  const adapter = createAdapter(client, {
    streamName: STREAM,
    channelPrefix: STREAM,
    maxLen: MAX_EVENTS,
    onlyPlaintext: true,
  });
  return {
    adapter,
    close: async () => {
      await client.quit().catch(() => client.disconnect());
    },
  };
}
