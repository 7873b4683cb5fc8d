/**
 * Getting in and staying in: when to connect, with which token, how long to wait after a refusal, and what to tell the
 * visitor about it. It knows nothing of messages.
 */
import type { WidgetClock } from './browser-clock.ts';
import { type ConnectError, isPassing, type OpenSocket, type WireSocket } from './socket.ts';
import { retryAfterMs, type WireAuth } from './wire.ts';

export type Link =
  /** Nobody has asked for a connection yet. */
  | { readonly state: 'idle' }
  | { readonly state: 'connecting' }
  /** Connected, and the server has named the conversation. */
  | { readonly state: 'online' }
  | { readonly state: 'offline' }
  /** The server will not have us; only the visitor or the page's owner can change that. */
  | { readonly state: 'refused'; readonly code: string };

export interface TokenStorage {
  load(): string | null;
  save(token: string): void;
  drop(): void;
}

export interface DoorwayParts {
  readonly widgetKey: string;
  readonly identity: string | null;
  readonly openSocket: OpenSocket;
  readonly clock: WidgetClock;
  readonly tokens: TokenStorage;
  /** The connection is gone: whatever was out has an unknown outcome. */
  readonly onLost: () => void;
  readonly onChange: () => void;
}

const SESSION_TIMEOUT_MS = 10_000;
const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 15_000;

export class Doorway {
  readonly socket: WireSocket;
  readonly #parts: DoorwayParts;
  #identity: string | null;
  #link: Link = { state: 'idle' };
  #timer: { cancel(): void } | null = null;
  #troubles = 0;
  #tokenUsed: string | null = null;
  /** Token of an identified visitor: never stored, or the next user of this browser would read the history. */
  #identifiedToken: string | null = null;
  #startedOver = false;

  constructor(parts: DoorwayParts) {
    this.#parts = parts;
    this.#identity = parts.identity;
    this.socket = parts.openSocket(() => this.#auth());
    this.socket.on('connect', () => this.#after(SESSION_TIMEOUT_MS, () => this.again()));
    this.socket.on('disconnect', (reason: string) => this.#onDisconnect(reason));
    this.socket.on('connect_error', (error: ConnectError) => this.#onConnectError(error));
  }

  get link(): Link {
    return this.#link;
  }

  /** Connects if nothing is under way yet. */
  start(): void {
    if (this.#link.state !== 'idle') return;
    this.#link = { state: 'connecting' };
    this.socket.connect();
    this.#parts.onChange();
  }

  /** Tries at once instead of waiting: the network came back, the page was looked at, the visitor asked. */
  nudge(): void {
    if (this.#link.state !== 'offline' && this.#link.state !== 'refused') return;
    this.#startedOver = false;
    this.again();
  }

  /**
   * The browser says that the network is gone. A lost connection is otherwise noticed only when an answer stays out; should
   * the browser be wrong (a server on this machine), the next try finds the way.
   */
  unplugged(): void {
    if (this.#link.state !== 'online' && this.#link.state !== 'connecting') return;
    this.#lost({ state: 'offline' });
    this.socket.disconnect();
    this.#after(this.backoffMs(), () => this.again());
    this.#parts.onChange();
  }

  /** A new identity JWT of the host page, or null after a logout; takes effect by a new connection. */
  identify(identity: string | null): void {
    if (identity === this.#identity) return;
    this.#identity = identity;
    this.#identifiedToken = null;
    if (this.#link.state !== 'idle') this.again();
  }

  /** The server has let us in and named its token. */
  admitted(token: string): void {
    this.#timer?.cancel();
    this.#startedOver = false;
    if (this.#identity === null) this.#parts.tokens.save(token);
    else this.#identifiedToken = token;
    this.#link = { state: 'online' };
  }

  /** A new connection, now. */
  again(): void {
    this.#lost({ state: 'connecting' });
    this.socket.disconnect();
    this.socket.connect();
    this.#parts.onChange();
  }

  /** A new connection: at once the first time, ever later while troubles go on. */
  againGently(): void {
    const delayMs = this.#troubles === 0 ? 0 : this.backoffMs();
    this.#troubles++;
    this.#lost({ state: 'connecting' });
    this.socket.disconnect();
    this.#after(delayMs, () => this.again());
  }

  /** How long to wait before something is tried again; doubles with every trouble until things go well. */
  backoffMs(): number {
    return Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** this.#troubles++);
  }

  /** Something went well. */
  calm(): void {
    this.#troubles = 0;
  }

  #auth(): WireAuth {
    this.#tokenUsed = this.#token();
    return {
      widgetKey: this.#parts.widgetKey,
      ...(this.#tokenUsed === null ? {} : { visitorToken: this.#tokenUsed }),
      ...(this.#identity === null ? {} : { identity: this.#identity }),
    };
  }

  #token(): string | null {
    return this.#identity === null ? this.#parts.tokens.load() : this.#identifiedToken;
  }

  #onDisconnect(reason: string): void {
    if (reason === 'io client disconnect') return; // ours
    this.#lost({ state: 'offline' });
    // Socket.IO comes back by itself from a lost transport, not when the server said goodbye.
    if (reason === 'io server disconnect') this.#after(this.backoffMs(), () => this.again());
    this.#parts.onChange();
  }

  #onConnectError({ data }: ConnectError): void {
    this.#lost({ state: 'offline' });
    if (data === undefined) {
      // The transport failed: Socket.IO tries again by itself.
    } else if (data.code === 'invalid_token' && this.#token() !== this.#tokenUsed) {
      this.#after(0, () => this.again()); // another tab has a newer one
    } else if (data.code === 'invalid_token' && !this.#startedOver) {
      this.#startedOver = true;
      if (this.#identity === null) this.#parts.tokens.drop();
      this.#identifiedToken = null;
      this.#after(0, () => this.again());
    } else if (isPassing(data)) {
      this.#after(retryAfterMs(data) ?? this.backoffMs(), () => this.again());
    } else {
      this.#link = { state: 'refused', code: data.code };
    }
    this.#parts.onChange();
  }

  #lost(link: Link): void {
    this.#timer?.cancel();
    this.#link = link;
    this.#parts.onLost();
  }

  /** One timer serves: we wait either for a session or for the next try. */
  #after(delayMs: number, run: () => void): void {
    this.#timer?.cancel();
    this.#timer = this.#parts.clock.setTimer(delayMs, run);
  }
}
