/** What happened while an answer was phrased: for the turn's trace and the counters. Holds no key and no address. */
import type { GenerationFault, TokenUsage } from '../ports/generator.ts';
import type { Forbidden } from './forbidden.ts';
import type { Unsupported } from './support/support.ts';

/** Why a sentence was dropped. */
export type DropReason =
  | 'uncited'
  | 'unknown_citation'
  | 'other_language'
  | 'repeated'
  | 'too_many'
  | 'endless'
  | Forbidden
  | Unsupported;

/** Why the article's own words were given although an endpoint is configured. */
export type FallbackReason =
  | GenerationFault
  | 'timeout'
  | 'declined'
  | 'nothing_left'
  | 'leak'
  | 'superseded'
  | 'shutting_down'
  | 'busy'
  | 'paused'
  | 'language_differs'
  | 'already_phrased';

export interface AnswerReport {
  readonly promptVersion: string;
  readonly model: string;
  readonly outcome: 'generated' | 'extractive';
  /** null when the generated answer was given. */
  readonly reason: FallbackReason | null;
  /** HTTP status of a fault, where there was one. */
  readonly status: number | null;
  readonly latencyMs: number;
  readonly firstSentenceMs: number | null;
  /** null where the endpoint did not say. */
  readonly usage: TokenUsage | null;
  readonly kept: number;
  readonly dropped: readonly { readonly text: string; readonly reason: DropReason }[];
}
