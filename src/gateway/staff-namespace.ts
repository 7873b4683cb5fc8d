/** Namespace `/staff`: consoles. What a role may not see is never sent to it; a login that ended loses its sockets. */
import type { Namespace, Server, Socket } from 'socket.io';
import type { Conversation } from '../domain/conversation.ts';
import { KefuError } from '../domain/errors.ts';
import type { ConversationId } from '../domain/ids.ts';
import { type Staff, servesVisitors } from '../domain/staff.ts';
import { type Presence, STAFF_EVENTS, staffAuth } from '../protocol/staff.ts';
import type { Connections } from './connection-facts.ts';
import type { GatewayContext } from './context.ts';
import { connectionRefused, dispatchEvents, type EventHandler, handler } from './dispatch.ts';
import { parsePayload, toKefuError } from './faults.ts';
import type { FrameGuard } from './frame-guard.ts';
import { rateLimited } from './limits.ts';
import { sameOrigin } from './origins.ts';
import type { StaffPrincipal } from './principal.ts';
import { deskRoom, personRoom, sessionRoom, staffRoom, visitorRoom } from './rooms.ts';
import type { StaffActions } from './staff-actions.ts';
import { heldOnWire } from './wire.ts';

/** How often logins are looked at again: the command line may end one without telling this server. */
const RECHECK_MS = 1_000;
/** Logins looked at in one round; with more of them a round takes turns. */
const RECHECK_AT_ONCE = 100;
/** A conversation read for typing is good for this long. */
const TYPING_CACHE_MS = 3_000;

interface Seat {
  principal: StaffPrincipal;
}

export class StaffNamespace {
  readonly #context: GatewayContext;
  readonly #namespace: Namespace;
  readonly #visitors: Namespace;
  readonly #connections: Connections;
  readonly #guard: FrameGuard;
  readonly #clustered: boolean;
  /** Login → its sockets here. */
  readonly #logins = new Map<string, Set<Socket>>();
  #timer: { cancel(): void } | undefined;
  #closed = false;

  constructor(context: GatewayContext, io: Server, connections: Connections, guard: FrameGuard) {
    this.#context = context;
    this.#namespace = io.of('/staff');
    this.#visitors = io.of('/visitor');
    this.#connections = connections;
    this.#guard = guard;
    this.#clustered = context.deps.redisAdapter !== undefined;
  }

  open(actions: StaffActions): void {
    this.#namespace.use((socket, next) => {
      void this.#context.inFlight.track(this.#authenticate(socket)).then(
        () => next(),
        (thrown) => {
          const error = toKefuError(thrown, this.#context.deps.logger, { namespace: 'staff', event: 'connect' });
          next(connectionRefused(error));
        },
      );
    });
    this.#namespace.on('connection', (socket) => this.#connected(socket, actions));
    this.#recheckLater(0);
  }

  close(): void {
    this.#closed = true;
    this.#timer?.cancel();
  }

  async #authenticate(socket: Socket): Promise<void> {
    const { inFlight, limits, staffSessions, deps } = this.#context;
    if (inFlight.draining) throw new KefuError('shutting_down');
    const facts = this.#connections.of(socket);
    const waitMs = await limits.connect(facts.address);
    if (waitMs > 0) throw rateLimited(waitMs);
    const given = parsePayload(staffAuth, socket.handshake.auth)?.token;
    // A cookie comes along with any page's connection; only our own pages may use it.
    const ownPage = facts.origin === undefined || sameOrigin(facts.origin, facts.host, deps.config.publicUrl);
    const token = given ?? (ownPage ? facts.cookieToken : undefined);
    const principal = token === undefined ? null : await staffSessions.principal(token);
    if (principal?.kind !== 'staff') throw new KefuError('unauthorized');
    Object.assign(socket.data, { principal } satisfies Seat);
  }

  #connected(socket: Socket, actions: StaffActions): void {
    const { metrics, presence, deps, inFlight, fanOut } = this.#context;
    const seat = socket.data as Seat;
    const { staff, tokenHash, role } = seat.principal;
    const rooms = [staffRoom(staff.tenantId), personRoom(staff.tenantId, staff.id), sessionRoom(tokenHash)];
    if (servesVisitors(role)) rooms.push(deskRoom(staff.tenantId));
    void socket.join(rooms);
    metrics.sockets.inc({ namespace: 'staff' });
    const sockets = this.#logins.get(tokenHash) ?? new Set();
    this.#logins.set(tokenHash, sockets.add(socket));
    dispatchEvents(socket, 'staff', this.#handlers(socket, actions), {
      clock: deps.clock,
      logger: deps.logger,
      inFlight,
      metrics,
      guard: this.#guard,
    });
    if (presence.arrived(staff)) {
      this.#announce(staff, true);
      fanOut.queueMoved(staff.tenantId);
    }
    void this.#tellWhoIsHere(socket, staff).catch((error) => deps.logger.warn({ err: error }, 'presence not told'));
    socket.on('disconnect', () => {
      metrics.sockets.dec({ namespace: 'staff' });
      sockets.delete(socket);
      if (sockets.size === 0) this.#logins.delete(tokenHash);
      if (presence.left(staff)) {
        void this.#leftHere(staff).catch((error) => deps.logger.warn({ err: error }, 'presence not told'));
      }
    });
  }

  #announce(staff: Staff, online: boolean): void {
    const presence: Presence = { staffId: staff.id, name: staff.name, online };
    this.#namespace.to(staffRoom(staff.tenantId)).emit('presence', presence);
  }

  async #tellWhoIsHere(socket: Socket, newcomer: Staff): Promise<void> {
    const people = new Map<string, Staff>();
    for (const staff of this.#context.presence.people(newcomer.tenantId)) people.set(staff.id, staff);
    if (this.#clustered) {
      for (const other of await this.#namespace.in(staffRoom(newcomer.tenantId)).fetchSockets()) {
        const { staff } = (other.data as Seat).principal;
        people.set(staff.id, staff);
      }
    }
    people.delete(newcomer.id);
    for (const { id: staffId, name } of people.values()) socket.emit('presence', { staffId, name, online: true });
  }

  async #leftHere(staff: Staff): Promise<void> {
    const room = personRoom(staff.tenantId, staff.id);
    if (this.#clustered && (await this.#namespace.in(room).fetchSockets()).length > 0) return;
    this.#announce(staff, false);
    this.#context.fanOut.queueMoved(staff.tenantId);
  }

  /** The login as it is now: disabled, logged out or given another role since, it may not act. */
  async #desk(socket: Socket): Promise<StaffPrincipal> {
    const seat = socket.data as Seat;
    const now = await this.#context.staffSessions.byHash(seat.principal.tokenHash);
    if (now === null) {
      socket.disconnect(true);
      throw new KefuError('unauthorized');
    }
    if (now.role !== seat.principal.role) this.#changeRole(socket, now);
    seat.principal = now;
    if (!servesVisitors(now.role)) throw new KefuError('forbidden');
    return now;
  }

  #changeRole(socket: Socket, now: StaffPrincipal): void {
    if (servesVisitors(now.role)) void socket.join(deskRoom(now.tenantId));
    else void socket.leave(deskRoom(now.tenantId));
  }

  #handlers(socket: Socket, actions: StaffActions): ReadonlyMap<string, EventHandler> {
    const { limits, deps } = this.#context;
    const seat = socket.data as Seat;
    const limit = { take: () => limits.staff(seat.principal.staff.id) };
    const change = (move: 'take' | 'release' | 'close'): EventHandler =>
      handler(
        STAFF_EVENTS[`conversation.${move}`].payload,
        async ({ conversationId }) => {
          const { staff } = await this.#desk(socket);
          return heldOnWire(await actions[move](staff, conversationId as ConversationId));
        },
        limit,
      );
    let typing: { readonly conversation: Conversation; readonly until: number } | null = null;
    return new Map<string, EventHandler>([
      ['conversation.take', change('take')],
      ['conversation.release', change('release')],
      ['conversation.close', change('close')],
      [
        'message.send',
        handler(
          STAFF_EVENTS['message.send'].payload,
          async (payload) => actions.send((await this.#desk(socket)).staff, payload),
          limit,
        ),
      ],
      [
        'typing',
        handler(
          STAFF_EVENTS.typing.payload,
          async ({ conversationId, on }) => {
            const now = deps.clock.monotonic();
            if (typing === null || typing.conversation.id !== conversationId || now > typing.until) {
              const { tenantId } = await this.#desk(socket);
              const conversation = await deps.store.getConversation(tenantId, conversationId as ConversationId);
              if (conversation === null) throw new KefuError('not_found');
              typing = { conversation, until: now + TYPING_CACHE_MS };
            }
            const { conversation } = typing;
            const { staff } = seat.principal;
            if (conversation.holder !== 'human' || conversation.assignee !== staff.id)
              throw new KefuError('not_holder');
            this.#visitors
              .to(visitorRoom(conversation.tenantId, conversation.visitorId))
              .volatile.emit('typing', { author: 'human', on });
            socket
              .to(deskRoom(conversation.tenantId))
              .volatile.emit('typing', { conversationId, author: 'human', on, staffId: staff.id });
            return {};
          },
          limit,
        ),
      ],
    ]);
  }

  #recheckLater(from: number): void {
    this.#timer = this.#context.deps.clock.setTimer(RECHECK_MS, () => {
      void this.#recheck(from)
        .catch((error) => {
          this.#context.deps.logger.warn({ err: error }, 'logins not rechecked');
          return from;
        })
        .then((next) => {
          if (!this.#closed) this.#recheckLater(next);
        });
    });
  }

  async #recheck(from: number): Promise<number> {
    const logins = [...this.#logins];
    const start = from < logins.length ? from : 0;
    const round = logins.slice(start, start + RECHECK_AT_ONCE);
    for (const [tokenHash, sockets] of round) {
      const now = await this.#context.staffSessions.byHash(tokenHash);
      for (const socket of sockets) {
        const seat = socket.data as Seat;
        if (now === null) socket.disconnect(true);
        else if (now.role !== seat.principal.role) this.#changeRole(socket, now);
        if (now !== null) seat.principal = now;
      }
    }
    return start + round.length;
  }
}
