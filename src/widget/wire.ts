/** What the widget reads from and writes to the visitor socket: the protocol's types, and the text rules it shares. */
import type { VisitorAuth } from '../protocol/visitor-socket.ts';

export type { Author, Holder } from '../domain/conversation.ts';
export type { WireMessage } from '../protocol/message.ts';
export { MAX_TEXT_BYTES, utf8Length } from '../protocol/text.ts';
export type { Session as WireSession, VisitorConversation as WireConversation } from '../protocol/visitor-socket.ts';

import type { SendResult, WireMessage } from '../protocol/message.ts';

/** The codes of the protocol's errors and, besides, our own: `offline`, `timeout`, `conversation_changed`. */
export interface WireError {
  readonly code: string;
  readonly message?: string;
  readonly details?: { readonly retryAfterMs?: unknown; readonly [key: string]: unknown };
}

export type Ack<Body = object> = (Body & { readonly ok: true }) | { readonly ok: false; readonly error: WireError };
export type SendAck = Ack<SendResult>;
export type ResumeAck = Ack<{ messages: WireMessage[]; lastSeq: number }>;
export type NewAck = Ack<{ conversationId: string }>;
export type WireAuth = VisitorAuth;
export type WireCitation = NonNullable<WireMessage['citations']>[number];

/** How long the server asks us to wait, in milliseconds, when it says so. */
export function retryAfterMs(error: Pick<WireError, 'details'>): number | undefined {
  const ms = error.details?.retryAfterMs;
  return typeof ms === 'number' && Number.isFinite(ms) && ms >= 0 ? ms : undefined;
}

/** The text with what the server would refuse taken out: U+0000, and halves of a surrogate pair that stand alone. */
export function cleanText(text: string): string {
  // Pairs match first and stay; what is left of the range stands alone. (No lookbehind: older Safari cannot parse it.)
  return text
    .replace(/\u0000/g, '')
    .replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (found) => (found.length === 2 ? found : '\uFFFD'))
    .trim();
}
