/**
 * Leaves out what a model thinks aloud before it answers: `<think>…</think>` at the beginning, as reasoning models write it where
 * their server does not put it in a field of its own. It is no part of the answer, and long enough to use up what an answer may.
 */

const OPENINGS = ['<think>', '<thinking>', '<thought>', '<reasoning>'] as const;

export class ThoughtFilter {
  /** The tag that ends the thought; null while it is not known whether there is one, undefined once there is none any more. */
  #closing: string | null | undefined = null;
  #held = '';

  /** The part of the answer in this piece. */
  push(text: string): string {
    if (this.#closing === undefined) return text;
    this.#held += text;
    if (this.#closing === null) {
      const begun = this.#held.trimStart().toLowerCase();
      const opening = OPENINGS.find((tag) => begun.startsWith(tag));
      if (opening === undefined) {
        if (OPENINGS.some((tag) => tag.startsWith(begun))) return '';
        return this.end();
      }
      this.#closing = opening.replace('<', '</');
    }
    const at = this.#held.toLowerCase().indexOf(this.#closing);
    if (at === -1) {
      // Enough to see a tag that comes in two pieces.
      this.#held = this.#held.slice(-this.#closing.length);
      return '';
    }
    const rest = this.#held.slice(at + this.#closing.length);
    this.#closing = undefined;
    this.#held = '';
    return rest;
  }

  /** What was held back because it could have been a tag; nothing of a thought that never ended. */
  end(): string {
    const held = this.#closing === null ? this.#held : '';
    this.#closing = undefined;
    this.#held = '';
    return held;
  }
}
