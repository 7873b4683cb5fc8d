/**
 * One REST route as a value: who may call it, what it takes and gives, and what it does. The router enforces it, the
 * OpenAPI document is made from it, and a test walks the table with the wrong tenant's ids.
 */
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { ErrorCode } from '../../domain/errors.ts';
import type { Role } from '../../domain/staff.ts';
import type { KeyPrincipal, Principal, StaffPrincipal } from '../principal.ts';

/** Who may call: anyone, staff (and keys) of these roles, visitors as well as those roles. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'staff'; readonly roles: readonly Role[] }
  | { readonly kind: 'visitor_or_staff'; readonly roles: readonly Role[] };

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Call<Q = unknown, B = unknown> {
  /** null on public routes. */
  readonly principal: Principal | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Q;
  readonly body: B;
  /** The version in If-Match; never null on a versioned route, always elsewhere. */
  readonly ifMatch: number | null;
  readonly request: Request;
  readonly response: Response;
  readonly requestId: string;
}

export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** OpenAPI form: `/v1/tickets/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly access: Access;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Status → what is answered; null = no body. */
  readonly responses: Readonly<Record<number, z.ZodType | null>>;
  readonly errors?: readonly ErrorCode[];
  /** Needs If-Match. */
  readonly versioned?: boolean;
  /** JSON lines or a file written by the handler itself. */
  readonly streams?: string;
  /** Honours Idempotency-Key itself: its body is no JSON. */
  readonly ownsIdempotency?: boolean;
  /** Fields of the answer that are secrets: they are not kept for Idempotency-Key, so a repeat lacks them. */
  readonly secrets?: readonly string[];
  /** null when the handler wrote the answer itself. */
  run(call: Call): Promise<Reply | null>;
}

/** Ties `run` to the route's own schemas. */
export function route<Q extends z.ZodObject = z.ZodObject<Record<never, never>>, B extends z.ZodType = z.ZodUndefined>(
  spec: Omit<Route, 'run' | 'query' | 'body'> & {
    readonly query?: Q;
    readonly body?: B;
    run(call: Call<z.output<Q>, z.output<B>>): Promise<Reply | null>;
  },
): Route {
  return spec as unknown as Route;
}

export const PUBLIC: Access = { kind: 'public' };
export const staffOf = (...roles: Role[]): Access => ({ kind: 'staff', roles });

export function ok(body: unknown, headers?: Readonly<Record<string, string>>): Reply {
  return { status: 200, body, headers };
}
export function created(body: unknown, headers?: Readonly<Record<string, string>>): Reply {
  return { status: 201, body, headers };
}
export const NO_CONTENT: Reply = { status: 204 };

export function etag(version: number): Record<string, string> {
  return { ETag: `"${version}"` };
}

/** The staff member or key behind a call to a staff route. */
export function staffOfCall(call: Call): StaffPrincipal | KeyPrincipal {
  const { principal } = call;
  if (principal === null || principal.kind === 'visitor') throw new Error('a staff route ran without staff');
  return principal;
}

export function callerOf(call: Call): Principal {
  if (call.principal === null) throw new Error('a route ran without its caller');
  return call.principal;
}
