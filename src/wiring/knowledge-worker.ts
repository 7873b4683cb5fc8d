/** The knowledge worker: a thread that holds the tenants' indexes and answers requests about them. */
import { parentPort } from 'node:worker_threads';
import { createJiebaSegmenter } from '../adapters/jieba/jieba-segmenter.ts';
import { oxigraphStore } from '../adapters/oxigraph/triple-store.ts';
import { openRerankerThread } from '../adapters/reranker-thread/reranker-thread.ts';
import type { WorkerReply, WorkerRequest } from '../knowledge/search/protocol.ts';
import { assert } from '../lib/assert.ts';
import { createAnalyzer } from '../retrieval/analyze.ts';
import { hnswFactory } from '../retrieval/hnsw-index.ts';
import { KnowledgeHost } from './knowledge-host.ts';
import { workerFile } from './paths.ts';

const port = parentPort;
assert(port !== null, 'this file runs as a worker');

const host = new KnowledgeHost({
  analyzer: createAnalyzer(createJiebaSegmenter()),
  factory: hnswFactory(),
  triples: oxigraphStore,
  now: () => performance.now(),
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  openReranker: ({ folder, version }) =>
    openRerankerThread({ workerFile: workerFile('reranker-worker'), data: { folder, version } }),
});

port.on('message', (request: WorkerRequest) => {
  const reply = (message: WorkerReply): void => port.postMessage(message);
  host.handle(request.name, request.in).then(
    (out) => reply({ id: request.id, ok: true, out }),
    (error: unknown) =>
      reply({
        id: request.id,
        ok: false,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});
