/** A language model behind an endpoint. It is never trusted: what it says is data until `answering/` has checked it. */

export interface GenerationMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export interface GenerationRequest {
  readonly messages: readonly GenerationMessage[];
}

export interface TokenUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

export type GenerationFault =
  /** No connection, or it ended before the answer did. */
  | 'unreachable'
  | 'cut'
  | 'malformed'
  | 'rate_limited'
  /** Wrong key, unknown model, a request the endpoint does not take. */
  | 'refused'
  | 'server_error'
  | 'aborted';

export type GenerationPart =
  | { readonly type: 'text'; readonly text: string }
  /** The stream's last part when all went well. `usage` is null where the endpoint does not say. */
  | { readonly type: 'done'; readonly finish: string; readonly usage: TokenUsage | null }
  /** The stream's last part when it did not. */
  | {
      readonly type: 'fault';
      readonly fault: GenerationFault;
      readonly status: number | null;
      /** How long the endpoint asked to be left alone. */
      readonly retryAfterMs?: number;
    };

export interface Generator {
  /** As the endpoint knows it; for traces. */
  readonly model: string;
  /** Never throws: ends with `done` or `fault`. Aborting the signal closes the connection. */
  stream(request: GenerationRequest, signal: AbortSignal): AsyncIterable<GenerationPart>;
}
