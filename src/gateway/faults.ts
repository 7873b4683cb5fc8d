/** Turns whatever was thrown into a coded error; what is not coded is a fault of ours, logged with its cause. */
import type { Logger } from 'pino';
import type { z } from 'zod';
import { type ErrorCode, KefuError } from '../domain/errors.ts';
import type { WireError } from '../protocol/common.ts';
import { textFault } from '../protocol/text.ts';

const MAX_ISSUES = 5;

/** `where` names the event or route; nothing a visitor wrote is logged. */
export function toKefuError(error: unknown, logger: Logger, where: Readonly<Record<string, unknown>>): KefuError {
  if (error instanceof KefuError) {
    if (error.status >= 500 && error.code !== 'shutting_down') {
      logger.warn({ ...where, code: error.code, err: error.cause ?? error }, 'refused');
    }
    return error;
  }
  logger.error({ ...where, err: error }, 'fault');
  return new KefuError('internal', undefined, { cause: error });
}

/** The payload as its schema reads it. Throws KefuError `invalid_payload` whose details say where it does not match. */
export function parsePayload<T extends z.ZodType>(schema: T, payload: unknown): z.output<T> {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, MAX_ISSUES).map((issue) => ({
    path: issue.path.slice(0, 8).map(String).join('.').slice(0, 200),
    message: issue.message.slice(0, 200),
  }));
  throw new KefuError('invalid_payload', undefined, { details: { issues } });
}

/** Throws KefuError `invalid_text` with what is wrong with it. */
export function checkText(text: string): void {
  const fault = textFault(text);
  if (fault !== null) throw new KefuError('invalid_text', undefined, { details: { fault } });
}

export function refusal(code: ErrorCode, details?: Record<string, unknown>): { ok: false; error: WireError } {
  return { ok: false, error: new KefuError(code, undefined, { details }).toWire() };
}
