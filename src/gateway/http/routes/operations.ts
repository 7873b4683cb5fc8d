/** What operators and integrators ask the server about itself. */
import { z } from 'zod';
import type { GatewayContext } from '../../context.ts';
import { docsPage } from '../docs-page.ts';
import { openApi } from '../openapi.ts';
import { ok, PUBLIC, type Route, route } from '../route.ts';

export function operationRoutes(context: GatewayContext, everyRoute: () => readonly Route[]): Route[] {
  const { deps, inFlight } = context;
  let described: object | undefined;
  const description = () => {
    described ??= openApi(everyRoute(), deps.config);
    return described;
  };
  return [
    route({
      method: 'get',
      path: '/healthz',
      summary: 'The process is alive',
      tag: 'operations',
      access: PUBLIC,
      responses: { 200: z.object({ status: z.literal('ok'), version: z.string() }) },
      run: async () => ok({ status: 'ok', version: deps.config.version }),
    }),
    route({
      method: 'get',
      path: '/readyz',
      summary: 'Models and knowledge are loaded, the store answers, and the server is not draining',
      tag: 'operations',
      access: PUBLIC,
      responses: {
        200: z.object({ ready: z.boolean(), checks: z.record(z.string(), z.boolean()) }),
        503: z.object({ ready: z.boolean(), checks: z.record(z.string(), z.boolean()) }),
      },
      run: async () => {
        const [parts, store] = await Promise.all([
          deps.readiness(),
          deps.store.ping().then(
            () => true,
            () => false,
          ),
        ]);
        const checks = { ...parts.checks, store, serving: !inFlight.draining };
        const ready = parts.ready && store && !inFlight.draining;
        return { status: ready ? 200 : 503, body: { ready, checks }, headers: { 'Cache-Control': 'no-store' } };
      },
    }),
    route({
      method: 'get',
      path: '/metrics',
      summary: 'Prometheus metrics',
      tag: 'operations',
      access: PUBLIC,
      responses: { 200: null },
      streams: 'text/plain',
      run: async ({ response }) => {
        const text = await deps.metrics.metrics();
        response.status(200).set('Content-Type', deps.metrics.contentType).send(text);
        return null;
      },
    }),
    route({
      method: 'get',
      path: '/openapi.json',
      summary: 'This description',
      tag: 'operations',
      access: PUBLIC,
      responses: { 200: null },
      run: async () => ok(description(), { 'Access-Control-Allow-Origin': '*' }),
    }),
    route({
      method: 'get',
      path: '/docs',
      summary: 'This description, to read',
      tag: 'operations',
      access: PUBLIC,
      responses: { 200: null },
      streams: 'text/html',
      run: async ({ response }) => {
        response.status(200).type('html').send(docsPage(everyRoute(), deps.config.version));
        return null;
      },
    }),
  ];
}
