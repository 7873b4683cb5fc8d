/** Taking back: another value for a slot that was filled, and the way back to what depends on it. */
import type { Transition } from '../domain/dialogue.ts';
import type { CollectStep, CompiledFlow, Step } from './flow.ts';
import type { Heard } from './heard.ts';
import { asks, says } from './lexicon.ts';
import { STOOD } from './part-of-value.ts';
import type { Run } from './run.ts';
import { forgetAfter, provide } from './run.ts';
import { advance, ask } from './run-flow.ts';
import { volunteeredAll } from './slot-values.ts';

/**
 * "不对，是 KF…", "sorry, I meant …": the new value replaces the earlier one of the slot it fits, and the flow goes back to what
 * depends on it. Another value of a filled slot needs no such words when that slot is not the one asked for.
 */
export function correct({ said, text }: Heard, run: Run, step: Step): Transition | null {
  const marked = says.correction(text);
  const asked = step.kind === 'collect' ? step.slot : step.kind === 'verify' ? step.last4 : null;
  const values = volunteeredAll(run.flow, said);
  const others = Object.entries(values).filter(
    // A proof that held is done with; four digits that turn up later are something else.
    ([name, value]) =>
      name !== asked &&
      !run.flow.slots.get(name)?.secret &&
      run.slots[name] !== undefined &&
      run.slots[name] !== value &&
      (marked || !asks(said)),
  );
  const replaced = others.map(([name]) => collectStepOf(run.flow, name)).filter((other) => other !== null);
  const earliest = first(run.flow, replaced);
  if (!earliest) return marked ? goBack(run, step, text) : null;
  forgetAfter(run, earliest.id);
  for (const [name, value] of Object.entries(values)) provide(run, name, value);
  run.state = { ...run.state, belowGate: 0 };
  // While ownership is being proved, another order number is one more attempt, not a fresh start.
  if (step.kind !== 'verify') run.tries = 0;
  return advance(run, earliest.id);
}

/** "订单号写错了", with no new value: asks for that slot again. */
function goBack(run: Run, step: Step, text: string): Transition | null {
  const target = [...run.flow.steps.values()].find(
    (other): other is CollectStep =>
      other.kind === 'collect' &&
      other.id !== step.id &&
      run.slots[other.slot] !== undefined &&
      names(run, other.slot, text),
  );
  if (!target) return null;
  return reask(run, target, step);
}

/** Asks for a slot that was filled. */
export function reask(run: Run, target: CollectStep, from: Step): Transition {
  const stood = run.slots[target.slot];
  if (stood !== undefined && run.flow.slots.get(target.slot)?.part) run.slots[STOOD + target.slot] = stood;
  delete run.slots[target.slot];
  forgetAfter(run, target.id);
  if (from.kind !== 'verify') run.tries = 0;
  return ask(run, target);
}

/** Does the text name the slot by its label? */
export function names(run: Run, slot: string, text: string): boolean {
  const label = run.flow.slots.get(slot)?.label;
  return label !== undefined && (text.includes(label.zh.toLowerCase()) || text.includes(label.en.toLowerCase()));
}

/** The step that asks for a slot; null when none does. */
export function collectStepOf(flow: CompiledFlow, slot: string): CollectStep | null {
  for (const step of flow.steps.values()) if (step.kind === 'collect' && step.slot === slot) return step;
  return null;
}

function first(flow: CompiledFlow, steps: readonly CollectStep[]): CollectStep | null {
  const order = [...flow.steps.keys()];
  return [...steps].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))[0] ?? null;
}
