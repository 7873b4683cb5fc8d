/**
 * A page with the built widget on it, served under a strict content security policy next to a real Socket.IO server whose
 * visitor side is the in-memory one. Built and started once a test file.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Server, type Socket } from 'socket.io';
import type { WireAuth, WireError } from '../../src/widget/wire.ts';
import { FakeVisitorServer, type Subscriber } from '../fakes/visitor-server.ts';

export interface WidgetHost {
  readonly origin: string;
  readonly visitorServer: FakeVisitorServer;
  /** A conversation of its own for each test. */
  reset(): FakeVisitorServer;
  /** `connect` is answered with this error while it is set. */
  refuseWith: WireError | null;
  /** Drops every connection and refuses new ones until `restore`. */
  cut(): void;
  restore(): void;
  close(): Promise<void>;
}

/** Nothing inline, nothing from elsewhere: what a careful host page allows. */
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self' ws:; require-trusted-types-for 'script'";

const page = (attributes: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Host</title></head>
<body><h1>A host page</h1><script src="/widget.js" data-widget-key="key" ${attributes} async></script></body></html>`;

export async function startWidgetHost(): Promise<WidgetHost> {
  const outDir = await mkdtemp(join(tmpdir(), 'kefu-widget-'));
  const script = new URL('../../scripts/build-web.mjs', import.meta.url).pathname;
  for (const only of ['widget', 'demo']) {
    await promisify(execFile)(process.execPath, [script, '--only', only, '--out', outDir]);
  }
  const read = (name: string) => readFile(join(outDir, name), 'utf8');
  const [widget, demo, demoScript] = await Promise.all([read('widget.js'), read('index.html'), read('demo.js')]);
  await rm(outDir, { recursive: true });

  let visitorServer = new FakeVisitorServer({ now: () => Date.now() });
  let isCut = false;
  const http = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host');
    const send = (type: string, body: string, headers: Record<string, string> = {}) => {
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers });
      response.end(body);
    };
    if (url.pathname === '/widget.js') send('text/javascript', widget);
    else if (url.pathname === '/demo.js') send('text/javascript', demoScript);
    else if (url.pathname === '/demo') send('text/html', demo.replace('__KEFU_WIDGET_KEY__', 'key'));
    else if (url.pathname === '/host') {
      const attributes = url.searchParams.get('lang') ? `data-lang="${url.searchParams.get('lang')}"` : '';
      send('text/html', page(attributes), { 'content-security-policy': POLICY });
    } else if (url.pathname === '/v1/visitor/config') {
      const title = { zh: '云杉客服', en: 'Spruce Support' };
      const hours = { zh: '人工客服每天 9:00–21:00 在线。', en: 'Agents are here daily from 9:00 to 21:00.' };
      send('application/json', JSON.stringify({ texts: { title, hours } }));
    } else {
      response.writeHead(404);
      response.end();
    }
  });
  const io = new Server(http, { cors: { origin: true } });
  const namespace = io.of('/visitor');
  const host: WidgetHost = {
    origin: '',
    get visitorServer() {
      return visitorServer;
    },
    reset() {
      host.refuseWith = null;
      host.restore();
      namespace.disconnectSockets(true);
      visitorServer = new FakeVisitorServer({ now: () => Date.now() });
      return visitorServer;
    },
    refuseWith: null,
    cut() {
      isCut = true;
      // As a lost network looks: the transport ends, no goodbye.
      for (const socket of namespace.sockets.values()) socket.conn.close();
    },
    restore() {
      isCut = false;
    },
    async close() {
      await io.close();
    },
  };
  io.engine.opts.allowRequest = (_request, decide) => decide(isCut ? 'cut' : null, !isCut);
  namespace.use((socket, next) => {
    const { visitorToken } = socket.handshake.auth as WireAuth;
    const isForged = visitorToken && visitorToken !== visitorServer.token;
    const refusal = isForged ? { code: 'invalid_token' } : host.refuseWith;
    next(refusal ? Object.assign(new Error(refusal.code), { data: refusal }) : undefined);
  });
  namespace.on('connection', (socket: Socket) => attach(socket, visitorServer));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return Object.assign(host, { origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}` });
}

function attach(socket: Socket, server: FakeVisitorServer): void {
  const subscriber: Subscriber = { deliver: (event, payload) => void socket.emit(event, payload) };
  socket.on('disconnect', () => server.leave(subscriber));
  socket.onAny((event: string, payload: unknown, ack?: (reply: unknown) => void) => {
    const reply = server.handle(event, payload as never, subscriber);
    if (ack) ack(reply);
  });
  server.join(subscriber);
}
