/** Which staff are connected, here and on the other servers: tells visitors whether anybody is there. */
import type { Namespace } from 'socket.io';
import type { StaffId, TenantId } from '../domain/ids.ts';
import { type Staff, servesVisitors } from '../domain/staff.ts';
import type { Clock } from '../ports/clock.ts';
import { deskRoom } from './rooms.ts';

/** Asking the other servers takes a round trip; what they said is good for this long. */
const REMOTE_TTL_MS = 2_000;

export class StaffPresence {
  readonly #namespace: Namespace;
  readonly #clock: Clock;
  readonly #clustered: boolean;
  readonly #here = new Map<TenantId, Map<StaffId, { readonly staff: Staff; sockets: number }>>();
  readonly #remote = new Map<TenantId, { readonly at: number; readonly online: Promise<boolean> }>();

  constructor(namespace: Namespace, clock: Clock, clustered: boolean) {
    this.#namespace = namespace;
    this.#clock = clock;
    this.#clustered = clustered;
  }

  /** True when it is the person's first socket on this server. */
  arrived(staff: Staff): boolean {
    let people = this.#here.get(staff.tenantId);
    if (people === undefined) {
      people = new Map();
      this.#here.set(staff.tenantId, people);
    }
    const known = people.get(staff.id);
    people.set(staff.id, { staff, sockets: (known?.sockets ?? 0) + 1 });
    return known === undefined;
  }

  /** True when it was the person's last socket on this server. */
  left(staff: Staff): boolean {
    const people = this.#here.get(staff.tenantId);
    const known = people?.get(staff.id);
    if (people === undefined || known === undefined) return false;
    if (--known.sockets > 0) return false;
    people.delete(staff.id);
    if (people.size === 0) this.#here.delete(staff.tenantId);
    return true;
  }

  /** Everyone connected to this server. */
  people(tenantId: TenantId): readonly Staff[] {
    return [...(this.#here.get(tenantId)?.values() ?? [])].map((entry) => entry.staff);
  }

  /** Whether anybody who could take a conversation is connected anywhere. */
  async online(tenantId: TenantId): Promise<boolean> {
    if (this.people(tenantId).some((staff) => servesVisitors(staff.role))) return true;
    if (!this.#clustered) return false;
    const known = this.#remote.get(tenantId);
    const now = this.#clock.monotonic();
    if (known !== undefined && now - known.at < REMOTE_TTL_MS) return known.online;
    const online = this.#namespace
      .in(deskRoom(tenantId))
      .fetchSockets()
      .then(
        (sockets) => sockets.length > 0,
        // A server that does not answer must not keep a visitor waiting: nobody is known to be there.
        () => false,
      );
    this.#remote.set(tenantId, { at: now, online });
    return online;
  }
}
