/** The main thread's side of the preparation worker. */
import { Worker } from 'node:worker_threads';
import { type ErrorCode, KefuError } from '../domain/errors.ts';
import type { Prepared } from './prepare-encoder.ts';
import type { PreparedReranker } from './prepare-reranker.ts';

export interface EncoderPreparation {
  readonly what: 'encoder';
  readonly modelsRoot: string;
  readonly dataDir: string;
  readonly setting: string | undefined;
  readonly hubUrl: string | undefined;
  readonly starterPack: string;
}

export interface RerankerPreparation {
  readonly what: 'reranker';
  readonly dataDir: string;
  readonly setting: string;
  readonly hubUrl: string | undefined;
  readonly download: boolean;
}

export type PreparationOrder = EncoderPreparation | RerankerPreparation;
type PreparedBy<Order> = Order extends EncoderPreparation ? Prepared : PreparedReranker;

export type PreparationMessage =
  | { readonly kind: 'progress'; readonly doing: string; readonly share: number }
  | { readonly kind: 'done'; readonly prepared: Prepared | PreparedReranker }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly message: string };

/** How long an aborted preparation has for ending by itself: longer than a model runs without a break. */
const DEAF_MS = 2_000;

/** Runs one preparation; an aborted one ends soon and leaves what it had finished. Rejects with the worker's KefuError. */
export function runPreparation<Order extends PreparationOrder>(
  file: URL,
  order: Order,
  progress: (doing: string, share: number) => void,
  signal: AbortSignal,
): Promise<PreparedBy<Order>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: order });
    const end = (settle: () => void) => {
      signal.removeEventListener('abort', abort);
      void worker.terminate();
      settle();
    };
    const fail = (error: unknown) => end(() => reject(error));
    const abort = () => {
      worker.postMessage('end');
      // What computes without a model hears nothing, and may be cut off.
      setTimeout(() => fail(new KefuError('shutting_down')), DEAF_MS).unref();
    };
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    worker.on('message', (message: PreparationMessage) => {
      if (message.kind === 'progress') progress(message.doing, message.share);
      else if (message.kind === 'done') end(() => resolve(message.prepared as PreparedBy<Order>));
      else fail(new KefuError(message.code, message.message));
    });
    const { what } = order;
    worker.on('error', (cause) =>
      fail(new KefuError('internal', `The preparation of the ${what} broke off.`, { cause })),
    );
    worker.on('exit', (code) => fail(new KefuError('internal', `The preparation of the ${what} ended with ${code}.`)));
  });
}
