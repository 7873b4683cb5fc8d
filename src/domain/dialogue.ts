/**
 * The dialogue's data: state, events and actions. The state machine over them is `dialogue/`; performing the actions is
 * `turn/handle-turn.ts`. All plain JSON but for the embedding inside an Understanding.
 */
import type { Citation, SearchResult } from './article.ts';
import type { ConnectorResult } from './connector.ts';
import type { QuickReply } from './conversation.ts';
import type { Lang } from './language.ts';
import type { HandoffReason, Priority } from './ticket.ts';
import type { Understanding } from './understanding.ts';

export interface ActiveFlow {
  readonly flow: string;
  /** Id of the step that waits for the visitor or for a job. */
  readonly step: string;
  /** What the visitor gave and a person may see. */
  readonly slots: Readonly<Record<string, string>>;
  /** Proofs, what systems answered, and the machine's own marks: never shown to people, never in a ticket. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Wrong values given to the present step. */
  readonly tries: number;
  /** A change was handed to a job and its outcome is awaited; nothing else may be started meanwhile. */
  readonly waitingForJob: boolean;
  /** The visitor was asked whether to go over to this flow instead. */
  readonly switchTo?: string | null;
}

/** What the dialogue is in the middle of between two actions of one turn; null once it has replied. */
export type PendingStep =
  | {
      readonly kind: 'search';
      /** What was asked, as far as it is worth remembering. */
      readonly text: string;
      /** To be offered beside, or instead of, what is found. */
      readonly offerFlow: string | null;
      /** Of the ticket, should this end with a person. */
      readonly category: string;
      readonly upset: boolean;
      /** Said earlier in this turn. */
      readonly said?: readonly OutgoingText[];
    }
  | {
      readonly kind: 'rest';
      /** The flow that was stopped in this turn. */
      readonly stopped: string | null;
      /** Said earlier in this turn. */
      readonly said: readonly OutgoingText[];
    }
  | {
      readonly kind: 'call';
      readonly step: string;
      readonly proof: 'customer_id' | 'phone_last4' | null;
      /** Said earlier in this turn. */
      readonly said: readonly OutgoingText[];
      readonly calls: number;
      readonly decision: Decision;
    };

/** A question the assistant offered; saying its title, its payload or its number picks it. */
export interface Offer {
  /** `''` when a flow is offered. */
  readonly articleId: string;
  readonly flow?: string;
  readonly title: string;
  readonly payload: string;
}

export interface DialogueState {
  readonly schema: 1;
  readonly lang: Lang;
  readonly flow: ActiveFlow | null;
  /** Kept over the whole conversation: order number, product, name, … */
  readonly slots: Readonly<Record<string, string>>;
  /** Turns below the gate in a row. */
  readonly belowGate: number;
  readonly offers: readonly Offer[];
  /** Last things asked, and titles of flows that were started, oldest first, at most 4: completes follow-up questions. */
  readonly questions: readonly string[];
  /** What the assistant said last, for "say that again". */
  readonly lastReply: readonly OutgoingText[];
  /** Set only between the actions of one turn. */
  readonly pending?: PendingStep | null;
  /** Turns in a row in which the visitor was angry. */
  readonly upset?: number;
  /** Failed proofs of ownership in this conversation. */
  readonly failedProofs?: number;
  /** The last proof given together with its order, so that it is not asked for twice. Never shown, never in a ticket. */
  readonly proof?: { readonly order: string; readonly last4: string } | null;
  /**
   * The last four digits that proved an order or were given without one: most people have one phone, so they are tried for
   * the next order before anybody is asked. Never shown, never in a ticket.
   */
  readonly tail?: string | null;
  /** Category of what was last answered or done: of the ticket, should the visitor then want a person. */
  readonly topic?: string | null;
}

export interface OutgoingText {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly quickReplies: readonly QuickReply[];
}

/** The words of an answer, with what they are taken from. */
export interface GivenAnswer {
  readonly text: string;
  readonly citations: readonly Citation[];
}

export type DialogueEvent =
  | { readonly type: 'utterance'; readonly understanding: Understanding; readonly now: string }
  /** Part of an utterance by itself, as asked for by `understand`. */
  | { readonly type: 'understood'; readonly understanding: Understanding; readonly now: string }
  /** `answer`: what to say when the search gave one; without it, the passage as it is. */
  | { readonly type: 'searched'; readonly result: SearchResult; readonly answer?: GivenAnswer }
  | { readonly type: 'called'; readonly result: ConnectorResult }
  | { readonly type: 'job_finished'; readonly flow: string; readonly step: string; readonly result: ConnectorResult }
  | { readonly type: 'handoff_requested' };

/** What a turn did, for traces and counts. */
export type Decision =
  | 'answered'
  | 'clarified'
  | 'handed_off'
  | 'flow'
  | 'chat'
  /** A person holds the conversation: the message was passed on. */
  | 'relayed'
  /** Nobody yet holds it; `system` answered. */
  | 'queued'
  | 'job';

/** How many turns were decided how: none yet. */
export function noDecisions(): Record<Decision, number> {
  return { answered: 0, clarified: 0, handed_off: 0, flow: 0, chat: 0, relayed: 0, queued: 0, job: 0 };
}

export interface JobRequest {
  readonly connector: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, string>>;
  readonly flow: string;
  readonly step: string;
}

export interface HandoffRequest {
  readonly reason: HandoffReason;
  readonly category: string;
  readonly priority: Priority | null;
}

export type DialogueAction =
  /** Search the knowledge, then feed `searched`. `text` may differ from what was typed (an offer that was picked). */
  | {
      readonly type: 'search';
      readonly text: string;
      readonly category: string | null;
      /** Set when the visitor picked exactly this article. */
      readonly articleId: string | null;
    }
  /** Understand part of the utterance by itself, then feed `understood`. */
  | { readonly type: 'understand'; readonly text: string }
  /** Read from a connector, then feed `called`. */
  | {
      readonly type: 'call';
      readonly connector: string;
      readonly operation: string;
      readonly input: Readonly<Record<string, string>>;
    }
  /** The turn's end. */
  | {
      readonly type: 'reply';
      readonly decision: Decision;
      readonly messages: readonly OutgoingText[];
      readonly job: JobRequest | null;
      readonly handoff: HandoffRequest | null;
    };

export interface Transition {
  readonly state: DialogueState;
  readonly action: DialogueAction;
}

export function initialDialogueState(lang: Lang): DialogueState {
  return { schema: 1, lang, flow: null, slots: {}, belowGate: 0, offers: [], questions: [], lastReply: [] };
}
