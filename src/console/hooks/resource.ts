/** Something fetched for a page: its value, the fault, and a way to look again. Answers that come too late are dropped. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiError, toApiError } from '../api/api-error.ts';

export interface Resource<T> {
  readonly data: T | null;
  readonly error: ApiError | null;
  readonly loading: boolean;
  reload(): void;
  /** Puts in a newer value that came another way (an answer to a write). */
  put(data: T): void;
}

/** Fetches when `key` changes; null = nothing to fetch. The old value stays while the next one comes. */
export function useResource<T>(key: string | null, load: () => Promise<T>): Resource<T> {
  const [state, setState] = useState<{ key: string | null; data: T | null; error: ApiError | null; loading: boolean }>({
    key: null,
    data: null,
    error: null,
    loading: key !== null,
  });
  const [round, setRound] = useState(0);
  const latest = useRef(load);
  latest.current = load;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for the same key again.
  useEffect(() => {
    if (key === null) return;
    let current = true;
    setState((old) => ({ ...old, loading: true }));
    latest.current().then(
      (data) => current && setState({ key, data, error: null, loading: false }),
      (fault: unknown) => current && setState((old) => ({ ...old, key, error: toApiError(fault), loading: false })),
    );
    return () => {
      current = false;
    };
  }, [key, round]);

  const reload = useCallback(() => setRound((n) => n + 1), []);
  const put = useCallback((data: T) => setState((old) => ({ ...old, data, error: null })), []);
  return { data: state.data, error: state.error, loading: state.loading, reload, put };
}
