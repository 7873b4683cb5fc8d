import type { InboxId, TenantId, Timestamp } from './ids.ts';
import type { LocalText } from './language.ts';

export interface Tenant {
  readonly id: TenantId;
  readonly name: string;
  readonly createdAt: Timestamp;
}

/** An entry channel: what a widget key opens. */
export interface Inbox {
  readonly id: InboxId;
  readonly tenantId: TenantId;
  readonly name: string;
  readonly widgetKey: string;
  /** Empty = every origin. */
  readonly allowedOrigins: readonly string[];
  /** Refuse clients that send no Origin header. */
  readonly requireOrigin: boolean;
  /** HS256 secret for the host site's identity JWTs. */
  readonly identitySecret: string;
}

/** Texts a tenant may set. */
export interface TenantTexts {
  readonly greeting: LocalText;
  /** Said below the gate, before the offered questions. */
  readonly fallback: LocalText;
  /** When people are there, told when nobody is online. */
  readonly hours: LocalText;
}
