/** One turn: what it covered, saw and decided. */

import type { Json } from '../lib/json.ts';
import type { Decision } from './dialogue.ts';
import type { ConversationId, TenantId, Timestamp, TurnId } from './ids.ts';

/**
 * What a turn saw and decided: understanding, search, dialogue steps, calls, versions, timings in ms. Stored with the turn;
 * shown by the console, replayed by the harness.
 */
export interface Trace {
  readonly schema: 1;
  readonly versions: Readonly<Record<string, string>>;
  readonly timingsMs: Readonly<Record<string, number>>;
  /** In order: `{ step, … }`. */
  readonly steps: readonly { readonly step: string; readonly [key: string]: Json }[];
}

export interface Turn {
  readonly id: TurnId;
  readonly tenantId: TenantId;
  readonly conversationId: ConversationId;
  /** What set it off. */
  readonly trigger: 'utterance' | 'job' | 'handoff_request';
  /** Seqs of the visitor messages it answers; each belongs to exactly one turn. */
  readonly covers: readonly number[];
  readonly decision: Decision;
  readonly startedAt: Timestamp;
  readonly finishedAt: Timestamp;
  readonly trace: Trace;
}
