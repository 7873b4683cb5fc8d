import type { ConnectorResult } from '../domain/connector.ts';
import type { TenantId } from '../domain/ids.ts';

/** An outside system that flows read from and change. Never throws for what the system says; `unavailable` is a result. */
export interface Connector {
  /** Within the budget (200 ms) or the last good read, marked stale, or `unavailable`. */
  read(tenantId: TenantId, operation: string, input: Readonly<Record<string, string>>): Promise<ConnectorResult>;
  /** May be repeated with the same key: the system acts once. */
  change(
    tenantId: TenantId,
    operation: string,
    input: Readonly<Record<string, string>>,
    idempotencyKey: string,
  ): Promise<ConnectorResult>;
}
