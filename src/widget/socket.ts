/** The few things the widget needs of a Socket.IO client socket, so that tests can be the network. */
import type { WireAuth, WireError } from './wire.ts';

export interface WireSocket {
  connect(): void;
  disconnect(): void;
  /** Only called while connected. An ack that is cut off with its connection never comes. */
  emit(event: string, payload: unknown, ack?: (reply: never) => void): void;
  on(event: string, handler: (payload: never) => void): void;
}

/** `auth` is asked on every connect. */
export type OpenSocket = (auth: () => WireAuth) => WireSocket;

/** `data` is there when the server refused; without it the transport failed, and the socket tries again by itself. */
export interface ConnectError {
  readonly data?: WireError;
}

/** Refusals that pass by themselves. */
const PASSING = new Set(['rate_limited', 'storage_full', 'unavailable', 'shutting_down', 'internal']);

export function isPassing(error: WireError): boolean {
  return PASSING.has(error.code);
}
