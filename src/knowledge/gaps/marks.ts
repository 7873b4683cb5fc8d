/** What a manager did about a gap: dismissed it, or made a draft of it. Kept as a setting of the tenant. */
import type { ArticleId, TenantId, Timestamp } from '../../domain/ids.ts';
import type { Json } from '../../lib/json.ts';
import type { Store } from '../../ports/store.ts';

export interface Mark {
  readonly kind: 'dismissed' | 'drafted';
  /** Of a draft. */
  readonly articleId: ArticleId | null;
  readonly at: Timestamp;
  readonly by: string;
  /** The questions it was about, by turn; a human reply by its message. */
  readonly members: readonly string[];
  readonly size: number;
}

const SETTING = 'gap-marks';
const MOST_MARKS = 500;
/** Enough to know a group again; the earliest are kept. */
const MOST_MEMBERS = 100;
const TRIES = 10;

export async function readMarks(store: Pick<Store, 'getSetting'>, tenantId: TenantId): Promise<readonly Mark[]> {
  const setting = await store.getSetting(tenantId, SETTING);
  return Array.isArray(setting?.value) ? (setting.value as unknown as Mark[]) : [];
}

export async function addMark(
  store: Pick<Store, 'getSetting' | 'putSetting'>,
  tenantId: TenantId,
  mark: Omit<Mark, 'size'>,
): Promise<void> {
  const kept: Mark = { ...mark, size: mark.members.length, members: mark.members.slice(0, MOST_MEMBERS) };
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const setting = await store.getSetting(tenantId, SETTING);
    const marks = Array.isArray(setting?.value) ? setting.value : [];
    const next = [...marks, kept as unknown as Json].slice(-MOST_MARKS);
    const saved = await store.putSetting(tenantId, SETTING, next, setting?.version ?? 0);
    if (saved.kind === 'saved') return;
  }
  throw new Error('the marks of gaps kept changing');
}

/**
 * The newest mark that is about this group: it holds most of the questions the mark was made for. A group that has more
 * than doubled since is open again: whoever dismissed five questions has not seen fifty.
 */
export function markOf(marks: readonly Mark[], members: readonly string[]): Mark | null {
  const present = new Set(members);
  const found = marks.findLast((mark) => {
    const known = mark.members.filter((member) => present.has(member)).length;
    return known * 2 > mark.members.length;
  });
  if (found === undefined) return null;
  return found.kind === 'dismissed' && members.length > 2 * found.size ? null : found;
}
