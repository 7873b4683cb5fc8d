/** Builds a turn's end: what is said, and the state that is left behind. */
import type { QuickReply } from '../domain/conversation.ts';
import type {
  Decision,
  DialogueState,
  HandoffRequest,
  JobRequest,
  OutgoingText,
  Transition,
} from '../domain/dialogue.ts';
import type { Lang, LocalText } from '../domain/language.ts';
import { fill } from './placeholders.ts';

export interface ReplyParts {
  readonly job?: JobRequest | null;
  readonly handoff?: HandoffRequest | null;
}

/** A text without citations. */
export function outgoing(text: string, quickReplies: readonly QuickReply[] = []): OutgoingText {
  return { text, citations: [], quickReplies };
}

/** What a quick reply sends is its title: the transcript then reads as if it had been typed. */
export function quick(title: string): QuickReply {
  return { title, payload: title };
}

export function phrase(text: LocalText, lang: Lang, values: Readonly<Record<string, string>> = {}): string {
  return fill(text[lang], (name) => values[name]);
}

/** The turn's reply. Whatever was said becomes what "say that again" repeats. */
export function reply(
  state: DialogueState,
  decision: Decision,
  messages: readonly OutgoingText[],
  parts: ReplyParts = {},
): Transition {
  return {
    state: { ...state, pending: null, lastReply: messages.length > 0 ? messages : state.lastReply },
    action: { type: 'reply', decision, messages, job: parts.job ?? null, handoff: parts.handoff ?? null },
  };
}

/**
 * Handing over: the lead-in only, the turn adds what happens next. The flow stays in the state for the ticket to tell (what was
 * being done, what was given) but without anything hidden, so it could change nothing if it were ever gone on with.
 */
export function handOver(
  state: DialogueState,
  request: HandoffRequest,
  messages: readonly OutgoingText[] = [],
): Transition {
  const flow = state.flow && { ...state.flow, hidden: {}, switchTo: null };
  const left: DialogueState = { ...state, flow, proof: null, tail: null, offers: [], belowGate: 0, upset: 0 };
  return reply(left, 'handed_off', messages, { handoff: request });
}
