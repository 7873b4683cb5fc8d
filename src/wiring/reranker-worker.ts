/** The reranker worker: a thread below a knowledge worker, where pairs of question and text are read by a cross-encoder. */
import { parentPort, workerData } from 'node:worker_threads';
import type { RerankerReply, RerankerThreadData } from '../adapters/reranker-thread/messages.ts';
import { serveReranker } from '../adapters/reranker-thread/serve-reranker.ts';
import { readRerankerFolder } from '../adapters/transformers/reranker-folder.ts';
import { openTransformersReranker } from '../adapters/transformers/transformers-reranker.ts';
import { assert } from '../lib/assert.ts';

const port = parentPort;
assert(port !== null, 'this file runs as a worker');
const { folder, version } = workerData as RerankerThreadData;

try {
  serveReranker(await openTransformersReranker(readRerankerFolder(folder), version), port);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  port.postMessage({ kind: 'refused', message } satisfies RerankerReply);
}
