import type { OutboxRow } from '../domain/events.ts';
import type { ConversationId, TenantId, TicketId } from '../domain/ids.ts';

/** What the gateway asks of the turn machinery. Returns at once unless said otherwise; failures are logged and swept up later. */
export interface Turns {
  /** A visitor message was committed: answer it. Repeats are harmless. */
  utteranceArrived(tenantId: TenantId, conversationId: ConversationId): void;
  /** Runs a handoff turn and resolves once its ticket is committed (the existing one when it is queued already). */
  requestHandoff(tenantId: TenantId, conversationId: ConversationId): Promise<{ readonly ticketId: TicketId }>;
  /** Rows committed elsewhere than in a turn (appends, staff messages, holder changes) to be published. */
  committed(rows: readonly OutboxRow[]): void;
}
