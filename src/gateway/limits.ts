/**
 * Who may do how much: per visitor, per address, per login. In memory of this server. Refusing is the cheap path: a
 * refused key is remembered until its window ends, so a flood costs one map look-up a message.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { KefuError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';

const MESSAGE_WINDOW_S = 10;
const ADDRESS_FACTOR = 20;
/** Connections and REST sessions an address may open in a window: far above a shop's own network, far below a flood. */
const CONNECT_FACTOR = 100;
const LOGIN_WINDOW_S = 15 * 60;
/** Wrong passwords in a window: for one e-mail from one address, for one e-mail from anywhere, for one address. */
const LOGIN_PAIR = 10;
const LOGIN_EMAIL = 100;
const LOGIN_ADDRESS = 100;
const STAFF_WINDOW_S = 10;
const STAFF_ACTIONS = 600;

export function rateLimited(retryAfterMs: number): KefuError {
  return new KefuError('rate_limited', undefined, { details: { retryAfterMs: Math.max(1, Math.ceil(retryAfterMs)) } });
}

/** One kind of budget: `points` a window, by key. */
class Budget {
  readonly #limiter: RateLimiterMemory;
  readonly #clock: Clock;
  /** Key → monotonic ms until when it is refused without counting. */
  readonly #refused = new Map<string, number>();

  constructor(name: string, points: number, windowS: number, clock: Clock) {
    this.#limiter = new RateLimiterMemory({ keyPrefix: name, points, duration: windowS });
    this.#clock = clock;
  }

  /** Ms until the key is served again when it is known to be over; else 0. */
  refusedForMs(key: string): number {
    const until = this.#refused.get(key);
    if (until === undefined) return 0;
    const left = until - this.#clock.monotonic();
    if (left > 0) return left;
    this.#refused.delete(key);
    return 0;
  }

  /** Takes one point, or answers how long to wait. */
  async take(key: string): Promise<number> {
    const left = this.refusedForMs(key);
    if (left > 0) return left;
    try {
      await this.#limiter.consume(key);
      return 0;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const waitMs = Math.max(1, refusal.msBeforeNext);
      if (this.#refused.size > 10_000) this.#forgetPast();
      this.#refused.set(key, this.#clock.monotonic() + waitMs);
      return waitMs;
    }
  }

  async giveBack(key: string): Promise<void> {
    await this.#limiter.reward(key);
  }

  #forgetPast(): void {
    const now = this.#clock.monotonic();
    for (const [key, until] of this.#refused) if (until <= now) this.#refused.delete(key);
  }
}

export class Limits {
  readonly #visitor: Budget;
  readonly #address: Budget;
  readonly #control: Budget;
  readonly #connect: Budget;
  readonly #staff: Budget;
  readonly #loginPair: Budget;
  readonly #loginEmail: Budget;
  readonly #loginAddress: Budget;

  /** `visitorBurst`: messages a visitor may send in 10 s. */
  constructor(visitorBurst: number, clock: Clock) {
    this.#visitor = new Budget('visitor', visitorBurst, MESSAGE_WINDOW_S, clock);
    this.#address = new Budget('address', visitorBurst * ADDRESS_FACTOR, MESSAGE_WINDOW_S, clock);
    this.#control = new Budget('control', visitorBurst, MESSAGE_WINDOW_S, clock);
    this.#connect = new Budget('connect', visitorBurst * CONNECT_FACTOR, MESSAGE_WINDOW_S, clock);
    this.#staff = new Budget('staff', STAFF_ACTIONS, STAFF_WINDOW_S, clock);
    this.#loginPair = new Budget('login-pair', LOGIN_PAIR, LOGIN_WINDOW_S, clock);
    this.#loginEmail = new Budget('login-email', LOGIN_EMAIL, LOGIN_WINDOW_S, clock);
    this.#loginAddress = new Budget('login-address', LOGIN_ADDRESS, LOGIN_WINDOW_S, clock);
  }

  /** Ms to wait when this visitor or address is already known to be over; 0 otherwise. Synchronous, counts nothing. */
  messageRefusedForMs(visitor: string, address: string): number {
    return Math.max(this.#visitor.refusedForMs(visitor), this.#address.refusedForMs(address));
  }

  /** Ms to wait before this visitor may send; 0 = counted and allowed. */
  async message(visitor: string, address: string): Promise<number> {
    return (await this.#visitor.take(visitor)) || (await this.#address.take(address));
  }

  /** Everything else a visitor may ask for: as often as messages, counted apart. */
  async control(visitor: string): Promise<number> {
    return this.#control.take(visitor);
  }

  async connect(address: string): Promise<number> {
    return this.#connect.take(address);
  }

  async staff(staffId: string): Promise<number> {
    return this.#staff.take(staffId);
  }

  /** Counts an attempt before the password is looked at, so that parallel guesses count too. */
  async login(email: string, address: string): Promise<number> {
    return (
      (await this.#loginAddress.take(address)) ||
      (await this.#loginPair.take(`${email} ${address}`)) ||
      (await this.#loginEmail.take(email))
    );
  }

  /** A right password is no guess. */
  async loginSucceeded(email: string, address: string): Promise<void> {
    await Promise.all([
      this.#loginAddress.giveBack(address),
      this.#loginPair.giveBack(`${email} ${address}`),
      this.#loginEmail.giveBack(email),
    ]);
  }
}
