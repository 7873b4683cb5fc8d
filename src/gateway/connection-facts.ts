/**
 * What a connection's handshake says, kept for its life in a few hundred bytes; the request itself is let go, which
 * halves the memory of an idle connection.
 */
import type { IncomingMessage } from 'node:http';
import type { Server, Socket } from 'socket.io';
import { addressGroup, clientAddress, type TrustHop } from './address.ts';
import { cookieToken } from './principal.ts';

export interface ConnectionFacts {
  readonly address: string;
  readonly origin: string | undefined;
  readonly host: string | undefined;
  readonly acceptLanguage: string | undefined;
  readonly cookieToken: string | undefined;
}

type EngineConnection = Socket['conn'];

/** All of an IncomingMessage that Socket.IO reads when a namespace is joined. */
const RELEASED = Object.freeze({
  headers: Object.freeze({}),
  connection: Object.freeze({ encrypted: false }),
  url: '',
  _query: Object.freeze({}),
}) as unknown as IncomingMessage;

export class Connections {
  readonly #facts = new WeakMap<EngineConnection, ConnectionFacts>();

  constructor(io: Server, trust: TrustHop) {
    io.engine.on('connection', (connection: EngineConnection) => {
      const { request } = connection;
      this.#facts.set(connection, {
        address: addressGroup(clientAddress(request, trust)),
        origin: request.headers.origin,
        host: request.headers.host,
        acceptLanguage: request.headers['accept-language'],
        cookieToken: cookieToken(request.headers.cookie),
      });
      // A later join of a second namespace on this connection reads the request again: leave it an empty one.
      (connection as { request: IncomingMessage }).request = RELEASED;
    });
  }

  of(socket: Socket): ConnectionFacts {
    const facts = this.#facts.get(socket.conn);
    if (facts === undefined) throw new Error('a socket without a handshake');
    return facts;
  }
}
