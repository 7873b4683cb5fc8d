/** What a transition may look at beside the state and the event. All of it is data loaded before the turn. */
import type { TenantTexts } from '../domain/tenant.ts';
import type { CompiledFlows } from './flow.ts';
import type { IntentTable, ReplyTable } from './intent-table.ts';

/** Confidences from which a guess is acted upon. */
export interface DialogueThresholds {
  /** A flow starts. */
  readonly startFlow: number;
  /** A flow is offered beside what a search finds. */
  readonly offerFlow: number;
  /** A flow must lead the best question intent by this much. */
  readonly margin: number;
  readonly control: number;
  readonly chat: number;
  /** An intent's category raises that category's articles. */
  readonly hint: number;
}

export const DEFAULT_THRESHOLDS: DialogueThresholds = {
  startFlow: 0.5,
  offerFlow: 0.2,
  margin: 0.1,
  control: 0.7,
  chat: 0.6,
  hint: 0.3,
};

export interface DialogueContext {
  readonly flows: CompiledFlows;
  readonly intents: IntentTable;
  readonly replies: ReplyTable;
  readonly texts: TenantTexts;
  /** From the host site's signed identity; null for an anonymous visitor. */
  readonly verifiedCustomer: { readonly id: string; readonly name: string | null } | null;
  readonly thresholds: DialogueThresholds;
  /** IANA zone of times in texts; Asia/Shanghai unless set. */
  readonly timeZone?: string;
}
