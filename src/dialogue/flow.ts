/** Compiled flows: what a flow file becomes once it is known to be sound. The language itself is explained in docs/FLOWS.md. */
import type { LocalText } from '../domain/language.ts';
import type { HandoffReason, Priority } from '../domain/ticket.ts';
import type { EntityKind } from '../domain/understanding.ts';

export interface Choice {
  readonly value: string;
  readonly label: LocalText;
  /** Words that choose it when found in what the visitor says, normalised. */
  readonly words: readonly string[];
}

/** How a slot gets its value. */
export type SlotSource =
  | {
      readonly kind: 'value';
      readonly entity: EntityKind | null;
      readonly pattern: RegExp | null;
      readonly upper: boolean;
    }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'text'; readonly min: number; readonly max: number; readonly pattern: RegExp | null }
  /** Filled from what a connector answered. */
  | { readonly kind: 'system' };

export interface SlotSpec {
  readonly name: string;
  readonly label: LocalText;
  readonly source: SlotSource;
  /** Group 1 is the value when one of these is found in the utterance that starts the flow, or a later one. */
  readonly early: readonly RegExp[];
  /** Kept for the rest of the conversation. */
  readonly remember: boolean;
  /** Never leaves the flow: not in tickets, not in texts. */
  readonly secret: boolean;
  /** Where a visitor finds the value: an article's id by language, or a text; and what they call the value when they ask. */
  readonly help: {
    readonly article: LocalText | null;
    readonly text: LocalText | null;
    readonly names: RegExp;
  } | null;
  /** A number said alone takes its place in what stands: in the value, or in the stored field `of`. `names`: what it is called. */
  readonly part: { readonly of: string | null; readonly names: string } | null;
}

interface StepBase {
  readonly id: string;
  /** Line in the flow's file. */
  readonly line: number;
}

export interface CollectStep extends StepBase {
  readonly kind: 'collect';
  readonly slot: string;
  readonly prompt: LocalText;
  readonly reprompt: LocalText;
  /** Wrong values after which a person takes over. */
  readonly tries: number;
  readonly next: string;
}
/** Proves that the visitor owns the order, and reads it with that proof. */
export interface VerifyStep extends StepBase {
  readonly kind: 'verify';
  readonly operation: string;
  readonly order: string;
  readonly last4: string;
  readonly store: readonly string[];
  readonly prompt: LocalText;
  readonly reprompt: LocalText;
  readonly tries: number;
  readonly next: string;
}
export interface ReadStep extends StepBase {
  readonly kind: 'read';
  readonly operation: string;
  readonly input: Readonly<Record<string, string>>;
  readonly store: readonly string[];
  /** Where to go when there is nothing, the system says no, or it does not answer; null = a person takes over. */
  readonly notFound: string | null;
  readonly refused: string | null;
  readonly unavailable: string | null;
  readonly next: string;
}
export interface BranchStep extends StepBase {
  readonly kind: 'branch';
  readonly slot: string;
  readonly when: Readonly<Record<string, string>>;
  readonly otherwise: string;
}
export interface ConfirmStep extends StepBase {
  readonly kind: 'confirm';
  readonly text: LocalText;
  /** Words that are a plain yes to this question and might mean something else elsewhere ("取消" to "shall I cancel it?"). */
  readonly agree: readonly RegExp[];
  readonly yes: string;
  /** null = the flow is left as when the visitor cancels. */
  readonly no: string | null;
  readonly edit: readonly string[];
}
export interface ChangeStep extends StepBase {
  readonly kind: 'change';
  readonly operation: string;
  readonly input: Readonly<Record<string, string>>;
  readonly store: readonly string[];
  /** Said while the job runs. */
  readonly waiting: LocalText;
  readonly done: LocalText;
  /** Text by the code the system refused with; other codes give the system's own message. */
  readonly refusals: Readonly<Record<string, LocalText>>;
  /** Where to go once a refusal was said; null = the flow ends. */
  readonly refused: string | null;
  readonly next: string;
}
export interface SayStep extends StepBase {
  readonly kind: 'say';
  readonly text: LocalText;
  readonly next: string;
}
export interface HandoffStep extends StepBase {
  readonly kind: 'handoff';
  readonly reason: HandoffReason;
  readonly priority: Priority | null;
  readonly text: LocalText | null;
}
export interface EndStep extends StepBase {
  readonly kind: 'end';
  readonly text: LocalText | null;
}
export type Step =
  | CollectStep
  | VerifyStep
  | ReadStep
  | BranchStep
  | ConfirmStep
  | ChangeStep
  | SayStep
  | HandoffStep
  | EndStep;

export interface CompiledFlow {
  readonly id: string;
  readonly file: string;
  readonly title: LocalText;
  /** Of articles and tickets. */
  readonly category: string;
  readonly connector: string;
  readonly slots: ReadonlyMap<string, SlotSpec>;
  readonly start: string;
  /** In the file's order. */
  readonly steps: ReadonlyMap<string, Step>;
}

export interface CompiledFlows {
  readonly flows: ReadonlyMap<string, CompiledFlow>;
}

/** The id of the implicit step that ends a flow after its last written one. */
export const END = '@end';
