/** What a turn needs from the outside: ports, the tenant's content, and a few facts. */

import type { Answerer } from '../answering/answerer.ts';
import type { DialogueThresholds } from '../dialogue/context.ts';
import type { CompiledFlows } from '../dialogue/flow.ts';
import type { IntentTable, ReplyTable } from '../dialogue/intent-table.ts';
import type { ConversationId, TenantId, Timestamp, TurnId, VisitorId } from '../domain/ids.ts';
import type { TenantTexts } from '../domain/tenant.ts';
import type { Clock } from '../ports/clock.ts';
import type { Connector } from '../ports/connector.ts';
import type { KnowledgeSearch } from '../ports/knowledge-search.ts';
import type { Store } from '../ports/store.ts';
import type { Understander } from '../ports/understander.ts';

/** A tenant's dialogue content, compiled. */
export interface TenantContent {
  readonly flows: CompiledFlows;
  readonly intents: IntentTable;
  readonly replies: ReplyTable;
  readonly texts: TenantTexts;
  readonly thresholds: DialogueThresholds;
}

export interface TurnDeps {
  readonly store: Pick<Store, 'turnContext' | 'commitTurn' | 'queuePosition' | 'activeKnowledge' | 'getConversation'>;
  readonly understander: Pick<Understander, 'understand' | 'servedVersions'>;
  readonly knowledge: Pick<KnowledgeSearch, 'search' | 'published' | 'servedVersions'>;
  /** By the name flows call them. */
  readonly connectors: Readonly<Record<string, Connector>>;
  /** Phrases answers with a language model; null gives the articles' own words. */
  readonly answerer: Pick<Answerer, 'phrase' | 'skipped' | 'budgetMs'> | null;
  /** Products of the tenant's catalogue, as people write them. */
  productNames(tenantId: TenantId): Promise<readonly string[]>;
  /** Shows provisional text at once. May get lost: the turn's message replaces it. */
  showDelta(
    to: { readonly tenantId: TenantId; readonly visitorId: VisitorId; readonly conversationId: ConversationId },
    delta: { readonly turnId: TurnId; readonly text: string },
  ): void;
  content(tenantId: TenantId): Promise<TenantContent>;
  staffOnline(tenantId: TenantId): Promise<boolean>;
  newId<Id extends string>(prefix: string): Id;
  now(): Timestamp;
  readonly clock: Clock;
  readonly observe: { conflict(): void };
}
