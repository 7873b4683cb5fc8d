/**
 * Committed events to sockets. Order within a conversation is kept even where an event needs a look-up first: what
 * follows it waits. A visitor's own message goes to the visitor's other tabs only.
 */
import type { Logger } from 'pino';
import type { Namespace } from 'socket.io';
import type { Conversation, Message } from '../domain/conversation.ts';
import type { OutboxRow } from '../domain/events.ts';
import type { ConversationId, MessageId, TenantId, VisitorId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { EventSink } from '../ports/event-sink.ts';
import type { Store } from '../ports/store.ts';
import type { VisitorConversation } from '../protocol/visitor-socket.ts';
import { Lanes } from './in-flight.ts';
import type { StaffPresence } from './presence.ts';
import { deskRoom, visitorRoom } from './rooms.ts';
import { conversationForStaff, messageForStaff, messageForVisitor, ticketOnWire } from './wire.ts';

/** How long a message's own tab is remembered: longer than any repeat of the outbox while the socket lives. */
const ORIGIN_TTL_MS = 60_000;
/** How many waiting visitors hear of their new place when the queue moves. */
const QUEUE_TOLD = 50;
const QUEUE_PAUSE_MS = 1_000;

interface Origin {
  readonly socketId: string;
  readonly until: number;
}

export class FanOut implements EventSink {
  readonly #visitors: Namespace;
  readonly #desk: Namespace;
  readonly #store: Pick<Store, 'queuePosition' | 'listConversations'>;
  readonly #presence: Pick<StaffPresence, 'online'>;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #clustered: boolean;
  readonly #lanes = new Lanes();
  readonly #busy = new Map<string, number>();
  readonly #origins = new Map<MessageId, Origin>();
  readonly #queueTold = new Map<TenantId, { cancel(): void }>();

  constructor(parts: {
    visitors: Namespace;
    desk: Namespace;
    store: Pick<Store, 'queuePosition' | 'listConversations'>;
    presence: Pick<StaffPresence, 'online'>;
    clock: Clock;
    logger: Logger;
    clustered: boolean;
  }) {
    this.#visitors = parts.visitors;
    this.#desk = parts.desk;
    this.#store = parts.store;
    this.#presence = parts.presence;
    this.#clock = parts.clock;
    this.#logger = parts.logger;
    this.#clustered = parts.clustered;
  }

  /** Before the append: the tab that sends this message does not hear it again. */
  sentBy(messageId: MessageId, socketId: string): void {
    const now = this.#clock.monotonic();
    for (const [id, origin] of this.#origins) {
      if (origin.until > now) break;
      this.#origins.delete(id);
    }
    this.#origins.set(messageId, { socketId, until: now + ORIGIN_TTL_MS });
  }

  publish(rows: readonly OutboxRow[]): void {
    for (const row of rows) {
      const key = row.conversationId ?? '';
      const { event } = row;
      const needsLookUp = event.type === 'conversation' && event.conversation.holder === 'queue';
      if (!needsLookUp && !this.#busy.has(key)) {
        this.#emit(row, null);
        continue;
      }
      this.#busy.set(key, (this.#busy.get(key) ?? 0) + 1);
      void this.#lanes.run(key, async () => {
        try {
          const state = event.type === 'conversation' ? await this.visitorConversation(event.conversation) : null;
          this.#emit(row, state);
        } catch (error) {
          this.#logger.error({ err: error, event: event.type }, 'event not delivered live; resume will bring it');
        } finally {
          const left = (this.#busy.get(key) ?? 1) - 1;
          if (left === 0) this.#busy.delete(key);
          else this.#busy.set(key, left);
        }
      });
    }
  }

  /** Provisional text of a running turn, behind whatever of its conversation is still on its way. Never repeated. */
  showDelta(
    to: { readonly tenantId: TenantId; readonly visitorId: VisitorId; readonly conversationId: ConversationId },
    delta: { readonly turnId: string; readonly text: string },
  ): void {
    const emit = () => this.#toVisitor(to.tenantId, to.visitorId, 'message.delta', delta, null);
    if (this.#busy.has(to.conversationId)) void this.#lanes.run(to.conversationId, async () => emit());
    else emit();
  }

  /** The conversation as its visitor may see it, with the place in the queue while it waits. */
  async visitorConversation(conversation: Conversation): Promise<VisitorConversation> {
    const wire = bareConversation(conversation);
    if (conversation.holder !== 'queue') return wire;
    const [position, online] = await Promise.all([
      this.#store.queuePosition(conversation.tenantId, conversation.id),
      this.#presence.online(conversation.tenantId),
    ]);
    if (position !== null) wire.queuePosition = position;
    wire.staffOnline = online;
    return wire;
  }

  /** Tells those still waiting their new place; at most once a second a tenant. */
  queueMoved(tenantId: TenantId): void {
    if (this.#queueTold.has(tenantId)) return;
    const timer = this.#clock.setTimer(QUEUE_PAUSE_MS, () => {
      this.#queueTold.delete(tenantId);
      void this.#tellQueue(tenantId).catch((error) => this.#logger.warn({ err: error }, 'queue places not told'));
    });
    this.#queueTold.set(tenantId, timer);
  }

  close(): void {
    for (const timer of this.#queueTold.values()) timer.cancel();
    this.#queueTold.clear();
  }

  async #tellQueue(tenantId: TenantId): Promise<void> {
    const { items } = await this.#store.listConversations({ tenantId, holder: 'queue', limit: QUEUE_TOLD, offset: 0 });
    const staffOnline = await this.#presence.online(tenantId);
    for (const [index, conversation] of items.entries()) {
      const wire = { ...bareConversation(conversation), queuePosition: index + 1, staffOnline };
      this.#toVisitor(tenantId, conversation.visitorId, 'conversation', wire, null);
    }
  }

  #emit(row: OutboxRow, state: VisitorConversation | null): void {
    const { tenantId, event } = row;
    switch (event.type) {
      case 'message':
        this.#emitMessage(tenantId, event.visitorId, event.message);
        return;
      case 'conversation': {
        const { conversation } = event;
        this.#toVisitor(tenantId, event.visitorId, 'conversation', state ?? bareConversation(conversation), null);
        this.#toDesk(tenantId, 'conversation', () => conversationForStaff(conversation));
        // Someone left the queue or joined it at its end: the others may stand elsewhere now.
        if (conversation.holder !== 'assistant') this.queueMoved(tenantId);
        return;
      }
      case 'ticket':
        this.#toDesk(tenantId, 'ticket', () => ticketOnWire(event.ticket));
        return;
    }
  }

  #emitMessage(tenantId: TenantId, visitorId: VisitorId, message: Message): void {
    if (!message.internal) {
      const origin = message.author === 'visitor' ? this.#origins.get(message.messageId) : undefined;
      this.#toVisitor(tenantId, visitorId, 'message', messageForVisitor(message), origin?.socketId ?? null);
    }
    this.#toDesk(tenantId, 'message', () => messageForStaff(message));
  }

  #toVisitor(tenantId: TenantId, visitorId: VisitorId, event: string, wire: object, except: string | null): void {
    const room = visitorRoom(tenantId, visitorId);
    if (!this.#clustered) {
      const tabs = this.#visitors.adapter.rooms.get(room);
      if (tabs === undefined || (except !== null && tabs.size === 1 && tabs.has(except))) return;
    }
    const to = this.#visitors.to(room);
    (except === null ? to : to.except(except)).emit(event, wire);
  }

  #toDesk(tenantId: TenantId, event: string, wire: () => object): void {
    const room = deskRoom(tenantId);
    if (this.#clustered || this.#desk.adapter.rooms.has(room)) this.#desk.to(room).emit(event, wire());
  }
}

function bareConversation(conversation: Conversation): VisitorConversation {
  const wire: VisitorConversation = { conversationId: conversation.id, holder: conversation.holder };
  if (conversation.ticketId !== null) wire.ticketId = conversation.ticketId;
  return wire;
}
