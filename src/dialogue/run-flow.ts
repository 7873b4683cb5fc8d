/**
 * Runs a flow from a step to the next point where something must happen outside: the visitor speaks, a connector answers,
 * a job is written, a person takes over, or the flow ends.
 */

import type { ConnectorResult } from '../domain/connector.ts';
import type { DialogueState, PendingStep, Transition } from '../domain/dialogue.ts';
import type { LocalText } from '../domain/language.ts';
import type { HandoffReason, Priority } from '../domain/ticket.ts';
import { assert } from '../lib/assert.ts';
import type { ChangeStep, SlotSpec, Step, VerifyStep } from './flow.ts';
import { PHRASES } from './phrases.ts';
import { fill } from './placeholders.ts';
import { handOver, outgoing, phrase, quick, reply } from './reply.ts';
import type { Run } from './run.ts';
import {
  activeAt,
  CARRIED_OVER,
  filled,
  forgetAfter,
  keep,
  NOT_CUSTOMERS,
  PROVEN_BY,
  remembering,
  say,
  sayMore,
  shown,
  TAIL_TRIED,
} from './run.ts';

/** Calls to connectors in one turn; a flow that wants more is broken. */
export const MAX_CALLS = 8;
/** Failed proofs in one conversation, whatever flows and orders they were for, after which a person takes over. */
const MAX_FAILED_PROOFS = 6;
/** Goes on from `stepId` until something outside must happen. */
export function advance(run: Run, stepId: string, from?: string): Transition {
  if (from !== undefined) clearIfBackwards(run, from, stepId);
  let id = stepId;
  // Compiled flows have no silent loops, so this many steps without a stop cannot happen.
  for (let hops = 0; hops <= run.flow.steps.size * 2 + 1; hops++) {
    const step = run.flow.steps.get(id);
    if (!step) return finish(run, null);
    const next = enter(run, step);
    if (typeof next !== 'string') return next;
    clearIfBackwards(run, step.id, next);
    id = next;
  }
  return giveUp(run, id, 'flow_failed', null);
}

/** Does one step: the id of the following one, or the end of this transition. */
function enter(run: Run, step: Step): string | Transition {
  switch (step.kind) {
    case 'collect':
      if (run.slots[step.slot]) return step.next;
      return ask(run, step);
    case 'verify':
      return prove(run, step);
    case 'read':
      return call(run, step.id, step.operation, { ...filled(run, step.input), ...proofOf(run) }, null);
    case 'branch': {
      const value = run.slots[step.slot];
      return (value !== undefined && Object.hasOwn(step.when, value) ? step.when[value] : undefined) ?? step.otherwise;
    }
    case 'confirm':
      return ask(run, step);
    case 'change':
      return change(run, step);
    case 'say':
      say(run, step.text);
      return step.next;
    case 'handoff':
      return giveUp(run, step.id, step.reason, step.text, step.priority);
    case 'end':
      return finish(run, step.text);
  }
}

/** Says a waiting step's prompt and stops there. */
export function ask(run: Run, step: Step, again = false): Transition {
  const slot = step.kind === 'collect' ? run.flow.slots.get(step.slot) : undefined;
  const { lang } = run.state;
  if (step.kind === 'collect') {
    const choices =
      slot?.source.kind === 'choice' ? slot.source.choices.map((choice) => quick(choice.label[lang])) : [];
    say(run, again ? step.reprompt : step.prompt, choices);
    if (again && run.tries > 1) sayWayOut(run, slot);
  } else if (step.kind === 'verify') {
    say(run, again ? step.reprompt : step.prompt);
    if (again && run.tries === step.tries - 1 && run.tries > 0) sayMore(run, phrase(PHRASES.lastTry, lang));
  } else if (step.kind === 'confirm') {
    const options = [PHRASES.yes, PHRASES.no, ...(step.edit.length > 0 ? [PHRASES.change] : [])];
    say(
      run,
      step.text,
      options.map((text) => quick(text[lang])),
    );
  } else if (step.kind === 'change') {
    run.said.push(outgoing(phrase(PHRASES.stillWorking, lang)));
  }
  return wait(run, step.id);
}

/** A second wrong value needs more than the same words: where to find the right one, or who else can help. */
function sayWayOut(run: Run, slot: SlotSpec | undefined): void {
  const { lang } = run.state;
  const text = slot?.help ? PHRASES.helpAgain : PHRASES.personInstead;
  sayMore(run, phrase(text, lang, { label: slot?.label[lang] ?? '' }));
}

/** Stops with the flow waiting at `stepId`. */
export function wait(run: Run, stepId: string, extra: { waitingForJob?: boolean; switchTo?: string } = {}): Transition {
  return reply({ ...remembering(run), flow: activeAt(run, stepId, extra) }, run.decision, run.said);
}

function prove(run: Run, step: VerifyStep): string | Transition {
  const order = run.slots[step.order];
  if (!order) {
    const collect = [...run.flow.steps.values()].find((other) => other.kind === 'collect' && other.slot === step.order);
    assert(collect, `flow ${run.flow.id}: verify "${step.id}" has a collect step`);
    return ask(run, collect);
  }
  const customer = run.context.verifiedCustomer;
  if (customer && run.slots[NOT_CUSTOMERS] !== order) {
    return call(run, step.id, step.operation, { order_number: order, customer_id: customer.id }, 'customer_id');
  }
  const known = run.state.proof;
  let last4 = run.slots[step.last4] ?? (known?.order === order ? known.last4 : undefined);
  if (last4 === undefined && run.state.tail && run.slots[TAIL_TRIED] !== order) {
    last4 = run.state.tail;
    run.slots[TAIL_TRIED] = order;
    run.slots[CARRIED_OVER] = 'yes';
  }
  if (last4 === undefined) return ask(run, step);
  run.slots[step.last4] = last4;
  return call(run, step.id, step.operation, { order_number: order, phone_last4: last4 }, 'phone_last4');
}

/** The proof that held, sent along with everything that follows: the order system checks it every time. */
function proofOf(run: Run): Record<string, string> {
  const customer = run.context.verifiedCustomer;
  if (run.slots[PROVEN_BY] === 'customer_id' && customer) return { customer_id: customer.id };
  if (run.slots[PROVEN_BY] === 'phone_last4' && run.state.proof) return { phone_last4: run.state.proof.last4 };
  return {};
}

function call(
  run: Run,
  stepId: string,
  operation: string,
  input: Record<string, string>,
  proof: 'customer_id' | 'phone_last4' | null,
): Transition {
  if (run.calls >= MAX_CALLS) return giveUp(run, stepId, 'flow_failed', null);
  const pending: PendingStep = {
    kind: 'call',
    step: stepId,
    proof,
    said: run.said,
    calls: run.calls + 1,
    decision: run.decision,
  };
  return {
    state: { ...remembering(run), flow: activeAt(run, stepId), pending },
    action: { type: 'call', connector: run.flow.connector, operation, input },
  };
}

/** A connector answered the call that `pending` describes. */
export function called(run: Run, pending: Extract<PendingStep, { kind: 'call' }>, result: ConnectorResult): Transition {
  run.calls = pending.calls;
  run.decision = pending.decision;
  const step = run.flow.steps.get(pending.step);
  if (step?.kind === 'verify') return verified(run, step, pending.proof, result);
  if (step?.kind !== 'read') return giveUp(run, pending.step, 'flow_failed', null);
  switch (result.kind) {
    case 'ok':
      keep(run, step.store, result);
      return advance(run, step.next, step.id);
    case 'not_found':
      return step.notFound === null ? giveUp(run, step.id, 'flow_failed', null) : advance(run, step.notFound, step.id);
    case 'refused':
      return step.refused === null ? giveUp(run, step.id, 'flow_failed', null) : advance(run, step.refused, step.id);
    case 'unavailable':
      return step.unavailable === null
        ? giveUp(run, step.id, 'flow_failed', PHRASES.systemDown)
        : advance(run, step.unavailable, step.id);
  }
}

function verified(
  run: Run,
  step: VerifyStep,
  proof: 'customer_id' | 'phone_last4' | null,
  result: ConnectorResult,
): Transition {
  const order = run.slots[step.order] ?? '';
  // A system that answers without saying which proof it checked may not have checked any: nothing of its answer is used.
  if (result.kind === 'ok' && proof !== null && result.data.verified_by === proof) {
    keep(run, step.store, result);
    run.slots[PROVEN_BY] = proof;
    delete run.slots[CARRIED_OVER];
    const last4 = run.slots[step.last4];
    if (proof === 'phone_last4' && last4 !== undefined)
      run.state = { ...run.state, proof: { order, last4 }, tail: last4 };
    run.tries = 0;
    return advance(run, step.next, step.id);
  }
  if (result.kind === 'unavailable') return giveUp(run, step.id, 'flow_failed', PHRASES.systemDown);
  if (result.kind === 'refused') return giveUp(run, step.id, 'verification_failed', PHRASES.notVerified);
  if (proof === 'customer_id') {
    // Perhaps a gift, perhaps nobody's: the same question either way.
    run.slots[NOT_CUSTOMERS] = order;
    return advance(run, step.id);
  }
  const carriedOver = run.slots[CARRIED_OVER] !== undefined;
  delete run.slots[step.last4];
  delete run.slots[CARRIED_OVER];
  if (!carriedOver) run.tries += 1;
  else run.slots[TAIL_TRIED] = order;
  const failedProofs = (run.state.failedProofs ?? 0) + 1;
  run.state = {
    ...run.state,
    failedProofs,
    proof: run.state.proof?.order === order ? null : (run.state.proof ?? null),
  };
  if (run.tries >= step.tries || failedProofs >= MAX_FAILED_PROOFS)
    return giveUp(run, step.id, 'verification_failed', PHRASES.notVerified);
  return ask(run, step, !carriedOver);
}

function change(run: Run, step: ChangeStep): Transition {
  say(run, step.waiting);
  const active = activeAt(run, step.id, { waitingForJob: true });
  const input = { ...filled(run, step.input), ...proofOf(run) };
  const job = { connector: run.flow.connector, operation: step.operation, input, flow: run.flow.id, step: step.id };
  return reply({ ...remembering(run), flow: active }, run.decision, run.said, { job });
}

/** The change's job came to an end. */
export function changed(run: Run, step: ChangeStep, result: ConnectorResult): Transition {
  run.decision = 'job';
  if (result.kind === 'ok') {
    keep(run, step.store, result);
    say(run, step.done);
    return advance(run, step.next, step.id);
  }
  if (result.kind === 'refused') {
    run.said.push(outgoing(refusal(run, step, result)));
    return step.refused === null ? finish(run, null) : advance(run, step.refused, step.id);
  }
  return giveUp(run, step.id, 'flow_failed', PHRASES.changeFailed);
}

function refusal(run: Run, step: ChangeStep, result: Extract<ConnectorResult, { kind: 'refused' }>): string {
  const own = Object.hasOwn(step.refusals, result.code) ? step.refusals[result.code] : undefined;
  if (!own) return result.message || phrase(PHRASES.changeFailed, run.state.lang);
  return fill(own[run.state.lang], (name) => (name === 'message' ? result.message : shown(run, name)));
}

/** Ends the flow; its remembered slots stay with the conversation. */
function finish(run: Run, text: LocalText | null): Transition {
  if (text) say(run, text);
  return reply({ ...remembering(run), flow: null }, run.decision, run.said);
}

/** A person takes over at the step the flow has come to. */
export function giveUp(
  run: Run,
  at: string,
  reason: HandoffReason,
  text: LocalText | null,
  priority: Priority | null = null,
): Transition {
  if (text) say(run, text);
  const state: DialogueState = { ...run.state, flow: activeAt(run, at) };
  return handOver(state, { reason, category: run.flow.category, priority }, run.said);
}

/** Going back to a collect step means asking again, and reading again what depends on it. */
function clearIfBackwards(run: Run, from: string, to: string): void {
  const order = [...run.flow.steps.keys()];
  const target = run.flow.steps.get(to);
  if (target?.kind === 'collect' && order.indexOf(to) <= order.indexOf(from)) {
    delete run.slots[target.slot];
    forgetAfter(run, to);
    run.tries = 0;
  }
}

/** The visitor does not want it any more. */
export function cancel(run: Run): Transition {
  const { lang } = run.state;
  const text = phrase(PHRASES.cancelled, lang, { title: run.flow.title[lang] });
  return reply({ ...run.state, flow: null, offers: [], belowGate: 0 }, 'flow', [outgoing(text)]);
}

/** The visitor wants something else instead: what that is must be understood apart from the words that stop this. */
export function cancelFor(run: Run, rest: string): Transition {
  const { lang } = run.state;
  const text = phrase(PHRASES.stopped, lang, { title: run.flow.title[lang] });
  const pending: PendingStep = { kind: 'rest', stopped: run.flow.id, said: [outgoing(text)] };
  return {
    state: { ...run.state, flow: null, offers: [], belowGate: 0, pending },
    action: { type: 'understand', text: rest },
  };
}
