/**
 * Writing to a versioned thing. When somebody else was quicker the write changes nothing, and both states are kept: what
 * it is now, and what this person wanted, for them to choose.
 */
import { useCallback, useState } from 'react';
import { type ApiError, currentState } from '../api/api-error.ts';
import { useSubmission } from './submission.ts';

export interface Conflict<T, P> {
  readonly current: T;
  readonly wanted: P;
}

export interface VersionedWrite<T, P> {
  readonly busy: boolean;
  readonly error: ApiError | null;
  readonly conflict: Conflict<T, P> | null;
  /** True when it was saved. */
  save(patch: P, version: number): Promise<boolean>;
  /** Forgets what was wanted. */
  dismiss(): void;
}

interface Settings<T, P> {
  readonly write: (patch: P, version: number) => Promise<T>;
  readonly onSaved: (saved: T) => void;
  /** The state behind a 412, to be shown as the present one. */
  readonly onStale: (current: T) => void;
}

export function useVersionedWrite<T, P>({ write, onSaved, onStale }: Settings<T, P>): VersionedWrite<T, P> {
  const { busy, error, run, forgetError } = useSubmission();
  const [conflict, setConflict] = useState<Conflict<T, P> | null>(null);

  async function save(patch: P, version: number): Promise<boolean> {
    let isSaved = false;
    await run(async () => {
      try {
        const saved = await write(patch, version);
        setConflict(null);
        onSaved(saved);
        isSaved = true;
      } catch (fault) {
        const current = currentState<T>(fault);
        if (!current) throw fault;
        setConflict({ current, wanted: patch });
        onStale(current);
      }
    });
    return isSaved;
  }

  const dismiss = useCallback(() => {
    setConflict(null);
    forgetError();
  }, [forgetError]);
  return { busy, error, conflict, save, dismiss };
}
