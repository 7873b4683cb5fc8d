/** What the understanding stage says about one utterance. Plain data: it crosses a worker boundary and goes into traces. */
import type { Confidence, Score } from './confidence.ts';
import type { DetectedLang } from './language.ts';

export type EntityKind =
  | 'order_number'
  | 'phone'
  | 'phone_last4'
  | 'email'
  | 'money'
  | 'date'
  | 'tracking_number'
  | 'quantity'
  | 'product';

export interface Entity {
  readonly kind: EntityKind;
  /** As written by the visitor. */
  readonly text: string;
  /** Offsets in UTF-16 units into the utterance as it was received. */
  readonly start: number;
  readonly end: number;
  /** Normal form: E.164-less digits for phones, upper case order numbers, ISO date `2026-11-25`, `"12.50 CNY"`, product id. */
  readonly value: string;
}

export interface IntentGuess {
  readonly intent: string;
  readonly confidence: Confidence;
}

/** Which arm of a split understood the utterance. */
export interface SplitTaken {
  readonly model: string;
  /** `other`: the version that is tried. */
  readonly arm: 'active' | 'other';
  readonly version: string;
  readonly percent: number;
}

/** What a version that only watches would have said. */
export interface ShadowGuess {
  readonly model: string;
  readonly version: string;
  readonly intents: readonly IntentGuess[];
  readonly oosScore: Score;
  readonly outOfScope: boolean;
}

export interface Understanding {
  readonly text: string;
  /** NFKC, full-width folded, simplified, lower-cased, spaces collapsed: what models and indexes see. */
  readonly normalized: string;
  readonly lang: DetectedLang;
  readonly entities: readonly Entity[];
  /** Best first, at most five. */
  readonly intents: readonly IntentGuess[];
  /** Larger = less like anything trained. */
  readonly oosScore: Score;
  readonly outOfScope: boolean;
  /** Not like what is served enough to do something unasked, however sure the intent ("cancel my gym membership"). */
  readonly doubtful: boolean;
  readonly sentiment: 'negative' | 'neutral' | 'positive';
  readonly urgent: boolean;
  /** L2-normalised sentence embedding of `normalized`. */
  readonly embedding: Float32Array;
  /** Model name → version that produced this. */
  readonly versions: Readonly<Record<string, string>>;
  /** While visitors are split between two versions. */
  readonly split?: SplitTaken;
  /** While a version is shadowed. */
  readonly shadow?: ShadowGuess;
}
