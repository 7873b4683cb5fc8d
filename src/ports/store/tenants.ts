/** Tenants with their settings and inboxes, and the visitors who come through these. Part of the store's port. */
import type { Visitor } from '../../domain/conversation.ts';
import type { InboxId, TenantId, VisitorId } from '../../domain/ids.ts';
import type { Inbox, Tenant } from '../../domain/tenant.ts';
import type { Json } from '../../lib/json.ts';

export interface TenantStore {
  createTenant(tenant: Tenant): Promise<'created' | 'exists'>;
  getTenant(id: TenantId): Promise<Tenant | null>;
  listTenants(): Promise<readonly Tenant[]>;
  /** Named JSON of a tenant (`texts`, `flows`, `intents`, …). Version counts its writes from 1. */
  getSetting(tenantId: TenantId, key: string): Promise<{ readonly value: Json; readonly version: number } | null>;
  putSetting(
    tenantId: TenantId,
    key: string,
    value: Json,
    expectedVersion: number | null,
  ): Promise<
    | { readonly kind: 'saved'; readonly version: number }
    | { readonly kind: 'stale'; readonly value: Json; readonly version: number }
  >;
  /** Server-wide secrets (signing keys): the first writer wins, everyone reads the same. */
  secretOnce(name: string, proposed: string): Promise<string>;
  /** Insert or replace by id; a widget key of another inbox is `conflict`. */
  saveInbox(inbox: Inbox): Promise<'saved' | 'conflict'>;
  inboxByKey(widgetKey: string): Promise<Inbox | null>;
  getInbox(tenantId: TenantId, id: InboxId): Promise<Inbox | null>;
  listInboxes(tenantId: TenantId): Promise<readonly Inbox[]>;

  /** With an externalId: the visitor of (inbox's tenant, externalId), its name, e-mail and attributes brought up to date; else a new one. */
  ensureVisitor(visitor: Visitor): Promise<Visitor>;
  getVisitor(tenantId: TenantId, id: VisitorId): Promise<Visitor | null>;
}
