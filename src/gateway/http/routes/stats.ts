/** The counts. */
import type { Timestamp } from '../../../domain/ids.ts';
import { statsQuery, wireStats } from '../../../protocol/stats.ts';
import type { GatewayContext } from '../../context.ts';
import { ok, type Route, route, staffOf, staffOfCall } from '../route.ts';

const STATS_PERIOD_MS = 7 * 24 * 60 * 60 * 1000;

export function statsRoutes(context: GatewayContext): Route[] {
  const { deps } = context;
  const { store } = deps;
  return [
    route({
      method: 'get',
      path: '/v1/stats',
      summary: 'What the assistant did, and how it was taken',
      tag: 'stats',
      access: staffOf('admin', 'agent', 'knowledge', 'data'),
      query: statsQuery,
      responses: { 200: wireStats },
      run: async (call) => {
        const now = deps.clock.now();
        const to = (call.query.to ?? new Date(now).toISOString()) as Timestamp;
        const from = (call.query.from ?? new Date(Date.parse(to) - STATS_PERIOD_MS).toISOString()) as Timestamp;
        const stats = await store.stats(staffOfCall(call).tenantId, from, to);
        const { answered, clarified } = stats.turns;
        return ok({ from, to, answered, clarified, ...stats });
      },
    }),
  ];
}
