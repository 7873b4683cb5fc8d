/** The line to one knowledge worker: numbers the requests, pairs the replies, and fails what was under way when it dies. */
import { Worker } from 'node:worker_threads';
import { KefuError } from '../../domain/errors.ts';
import type { RequestName, Requests, WorkerReply } from './protocol.ts';

export interface WorkerLine {
  call<Name extends RequestName>(name: Name, input: Requests[Name]['in']): Promise<Requests[Name]['out']>;
  readonly dead: boolean;
  close(): Promise<void>;
}

/** Starts the worker. Calls reject with KefuError `unavailable` when it dies, `internal` when it fails one request. */
export function openWorkerLine(file: URL, onDeath: (error: unknown) => void): WorkerLine {
  const worker = new Worker(file);
  const waiting = new Map<number, { resolve(out: unknown): void; reject(error: unknown): void }>();
  let next = 1;
  let dead = false;
  let closing = false;

  const die = (cause: unknown): void => {
    if (dead) return;
    dead = true;
    const error = new KefuError('unavailable', 'The knowledge worker stopped.', { cause });
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    if (!closing) onDeath(error);
  };
  worker.on('message', (reply: WorkerReply) => {
    const call = waiting.get(reply.id);
    if (call === undefined) return;
    waiting.delete(reply.id);
    if (reply.ok) call.resolve(reply.out);
    else call.reject(new KefuError('internal', 'The knowledge worker failed.', { cause: reply.message }));
  });
  worker.on('error', die);
  worker.on('exit', (code) => die(new Error(`exit code ${code}`)));

  return {
    get dead() {
      return dead;
    },
    call(name, input) {
      if (dead) return Promise.reject(new KefuError('unavailable', 'The knowledge worker stopped.'));
      const id = next++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as (out: unknown) => void, reject });
        worker.postMessage({ id, name, in: input });
      });
    },
    async close() {
      closing = true;
      await worker.terminate();
    },
  };
}
