/** Worker side: hands a result's vectors over to the main thread instead of copying them. */
import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { WorkerResult } from './worker-messages.ts';

export function handOver(result: WorkerResult & { readonly vectors: Float32Array }): WorkerResult {
  const marked = { [transferableSymbol]: result.vectors.buffer, [valueSymbol]: result };
  // What the pool delivers is the value; the marks stay here.
  return move(marked as unknown as Parameters<typeof move>[0]) as unknown as WorkerResult;
}
