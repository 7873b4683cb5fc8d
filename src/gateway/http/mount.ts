/** Puts a table of routes into an Express router: caller, limits, payload, If-Match, Idempotency-Key, answer. */
import { isUtf8 } from 'node:buffer';
import { type Request, type Response, Router } from 'express';
import { KefuError } from '../../domain/errors.ts';
import { opaqueId } from '../../protocol/common.ts';
import type { GatewayContext } from '../context.ts';
import { parsePayload } from '../faults.ts';
import { rateLimited } from '../limits.ts';
import { actorOf, type Principal } from '../principal.ts';
import { authenticate } from './authenticate.ts';
import { callerName, once } from './idempotency.ts';
import type { Call, Reply, Route } from './route.ts';

export function mountRoutes(context: GatewayContext, routes: readonly Route[]): Router {
  const router = Router({ caseSensitive: true });
  for (const route of routes) {
    router[route.method](expressPath(route.path), (request: Request, response: Response) => {
      response.locals.route = route.path;
      return context.inFlight.track(serve(context, route, request, response));
    });
  }
  return router;
}

/** `/v1/tickets/{id}` → `/v1/tickets/:id`. */
function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

async function serve(context: GatewayContext, route: Route, request: Request, response: Response): Promise<void> {
  if (context.inFlight.draining && request.method !== 'GET') throw new KefuError('shutting_down');
  const principal = await authenticate(context, request, route.access);
  if (principal !== null && principal.kind !== 'visitor') await limitStaff(context, principal);
  const call: Call = {
    principal,
    params: idsOf(request),
    query: route.query === undefined ? {} : parsePayload(route.query, queryOf(request)),
    body: route.body === undefined ? undefined : parsePayload(route.body, request.body),
    ifMatch: route.versioned ? versionOf(request) : null,
    request,
    response,
    requestId: String(response.locals.requestId),
  };
  const key = request.headers['idempotency-key'];
  const keyed = request.method === 'POST' && typeof key === 'string' && principal !== null && !route.ownsIdempotency;
  const reply = keyed
    ? await once(
        context.deps,
        { tenantId: principal.tenantId, name: callerName(principal) },
        { key, method: request.method, path: request.path, body: request.body, secrets: route.secrets },
        async () => (await route.run(call)) ?? { status: response.statusCode },
      )
    : await route.run(call);
  if (reply !== null && !response.headersSent) send(response, reply);
}

async function limitStaff(context: GatewayContext, principal: Exclude<Principal, { kind: 'visitor' }>): Promise<void> {
  const waitMs = await context.limits.staff(actorOf(principal));
  if (waitMs > 0) throw rateLimited(waitMs);
}

/** An id that cannot be one names nothing. */
function idsOf(request: Request): Record<string, string> {
  for (const value of Object.values(request.params)) {
    if (!opaqueId.safeParse(value).success) throw new KefuError('not_found');
  }
  return request.params as Record<string, string>;
}

/** The query, unless its bytes are no UTF-8: the parser would put U+FFFD for them and search for something else. */
function queryOf(request: Request): Request['query'] {
  const at = request.originalUrl.indexOf('?');
  const bytes = request.originalUrl
    .slice(at + 1)
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (at >= 0 && !isUtf8(Buffer.from(bytes, 'latin1'))) {
    throw new KefuError('invalid_payload', 'The query is not UTF-8.');
  }
  return request.query;
}

/**
 * The version in If-Match. Throws `precondition_required` when none is named, `invalid_payload` when it is not a version.
 * RFC 9110's `*` (anything that exists) names none: taken, it would write over whatever somebody else has just saved.
 */
function versionOf(request: Request): number {
  const given = request.headers['if-match'];
  if (given === undefined) throw new KefuError('precondition_required');
  if (given.trim() === '*') {
    throw new KefuError(
      'precondition_required',
      'If-Match must name the version that was read, as "<version>", not *.',
    );
  }
  // Proxies that compress mark a strong tag as weak.
  const match = /^(?:W\/)?"(\d{1,15})"$/.exec(given.trim());
  if (match === null) throw new KefuError('invalid_payload', 'If-Match must be "<version>".');
  return Number(match[1]);
}

function send(response: Response, reply: Reply): void {
  response.status(reply.status);
  if (reply.headers !== undefined) response.set(reply.headers);
  if (reply.body === undefined || reply.status === 204) response.end();
  else response.json(reply.body);
}
