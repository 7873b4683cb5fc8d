/** What a write does to a ticket and its log. Pure: every store driver applies these inside its transaction. */
import type { ConversationId, StaffId, TenantId, TicketId, Timestamp } from './ids.ts';
import type { HandoffReason, Priority, Ticket, TicketLogEntry, TicketStatus } from './ticket.ts';

export interface TicketDraft {
  readonly id: TicketId;
  readonly category: string;
  readonly priority: Priority;
  readonly queue: string;
  readonly assignee: StaffId | null;
  readonly status: TicketStatus;
  readonly subject: string;
  readonly summary: string;
  readonly reason: HandoffReason;
  readonly slots: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly firstSeq: number | null;
  readonly lastSeq: number | null;
}
export type TicketPatch = Partial<
  Pick<Ticket, 'status' | 'category' | 'priority' | 'queue' | 'assignee' | 'subject' | 'summary' | 'tags'>
>;
export interface TicketChange {
  readonly ticket: Ticket;
  readonly entry: TicketLogEntry;
}

/** `lastSeq`: of the conversation, used when the draft names none. `number`: the tenant's next one. */
export function createdTicket(
  draft: TicketDraft,
  context: {
    readonly tenantId: TenantId;
    readonly conversationId: ConversationId | null;
    readonly number: number;
    readonly lastSeq: number | null;
    readonly actor: string;
    readonly at: Timestamp;
  },
): TicketChange {
  const ticket: Ticket = {
    id: draft.id,
    number: context.number,
    version: 1,
    tenantId: context.tenantId,
    conversationId: context.conversationId,
    status: draft.status,
    category: draft.category,
    priority: draft.priority,
    queue: draft.queue,
    assignee: draft.assignee,
    subject: draft.subject,
    summary: draft.summary,
    reason: draft.reason,
    slots: draft.slots,
    tags: draft.tags,
    firstSeq: draft.firstSeq,
    lastSeq: draft.lastSeq ?? context.lastSeq,
    createdAt: context.at,
    updatedAt: context.at,
  };
  const { status, category, priority, queue, assignee, reason } = ticket;
  const changes = { status, category, priority, queue, assignee, reason };
  return {
    ticket,
    entry: { ticketId: ticket.id, version: 1, at: context.at, actor: context.actor, action: 'created', changes },
  };
}

/** One version on, with one log entry that says from what to what. Fields left out of the patch, or undefined, stay. */
export function patchedTicket(
  ticket: Ticket,
  patch: TicketPatch,
  by: { readonly actor: string; readonly action: string; readonly at: Timestamp },
): TicketChange {
  const changes: Record<string, { from: unknown; to: unknown }> = {};
  const next: Record<string, unknown> = { ...ticket };
  for (const [field, to] of Object.entries(patch)) {
    const from = ticket[field as keyof Ticket];
    if (to === undefined || JSON.stringify(from) === JSON.stringify(to)) continue;
    changes[field] = { from, to };
    next[field] = to;
  }
  const version = ticket.version + 1;
  return {
    ticket: { ...(next as unknown as Ticket), version, updatedAt: by.at },
    entry: { ticketId: ticket.id, version, at: by.at, actor: by.actor, action: by.action, changes },
  };
}
