/** People and programs that log in. Part of the store's port. */
import type { StaffId, TenantId, Timestamp } from '../../domain/ids.ts';
import type { Role, Staff } from '../../domain/staff.ts';
import type { Page, PageRequest } from './page.ts';

export interface StaffWithSecret extends Staff {
  readonly passwordHash: string;
}
export interface StaffSession {
  readonly tokenHash: string;
  readonly tenantId: TenantId;
  readonly staffId: StaffId;
  readonly expiresAt: Timestamp;
}
export interface ApiKey {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly name: string;
  readonly role: Role;
  readonly keyHash: string;
  readonly createdAt: Timestamp;
}

export interface StaffStore {
  createStaff(staff: StaffWithSecret): Promise<'created' | 'exists'>;
  getStaff(tenantId: TenantId, id: StaffId): Promise<StaffWithSecret | null>;
  /** E-mails are compared in lower case and are unique over all tenants. */
  staffByEmail(email: string): Promise<StaffWithSecret | null>;
  listStaff(tenantId: TenantId, page: PageRequest): Promise<Page<Staff>>;
  /** Disabling or a new password ends every session of that person in the same transaction. */
  updateStaff(
    tenantId: TenantId,
    id: StaffId,
    patch: {
      readonly name?: string;
      readonly role?: Role;
      readonly disabled?: boolean;
      readonly passwordHash?: string;
    },
  ): Promise<Staff | null>;
  createSession(session: StaffSession): Promise<void>;
  /** The session and its person; null when it ended, expired or the person is disabled. */
  sessionByHash(
    tokenHash: string,
    now: Timestamp,
  ): Promise<{ readonly session: StaffSession; readonly staff: Staff } | null>;
  endSession(tokenHash: string): Promise<void>;
  createApiKey(key: ApiKey): Promise<void>;
  apiKeyByHash(keyHash: string): Promise<ApiKey | null>;
}
