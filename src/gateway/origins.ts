/** Which pages may use an inbox. A browser always says its origin; what sends none is not a browser. */
import type { Inbox } from '../domain/tenant.ts';

/**
 * An empty list allows every origin. `null` (a sandboxed or file page) is an origin like any other: on a list only when
 * it is listed. No Origin header is allowed unless the inbox requires one.
 */
export function originAllowed(
  inbox: Pick<Inbox, 'allowedOrigins' | 'requireOrigin'>,
  origin: string | undefined,
): boolean {
  if (origin === undefined || origin === '') return !inbox.requireOrigin;
  if (inbox.allowedOrigins.length === 0) return true;
  const given = normalOrigin(origin);
  return inbox.allowedOrigins.some((allowed) => normalOrigin(allowed) === given);
}

/** Scheme, host and port in lower case without a default port; what is no URL stays as it is. */
export function normalOrigin(origin: string): string {
  if (origin === 'null') return origin;
  try {
    return new URL(origin).origin;
  } catch {
    return origin.toLowerCase();
  }
}

/** Whether a page of this origin is served by the host it calls. */
export function sameOrigin(origin: string, host: string | undefined, publicUrl: string | undefined): boolean {
  if (publicUrl !== undefined && normalOrigin(origin) === normalOrigin(publicUrl)) return true;
  try {
    return host !== undefined && new URL(origin).host === new URL(`http://${host}`).host.replace(/:80$/, '');
  } catch {
    return false;
  }
}
