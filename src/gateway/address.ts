/** The address a limit counts against: the same rule for HTTP and sockets, IPv6 by its /64. */
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** Whether the hop at this address and distance is a proxy we trust; Express compiles `trust proxy` to one. */
export type TrustHop = (address: string, hop: number) => boolean;

/**
 * The nearest address that no trusted proxy vouches for any further, as Express's `req.ip` finds it: from the socket
 * outwards through X-Forwarded-For.
 */
export function clientAddress(request: IncomingMessage, trust: TrustHop): string {
  const forwarded = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? ''))
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
  let address = request.socket.remoteAddress ?? '';
  for (let hop = 0; hops.length > 0 && trust(address, hop); hop++) address = hops.pop() as string;
  return address;
}

/**
 * What one visitor can hardly change: an IPv4 address, or the /64 that an IPv6 host picks its addresses from. Mapped
 * IPv4 counts as IPv4. Anything that is no address is kept as it is, cut short.
 */
export function addressGroup(address: string): string {
  const bare = address.startsWith('[') ? address.slice(1, address.indexOf(']')) : address;
  const zoneless = bare.split('%')[0] as string;
  const mapped = /^(?:0{0,4}:){0,5}:?ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(zoneless);
  if (mapped) return mapped[1] as string;
  if (!isIPv6(zoneless)) return zoneless.slice(0, 64);
  return `${firstGroups(zoneless).join(':')}::/64`;
}

/** The first four 16-bit groups, without leading zeros. */
function firstGroups(address: string): string[] {
  const [head = '', tail] = address.split('::') as [string, string | undefined];
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const dotted = [...before, ...after].some((group) => group.includes('.')) ? 1 : 0;
  const gap = tail === undefined ? 0 : 8 - before.length - after.length - dotted;
  const groups = [...before, ...Array<string>(Math.max(0, gap)).fill('0'), ...after];
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
}
