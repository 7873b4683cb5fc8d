/** Socket.IO events across servers: Redis Streams, so that a server that reconnects misses nothing. */
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { type Command, Redis, type RedisOptions } from 'ioredis';

export interface SocketAdapter {
  /** What Socket.IO's `adapter` option takes. */
  readonly adapter: ReturnType<typeof createAdapter>;
  close(): Promise<void>;
}

const STREAM = 'kefu:socket.io';
/** Events a server may be behind before it misses some; clients then find the gap by seq and resume. */
const MAX_EVENTS = 10_000;

/**
 * Reports every command that fails. The adapter publishes and subscribes without waiting, and one of those may lose a
 * race with the closing of the connection: unheard, its rejection would end the process.
 */
class ReportingRedis extends Redis {
  readonly #url: string;
  readonly #fault: (error: Error) => void;

  constructor(url: string, options: RedisOptions, fault: (error: Error) => void) {
    super(url, options);
    this.#url = url;
    this.#fault = fault;
    this.on('error', fault);
  }

  override sendCommand(...args: Parameters<Redis['sendCommand']>): unknown {
    const [command]: [Command, ...unknown[]] = args;
    // `super()` may send before the fields above are set; a promise's handlers run after the constructor.
    command.promise.catch((error: Error) => this.#fault(error));
    return super.sendCommand(...args);
  }

  /** The adapter reads and subscribes over copies of the client: they report too. */
  override duplicate(override: Partial<RedisOptions> = {}): Redis {
    return new ReportingRedis(this.#url, { ...this.options, ...override }, this.#fault);
  }
}

/**
 * Connects first, so that a wrong REDIS_URL stops the start. Rejects with the client's error. `fault` hears of
 * connections lost and commands failed later, until `close`; the client reconnects by itself.
 */
export async function createSocketAdapter(
  url: string,
  fault: (error: Error) => void = () => undefined,
): Promise<SocketAdapter> {
  let closing = false;
  const client = new ReportingRedis(
    url,
    { lazyConnect: true, maxRetriesPerRequest: null, connectTimeout: 5_000, disableClientInfo: true },
    (error) => {
      if (!closing) fault(error);
    },
  );
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
      closing = true;
      await client.quit().catch(() => client.disconnect());
    },
  };
}
