import type { StaffId, TenantId, Timestamp } from './ids.ts';

export const ROLES = ['admin', 'agent', 'knowledge', 'data'] as const;
export type Role = (typeof ROLES)[number];

export interface Staff {
  readonly id: StaffId;
  readonly tenantId: TenantId;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly disabled: boolean;
  readonly createdAt: Timestamp;
}

/** Whether the role takes conversations and speaks to visitors. */
export function servesVisitors(role: Role): boolean {
  return role === 'admin' || role === 'agent';
}
