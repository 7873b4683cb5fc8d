/**
 * The product's story in one place: what happens between a visitor's message and the answer.
 *
 *   1 load the conversation and its dialogue state (version v); someone else holds it? relay and stop
 *   2 understand
 *   3 dialogue decides · 4 act (search, read from a connector) and feed the result back, a bounded number of rounds
 *   5 handoff: draft the ticket
 *   6 commit everything in one transaction, only if the version is still v; otherwise start over with fresh eyes
 *
 * Stages return values; only this file saves, and only the outbox publishes. Model and connector calls stay outside the
 * transaction, so a conflict can repeat a read, never a change.
 */

import { isAskingForPerson, transition } from '../dialogue/transition.ts';
import type { SearchResult } from '../domain/article.ts';
import type { ConnectorResult } from '../domain/connector.ts';
import {
  type DialogueAction,
  type DialogueEvent,
  type DialogueState,
  initialDialogueState,
  type Transition,
} from '../domain/dialogue.ts';
import type { ConversationId, MessageId, TenantId, TurnId } from '../domain/ids.ts';
import type { Job } from '../domain/job.ts';
import type { Turn } from '../domain/turn.ts';
import type { Understanding } from '../domain/understanding.ts';
import { assert, unreachable } from '../lib/assert.ts';
import type { NewMessage, TurnCommit, TurnCommitResult, TurnContext } from '../ports/store.ts';
import { draftTicket } from '../tickets/draft-ticket.ts';
import { handoffTexts, queuedText, turnFailedText } from './handoff-texts.ts';
import { pickedArticle } from './picked-article.ts';
import { TraceRecorder } from './trace-recorder.ts';
import type { TurnDeps } from './turn-deps.ts';

/** Times a turn is started over because the conversation changed under it. */
const MAX_ATTEMPTS = 6;
/** Rounds of search or call within one turn; the state machine needs three at most. */
const MAX_ROUNDS = 8;
/** Utterances understood together; more wait for the next turn. */
const MAX_COVERED = 50;

export type TurnTrigger =
  | { readonly type: 'utterance' }
  | { readonly type: 'handoff_request' }
  | { readonly type: 'job'; readonly job: Job; readonly result: ConnectorResult }
  /** The turn broke twice: hand over rather than leave the visitor without a word. */
  | { readonly type: 'give_up' };

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
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const trace = new TraceRecorder(deps.clock);

    // 1 load
    const context = await trace.time('load', () => deps.store.turnContext(tenantId, conversationId));
    if (context === null) return { kind: 'not_found' };
    if (!hasWork(context, trigger)) return { kind: 'nothing_to_do', context };
    const covered = context.pending.slice(0, MAX_COVERED);

    // 2–5 decide
    const commit =
      context.conversation.holder === 'assistant'
        ? await decide(deps, context, covered, trigger, trace)
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

function hasWork({ conversation, pending }: TurnContext, trigger: TurnTrigger): boolean {
  switch (trigger.type) {
    case 'utterance':
    case 'give_up':
      return pending.length > 0;
    case 'handoff_request':
      return conversation.holder === 'assistant';
    case 'job':
      return true;
  }
}

/** The assistant holds the conversation: understand, let the dialogue decide, act. */
async function decide(
  deps: TurnDeps,
  context: TurnContext,
  covered: TurnContext['pending'],
  trigger: TurnTrigger,
  trace: TraceRecorder,
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
    const event = await act(deps, context, step, understanding, trace);
    step = transition(dialogue, step.state, event);
  }
  return compose(deps, context, covered, trigger, step, step.action, trace);
}

function firstEvent(
  trigger: Exclude<TurnTrigger, { type: 'give_up' }>,
  understanding: Understanding | null,
  now: string,
): DialogueEvent {
  switch (trigger.type) {
    case 'utterance':
      assert(understanding !== null, 'an utterance turn is understood first');
      return { type: 'utterance', understanding, now };
    case 'handoff_request':
      return { type: 'handoff_requested' };
    case 'job': {
      const { flow, step } = trigger.job.payload as { flow: string; step: string };
      return { type: 'job_finished', flow, step, result: trigger.result };
    }
  }
}

/** Performs what the dialogue asked for and returns what came of it. Reads only. */
async function act(
  deps: TurnDeps,
  context: TurnContext,
  step: Transition,
  understanding: Understanding | null,
  trace: TraceRecorder,
): Promise<DialogueEvent> {
  const { action } = step;
  const { tenantId } = context.conversation;
  switch (action.type) {
    case 'search': {
      const result = await trace.time('search', () => search(deps, context, step.state, action, understanding));
      trace.searched(action.text, action.category, result);
      return { type: 'searched', result };
    }
    case 'call': {
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

async function search(
  deps: TurnDeps,
  context: TurnContext,
  state: DialogueState,
  action: Extract<DialogueAction, { type: 'search' }>,
  understanding: Understanding | null,
): Promise<SearchResult> {
  const { tenantId, lang } = context.conversation;
  if (action.articleId !== null) {
    const picked = await pickedArticle(deps, tenantId, action.articleId);
    if (picked !== null) return picked;
  }
  const same = understanding !== null && understanding.text === action.text;
  const understood = same
    ? understanding
    : await deps.understander.understand({
        tenantId,
        text: action.text,
        lang: state.lang,
        now: deps.now(),
        visitorId: context.visitor.id,
      });
  return deps.knowledge.search({
    tenantId,
    text: action.text,
    normalized: understood.normalized,
    embedding: understood.embedding,
    lang: understood.lang,
    conversationLang: state.lang ?? lang,
    category: action.category,
    context: state.questions.filter((question) => question !== action.text),
    audience:
      typeof context.visitor.attributes.audience === 'string' ? context.visitor.attributes.audience : 'everyone',
    now: deps.now(),
    top: 5,
  });
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
      recent: context.recent,
      covered,
      handoff: reply.handoff,
      understanding: trace.lastUnderstanding,
    });
    const staffOnline = await deps.staffOnline(conversation.tenantId);
    for (const text of handoffTexts({ lang, staffOnline, hours: content.texts.hours[lang] })) {
      messages.push({
        messageId: deps.newId('msg'),
        author: 'assistant',
        authorName: null,
        text,
        citations: [],
        quickReplies: [],
      });
    }
    trace.step('handoff', {
      reason: reply.handoff.reason,
      category: ticket.category,
      priority: ticket.priority,
      queue: ticket.queue,
      staffOnline,
    });
  }

  const turnId = deps.newId<TurnId>('trn');
  trace.step('decision', {
    decision: reply.decision,
    flow: step.state.flow?.flow ?? null,
    flowStep: step.state.flow?.step ?? null,
  });
  return {
    tenantId: conversation.tenantId,
    conversationId: conversation.id,
    expectedVersion: conversation.version,
    turn: finishTurn(deps, turnId, trigger, covered, reply.decision, trace),
    messages,
    notes: [],
    state: step.state,
    lang,
    holder: ticket === null ? null : 'queue',
    ticket,
    jobs:
      reply.job === null
        ? []
        : [
            {
              id: deps.newId('job'),
              tenantId: conversation.tenantId,
              kind: 'connector.change',
              conversationId: conversation.id,
              idempotencyKey: `${turnId}:${reply.job.step}`,
              payload: {
                connector: reply.job.connector,
                operation: reply.job.operation,
                input: { ...reply.job.input },
                flow: reply.job.flow,
                step: reply.job.step,
              },
              runAt: deps.now(),
              maxAttempts: 5,
            },
          ],
    finishesJob: finishedJob(trigger),
  };
}

/** A person or the queue holds the conversation (or it was just closed): the assistant is silent. */
async function relay(
  deps: TurnDeps,
  context: TurnContext,
  covered: TurnContext['pending'],
  trigger: TurnTrigger,
  trace: TraceRecorder,
): Promise<TurnCommit> {
  const { conversation } = context;
  const state = context.state ?? initialDialogueState(conversation.lang);
  const messages: NewMessage[] = [];
  const notes: string[] = [];
  let decision: Turn['decision'] = 'relayed';

  if (trigger.type === 'utterance' && conversation.holder === 'queue') {
    const asksForPerson = await trace.time('understand', () => asksForPersonWhileQueued(deps, context, covered));
    if (asksForPerson) {
      const [position, staffOnline, content] = await Promise.all([
        deps.store.queuePosition(conversation.tenantId, conversation.id),
        deps.staffOnline(conversation.tenantId),
        deps.content(conversation.tenantId),
      ]);
      decision = 'queued';
      messages.push({
        messageId: deps.newId('msg'),
        author: 'system',
        authorName: null,
        text: queuedText({ lang: state.lang, position, staffOnline, hours: content.texts.hours[state.lang] }),
        citations: [],
        quickReplies: [],
      });
    }
  }
  if (trigger.type === 'job') {
    // The outcome belongs to the person now: told as an internal note, not over their head to the visitor.
    const { operation } = trigger.job.payload as { operation: string };
    notes.push(
      `${operation}: ${trigger.result.kind}${'message' in trigger.result ? ` (${trigger.result.message})` : ''}`,
    );
    decision = 'job';
  }
  trace.step('decision', { decision, holder: conversation.holder });
  return {
    tenantId: conversation.tenantId,
    conversationId: conversation.id,
    expectedVersion: conversation.version,
    turn: finishTurn(deps, deps.newId('trn'), trigger, covered, decision, trace),
    messages,
    notes,
    state: trigger.type === 'job' ? { ...state, flow: null } : state,
    lang: state.lang,
    holder: null,
    ticket: null,
    jobs: [],
    finishesJob: finishedJob(trigger),
  };
}

async function asksForPersonWhileQueued(
  deps: TurnDeps,
  context: TurnContext,
  covered: TurnContext['pending'],
): Promise<boolean> {
  const { conversation, visitor } = context;
  const content = await deps.content(conversation.tenantId);
  const understanding = await deps.understander.understand({
    tenantId: conversation.tenantId,
    text: covered.map((message) => message.text).join('\n'),
    lang: conversation.lang,
    now: deps.now(),
    visitorId: visitor.id,
  });
  return isAskingForPerson(content.intents, understanding, content.thresholds);
}

function finishTurn(
  deps: TurnDeps,
  id: TurnId,
  trigger: TurnTrigger,
  covered: TurnContext['pending'],
  decision: Turn['decision'],
  trace: TraceRecorder,
): TurnCommit['turn'] {
  return {
    id,
    trigger: trigger.type === 'job' ? 'job' : trigger.type === 'handoff_request' ? 'handoff_request' : 'utterance',
    covers: covered.map((message) => message.seq),
    decision,
    startedAt: trace.startedAt,
    finishedAt: deps.now(),
    trace: trace.finish(),
  };
}

function finishedJob(trigger: TurnTrigger): TurnCommit['finishesJob'] {
  if (trigger.type !== 'job') return null;
  assert(trigger.job.leaseToken !== null, 'a running job has a lease');
  return { id: trigger.job.id, leaseToken: trigger.job.leaseToken };
}
