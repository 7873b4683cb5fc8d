/** What a visitor says while no flow is active: a question, a wish, an offered question picked, chit-chat. */
import type { DialogueState, Offer, Transition } from '../domain/dialogue.ts';
import { chatReply } from './chat.ts';
import type { DialogueContext } from './context.ts';
import type { CompiledFlow } from './flow.ts';
import { categoryHint, chatIntent, control, flowNamed, flowWish } from './guesses.ts';
import type { Heard } from './heard.ts';
import { asks, onlyEntities, says } from './lexicon.ts';
import { PHRASES } from './phrases.ts';
import { outgoing, phrase, quick, reply } from './reply.ts';
import { startRun } from './run.ts';
import { advance } from './run-flow.ts';
import { leave, picked, search } from './search-turn.ts';
import { volunteeredAll } from './slot-values.ts';

/** Asking for a person was dealt with before. */
export function openTurn(now: Heard, before: DialogueState): Transition {
  const { context, said, text } = now;
  const state = remembered(now, before);
  const offer = picked(state.offers, text) ?? onlyOffer(now, state.offers);
  if (offer) return pick(now, state, offer);
  const wish = flowWish(context, said);
  if (wish.kind === 'start' && flowNamed(context, text)) return start(now, state, wish.flow);
  const steering = steer(now, state);
  if (steering) return steering;
  const chat = chatIntent(context, said);
  const message = chat === null ? null : chatReply(context, chat, state.lang, now.now + said.text);
  if (message) return reply({ ...state, belowGate: 0 }, 'chat', [message]);
  if (wish.kind === 'start') return start(now, state, wish.flow);
  if (onlyEntities(said)) {
    const whatFor = askWhatFor(context, state, now);
    if (whatFor) return whatFor;
  }
  // An emoji or a row of dots asks nothing: offering questions, or a person, would be noise on noise.
  if (!/[\p{L}\p{N}]/u.test(said.text) && !asks(said))
    return reply(state, 'chat', [outgoing(phrase(PHRASES.whatElse, state.lang))]);
  return search(state, {
    text: said.text,
    category: categoryHint(context, said),
    articleId: null,
    offerFlow: wish.kind === 'offer' ? wish.flow.id : null,
    upset: now.upset || (said.sentiment === 'negative' && said.urgent),
  });
}

/** Values for slots that flows remember are kept even when no flow runs; so is a proof that came with its order. */
function remembered({ context, said }: Heard, state: DialogueState): DialogueState {
  const slots = { ...state.slots };
  let proof = state.proof ?? null;
  for (const flow of context.flows.flows.values()) {
    const values = volunteeredAll(flow, said);
    for (const [name, value] of Object.entries(values)) if (flow.slots.get(name)?.remember) slots[name] = value;
    for (const step of flow.steps.values()) {
      if (step.kind !== 'verify') continue;
      const order = values[step.order];
      const last4 = values[step.last4];
      if (order !== undefined && last4 !== undefined) proof = { order, last4 };
    }
  }
  return { ...state, slots, proof };
}

/** "好的" to a single offer takes it. */
function onlyOffer({ text }: Heard, offers: readonly Offer[]): Offer | null {
  return offers.length === 1 && says.affirm(text) ? (offers[0] ?? null) : null;
}

function pick(now: Heard, state: DialogueState, offer: Offer): Transition {
  const flow = offer.flow === undefined ? undefined : now.context.flows.flows.get(offer.flow);
  if (flow) return start(now, state, flow);
  return search(state, {
    text: offer.title,
    category: null,
    articleId: offer.articleId,
    offerFlow: null,
    upset: false,
  });
}

function start({ context, said }: Heard, state: DialogueState, flow: CompiledFlow): Transition {
  const begun: DialogueState = { ...state, belowGate: 0, offers: [], upset: 0 };
  return advance(startRun(context, flow, begun, { ...state.slots, ...volunteeredAll(flow, said) }), flow.start);
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
  if (says.cancel(text) || says.deny(text) || move === 'cancel' || move === 'deny') {
    return reply({ ...state, offers: [], belowGate: 0 }, 'chat', [outgoing(phrase(PHRASES.nothingToCancel, lang))]);
  }
  if (says.affirm(text) || move === 'affirm') return reply(state, 'chat', [outgoing(phrase(PHRASES.whatElse, lang))]);
  return null;
}

/** A bare order number says what it is about, not what is wanted: the flows that could use it are offered. */
function askWhatFor(context: DialogueContext, state: DialogueState, { said }: Heard): Transition | null {
  const flows = [...context.flows.flows.values()].filter((flow) =>
    Object.keys(volunteeredAll(flow, said)).some((name) => flow.slots.get(name)?.remember),
  );
  if (flows.length === 0) return null;
  const titles = flows.slice(0, 5).map((flow) => ({ flow: flow.id, title: flow.title[state.lang] }));
  const offers: Offer[] = titles.map(({ flow, title }) => ({ articleId: '', flow, title, payload: title }));
  const value = said.entities[0]?.value ?? said.text;
  const text = phrase(PHRASES.whatAboutIt, state.lang, { value });
  return reply({ ...state, offers }, 'clarified', [
    outgoing(
      text,
      offers.map((offer) => quick(offer.title)),
    ),
  ]);
}
