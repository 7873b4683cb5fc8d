/** The real socket: Socket.IO to the script's origin, WebSocket first, long polling where a proxy forbids it. */
import { io } from 'socket.io-client';
import type { WireSocket } from './socket.ts';
import type { WireAuth } from './wire.ts';

export function openBrowserSocket(origin: string, auth: () => WireAuth): WireSocket {
  const socket = io(`${origin}/visitor`, {
    path: '/socket.io',
    autoConnect: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 10_000,
    auth: (give) => give(auth()),
  });
  return {
    connect: () => void socket.connect(),
    disconnect: () => void socket.disconnect(),
    emit(event, payload, ack) {
      if (ack) socket.emit(event, payload, ack);
      else socket.emit(event, payload);
    },
    on: (event, handler) => void socket.on(event, handler as (...args: unknown[]) => void),
  };
}

/** 22 characters of base 36 from 128 random bits; `crypto.randomUUID` is missing on pages without TLS. */
export function makeClientMessageId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(4));
  return `w${Array.from(parts, (part) => part.toString(36).padStart(7, '0')).join('')}`;
}
