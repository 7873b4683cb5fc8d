/** What operators watch of the gateway. Labels are bounded: routes by their pattern, never by what was asked. */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

export interface GatewayMetrics {
  readonly httpSeconds: Histogram<'method' | 'route' | 'status'>;
  readonly sockets: Gauge<'namespace'>;
  readonly socketEvents: Counter<'namespace' | 'event' | 'result'>;
}

export function gatewayMetrics(registry: Registry): GatewayMetrics {
  return {
    httpSeconds: new Histogram({
      name: 'kefu_http_request_seconds',
      help: 'Time to answer an HTTP request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    }),
    sockets: new Gauge({
      name: 'kefu_sockets',
      help: 'Connected sockets',
      labelNames: ['namespace'],
      registers: [registry],
    }),
    socketEvents: new Counter({
      name: 'kefu_socket_events_total',
      help: 'Events received on sockets, by how they were answered',
      labelNames: ['namespace', 'event', 'result'],
      registers: [registry],
    }),
  };
}
