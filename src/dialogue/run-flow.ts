/**
 * Runs a flow from a step to the next point where something must happen outside: the visitor speaks, a connector answers,
 * a job is written, a person takes over, or the flow ends.
 */

import type { ConnectorResult } from '../domain/connector.ts';
import type { ActiveFlow, Decision, DialogueState, OutgoingText, PendingStep, Transition } from '../domain/dialogue.ts';
import type { LocalText } from '../domain/language.ts';
import type { HandoffReason, Priority } from '../domain/ticket.ts';
import { assert } from '../lib/assert.ts';
import type { DialogueContext } from './context.ts';
import type { ChangeStep, CompiledFlow, Step, VerifyStep } from './flow.ts';
import { PHRASES } from './phrases.ts';
import { fill, placeholdersOf } from './placeholders.ts';
import { handOver, outgoing, phrase, quick, reply } from './reply.ts';

/** Calls to connectors in one turn; a flow that wants more is broken. */
export const MAX_CALLS = 8;
/** Failed proofs in one conversation, whatever flows and orders they were for, after which a person takes over. */
export const MAX_FAILED_PROOFS = 6;
/** Names that no flow can use (slots start with a letter): what the machine itself keeps between steps. */
const AS_OF = '@as_of';
const PROVEN_BY = '@proven_by';
const NOT_CUSTOMERS = '@not_customers';
/** The proof was given for another order: worth a try, as most people have one phone, but no wrong value when it fails. */
const CARRIED_OVER = '@carried_over';

/** A flow at work within one turn. Mutable, but never outlives the transition that made it. */
export interface Run {
  readonly context: DialogueContext;
  readonly flow: CompiledFlow;
  state: DialogueState;
  slots: Record<string, string>;
  tries: number;
  said: OutgoingText[];
  calls: number;
  decision: Decision;
  /** The next text tells that its data is old. */
  markStale: boolean;
}

export function startRun(
  context: DialogueContext,
  flow: CompiledFlow,
  state: DialogueState,
  slots: Readonly<Record<string, string>>,
): Run {
  const run: Run = {
    context,
    flow,
    state,
    slots: {},
    tries: 0,
    said: [],
    calls: 0,
    decision: 'flow',
    markStale: false,
  };
  // What the visitor said fills slots; what a system said is always read anew.
  run.slots = Object.fromEntries(
    Object.entries(slots).filter(([name]) => flow.slots.has(name) && flow.slots.get(name)?.source.kind !== 'system'),
  );
  return run;
}

/** Picks an active flow up again; `said` is what this turn has already said. */
export function resumeRun(
  context: DialogueContext,
  flow: CompiledFlow,
  state: DialogueState,
  active: ActiveFlow,
  said: readonly OutgoingText[] = [],
): Run {
  return {
    context,
    flow,
    state,
    slots: { ...active.slots, ...active.hidden },
    tries: active.tries,
    said: [...said],
    calls: 0,
    decision: 'flow',
    markStale: false,
  };
}

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
  } else if (step.kind === 'verify') {
    say(run, again ? step.reprompt : step.prompt);
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

/** Stops with the flow waiting at `stepId`. */
export function wait(run: Run, stepId: string, extra: { waitingForJob?: boolean; switchTo?: string } = {}): Transition {
  return reply({ ...remembering(run), flow: activeAt(run, stepId, extra) }, run.decision, run.said);
}

/** The run as it is kept between events: what people may see apart from what they must not. */
export function activeAt(
  run: Run,
  stepId: string,
  extra: { waitingForJob?: boolean; switchTo?: string } = {},
): ActiveFlow {
  const slots = givenSlots(run.flow, run.slots);
  const hidden = Object.fromEntries(Object.entries(run.slots).filter(([name]) => !Object.hasOwn(slots, name)));
  return {
    flow: run.flow.id,
    step: stepId,
    slots,
    hidden,
    tries: run.tries,
    waitingForJob: extra.waitingForJob ?? false,
    switchTo: extra.switchTo ?? null,
  };
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
    return call(run, step.id, step.operation, { [step.order]: order, customer_id: customer.id }, 'customer_id');
  }
  const known = run.state.proof;
  const last4 = run.slots[step.last4] ?? (known?.order === order ? known.last4 : undefined);
  if (last4 === undefined) return ask(run, step);
  run.slots[step.last4] = last4;
  return call(run, step.id, step.operation, { [step.order]: order, phone_last4: last4 }, 'phone_last4');
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
    if (proof === 'phone_last4' && last4 !== undefined) run.state = { ...run.state, proof: { order, last4 } };
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

function keep(run: Run, store: readonly string[], result: Extract<ConnectorResult, { kind: 'ok' }>): void {
  for (const field of store) {
    const value = result.data[field];
    if (value === undefined) delete run.slots[field];
    else run.slots[field] = value;
  }
  if (result.stale) {
    run.slots[AS_OF] = result.asOf;
    run.markStale = true;
  } else {
    delete run.slots[AS_OF];
  }
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

/** Slots the visitor filled and that may be seen by a person. */
export function givenSlots(flow: CompiledFlow, slots: Readonly<Record<string, string>>): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(slots)) {
    const slot = flow.slots.get(name);
    if (slot && slot.source.kind !== 'system' && !slot.secret) given[name] = value;
  }
  return given;
}

function remembering(run: Run): DialogueState {
  const slots = { ...run.state.slots };
  for (const slot of run.flow.slots.values()) {
    const value = run.slots[slot.name];
    if (slot.remember && value !== undefined) slots[slot.name] = value;
  }
  return { ...run.state, slots };
}

/** Going back to a collect step means asking again. */
function clearIfBackwards(run: Run, from: string, to: string): void {
  const order = [...run.flow.steps.keys()];
  const target = run.flow.steps.get(to);
  if (target?.kind === 'collect' && order.indexOf(to) <= order.indexOf(from)) {
    delete run.slots[target.slot];
    run.tries = 0;
  }
}

/** Takes a value from the visitor. */
export function provide(run: Run, name: string, value: string): void {
  run.slots[name] = value;
  if (run.flow.slots.get(name)?.secret) delete run.slots[CARRIED_OVER];
}

/** Forgets what was read after `stepId`: it may depend on what is asked there. */
export function forgetAfter(run: Run, stepId: string): void {
  const order = [...run.flow.steps.keys()];
  const at = order.indexOf(stepId);
  for (const [index, id] of order.entries()) {
    const step = run.flow.steps.get(id);
    if (index < at || !step) continue;
    if (step.kind === 'verify' || step.kind === 'read' || step.kind === 'change') {
      for (const field of step.store) delete run.slots[field];
      if (step.kind === 'verify') {
        delete run.slots[PROVEN_BY];
        if (run.slots[step.last4] !== undefined) run.slots[CARRIED_OVER] = 'yes';
      }
      if (step.kind !== 'change') delete run.slots[AS_OF];
    }
  }
}

/** Says a flow's text, marked when its data is old. */
export function say(run: Run, text: LocalText, quickReplies: OutgoingText['quickReplies'] = []): void {
  const template = text[run.state.lang];
  const body = fill(template, (name) => shown(run, name));
  const fromSystem = placeholdersOf(template).some((name) => run.flow.slots.get(name)?.source.kind === 'system');
  const asOf = run.slots[AS_OF];
  const marked = asOf !== undefined && (run.markStale || fromSystem);
  run.markStale = false;
  const notice = marked ? `${phrase(PHRASES.stale, run.state.lang, { as_of: localTime(run, asOf) })}\n` : '';
  run.said.push(outgoing(notice + body, quickReplies));
}

/** A slot as the visitor reads it: choices by their label. */
function shown(run: Run, name: string): string | undefined {
  if (name === 'customer_name') return run.context.verifiedCustomer?.name ?? undefined;
  const value = run.slots[name];
  const source = run.flow.slots.get(name)?.source;
  if (source?.kind !== 'choice') return value;
  return source.choices.find((choice) => choice.value === value)?.label[run.state.lang] ?? value;
}

function filled(run: Run, input: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(input).map(([name, template]) => [name, fill(template, (slot) => run.slots[slot], '')]),
  );
}

function localTime(run: Run, asOf: string): string {
  const at = new Date(asOf);
  if (Number.isNaN(at.getTime())) return asOf;
  return new Intl.DateTimeFormat(run.state.lang === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: run.context.timeZone ?? 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(at);
}
