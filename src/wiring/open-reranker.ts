/** Opens a reranker at once, downloaded if need be, in a thread as it serves: for programs that have nothing to serve meanwhile. */
import { openRerankerThread } from '../adapters/reranker-thread/reranker-thread.ts';
import type { Reranker } from '../ports/reranker.ts';
import { ModelRuns } from './model-runs.ts';
import { workerFile } from './paths.ts';
import { type PrepareRerankerOptions, prepareReranker } from './prepare-reranker.ts';

/** Rejects with KefuError `hub_unreachable`, `unavailable` or `model_refused`. */
export async function openReranker(
  { dataDir, setting, hubUrl }: Pick<PrepareRerankerOptions, 'dataDir' | 'setting' | 'hubUrl'>,
  progress: PrepareRerankerOptions['progress'],
): Promise<Reranker> {
  const data = await prepareReranker({ dataDir, setting, hubUrl, download: true, runs: new ModelRuns(), progress });
  return openRerankerThread({ workerFile: workerFile('reranker-worker'), data });
}
