/** Names of the Socket.IO rooms. The tenant is part of each, so that no id of another tenant can name one. */
import type { StaffId, TenantId, VisitorId } from '../domain/ids.ts';

/** Every tab of one visitor. */
export const visitorRoom = (tenantId: TenantId, visitorId: VisitorId) => `visitor:${tenantId}:${visitorId}`;
/** Staff who may see conversations and tickets. */
export const deskRoom = (tenantId: TenantId) => `desk:${tenantId}`;
/** Every connected staff member. */
export const staffRoom = (tenantId: TenantId) => `staff:${tenantId}`;
/** Every tab of one staff member. */
export const personRoom = (tenantId: TenantId, staffId: StaffId) => `person:${tenantId}:${staffId}`;
/** Every tab of one login. */
export const sessionRoom = (tokenHash: string) => `session:${tokenHash}`;
