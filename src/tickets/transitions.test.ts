import { describe, expect, it } from 'vitest';
import { TICKET_STATUSES } from '../domain/ticket.ts';
import { mayMove } from './transitions.ts';

describe('a ticket', () => {
  it('that is closed stays closed', () => {
    expect(TICKET_STATUSES.filter((to) => mayMove('closed', to))).toEqual(['closed']);
  });

  it('never becomes new again', () => {
    expect(TICKET_STATUSES.filter((from) => mayMove(from, 'new'))).toEqual(['new']);
  });

  it('that was solved can be reopened', () => {
    expect(mayMove('solved', 'open')).toBe(true);
  });

  it('may stay what it is', () => {
    expect(TICKET_STATUSES.every((status) => mayMove(status, status))).toBe(true);
  });
});
