/** What each role is shown. The server decides what each may do; this only keeps closed doors out of sight. */
import type { Role } from './types.ts';

export type Area = 'conversations' | 'tickets' | 'articles' | 'models' | 'counts' | 'export' | 'staff' | 'settings';

const AREAS: Readonly<Record<Role, readonly Area[]>> = {
  admin: ['conversations', 'tickets', 'articles', 'models', 'counts', 'export', 'staff', 'settings'],
  agent: ['conversations', 'tickets', 'counts'],
  knowledge: ['articles', 'counts'],
  data: ['conversations', 'models', 'counts', 'export'],
};

/** The areas a role sees, in the order of the menu. */
export function areasOf(role: Role): readonly Area[] {
  return AREAS[role] ?? [];
}

export function maySee(role: Role, area: Area): boolean {
  return areasOf(role).includes(area);
}

export { servesVisitors } from '../domain/staff.ts';
