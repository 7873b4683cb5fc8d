/** A light circuit breaker: a system that failed several times in a row is left alone for a while, then tried with one call. */
import type { Clock } from '../../ports/clock.ts';

const FAILURES = 5;
const PAUSE_MS = 5_000;

export class Breaker {
  readonly #clock: Clock;
  #failures = 0;
  #closedUntil = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** May a call be made now? After a pause only one may until its outcome is seen. */
  allows(): boolean {
    if (this.#failures < FAILURES) return true;
    const now = this.#clock.monotonic();
    if (now < this.#closedUntil) return false;
    this.#closedUntil = now + PAUSE_MS;
    return true;
  }

  /** Reports a call's outcome: did the system answer? */
  saw(answered: boolean): void {
    this.#failures = answered ? 0 : this.#failures + 1;
    if (this.#failures === FAILURES) this.#closedUntil = this.#clock.monotonic() + PAUSE_MS;
  }
}
