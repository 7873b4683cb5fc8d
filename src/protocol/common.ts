/** Pieces every wire schema uses: ids, times, pages, errors. */
import { z } from 'zod';
import { ERRORS, type ErrorCode } from '../domain/errors.ts';
import { isBlank, isStorable } from './text.ts';

/** A string every store driver can hold, up to `max` UTF-16 units. */
export const storable = (max: number) =>
  z.string().max(max).refine(isStorable, { error: 'has U+0000 or a lone surrogate' });

/** The same, and not blank. */
export const filled = (max: number) => storable(max).refine((text) => !isBlank(text), { error: 'is empty' });

/** An id as a client sends it: opaque, but bounded and printable. */
export const opaqueId = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[^\u0000-\u0020\u007f]+$/)
  .refine(isStorable);

/** RFC 3339; answered in UTC with milliseconds. */
export const wireTime = z.iso.datetime({ offset: true, precision: 3 });

/** A time in a query: anything RFC 3339, brought to UTC with milliseconds so that string order is time order. */
export const queryTime = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .meta({ description: 'RFC 3339' });

const wholeNumber = (min: number, max: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((n) => n >= min && n <= max, { error: `must be from ${min} to ${max}` })
    .default(fallback);

/** `limit` (≤ 200) and `offset` of a list. */
export const pageQuery = z.object({
  limit: wholeNumber(1, 200, 50),
  offset: wholeNumber(0, 100_000_000, 0),
});

export const queryNumber = wholeNumber;

const errorCode = z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]);

/** The `error` object of every failure, on sockets and over HTTP. */
export const wireError = z.object({
  code: errorCode,
  message: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type WireError = z.infer<typeof wireError>;

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.number().int().min(0) });
