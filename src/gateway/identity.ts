/** Identity JWTs: the host site's backend vouches for a visitor with the inbox's secret (HS256, nothing else). */
import { type JWTPayload, jwtVerify } from 'jose';
import { JOSEError } from 'jose/errors';
import { z } from 'zod';
import { KefuError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import { filled, storable } from '../protocol/common.ts';
import { isStorable } from '../protocol/text.ts';

/** Attributes bigger than this are not a visitor's attributes. */
const MAX_ATTRIBUTES_BYTES = 16_384;

const claims = z.object({
  sub: filled(256),
  name: storable(200).nullish(),
  email: storable(254).nullish(),
  attributes: z
    .record(z.string(), z.unknown())
    .refine((value) => isAttributes(value))
    .nullish(),
});

function isAttributes(value: unknown): boolean {
  const text = JSON.stringify(value);
  // Escapes included: JSON writes U+0000 and lone surrogates as \u0000 and \ud8xx.
  return text.length <= MAX_ATTRIBUTES_BYTES && isStorable(text) && !/\\u(?:0000|d[89a-f])/i.test(text);
}

export interface Identity {
  readonly externalId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Throws KefuError `invalid_identity` when it is not signed with this secret, has expired, or says nothing usable. */
export async function verifyIdentity(jwt: string, secret: string, clock: Clock): Promise<Identity> {
  let payload: JWTPayload;
  try {
    const verified = await jwtVerify(jwt, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      currentDate: new Date(clock.now()),
      clockTolerance: 5,
    });
    payload = verified.payload;
  } catch (error) {
    if (error instanceof JOSEError || error instanceof TypeError)
      throw new KefuError('invalid_identity', undefined, { cause: error });
    throw error;
  }
  const parsed = claims.safeParse(payload);
  if (!parsed.success) throw new KefuError('invalid_identity', 'The identity JWT has no usable claims.');
  const { sub, name, email, attributes } = parsed.data;
  return { externalId: sub, name: name ?? null, email: email ?? null, attributes: attributes ?? {} };
}
