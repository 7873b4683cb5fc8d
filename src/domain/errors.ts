/**
 * Every error a user can meet, in one registry: code → HTTP status, whether the same call may succeed later, and what it
 * means. `docs/errors.md` is compared with this table by a test.
 */
export interface ErrorSpec {
  readonly status: number;
  readonly retryable: boolean;
  readonly meaning: string;
}

export const ERRORS = {
  invalid_payload: {
    status: 400,
    retryable: false,
    meaning: 'The payload does not match the schema; details say where.',
  },
  invalid_text: {
    status: 400,
    retryable: false,
    meaning: 'The text is empty, too long (8,192 bytes of UTF-8), or has U+0000 or a lone surrogate.',
  },
  invalid_json: { status: 400, retryable: false, meaning: 'The body is not JSON in UTF-8.' },
  payload_too_large: { status: 413, retryable: false, meaning: 'The body is larger than this route takes.' },
  attachments_unavailable: { status: 400, retryable: false, meaning: 'This server takes no attachments yet.' },
  unauthorized: { status: 401, retryable: false, meaning: 'No valid token or login came with the call.' },
  invalid_credentials: {
    status: 401,
    retryable: false,
    meaning: 'E-mail and password do not match an active account.',
  },
  invalid_token: { status: 401, retryable: false, meaning: 'The visitor token is forged, damaged or expired.' },
  invalid_widget_key: { status: 401, retryable: false, meaning: 'No inbox has this widget key.' },
  invalid_identity: {
    status: 401,
    retryable: false,
    meaning: "The identity JWT is not signed with the inbox's secret, or has expired.",
  },
  origin_not_allowed: { status: 403, retryable: false, meaning: "This page's origin is not on the inbox's list." },
  forbidden: { status: 403, retryable: false, meaning: 'Your role may not do this.' },
  not_found: { status: 404, retryable: false, meaning: 'There is no such thing here, or it is not yours.' },
  held_by_other: {
    status: 409,
    retryable: false,
    meaning: 'Another person holds the conversation; details name the assignee.',
  },
  not_holder: {
    status: 409,
    retryable: false,
    meaning: 'Only the assignee may speak to the visitor or release the conversation.',
  },
  invalid_transition: {
    status: 409,
    retryable: false,
    meaning: 'The thing cannot go from its present state to that one.',
  },
  conflict: { status: 409, retryable: false, meaning: 'Something with this name or key exists already.' },
  model_refused: {
    status: 409,
    retryable: false,
    meaning: 'This model version cannot serve: a file is missing or damaged, or it was made for another encoder.',
  },
  idempotency_mismatch: { status: 409, retryable: false, meaning: 'This Idempotency-Key was used with another body.' },
  stale_version: {
    status: 412,
    retryable: false,
    meaning: 'The thing changed since you read it; the current state is in details.',
  },
  precondition_required: {
    status: 428,
    retryable: false,
    meaning: 'A versioned thing is changed with If-Match: "<version>".',
  },
  rate_limited: {
    status: 429,
    retryable: true,
    meaning: 'Too many calls; details.retryAfterMs says how long to wait.',
  },
  import_queue_full: {
    status: 503,
    retryable: true,
    meaning: 'Too many uploads wait to be imported; send this one again when some are done.',
  },
  storage_full: {
    status: 503,
    retryable: true,
    meaning: 'The disk is full; nothing was saved. Sending again works once there is room.',
  },
  unavailable: {
    status: 503,
    retryable: true,
    meaning: 'The store or a needed part did not answer; nothing was saved.',
  },
  hub_unreachable: {
    status: 503,
    retryable: true,
    meaning:
      'The hub that KEFU_ENCODER or KEFU_RERANKER comes from does not answer or breaks off; what serves goes on serving.',
  },
  shutting_down: { status: 503, retryable: true, meaning: 'This server is draining; connect again.' },
  internal: { status: 500, retryable: true, meaning: 'A fault of ours; the log has it under the request id.' },
} as const satisfies Record<string, ErrorSpec>;

export type ErrorCode = keyof typeof ERRORS;

/** A coded error on its way to a user. `message` is safe to show; `cause` is for the log alone. */
export class KefuError extends Error {
  override name = 'KefuError';
  readonly code: ErrorCode;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: ErrorCode, message?: string, options: { details?: Record<string, unknown>; cause?: unknown } = {}) {
    super(message ?? ERRORS[code].meaning, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }

  /** The `error` object of PROTOCOL.md. */
  toWire(): { code: ErrorCode; message: string; details?: Record<string, unknown> } {
    return this.details === undefined
      ? { code: this.code, message: this.message }
      : { code: this.code, message: this.message, details: this.details };
  }
}
