/** The preparation worker: one model is made ready in a thread of its own, away from sockets and from what serves. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { KefuError } from '../domain/errors.ts';
import { assert } from '../lib/assert.ts';
import { ModelRegistry } from '../understanding/registry/model-registry.ts';
import { ModelRuns } from './model-runs.ts';
import type { PreparationMessage, PreparationOrder } from './preparation-line.ts';
import { prepareEncoder } from './prepare-encoder.ts';
import { prepareReranker } from './prepare-reranker.ts';

const port = parentPort;
assert(port !== null, 'this file runs as a worker');
const send = (message: PreparationMessage): void => port.postMessage(message);
const progress = (doing: string, share: number): void => send({ kind: 'progress', doing, share });

const runs = new ModelRuns();
// The one thing that can be said to it: end.
port.once('message', () => {
  void runs.end().then(() => send({ kind: 'failed', code: 'shutting_down', message: '' }));
});
// A preparation that is done has to end whether or not that was said.
port.unref();

function prepare(order: PreparationOrder) {
  if (order.what === 'reranker') return prepareReranker({ ...order, runs, progress });
  const registry = new ModelRegistry(order.modelsRoot, join(order.dataDir, 'models'));
  return prepareEncoder({ ...order, registry, runs, progress });
}

try {
  send({ kind: 'done', prepared: await prepare(workerData as PreparationOrder) });
} catch (error) {
  const code = error instanceof KefuError ? error.code : 'internal';
  send({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error) });
}
