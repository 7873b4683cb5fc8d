/** Reads a question and a text together and says how well the one answers the other: slower than search, and surer. */
export interface Reranker {
  /** Names the model and its files' checksum: a gate fitted with one is never used with another. */
  readonly version: string;
  /**
   * One score a text, in order, each from 0 (does not answer) to 1. An aborted call rejects with the signal's reason, at the
   * latest when the texts under way are done.
   */
  score(question: string, texts: readonly string[], signal: AbortSignal): Promise<number[]>;
  close(): Promise<void>;
}
