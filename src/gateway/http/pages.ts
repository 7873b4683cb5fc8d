/** What browsers load from this server: the demo page, the widget, the console. All of it is self-hosted. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import helmet from 'helmet';
import { KefuError } from '../../domain/errors.ts';
import type { GatewayContext } from '../context.ts';

/** Where the demo page wants its widget key. */
const KEY_MARK = '__KEFU_WIDGET_KEY__';
const DEMO_INBOX = 'web';
const HOST = /^[\w.[\]:-]+$/;

/** Safari before 15.4 does not count a WebSocket to the same host as 'self'. */
function sockets(request: Request): string {
  const { host } = request.headers;
  return host !== undefined && HOST.test(host) ? `${request.secure ? 'wss' : 'ws'}://${host}` : "'self'";
}

/** Headers for every answer. HTTPS is the proxy's to enforce: a self-hosted server may well be used without. */
export function securityHeaders() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        // The console's component library and the widget's shadow root write style elements.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'", (request) => sockets(request as Request)],
        'object-src': ["'none'"],
        'base-uri': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'self'"],
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
}

export function pages(context: GatewayContext): Router {
  const { staticDir } = context.deps.config;
  const router = Router();

  router.get('/', async (_request, response) => {
    const html = await file(join(staticDir, 'index.html'));
    const key = await demoKey(context);
    response.set('Cache-Control', 'no-store').type('html').send(html.replaceAll(KEY_MARK, key));
  });

  router.get('/widget.js', (_request, response, next) => {
    // Other sites load it, and a fixed widget must reach them soon.
    response.set({
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=300',
    });
    next();
  });

  router.get('/console', (request, response, next) => {
    // With the slash the console's relative links work.
    if (request.path === '/console') response.redirect(308, '/console/');
    else next();
  });
  router.use(
    '/console/assets',
    express.static(join(staticDir, 'console', 'assets'), {
      immutable: true,
      maxAge: '365d',
      index: false,
      fallthrough: true,
    }),
  );
  router.use('/console', express.static(join(staticDir, 'console'), { index: 'index.html', cacheControl: false }));
  router.get('/console/{*path}', async (request: Request, response: Response, next: NextFunction) => {
    // The console's own pages; a missing file is a missing file.
    if (/\.\w+$/.test(request.path) || !request.accepts('html')) return next();
    response
      .set('Cache-Control', 'no-cache')
      .type('html')
      .send(await file(join(staticDir, 'console', 'index.html')));
  });
  router.use(express.static(staticDir, { index: false, redirect: false, cacheControl: false }));
  return router;
}

async function file(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new KefuError('not_found', 'This page has not been built.', { cause });
  }
}

/** The first tenant's inbox `web`, or whatever inbox it has; '' on a server without one. */
async function demoKey(context: GatewayContext): Promise<string> {
  const { store } = context.deps;
  for (const tenant of await store.listTenants()) {
    const inboxes = await store.listInboxes(tenant.id);
    const inbox = inboxes.find(({ name }) => name === DEMO_INBOX) ?? inboxes[0];
    if (inbox !== undefined) return inbox.widgetKey;
  }
  return '';
}
