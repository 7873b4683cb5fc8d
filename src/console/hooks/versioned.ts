/**
 * Writing to a versioned thing. When somebody else was quicker the write changes nothing, and both states are kept: what
 * it is now, and what this person wanted, for them to choose.
 */
import { useCallback, useState } from 'react';
import { type ApiError, currentState, toApiError } from '../api/api-error.ts';

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
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const [conflict, setConflict] = useState<Conflict<T, P> | null>(null);

  async function save(patch: P, version: number): Promise<boolean> {
    setBusy(true);
    setError(null);
    try {
      const saved = await write(patch, version);
      setConflict(null);
      onSaved(saved);
      return true;
    } catch (fault) {
      const current = currentState<T>(fault);
      if (current) {
        setConflict({ current, wanted: patch });
        onStale(current);
      } else setError(toApiError(fault));
      return false;
    } finally {
      setBusy(false);
    }
  }

  const dismiss = useCallback(() => {
    setConflict(null);
    setError(null);
  }, []);
  return { busy, error, conflict, save, dismiss };
}
