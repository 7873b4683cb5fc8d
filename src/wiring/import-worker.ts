/** The import worker: reads one upload, away from sockets, and writes to the store itself. */
import { parentPort, workerData } from 'node:worker_threads';
import { KefuError } from '../domain/errors.ts';
import { assert } from '../lib/assert.ts';
import type { ImportMessage, ImportOrder } from './import-thread.ts';
import { importUpload } from './importing.ts';
import { openStoreInThisThread } from './open-store.ts';

const port = parentPort;
assert(port !== null, 'this file runs as a worker');
const send = (message: ImportMessage): void => port.postMessage(message);

const { place, upload } = workerData as ImportOrder;
const store = openStoreInThisThread(place);
try {
  send({ kind: 'done', report: await importUpload(store, upload, (rows) => send({ kind: 'progress', rows })) });
} catch (error) {
  const code = error instanceof KefuError ? error.code : 'internal';
  send({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error) });
} finally {
  await store.close();
}
