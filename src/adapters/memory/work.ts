/** Tickets, jobs, outbox and counts, in memory. */

import { noDecisions } from '../../domain/dialogue.ts';
import { KefuError } from '../../domain/errors.ts';
import { toTimestamp } from '../../domain/ids.ts';
import type { NewJob } from '../../domain/job.ts';
import { queuedJob, type Records, ticketLogEntryOf } from '../../domain/records.ts';
import { createdTicket, patchedTicket } from '../../domain/ticket-changes.ts';
import type { Stats, Store, TicketStore, WorkStore } from '../../ports/store.ts';
import { compareText, copy, emit, type MemoryData, nextNumber, page, requireTenant } from './tables.ts';

/** When a job may be claimed: its time, or the end of its lease. */
function dueAt(job: Records['jobs']): string | null {
  if (job.status === 'queued') return job.runAt;
  return job.status === 'leased' ? job.leaseUntil : null;
}

/** A second job with the same key (or id) is dropped. */
export function isKnownJob({ tables }: MemoryData, job: NewJob): boolean {
  return (
    tables.jobs.has(job.id) ||
    tables.jobs.find((j) => j.tenantId === job.tenantId && j.idempotencyKey === job.idempotencyKey) !== undefined
  );
}
export function requireJobsConversation({ tables }: MemoryData, job: NewJob): void {
  if (job.conversationId !== null && !tables.conversations.has(job.tenantId, job.conversationId))
    throw new KefuError('not_found');
}

export function work(data: MemoryData): TicketStore & WorkStore & Pick<Store, 'stats'> {
  const { tables } = data;

  const leased = (id: Records['jobs']['id'], leaseToken: string) => {
    const job = tables.jobs.get(id);
    return job !== undefined && job.leaseToken !== null && job.leaseToken === leaseToken ? job : undefined;
  };

  return {
    async createTicket({ tenantId, conversationId = null, actor, at, ...draft }) {
      requireTenant(data, tenantId);
      if (conversationId !== null && !tables.conversations.has(tenantId, conversationId))
        throw new KefuError('not_found');
      if (tables.tickets.has(tenantId, draft.id)) throw new KefuError('conflict');
      const number = nextNumber(data, tenantId, 'ticket');
      const made = createdTicket(draft, { tenantId, conversationId, number, lastSeq: null, actor, at });
      tables.tickets.put(made.ticket);
      tables.ticket_log.put({ ...made.entry, tenantId });
      const outbox = emit(data, tenantId, null, [{ type: 'ticket', ticket: made.ticket }]);
      return copy({ ticket: made.ticket, outbox });
    },
    async getTicket(tenantId, id) {
      return tables.tickets.get(tenantId, id) ?? null;
    },
    async listTickets({ tenantId, status, category, priority, queue, assignee, q, from, to, ...request }) {
      const wanted = q?.toLowerCase();
      const found = tables.tickets
        .filter(
          (t) =>
            t.tenantId === tenantId &&
            (status === undefined || t.status === status) &&
            (category === undefined || t.category === category) &&
            (priority === undefined || t.priority === priority) &&
            (queue === undefined || t.queue === queue) &&
            (assignee === undefined || t.assignee === assignee) &&
            (from === undefined || t.createdAt >= from) &&
            (to === undefined || t.createdAt < to) &&
            (wanted === undefined ||
              String(t.number) === wanted ||
              t.subject.toLowerCase().includes(wanted) ||
              t.summary.toLowerCase().includes(wanted)),
        )
        .sort((a, b) => b.number - a.number);
      return page(found, request);
    },
    async updateTicket({ tenantId, id, expectedVersion, patch, ...by }) {
      const before = tables.tickets.get(tenantId, id);
      if (before === undefined) return { kind: 'not_found' };
      if (before.version !== expectedVersion) return { kind: 'stale', current: before };
      const change = patchedTicket(before, patch, by);
      tables.tickets.put(change.ticket);
      tables.ticket_log.put({ ...change.entry, tenantId });
      const outbox = emit(data, tenantId, before.conversationId, [{ type: 'ticket', ticket: change.ticket }]);
      return copy({ kind: 'saved', value: change.ticket, outbox });
    },
    async ticketLog(tenantId, id) {
      return tables.ticket_log
        .filter((entry) => entry.tenantId === tenantId && entry.ticketId === id)
        .sort((a, b) => a.version - b.version)
        .map(ticketLogEntryOf);
    },

    async enqueueJob(job) {
      requireTenant(data, job.tenantId);
      if (isKnownJob(data, job)) return 'exists';
      requireJobsConversation(data, job);
      tables.jobs.put(queuedJob(job));
      return 'queued';
    },
    async claimJobs({ now, leaseMs, limit, tokenPrefix }) {
      const due = tables.jobs
        .filter((job) => (dueAt(job) ?? '9') <= now)
        .sort((a, b) => compareText(dueAt(a) ?? '', dueAt(b) ?? '') || compareText(a.id, b.id))
        .slice(0, limit);
      const leaseUntil = toTimestamp(Date.parse(now) + leaseMs);
      return due.map((job) => {
        const attempts = job.attempts + 1;
        const leaseToken = `${tokenPrefix}.${job.id}.${attempts}`;
        const claimed = { ...job, status: 'leased' as const, attempts, leaseToken, leaseUntil };
        tables.jobs.put(claimed);
        return claimed;
      });
    },
    async finishJob(id, leaseToken) {
      const job = leased(id, leaseToken);
      if (job !== undefined) tables.jobs.put({ ...job, status: 'done', leaseToken: null, leaseUntil: null });
      return job !== undefined;
    },
    async retryJob(id, leaseToken, runAt, lastError) {
      const job = leased(id, leaseToken);
      if (job !== undefined)
        tables.jobs.put({ ...job, status: 'queued', runAt, lastError, leaseToken: null, leaseUntil: null });
      return job !== undefined;
    },
    async failJob(id, leaseToken, lastError) {
      const job = leased(id, leaseToken);
      if (job !== undefined)
        tables.jobs.put({ ...job, status: 'failed', lastError, leaseToken: null, leaseUntil: null });
      return job !== undefined;
    },
    async getJob(tenantId, id) {
      const job = tables.jobs.get(id);
      return job === undefined || job.tenantId !== tenantId ? null : job;
    },

    async pendingOutbox(limit) {
      return tables.outbox
        .all()
        .sort((a, b) => a.id - b.id)
        .slice(0, limit);
    },
    async markPublished(ids) {
      for (const id of ids) tables.outbox.delete(id);
    },

    async stats(tenantId, from, to) {
      const turns = noDecisions();
      const counts = { conversations: 0, confirmed: 0, silent: 0, reopened: 0, handedOff: 0 };
      const within = tables.turns.filter((t) => t.tenantId === tenantId && t.startedAt >= from && t.startedAt < to);
      const byConversation = new Map<string, Records['turns'][]>();
      for (const turn of within.sort((a, b) => a.version - b.version)) {
        turns[turn.decision] += 1;
        byConversation.set(turn.conversationId, [...(byConversation.get(turn.conversationId) ?? []), turn]);
      }
      counts.conversations = tables.conversations.filter(
        (c) => c.tenantId === tenantId && c.createdAt >= from && c.createdAt < to,
      ).length;
      for (const [id, itsTurns] of byConversation) {
        if (itsTurns.some((turn) => turn.decision === 'handed_off')) {
          counts.handedOff += 1;
          continue;
        }
        const answer = itsTurns.filter((turn) => turn.decision === 'answered' && turn.lastSeq !== null).at(-1);
        if (answer === undefined) continue;
        const outcome = reaction(answer);
        if (outcome !== null) counts[outcome] += 1;

        function reaction(turn: Records['turns']): keyof Omit<Stats, 'turns'> | null {
          const conversation = tables.conversations.find((c) => c.tenantId === tenantId && c.id === id);
          if ((conversation?.reopenedAt ?? '') > turn.finishedAt) return 'reopened';
          const helpful = tables.messages.get(tenantId, turn.conversationId, false, turn.lastSeq ?? 0)?.helpful ?? null;
          if (helpful !== null) return helpful ? 'confirmed' : null;
          const later = tables.messages.find(
            (m) =>
              m.tenantId === tenantId &&
              m.conversationId === id &&
              m.author === 'visitor' &&
              m.seq > (turn.lastSeq ?? 0),
          );
          return later === undefined ? 'silent' : null;
        }
      }
      return { turns, ...counts };
    },
  };
}
