/** The outcome of a change that a job made elsewhere. */
import type { DialogueEvent, DialogueState, Transition } from '../domain/dialogue.ts';
import type { DialogueContext } from './context.ts';
import type { ChangeStep, CompiledFlow } from './flow.ts';
import { PHRASES } from './phrases.ts';
import { outgoing, phrase, reply } from './reply.ts';
import { resumeRun, startRun } from './run.ts';
import { ask, changed } from './run-flow.ts';
import { leave } from './search-turn.ts';

type JobFinished = Extract<DialogueEvent, { type: 'job_finished' }>;

/**
 * Goes on with the flow that waits for this job. When it waits no more (the visitor asked for a person meanwhile, or this is
 * a repeat), the outcome is still told, and whatever is going on stays as it is.
 */
export function jobFinished(context: DialogueContext, state: DialogueState, event: JobFinished): Transition {
  const flow = context.flows.flows.get(event.flow);
  const step = flow?.steps.get(event.step);
  const active = state.flow;
  if (
    flow &&
    step?.kind === 'change' &&
    active?.waitingForJob &&
    active.flow === event.flow &&
    active.step === event.step
  ) {
    return changed(resumeRun(context, flow, state, active), step, event.result);
  }
  return tell(context, state, event, flow && step?.kind === 'change' ? { flow, step } : null);
}

function tell(
  context: DialogueContext,
  state: DialogueState,
  event: JobFinished,
  at: { flow: CompiledFlow; step: ChangeStep } | null,
): Transition {
  const { result } = event;
  if (result.kind === 'unavailable' || result.kind === 'not_found') {
    const failed = leave(context, state, 'not_understood', at?.flow.category ?? 'general');
    const message = outgoing(phrase(PHRASES.changeFailed, state.lang));
    if (failed.action.type !== 'reply' || !failed.action.handoff) return failed;
    const handoff = { ...failed.action.handoff, reason: 'flow_failed' as const };
    return reply(failed.state, 'handed_off', [message], { handoff });
  }
  const messages = at ? outcomeOf(context, state, at, result) : [outgoing(generic(state, result))];
  const flow = state.flow && context.flows.flows.get(state.flow.flow);
  const waiting = flow && state.flow && !state.flow.waitingForJob ? flow.steps.get(state.flow.step) : undefined;
  if (!flow || !state.flow || !waiting) return reply(state, 'job', messages);
  const run = resumeRun(context, flow, state, state.flow, messages);
  run.decision = 'job';
  return ask(run, waiting);
}

/** What the step would have said, from what the conversation still knows. */
function outcomeOf(
  context: DialogueContext,
  state: DialogueState,
  at: { flow: CompiledFlow; step: ChangeStep },
  result: JobFinished['result'],
) {
  const run = startRun(context, at.flow, state, state.slots);
  // Its next steps are not taken: the visitor has moved on.
  const told = changed(run, { ...at.step, next: '@end', refused: null }, result);
  return told.action.type === 'reply' ? told.action.messages : [];
}

function generic(state: DialogueState, result: JobFinished['result']): string {
  if (result.kind === 'refused' && result.message) return result.message;
  return phrase(result.kind === 'ok' ? PHRASES.changeDone : PHRASES.changeFailed, state.lang);
}
