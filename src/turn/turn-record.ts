/** What a turn leaves behind: its own record, the job that changes something elsewhere, the end of the job that caused it. */
import type { JobRequest } from '../domain/dialogue.ts';
import type { Turn } from '../domain/turn.ts';
import { assert } from '../lib/assert.ts';
import type { TurnCommit, TurnContext } from '../ports/store.ts';
import type { TraceRecorder } from './trace-recorder.ts';
import type { TurnDeps } from './turn-deps.ts';
import type { TurnTrigger } from './turn-trigger.ts';

/** The trace names the models also when none of them ran. */
export async function finishTurn(
  deps: TurnDeps,
  { conversation, visitor }: TurnContext,
  trigger: TurnTrigger,
  covered: TurnContext['pending'],
  decision: Turn['decision'],
  trace: TraceRecorder,
): Promise<TurnCommit['turn']> {
  if (trace.lastUnderstanding === null) {
    trace.serving(await deps.understander.servedVersions(conversation.tenantId, visitor.id));
  }
  return {
    id: trace.turnId,
    trigger: trigger.type === 'job' ? 'job' : trigger.type === 'handoff_request' ? 'handoff_request' : 'utterance',
    covers: covered.map((message) => message.seq),
    decision,
    startedAt: trace.startedAt,
    finishedAt: deps.now(),
    trace: trace.finish(),
  };
}

export function finishedJob(trigger: TurnTrigger): TurnCommit['finishesJob'] {
  if (trigger.type !== 'job') return null;
  assert(trigger.job.leaseToken !== null, 'a running job has a lease');
  return { id: trigger.job.id, leaseToken: trigger.job.leaseToken };
}

/** The key is made of turn and step: a job that is written again, or run again, changes things once. */
export function changeJob(
  deps: TurnDeps,
  { conversation }: TurnContext,
  job: JobRequest,
  trace: TraceRecorder,
): TurnCommit['jobs'][number] {
  return {
    id: deps.newId('job'),
    tenantId: conversation.tenantId,
    kind: 'connector.change',
    conversationId: conversation.id,
    idempotencyKey: `${trace.turnId}:${job.step}`,
    payload: {
      connector: job.connector,
      operation: job.operation,
      input: { ...job.input },
      flow: job.flow,
      step: job.step,
    },
    runAt: deps.now(),
    maxAttempts: 5,
  };
}
