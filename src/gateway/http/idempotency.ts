/** Idempotency-Key on POST: the same key by the same caller gives the first answer again and does nothing twice. */
import { createHash } from 'node:crypto';
import { KefuError } from '../../domain/errors.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { Json } from '../../lib/json.ts';
import type { Store } from '../../ports/store.ts';
import { nowStamp } from '../context.ts';
import type { GatewayDeps } from '../deps.ts';
import { actorOf, type Principal } from '../principal.ts';
import type { Reply } from './route.ts';

const KEY = /^[\x21-\x7e]{1,255}$/;

interface Kept {
  readonly status: number;
  readonly body: Json;
  readonly headers: Record<string, string>;
}

/** Throws `invalid_payload` for an unusable key, `idempotency_mismatch` for another body, `conflict` while the first runs. */
export async function once(
  deps: Pick<GatewayDeps, 'store' | 'clock'> & { readonly store: Pick<Store, 'beginIdempotent' | 'endIdempotent'> },
  caller: { readonly tenantId: TenantId; readonly name: string },
  request: {
    readonly key: string;
    readonly method: string;
    readonly path: string;
    readonly body: unknown;
    /** Fields of the answer that are not kept. */
    readonly secrets?: readonly string[];
  },
  run: () => Promise<Reply>,
): Promise<Reply> {
  checkIdempotencyKey(request.key);
  const { tenantId } = caller;
  const key = hash([caller.name, request.key]);
  const bodyHash = hash([request.method, request.path, canonical(request.body)]);
  const begun = await deps.store.beginIdempotent({ tenantId, key, bodyHash, at: nowStamp(deps) });
  switch (begun.kind) {
    case 'mismatch':
      throw new KefuError('idempotency_mismatch');
    case 'running':
      throw new KefuError('conflict', 'The first call with this Idempotency-Key is still running.');
    case 'replay': {
      const kept = begun.response as unknown as Kept;
      return {
        status: kept.status,
        body: kept.body ?? undefined,
        headers: { ...kept.headers, 'Idempotency-Replayed': 'true' },
      };
    }
    case 'first':
      break;
  }
  let reply: Reply;
  try {
    reply = await run();
  } catch (error) {
    // A call that failed did nothing: the key may be used again.
    await deps.store.endIdempotent(tenantId, key, null);
    throw error;
  }
  const kept = { status: reply.status, body: without(reply.body, request.secrets ?? []), headers: keepable(reply) };
  await deps.store.endIdempotent(tenantId, key, kept);
  return reply;
}

/** Throws `invalid_payload` for an unusable key. */
export function checkIdempotencyKey(key: string): void {
  if (!KEY.test(key)) {
    throw new KefuError('invalid_payload', 'Idempotency-Key must be 1 to 255 visible ASCII characters.');
  }
}

function without(body: unknown, secrets: readonly string[]): Json {
  if (secrets.length === 0 || typeof body !== 'object' || body === null) return (body ?? null) as Json;
  return Object.fromEntries(Object.entries(body).filter(([name]) => !secrets.includes(name))) as Json;
}

function keepable(reply: Reply): Record<string, string> {
  const { 'Set-Cookie': _, ...headers } = reply.headers ?? {};
  return headers;
}

export function callerName(principal: Principal): string {
  return principal.kind === 'visitor' ? `visitor:${principal.visitorId}` : actorOf(principal);
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** JSON with its keys in order: the same body written otherwise is the same body. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
