/** The HTTP side: headers, request ids, bodies, routes, pages, and one place where errors become answers. */
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import express, {
  type ErrorRequestHandler,
  type Express,
  type NextFunction,
  type Request,
  type Response,
} from 'express';
import { KefuError } from '../../domain/errors.ts';
import type { GatewayContext } from '../context.ts';
import { toKefuError } from '../faults.ts';
import { mountRoutes } from './mount.ts';
import { pages, securityHeaders } from './pages.ts';
import type { Route } from './route.ts';

const MAX_BODY = '256kb';
const REQUEST_ID = /^[\w.-]{8,64}$/;
/** What pages of other sites may call; whether this page may is the inbox's to say. */
const FOR_OTHER_SITES = /^\/v1\/(?:visitor\/[a-z]+|conversations\/[^/]+\/messages)$/;
const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key, X-Request-Id',
  'Access-Control-Max-Age': '600',
};

export function createApp(context: GatewayContext, routes: readonly Route[]): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', context.deps.config.trustProxy);
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.use(identify(context));
  app.use(securityHeaders());
  app.use(otherSites);
  app.use('/v1', noStore, jsonBody(context));
  app.use(mountRoutes(context, routes));
  app.use(pages(context));
  app.use((request: Request) => {
    throw new KefuError('not_found', `Nothing is at ${request.method} ${request.path.slice(0, 200)}.`);
  });
  app.use(answerErrors(context));
  return app;
}

/** A request id on every answer and log line; how long each took, by the route's pattern. */
function identify(context: GatewayContext) {
  const { clock, random, logger } = context.deps;
  return (request: Request, response: Response, next: NextFunction) => {
    const given = request.headers['x-request-id'];
    const requestId =
      typeof given === 'string' && REQUEST_ID.test(given) ? given : Buffer.from(random.bytes(9)).toString('base64url');
    response.locals.requestId = requestId;
    response.set('X-Request-Id', requestId);
    const started = clock.monotonic();
    response.on('close', () => {
      const ms = clock.monotonic() - started;
      const route = typeof response.locals.route === 'string' ? response.locals.route : 'page';
      const labels = { method: request.method, route, status: String(response.statusCode) };
      context.metrics.httpSeconds.observe(labels, ms / 1000);
      logger.debug({ requestId, ...labels, ms: Math.round(ms), finished: response.writableFinished }, 'request');
    });
    next();
  };
}

/** No credentials cross sites: a cookie is never read here, a bearer token is put in by whoever has it. */
function otherSites(request: Request, response: Response, next: NextFunction): void {
  if (request.headers.origin === undefined || !FOR_OTHER_SITES.test(request.path)) {
    next();
    return;
  }
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'X-Request-Id, Retry-After',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  if (request.method === 'OPTIONS') response.set(PREFLIGHT).status(204).end();
  else next();
}

function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.set('Cache-Control', 'no-store');
  next();
}

/** JSON in UTF-8 and nothing else; a body that is none is answered with a code. */
function jsonBody(_context: GatewayContext) {
  const parse = express.json({
    limit: MAX_BODY,
    type: (request: IncomingMessage) => hasBody(request),
    verify: (_request, _response, body) => {
      // A plain error: the parser decorates what is thrown here. `coded` below knows it by its type.
      if (!isUtf8(body)) throw new Error('the body is not UTF-8');
    },
  });
  return (request: Request, response: Response, next: NextFunction) => {
    const type = request.headers['content-type'];
    if (takesForm(request)) {
      // The route reads it itself, after it knows who calls, and says so when it is no form.
      next();
      return;
    }
    if (hasBody(request) && type !== undefined && !isJson(type)) {
      next(new KefuError('invalid_json', 'Send JSON as application/json in UTF-8.'));
      return;
    }
    parse(request, response, next);
  };
}

/** The one route that takes files. */
function takesForm(request: Request): boolean {
  return request.method === 'POST' && /^\/v1\/knowledge\/imports\/?(\?|$)/.test(request.originalUrl);
}

function hasBody(request: IncomingMessage): boolean {
  return request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
}

/** A form or plain text could come from any page without a preflight. */
function isJson(type: string): boolean {
  const [media = '', ...parameters] = type.toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='));
  const utf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  return utf8 && /^application\/(?:json|[\w.+-]+\+json)$/.test(media.trim());
}

/** What the body parser calls its failures. */
const NOT_JSON = new Set([
  'entity.parse.failed',
  'entity.verify.failed',
  'charset.unsupported',
  'encoding.unsupported',
  'request.size.invalid',
]);

interface HttpFault {
  readonly type?: string;
  readonly status?: number;
}

/** What Express and its body parser throw, in our codes. */
function coded(thrown: unknown): unknown {
  if (thrown instanceof KefuError || typeof thrown !== 'object' || thrown === null) return thrown;
  const { type, status } = thrown as HttpFault;
  if (type === 'entity.too.large') return new KefuError('payload_too_large', undefined, { cause: thrown });
  if (type !== undefined && NOT_JSON.has(type)) {
    return new KefuError('invalid_json', undefined, { cause: thrown });
  }
  if (thrown instanceof URIError) return new KefuError('not_found', undefined, { cause: thrown });
  // Cut-off uploads, bad ranges, files that are not there.
  if (status === 404) return new KefuError('not_found', undefined, { cause: thrown });
  if (status !== undefined && status >= 400 && status < 500) {
    return new KefuError('invalid_payload', undefined, { cause: thrown });
  }
  return thrown;
}

function answerErrors(context: GatewayContext): ErrorRequestHandler {
  return (thrown, request, response, _next) => {
    const { requestId, route } = response.locals;
    const error = toKefuError(coded(thrown), context.deps.logger, { requestId, method: request.method, route });
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const retryAfterMs = error.details?.retryAfterMs;
    if (typeof retryAfterMs === 'number') response.set('Retry-After', String(Math.ceil(retryAfterMs / 1000)));
    response.status(error.status).json({ error: error.toWire() });
  };
}
