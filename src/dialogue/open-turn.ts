/** What a visitor says while no flow is active: a question, a wish, an offered question picked, chit-chat. */
import type { DialogueState, Offer, OutgoingText, Transition } from '../domain/dialogue.ts';
import { chatReply } from './chat.ts';
import type { DialogueContext } from './context.ts';
import type { CompiledFlow } from './flow.ts';
import { categoryHint, chatIntent, control, flowNamed, flowsToOffer, flowWish, top } from './guesses.ts';
import type { Heard } from './heard.ts';
import { helpFor, helpQuestion } from './help.ts';
import { asks, onlyEntities, says } from './lexicon.ts';
import { wantedInstead } from './mind.ts';
import { PHRASES } from './phrases.ts';
import { outgoing, phrase, quick, reply } from './reply.ts';
import { startRun } from './run.ts';
import { advance, ask } from './run-flow.ts';
import { leave, picked, search, searchOffered } from './search-turn.ts';
import { attemptedOrderNumber, volunteeredAll } from './slot-values.ts';

/** Asking for a person was dealt with before. */
export function openTurn(now: Heard, before: DialogueState): Transition {
  const { context, said, text } = now;
  const state = remembered(now, before);
  const offer = picked(state.offers, text) ?? onlyOffer(now, state.offers);
  if (offer) return pick(now, state, offer);
  const wish = flowWish(context, said);
  if (wish.kind === 'start' && flowNamed(context, text)) return start(now, state, wish.flow);
  const nothing = noise(now, state);
  if (nothing) return nothing;
  for (const flow of context.flows.flows.values()) {
    const help = helpFor(now, flow, null);
    if (help) return search(state, helpQuestion(help, now, state.lang));
  }
  const steering = steer(now, state);
  if (steering) return steering;
  const chat = chatIntent(context, said);
  const message = chat === null ? null : chatReply(context, chat, state.lang, now.now + said.text);
  if (message) return reply({ ...state, belowGate: 0 }, 'chat', [message]);
  if (wish.kind === 'start') return start(now, state, wish.flow);
  // "垃圾" asks nothing, so no article can be what was meant.
  const sorry = now.upset && brief(said.normalized) && sorryFor(now, state);
  if (sorry) return sorry;
  if (onlyEntities(said)) {
    const whatFor = askWhatFor(context, state, now);
    if (whatFor) return whatFor;
  }
  return search(state, {
    text: said.text,
    category: categoryHint(context, said),
    articleId: null,
    offerFlow: wish.kind === 'offer' ? wish.flow.id : null,
    upset: now.upset || (said.sentiment === 'negative' && said.urgent),
  });
}

/**
 * "哦", "1", "？", an emoji, a swear word: nothing was asked, so nothing failed to be understood. Offering questions on it, or a
 * person, would be noise on noise.
 */
function noise(heardNow: Heard, state: DialogueState): Transition | null {
  const { context, text, upset } = heardNow;
  const { lang } = state;
  const sorry = says.swearing(text) && sorryFor(heardNow, state);
  if (sorry) return sorry;
  if (upset || says.affirm(text) || !(says.filler(text) || says.trying(text))) return null;
  // What was offered still stands.
  const offered = state.offers.map((offer) => quick(offer.title));
  const flows = flowsToOffer(context).map((flow) => quick(flow.title[lang]));
  const first = phrase(PHRASES.iAmHere, lang);
  const repeated = state.lastReply.at(-1)?.text === first;
  return reply(state, 'chat', [
    outgoing(repeated ? phrase(PHRASES.inASentence, lang) : first, offered.length > 0 ? offered : flows.slice(0, 5)),
  ]);
}

function sorryFor({ context, said, now }: Heard, state: DialogueState): Transition | null {
  const sorry = chatReply(context, 'chat.frustration', state.lang, now + said.text);
  return sorry && reply(state, 'chat', [sorry]);
}

/** Values for slots that flows remember are kept even when no flow runs; so is a proof that came with its order. */
function remembered({ context, said }: Heard, state: DialogueState): DialogueState {
  const slots = { ...state.slots };
  let proof = state.proof ?? null;
  let tail = state.tail ?? null;
  for (const flow of context.flows.flows.values()) {
    const values = volunteeredAll(flow, said);
    for (const [name, value] of Object.entries(values)) if (flow.slots.get(name)?.remember) slots[name] = value;
    for (const step of flow.steps.values()) {
      if (step.kind !== 'verify') continue;
      const order = values[step.order];
      const last4 = values[step.last4];
      if (order !== undefined && last4 !== undefined) proof = { order, last4 };
      else if (last4 !== undefined) tail = last4;
    }
  }
  return { ...state, slots, proof, tail };
}

/** "好的" to a single offer takes it. */
function onlyOffer({ text }: Heard, offers: readonly Offer[]): Offer | null {
  return offers.length === 1 && says.affirm(text) ? (offers[0] ?? null) : null;
}

/** Longer ones hold more than the wish. */
const LONGEST_WISH = 24;

/** "发票抬头开错了" tells later questions more than the title of the flow it starts; null for a pick, a number or a story. */
function tellingWish({ context, said }: Heard): string | null {
  const short = said.entities.length === 0 && [...said.text].length <= LONGEST_WISH;
  return short && flowWish(context, said).kind === 'start' ? said.text : null;
}

function pick(now: Heard, state: DialogueState, offer: Offer): Transition {
  const flow = offer.flow === undefined ? undefined : now.context.flows.flows.get(offer.flow);
  if (flow) return start(now, state, flow);
  return searchOffered(state, offer);
}

function start(
  now: Heard,
  state: DialogueState,
  flow: CompiledFlow,
  already: readonly OutgoingText[] = [],
): Transition {
  const { context, said } = now;
  const begun: DialogueState = { ...state, belowGate: 0, offers: [], upset: 0 };
  const run = startRun(context, flow, begun, { ...state.slots, ...volunteeredAll(flow, said) }, tellingWish(now));
  run.said.push(...already);
  const first = flow.steps.get(flow.start);
  if (first?.kind === 'collect' && run.slots[first.slot] === undefined) {
    const slot = flow.slots.get(first.slot);
    const attempted = slot === undefined ? null : attemptedOrderNumber(slot, said);
    if (attempted !== null) {
      run.given = attempted;
      return ask(run, first, true);
    }
  }
  return advance(run, flow.start);
}

/**
 * What followed the words that stopped something: another flow, or a question. Anything else adds nothing to the stopping, so
 * that "算了，下次吧" is not taken for a question that nothing answers.
 */
export function restTurn(
  now: Heard,
  before: DialogueState,
  stopped: string | null,
  already: readonly OutgoingText[],
): Transition {
  const { context, said } = now;
  const state = remembered(now, before);
  const wish = flowWish(context, said);
  if (wish.kind === 'start' && wish.flow.id !== stopped) return start(now, state, wish.flow, already);
  const guess = top(context, said);
  const hint = guess?.intent.kind === 'hint' && guess.confidence >= context.thresholds.startFlow;
  if (!asks(said) && !hint) {
    const nothing = [outgoing(phrase(PHRASES.nothingToCancel, state.lang))];
    return reply(state, already.length > 0 ? 'flow' : 'chat', already.length > 0 ? already : nothing);
  }
  const offerFlow = wish.kind === 'offer' && wish.flow.id !== stopped ? wish.flow.id : null;
  const category = categoryHint(context, said);
  return search(state, { text: said.text, category, articleId: null, offerFlow, upset: false, said: already });
}

/** Control moves with nothing running. */
function steer({ context, said, text }: Heard, state: DialogueState): Transition | null {
  const { lang } = state;
  const move = control(context, said);
  const offered = state.offers.length > 0 && state.belowGate > 0;
  if (offered && (says.noneOfThese(text) || says.deny(text))) return leave(context, state, 'not_understood', 'general');
  if (says.repeat(text) || move === 'repeat') {
    const again = state.lastReply.length > 0 ? state.lastReply : [outgoing(phrase(PHRASES.nothingToRepeat, lang))];
    return reply(state, 'chat', again);
  }
  if (says.wait(text)) return reply(state, 'chat', [outgoing(phrase(PHRASES.takeYourTime, lang))]);
  const instead = wantedInstead(text, said.text);
  if (instead !== null) {
    return {
      state: { ...state, offers: [], belowGate: 0, pending: { kind: 'rest', stopped: null, said: [] } },
      action: { type: 'understand', text: instead },
    };
  }
  if (says.cancel(text) || says.deny(text) || ((move === 'cancel' || move === 'deny') && brief(said.normalized))) {
    return reply({ ...state, offers: [], belowGate: 0 }, 'chat', [outgoing(phrase(PHRASES.nothingToCancel, lang))]);
  }
  if (says.affirm(text) || move === 'affirm' || (move === 'correct' && brief(said.normalized)))
    return reply(state, 'chat', [outgoing(phrase(PHRASES.whatElse, lang))]);
  return null;
}

/** With nothing running, a longer text that begins like a no ("nope, checked with neighbours too") says something else. */
function brief(normalized: string): boolean {
  return (
    (normalized.match(/\p{Script=Han}|[\p{L}\d']+/gu)?.length ?? 0) <= (/\p{Script=Han}/u.test(normalized) ? 6 : 3)
  );
}

function changesSomething(flow: CompiledFlow): boolean {
  return [...flow.steps.values()].some((step) => step.kind === 'change');
}

/** A bare order number says what it is about, not what is wanted: the flows that could use it are offered. */
function askWhatFor(context: DialogueContext, state: DialogueState, now: Heard): Transition | null {
  const { said } = now;
  const flows = flowsToOffer(context).filter((flow) =>
    Object.keys(volunteeredAll(flow, said)).some(
      (name) => flow.slots.get(name)?.remember || flow.slots.get(name)?.secret,
    ),
  );
  if (flows.length === 0) return null;
  // One of them was just offered: the number is its answer. After a question about parcels it is at least to be looked at.
  const buttons = state.lastReply.flatMap((message) => message.quickReplies.map(({ title }) => title));
  const offered = flows.filter(
    (flow) => state.offers.some((offer) => offer.flow === flow.id) || buttons.includes(flow.title[state.lang]),
  );
  const looking = flows.filter((flow) => flow.category === state.topic && !changesSomething(flow));
  for (const [only, ...others] of [offered, offered.length === 0 ? looking : []])
    if (only && others.length === 0) return start(now, state, only);
  const titles = flows.slice(0, 5).map((flow) => ({ flow: flow.id, title: flow.title[state.lang] }));
  const offers: Offer[] = titles.map(({ flow, title }) => ({ articleId: '', flow, title, payload: title }));
  // A proof is taken without being repeated.
  const value = said.entities.find((entity) => entity.kind !== 'phone' && entity.kind !== 'phone_last4')?.value;
  const text =
    value === undefined
      ? phrase(PHRASES.whatAboutPhone, state.lang)
      : phrase(PHRASES.whatAboutIt, state.lang, { value });
  // Something was taken in, so nothing failed to be understood; it may also be meant for a person.
  return reply({ ...state, offers, belowGate: 0 }, 'clarified', [
    outgoing(text, [...offers.map((offer) => quick(offer.title)), quick(PHRASES.talkToHuman[state.lang])]),
  ]);
}
