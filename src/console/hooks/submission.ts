/** A form on its way to the server: busy until the answer, which is the end of it or a fault the form shows. */
import { useCallback, useState } from 'react';
import { type ApiError, toApiError } from '../api/api-error.ts';

export interface Submission {
  readonly busy: boolean;
  /** Why the last try failed; forgotten when the next begins. */
  readonly error: ApiError | null;
  /** Never rejects. */
  run(work: () => Promise<void>): Promise<void>;
  forgetError(): void;
}

export function useSubmission(): Submission {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);

  async function run(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (fault) {
      setError(toApiError(fault));
    } finally {
      setBusy(false);
    }
  }

  const forgetError = useCallback(() => setError(null), []);
  return { busy, error, run, forgetError };
}
