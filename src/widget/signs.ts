/** What is only passing: who is typing, and the provisional text of turns that run. None of it is ever resumed. */
import type { WidgetClock } from './browser-clock.ts';
import type { Author } from './wire.ts';

/** A `typing: on` whose `off` got lost fades by itself. */
const TYPING_FADES_MS = 8_000;

export class Signs {
  readonly #clock: WidgetClock;
  readonly #onFade: () => void;
  readonly #drafts = new Map<string, string>();
  /** Turns whose draft was cut: the rest would read as nonsense, and the message itself will come. */
  readonly #cut = new Set<string>();
  #typing: Author | null = null;
  #timer: { cancel(): void } | null = null;

  constructor(clock: WidgetClock, onFade: () => void) {
    this.#clock = clock;
    this.#onFade = onFade;
  }

  /** Text so far, by turnId. */
  get drafts(): ReadonlyMap<string, string> {
    return this.#drafts;
  }

  get typing(): Author | null {
    return this.#typing;
  }

  setTyping(author: Author | null): void {
    this.#timer?.cancel();
    this.#typing = author;
    if (author === null) return;
    this.#timer = this.#clock.setTimer(TYPING_FADES_MS, () => {
      this.#typing = null;
      this.#onFade();
    });
  }

  addToDraft(turnId: string, text: string): void {
    if (this.#cut.has(turnId)) return;
    // Turns of a conversation run one at a time: an older draft was left by a server that died, and its message never comes.
    for (const older of [...this.#drafts.keys()]) if (older !== turnId) this.#cutOff(older);
    this.#drafts.set(turnId, (this.#drafts.get(turnId) ?? '') + text);
  }

  /** A reply is there: of this turn or of a later one, so no draft has a message to wait for. */
  endDrafts(): void {
    for (const turnId of [...this.#drafts.keys()]) this.#cutOff(turnId);
  }

  #cutOff(turnId: string): void {
    this.#cut.add(turnId);
    this.#drafts.delete(turnId);
  }

  /** The connection or the conversation is gone. */
  clear(): void {
    this.endDrafts();
    this.setTyping(null);
  }
}
