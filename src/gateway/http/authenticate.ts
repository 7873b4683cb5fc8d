/** Who calls a REST route, and whether that caller may. */
import type { Request } from 'express';
import { KefuError } from '../../domain/errors.ts';
import type { GatewayContext } from '../context.ts';
import { originAllowed, sameOrigin } from '../origins.ts';
import { cookieToken, type Principal } from '../principal.ts';
import type { Access } from './route.ts';

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

function bearer(request: Request): string | undefined {
  const match = /^Bearer +([^\s]{1,4096})$/i.exec(request.headers.authorization ?? '');
  return match?.[1];
}

/** The caller, allowed to call this. Throws `unauthorized`, `invalid_token`, `forbidden`, `origin_not_allowed`. */
export async function authenticate(
  context: GatewayContext,
  request: Request,
  access: Access,
): Promise<Principal | null> {
  if (access.kind === 'public') return null;
  const principal = await caller(context, request, access.kind === 'visitor_or_staff');
  if (principal === null) throw new KefuError('unauthorized');
  if (principal.kind === 'visitor') {
    if (access.kind !== 'visitor_or_staff') throw new KefuError('forbidden');
    return principal;
  }
  if (!access.roles.includes(principal.role)) throw new KefuError('forbidden');
  return principal;
}

async function caller(context: GatewayContext, request: Request, visitors: boolean): Promise<Principal | null> {
  const token = bearer(request);
  if (token !== undefined) {
    if (token.includes('.')) return visitors ? visitorOf(context, request, token) : null;
    return context.staffSessions.principal(token);
  }
  if (request.headers.authorization !== undefined) return null;
  const cookie = cookieToken(request.headers.cookie);
  if (cookie === undefined) return null;
  if (UNSAFE.has(request.method) && !fromOwnPage(context, request)) {
    throw new KefuError('forbidden', 'A call with the login cookie must come from our own pages.');
  }
  return context.staffSessions.principal(cookie);
}

async function visitorOf(context: GatewayContext, request: Request, token: string): Promise<Principal> {
  const claims = await context.tokens.verify(token);
  const inbox = await context.deps.store.getInbox(claims.tenantId, claims.inboxId);
  if (inbox === null) throw new KefuError('invalid_token');
  if (!originAllowed(inbox, request.headers.origin)) throw new KefuError('origin_not_allowed');
  return { kind: 'visitor', tenantId: claims.tenantId, inboxId: claims.inboxId, visitorId: claims.visitorId };
}

/**
 * Browsers say where an unsafe call comes from, in Sec-Fetch-Site or at least in Origin. What says neither is no browser,
 * and nobody's cookie is ridden.
 */
function fromOwnPage(context: GatewayContext, request: Request): boolean {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (origin === undefined) return true;
  return sameOrigin(origin, request.host, context.deps.config.publicUrl);
}
