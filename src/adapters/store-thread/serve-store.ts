/** The thread's side: performs calls on a store as they come, each on its own, so that the store may coalesce them. */
import type { MessagePort } from 'node:worker_threads';
import type { Json } from '../../lib/json.ts';
import type { Store } from '../../ports/store.ts';
import { ROWS_AT_ONCE, type StoreCall, type StoreReply, toFault } from './messages.ts';

type Row = { readonly table: string; readonly row: Json };

export function serveStore(store: Store, port: MessagePort): void {
  const dumps = new Map<number, AsyncIterator<Row>>();
  const loads = new Map<number, Feed>();
  let streams = 0;

  const extra: Record<string, (...args: never[]) => unknown> = {
    'dump.open': () => {
      dumps.set(++streams, store.dump()[Symbol.asyncIterator]());
      return streams;
    },
    'dump.next': async (stream: number) => {
      const rows: Row[] = [];
      const rest = dumps.get(stream);
      while (rest !== undefined && rows.length < ROWS_AT_ONCE) {
        const next = await rest.next();
        if (next.done) {
          dumps.delete(stream);
          return { rows, done: true };
        }
        rows.push(next.value);
      }
      return { rows, done: rest === undefined };
    },
    'dump.close': async (stream: number) => {
      await dumps.get(stream)?.return?.();
      dumps.delete(stream);
    },
    'load.open': () => {
      const feed = new Feed();
      feed.result = store.load(feed);
      // A load that fails early is told at the next push; until then nobody listens.
      feed.result.catch(() => feed.abandon());
      loads.set(++streams, feed);
      return streams;
    },
    'load.push': (stream: number, rows: readonly Row[]) => loads.get(stream)?.push(rows),
    'load.end': async (stream: number, broken: boolean) => {
      const feed = loads.get(stream);
      loads.delete(stream);
      feed?.end(broken);
      await feed?.result;
    },
  };

  const perform = async ({ id, method, args }: StoreCall): Promise<StoreReply> => {
    try {
      const run = (extra[method] ?? Reflect.get(store, method)) as (...all: readonly unknown[]) => unknown;
      return { id, ok: true, value: await run.apply(store, args as unknown[]) };
    } catch (error) {
      return { id, ok: false, fault: toFault(error) };
    }
  };
  port.on('message', (call: StoreCall) => {
    void perform(call).then((reply) => port.postMessage(reply));
  });
}

/** Rows pushed from outside, read by a load at its own pace: a push is answered once its rows were taken. */
class Feed implements AsyncIterable<Row> {
  result: Promise<void> = Promise.resolve();
  #rows: readonly Row[] = [];
  #taken: (() => void) | null = null;
  #wake: (() => void) | null = null;
  #ended: 'no' | 'whole' | 'broken' = 'no';

  push(rows: readonly Row[]): Promise<void> {
    return new Promise((resolve) => {
      if (this.#ended !== 'no') return resolve();
      this.#rows = rows;
      this.#taken = resolve;
      this.#wake?.();
    });
  }

  end(broken: boolean): void {
    this.#ended = broken ? 'broken' : 'whole';
    this.#wake?.();
  }

  abandon(): void {
    this.#ended = 'broken';
    this.#taken?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Row> {
    for (;;) {
      yield* this.#rows;
      this.#rows = [];
      this.#taken?.();
      this.#taken = null;
      if (this.#ended === 'broken') throw new Error('the rows to load broke off');
      if (this.#ended === 'whole') return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
  }
}
