/** Tickets and their log. Part of the store's port. */
import type { OutboxRow } from '../../domain/events.ts';
import type { ConversationId, StaffId, TenantId, TicketId, Timestamp } from '../../domain/ids.ts';
import type { Priority, Ticket, TicketLogEntry, TicketStatus } from '../../domain/ticket.ts';
import type { Page, PageRequest, Versioned } from './page.ts';

export interface NewTicket {
  readonly id: TicketId;
  readonly category: string;
  readonly priority: Priority;
  readonly queue: string;
  readonly assignee: StaffId | null;
  readonly status: TicketStatus;
  readonly subject: string;
  readonly summary: string;
  readonly reason: Ticket['reason'];
  readonly slots: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly firstSeq: number | null;
  /** null = the conversation's last seq once this commit's messages are in. */
  readonly lastSeq: number | null;
}
export interface TicketFilter extends PageRequest {
  readonly tenantId: TenantId;
  readonly status?: TicketStatus;
  readonly category?: string;
  readonly priority?: Priority;
  readonly queue?: string;
  readonly assignee?: StaffId;
  /** Substring of subject or summary, or the number. */
  readonly q?: string;
  readonly from?: Timestamp;
  readonly to?: Timestamp;
}
export interface TicketUpdate {
  readonly tenantId: TenantId;
  readonly id: TicketId;
  readonly expectedVersion: number;
  readonly patch: Partial<
    Pick<Ticket, 'status' | 'category' | 'priority' | 'queue' | 'assignee' | 'subject' | 'summary' | 'tags'>
  >;
  readonly actor: string;
  readonly action: string;
  readonly at: Timestamp;
}

export interface TicketStore {
  createTicket(
    data: NewTicket & {
      readonly tenantId: TenantId;
      /** What it is about; the conversation's own ticket stays what it is. */
      readonly conversationId?: ConversationId | null;
      readonly actor: string;
      readonly at: Timestamp;
    },
  ): Promise<{
    readonly ticket: Ticket;
    readonly outbox: readonly OutboxRow[];
  }>;
  getTicket(tenantId: TenantId, id: TicketId): Promise<Ticket | null>;
  listTickets(filter: TicketFilter): Promise<Page<Ticket>>;
  updateTicket(data: TicketUpdate): Promise<Versioned<Ticket>>;
  ticketLog(tenantId: TenantId, id: TicketId): Promise<readonly TicketLogEntry[]>;
}
