/** Work that was accepted and not yet answered, so that draining can wait for it. */
import type { Clock } from '../ports/clock.ts';

export class InFlight {
  readonly #clock: Clock;
  readonly #running = new Set<Promise<unknown>>();
  #draining = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** True once drain began: nothing new is taken. */
  get draining(): boolean {
    return this.#draining;
  }

  track<T>(work: Promise<T>): Promise<T> {
    this.#running.add(work);
    const done = () => this.#running.delete(work);
    work.then(done, done);
    return work;
  }

  /** Resolves when everything accepted has been answered, or after `atMostMs`. */
  async drain(atMostMs: number): Promise<void> {
    this.#draining = true;
    const settled = Promise.allSettled([...this.#running]);
    await new Promise<void>((resolve) => {
      const timer = this.#clock.setTimer(atMostMs, resolve);
      settled.then(() => {
        timer.cancel();
        resolve();
      });
    });
  }
}

/** Runs work of one key in the order it came, others beside it. */
export class Lanes {
  readonly #last = new Map<string, Promise<unknown>>();

  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key);
    const next = before === undefined ? work() : before.then(work, work);
    this.#last.set(key, next);
    const done = () => {
      if (this.#last.get(key) === next) this.#last.delete(key);
    };
    next.then(done, done);
    return next;
  }
}
