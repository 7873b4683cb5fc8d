/**
 * A reranker in a thread of its own. A batch of pairs cannot be broken off and takes as long as a large model takes; in the
 * caller's thread every other search would wait for it, and no budget would hold. Here the caller stops waiting when its signal
 * says so, and the thread drops the call at the next batch.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { KefuError } from '../../domain/errors.ts';
import type { Reranker } from '../../ports/reranker.ts';
import type { RerankerCall, RerankerReply, RerankerThreadData } from './messages.ts';

export interface RerankerThreadOptions {
  /** The bundled entry, which opens the model that `data` describes and serves it. */
  readonly workerFile: URL;
  readonly data: RerankerThreadData;
}

/** A thread that died is started again at the first call after this long: soon, and not over and over. */
const RESTART_AFTER_MS = 5_000;

/** Rejects with KefuError `model_refused` when the model cannot be used. Calls reject with `unavailable` while the thread is dead. */
export async function openRerankerThread(options: RerankerThreadOptions): Promise<Reranker> {
  const reranker = new RerankerThread(options);
  await reranker.opened();
  return reranker;
}

interface Waiting {
  resolve(scores: number[]): void;
  reject(error: unknown): void;
}

class RerankerThread implements Reranker {
  readonly version: string;
  readonly #options: RerankerThreadOptions;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker;
  #ready: Promise<void>;
  #calls = 0;
  #diedAt: number | null = null;
  #closed = false;

  constructor(options: RerankerThreadOptions) {
    this.#options = options;
    this.version = options.data.version;
    [this.#worker, this.#ready] = this.#start();
  }

  opened(): Promise<void> {
    return this.#ready;
  }

  async score(question: string, texts: readonly string[], signal: AbortSignal): Promise<number[]> {
    signal.throwIfAborted();
    if (this.#closed) throw stopped();
    if (this.#diedAt !== null && performance.now() - this.#diedAt > RESTART_AFTER_MS) {
      [this.#worker, this.#ready] = this.#start();
    }
    if (this.#diedAt !== null) throw stopped();
    const id = ++this.#calls;
    return new Promise<number[]>((resolve, reject) => {
      const abort = () => {
        this.#waiting.delete(id);
        this.#send({ kind: 'abort', id });
        reject(signal.reason);
      };
      const settle = () => signal.removeEventListener('abort', abort);
      signal.addEventListener('abort', abort, { once: true });
      this.#waiting.set(id, {
        resolve: (scores) => {
          settle();
          resolve(scores);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      });
      this.#send({ kind: 'score', id, question, texts });
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#diedAt !== null) return;
    const ended = once(this.#worker, 'exit');
    this.#send({ kind: 'close' });
    await ended;
  }

  #send(call: RerankerCall): void {
    this.#worker.postMessage(call);
  }

  #start(): [Worker, Promise<void>] {
    const worker = new Worker(this.#options.workerFile, { workerData: this.#options.data });
    this.#diedAt = null;
    const ready = new Promise<void>((resolve, reject) => {
      const die = (error: unknown): void => {
        reject(error);
        if (worker !== this.#worker || this.#diedAt !== null) return;
        this.#diedAt = performance.now();
        for (const waiting of this.#waiting.values()) waiting.reject(stopped(error));
        this.#waiting.clear();
      };
      worker.on('message', (reply: RerankerReply) => {
        if (reply.kind === 'ready') resolve();
        else if (reply.kind === 'refused') die(new KefuError('model_refused', reply.message));
        else this.#settle(reply);
      });
      worker.on('error', (cause) => die(stopped(cause)));
      worker.on('exit', (code) => die(stopped(new Error(`exit code ${code}`))));
    });
    // Whoever started it again waits for scores, not for this.
    ready.catch(() => {});
    return [worker, ready];
  }

  #settle(reply: Extract<RerankerReply, { id: number }>): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.kind === 'scores') waiting?.resolve([...reply.scores]);
    else waiting?.reject(new KefuError('internal', 'The reranker failed.', { cause: new Error(reply.message) }));
  }
}

function stopped(cause?: unknown): KefuError {
  return new KefuError('unavailable', "The reranker's thread stopped.", { cause });
}
