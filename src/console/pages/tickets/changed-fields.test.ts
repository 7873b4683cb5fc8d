import { describe, expect, it } from 'vitest';
import { changedFields } from './changed-fields.ts';

describe('changed fields', () => {
  it('are those whose content differs', () => {
    const before = { subject: 'a', tags: ['x'], assignee: 'stf_1' as string | null };
    expect(changedFields(before, { subject: 'a', tags: ['x'], assignee: null })).toEqual({ assignee: null });
  });

  it('are none for equal lists', () => {
    expect(changedFields({ tags: ['x'] }, { tags: ['x'] })).toEqual({});
  });
});
