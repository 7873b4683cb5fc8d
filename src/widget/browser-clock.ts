/** The browser's clock and timers behind an interface that tests move by hand. */

export interface WidgetClock {
  /** Epoch milliseconds. */
  now(): number;
  setTimer(delayMs: number, run: () => void): { cancel(): void };
}

export const browserClock: WidgetClock = {
  now: () => Date.now(),
  setTimer(delayMs, run) {
    const id = setTimeout(run, delayMs);
    return { cancel: () => clearTimeout(id) };
  },
};
