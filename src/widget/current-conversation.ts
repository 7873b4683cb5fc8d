/**
 * Which conversation is ours, and its thread. That is for the server's `session` to say: an event, ack or resume that names
 * one we do not know is not believed by itself, but makes us doubt, until we have connected again and read the session.
 */
import { Thread } from './thread.ts';

export class CurrentConversation {
  #thread: Thread | null = null;
  /** The thread disagrees with the server: read it anew after the next session. */
  #distrusted = false;
  /** Conversations named by the server that are not ours as far as we know. */
  readonly #strangers = new Set<string>();
  /** Conversations that were ours, or turned out not to be: what still arrives for them is not shown. */
  readonly #past = new Set<string>();

  /** null before the first session. */
  get thread(): Thread | null {
    return this.#thread;
  }

  /** The session has to be read again. */
  get isDoubtful(): boolean {
    return this.#strangers.size > 0 || this.#distrusted;
  }

  distrust(): void {
    this.#distrusted = true;
  }

  /** Whose a thing is that names this conversation; a stranger's makes us doubt. */
  whose(conversationId: string): 'ours' | 'past' | 'stranger' {
    if (this.#thread === null || this.#past.has(conversationId)) return 'past';
    if (this.#thread.conversationId === conversationId) return 'ours';
    this.#strangers.add(conversationId);
    return 'stranger';
  }

  /** The session names ours, and ends all doubt. True when it is to be entered: another one, or one read wrongly. */
  confirm(conversationId: string): boolean {
    for (const id of this.#strangers) if (id !== conversationId) this.#past.add(id);
    this.#strangers.clear();
    return conversationId !== this.#thread?.conversationId || this.#distrusted;
  }

  /** From here on this one is ours, and nothing of it is known. */
  enter(conversationId: string): void {
    if (this.#thread) this.#past.add(this.#thread.conversationId);
    this.#past.delete(conversationId);
    this.#strangers.delete(conversationId);
    this.#thread = new Thread(conversationId);
    this.#distrusted = false;
  }
}
