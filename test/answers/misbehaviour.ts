/** One way a language model, a visitor or an article can misbehave, and what must come of it. */
import type { DropReason, FallbackReason } from '../../src/answering/answer-report.ts';
import type { Behaviour } from '../fakes/llm-endpoint.ts';

export interface Misbehaviour {
  readonly name: string;
  readonly question: string;
  readonly article: { readonly title: string; readonly text: string };
  /** What the endpoint does; `BOUNDARY` in a text stands for the boundary of the request. */
  readonly does: readonly string[] | Behaviour;
  /** The whole answer, or why the article's own words are given. */
  readonly gives: string | { readonly fallback: FallbackReason };
  /** Reasons of the dropped sentences, in order. */
  readonly drops: readonly DropReason[];
}
