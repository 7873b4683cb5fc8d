/** What every part of the view is given to draw itself, and what it may ask for. */
import type { ChatState } from '../chat-state.ts';
import type { Lang, Texts } from '../i18n.ts';

export interface Look {
  readonly chat: ChatState;
  readonly lang: Lang;
  readonly texts: Texts;
  readonly title: string;
  readonly greeting: string;
  /** When people are there; empty when nobody has said. */
  readonly hours: string;
  /** Epoch milliseconds of this drawing. */
  readonly nowMs: number;
  /** The assistant owes an answer to what was just sent from here. */
  readonly awaiting: boolean;
}

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly code: string };

export interface Actions {
  send(text: string): void;
  retry(clientMessageId: string): void;
  discard(clientMessageId: string): void;
  feedback(messageId: string, helpful: boolean, comment?: string): Promise<Outcome>;
  askForPerson(): Promise<Outcome>;
  startAnew(): Promise<Outcome>;
  switchLanguage(): void;
  reconnect(): void;
  typing(on: boolean): void;
  close(): void;
}

/** Who helps the visitor now, as far as the messages tell; null when no person has written yet. */
export function personName(chat: ChatState): string | null {
  for (let i = chat.messages.length - 1; i >= 0; i--) {
    const message = chat.messages[i]!;
    if (message.author === 'human' && message.authorName) return message.authorName;
  }
  return null;
}
