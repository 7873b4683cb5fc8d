/** Namespace `/visitor`: widgets and everything else that speaks for a visitor. */
import type { Namespace, Server, Socket } from 'socket.io';
import type { Conversation } from '../domain/conversation.ts';
import { KefuError } from '../domain/errors.ts';
import type { ConversationId } from '../domain/ids.ts';
import {
  RESUME_LIMIT,
  type Session,
  VISITOR_EVENTS,
  type VisitorAuth,
  visitorAuth,
} from '../protocol/visitor-socket.ts';
import type { Connections } from './connection-facts.ts';
import type { GatewayContext } from './context.ts';
import { connectionRefused, dispatchEvents, type EventHandler, handler } from './dispatch.ts';
import { parsePayload, toKefuError } from './faults.ts';
import type { FrameGuard } from './frame-guard.ts';
import { rateLimited } from './limits.ts';
import { deskRoom, visitorRoom } from './rooms.ts';
import type { VisitorActions } from './visitor-actions.ts';
import { enter, preferredLang } from './visitor-entry.ts';
import type { VisitorClaims } from './visitor-token.ts';
import { messageForVisitor } from './wire.ts';

/** What a tab needs between events. */
interface Tab {
  readonly claims: VisitorClaims;
  readonly token: string;
  readonly address: string;
  conversation: Pick<Conversation, 'id' | 'lastSeq' | 'holder'>;
}

/** "Is typing" is passed on at most this often a tab, except when it ends. */
const TYPING_EVERY_MS = 500;

/** Between the servers of a cluster: this visitor's tabs belong to another conversation from now on. */
const MOVED = 'visitor.moved';

export class VisitorNamespace {
  readonly #context: GatewayContext;
  readonly #namespace: Namespace;
  readonly #desk: Namespace;
  readonly #connections: Connections;
  readonly #guard: FrameGuard;
  readonly #clustered: boolean;

  constructor(context: GatewayContext, io: Server, connections: Connections, guard: FrameGuard) {
    this.#context = context;
    this.#namespace = io.of('/visitor');
    this.#desk = io.of('/staff');
    this.#connections = connections;
    this.#guard = guard;
    this.#clustered = context.deps.redisAdapter !== undefined;
  }

  open(actions: VisitorActions): void {
    this.#namespace.use((socket, next) => {
      void this.#context.inFlight.track(this.#authenticate(socket)).then(
        () => next(),
        (thrown) => {
          const error = toKefuError(thrown, this.#context.deps.logger, { namespace: 'visitor', event: 'connect' });
          this.#context.metrics.socketEvents.inc({ namespace: 'visitor', event: 'connect', result: error.code });
          next(connectionRefused(error));
        },
      );
    });
    this.#namespace.on('connection', (socket) => this.#connected(socket, actions));
    if (this.#clustered) {
      this.#namespace.on(MOVED, (claims: VisitorClaims, conversation: Conversation) =>
        this.#moveHere(claims, conversation),
      );
    }
  }

  /** The visitor's tabs, here and on other servers, belong to this conversation from now on. */
  moved(claims: VisitorClaims, conversation: Conversation): void {
    this.#moveHere(claims, conversation);
    if (this.#clustered) this.#namespace.serverSideEmit(MOVED, claims, conversation);
  }

  #moveHere(claims: VisitorClaims, conversation: Conversation): void {
    const room = this.#namespace.adapter.rooms.get(visitorRoom(claims.tenantId, claims.visitorId));
    for (const id of room ?? []) {
      const socket = this.#namespace.sockets.get(id);
      if (socket === undefined) continue;
      const tab = socket.data as Tab;
      tab.conversation = conversation;
      socket.emit('session', sessionOf(tab));
    }
  }

  async #authenticate(socket: Socket): Promise<void> {
    const { inFlight, limits } = this.#context;
    if (inFlight.draining) throw new KefuError('shutting_down');
    const facts = this.#connections.of(socket);
    const waitMs = await limits.connect(facts.address);
    if (waitMs > 0) throw rateLimited(waitMs);
    const auth: VisitorAuth = parsePayload(visitorAuth, socket.handshake.auth);
    const entered = await enter(this.#context, auth, {
      origin: facts.origin,
      lang: preferredLang(facts.acceptLanguage),
    });
    const tab: Tab = {
      claims: entered.claims,
      token: entered.token,
      address: facts.address,
      conversation: entered.conversation,
    };
    Object.assign(socket.data, tab);
  }

  #connected(socket: Socket, actions: VisitorActions): void {
    const { metrics, deps, inFlight } = this.#context;
    const tab = socket.data as Tab;
    void socket.join(visitorRoom(tab.claims.tenantId, tab.claims.visitorId));
    metrics.sockets.inc({ namespace: 'visitor' });
    socket.on('disconnect', () => metrics.sockets.dec({ namespace: 'visitor' }));
    dispatchEvents(socket, 'visitor', this.#handlers(socket, actions), {
      clock: deps.clock,
      logger: deps.logger,
      inFlight,
      metrics,
      guard: this.#guard,
    });
    void this.#greet(socket, tab).catch((error) => {
      toKefuError(error, deps.logger, { namespace: 'visitor', event: 'session', socket: socket.id });
      // Without its session the client cannot go on; it comes back by itself.
      socket.disconnect(true);
    });
  }

  /** Read again after joining the room: what is committed from here on reaches this tab live. */
  async #greet(socket: Socket, tab: Tab): Promise<void> {
    const { store } = this.#context.deps;
    const conversation = await store.latestConversation(tab.claims.tenantId, tab.claims.visitorId);
    if (conversation !== null) tab.conversation = conversation;
    socket.emit('session', sessionOf(tab));
    if (conversation !== null && conversation.holder !== 'assistant') {
      socket.emit('conversation', await this.#context.fanOut.visitorConversation(conversation));
    }
  }

  #handlers(socket: Socket, actions: VisitorActions): ReadonlyMap<string, EventHandler> {
    const { limits, deps } = this.#context;
    const tab = socket.data as Tab;
    const { claims, address } = tab;
    const visitor = `${claims.tenantId} ${claims.visitorId}`;
    const conversationId = () => tab.conversation.id as ConversationId;
    const control = { take: () => limits.control(visitor) };
    let typingAfter = 0;
    return new Map<string, EventHandler>([
      [
        'message.send',
        handler(
          VISITOR_EVENTS['message.send'].payload,
          (payload) => actions.send(claims, conversationId(), payload, socket.id),
          {
            refusedForMs: () => limits.messageRefusedForMs(visitor, address),
            take: () => limits.message(visitor, address),
          },
        ),
      ],
      [
        'resume',
        handler(
          VISITOR_EVENTS.resume.payload,
          async ({ afterSeq }) => {
            const { items, lastSeq } = await actions.messages(claims, conversationId(), afterSeq, RESUME_LIMIT);
            return { messages: items.map(messageForVisitor), lastSeq };
          },
          control,
        ),
      ],
      [
        'feedback',
        handler(
          VISITOR_EVENTS.feedback.payload,
          async (payload) => {
            await actions.feedback(claims, payload);
            return {};
          },
          control,
        ),
      ],
      [
        'handoff.request',
        handler(VISITOR_EVENTS['handoff.request'].payload, () => actions.handoff(claims, conversationId()), control),
      ],
      [
        'conversation.new',
        handler(
          VISITOR_EVENTS['conversation.new'].payload,
          async () => ({ conversationId: (await actions.startOver(claims, conversationId())).id }),
          control,
        ),
      ],
      [
        'typing',
        handler(VISITOR_EVENTS.typing.payload, async ({ on }) => {
          const now = deps.clock.monotonic();
          if (on && now < typingAfter) return {};
          typingAfter = on ? now + TYPING_EVERY_MS : 0;
          this.#desk
            .to(deskRoom(claims.tenantId))
            .volatile.emit('typing', { conversationId: conversationId(), author: 'visitor', on });
          return {};
        }),
      ],
    ]);
  }
}

function sessionOf(tab: Tab): Session {
  return {
    visitorToken: tab.token,
    conversationId: tab.conversation.id,
    lastSeq: tab.conversation.lastSeq,
    holder: tab.conversation.holder,
  };
}
