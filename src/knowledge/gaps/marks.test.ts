import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../adapters/memory/store.ts';
import type { TenantId, Timestamp } from '../../domain/ids.ts';
import { addMark, markOf, readMarks } from './marks.ts';

const at = '2026-11-01T00:00:00.000Z' as Timestamp;
const mark = (kind: 'dismissed' | 'drafted', ...members: string[]) => ({
  kind,
  articleId: null,
  at,
  by: 'x',
  members,
  size: members.length,
});

describe('marks of gaps', () => {
  it('know a group again that has most of the questions they were made for', () => {
    const marks = [mark('dismissed', 'a', 'b', 'c')];
    expect(markOf(marks, ['a', 'b', 'd'])?.kind).toBe('dismissed');
    expect(markOf(marks, ['a', 'd', 'e'])).toBeNull();
  });

  it('give a dismissed group back once it has more than doubled, a drafted one not', () => {
    const grown = ['a', 'b', 'c', 'd', 'e'];
    expect(markOf([mark('dismissed', 'a', 'b')], grown)).toBeNull();
    expect(markOf([mark('drafted', 'a', 'b')], grown)?.kind).toBe('drafted');
  });

  it('of several people at once are all kept', async () => {
    const store = createMemoryStore();
    const tenantId = 't' as TenantId;
    await store.createTenant({ id: tenantId, name: 'T', createdAt: at });
    await Promise.all(['a', 'b', 'c', 'd'].map((member) => addMark(store, tenantId, mark('dismissed', member))));
    expect((await readMarks(store, tenantId)).flatMap(({ members }) => members).sort()).toEqual(['a', 'b', 'c', 'd']);
  });
});
