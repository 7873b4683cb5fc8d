/** Whole conversations, one at a time, for the export and the harness's replay: nothing is held but a page of ids. */
import type { ConversationId, TenantId, Timestamp } from '../domain/ids.ts';
import type { Store } from '../ports/store.ts';
import type { WireConversation, WireVisitor } from '../protocol/conversation.ts';
import type { StaffWireMessage } from '../protocol/message.ts';
import type { WireTicket } from '../protocol/ticket.ts';
import { conversationForStaff, messageForStaff, ticketOnWire, turnOnWire, visitorForStaff } from './wire.ts';

const PAGE = 100;
const MESSAGES = 500;

export interface ExportedConversation {
  readonly conversation: WireConversation;
  readonly visitor: WireVisitor | null;
  readonly messages: readonly StaffWireMessage[];
  readonly notes: readonly StaffWireMessage[];
  readonly turns: readonly ReturnType<typeof turnOnWire>[];
  readonly ticket: WireTicket | null;
}

type ExportStore = Pick<Store, 'listConversations' | 'listMessages' | 'listTurns' | 'getVisitor' | 'getTicket'>;

/** Newest first. Conversations begun after the export did may or may not be in it; none is in it twice. */
export async function* exportConversations(
  store: ExportStore,
  tenantId: TenantId,
  period: { readonly from?: Timestamp; readonly to?: Timestamp },
): AsyncGenerator<ExportedConversation> {
  const seen = new Set<ConversationId>();
  // New conversations push the list down while it is read: what slides into the next page was seen already.
  for (let offset = 0; ; offset += PAGE) {
    const { items } = await store.listConversations({ tenantId, ...period, limit: PAGE, offset });
    for (const conversation of items) {
      if (seen.has(conversation.id)) continue;
      seen.add(conversation.id);
      const [visitor, messages, notes, turns, ticket] = await Promise.all([
        store.getVisitor(tenantId, conversation.visitorId),
        everyMessage(store, tenantId, conversation.id, false),
        everyMessage(store, tenantId, conversation.id, true),
        store.listTurns(tenantId, conversation.id),
        conversation.ticketId === null ? null : store.getTicket(tenantId, conversation.ticketId),
      ]);
      yield {
        conversation: conversationForStaff(conversation),
        visitor: visitor && visitorForStaff(visitor),
        messages,
        notes,
        turns: turns.map(turnOnWire),
        ticket: ticket && ticketOnWire(ticket),
      };
    }
    if (items.length < PAGE) return;
  }
}

async function everyMessage(
  store: ExportStore,
  tenantId: TenantId,
  id: ConversationId,
  notes: boolean,
): Promise<StaffWireMessage[]> {
  const all: StaffWireMessage[] = [];
  for (;;) {
    const afterSeq = all.at(-1)?.seq ?? 0;
    const page = await store.listMessages(tenantId, id, { afterSeq, limit: MESSAGES, notes });
    all.push(...page.map(messageForStaff));
    if (page.length < MESSAGES) return all;
  }
}
