/** What a visitor says to a flow that asks for their yes. */
import type { Transition } from '../domain/dialogue.ts';
import { collectStepOf, names, reask } from './correction.ts';
import type { CollectStep, ConfirmStep } from './flow.ts';
import { control } from './guesses.ts';
import type { Heard } from './heard.ts';
import { asks, says } from './lexicon.ts';
import { withPart } from './part-of-value.ts';
import { PHRASES } from './phrases.ts';
import { outgoing, phrase, quick } from './reply.ts';
import type { Run } from './run.ts';
import { forgetAfter, provide } from './run.ts';
import { advance, ask, cancel, wait } from './run-flow.ts';
import { PATTERN_CHARS, volunteeredAll } from './slot-values.ts';

/** A yes that can only be meant for the whole, not for the question which part is wrong. */
const CONFIRMS =
  /^(?:(?:是的?|对的?|好的?|没错|没问题|yes|ok|okay)[,，]?\s*)?(?:确认|确定|提交|确认提交|确认无误|没错|没问题|confirm(?: it)?|confirmed|submit(?: it)?|go ahead)(?:吧|了)?$/u;

/** Yes, no, or "change this". A change elsewhere needs a plain yes: a maybe asks again. */
export function confirm(now: Heard, run: Run, step: ConfirmStep): Transition | null {
  const { text, context, said } = now;
  const inPart = partOf(now, run, step);
  if (inPart) return inPart;
  const named = step.edit.filter((slot) => names(run, slot, text));
  const wantsEdit = says.edit(text) || says.wrong(text) || control(context, said) === 'correct';
  const target =
    named.length === 1 && (wantsEdit || says.correction(text) || isLabel(run, named[0], text))
      ? collectStepOf(run.flow, named[0] ?? '')
      : null;
  if (target) return reask(run, target, step);
  if (wasAskedWhichOne(run)) {
    // Nothing is submitted that was called wrong a moment ago: what stands is shown once more, and a yes to that is plain.
    if (CONFIRMS.test(text) || step.agree.some((words) => words.test(text))) return ask(run, step);
    // "是" to "which part?" confirms nothing: the visitor has said that something is wrong.
    if (says.affirm(text)) return whichOne(run, step);
  }
  // An order read from an old copy is good enough to look at, and the order system decides on the change itself.
  if (says.affirm(text) || (control(context, said) === 'affirm' && !asks(said))) return advance(run, step.yes, step.id);
  // The classifier hears the correction; what it corrects may be told by its form.
  if (wantsEdit && step.edit.length > 0) {
    const meant = says.correction(text) ? retold(run, step, said.text) : null;
    return meant ? reask(run, meant, step) : whichOne(run, step);
  }
  if (says.deny(text) || control(context, said) === 'deny') {
    return step.no === null ? cancel(run) : advance(run, step.no, step.id);
  }
  const values = volunteeredAll(run.flow, said);
  for (const slot of step.edit) {
    const value = values[slot];
    const collect = collectStepOf(run.flow, slot);
    if (value !== undefined && value !== run.slots[slot] && collect) {
      forgetAfter(run, collect.id);
      provide(run, slot, value);
      return advance(run, collect.id);
    }
  }
  const meant = says.correction(text) ? retold(run, step, said.text) : null;
  if (meant) return reask(run, meant, step);
  // Something is wrong, and it could not be read what: a yes to the old text must not follow from that.
  return says.correction(text) && step.edit.length > 0 ? whichOne(run, step) : null;
}

/** "不对，是503": the number takes its place in what is to be confirmed, and that is shown again. */
function partOf({ said }: Heard, run: Run, step: ConfirmStep): Transition | null {
  for (const name of step.edit) {
    const slot = run.flow.slots.get(name);
    const collect = collectStepOf(run.flow, name);
    const value = slot && collect && run.slots[name] !== undefined ? withPart(run, slot, said) : null;
    if (collect === null || value === null || value === run.slots[name]) continue;
    forgetAfter(run, collect.id);
    provide(run, name, value);
    return advance(run, collect.id);
  }
  return null;
}

/**
 * "不对，是文三路201号3楼": the text slot whose form this has. It is asked for again as a whole, because what was said may be only
 * the part that was wrong.
 */
function retold(run: Run, step: ConfirmStep, typed: string): CollectStep | null {
  const formed = step.edit.filter((slot) => {
    const source = run.flow.slots.get(slot)?.source;
    return source?.kind === 'text' && source.pattern?.test(typed.slice(0, PATTERN_CHARS));
  });
  return formed.length === 1 ? collectStepOf(run.flow, formed[0] ?? '') : null;
}

export function wasAskedWhichOne(run: Run): boolean {
  const last = run.state.lastReply.at(-1)?.text;
  return last === PHRASES.whatToChange.zh || last === PHRASES.whatToChange.en;
}

function isLabel(run: Run, slot: string | undefined, text: string): boolean {
  const label = slot === undefined ? undefined : run.flow.slots.get(slot)?.label;
  return label !== undefined && (text === label.zh.toLowerCase() || text === label.en.toLowerCase());
}

function whichOne(run: Run, step: ConfirmStep): Transition {
  const only = step.edit.length === 1 ? collectStepOf(run.flow, step.edit[0] ?? '') : null;
  if (only) return reask(run, only, step);
  const { lang } = run.state;
  const labels = step.edit.map((slot) => quick(run.flow.slots.get(slot)?.label[lang] ?? slot));
  run.said.push(outgoing(phrase(PHRASES.whatToChange, lang), labels));
  return wait(run, step.id);
}
