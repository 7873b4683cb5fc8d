/** What a visitor says while a flow waits for them: a value, a correction, a question, a change of mind. */
import type { ActiveFlow, DialogueState, OutgoingText, Transition } from '../domain/dialogue.ts';
import { chatReply } from './chat.ts';
import { confirm, wasAskedWhichOne } from './confirm-turn.ts';
import { correct } from './correction.ts';
import type { CollectStep, CompiledFlow, ConfirmStep, Step, VerifyStep } from './flow.ts';
import { best, categoryHint, chatIntent, control, flowWish, top } from './guesses.ts';
import type { Heard } from './heard.ts';
import { helpFor, helpQuestion } from './help.ts';
import { asks, onlyEntities, says } from './lexicon.ts';
import { onSecondThought, wantedInstead } from './mind.ts';
import { withPart } from './part-of-value.ts';
import { PHRASES } from './phrases.ts';
import { outgoing, phrase, quick, reply } from './reply.ts';
import type { Run } from './run.ts';
import { activeAt, provide, resumeRun, startRun } from './run.ts';
import { advance, ask, cancel, cancelFor, giveUp, wait } from './run-flow.ts';
import { backToFlow, picked, search, searchOffered } from './search-turn.ts';
import { givesWhatWasAsked, valueFor, volunteeredAll } from './slot-values.ts';

/** Moves inside a flow take text the classifier is surer about than outside, because values look like anything. */
const SURE = 0.85;

/** A question intent from which on a text is a question rather than a wrong value. */
const LEADS = 0.6;

/** A guess at another flow needs less where the visitor's words say that they changed their mind. */
const MARKED = 0.3;

/** The visitor spoke while `active` waits. Asking for a person was dealt with before. */
export function inFlow(
  heardNow: Heard,
  state: DialogueState,
  active: ActiveFlow,
  flow: CompiledFlow,
  step: Step,
): Transition {
  if (active.waitingForJob) return whileWorking(heardNow, state);
  if (active.switchTo) {
    const answered = answerSwitch(heardNow, state, active, flow, step, active.switchTo);
    if (answered) return answered;
    active = { ...active, switchTo: null };
    state = { ...state, flow: active };
  }
  const run = resumeRun(heardNow.context, flow, state, active);
  // What was asked for comes before anything it might sound like: "不想要了" is a reason to return, not the end of the flow.
  const given = givesWhatWasAsked(flow, step, heardNow.said);
  if (step.kind === 'confirm' && !wasAskedWhichOne(run) && step.agree.some((words) => words.test(heardNow.text)))
    return advance(run, step.yes, step.id);
  const over = secondThought(heardNow, run, step, given);
  if (over) return over;
  const shown = given ? null : (lost(heardNow, run, step) ?? noise(heardNow, run, step));
  if (shown) return shown;
  if (!given && (says.cancel(heardNow.text) || sure(heardNow, step) === 'cancel')) return cancel(run);
  if (says.wait(heardNow.text)) return takeYourTime(state);
  if (says.repeat(heardNow.text) || (!given && sure(heardNow, step) === 'repeat'))
    return reply(state, 'flow', repeated(run, step));
  return (
    correct(heardNow, run, step) ??
    (step.kind === 'confirm' ? confirm(heardNow, run, step) : give(heardNow, run, step)) ??
    aside(heardNow, run, step) ??
    wrong(heardNow, run, step)
  );
}

/** Stops this flow for something else that was said in the same breath; null when nothing was. */
function secondThought(now: Heard, run: Run, step: Step, given: boolean): Transition | null {
  const { context, said, text } = now;
  const guess = top(context, said);
  const other = guess?.intent.kind === 'flow' ? context.flows.flows.get(guess.intent.flow) : undefined;
  const wantsOther = other !== undefined && other.id !== run.flow.id && (guess?.confidence ?? 0) >= MARKED;
  const instead = wantedInstead(text, said.text);
  if (instead !== null && (!given || wantsOther)) return cancelFor(run, instead);
  if (!wantsOther || !onSecondThought(text)) return null;
  const left = outgoing(phrase(PHRASES.switched, run.state.lang, { title: other.title[run.state.lang] }));
  return goOver(now, run.state, activeAt(run, step.id), run.flow, other, [left]);
}

/** "订单号在哪看", or "不知道" to the question for it: told from the article, and asked again. */
function lost(now: Heard, run: Run, step: Step): Transition | null {
  const help = helpFor(now, run.flow, step);
  if (!help) return null;
  // Who still does not know after being told needs a person; who asks may ask as often as they like.
  if (help.atALoss && (step.kind === 'collect' || step.kind === 'verify')) {
    run.tries += 1;
    if (run.tries >= step.tries) return giveUp(run, step.id, 'flow_failed', PHRASES.triesUsedUp);
    if (run.tries > 1) {
      run.lead = phrase(PHRASES.personInstead, run.state.lang);
      return ask(run, step);
    }
  }
  const { text } = help.help;
  const state = { ...run.state, flow: activeAt(run, step.id) };
  return text
    ? backToFlow(now.context, state, 'chat', [outgoing(text[state.lang])])
    : search(state, helpQuestion(help, now, state.lang));
}

/** "哦", "？", a swear word: no wrong value, and no question either. */
function noise(now: Heard, run: Run, step: Step): Transition | null {
  const { context, text } = now;
  const { lang } = run.state;
  const plainYes = step.kind === 'confirm' && says.affirm(text);
  if (plainYes || picked(run.state.offers, text)) return null;
  const state = { ...run.state, flow: activeAt(run, step.id) };
  if (says.swearing(text)) {
    const sorry = chatReply(context, 'chat.frustration', lang, now.now + text);
    if (sorry) return backToFlow(context, state, 'chat', [sorry]);
  }
  return says.filler(text) ? backToFlow(context, state, 'chat', [outgoing(phrase(PHRASES.stillHere, lang))]) : null;
}

/** The classifier's control move, believed less readily where any text may be a value. */
function sure({ context, said }: Heard, step: Step): ReturnType<typeof control> {
  return control(context, said, step.kind === 'confirm' ? 0 : SURE);
}

/** "等一下，我找找": no wrong value, and no need to be asked again at once. */
function takeYourTime(state: DialogueState): Transition {
  return reply(state, 'flow', [outgoing(phrase(PHRASES.takeYourTime, state.lang))]);
}

function repeated(run: Run, step: Step) {
  const asked = ask(run, step).action;
  return run.state.lastReply.length > 0 || asked.type !== 'reply' ? run.state.lastReply : asked.messages;
}

/** A value for what was asked, and whatever else came with it. */
function give(now: Heard, run: Run, step: Step): Transition | null {
  if (step.kind !== 'collect' && step.kind !== 'verify') return null;
  const name = step.kind === 'collect' ? step.slot : step.last4;
  const slot = run.flow.slots.get(name);
  const free = slot?.source.kind === 'text';
  const part = slot ? withPart(run, slot, now.said) : null;
  if (part !== null) return taken(run, step, name, part);
  // Anything may be an address or a title, so a question, chat or another wish is looked for first.
  if (free && isAside(now, run)) return null;
  const value = slot ? valueFor(slot, now.said) : null;
  let noted = false;
  for (const [other, found] of Object.entries(volunteeredAll(run.flow, now.said))) {
    const fresh = run.slots[other] === undefined || run.flow.slots.get(other)?.secret === true;
    if (other !== name && fresh) provide(run, other, found);
    noted ||= other !== name && fresh;
  }
  if (value === null) {
    // Something else than was asked for, but wanted all the same: no wrong value.
    if (!noted || asks(now.said)) return null;
    run.lead = phrase(PHRASES.noted, run.state.lang);
    return ask(run, step);
  }
  return taken(run, step, name, value);
}

function taken(run: Run, step: CollectStep | VerifyStep, name: string, value: string): Transition {
  provide(run, name, value);
  run.state = { ...run.state, belowGate: 0, offers: [], upset: 0 };
  if (step.kind === 'collect') run.tries = 0;
  return advance(run, step.id);
}

function isAside({ context, said, text }: Heard, run: Run): boolean {
  const wish = flowWish(context, said);
  const guess = top(context, said);
  return (
    asks(said) ||
    says.thanks(text) ||
    says.greeting(text) ||
    says.affirm(text) ||
    says.deny(text) ||
    chatIntent(context, said, SURE) !== null ||
    (wish.kind === 'start' && wish.flow.id !== run.flow.id && (guess?.confidence ?? 0) >= SURE)
  );
}

/** Something beside the flow: an offered question, another flow, chit-chat, a question. */
function aside(now: Heard, run: Run, step: Step): Transition | null {
  const { context, said, text } = now;
  const state: DialogueState = { ...run.state, flow: activeAt(run, step.id) };
  const offer = picked(state.offers, text);
  if (offer && !offer.flow) {
    return searchOffered(state, offer);
  }
  const wish = flowWish(context, said);
  if (wish.kind === 'start' && wish.flow.id !== run.flow.id) return offerSwitch(run, step, wish.flow);
  const chat = chatIntent(context, said);
  if (chat !== null && chat !== 'chat.frustration') {
    const message = chatReply(context, chat, state.lang, now.now + said.text);
    if (message) return backToFlow(context, state, 'chat', [message]);
  }
  const hint = best(context, said, 'hint');
  const leads = hint !== null && top(context, said)?.intent.id === hint.intent.id && hint.confidence >= LEADS;
  if (asks(said) || leads) {
    return search(state, {
      text: said.text,
      category: categoryHint(context, said),
      articleId: null,
      offerFlow: null,
      upset: now.upset,
    });
  }
  if (chat !== null) {
    const message = chatReply(context, chat, state.lang, now.now + said.text);
    if (message) return backToFlow(context, state, 'chat', [message]);
  }
  return null;
}

function offerSwitch(run: Run, step: Step, other: CompiledFlow): Transition {
  const { lang } = run.state;
  const text = phrase(PHRASES.switchFlow, lang, { title: run.flow.title[lang], other: other.title[lang] });
  run.said.push(outgoing(text, [quick(PHRASES.yes[lang]), quick(PHRASES.no[lang])]));
  return wait(run, step.id, { switchTo: other.id });
}

/** Yes goes over, no goes on; anything else is heard as if nothing had been asked (null). */
function answerSwitch(
  now: Heard,
  state: DialogueState,
  active: ActiveFlow,
  flow: CompiledFlow,
  step: Step,
  to: string,
): Transition | null {
  const other = now.context.flows.flows.get(to);
  if (!other) return null;
  const wish = flowWish(now.context, now.said);
  // A bare order number, unasked for, is for what was just talked about.
  const given = onlyEntities(now.said) && Object.keys(volunteeredAll(other, now.said)).length > 0;
  if (
    given ||
    says.affirm(now.text) ||
    control(now.context, now.said) === 'affirm' ||
    (wish.kind === 'start' && wish.flow.id === to)
  ) {
    return goOver(now, state, active, flow, other, []);
  }
  if (says.deny(now.text) || control(now.context, now.said) === 'deny') {
    const run = resumeRun(now.context, flow, state, active, [outgoing(phrase(PHRASES.keepGoing, state.lang))]);
    return ask(run, step);
  }
  return null;
}

/** Leaves one flow for another, taking along what both ask for. */
function goOver(
  now: Heard,
  state: DialogueState,
  active: ActiveFlow,
  from: CompiledFlow,
  to: CompiledFlow,
  already: readonly OutgoingText[],
): Transition {
  const left: DialogueState = { ...state, flow: null, belowGate: 0, offers: [], upset: 0 };
  const slots = { ...state.slots, ...givenAlready(from, to, active), ...volunteeredAll(to, now.said) };
  const run = startRun(now.context, to, left, slots);
  run.said.push(...already);
  return advance(run, to.start);
}

/** What both flows ask for need not be asked twice. */
function givenAlready(from: CompiledFlow, to: CompiledFlow, active: ActiveFlow): Record<string, string> {
  return Object.fromEntries(
    Object.entries(active.slots).filter(
      ([name]) => from.slots.get(name)?.source.kind !== 'system' && to.slots.has(name),
    ),
  );
}

/** Characters of a wrong value that are quoted back. */
const QUOTED = 24;

function wrong({ said }: Heard, run: Run, step: Step): Transition {
  const points = [...said.text.replace(/\s+/g, ' ').trim()];
  run.given = points.length > QUOTED ? `${points.slice(0, QUOTED).join('')}…` : points.join('');
  if (step.kind === 'confirm') {
    run.said.push(outgoing(phrase(PHRASES.notYesOrNo, run.state.lang, { given: run.given })));
    return tryAgain(run, step, 3);
  }
  if (step.kind === 'collect' || step.kind === 'verify') return tryAgain(run, step, step.tries);
  return ask(run, step);
}

function tryAgain(run: Run, step: CollectStep | VerifyStep | ConfirmStep, allowed: number): Transition {
  run.tries += 1;
  if (run.tries >= allowed) {
    run.said = [];
    return giveUp(
      run,
      step.id,
      step.kind === 'verify' ? 'verification_failed' : 'flow_failed',
      step.kind === 'verify' ? PHRASES.notVerified : PHRASES.triesUsedUp,
    );
  }
  if (step.kind === 'verify') {
    // Nothing was compared, so nothing "does not match": what was missing is said, and the question put again.
    const count = run.given.replace(/\D/g, '').length;
    const why = count === 0 ? PHRASES.noDigits : PHRASES.otherDigits;
    run.lead = phrase(why, run.state.lang, { count: String(count) });
    return ask(run, step);
  }
  return ask(run, step, true);
}

/** A change is being made: nothing else is started, questions are answered. */
function whileWorking(now: Heard, state: DialogueState): Transition {
  const { context, said, text } = now;
  if (says.filler(text)) return backToFlow(context, state, 'chat', []);
  const offer = picked(state.offers, text);
  if (offer && !offer.flow) {
    return searchOffered(state, offer);
  }
  const chat = chatIntent(context, said);
  const message = chat === null ? null : chatReply(context, chat, state.lang, now.now + text);
  if (message) return backToFlow(context, state, 'chat', [message]);
  const hint = top(context, said)?.intent.kind === 'hint';
  if (asks(said) || hint) {
    return search(state, {
      text: said.text,
      category: categoryHint(context, said),
      articleId: null,
      offerFlow: null,
      upset: now.upset,
    });
  }
  return backToFlow(context, state, 'chat', []);
}
