/**
 * Keeps one connection from taking the event loop or the server down with it.
 *
 * - One frame a turn of the loop: a flood's frames, which arrive by the hundred in one read, alternate with everybody
 *   else's work instead of going first.
 * - A text frame that is not UTF-8 does not end the connection; the event in it is answered with `invalid_text`.
 * - A polling body of more than MAX_POLL_PACKETS packets is cut off: it would be handled in one go.
 */
import { isUtf8 } from 'node:buffer';
import type { Server, Socket } from 'socket.io';

const MAX_POLL_PACKETS = 400;

interface WebSocketLike {
  prependListener(event: 'message', listener: (data: Buffer, isBinary: boolean) => void): void;
}
/** The `ws` package's server, which Engine.IO takes as an option; it hands these options to each connection. */
type WsServerClass = new (options: object) => object;

interface EngineTransport {
  readonly name: string;
  /** Only of the websocket transport. */
  readonly socket?: WebSocketLike;
}
interface EngineSocket {
  readonly transport: EngineTransport;
  on(event: 'upgrade' | 'upgrading', listener: (transport: EngineTransport) => void): void;
  on(event: 'packet', listener: () => void): void;
  close(discard: boolean): void;
}

export class FrameGuard {
  readonly #damaged = new WeakSet<object>();

  constructor(io: Server) {
    const engine = io.engine as unknown as { opts: { wsEngine: WsServerClass }; init(): void };
    const Base = engine.opts.wsEngine;
    engine.opts.wsEngine = class extends Base {
      constructor(options: object) {
        super({ ...options, allowSynchronousEvents: false, skipUTF8Validation: true });
      }
    };
    // Makes the `ws` server anew from the class above; Engine.IO does the same again when the port opens.
    engine.init();
    io.engine.on('connection', (connection: EngineSocket) => {
      this.#watch(connection, connection.transport);
      // While upgrading, the new transport receives before it becomes the connection's own.
      connection.on('upgrading', (transport) => this.#watch(connection, transport));
      this.#boundPolls(connection);
    });
  }

  /** Whether the frame that brought the event now being handled was not UTF-8. */
  damaged(socket: Socket): boolean {
    return this.#damaged.has(socket.conn);
  }

  #watch(connection: EngineSocket, transport: EngineTransport): void {
    transport.socket?.prependListener('message', (data, isBinary) => {
      if (isBinary || isUtf8(data)) this.#damaged.delete(connection);
      else this.#damaged.add(connection);
    });
  }

  #boundPolls(connection: EngineSocket): void {
    let inThisTurn = 0;
    connection.on('packet', () => {
      if (connection.transport.name !== 'polling') return;
      if (inThisTurn === 0) setImmediate(() => (inThisTurn = 0));
      if (++inThisTurn > MAX_POLL_PACKETS) connection.close(true);
    });
  }
}
