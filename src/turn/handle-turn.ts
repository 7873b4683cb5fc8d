/**
 * The product's story in one place: what happens between a visitor's message and the answer.
 *
 *   1 load the conversation and its dialogue state (version v); someone else holds it? relay and stop
 *   2 understand
 *   3 dialogue decides · 4 act (search and phrase the answer, read from a connector) and feed the result back, a bounded number of rounds
 *   5 handoff: draft the ticket
 *   6 commit everything in one transaction, only if the version is still v; otherwise start over with fresh eyes
 *
 * Stages return values; only this file saves, and only the outbox publishes. Model and connector calls stay outside the
 * transaction, so a conflict can repeat a read, never a change.
 */

import { transition } from '../dialogue/transition.ts';
import type { ConnectorResult } from '../domain/connector.ts';
import {
  type DialogueAction,
  type DialogueEvent,
  type DialogueState,
  initialDialogueState,
  type Transition,
} from '../domain/dialogue.ts';
import type { ConversationId, MessageId, TenantId, TurnId } from '../domain/ids.ts';
import type { Turn } from '../domain/turn.ts';
import type { Understanding } from '../domain/understanding.ts';
import { assert, unreachable } from '../lib/assert.ts';
import type { NewMessage, TurnCommit, TurnCommitResult, TurnContext } from '../ports/store.ts';
import { draftTicket } from '../tickets/draft-ticket.ts';
import { flowNames } from './content-names.ts';
import { handoffText, turnFailedText } from './handoff-texts.ts';
import { relay } from './relay.ts';
import { searchKnowledge, understandAlone } from './search-knowledge.ts';
import { TraceRecorder } from './trace-recorder.ts';
import { TurnAnswer } from './turn-answer.ts';
import type { TurnDeps } from './turn-deps.ts';
import { changeJob, finishedJob, finishTurn } from './turn-record.ts';
import { firstEvent, hasWork, type TurnTrigger } from './turn-trigger.ts';

export type { TurnTrigger } from './turn-trigger.ts';

/** Times a turn is started over because the conversation changed under it. */
const MAX_ATTEMPTS = 6;
/** Rounds of search or call within one turn; the state machine needs three at most. */
const MAX_ROUNDS = 8;
/** Utterances understood together; more wait for the next turn. */
const MAX_COVERED = 50;

export type TurnOutcome =
  | (Extract<TurnCommitResult, { kind: 'committed' }> & {
      readonly decision: Turn['decision'];
      readonly jobsQueued: boolean;
    })
  | { readonly kind: 'nothing_to_do'; readonly context: TurnContext }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'lease_lost' };

/** Runs one turn to its commit. Rejects with KefuError `unavailable` when a stage or the store does not answer. */
export async function handleTurn(
  deps: TurnDeps,
  tenantId: TenantId,
  conversationId: ConversationId,
  trigger: TurnTrigger,
): Promise<TurnOutcome> {
  // The same through every attempt: what is shown while an answer is phrased names the turn that will be committed.
  const turnId = deps.newId<TurnId>('trn');
  const answer = new TurnAnswer(deps, turnId);
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const trace = new TraceRecorder(deps.clock, turnId);

    // 1 load
    const context = await trace.time('load', () => deps.store.turnContext(tenantId, conversationId));
    if (context === null) return { kind: 'not_found' };
    if (!hasWork(context, trigger)) return { kind: 'nothing_to_do', context };
    const covered = context.pending.slice(0, MAX_COVERED);
    trace.serving(deps.knowledge.servedVersions(tenantId));

    // 2–5 decide
    const commit =
      context.conversation.holder === 'assistant'
        ? await decide(deps, context, covered, trigger, trace, answer)
        : await relay(deps, context, covered, trigger, trace);

    // 6 commit
    const result = await deps.store.commitTurn(commit);
    switch (result.kind) {
      case 'committed':
        return { ...result, decision: commit.turn.decision, jobsQueued: commit.jobs.length > 0 };
      case 'lease_lost':
      case 'not_found':
        return result;
      case 'version_conflict':
        deps.observe.conflict();
        break;
      default:
        unreachable(result);
    }
  }
  throw new Error(`the conversation changed under ${MAX_ATTEMPTS} attempts at one turn`);
}

/** The assistant holds the conversation: understand, let the dialogue decide, act. */
async function decide(
  deps: TurnDeps,
  context: TurnContext,
  covered: TurnContext['pending'],
  trigger: TurnTrigger,
  trace: TraceRecorder,
  answer: TurnAnswer,
): Promise<TurnCommit> {
  const { conversation, visitor } = context;
  const content = await deps.content(conversation.tenantId);
  const before = context.state ?? initialDialogueState(conversation.lang);
  const now = deps.now();

  // 2 understand
  let understanding: Understanding | null = null;
  if (trigger.type === 'utterance') {
    const text = covered.map((message) => message.text).join('\n');
    understanding = await trace.time('understand', () =>
      deps.understander.understand({
        tenantId: conversation.tenantId,
        text,
        lang: before.lang,
        now,
        visitorId: visitor.id,
      }),
    );
    trace.understood(understanding);
  }

  if (trigger.type === 'give_up') {
    const action: Reply = {
      type: 'reply',
      decision: 'handed_off',
      messages: [{ text: turnFailedText(before.lang), citations: [], quickReplies: [] }],
      job: null,
      handoff: { reason: 'turn_failed', category: 'other', priority: null },
    };
    return compose(deps, context, covered, trigger, { state: before }, action, trace);
  }

  // 3 dialogue · 4 act
  const dialogue = {
    flows: content.flows,
    intents: content.intents,
    replies: content.replies,
    texts: content.texts,
    thresholds: content.thresholds,
    verifiedCustomer: visitor.externalId === null ? null : { id: visitor.externalId, name: visitor.name },
  };
  let step: Transition = transition(dialogue, before, firstEvent(trigger, understanding, now));
  for (let round = 0; step.action.type !== 'reply'; round++) {
    assert(round < MAX_ROUNDS, `the dialogue asked for more than ${MAX_ROUNDS} searches and calls in one turn`);
    const event = await act(deps, context, step, understanding, trace, answer);
    step = transition(dialogue, step.state, event);
  }
  return compose(deps, context, covered, trigger, step, step.action, trace);
}

/** Performs what the dialogue asked for and returns what came of it. Reads only. */
async function act(
  deps: TurnDeps,
  context: TurnContext,
  step: Transition,
  understanding: Understanding | null,
  trace: TraceRecorder,
  answer: TurnAnswer,
): Promise<DialogueEvent> {
  const { action } = step;
  const { tenantId } = context.conversation;
  switch (action.type) {
    case 'search': {
      const result = await trace.time('search', () =>
        searchKnowledge(deps, context, step.state, action, understanding),
      );
      trace.searched(action.text, action.category, result);
      const content = await deps.content(tenantId);
      const given = await answer.to(action.text, result, context, step.state, content, trace);
      return given === null ? { type: 'searched', result } : { type: 'searched', result, answer: given };
    }
    case 'understand': {
      const understood = await trace.time('understand', () => understandAlone(deps, context, step.state, action.text));
      trace.understoodRest(action.text, understood);
      return { type: 'understood', understanding: understood, now: deps.now() };
    }
    case 'call': {
      const proof = action.input.phone_last4;
      if (typeof proof === 'string' && /^\d+$/.test(proof)) trace.proof(proof);
      const connector = deps.connectors[action.connector];
      const result: ConnectorResult =
        connector === undefined
          ? { kind: 'unavailable', reason: `no connector is called ${action.connector}` }
          : await trace.time('call', () => connector.read(tenantId, action.operation, action.input));
      // What the order system said is not traced: ownership is proven only later, and a trace outlives it.
      trace.step('call', { connector: action.connector, operation: action.operation, outcome: result.kind });
      return { type: 'called', result };
    }
    case 'reply':
      throw new Error('a reply ends the turn');
  }
}

type Reply = Extract<DialogueAction, { type: 'reply' }>;

/** 5 Handoff and 6's data: turns the dialogue's last word into one commit. */
async function compose(
  deps: TurnDeps,
  context: TurnContext,
  covered: TurnContext['pending'],
  trigger: TurnTrigger,
  step: { readonly state: DialogueState },
  reply: Reply,
  trace: TraceRecorder,
): Promise<TurnCommit> {
  const { conversation } = context;
  const content = await deps.content(conversation.tenantId);
  const lang = step.state.lang;
  const messages: NewMessage[] = reply.messages.map((message) => ({
    messageId: deps.newId<MessageId>('msg'),
    author: 'assistant',
    authorName: null,
    ...message,
  }));

  let ticket: TurnCommit['ticket'] = null;
  if (reply.handoff !== null) {
    ticket = draftTicket({
      id: deps.newId('tkt'),
      conversation,
      state: step.state,
      before: context.state,
      recent: context.recent,
      covered,
      handoff: reply.handoff,
      understanding: trace.lastUnderstanding,
      names: flowNames(content),
    });
    const staffOnline = await deps.staffOnline(conversation.tenantId);
    messages.push({
      messageId: deps.newId('msg'),
      author: 'assistant',
      authorName: null,
      ...handoffText({ lang, staffOnline, hours: content.texts.hours[lang] }),
      citations: [],
    });
    trace.step('handoff', {
      reason: reply.handoff.reason,
      category: ticket.category,
      priority: ticket.priority,
      queue: ticket.queue,
      staffOnline,
    });
  }

  trace.step('decision', {
    decision: reply.decision,
    flow: step.state.flow?.flow ?? null,
    flowStep: step.state.flow?.step ?? null,
  });
  return {
    tenantId: conversation.tenantId,
    conversationId: conversation.id,
    expectedVersion: conversation.version,
    turn: await finishTurn(deps, context, trigger, covered, reply.decision, trace),
    messages,
    notes: [],
    state: step.state,
    lang,
    holder: ticket === null ? null : 'queue',
    ticket,
    jobs: reply.job === null ? [] : [changeJob(deps, context, reply.job, trace)],
    finishesJob: finishedJob(trigger),
  };
}
