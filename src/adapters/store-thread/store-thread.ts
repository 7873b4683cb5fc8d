/**
 * A store in a thread of its own. SQLite syncs to disk before it returns, some milliseconds at a time, and on the main
 * thread every socket would wait for it. The port's writes are values, so they cross; writes that arrive while the disk
 * syncs share the next commit.
 */
import { Worker } from 'node:worker_threads';
import { KefuError } from '../../domain/errors.ts';
import type { Json } from '../../lib/json.ts';
import type { Store } from '../../ports/store.ts';
import { fromFault, ROWS_AT_ONCE, type StoreCall, type StoreReply } from './messages.ts';

export interface StoreThreadOptions {
  /** The bundled entry, which opens the store that `data` describes and serves it. */
  readonly workerFile: URL;
  readonly data: Readonly<Record<string, unknown>>;
  readonly driver: Store['driver'];
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Opens the store in its thread at the first call. A thread that dies rejects what it was asked and is replaced at the next call. */
export function openStoreInThread(options: StoreThreadOptions): Store {
  const line = new Line(options);
  const own: Partial<Store> = {
    driver: options.driver,
    dump: () => dump(line),
    load: (rows) => load(line, rows),
    close: () => line.close(),
  };
  return new Proxy(own as Store, {
    get: (object, name) => {
      if (name in object) return Reflect.get(object, name);
      // Not a promise: whoever awaits the store itself must get the store.
      if (typeof name !== 'string' || name === 'then') return undefined;
      return (...args: readonly unknown[]) => line.call(name, args);
    },
  });
}

class Line {
  readonly #options: StoreThreadOptions;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #calls = 0;
  #closed = false;

  constructor(options: StoreThreadOptions) {
    this.#options = options;
  }

  call(method: string, args: readonly unknown[]): Promise<unknown> {
    if (this.#closed) return Promise.reject(new KefuError('shutting_down', 'The store is closed.'));
    const worker = this.#open();
    const id = ++this.#calls;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, method, args } satisfies StoreCall);
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    const worker = this.#worker;
    const closing = worker === null ? Promise.resolve() : this.call('close', []);
    this.#closed = true;
    await closing;
    await worker?.terminate();
  }

  #open(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#options.workerFile, { workerData: this.#options.data });
    worker.on('message', (reply: StoreReply) => {
      const waiting = this.#waiting.get(reply.id);
      this.#waiting.delete(reply.id);
      if (reply.ok) waiting?.resolve(reply.value);
      else waiting?.reject(fromFault(reply.fault));
    });
    const gone = (cause: unknown) => {
      if (this.#worker === worker) this.#worker = null;
      const error = new KefuError('unavailable', 'The store did not answer.', { cause });
      for (const [id, waiting] of this.#waiting) {
        this.#waiting.delete(id);
        waiting.reject(error);
      }
    };
    worker.on('error', gone);
    worker.on('exit', (code) => gone(new Error(`the store's thread ended with ${code}`)));
    this.#worker = worker;
    return worker;
  }
}

async function* dump(line: Line): ReturnType<Store['dump']> extends AsyncIterable<infer T> ? AsyncGenerator<T> : never {
  const stream = await line.call('dump.open', []);
  try {
    for (;;) {
      const { rows, done } = (await line.call('dump.next', [stream])) as {
        rows: { table: string; row: Json }[];
        done: boolean;
      };
      yield* rows;
      if (done) return;
    }
  } finally {
    await line.call('dump.close', [stream]);
  }
}

async function load(line: Line, rows: AsyncIterable<{ readonly table: string; readonly row: Json }>): Promise<void> {
  const stream = await line.call('load.open', []);
  let batch: unknown[] = [];
  try {
    for await (const row of rows) {
      batch.push(row);
      if (batch.length < ROWS_AT_ONCE) continue;
      await line.call('load.push', [stream, batch]);
      batch = [];
    }
    if (batch.length > 0) await line.call('load.push', [stream, batch]);
  } catch (error) {
    await line.call('load.end', [stream, true]).catch(() => {});
    throw error;
  }
  await line.call('load.end', [stream, false]);
}
