/** Visitor tokens: a JWT (HS256, our own key) that names one visitor of one tenant and the inbox it came through. */
import { jwtVerify, SignJWT } from 'jose';
import { JOSEError } from 'jose/errors';
import { KefuError } from '../domain/errors.ts';
import type { InboxId, TenantId, VisitorId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { Store } from '../ports/store.ts';

const ISSUER = 'kefu';
const AUDIENCE = 'kefu-visitor';
const LIFETIME_S = 180 * 24 * 3600;
/** A token that comes back older than this is replaced, so that a visitor who keeps coming never loses the thread. */
const RENEW_AFTER_S = 7 * 24 * 3600;

export interface VisitorClaims {
  readonly tenantId: TenantId;
  readonly inboxId: InboxId;
  readonly visitorId: VisitorId;
}

export class VisitorTokens {
  readonly #store: Pick<Store, 'secretOnce'>;
  readonly #random: Random;
  readonly #clock: Clock;
  #key: Promise<Uint8Array> | undefined;

  constructor(store: Pick<Store, 'secretOnce'>, random: Random, clock: Clock) {
    this.#store = store;
    this.#random = random;
    this.#clock = clock;
  }

  /** Reads the key, which persists with the data: every server of one store signs with the same. */
  async ready(): Promise<void> {
    await this.#signingKey();
  }

  #signingKey(): Promise<Uint8Array> {
    this.#key ??= this.#store
      .secretOnce('visitor-token', Buffer.from(this.#random.bytes(32)).toString('base64url'))
      .then(
        (secret) => Buffer.from(secret, 'base64url'),
        (error) => {
          // The next caller tries again.
          this.#key = undefined;
          throw error;
        },
      );
    return this.#key;
  }

  async sign(claims: VisitorClaims): Promise<string> {
    const nowS = Math.floor(this.#clock.now() / 1000);
    return new SignJWT({ ten: claims.tenantId, inb: claims.inboxId })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(claims.visitorId)
      .setIssuedAt(nowS)
      .setExpirationTime(nowS + LIFETIME_S)
      .sign(await this.#signingKey());
  }

  /** Throws KefuError `invalid_token` when forged, damaged, expired, or not one of ours. */
  async verify(token: string): Promise<VisitorClaims & { readonly stale: boolean }> {
    const key = await this.#signingKey();
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE,
        currentDate: new Date(this.#clock.now()),
        requiredClaims: ['sub', 'exp', 'iat', 'ten', 'inb'],
      });
      const { sub, ten, inb, iat } = payload;
      if (typeof sub !== 'string' || typeof ten !== 'string' || typeof inb !== 'string')
        throw new KefuError('invalid_token');
      const ageS = this.#clock.now() / 1000 - (iat ?? 0);
      return {
        tenantId: ten as TenantId,
        inboxId: inb as InboxId,
        visitorId: sub as VisitorId,
        stale: ageS > RENEW_AFTER_S,
      };
    } catch (error) {
      if (error instanceof JOSEError || error instanceof TypeError)
        throw new KefuError('invalid_token', undefined, { cause: error });
      throw error;
    }
  }
}
