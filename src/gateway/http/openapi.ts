/** The OpenAPI 3.1 document, made from the routes that are served: what is described is what runs. */
import { z } from 'zod';
import { ERRORS, type ErrorCode } from '../../domain/errors.ts';
import { wireError } from '../../protocol/common.ts';
import type { GatewayConfig } from '../deps.ts';
import type { Route } from './route.ts';

type JsonSchema = Record<string, unknown>;

/** Errors every route of a kind may answer. */
const ALWAYS: readonly ErrorCode[] = ['internal', 'unavailable'];
const WITH_STAFF: readonly ErrorCode[] = ['unauthorized', 'forbidden', 'rate_limited'];
const WITH_BODY: readonly ErrorCode[] = ['invalid_json', 'invalid_payload', 'payload_too_large', 'shutting_down'];
const WITH_KEY: readonly ErrorCode[] = ['idempotency_mismatch', 'conflict'];

/** Every code a route may answer with, in the order of the registry. */
export function errorsOf(route: Route): ErrorCode[] {
  const codes = new Set<ErrorCode>([...ALWAYS, ...(route.errors ?? [])]);
  if (route.access.kind !== 'public') for (const code of WITH_STAFF) codes.add(code);
  if (route.access.kind === 'visitor_or_staff') for (const code of VISITOR) codes.add(code);
  if (route.body !== undefined) for (const code of WITH_BODY) codes.add(code);
  if (route.query !== undefined) codes.add('invalid_payload');
  if (honoursKey(route)) for (const code of WITH_KEY) codes.add(code);
  return (Object.keys(ERRORS) as ErrorCode[]).filter((code) => codes.has(code));
}
const VISITOR: readonly ErrorCode[] = ['invalid_token', 'origin_not_allowed'];

export function honoursKey(route: Route): boolean {
  return route.method === 'post' && route.access.kind !== 'public';
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  return rest;
}

export function openApi(routes: readonly Route[], config: Pick<GatewayConfig, 'version' | 'publicUrl'>): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] ??= {};
    (paths[route.path] as Record<string, unknown>)[route.method] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kefu',
      version: config.version,
      description:
        'REST API of Kefu. Times are RFC 3339 in UTC with milliseconds, ids are opaque strings, errors are coded. ' +
        'Visitors and staff talk live over Socket.IO (namespaces /visitor and /staff): see docs/API.md.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: config.publicUrl ?? '/' }],
    tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Error: jsonSchema(z.object({ error: wireError }), 'output') },
      securitySchemes: {
        staff: { type: 'http', scheme: 'bearer', description: 'A login token or an API key' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'kefu_session' },
        visitor: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A visitor token' },
      },
    },
  };
}

function operation(route: Route): object {
  return {
    operationId: operationId(route),
    summary: route.summary,
    tags: [route.tag],
    ...(route.access.kind === 'public' ? { security: [] } : { security: securityOf(route) }),
    ...(route.access.kind === 'public' ? {} : { 'x-roles': route.access.roles }),
    parameters: parametersOf(route),
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: !route.body.safeParse(undefined).success,
            content: { 'application/json': { schema: jsonSchema(route.body, 'input') } },
          },
        }),
    responses: { ...answers(route), ...failures(route) },
  };
}

function operationId(route: Route): string {
  return `${route.method}${route.path.replace(/[^A-Za-z0-9]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`;
}

function securityOf(route: Route): object[] {
  const staff = [{ staff: [] }, { cookie: [] }];
  return route.access.kind === 'visitor_or_staff' ? [{ visitor: [] }, ...staff] : staff;
}

function parametersOf(route: Route): object[] {
  const parameters: object[] = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => ({
    name: match[1],
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  for (const [name, schema] of Object.entries(route.query?.shape ?? {})) {
    parameters.push({
      name,
      in: 'query',
      required: !(schema as z.ZodType).safeParse(undefined).success,
      schema: jsonSchema(schema as z.ZodType, 'input'),
    });
  }
  if (route.versioned) {
    parameters.push({
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'The version this change was made from: `"<version>"`',
      schema: { type: 'string' },
    });
  }
  if (honoursKey(route)) {
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'The same key again gives the first answer and does nothing twice',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    });
  }
  return parameters;
}

function answers(route: Route): Record<string, object> {
  return Object.fromEntries(
    Object.entries(route.responses).map(([status, schema]) => [
      status,
      {
        description: status === '201' ? 'Created' : status === '204' ? 'Done' : status === '200' ? 'OK' : 'Not now',
        ...(schema === null
          ? route.streams === undefined
            ? {}
            : { content: { [route.streams]: { schema: { type: 'string' } } } }
          : { content: { 'application/json': { schema: jsonSchema(schema, 'output') } } }),
      },
    ]),
  );
}

function failures(route: Route): Record<string, object> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(route)) {
    const { status } = ERRORS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const described = [...byStatus].filter(([status]) => route.responses[status] === undefined);
  return Object.fromEntries(
    described.map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\`: ${ERRORS[code].meaning}`).join(' '),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    ]),
  );
}
