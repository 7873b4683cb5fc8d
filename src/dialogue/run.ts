/** A flow at work: its slots, what may be seen of them, what has been said, and how old the data is. */
import type { ConnectorResult } from '../domain/connector.ts';
import type { ActiveFlow, Decision, DialogueState, OutgoingText } from '../domain/dialogue.ts';
import type { LocalText } from '../domain/language.ts';
import type { DialogueContext } from './context.ts';
import type { CompiledFlow } from './flow.ts';
import { PHRASES } from './phrases.ts';
import { fill, GIVEN, placeholdersOf } from './placeholders.ts';
import { talkedAbout } from './questions.ts';
import { outgoing, phrase } from './reply.ts';

/** Names that no flow can use (slots start with a letter): what the machine itself keeps between steps. */
/** Before a field's name: since when its value is known, when it came from an old copy. */
const AS_OF = '@as_of:';
export const PROVEN_BY = '@proven_by';
export const NOT_CUSTOMERS = '@not_customers';
/** The proof was given for another order: worth a try, as most people have one phone, but no wrong value when it fails. */
export const CARRIED_OVER = '@carried_over';

/** The order for which the conversation's known digits were tried in vain. */
export const TAIL_TRIED = '@tail_tried';

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
  /** Set when the next text rests on an old copy, even if it shows none of it: since when that is known. */
  markStale: string | null;
  /** What was just said instead of a value; '' when nothing was. */
  given: string;
  /** Put before the next text, in the same message. */
  lead: string;
}

/** `wish`: the words that started it, where they tell more than its title. */
export function startRun(
  context: DialogueContext,
  flow: CompiledFlow,
  state: DialogueState,
  slots: Readonly<Record<string, string>>,
  wish: string | null = null,
): Run {
  const run: Run = {
    context,
    flow,
    state: { ...talkedAbout(state, wish ?? flow.title[state.lang]), topic: flow.category },
    slots: {},
    tries: 0,
    said: [],
    calls: 0,
    decision: 'flow',
    markStale: null,
    given: '',
    lead: '',
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
    markStale: null,
    given: '',
    lead: '',
  };
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

/** Slots the visitor filled and that may be seen by a person. */
function givenSlots(flow: CompiledFlow, slots: Readonly<Record<string, string>>): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(slots)) {
    const slot = flow.slots.get(name);
    if (slot && slot.source.kind !== 'system' && !slot.secret) given[name] = value;
  }
  return given;
}

/** The conversation's state with what the flow's slots add to its memory. */
export function remembering(run: Run): DialogueState {
  const slots = { ...run.state.slots };
  for (const slot of run.flow.slots.values()) {
    const value = run.slots[slot.name];
    if (slot.remember && value !== undefined) slots[slot.name] = value;
  }
  return { ...run.state, slots };
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
      for (const field of step.store) forget(run, field);
      if (step.kind === 'verify') {
        delete run.slots[PROVEN_BY];
        if (run.slots[step.last4] !== undefined) run.slots[CARRIED_OVER] = 'yes';
      }
    }
  }
}

/** Puts a connector's fields into slots, remembering which came from an old copy. */
export function keep(run: Run, store: readonly string[], result: Extract<ConnectorResult, { kind: 'ok' }>): void {
  for (const field of store) {
    const value = result.data[field];
    forget(run, field);
    if (value === undefined) continue;
    run.slots[field] = value;
    if (result.stale) run.slots[AS_OF + field] = result.asOf;
  }
  run.markStale = result.stale ? result.asOf : null;
}

function forget(run: Run, field: string): void {
  delete run.slots[field];
  delete run.slots[AS_OF + field];
}

/** Says a flow's text, marked when its data is old. */
export function say(run: Run, text: LocalText, quickReplies: OutgoingText['quickReplies'] = []): void {
  const template = text[run.state.lang];
  const body = fill(template, (name) => shown(run, name));
  const ages = placeholdersOf(template).map((name) => run.slots[AS_OF + name]);
  const known = [run.markStale, ...ages].filter((asOf) => asOf !== null && asOf !== undefined).sort()[0];
  run.markStale = null;
  const notice =
    known === undefined ? '' : `${phrase(PHRASES.stale, run.state.lang, { as_of: localTime(run, known) })}\n`;
  run.said.push(outgoing(notice + joined(run, run.lead, body), quickReplies));
  run.lead = '';
}

/** Adds a sentence to what was said last. */
export function sayMore(run: Run, text: string): void {
  const last = run.said.pop();
  run.said.push({ ...outgoing(joined(run, last?.text ?? '', text)), quickReplies: last?.quickReplies ?? [] });
}

/** Two texts as one: Chinese needs no space between sentences. */
function joined(run: Run, first: string, second: string): string {
  return first === '' || run.state.lang === 'zh' ? first + second : `${first} ${second}`;
}

/** A slot as the visitor reads it: choices by their label. */
export function shown(run: Run, name: string): string | undefined {
  if (name === GIVEN) return run.given;
  if (name === 'customer_name') return run.context.verifiedCustomer?.name ?? undefined;
  const value = run.slots[name];
  const source = run.flow.slots.get(name)?.source;
  if (source?.kind !== 'choice') return value;
  return source.choices.find((choice) => choice.value === value)?.label[run.state.lang] ?? value;
}

export function filled(run: Run, input: Readonly<Record<string, string>>): Record<string, string> {
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
