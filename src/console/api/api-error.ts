/** A call that failed, with the server's code. `network` and `bad_response` are the console's own codes. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(status: number, code: string, message: string, details?: Record<string, unknown>, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export function toApiError(fault: unknown): ApiError {
  if (fault instanceof ApiError) return fault;
  return new ApiError(0, 'internal', fault instanceof Error ? fault.message : String(fault), undefined, fault);
}

/** The state the server has now, out of a 412; null when the call failed for another reason. */
export function currentState<T>(fault: unknown): T | null {
  if (!(fault instanceof ApiError) || fault.status !== 412 || !fault.details) return null;
  return (fault.details.current ?? fault.details) as T;
}
