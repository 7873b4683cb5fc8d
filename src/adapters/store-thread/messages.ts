/** What the store's thread and its caller say to each other. All of it survives a structured clone. */
import { type ErrorCode, KefuError } from '../../domain/errors.ts';
import { InvariantError } from '../../lib/assert.ts';

export interface StoreCall {
  readonly id: number;
  /** A method of the Store port, or one of the stream calls below. */
  readonly method: string;
  readonly args: readonly unknown[];
}
export type StoreReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly fault: Fault };

/** An error as it crosses: coded errors and broken invariants keep what they are. */
export interface Fault {
  readonly kind: 'coded' | 'invariant' | 'other';
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: Record<string, unknown> | null;
  readonly cause: string | null;
}

export function toFault(error: unknown): Fault {
  const message = error instanceof Error ? error.message : String(error);
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : null;
  if (error instanceof KefuError)
    return { kind: 'coded', code: error.code, message, details: error.details ?? null, cause };
  return {
    kind: error instanceof InvariantError ? 'invariant' : 'other',
    code: 'internal',
    message,
    details: null,
    cause,
  };
}

export function fromFault(fault: Fault): Error {
  const cause = fault.cause === null ? undefined : new Error(fault.cause);
  switch (fault.kind) {
    case 'coded':
      return new KefuError(fault.code, fault.message, {
        ...(fault.details === null ? {} : { details: fault.details }),
        cause,
      });
    case 'invariant':
      return new InvariantError(fault.message);
    case 'other':
      return new Error(fault.message, { cause });
  }
}

/** A dump is read, and a load written, in pieces of this many rows. */
export const ROWS_AT_ONCE = 500;
