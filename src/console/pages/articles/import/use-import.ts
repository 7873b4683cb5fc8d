/** One import from the files to its report: a try that writes nothing, then the real one; each is asked about until it ends. */
import { useEffect, useRef, useState } from 'react';
import type { ColumnCorrections, ImportReport } from '../../../../domain/import-report.ts';
import { ApiError, toApiError } from '../../../api/api-error.ts';
import { importsApi } from '../../../api/imports.ts';
import { useClient } from '../../../session.tsx';
import { knowledgeChanged } from '../knowledge-changes.ts';

export type ImportStep =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'checking'; readonly rows: number }
  | { readonly kind: 'preview'; readonly report: ImportReport; readonly rows: number }
  /** `total`: rows of the preview; null after the page was loaded anew. */
  | { readonly kind: 'importing'; readonly rows: number; readonly total: number | null }
  | { readonly kind: 'done'; readonly report: ImportReport };

const ASK_EVERY_MS = 300;

export interface Import {
  readonly step: ImportStep;
  readonly error: ApiError | null;
  check(files: readonly File[], columns: ColumnCorrections): void;
  /** Takes in what was previewed. */
  run(files: readonly File[], columns: ColumnCorrections, publish: boolean): void;
  back(): void;
}

/** `runningId`: a real import to go on watching; `onRunning` is told the id of one, so that a reload finds it again. */
export function useImport(runningId: string | undefined, onRunning: (id: string | undefined) => void): Import {
  const api = importsApi(useClient());
  const [step, setStep] = useState<ImportStep>(
    runningId === undefined ? { kind: 'choosing' } : { kind: 'importing', rows: 0, total: null },
  );
  const [error, setError] = useState<ApiError | null>(null);
  /** What is watched now; an older watch that still waits for an answer is not heard. */
  const watching = useRef(0);
  useEffect(
    () => () => {
      watching.current = -1;
    },
    [],
  );

  async function watch(
    id: Promise<string>,
    before: ImportStep,
    on: (rows: number) => void,
    done: (r: ImportReport, rows: number) => void,
  ) {
    const mine = ++watching.current;
    setError(null);
    try {
      for (const known = await id; watching.current === mine; ) {
        const { status, rows, report, error: why } = await api.status(known);
        if (watching.current !== mine) return;
        if (status === 'done' && report) return done(report, rows);
        if (status === 'failed') throw new ApiError(0, 'import_failed', why ?? '');
        on(rows);
        await new Promise((resolve) => window.setTimeout(resolve, ASK_EVERY_MS));
      }
    } catch (fault) {
      if (watching.current !== mine) return;
      setError(toApiError(fault));
      setStep(before);
    }
  }

  function follow(id: Promise<string>, before: ImportStep, total: number | null) {
    setStep({ kind: 'importing', rows: 0, total });
    void watch(
      id.then((known) => {
        onRunning(known);
        return known;
      }),
      before,
      (rows) => setStep({ kind: 'importing', rows, total }),
      (report) => {
        setStep({ kind: 'done', report });
        knowledgeChanged();
      },
    );
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: an import that the page was loaded with is watched once.
  useEffect(() => {
    if (runningId !== undefined) follow(Promise.resolve(runningId), { kind: 'choosing' }, null);
  }, []);

  return {
    step,
    error,
    check: (files, columns) => {
      const before = step;
      setStep({ kind: 'checking', rows: 0 });
      void watch(
        api.start({ files, columns, dryRun: true, publish: false }).then(({ id }) => id),
        before,
        (rows) => setStep({ kind: 'checking', rows }),
        (report, rows) => setStep({ kind: 'preview', report, rows }),
      );
    },
    run: (files, columns, publish) => {
      const total = step.kind === 'preview' ? step.rows : null;
      follow(
        api.start({ files, columns, dryRun: false, publish }).then(({ id }) => id),
        step,
        total,
      );
    },
    back: () => {
      watching.current++;
      setError(null);
      onRunning(undefined);
      setStep({ kind: 'choosing' });
    },
  };
}
