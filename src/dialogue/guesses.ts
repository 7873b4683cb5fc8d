/** Reads an understanding's intents through the tenant's intent table. */
import type { Understanding } from '../domain/understanding.ts';
import { asksAboutRules } from './asks-about.ts';
import type { DialogueContext } from './context.ts';
import type { CompiledFlow } from './flow.ts';
import type { Control, Intent } from './intent-table.ts';
import { asks, bareWish, heard, onlyEntities, says } from './lexicon.ts';

export interface Guess<T extends Intent = Intent> {
  readonly intent: T;
  readonly confidence: number;
}
type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;

/** The best guess of one kind; null when none of the table's intents of that kind was guessed. */
export function best<K extends Intent['kind']>(
  context: DialogueContext,
  said: Understanding,
  kind: K,
): Guess<Of<K>> | null {
  for (const { intent: id, confidence } of said.intents) {
    const intent = context.intents.intents.get(id);
    if (intent?.kind === kind) return { intent: intent as Of<K>, confidence };
  }
  return null;
}

/** The first guess the table knows. */
export function top(context: Policy, said: Understanding): Guess | null {
  const first = said.intents[0];
  const intent = first && context.intents.intents.get(first.intent);
  return intent ? { intent, confidence: first.confidence } : null;
}

type Policy = Pick<DialogueContext, 'intents' | 'thresholds'>;

/** A confident control move by the classifier. `least`: a floor for places where a mistake costs more. */
export function control(context: Policy, said: Understanding, least = 0): Control | null {
  const guess = top(context, said);
  const floor = Math.max(context.thresholds.control, least);
  return guess?.intent.kind === 'control' && guess.confidence >= floor && !onlyEntities(said)
    ? guess.intent.control
    : null;
}

/** Asking for a person: by words, or by the classifier. `least`: how sure the classifier must be. */
export function wantsHuman(context: Policy, said: Understanding, least = 0.5): boolean {
  return says.human(heard(said)) || control(context, said, least) === 'human';
}

/** The chat intent to answer with its fixed reply; by words for the commonest, else by the classifier. */
export function chatIntent(context: DialogueContext, said: Understanding, least = 0): string | null {
  const text = heard(said);
  const known = (id: string): string | null => (context.replies.replies.has(id) ? id : null);
  if (says.thanks(text)) return known('chat.thanks');
  if (says.greeting(text)) return known('chat.greet');
  if (says.bye(text)) return known('chat.bye');
  const guess = top(context, said);
  if (guess?.intent.kind !== 'chat' || onlyEntities(said)) return null;
  if (said.outOfScope && !chatAnyway(guess.intent.id, said)) return null;
  // "It's already worn once though" is no anger: what the words do not show, the classifier must be sure of.
  if (guess.intent.id === 'chat.frustration' && said.sentiment !== 'negative' && guess.confidence < CALM) return null;
  return guess.confidence >= Math.max(context.thresholds.chat, least) ? known(guess.intent.id) : null;
}

const CALM = 0.85;

/**
 * Chit-chat may be about anything, so it often looks out of scope. A question out of scope is a question all the same ("what is
 * the boiling point of mercury"), and anger must show in the words.
 */
function chatAnyway(intent: string, said: Understanding): boolean {
  return !asks(said) && (intent !== 'chat.frustration' || said.sentiment === 'negative');
}

/**
 * The visitor is angry at us: the frustration intent, or negative words that are neither a question nor about something we
 * serve. "The fan arrived broken" is bad news, not anger.
 */
export function isUpset(context: DialogueContext, said: Understanding): boolean {
  if (chatIntent(context, said) === 'chat.frustration') return true;
  if (said.sentiment !== 'negative' || asks(said)) return false;
  const guess = top(context, said);
  const served = guess !== null && guess.intent.kind !== 'chat' && guess.intent.id !== 'service.complaint';
  return !served || guess.confidence < context.thresholds.hint;
}

export type FlowWish =
  /** The visitor wants it done. */
  | { readonly kind: 'start'; readonly flow: CompiledFlow }
  /** May want it, or only asks about it: to be offered beside what is found. */
  | { readonly kind: 'offer'; readonly flow: CompiledFlow }
  | { readonly kind: 'none' };

/** Confidence from which a flow starts when the visitor also sent the number of their order. */
const OWN_THING = 0.4;

/**
 * Does the visitor want something done? A question about policy is answered; a flow starts when the visitor wants something
 * done. Naming a flow by its title always starts it.
 */
export function flowWish(context: DialogueContext, said: Understanding): FlowWish {
  const named = flowNamed(context, heard(said));
  if (named) return { kind: 'start', flow: named };
  if (onlyEntities(said)) return { kind: 'none' };
  const guess = best(context, said, 'flow');
  const flow = guess && context.flows.flows.get(guess.intent.flow);
  if (!flow || guess.confidence < context.thresholds.offerFlow) return { kind: 'none' };
  const { startFlow, margin } = context.thresholds;
  const rival = best(context, said, 'hint')?.confidence ?? 0;
  const ownThing = said.entities.some((entity) => entity.kind === 'order_number' || entity.kind === 'tracking_number');
  const leads = top(context, said)?.intent.id === guess.intent.id && guess.confidence - rival >= margin;
  // Beside an order number even a hesitant guess is a wish: nobody sends one to ask about policy.
  const least = ownThing ? Math.min(startFlow, OWN_THING) : startFlow;
  // Other businesses' wishes sound like ours ("cancel my gym membership"); what names a thing of ours is ours.
  const ours = !said.doubtful || ownThing || said.entities.some((entity) => entity.kind === 'product');
  return leads && guess.confidence >= least && ours && !asksAboutRules(said, ownThing)
    ? { kind: 'start', flow }
    : { kind: 'offer', flow };
}

/** All flows as they are offered: in the order of the intents that start them, which the tenant can change, then any others. */
export function flowsToOffer({ intents, flows }: DialogueContext): CompiledFlow[] {
  const started = [...intents.intents.values()].flatMap((intent) => {
    const flow = intent.kind === 'flow' ? flows.flows.get(intent.flow) : undefined;
    return flow ? [flow] : [];
  });
  return [...new Set([...started, ...flows.flows.values()])];
}

/** The flow whose title, or whose intent's title, this is, with or without small words ("取消我的订单", "I want to cancel my order"). */
export function flowNamed(context: DialogueContext, text: string): CompiledFlow | null {
  const wanted = bareWish(text);
  const is = (title: { zh: string; en: string }): boolean =>
    wanted === bareWish(title.zh.toLowerCase()) || wanted === bareWish(title.en.toLowerCase());
  for (const flow of context.flows.flows.values()) if (is(flow.title)) return flow;
  for (const intent of context.intents.intents.values()) {
    const flow = intent.kind === 'flow' && is(intent.title) ? context.flows.flows.get(intent.flow) : undefined;
    if (flow) return flow;
  }
  return null;
}

/** The category whose articles a search should raise; null when nothing hints at one. */
export function categoryHint(context: DialogueContext, said: Understanding): string | null {
  for (const { intent: id, confidence } of said.intents) {
    const intent = context.intents.intents.get(id);
    if (confidence < context.thresholds.hint) return null;
    if (intent?.kind === 'hint' || intent?.kind === 'flow') return intent.category;
  }
  return null;
}
