/** Wall clock and timers; tests move a fake by hand. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds on a monotonic clock, for durations. */
  monotonic(): number;
  setTimer(delayMs: number, run: () => void): { cancel(): void };
}
