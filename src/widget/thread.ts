/**
 * The messages of one conversation as this tab knows them: a gapless run from seq 1 that is shown, and messages that came
 * ahead of a gap, held back until the gap is filled. Every way a message can arrive (event, resume, ack of one's own
 * send) ends in `ingest`, so a double delivery or a swapped order cannot reach the screen.
 */
import type { WireMessage } from './wire.ts';

/** `clash`: another message already has this seq, so this thread is not (or no longer) what the server holds. */
export type Ingested = 'added' | 'known' | 'ahead' | 'clash';

export class Thread {
  readonly conversationId: string;
  readonly #run: WireMessage[] = [];
  readonly #ahead = new Map<number, WireMessage>();
  readonly #ids = new Set<string>();
  readonly #repliedTurns = new Set<string>();

  constructor(conversationId: string) {
    this.conversationId = conversationId;
  }

  /** Messages 1…`lastSeq`, in order. */
  get messages(): readonly WireMessage[] {
    return this.#run;
  }

  /** Last seq of the gapless run; 0 when empty. */
  get lastSeq(): number {
    return this.#run.length;
  }

  /** Something came ahead of a message we lack. */
  get hasGap(): boolean {
    return this.#ahead.size > 0;
  }

  /** True when the message is part of the shown run. */
  has(messageId: string): boolean {
    return this.#ids.has(messageId);
  }

  /** True when an assistant's, person's or system's message of this turn is known. */
  hasReplyOf(turnId: string): boolean {
    return this.#repliedTurns.has(turnId);
  }

  ingest(message: WireMessage): Ingested {
    const held = this.#run[message.seq - 1] ?? this.#ahead.get(message.seq);
    if (held !== undefined) return held.messageId === message.messageId ? 'known' : 'clash';
    if (message.turnId && message.author !== 'visitor') this.#repliedTurns.add(message.turnId);
    if (message.seq !== this.lastSeq + 1) {
      this.#ahead.set(message.seq, message);
      return 'ahead';
    }
    this.#append(message);
    for (let next = this.#ahead.get(this.lastSeq + 1); next; next = this.#ahead.get(this.lastSeq + 1)) {
      this.#ahead.delete(next.seq);
      this.#append(next);
    }
    return 'added';
  }

  #append(message: WireMessage): void {
    this.#run.push(message);
    this.#ids.add(message.messageId);
  }
}
