/** What the reranker's thread and its caller say to each other. */
export interface RerankerThreadData {
  /** In the @xenova/transformers layout. */
  readonly folder: string;
  readonly version: string;
}

export type RerankerCall =
  | { readonly kind: 'score'; readonly id: number; readonly question: string; readonly texts: readonly string[] }
  /** Nobody waits for it any more. */
  | { readonly kind: 'abort'; readonly id: number }
  /** Nobody waits for anything any more: the thread ends. */
  | { readonly kind: 'close' };

export type RerankerReply =
  | { readonly kind: 'ready' }
  /** The model cannot be used; the thread ends. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'scores'; readonly id: number; readonly scores: readonly number[] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
