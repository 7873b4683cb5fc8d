/**
 * The gateway: one HTTP server with REST, pages and Socket.IO, put together from its parts. It stores nothing itself and
 * decides nothing a turn decides.
 */
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { Server } from 'socket.io';
import type { StaffId, TenantId } from '../domain/ids.ts';
import type { EventSink } from '../ports/event-sink.ts';
import type { TrustHop } from './address.ts';
import { Connections } from './connection-facts.ts';
import type { GatewayContext } from './context.ts';
import type { GatewayDeps } from './deps.ts';
import { FanOut } from './fan-out.ts';
import { FrameGuard } from './frame-guard.ts';
import { createApp } from './http/app.ts';
import type { Route } from './http/route.ts';
import { articleRoutes } from './http/routes/articles.ts';
import { conversationRoutes } from './http/routes/conversations.ts';
import { gateRoutes } from './http/routes/gate.ts';
import { knowledgeRoutes } from './http/routes/knowledge.ts';
import { operationRoutes } from './http/routes/operations.ts';
import { settingsRoutes } from './http/routes/settings.ts';
import { staffRoutes } from './http/routes/staff.ts';
import { statsRoutes } from './http/routes/stats.ts';
import { ticketRoutes } from './http/routes/tickets.ts';
import { visitorRoutes } from './http/routes/visitor.ts';
import { InFlight } from './in-flight.ts';
import { Limits } from './limits.ts';
import { gatewayMetrics } from './metrics.ts';
import { StaffPresence } from './presence.ts';
import { StaffSessions } from './principal.ts';
import { personRoom, sessionRoom } from './rooms.ts';
import { StaffActions } from './staff-actions.ts';
import { StaffNamespace } from './staff-namespace.ts';
import { VisitorActions } from './visitor-actions.ts';
import { VisitorNamespace } from './visitor-namespace.ts';
import { VisitorTokens } from './visitor-token.ts';

/** Frames above this are cut off; a message is far smaller, so too long a message still gets its coded answer. */
const MAX_FRAME_BYTES = 1_000_000;
const DRAIN_MS = 5_000;

export interface Gateway {
  readonly app: Express;
  readonly httpServer: HttpServer;
  readonly io: Server;
  readonly sink: EventSink;
  /** Provisional text of a running turn, to its visitor's tabs. */
  readonly showDelta: FanOut['showDelta'];
  /** Every REST route that is served. */
  readonly routes: readonly Route[];
  /** Whether anybody who could take a conversation is connected. */
  staffOnline(tenantId: TenantId): Promise<boolean>;
  listen(port: number, host: string): Promise<{ readonly port: number }>;
  /** Takes nothing new, answers what was taken; connections stay, so that answers still get out. */
  drain(): Promise<void>;
  /** Ends every connection; clients come back to another server. */
  close(): Promise<void>;
}

export function createGateway(deps: GatewayDeps): Gateway {
  const clustered = deps.redisAdapter !== undefined;
  // Registered before Socket.IO attaches, which then keeps its own path from the app: a polling browser's request answered
  // by both would end the process.
  const httpServer = createServer((request, response) => app(request, response));
  const io = new Server(httpServer, {
    transports: ['websocket', 'polling'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    connectTimeout: 10_000,
    // Polling from any page may try; the namespace asks the inbox. No cookie is allowed across sites.
    cors: { origin: '*' },
    ...(deps.redisAdapter === undefined ? {} : { adapter: deps.redisAdapter }),
  });
  const visitors = io.of('/visitor');
  const desk = io.of('/staff');
  const metrics = gatewayMetrics(deps.metrics);
  const presence = new StaffPresence(desk, deps.clock, clustered);
  const { store, clock, logger } = deps;
  const fanOut = new FanOut({ visitors, desk, store, presence, clock, logger, clustered });
  const context: GatewayContext = {
    deps,
    limits: new Limits(deps.config.visitorBurst, clock),
    tokens: new VisitorTokens(store, deps.random, clock),
    staffSessions: new StaffSessions(store, deps.random, clock),
    inFlight: new InFlight(clock),
    metrics,
    presence,
    fanOut,
    cutSession: (tokenHash) => desk.in(sessionRoom(tokenHash)).disconnectSockets(true),
    cutPerson: (tenantId, staffId) =>
      desk.in(personRoom(tenantId as TenantId, staffId as StaffId)).disconnectSockets(true),
  };

  const visitorActions = new VisitorActions(context, (visitor, conversation) =>
    visitorSpace.moved(visitor, conversation),
  );
  const staffActions = new StaffActions(context);
  const routes: Route[] = [
    ...visitorRoutes(context, visitorActions, staffActions),
    ...conversationRoutes(context, staffActions),
    ...ticketRoutes(context),
    ...staffRoutes(context),
    ...articleRoutes(context),
    ...knowledgeRoutes(context),
    ...gateRoutes(context),
    ...statsRoutes(context),
    ...settingsRoutes(context),
    ...(deps.extraRoutes ?? []),
    ...operationRoutes(context, () => routes),
  ];
  const app = createApp(context, routes);

  // Sockets find a visitor's address exactly as `request.ip` does.
  const trust = app.get('trust proxy fn') as TrustHop;
  const connections = new Connections(io, trust);
  const guard = new FrameGuard(io);
  const visitorSpace = new VisitorNamespace(context, io, connections, guard);
  const staffSpace = new StaffNamespace(context, io, connections, guard);
  visitorSpace.open(visitorActions);
  staffSpace.open(staffActions);

  return {
    app,
    httpServer,
    io,
    sink: fanOut,
    showDelta: (to, delta) => fanOut.showDelta(to, delta),
    routes,
    staffOnline: (tenantId) => presence.online(tenantId),
    async listen(port, host) {
      await context.tokens.ready();
      await new Promise<void>((resolve, reject) => {
        httpServer.once('error', reject);
        httpServer.listen(port, host, () => {
          httpServer.off('error', reject);
          resolve();
        });
      });
      return { port: (httpServer.address() as AddressInfo).port };
    },
    async drain() {
      staffSpace.close();
      await context.inFlight.drain(DRAIN_MS);
    },
    async close() {
      staffSpace.close();
      fanOut.close();
      // Ends the sockets, then the HTTP server; keep-alive connections would hold it open.
      const closed = io.close();
      httpServer.closeAllConnections();
      await closed;
    },
  };
}
