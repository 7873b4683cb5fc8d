/** What the parts of one gateway share. */
import { type ConversationId, makeId, type Timestamp, toTimestamp } from '../domain/ids.ts';
import type { GatewayDeps } from './deps.ts';
import type { FanOut } from './fan-out.ts';
import type { InFlight } from './in-flight.ts';
import type { Limits } from './limits.ts';
import type { GatewayMetrics } from './metrics.ts';
import type { StaffPresence } from './presence.ts';
import type { StaffSessions } from './principal.ts';
import type { VisitorTokens } from './visitor-token.ts';

export interface GatewayContext {
  readonly deps: GatewayDeps;
  readonly limits: Limits;
  readonly tokens: VisitorTokens;
  readonly staffSessions: StaffSessions;
  readonly inFlight: InFlight;
  readonly metrics: GatewayMetrics;
  readonly presence: StaffPresence;
  readonly fanOut: FanOut;
  /** Ends the sockets of a login or of a person, on every server. */
  cutSession(tokenHash: string): void;
  cutPerson(tenantId: string, staffId: string): void;
}

export function newId<Id extends string = ConversationId>(
  deps: Pick<GatewayDeps, 'clock' | 'random'>,
  prefix: string,
): Id {
  return makeId<Id>(prefix, deps.clock.now(), deps.random.bytes(10));
}

export function nowStamp(deps: Pick<GatewayDeps, 'clock'>): Timestamp {
  return toTimestamp(deps.clock.now());
}
