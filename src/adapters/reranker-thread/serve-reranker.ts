/**
 * The thread's side: one call after the other, in the order they came, without those that were aborted meanwhile. Ends the thread
 * when it is told to.
 */
import type { MessagePort } from 'node:worker_threads';
import type { Reranker } from '../../ports/reranker.ts';
import type { RerankerCall, RerankerReply } from './messages.ts';

export function serveReranker(reranker: Reranker, port: MessagePort): void {
  const reply = (message: RerankerReply): void => port.postMessage(message);
  const wanted = new Map<number, AbortController>();
  let last: Promise<void> = Promise.resolve();

  const score = async ({ id, question, texts }: Extract<RerankerCall, { kind: 'score' }>): Promise<void> => {
    const abort = wanted.get(id);
    if (abort === undefined) return;
    try {
      reply({ kind: 'scores', id, scores: await reranker.score(question, texts, abort.signal) });
    } catch (error) {
      if (!abort.signal.aborted) reply({ kind: 'failed', id, message: String(error) });
    } finally {
      wanted.delete(id);
    }
  };
  port.on('message', (call: RerankerCall) => {
    if (call.kind === 'close') {
      for (const abort of wanted.values()) abort.abort();
      wanted.clear();
      // A thread that is cut off while a model runs takes the process with it, so it ends by itself, between two batches.
      last = last.then(() => reranker.close()).finally(() => port.close());
      return;
    }
    if (call.kind === 'abort') {
      wanted.get(call.id)?.abort();
      wanted.delete(call.id);
      return;
    }
    wanted.set(call.id, new AbortController());
    last = last.then(() => score(call));
  });
  reply({ kind: 'ready' });
}
