/** A tracked unit of human work, linked to a conversation. */
import type { ConversationId, StaffId, TenantId, TicketId, Timestamp } from './ids.ts';

export const TICKET_STATUSES = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Why the assistant handed over. */
export type HandoffReason =
  | 'visitor_asked'
  | 'not_understood'
  | 'flow_failed'
  | 'verification_failed'
  | 'negative_sentiment'
  | 'taken_over'
  | 'turn_failed'
  | 'manual';

export interface Ticket {
  readonly id: TicketId;
  /** Counts from 1 within the tenant. */
  readonly number: number;
  readonly version: number;
  readonly tenantId: TenantId;
  readonly conversationId: ConversationId | null;
  readonly status: TicketStatus;
  readonly category: string;
  readonly priority: Priority;
  readonly queue: string;
  readonly assignee: StaffId | null;
  readonly subject: string;
  readonly summary: string;
  readonly reason: HandoffReason;
  readonly slots: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  /** The part of the conversation it is about, inclusive. */
  readonly firstSeq: number | null;
  readonly lastSeq: number | null;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
}

/** Which status may follow which. `closed` is the end; a solved ticket may be reopened. */
export const TICKET_TRANSITIONS: Readonly<Record<TicketStatus, readonly TicketStatus[]>> = {
  new: ['open', 'pending', 'on_hold', 'solved', 'closed'],
  open: ['pending', 'on_hold', 'solved', 'closed'],
  pending: ['open', 'on_hold', 'solved', 'closed'],
  on_hold: ['open', 'pending', 'solved', 'closed'],
  solved: ['open', 'closed'],
  closed: [],
};

/** One line of a ticket's append-only operation log. */
export interface TicketLogEntry {
  readonly ticketId: TicketId;
  readonly version: number;
  readonly at: Timestamp;
  /** `assistant`, `system`, or a staff id. */
  readonly actor: string;
  readonly action: string;
  readonly changes: Readonly<Record<string, unknown>>;
}
