/** What starts a turn: whether there is anything to do, and what the dialogue hears of it first. */
import type { ConnectorResult } from '../domain/connector.ts';
import type { DialogueEvent } from '../domain/dialogue.ts';
import type { Job } from '../domain/job.ts';
import type { Understanding } from '../domain/understanding.ts';
import { assert } from '../lib/assert.ts';
import type { TurnContext } from '../ports/store.ts';

export type TurnTrigger =
  | { readonly type: 'utterance' }
  | { readonly type: 'handoff_request' }
  | { readonly type: 'job'; readonly job: Job; readonly result: ConnectorResult }
  /** The turn broke twice: hand over rather than leave the visitor without a word. */
  | { readonly type: 'give_up' };

export function hasWork({ conversation, pending }: TurnContext, trigger: TurnTrigger): boolean {
  switch (trigger.type) {
    case 'utterance':
    case 'give_up':
      return pending.length > 0;
    case 'handoff_request':
      return conversation.holder === 'assistant';
    case 'job':
      return true;
  }
}

export function firstEvent(
  trigger: Exclude<TurnTrigger, { type: 'give_up' }>,
  understanding: Understanding | null,
  now: string,
): DialogueEvent {
  switch (trigger.type) {
    case 'utterance':
      assert(understanding !== null, 'an utterance turn is understood first');
      return { type: 'utterance', understanding, now };
    case 'handoff_request':
      return { type: 'handoff_requested' };
    case 'job': {
      const { flow, step } = trigger.job.payload as { flow: string; step: string };
      return { type: 'job_finished', flow, step, result: trigger.result };
    }
  }
}
