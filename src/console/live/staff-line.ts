/** The staff socket: comes back by itself whatever closed it, and asks with an answer or a coded error. */
import type { Socket } from 'socket.io-client';
import type { WireError } from '../../protocol/common.ts';
import type { Presence } from '../../protocol/staff.ts';
import { ApiError } from '../api/api-error.ts';
import type { Message, StaffConversation, Ticket } from '../types.ts';

/** A message may take this long to be acknowledged before it is shown as failed, with a retry. */
const ACK_TIMEOUT_MS = 10_000;
/** After the server itself closed or refused: the client library does not try again by itself then. */
const CLOSED_RETRY_MS = 2_000;

export interface LineEvents {
  connected(): void;
  /** `refused`: the server did not accept the login. */
  lost(refused: boolean): void;
  conversation(conversation: StaffConversation): void;
  message(message: Message): void;
  ticket(ticket: Ticket): void;
  presence(presence: Presence): void;
  typing(typing: { conversationId: string; author: 'visitor' | 'human'; on: boolean }): void;
}

type Answer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly error?: WireError };

export interface Timers {
  /** Returns the way to cancel. */
  after(ms: number, run: () => void): () => void;
}

export class StaffLine {
  readonly #socket: Socket;
  readonly #timers: Timers;

  constructor(socket: Socket, timers: Timers) {
    this.#socket = socket;
    this.#timers = timers;
  }

  open(events: LineEvents): void {
    const socket = this.#socket;
    const again = () => this.#timers.after(CLOSED_RETRY_MS, () => socket.connect());
    socket.on('connect', () => events.connected());
    socket.on('disconnect', (reason) => {
      events.lost(false);
      if (reason === 'io server disconnect') again();
    });
    socket.on('connect_error', (fault: Error & { data?: { code?: string } }) => {
      events.lost(fault.data?.code === 'unauthorized');
      if (!socket.active) again();
    });
    socket.on('conversation', (conversation) => events.conversation(conversation));
    socket.on('message', (message) => events.message(message));
    socket.on('ticket', (ticket) => events.ticket(ticket));
    socket.on('presence', (presence) => events.presence(presence));
    socket.on('typing', (typing) => events.typing(typing));
    socket.connect();
  }

  close(): void {
    this.#socket.removeAllListeners();
    this.#socket.disconnect();
  }

  /** Rejects with ApiError: the server's code, or `network` when there is no line or no answer in time. */
  async ask<T>(event: string, payload: unknown): Promise<T> {
    // Without this the library would keep it and send it much later, after it was shown as failed.
    if (!this.#socket.connected) throw new ApiError(0, 'network', 'Not connected.');
    let answer: Answer<T>;
    try {
      answer = (await this.#socket.timeout(ACK_TIMEOUT_MS).emitWithAck(event, payload)) as Answer<T>;
    } catch (cause) {
      throw new ApiError(0, 'network', 'The server did not answer in time.', undefined, cause);
    }
    if (answer.ok) return answer;
    const { code, message, details } = answer.error ?? { code: 'internal', message: '' };
    throw new ApiError(0, code, message, details);
  }

  /** Worth nothing later, so it is not kept while the line is down. */
  tell(event: string, payload: unknown): void {
    if (this.#socket.connected) this.#socket.volatile.emit(event, payload);
  }
}
