/**
 * Loads the real understanding worker in this thread and times its task function from inside: one utterance after another, so
 * that the work is measured (normal form, tokens, encoder, head, entities, the answer made ready to send) and not the way to it.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerResult, WorkerSettings, WorkerTask } from '../../src/adapters/piscina/worker-messages.ts';
import type { CatalogueProduct } from '../../src/domain/catalogue.ts';
import type { UnderstandRequest } from '../../src/ports/understander.ts';
import { type Timing, timed } from './timed.ts';

export interface MeasuredJob {
  readonly workerFile: string;
  /** Each is measured by itself. */
  readonly sets: readonly { readonly name: string; readonly requests: readonly UnderstandRequest[] }[];
  readonly count: number;
  readonly products: readonly CatalogueProduct[];
}

/** The worker reads its settings where its pool puts them: in the second place. */
export type MeasuredWorkerData = readonly [MeasuredJob, WorkerSettings];

export type Measured = Readonly<Record<string, Timing>>;

const [job] = workerData as MeasuredWorkerData;
const { default: perform } = (await import(job.workerFile)) as { default(task: WorkerTask): Promise<WorkerResult> };
const measured: Record<string, Timing> = {};
for (const { name, requests } of job.sets) {
  measured[name] = await timed(requests, job.count, async (request) => {
    const catalogues = [{ tenantId: request.tenantId, version: 1, products: job.products }];
    await perform({ kind: 'understand', requests: [request], catalogues });
  });
}
parentPort?.postMessage(measured);
