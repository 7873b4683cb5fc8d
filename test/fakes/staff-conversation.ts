/** A conversation as the console's server shows it: waiting in the queue, unless said otherwise. */
import type { StaffConversation } from '../../src/console/types.ts';

export function staffConversation(id: string, more: Partial<StaffConversation> = {}): StaffConversation {
  return {
    id,
    tenantId: 'tnt_1',
    inboxId: 'inb_1',
    visitorId: 'vis_1',
    holder: 'queue',
    assignee: null,
    ticketId: null,
    version: 1,
    lastSeq: 0,
    lastNoteSeq: 0,
    lang: 'zh',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    queuedAt: '2026-01-01T00:00:00.000Z',
    closedAt: null,
    unansweredSince: null,
    ...more,
  };
}
