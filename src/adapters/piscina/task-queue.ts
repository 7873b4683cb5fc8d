/**
 * Requests on their way to the workers: bounded, each with a deadline, taken in batches. While all workers are busy requests
 * gather, and the next free worker takes them together (micro-batching), so that load makes batches larger, not waits longer.
 */
import { KefuError } from '../../domain/errors.ts';
import type { Clock } from '../../ports/clock.ts';

export interface QueueOptions<Request, Result> {
  readonly clock: Clock;
  /** Batches under way at once. */
  readonly lanes: number;
  readonly maxBatch: number;
  /** Requests waiting at most; one more is refused. */
  readonly maxWaiting: number;
  readonly timeoutMs: number;
  /** Results in the order of the requests. */
  run(batch: readonly Request[]): Promise<readonly Result[]>;
}

interface Waiting<Request, Result> {
  readonly request: Request;
  /** Its deadline has passed. */
  late: boolean;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

export class TaskQueue<Request, Result> {
  readonly #options: QueueOptions<Request, Result>;
  readonly #waiting = new Set<Waiting<Request, Result>>();
  #running = 0;
  #closed = false;

  constructor(options: QueueOptions<Request, Result>) {
    this.#options = options;
  }

  /** Rejects with `unavailable` when too many wait, when the deadline passes, or when the queue is closed. */
  add(request: Request): Promise<Result> {
    if (this.#closed) return Promise.reject(new KefuError('unavailable', 'Understanding is shut down.'));
    if (this.#waiting.size >= this.#options.maxWaiting) {
      return Promise.reject(new KefuError('unavailable', 'Too many utterances wait to be understood.'));
    }
    return new Promise((resolve, reject) => {
      const waiting: Waiting<Request, Result> = {
        request,
        late: false,
        resolve: (result) => {
          timer.cancel();
          resolve(result);
        },
        reject: (error) => {
          timer.cancel();
          reject(error);
        },
      };
      const timer = this.#options.clock.setTimer(this.#options.timeoutMs, () => {
        this.#waiting.delete(waiting);
        waiting.late = true;
        reject(new KefuError('unavailable', 'No understanding worker answered in time.'));
      });
      this.#waiting.add(waiting);
      this.#next();
    });
  }

  close(): void {
    this.#closed = true;
    for (const waiting of this.#waiting) waiting.reject(new KefuError('unavailable', 'Understanding is shut down.'));
    this.#waiting.clear();
  }

  #next(): void {
    while (this.#running < this.#options.lanes && this.#waiting.size > 0) {
      const batch: Waiting<Request, Result>[] = [];
      for (const waiting of this.#waiting) {
        batch.push(waiting);
        this.#waiting.delete(waiting);
        if (batch.length === this.#options.maxBatch) break;
      }
      this.#running++;
      void this.#perform(batch);
    }
  }

  async #perform(batch: readonly Waiting<Request, Result>[]): Promise<void> {
    try {
      await this.#attempt(batch);
    } finally {
      this.#running--;
      this.#next();
    }
  }

  /** When several fail together each has a try of its own: one that cannot be worked on must not take its neighbours with it. */
  async #attempt(batch: readonly Waiting<Request, Result>[]): Promise<void> {
    try {
      const results = await this.#options.run(batch.map((b) => b.request));
      for (const [i, waiting] of batch.entries()) waiting.resolve(results[i] as Result);
    } catch (error) {
      if (batch.length === 1 || this.#closed) {
        for (const waiting of batch) waiting.reject(error);
        return;
      }
      // Nobody waits any more for those whose time is over.
      for (const waiting of batch) if (!waiting.late) await this.#attempt([waiting]);
    }
  }
}
