/** One utterance with what every part of the policy looks at. */
import type { Understanding } from '../domain/understanding.ts';
import type { DialogueContext } from './context.ts';

export interface Heard {
  readonly context: DialogueContext;
  readonly said: Understanding;
  /** As the lexicon's patterns want it. */
  readonly text: string;
  /** RFC 3339. */
  readonly now: string;
  /** Angry at us, in this utterance. */
  readonly upset: boolean;
}
