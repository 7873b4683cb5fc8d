/** The preparation worker: one encoder is made ready in a thread of its own, away from sockets and from what serves. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { KefuError } from '../domain/errors.ts';
import { assert } from '../lib/assert.ts';
import { ModelRegistry } from '../understanding/registry/model-registry.ts';
import type { PreparationMessage, PreparationOrder } from './preparation-line.ts';
import { prepareEncoder } from './prepare-encoder.ts';

const port = parentPort;
assert(port !== null, 'this file runs as a worker');
const send = (message: PreparationMessage): void => port.postMessage(message);
const order = workerData as PreparationOrder;

try {
  const prepared = await prepareEncoder({
    registry: new ModelRegistry(order.modelsRoot, join(order.dataDir, 'models')),
    setting: order.setting,
    hubUrl: order.hubUrl,
    starterPack: order.starterPack,
    progress: (doing, share) => send({ kind: 'progress', doing, share }),
  });
  send({ kind: 'done', prepared });
} catch (error) {
  const code = error instanceof KefuError ? error.code : 'internal';
  send({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error) });
}
