/**
 * A turn while someone else holds the conversation: the assistant is silent, but for a place in the queue that was asked for, and
 * until a visitor who would rather not wait asks to go on with it.
 */
import { isAskingForPerson } from '../dialogue/transition.ts';
import { type DialogueState, initialDialogueState } from '../domain/dialogue.ts';
import type { Turn } from '../domain/turn.ts';
import type { NewMessage, TurnCommit, TurnContext } from '../ports/store.ts';
import { onlyAsksForAssistant } from '../text/asks-for-somebody.ts';
import { jobNote, queuedText, wentOnText } from './handoff-texts.ts';
import type { TraceRecorder } from './trace-recorder.ts';
import type { TurnDeps } from './turn-deps.ts';
import { finishedJob, finishTurn } from './turn-record.ts';
import type { TurnTrigger } from './turn-trigger.ts';

/** A person or the queue holds the conversation (or it was just closed): the assistant is silent. */
export async function relay(
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
  let left: DialogueState | null = null;

  if (trigger.type === 'utterance' && conversation.holder === 'queue' && goesOn(covered)) {
    left = { ...state, flow: null, offers: [], belowGate: 0, upset: 0 };
    decision = 'chat';
    messages.push({ ...bySystem(deps), text: wentOnText(state.lang), quickReplies: [] });
  } else if (trigger.type === 'utterance' && conversation.holder === 'queue') {
    const asksForPerson = await trace.time('understand', () => asksForPersonWhileQueued(deps, context, covered, trace));
    if (asksForPerson) {
      const [position, staffOnline, content] = await Promise.all([
        deps.store.queuePosition(conversation.tenantId, conversation.id),
        deps.staffOnline(conversation.tenantId),
        deps.content(conversation.tenantId),
      ]);
      decision = 'queued';
      const { lang } = state;
      messages.push({
        ...bySystem(deps),
        ...queuedText({ lang, position, staffOnline, hours: content.texts.hours[lang] }),
      });
    }
  }
  if (trigger.type === 'job') {
    // The outcome belongs to the person now: told as an internal note, not over their head to the visitor.
    const { operation } = trigger.job.payload as { operation: string };
    notes.push(jobNote(state.lang, operation, trigger.result));
    decision = 'job';
  }
  trace.step('decision', { decision, holder: conversation.holder });
  return {
    tenantId: conversation.tenantId,
    conversationId: conversation.id,
    expectedVersion: conversation.version,
    turn: await finishTurn(deps, context, trigger, covered, decision, trace),
    messages,
    notes,
    state: left ?? (trigger.type === 'job' ? { ...state, flow: null } : state),
    lang: state.lang,
    holder: left === null ? null : 'assistant',
    ticket: null,
    jobs: [],
    finishesJob: finishedJob(trigger),
  };
}

function bySystem(deps: TurnDeps): Pick<NewMessage, 'messageId' | 'author' | 'authorName' | 'citations'> {
  return { messageId: deps.newId('msg'), author: 'system', authorName: null, citations: [] };
}

/** The last thing said counts: whoever writes more after it is still waiting. */
function goesOn(covered: TurnContext['pending']): boolean {
  const last = covered.at(-1);
  return last !== undefined && onlyAsksForAssistant(last.text);
}

async function asksForPersonWhileQueued(
  deps: TurnDeps,
  context: TurnContext,
  covered: TurnContext['pending'],
  trace: TraceRecorder,
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
  trace.understood(understanding);
  return isAskingForPerson(content.intents, understanding, content.thresholds);
}
