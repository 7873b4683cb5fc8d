/** Who is calling: a staff member's session, an API key, or a visitor. Tokens are opaque; only their hashes are stored. */
import { createHash } from 'node:crypto';
import { KefuError } from '../domain/errors.ts';
import { type StaffId, type TenantId, type Timestamp, toTimestamp } from '../domain/ids.ts';
import type { Role, Staff } from '../domain/staff.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { ApiKey, Store } from '../ports/store.ts';
import { checkPassword, hashPassword } from './password.ts';
import type { VisitorClaims } from './visitor-token.ts';

export const SESSION_TTL_MS = 12 * 60 * 60 * 1000;
const SESSION_PREFIX = 'kst_';
const KEY_PREFIX = 'kak_';

export interface StaffPrincipal {
  readonly kind: 'staff';
  readonly tenantId: TenantId;
  readonly staff: Staff;
  readonly role: Role;
  readonly tokenHash: string;
  readonly expiresAt: Timestamp;
}
export interface KeyPrincipal {
  readonly kind: 'key';
  readonly tenantId: TenantId;
  readonly keyId: string;
  readonly role: Role;
}
export interface VisitorPrincipal extends VisitorClaims {
  readonly kind: 'visitor';
}
export type Principal = StaffPrincipal | KeyPrincipal | VisitorPrincipal;

/** Who did it, for operation logs. */
export function actorOf(principal: StaffPrincipal | KeyPrincipal): string {
  return principal.kind === 'staff' ? principal.staff.id : `key:${principal.keyId}`;
}

/** Tokens have 256 random bits, so a plain hash is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function makeToken(prefix: string, random: Random): string {
  return `${prefix}${Buffer.from(random.bytes(32)).toString('base64url')}`;
}

/** A new API key: the text to show once, and what to store. */
export function makeApiKey(
  random: Random,
  key: Pick<ApiKey, 'id' | 'tenantId' | 'name' | 'role' | 'createdAt'>,
): { readonly token: string; readonly apiKey: ApiKey } {
  const token = makeToken(KEY_PREFIX, random);
  return { token, apiKey: { ...key, keyHash: hashToken(token) } };
}

export class StaffSessions {
  readonly #store: Pick<Store, 'staffByEmail' | 'createSession' | 'sessionByHash' | 'endSession' | 'apiKeyByHash'>;
  readonly #random: Random;
  readonly #clock: Clock;
  /** Compared against when nobody has the e-mail, so that both answers take as long. */
  #nobody: Promise<string> | undefined;

  constructor(
    store: Pick<Store, 'staffByEmail' | 'createSession' | 'sessionByHash' | 'endSession' | 'apiKeyByHash'>,
    random: Random,
    clock: Clock,
  ) {
    this.#store = store;
    this.#random = random;
    this.#clock = clock;
  }

  /** Throws KefuError `invalid_credentials`: one answer for a wrong e-mail, a wrong password and a disabled account. */
  async login(
    email: string,
    password: string,
  ): Promise<{ readonly token: string; readonly principal: StaffPrincipal }> {
    const found = await this.#store.staffByEmail(email.trim().toLowerCase());
    const right = await checkPassword(password, found?.passwordHash ?? (await this.#nobodysHash()));
    if (!found || !right || found.disabled) throw new KefuError('invalid_credentials');
    const token = makeToken(SESSION_PREFIX, this.#random);
    const { passwordHash: _, ...staff } = found;
    const session = {
      tokenHash: hashToken(token),
      tenantId: staff.tenantId,
      staffId: staff.id as StaffId,
      expiresAt: toTimestamp(this.#clock.now() + SESSION_TTL_MS),
    };
    await this.#store.createSession(session);
    return {
      token,
      principal: {
        kind: 'staff',
        tenantId: staff.tenantId,
        staff,
        role: staff.role,
        tokenHash: session.tokenHash,
        expiresAt: session.expiresAt,
      },
    };
  }

  #nobodysHash(): Promise<string> {
    this.#nobody ??= hashPassword('nobody', this.#random);
    return this.#nobody;
  }

  /** The live session or key behind a token; null when there is none. */
  async principal(token: string): Promise<StaffPrincipal | KeyPrincipal | null> {
    if (token.startsWith(KEY_PREFIX)) {
      const key = await this.#store.apiKeyByHash(hashToken(token));
      return key && { kind: 'key', tenantId: key.tenantId, keyId: key.id, role: key.role };
    }
    return token.startsWith(SESSION_PREFIX) ? this.byHash(hashToken(token)) : null;
  }

  /** The same from the stored hash: whether a session seen earlier still lives. */
  async byHash(tokenHash: string): Promise<StaffPrincipal | null> {
    const found = await this.#store.sessionByHash(tokenHash, toTimestamp(this.#clock.now()));
    if (!found) return null;
    const { session, staff } = found;
    return {
      kind: 'staff',
      tenantId: staff.tenantId,
      staff,
      role: staff.role,
      tokenHash,
      expiresAt: session.expiresAt,
    };
  }

  async end(tokenHash: string): Promise<void> {
    await this.#store.endSession(tokenHash);
  }
}

export const SESSION_COOKIE = 'kefu_session';

/** The session token in a Cookie header, if any. */
export function cookieToken(header: string | undefined): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === SESSION_COOKIE) return part.slice(at + 1).trim();
  }
  return undefined;
}
