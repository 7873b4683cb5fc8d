/** The process in numbers: CPU, memory, and how long the main thread kept others waiting. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';

const QUANTILES = [0.5, 0.99, 0.999];

/** Event-loop delay is measured between two scrapes. */
export function registerProcessMetrics(registry: Registry): void {
  collectDefaultMetrics({ register: registry });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  new Gauge({
    name: 'kefu_event_loop_delay_seconds',
    help: 'How late timers of the main thread ran since the last scrape, beyond the 5 ms resolution',
    labelNames: ['quantile'],
    registers: [registry],
    collect() {
      for (const quantile of QUANTILES) {
        const seconds = Math.max(0, delay.percentile(quantile * 100) / 1e9 - 0.005);
        this.set({ quantile: String(quantile) }, seconds);
      }
      delay.reset();
    },
  });
}
