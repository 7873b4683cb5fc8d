import { describe, expect, it } from 'vitest';
import { staffConversation } from '../../../test/fakes/staff-conversation.ts';
import type { StaffConversation, Ticket } from '../types.ts';
import {
  allOf,
  emptyRoster,
  enteredQueue,
  mineOf,
  queueOf,
  type Roster,
  type RosterEvent,
  reduceRoster,
} from './roster.ts';

const ME = 'stf_me';

const conversation = (id: string, more: Partial<StaffConversation> = {}) =>
  staffConversation(id, { lastSeq: 1, ...more });
const changed = (value: StaffConversation): RosterEvent => ({ type: 'changed', conversation: value });
const listed = (
  list: 'queue' | 'mine' | 'all',
  items: StaffConversation[],
  askedAt = 0,
  whole = true,
): RosterEvent => ({
  type: 'listed',
  list,
  me: ME,
  askedAt,
  items,
  whole,
});
const run = (...events: RosterEvent[]): Roster => events.reduce(reduceRoster, emptyRoster);
const ids = (list: StaffConversation[]) => list.map(({ id }) => id);

describe('the roster', () => {
  it('puts the longest waiting first in the queue', () => {
    const roster = run(
      listed('queue', [
        conversation('b', { queuedAt: '2026-01-01T00:02:00.000Z' }),
        conversation('a', { queuedAt: '2026-01-01T00:01:00.000Z' }),
      ]),
    );
    expect(ids(queueOf(roster))).toEqual(['a', 'b']);
  });

  it('moves a conversation from the queue to its assignee on the event', () => {
    const roster = run(
      listed('queue', [conversation('a')]),
      changed(conversation('a', { holder: 'human', assignee: ME, version: 2 })),
    );
    expect([ids(queueOf(roster)), ids(mineOf(roster, ME)), ids(mineOf(roster, 'stf_other'))]).toEqual([[], ['a'], []]);
  });

  it('drops what left the queue while the console was offline', () => {
    const roster = run(listed('queue', [conversation('a'), conversation('b')]), listed('queue', [conversation('b')]));
    expect(ids(queueOf(roster))).toEqual(['b']);
  });

  it('keeps what an event brought after the list was asked for', () => {
    const roster = run(changed(conversation('a')), listed('queue', [], 0));
    expect(ids(queueOf(roster))).toEqual(['a']);
  });

  it('does not let a list that was asked for earlier overrule an event', () => {
    const taken = conversation('a', { holder: 'human', assignee: ME, version: 2 });
    const roster = run(changed(taken), listed('queue', [conversation('a')], 0));
    expect(ids(queueOf(roster))).toEqual([]);
  });

  it('ignores an event older than what it knows', () => {
    const roster = run(
      changed(conversation('a', { holder: 'human', assignee: ME, version: 3 })),
      changed(conversation('a', { holder: 'queue', version: 2 })),
    );
    expect(ids(mineOf(roster, ME))).toEqual(['a']);
  });

  it('keeps the visitor’s name when a bare event comes', () => {
    const visitor = { id: 'vis_1', externalId: null, name: 'Wang', email: null, attributes: {}, createdAt: '' };
    const roster = run(changed(conversation('a', { visitor })), changed(conversation('a', { version: 2 })));
    expect(queueOf(roster)[0]?.visitor?.name).toBe('Wang');
  });

  it('forgets the assignee’s name when another person takes over', () => {
    const roster = run(
      changed(conversation('a', { holder: 'human', assignee: 'stf_1', assigneeName: 'Ann' })),
      changed(conversation('a', { holder: 'human', assignee: 'stf_2', version: 2 })),
    );
    expect(allOf(roster)[0]?.assigneeName).toBeNull();
  });

  it('shows the newest message and moves its conversation up', () => {
    const roster = run(listed('all', [conversation('a'), conversation('b')]), {
      type: 'message',
      message: {
        conversationId: 'b',
        messageId: 'm',
        seq: 9,
        author: 'visitor',
        text: 'new',
        at: '2026-01-02T00:00:00.000Z',
        internal: false,
        helpful: null,
        citations: [],
        quickReplies: [],
      },
    });
    expect([ids(allOf(roster)), allOf(roster)[0]?.lastMessage?.text, allOf(roster)[0]?.lastSeq]).toEqual([
      ['b', 'a'],
      'new',
      9,
    ]);
  });

  it('takes a ticket’s newer version and leaves an older one', () => {
    const ticket = (version: number) => ({ id: 'tkt_1', conversationId: 'a', version }) as Ticket;
    const roster = run(
      listed('queue', [conversation('a')]),
      { type: 'ticket', ticket: ticket(3) },
      { type: 'ticket', ticket: ticket(2) },
    );
    expect(queueOf(roster)[0]?.ticket?.version).toBe(3);
  });

  it('tells who newly waits, and nobody who waited already', () => {
    const before = run(listed('queue', [conversation('a')]));
    const after = [changed(conversation('a', { version: 2 })), changed(conversation('b'))].reduce(reduceRoster, before);
    expect(enteredQueue(before, after)).toEqual(['b']);
  });
});
