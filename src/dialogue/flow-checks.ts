/** Cross checks of a flow: names that must exist, steps that must be reachable, loops that must wait, changes that need proof. */
import type { LocalText } from '../domain/language.ts';
import type { CompiledFlow, Step } from './flow.ts';
import { END } from './flow.ts';
import { GIVEN, placeholdersOf, strayBrace } from './placeholders.ts';
import type { YamlSource } from './yaml-source.ts';
import { FlowError } from './yaml-source.ts';

/** Names that texts may use beside the flow's slots. */
const AMBIENT = new Set(['customer_name']);

/** Throws FlowError for the first fault found, in the file's order. */
export function checkFlow(flow: CompiledFlow, source: YamlSource): void {
  const fail = (step: Step, fault: string, ...key: string[]): never => {
    const index = [...flow.steps.keys()].indexOf(step.id);
    throw new FlowError(source.file, source.lineOf(['steps', index, ...key]), `step "${step.id}": ${fault}`);
  };
  for (const step of flow.steps.values()) {
    checkNames(flow, step, fail);
    for (const { key, target } of targetsOf(step)) {
      if (target !== END && !flow.steps.has(target)) fail(step, `there is no step "${target}"`, ...key);
    }
  }
  const reached = reach(flow, flow.start, () => true);
  for (const step of flow.steps.values()) if (!reached.has(step.id)) fail(step, 'no path leads here');
  const unproven = reach(flow, flow.start, (step) => step.kind !== 'verify');
  for (const step of flow.steps.values()) {
    if ((step.kind === 'read' || step.kind === 'change') && unproven.has(step.id)) {
      fail(step, 'can be reached without a verify step, so it could show or change what belongs to someone else');
    }
    if (!waits(step) && onSilentLoop(flow, step)) fail(step, 'is on a loop in which nothing waits for the visitor');
  }
  checkSlotsUsed(flow, source);
}

type Fail = (step: Step, fault: string, ...key: string[]) => never;

function checkNames(flow: CompiledFlow, step: Step, fail: Fail): void {
  const needSlot = (name: string, key: string, what: 'collected' | 'any'): void => {
    const slot = flow.slots.get(name);
    if (!slot) fail(step, `there is no slot "${name}"`, key);
    else if (what === 'collected' && slot.source.kind === 'system')
      fail(step, `slot "${name}" is filled by the system, not by the visitor`, key);
  };
  switch (step.kind) {
    case 'collect':
      needSlot(step.slot, 'collect', 'collected');
      break;
    case 'verify':
      needSlot(step.order, 'order', 'collected');
      needSlot(step.last4, 'last4', 'collected');
      if (!flow.slots.get(step.last4)?.secret)
        fail(step, `slot "${step.last4}" proves ownership and must be secret: true`, 'last4');
      if (![...flow.steps.values()].some((other) => other.kind === 'collect' && other.slot === step.order)) {
        fail(step, `no step collects "${step.order}"`, 'order');
      }
      break;
    case 'branch': {
      needSlot(step.slot, 'branch', 'any');
      const from = flow.slots.get(step.slot)?.source;
      if (from?.kind === 'choice') {
        for (const value of Object.keys(step.when)) {
          if (!from.choices.some((choice) => choice.value === value))
            fail(step, `slot "${step.slot}" has no choice "${value}"`, 'when', value);
        }
      }
      break;
    }
    case 'confirm':
      for (const name of step.edit) {
        needSlot(name, 'edit', 'collected');
        if (![...flow.steps.values()].some((other) => other.kind === 'collect' && other.slot === name)) {
          fail(step, `no step collects "${name}", so it cannot be edited`, 'edit');
        }
      }
      break;
    default:
  }
  for (const { key, text } of textsOf(step)) checkText(flow, step, key, text, fail);
  if (step.kind === 'read' || step.kind === 'change') {
    for (const [name, template] of Object.entries(step.input))
      checkTemplate(flow, step, ['input', name], template, [], fail, true);
  }
}

function textsOf(step: Step): { key: string[]; text: LocalText }[] {
  switch (step.kind) {
    case 'collect':
    case 'verify':
      return [
        { key: ['prompt'], text: step.prompt },
        { key: ['reprompt'], text: step.reprompt },
      ];
    case 'confirm':
      return [{ key: ['confirm'], text: step.text }];
    case 'change':
      return [
        { key: ['waiting'], text: step.waiting },
        { key: ['done'], text: step.done },
        ...Object.entries(step.refusals).map(([code, text]) => ({ key: ['refusals', code], text })),
      ];
    case 'say':
      return [{ key: ['say'], text: step.text }];
    case 'handoff':
    case 'end':
      return step.text ? [{ key: ['text'], text: step.text }] : [];
    default:
      return [];
  }
}

function checkText(flow: CompiledFlow, step: Step, key: string[], text: LocalText, fail: Fail): void {
  const more = key[0] === 'refusals' ? ['message'] : key[0] === 'reprompt' && step.kind === 'collect' ? [GIVEN] : [];
  checkTemplate(flow, step, [...key, 'zh'], text.zh, more, fail, false);
  checkTemplate(flow, step, [...key, 'en'], text.en, more, fail, false);
}

function checkTemplate(
  flow: CompiledFlow,
  step: Step,
  key: string[],
  template: string,
  more: readonly string[],
  fail: Fail,
  secrets: boolean,
): void {
  const stray = strayBrace(template);
  if (stray !== null) fail(step, `"${stray}" is not a placeholder; write {slot_name}`, ...key);
  for (const name of placeholdersOf(template)) {
    const slot = flow.slots.get(name);
    if (!slot && !AMBIENT.has(name) && !more.includes(name)) fail(step, `unknown placeholder {${name}}`, ...key);
    if (slot?.secret && !secrets) fail(step, `{${name}} is secret and must not be shown`, ...key);
  }
}

/** Every step this one may lead to, with the key that says so. */
function targetsOf(step: Step): { key: string[]; target: string }[] {
  const named = (key: string, target: string | null) => (target === null ? [] : [{ key: [key], target }]);
  switch (step.kind) {
    case 'collect':
    case 'verify':
    case 'say':
      return named('next', step.next);
    case 'read':
      return [
        ...named('not_found', step.notFound),
        ...named('refused', step.refused),
        ...named('unavailable', step.unavailable),
        ...named('next', step.next),
      ];
    case 'branch':
      return [
        ...Object.entries(step.when).map(([value, target]) => ({ key: ['when', value], target })),
        ...named('else', step.otherwise),
      ];
    case 'confirm':
      return [...named('yes', step.yes), ...named('no', step.no)];
    case 'change':
      return [...named('refused', step.refused), ...named('next', step.next)];
    case 'handoff':
    case 'end':
      return [];
  }
}

function reach(flow: CompiledFlow, from: string, through: (step: Step) => boolean): Set<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = flow.steps.get(id);
    if (!step || seen.has(id)) continue;
    seen.add(id);
    if (through(step)) for (const { target } of targetsOf(step)) open.push(target);
  }
  return seen;
}

function waits(step: Step): boolean {
  // A filled collect step does not wait, but jumping back to one asks again (run-flow.ts).
  return step.kind === 'collect' || step.kind === 'confirm' || step.kind === 'change';
}

function onSilentLoop(flow: CompiledFlow, step: Step): boolean {
  return targetsOf(step).some(({ target }) => reach(flow, target, (other) => !waits(other)).has(step.id));
}

/** A slot nobody asks for is a slip, unless it can be given early or is a proof. */
function checkSlotsUsed(flow: CompiledFlow, source: YamlSource): void {
  for (const slot of flow.slots.values()) {
    if (slot.source.kind === 'system') continue;
    if (slot.part?.of != null && !flow.slots.has(slot.part.of))
      throw new FlowError(
        source.file,
        source.lineOf(['slots', slot.name, 'part']),
        `slot "${slot.name}": nothing stores "${slot.part.of}"`,
      );
    const used = [...flow.steps.values()].some(
      (step) =>
        (step.kind === 'collect' && step.slot === slot.name) || (step.kind === 'verify' && step.last4 === slot.name),
    );
    if (!used)
      throw new FlowError(source.file, source.lineOf(['slots', slot.name]), `slot "${slot.name}": no step collects it`);
  }
}
