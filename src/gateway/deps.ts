/** What the gateway is given: ports, settings, and the few things only the composition root knows. */
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { ServerOptions } from 'socket.io';
import type { TenantId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { KnowledgeSearch } from '../ports/knowledge-search.ts';
import type { Random } from '../ports/random.ts';
import type { Store } from '../ports/store.ts';
import type { Turns } from '../ports/turns.ts';
import type { Understander } from '../ports/understander.ts';
import type { FlowNames } from '../tickets/draft-ticket.ts';
import type { Route } from './http/route.ts';

export interface GatewayConfig {
  /** As Express's `trust proxy` takes it. */
  readonly trustProxy: boolean | number | string;
  /** Messages one visitor may send in 10 s; an address may send 20 times that. */
  readonly visitorBurst: number;
  readonly publicUrl: string | undefined;
  /** Holds `index.html` (demo page), `widget.js` and `console/`. */
  readonly staticDir: string;
  readonly version: string;
}

export interface Readiness {
  readonly ready: boolean;
  /** Part → whether it is. */
  readonly checks: Readonly<Record<string, boolean>>;
}

export interface GatewayDeps {
  readonly store: Store;
  readonly turns: Turns;
  readonly knowledge: KnowledgeSearch;
  /** Hit tests of the draft. */
  readonly draftKnowledge: Pick<KnowledgeSearch, 'search'>;
  /** Embeds the text of a hit test. */
  readonly understander: Pick<Understander, 'understand'>;
  /** What a tenant calls its flows, for the ticket of a conversation that somebody takes over. */
  flowNames(tenantId: TenantId): Promise<FlowNames>;
  readonly config: GatewayConfig;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly metrics: Registry;
  readiness(): Readiness | Promise<Readiness>;
  /** Carries events between servers; without it this server stands alone. */
  readonly redisAdapter?: ServerOptions['adapter'];
  /** Told when a tenant's knowledge or settings were written here, so that caches need not wait for their poll. */
  changed?(tenantId: TenantId, what: 'knowledge' | 'texts'): void;
  /** Routes of parts that may be absent (models, imports, gaps): same shape, same checks, same description. */
  readonly extraRoutes?: readonly Route[];
}
