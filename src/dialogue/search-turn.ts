/** Asking the knowledge, and what is said about what it found. */
import type { Passage, SearchResult } from '../domain/article.ts';
import type { DialogueState, GivenAnswer, Offer, OutgoingText, PendingStep, Transition } from '../domain/dialogue.ts';
import type { DialogueContext } from './context.ts';
import { ordinal } from './lexicon.ts';
import { PHRASES } from './phrases.ts';
import { talkedAbout } from './questions.ts';
import { handOver, outgoing, phrase, quick, reply } from './reply.ts';
import { resumeRun } from './run.ts';
import { ask, wait } from './run-flow.ts';

const MAX_OFFERS = 3;

export interface Question {
  readonly text: string;
  readonly category: string | null;
  readonly articleId: string | null;
  readonly offerFlow: string | null;
  readonly upset: boolean;
  /** Said earlier in this turn. */
  readonly said?: readonly OutgoingText[];
}

/** Searches, keeping what the reply will need. */
export function search(state: DialogueState, question: Question): Transition {
  const { text, category, articleId, offerFlow, upset, said = [] } = question;
  const pending: PendingStep = { kind: 'search', text, offerFlow, category: category ?? 'general', upset, said };
  return { state: { ...talkedAbout(state, text), pending }, action: { type: 'search', text, category, articleId } };
}

/** Searches for what was offered and taken: the article itself, whatever the gate would say. */
export function searchOffered(state: DialogueState, { title, articleId }: Offer): Transition {
  return search(state, { text: title, category: null, articleId, offerFlow: null, upset: false });
}

/** The offer that `text` (as `heard` makes it) picks by title, payload or number; null when it picks none. */
export function picked(offers: readonly Offer[], text: string): Offer | null {
  const bare = (title: string): string =>
    title
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}]+/gu, '');
  const wanted = bare(text);
  if (wanted === '') return null;
  const named = offers.find((offer) => bare(offer.title) === wanted || bare(offer.payload) === wanted);
  const index = ordinal(text, offers.length);
  return named ?? (index === null ? null : (offers[index] ?? null));
}

/** The search came back: answer, offer the nearest questions once, then hand over. Inside a flow its question is asked again. */
export function searched(
  context: DialogueContext,
  state: DialogueState,
  result: SearchResult,
  given?: GivenAnswer,
): Transition {
  const pending = state.pending?.kind === 'search' ? state.pending : null;
  const outcome = result.outcome;
  if (outcome.kind === 'answer') {
    const { articleId, title, text } = outcome.passage;
    const flow = pending?.offerFlow && !state.flow ? context.flows.flows.get(pending.offerFlow) : undefined;
    const answer: OutgoingText = {
      text: given?.text ?? text,
      citations: given?.citations ?? [{ articleId, title, passage: text }],
      quickReplies: flow ? [quick(flow.title[state.lang])] : [],
    };
    const topic = outcome.passage.category;
    return backToFlow(context, { ...state, belowGate: 0, offers: [], topic }, 'answered', [
      ...(pending?.said ?? []),
      answer,
    ]);
  }
  if (pending?.upset) return leave(context, state, 'negative_sentiment', pending.category);
  if (outcome.kind === 'clarify' && outcome.which === 'product') return whichProduct(context, state, outcome.options);
  if (state.belowGate >= 1) return leave(context, state, 'not_understood', pending?.category ?? 'general');
  const offers = offersFrom(
    context,
    state,
    outcome.kind === 'clarify' ? outcome.options : outcome.nearest,
    pending?.offerFlow ?? null,
  );
  const { lang } = state;
  const topic = pending && pending.category !== 'general' ? pending.category : (state.topic ?? null);
  const options = offers.map((offer) => ({ title: offer.title, payload: offer.payload }));
  const text =
    offers.length > 0
      ? context.texts.fallback[lang]
      : phrase(state.flow ? PHRASES.noneInFlow : PHRASES.noCandidates, lang);
  const quickReplies = offers.length > 0 ? options : [quick(PHRASES.talkToHuman[lang])];
  return backToFlow(context, { ...state, belowGate: state.belowGate + 1, offers, topic }, 'clarified', [
    ...(pending?.said ?? []),
    outgoing(text, quickReplies),
  ]);
}

/** "耳机多少钱": understood but for which of them is meant, so nothing failed. */
function whichProduct(context: DialogueContext, state: DialogueState, options: readonly Passage[]): Transition {
  const said = state.pending?.kind === 'search' ? (state.pending.said ?? []) : [];
  const offers = offersFrom(context, state, options, null);
  const text = phrase(PHRASES.whichProduct, state.lang);
  return backToFlow(context, { ...state, belowGate: 0, offers }, 'clarified', [
    ...said,
    outgoing(
      text,
      offers.map((offer) => quick(offer.title)),
    ),
  ]);
}

/** Hands over: under the category of the flow that is going on, else of this question, else of what was last talked about. */
export function leave(
  context: DialogueContext,
  state: DialogueState,
  reason: 'not_understood' | 'negative_sentiment' | 'visitor_asked',
  category: string,
): Transition {
  const flow = state.flow && context.flows.flows.get(state.flow.flow);
  const priority = reason === 'negative_sentiment' ? 'high' : null;
  const known = category === 'general' ? (state.topic ?? category) : category;
  return handOver(state, { reason, category: flow?.category ?? known, priority });
}

/** Says `messages`; when a flow is waiting, its question once more in the same turn. */
export function backToFlow(
  context: DialogueContext,
  state: DialogueState,
  decision: 'answered' | 'clarified' | 'chat',
  messages: readonly OutgoingText[],
): Transition {
  const flow = state.flow && context.flows.flows.get(state.flow.flow);
  const step = flow && state.flow ? flow.steps.get(state.flow.step) : undefined;
  if (!flow || !state.flow || !step) return reply({ ...state, flow: null }, decision, messages);
  const run = resumeRun(context, flow, state, state.flow, messages);
  run.decision = decision;
  if (state.flow.waitingForJob) {
    run.said.push(outgoing(phrase(PHRASES.stillWorking, state.lang)));
    return wait(run, step.id, { waitingForJob: true });
  }
  return ask(run, step);
}

function offersFrom(
  context: DialogueContext,
  state: DialogueState,
  passages: readonly Passage[],
  flowId: string | null,
): Offer[] {
  const offers: Offer[] = [];
  const flow = flowId !== null && !state.flow ? context.flows.flows.get(flowId) : undefined;
  const add = (offer: Offer): void => {
    if (!offers.some((other) => other.title === offer.title)) offers.push(offer);
  };
  const inLang = passages.filter((passage) => passage.lang === state.lang);
  for (const passage of inLang.length > 0 ? inLang : passages) {
    if (offers.length < MAX_OFFERS) add({ articleId: passage.articleId, title: passage.title, payload: passage.title });
  }
  if (flow) add({ articleId: '', flow: flow.id, title: flow.title[state.lang], payload: flow.title[state.lang] });
  return offers;
}
