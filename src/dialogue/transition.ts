/**
 * The dialogue policy: a pure function from state and event to the next state and one action. `turn` performs the action and
 * feeds its outcome back: utterance → (search | call)* → reply. Total: every state and event has an answer, and a turn ends in
 * a reply after at most one search and MAX_CALLS calls.
 */
import type { ActiveFlow, DialogueEvent, DialogueState, Transition } from '../domain/dialogue.ts';
import type { Understanding } from '../domain/understanding.ts';
import { unreachable } from '../lib/assert.ts';
import type { DialogueContext, DialogueThresholds } from './context.ts';
import type { CompiledFlow, Step } from './flow.ts';
import { inFlow } from './flow-turn.ts';
import { isUpset, wantsHuman } from './guesses.ts';
import type { Heard } from './heard.ts';
import type { IntentTable } from './intent-table.ts';
import { jobFinished } from './job-turn.ts';
import { nextLang } from './language-choice.ts';
import { heard, says } from './lexicon.ts';
import { openTurn, restTurn } from './open-turn.ts';
import { reply } from './reply.ts';
import { resumeRun } from './run.ts';
import { called } from './run-flow.ts';
import { leave, searched } from './search-turn.ts';
import { givesWhatWasAsked } from './slot-values.ts';

export type { DialogueContext, DialogueThresholds } from './context.ts';
export { DEFAULT_THRESHOLDS } from './context.ts';

/** For conversations that someone else holds: is this utterance asking for a person? */
export function isAskingForPerson(intents: IntentTable, said: Understanding, thresholds: DialogueThresholds): boolean {
  return wantsHuman({ intents, thresholds }, said);
}

/** One step of a turn. Pure and synchronous; never throws for any state and event that a JSON round trip preserves. */
export function transition(context: DialogueContext, state: DialogueState, event: DialogueEvent): Transition {
  switch (event.type) {
    case 'utterance':
      return utterance(context, { ...state, pending: null }, event.understanding, event.now);
    case 'understood': {
      const { understanding: said, now } = event;
      const pending = state.pending?.kind === 'rest' ? state.pending : null;
      const heardNow: Heard = { context, said, text: heard(said), now, upset: false };
      return restTurn(heardNow, { ...state, pending: null }, pending?.stopped ?? null, pending?.said ?? []);
    }
    case 'searched':
      return searched(context, state, event.result, event.answer);
    case 'called': {
      const pending = state.pending?.kind === 'call' ? state.pending : null;
      const at = activeStep(context, state);
      if (!pending || !at) return reply(state, 'flow', state.lastReply);
      return called(
        resumeRun(context, at.flow, { ...state, pending: null }, at.active, pending.said),
        pending,
        event.result,
      );
    }
    case 'job_finished':
      return jobFinished(context, { ...state, pending: null }, event);
    case 'handoff_requested':
      return leave(context, { ...state, pending: null }, 'visitor_asked', lastCategory(context, state));
    default:
      return unreachable(event);
  }
}

function utterance(context: DialogueContext, before: DialogueState, said: Understanding, now: string): Transition {
  const at = activeStep(context, before);
  const given = at !== null && givesWhatWasAsked(at.flow, at.step, said);
  const swearing = says.swearing(heard(said));
  const upset = !given && !swearing && isUpset(context, said);
  const state: DialogueState = {
    ...before,
    // A flow that is gone (edited, or of another release) cannot be gone on with.
    flow: at?.active ?? null,
    lang: nextLang(before, said, at),
    upset: upset ? (before.upset ?? 0) + 1 : swearing ? (before.upset ?? 0) : 0,
  };
  const heardNow: Heard = { context, said, text: heard(said), now, upset };
  if (wantsHuman(context, said, at === null ? undefined : given ? NEVER : SURE_IN_FLOW))
    return leave(context, state, 'visitor_asked', lastCategory(context, state));
  // Twice angry in a row, or angry right after we did not understand: a person is due.
  if (upset && ((state.upset ?? 0) >= 2 || before.belowGate >= 1)) {
    return leave(context, state, 'negative_sentiment', lastCategory(context, state));
  }
  return at ? inFlow(heardNow, state, at.active, at.flow, at.step) : openTurn(heardNow, state);
}

/** Inside a flow any text may be a value ("个人" is a kind of invoice), so the classifier must be surer, and a value is a value. */
const SURE_IN_FLOW = 0.85;
const NEVER = Number.POSITIVE_INFINITY;

interface ActiveStep {
  readonly active: ActiveFlow;
  readonly flow: CompiledFlow;
  readonly step: Step;
}

function activeStep(context: DialogueContext, state: DialogueState): ActiveStep | null {
  const flow = state.flow && context.flows.flows.get(state.flow.flow);
  const step = flow && state.flow ? flow.steps.get(state.flow.step) : undefined;
  return flow && step && state.flow ? { active: state.flow, flow, step } : null;
}

/** A ticket's category when nothing was asked in this turn: the flow's, else that of what was last talked about. */
function lastCategory(context: DialogueContext, state: DialogueState): string {
  return (state.flow && context.flows.flows.get(state.flow.flow)?.category) ?? state.topic ?? 'general';
}
