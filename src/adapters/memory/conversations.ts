/** Conversations, messages and turns, in memory. The rules are in domain/conversation-changes.ts. */
import type { Conversation, Message } from '../../domain/conversation.ts';
import {
  newConversation,
  withHolderChange,
  withStaffMessage,
  withTurn,
  withUtterance,
} from '../../domain/conversation-changes.ts';
import { KefuError } from '../../domain/errors.ts';
import { eventsOf } from '../../domain/events.ts';
import type { ConversationId, TenantId } from '../../domain/ids.ts';
import {
  conversationOf,
  messageOf,
  PENDING_MESSAGES,
  queuedJob,
  RECENT_MESSAGES,
  RESOLVED_MESSAGES,
  type Records,
  turnOf,
} from '../../domain/records.ts';
import type { Ticket } from '../../domain/ticket.ts';
import { createdTicket, patchedTicket, type TicketChange } from '../../domain/ticket-changes.ts';
import { assert } from '../../lib/assert.ts';
import type { ConversationStore, Store } from '../../ports/store.ts';
import { compareText, copy, emit, type MemoryData, nextNumber, page } from './tables.ts';
import { isKnownJob, requireJobsConversation } from './work.ts';

export function conversations(data: MemoryData): ConversationStore {
  const { tables } = data;

  const get = (tenantId: TenantId, id: ConversationId) => tables.conversations.get(tenantId, id);
  const save = (conversation: Conversation, reopenedAt: Records['conversations']['reopenedAt']) =>
    tables.conversations.put({ ...conversation, reopenedAt });
  const latest = (tenantId: TenantId, visitorId: string) =>
    tables.conversations
      .filter((c) => c.tenantId === tenantId && c.visitorId === visitorId)
      .sort((a, b) => compareText(b.createdAt, a.createdAt) || compareText(b.id, a.id))[0];
  const saveMessage = (tenantId: TenantId, message: Message) => {
    tables.messages.put({ ...message, tenantId, comment: null, feedbackAt: null });
  };
  const messagesOf = (tenantId: TenantId, id: ConversationId, test: (m: Records['messages']) => boolean): Message[] =>
    tables.messages
      .filter((m) => m.tenantId === tenantId && m.conversationId === id && test(m))
      .sort((a, b) => a.seq - b.seq)
      .map(messageOf);
  const uncovered = (tenantId: TenantId, id: ConversationId) =>
    messagesOf(tenantId, id, (m) => m.author === 'visitor' && m.turnId === null);
  const byClientId = (tenantId: TenantId, id: ConversationId, author: Message['author'], clientMessageId: string) =>
    messagesOf(tenantId, id, (m) => m.author === author && m.clientMessageId === clientMessageId)[0];
  const requireNewMessage = (tenantId: TenantId, messageId: Message['messageId']) => {
    if (tables.messages.find((m) => m.tenantId === tenantId && m.messageId === messageId))
      throw new KefuError('conflict');
  };
  const saveTicket = (change: TicketChange) => {
    tables.tickets.put(change.ticket);
    tables.ticket_log.put({ ...change.entry, tenantId: change.ticket.tenantId });
  };
  const create = (fresh: Parameters<Store['openConversation']>[0]): Records['conversations'] => {
    if (!tables.visitors.has(fresh.tenantId, fresh.visitorId)) throw new KefuError('not_found');
    if (!tables.inboxes.has(fresh.tenantId, fresh.inboxId)) throw new KefuError('not_found');
    const record = { ...newConversation(fresh), reopenedAt: null };
    tables.conversations.add(record);
    return record;
  };

  return {
    async openConversation(fresh, { force }) {
      const newest = force ? undefined : latest(fresh.tenantId, fresh.visitorId);
      return conversationOf(newest ?? create(fresh));
    },
    async getConversation(tenantId, id) {
      const found = get(tenantId, id);
      return found === undefined ? null : conversationOf(found);
    },
    async latestConversation(tenantId, visitorId) {
      const found = latest(tenantId, visitorId);
      return found === undefined ? null : conversationOf(found);
    },
    async listConversations({ tenantId, holder, assignee, from, to, ...request }) {
      const found = tables.conversations.filter(
        (c) =>
          c.tenantId === tenantId &&
          (holder === undefined || c.holder === holder) &&
          (assignee === undefined || c.assignee === assignee) &&
          (from === undefined || c.createdAt >= from) &&
          (to === undefined || c.createdAt < to),
      );
      found.sort((a, b) =>
        holder === 'queue'
          ? compareText(a.queuedAt ?? '', b.queuedAt ?? '') || compareText(a.id, b.id)
          : compareText(b.createdAt, a.createdAt) || compareText(b.id, a.id),
      );
      return page(found.map(conversationOf), request);
    },
    async queuePosition(tenantId, id) {
      const own = get(tenantId, id);
      if (own === undefined || own.queuedAt === null) return null;
      const { queuedAt } = own;
      return (
        tables.conversations.filter(
          (c) =>
            c.tenantId === tenantId &&
            c.queuedAt !== null &&
            (c.queuedAt < queuedAt || (c.queuedAt === queuedAt && compareText(c.id, id) < 0)),
        ).length + 1
      );
    },

    async appendUtterance(request) {
      const { tenantId, visitorId, clientMessageId } = request;
      let target = get(tenantId, request.conversationId);
      if (target === undefined || target.visitorId !== visitorId) return { kind: 'not_found' };
      for (;;) {
        const before = byClientId(tenantId, target.id, 'visitor', clientMessageId);
        if (before !== undefined) return { kind: 'duplicate', message: before, conversation: conversationOf(target) };
        const change = withUtterance(conversationOf(target), request);
        if (change.kind === 'appended') {
          requireNewMessage(tenantId, change.message.messageId);
          save(change.conversation, change.reopened ? request.at : target.reopenedAt);
          saveMessage(tenantId, change.message);
          if (change.reopened) tables.dialogue_states.delete(tenantId, target.id);
          const events = eventsOf({
            conversation: change.conversation,
            messages: [change.message],
            conversationChanged: change.reopened,
          });
          const outbox = emit(data, tenantId, target.id, events);
          return copy({ kind: 'appended', message: change.message, conversation: change.conversation, outbox });
        }
        // Closed for too long: the visitor's newest conversation, or else a new one.
        const newest: Records['conversations'] | undefined = latest(tenantId, visitorId);
        target =
          newest !== undefined && newest.id !== target.id
            ? newest
            : create({ ...target, id: request.nextConversationId, at: request.at });
      }
    },

    async turnContext(tenantId, id) {
      const conversation = get(tenantId, id);
      if (conversation === undefined) return null;
      const visitor = tables.visitors.get(tenantId, conversation.visitorId);
      assert(visitor !== undefined, 'a conversation has its visitor');
      return {
        conversation: conversationOf(conversation),
        visitor,
        state: tables.dialogue_states.get(tenantId, id)?.state ?? null,
        pending: uncovered(tenantId, id).slice(0, PENDING_MESSAGES),
        recent: messagesOf(tenantId, id, (m) => !m.internal).slice(-RECENT_MESSAGES),
      };
    },

    async commitTurn(commit) {
      const { tenantId, conversationId: id } = commit;
      const found = get(tenantId, id);
      if (found === undefined) return { kind: 'not_found' };
      if (found.version !== commit.expectedVersion) return { kind: 'version_conflict' };
      const open = uncovered(tenantId, id);
      const others = open.filter((message) => !commit.turn.covers.includes(message.seq));
      const change = withTurn(
        conversationOf(found),
        { covered: open.length - others.length, oldestOther: others[0]?.at ?? null },
        commit,
      );
      if (change === null) return { kind: 'version_conflict' };
      const job = commit.finishesJob === null ? undefined : tables.jobs.get(commit.finishesJob.id);
      if (commit.finishesJob !== null) {
        const held = job?.tenantId === tenantId && job.leaseToken === commit.finishesJob.leaseToken;
        if (!held) return { kind: 'lease_lost' };
      }
      for (const message of [...change.messages, ...change.notes]) requireNewMessage(tenantId, message.messageId);
      if (tables.turns.has(tenantId, id, commit.turn.id)) throw new KefuError('conflict');
      if (commit.ticket !== null && tables.tickets.has(tenantId, commit.ticket.id)) throw new KefuError('conflict');
      for (const fresh of commit.jobs) {
        assert(fresh.tenantId === tenantId, "a turn's jobs are its tenant's");
        requireJobsConversation(data, fresh);
      }

      // From here on nothing fails: memory needs no rollback.
      let { conversation } = change;
      let ticket: Ticket | null = null;
      if (commit.ticket !== null) {
        const made = createdTicket(commit.ticket, {
          tenantId,
          conversationId: id,
          number: nextNumber(data, tenantId, 'ticket'),
          lastSeq: conversation.lastSeq,
          actor: 'assistant',
          at: commit.turn.finishedAt,
        });
        ticket = made.ticket;
        saveTicket(made);
        conversation = { ...conversation, ticketId: ticket.id };
      }
      save(conversation, found.reopenedAt);
      for (const seq of commit.turn.covers) {
        const covered = tables.messages.get(tenantId, id, false, seq);
        if (covered !== undefined) tables.messages.put({ ...covered, turnId: commit.turn.id });
      }
      for (const message of [...change.messages, ...change.notes]) saveMessage(tenantId, message);
      tables.dialogue_states.put({ tenantId, conversationId: id, state: commit.state });
      tables.turns.put({
        ...commit.turn,
        tenantId,
        conversationId: id,
        version: conversation.version,
        lastSeq: change.messages.at(-1)?.seq ?? null,
      });
      for (const fresh of commit.jobs) if (!isKnownJob(data, fresh)) tables.jobs.put(queuedJob(fresh));
      if (job !== undefined) tables.jobs.put({ ...job, status: 'done', leaseToken: null, leaseUntil: null });
      const events = eventsOf({
        conversation,
        messages: [...change.messages, ...change.notes],
        ticket,
        conversationChanged: conversation.holder !== found.holder || ticket !== null,
      });
      const outbox = emit(data, tenantId, id, events);
      return copy({ kind: 'committed', conversation, messages: change.messages, ticket, outbox });
    },

    async appendStaffMessage(request) {
      const { tenantId, conversationId: id } = request;
      const found = get(tenantId, id);
      if (found === undefined) return { kind: 'not_found' };
      const before = byClientId(tenantId, id, 'human', request.clientMessageId);
      if (before !== undefined) return { kind: 'duplicate', message: before };
      const change = withStaffMessage(conversationOf(found), request);
      if (change === 'not_holder') return { kind: 'not_holder', holder: found.holder, assignee: found.assignee };
      requireNewMessage(tenantId, change.message.messageId);
      save(change.conversation, found.reopenedAt);
      saveMessage(tenantId, change.message);
      const { conversation, message } = change;
      const events = eventsOf({ conversation, messages: [message], conversationChanged: false });
      return copy({ kind: 'appended', message, conversation, outbox: emit(data, tenantId, id, events) });
    },

    async changeHolder(request) {
      const { tenantId, conversationId: id, at } = request;
      const found = get(tenantId, id);
      if (found === undefined) return { kind: 'not_found' };
      const linked = found.ticketId === null ? undefined : tables.tickets.get(tenantId, found.ticketId);
      const outcome = withHolderChange(conversationOf(found), linked ?? null, request);
      switch (outcome.kind) {
        case 'unchanged':
          return { kind: 'unchanged', conversation: conversationOf(found), ticket: linked ?? null };
        case 'held_by_other':
          return outcome;
        case 'invalid':
          return { kind: 'invalid', holder: found.holder };
      }
      const actor = request.staffId ?? 'visitor';
      let conversation = outcome.conversation;
      let ticket = linked ?? null;
      if (outcome.ticket === 'new') {
        assert(request.newTicket !== null, 'a conversation without an open ticket is taken with a new one');
        if (tables.tickets.has(tenantId, request.newTicket.id)) throw new KefuError('conflict');
        const made = createdTicket(
          { ...request.newTicket, status: 'open', assignee: request.staffId },
          {
            tenantId,
            conversationId: id,
            number: nextNumber(data, tenantId, 'ticket'),
            lastSeq: conversation.lastSeq,
            actor,
            at,
          },
        );
        ticket = made.ticket;
        saveTicket(made);
        conversation = { ...conversation, ticketId: ticket.id };
      } else if (outcome.ticket !== 'keep') {
        assert(linked !== undefined, 'a ticket is patched only where there is one');
        const patched = patchedTicket(linked, outcome.ticket.patch, { actor, action: request.change, at });
        ticket = patched.ticket;
        saveTicket(patched);
      }
      save(conversation, found.reopenedAt);
      if (outcome.clearState) tables.dialogue_states.delete(tenantId, id);
      const events = eventsOf({
        conversation,
        messages: [],
        ticket: outcome.ticket === 'keep' ? null : ticket,
        conversationChanged: true,
      });
      return copy({ kind: 'changed', conversation, ticket, outbox: emit(data, tenantId, id, events) });
    },

    async listMessages(tenantId, id, { afterSeq, limit, notes }) {
      return messagesOf(tenantId, id, (m) => m.internal === (notes ?? false) && m.seq > afterSeq).slice(0, limit);
    },
    async unanswered(before, limit) {
      return tables.conversations
        .filter((c) => c.unansweredSince !== null && c.unansweredSince < before)
        .sort((a, b) => compareText(a.unansweredSince ?? '', b.unansweredSince ?? '') || compareText(a.id, b.id))
        .slice(0, limit)
        .map(({ tenantId, id }) => ({ tenantId, id }));
    },
    async getTurn(tenantId, id, turnId) {
      const found = tables.turns.get(tenantId, id, turnId);
      return found === undefined ? null : turnOf(found);
    },
    async listTurns(tenantId, id) {
      return tables.turns
        .filter((turn) => turn.tenantId === tenantId && turn.conversationId === id)
        .sort((a, b) => a.version - b.version)
        .map(turnOf);
    },
    async saveFeedback({ tenantId, visitorId, messageId, helpful, comment, at }) {
      const message = tables.messages.find(
        (m) => m.tenantId === tenantId && m.messageId === messageId && m.author === 'assistant' && !m.internal,
      );
      if (message === undefined || get(tenantId, message.conversationId)?.visitorId !== visitorId) return 'not_found';
      tables.messages.put({ ...message, helpful, comment, feedbackAt: at });
      return 'saved';
    },
    async unresolvedTurns(tenantId, { from, limit, offset }) {
      const downVoted = (turn: Records['turns']) =>
        tables.messages.find(
          (m) =>
            m.tenantId === tenantId &&
            m.conversationId === turn.conversationId &&
            m.turnId === turn.id &&
            m.author === 'assistant' &&
            m.helpful === false,
        ) !== undefined;
      return tables.turns
        .filter((turn) => turn.tenantId === tenantId && turn.startedAt >= from)
        .map((turn) => ({ turn, downVoted: downVoted(turn) }))
        .filter((it) => it.downVoted || it.turn.decision === 'clarified' || it.turn.decision === 'handed_off')
        .sort((a, b) => compareText(b.turn.startedAt, a.turn.startedAt) || compareText(b.turn.id, a.turn.id))
        .slice(offset, offset + limit)
        .map((it) => ({ turn: turnOf(it.turn), downVoted: it.downVoted }));
    },
    async resolvedConversations(tenantId, { from, limit }) {
      return tables.conversations
        .filter((c) => {
          if (c.tenantId !== tenantId || c.closedAt === null || c.closedAt < from || c.ticketId === null) return false;
          const status = tables.tickets.get(tenantId, c.ticketId)?.status;
          return (
            (status === 'solved' || status === 'closed') &&
            messagesOf(tenantId, c.id, (m) => m.author === 'human' && !m.internal).length > 0
          );
        })
        .sort((a, b) => compareText(b.closedAt ?? '', a.closedAt ?? '') || compareText(b.id, a.id))
        .slice(0, limit)
        .map((c) => {
          const visitor = tables.visitors.get(tenantId, c.visitorId);
          return {
            conversationId: c.id,
            closedAt: c.closedAt as NonNullable<typeof c.closedAt>,
            lang: c.lang,
            known: [visitor?.name, visitor?.email].filter((word): word is string => typeof word === 'string'),
            messages: messagesOf(tenantId, c.id, (m) => !m.internal).slice(-RESOLVED_MESSAGES),
          };
        });
    },
  };
}
