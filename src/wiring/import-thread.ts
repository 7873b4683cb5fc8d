/**
 * The main thread's side of the import worker. Taking a workbook or a table of 60,000 rows apart keeps a thread busy for half
 * a minute; on the main thread nobody would be answered meanwhile.
 */
import { Worker } from 'node:worker_threads';
import { type ErrorCode, KefuError } from '../domain/errors.ts';
import type { ImportReport } from '../domain/import-report.ts';
import type { Upload } from './importing.ts';
import type { StorePlace } from './open-store.ts';

export interface ImportOrder {
  readonly place: StorePlace;
  readonly upload: Upload;
}
export type ImportMessage =
  | { readonly kind: 'progress'; readonly rows: number }
  | { readonly kind: 'done'; readonly report: ImportReport }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly message: string };

export interface ImportThread {
  /** Rejects with the worker's KefuError. */
  run(upload: Upload, progress: (rows: number) => void): Promise<ImportReport>;
  /** Cuts off what runs: it goes on when the same files are uploaded again. */
  close(): Promise<void>;
}

export function openImportThread(workerFile: URL, place: StorePlace): ImportThread {
  const running = new Set<Worker>();
  let closed = false;
  return {
    run: (upload, progress) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new KefuError('shutting_down'));
        const order: ImportOrder = { place, upload };
        const worker = new Worker(workerFile, { workerData: order });
        running.add(worker);
        worker.on('message', (message: ImportMessage) => {
          if (message.kind === 'progress') progress(message.rows);
          else if (message.kind === 'done') resolve(message.report);
          else reject(new KefuError(message.code, message.message));
        });
        worker.on('error', (cause) => reject(new KefuError('internal', 'The import broke off.', { cause })));
        worker.on('exit', () => {
          running.delete(worker);
          reject(new KefuError(closed ? 'shutting_down' : 'internal', 'The import broke off.'));
        });
      }),
    close: async () => {
      closed = true;
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}
