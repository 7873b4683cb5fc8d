/**
 * Runs turns: one at a time per conversation (so that rapid messages are answered in order, and those that arrive meanwhile
 * are understood together next), a bounded number at once over all, and none forgotten: what a crash or a fault left
 * unanswered is swept up at start and every few seconds.
 */
import { KefuError } from '../domain/errors.ts';
import type { OutboxRow } from '../domain/events.ts';
import { type ConversationId, type TenantId, type TicketId, toTimestamp } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { Turns } from '../ports/turns.ts';
import { handleTurn, type TurnOutcome, type TurnTrigger } from './handle-turn.ts';
import type { TurnDeps } from './turn-deps.ts';

/** Turns in flight at once; the rest wait in order of arrival. Enough to fill the understanding workers' batches. */
const MAX_RUNNING = 64;
const SWEEP_EVERY_MS = 5_000;
/** An utterance this old without a turn was left behind: a live one is answered within a fraction of it, and what phrasing its answer may take. */
const SWEEP_AGE_MS = 10_000;
const RETRY_FIRST_MS = 250;
const RETRY_MOST_MS = 10_000;
/** Faults of one conversation's turn before it is handed to a person instead. */
const FAULTS_BEFORE_GIVING_UP = 3;

export interface SchedulerEvents {
  committed(rows: readonly OutboxRow[]): void;
  jobsQueued(): void;
  turnDone(outcome: TurnOutcome, durationMs: number): void;
  turnFailed(error: unknown, facts: { tenantId: TenantId; conversationId: ConversationId; faults: number }): void;
}

interface Lane {
  readonly tenantId: TenantId;
  readonly conversationId: ConversationId;
  /** Work beyond plain utterances, in order. */
  readonly queue: { trigger: TurnTrigger; resolve(outcome: TurnOutcome): void; reject(error: unknown): void }[];
  /** Utterances arrived since the last utterance turn began. */
  utterances: boolean;
  running: boolean;
  waitingForSlot: boolean;
  faults: number;
  retry: { cancel(): void } | null;
}

export class TurnScheduler implements Turns {
  readonly #deps: TurnDeps;
  readonly #store: Pick<Store, 'unanswered'>;
  readonly #clock: Clock;
  readonly #events: SchedulerEvents;
  readonly #lanes = new Map<string, Lane>();
  readonly #waiting: Lane[] = [];
  #running = 0;
  #stopped = false;
  #sweepTimer: { cancel(): void } | null = null;
  #idle: (() => void)[] = [];

  constructor(deps: TurnDeps, store: Pick<Store, 'unanswered'>, events: SchedulerEvents) {
    this.#deps = deps;
    this.#store = store;
    this.#clock = deps.clock;
    this.#events = events;
  }

  /** Sweeps up what an earlier process left, then keeps sweeping. */
  async start(): Promise<void> {
    await this.#sweep(0);
    this.#scheduleSweep();
  }

  utteranceArrived(tenantId: TenantId, conversationId: ConversationId): void {
    const lane = this.#lane(tenantId, conversationId);
    lane.utterances = true;
    this.#wake(lane);
  }

  async requestHandoff(tenantId: TenantId, conversationId: ConversationId): Promise<{ ticketId: TicketId }> {
    const outcome = await this.run(tenantId, conversationId, { type: 'handoff_request' });
    const ticketId =
      outcome.kind === 'committed'
        ? outcome.conversation.ticketId
        : outcome.kind === 'nothing_to_do'
          ? outcome.context.conversation.ticketId
          : null;
    if (ticketId !== null) return { ticketId };
    throw new KefuError(outcome.kind === 'not_found' ? 'not_found' : 'invalid_transition');
  }

  committed(rows: readonly OutboxRow[]): void {
    this.#events.committed(rows);
  }

  /** Runs this turn in the conversation's order; resolves with its outcome, rejects when it failed. */
  run(tenantId: TenantId, conversationId: ConversationId, trigger: TurnTrigger): Promise<TurnOutcome> {
    if (this.#stopped) return Promise.reject(new KefuError('shutting_down'));
    const lane = this.#lane(tenantId, conversationId);
    return new Promise((resolve, reject) => {
      lane.queue.push({ trigger, resolve, reject });
      this.#wake(lane);
    });
  }

  /** Takes nothing new; resolves when what runs has been committed. What waits is swept up at the next start. */
  async drain(): Promise<void> {
    this.#stopped = true;
    this.#sweepTimer?.cancel();
    for (const lane of this.#lanes.values()) lane.retry?.cancel();
    for (const lane of this.#waiting.splice(0)) {
      for (const item of lane.queue.splice(0)) item.reject(new KefuError('shutting_down'));
    }
    if (this.#running > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #lane(tenantId: TenantId, conversationId: ConversationId): Lane {
    const key = `${tenantId} ${conversationId}`;
    let lane = this.#lanes.get(key);
    if (lane === undefined) {
      lane = {
        tenantId,
        conversationId,
        queue: [],
        utterances: false,
        running: false,
        waitingForSlot: false,
        faults: 0,
        retry: null,
      };
      this.#lanes.set(key, lane);
    }
    return lane;
  }

  #wake(lane: Lane): void {
    if (this.#stopped || lane.running || lane.waitingForSlot || lane.retry !== null) return;
    if (this.#running >= MAX_RUNNING) {
      lane.waitingForSlot = true;
      this.#waiting.push(lane);
      return;
    }
    void this.#work(lane);
  }

  async #work(lane: Lane): Promise<void> {
    lane.running = true;
    lane.waitingForSlot = false;
    this.#running++;
    try {
      for (;;) {
        const item = lane.queue.shift();
        if (item !== undefined) {
          try {
            item.resolve(await this.#turn(lane, item.trigger));
          } catch (error) {
            item.reject(error);
          }
          continue;
        }
        if (!lane.utterances || this.#stopped) break;
        lane.utterances = false;
        if (!(await this.#utteranceTurn(lane))) break;
      }
    } finally {
      lane.running = false;
      this.#running--;
      if (lane.queue.length === 0 && !lane.utterances && lane.retry === null) {
        this.#lanes.delete(`${lane.tenantId} ${lane.conversationId}`);
      }
      const next = this.#waiting.shift();
      if (next !== undefined) void this.#work(next);
      else if (this.#running === 0) for (const resolve of this.#idle.splice(0)) resolve();
    }
  }

  /** False when the turn failed and will be tried again after a pause. */
  async #utteranceTurn(lane: Lane): Promise<boolean> {
    const giveUp = lane.faults >= FAULTS_BEFORE_GIVING_UP;
    try {
      const outcome = await this.#turn(lane, { type: giveUp ? 'give_up' : 'utterance' });
      lane.faults = 0;
      // A turn covers a bounded number of messages: the rest is for the next.
      if (outcome.kind === 'committed' && outcome.conversation.unansweredSince !== null) lane.utterances = true;
      return true;
    } catch (error) {
      lane.faults++;
      lane.utterances = true;
      this.#events.turnFailed(error, {
        tenantId: lane.tenantId,
        conversationId: lane.conversationId,
        faults: lane.faults,
      });
      const pauseMs = Math.min(RETRY_FIRST_MS * 2 ** (lane.faults - 1), RETRY_MOST_MS);
      lane.retry = this.#clock.setTimer(pauseMs, () => {
        lane.retry = null;
        this.#wake(lane);
      });
      return false;
    }
  }

  async #turn(lane: Lane, trigger: TurnTrigger): Promise<TurnOutcome> {
    const started = this.#clock.monotonic();
    const outcome = await handleTurn(this.#deps, lane.tenantId, lane.conversationId, trigger);
    if (outcome.kind === 'committed') {
      this.#events.committed(outcome.outbox);
      if (outcome.jobsQueued) this.#events.jobsQueued();
    }
    this.#events.turnDone(outcome, this.#clock.monotonic() - started);
    return outcome;
  }

  #scheduleSweep(): void {
    this.#sweepTimer = this.#clock.setTimer(SWEEP_EVERY_MS, () => {
      void this.#sweep(SWEEP_AGE_MS + (this.#deps.answerer?.budgetMs ?? 0)).finally(() => {
        if (!this.#stopped) this.#scheduleSweep();
      });
    });
  }

  async #sweep(ageMs: number): Promise<void> {
    try {
      const before = toTimestamp(this.#clock.now() - ageMs + 1);
      for (const { tenantId, id } of await this.#store.unanswered(before, 1000)) this.utteranceArrived(tenantId, id);
    } catch (error) {
      // The store did not answer; the next sweep tries again.
      this.#events.turnFailed(error, { tenantId: '' as TenantId, conversationId: '' as ConversationId, faults: 0 });
    }
  }
}
