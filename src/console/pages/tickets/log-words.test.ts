import { describe, expect, it } from 'vitest';
import { translate } from '../../i18n/i18n.tsx';
import { namesIn } from '../../names.tsx';
import { logChanges } from './log-words.ts';

const t = (key: Parameters<typeof translate>[1]) => translate('en', key);
const names = namesIn('en', null);
const nameOf = (id: string) => (id === 'stf_1' ? 'Ann' : id);

describe('the operation log in words', () => {
  it('says from what to what', () => {
    const changes = { status: { from: 'new', to: 'on_hold' }, assignee: { from: null, to: 'stf_1' } };
    expect(logChanges(changes, t, nameOf, names)).toEqual([
      { field: 'Status', from: 'New', to: 'On hold' },
      { field: 'Assignee', from: '–', to: 'Ann' },
    ]);
  });

  it('calls queues and categories by their names', () => {
    expect(logChanges({ queue: { from: 'general', to: 'aftersales' } }, t, nameOf, names)).toEqual([
      { field: 'Queue', from: 'General', to: 'After-sales' },
    ]);
  });

  it('lists what a new ticket was given, and not what it was not', () => {
    expect(logChanges({ priority: 'high', assignee: null }, t, nameOf, names)).toEqual([
      { field: 'Priority', from: null, to: 'High' },
    ]);
  });

  it('shows a field it does not know as it comes', () => {
    expect(logChanges({ sla: { from: 1, to: { hours: 2 } } }, t, nameOf, names)).toEqual([
      { field: 'sla', from: '1', to: '{"hours":2}' },
    ]);
  });
});
