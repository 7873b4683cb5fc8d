/** The store's contract: who holds a conversation, the queue, and what staff say. */
import { describe, expect, it } from 'vitest';
import type { ConversationId, MessageId, TicketId } from '../../src/domain/ids.ts';
import type { HolderChangeResult } from '../../src/ports/store.ts';
import type { Setting } from './store-contract.ts';
import {
  at,
  C1,
  handoff,
  holder,
  open,
  S1,
  S2,
  staffMessage,
  T1,
  ticket,
  turn,
  utterance,
  world,
} from './store-fixtures.ts';

export function holdersContract(setting: Setting): void {
  async function queued(): Promise<void> {
    await world(setting.store);
    await setting.store.appendUtterance(utterance(1));
    await setting.store.commitTurn(handoff(1, 1, [1]));
  }
  async function taken(): Promise<void> {
    await queued();
    await setting.store.changeHolder(holder('take'));
  }

  describe('taking a conversation', () => {
    it('from the queue makes the person its holder and opens the ticket', async () => {
      const { store } = setting;
      await queued();
      const result = changed(await store.changeHolder(holder('take')));
      expect(result.conversation).toMatchObject({ holder: 'human', assignee: S1, version: 3, queuedAt: null });
      expect(result.ticket).toMatchObject({ status: 'open', assignee: S1, version: 2 });
      expect(result.outbox.map((row) => row.event.type)).toEqual(['conversation', 'ticket']);
      expect((await store.ticketLog(T1, 'tkt_1' as TicketId)).at(-1)).toMatchObject({
        actor: S1,
        action: 'take',
        changes: { status: { from: 'new', to: 'open' }, assignee: { from: null, to: S1 } },
      });
    });

    it('from the assistant makes a ticket', async () => {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(1));
      const newTicket = ticket('tkt_new', { reason: 'taken_over' });
      const result = changed(await store.changeHolder(holder('take', { newTicket })));
      expect(result.ticket).toMatchObject({ id: 'tkt_new', number: 1, status: 'open', assignee: S1, lastSeq: 1 });
      expect(result.conversation.ticketId).toBe('tkt_new');
    });

    it('stops a turn that was running', async () => {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(1));
      await store.changeHolder(holder('take', { newTicket: ticket('tkt_1') }));
      expect(await store.commitTurn(turn(1, 1, [1]))).toEqual({ kind: 'version_conflict' });
    });

    it('a second time changes nothing', async () => {
      const { store } = setting;
      await taken();
      expect(await store.changeHolder(holder('take'))).toMatchObject({
        kind: 'unchanged',
        conversation: { version: 3 },
        ticket: { id: 'tkt_1' },
      });
    });

    it('goes to the first of two who take at once; the second learns who has it', async () => {
      const { store } = setting;
      await queued();
      const results = await Promise.all([
        store.changeHolder(holder('take', { staffId: S1 })),
        store.changeHolder(holder('take', { staffId: S2 })),
      ]);
      const winner = changed(results.find((result) => result.kind === 'changed')!);
      expect(results.filter((result) => result.kind === 'held_by_other')).toEqual([
        { kind: 'held_by_other', assignee: winner.conversation.assignee },
      ]);
    });

    it('is refused once it is closed', async () => {
      const { store } = setting;
      await queued();
      await store.changeHolder(holder('close'));
      expect(await store.changeHolder(holder('take'))).toEqual({ kind: 'invalid', holder: 'closed' });
    });
  });

  describe('giving a conversation back', () => {
    it('returns it to the queue without its assignee', async () => {
      const { store } = setting;
      await taken();
      const result = changed(await store.changeHolder(holder('release', { at: at(70) })));
      expect(result.conversation).toMatchObject({ holder: 'queue', assignee: null, queuedAt: at(70), version: 4 });
      expect(result.ticket).toMatchObject({ assignee: null, status: 'open' });
    });

    it('is for its assignee alone', async () => {
      const { store } = setting;
      await taken();
      expect(await store.changeHolder(holder('release', { staffId: S2 }))).toEqual({
        kind: 'held_by_other',
        assignee: S1,
      });
    });

    it('makes no sense while nobody has it', async () => {
      const { store } = setting;
      await queued();
      expect(await store.changeHolder(holder('release'))).toEqual({ kind: 'invalid', holder: 'queue' });
    });
  });

  describe('closing a conversation', () => {
    it.each([
      ['by its assignee', taken],
      ['from the queue', queued],
    ])('%s solves the ticket and clears the dialogue', async (_, prepare) => {
      const { store } = setting;
      await prepare();
      const result = changed(await store.changeHolder(holder('close', { at: at(80) })));
      expect(result.conversation).toMatchObject({ holder: 'closed', assignee: null, queuedAt: null, closedAt: at(80) });
      expect(result.ticket?.status).toBe('solved');
      expect((await store.turnContext(T1, C1))?.state).toBeNull();
    });

    it('by anyone but its assignee is refused', async () => {
      const { store } = setting;
      await taken();
      expect(await store.changeHolder(holder('close', { staffId: S2 }))).toMatchObject({ kind: 'held_by_other' });
    });

    it('is not done to the assistant', async () => {
      const { store } = setting;
      await world(store);
      expect(await store.changeHolder(holder('close'))).toEqual({ kind: 'invalid', holder: 'assistant' });
    });

    it('by the visitor starting over leaves the ticket as it is', async () => {
      const { store } = setting;
      await taken();
      const result = changed(await store.changeHolder(holder('start_over')));
      expect(result.conversation).toMatchObject({ holder: 'closed', version: 4 });
      expect(result.ticket).toMatchObject({ status: 'open', assignee: S1, version: 2 });
      expect(result.outbox.map((row) => row.event.type)).toEqual(['conversation']);
    });
  });

  it('answers not_found for a conversation that is not there', async () => {
    const { store } = setting;
    await world(store);
    const change = holder('take', { conversationId: 'cnv_nowhere' as ConversationId });
    expect(await store.changeHolder(change)).toEqual({ kind: 'not_found' });
    const message = staffMessage(1, { conversationId: 'cnv_nowhere' as ConversationId });
    expect(await store.appendStaffMessage(message)).toEqual({ kind: 'not_found' });
  });

  describe('the queue', () => {
    it('is first come, first served', async () => {
      const { store } = setting;
      await world(store);
      const ids = ['cnv_c', 'cnv_a', 'cnv_b'] as ConversationId[];
      for (const [n, conversationId] of ids.entries()) {
        await open(store, T1, conversationId, { at: at(n) });
        const commit = handoff(n + 1, 1, [], `tkt_${n}`);
        await store.commitTurn({ ...commit, conversationId, turn: { ...commit.turn, finishedAt: at(100 + n) } });
      }
      const positions = () => Promise.all(ids.map((id) => store.queuePosition(T1, id)));
      expect(await positions()).toEqual([1, 2, 3]);
      const listed = await store.listConversations({ tenantId: T1, holder: 'queue', limit: 9, offset: 0 });
      expect(listed.items.map((it) => it.id)).toEqual(ids);
      await store.changeHolder(holder('take', { conversationId: 'cnv_c' as ConversationId, at: at(200) }));
      expect(await positions()).toEqual([null, 1, 2]);
      await store.changeHolder(holder('release', { conversationId: 'cnv_c' as ConversationId, at: at(201) }));
      expect(await positions()).toEqual([3, 1, 2]);
    });
  });

  describe('what staff say', () => {
    it('reaches the visitor from the assignee, in the same numbering', async () => {
      const { store } = setting;
      await taken();
      const result = await store.appendStaffMessage(staffMessage(1));
      expect(result).toMatchObject({
        kind: 'appended',
        message: { seq: 3, author: 'human', authorName: 'Mei', staffId: S1, internal: false },
        conversation: { lastSeq: 3, version: 3 },
      });
    });

    it('is refused from anyone else, and while nobody holds the conversation', async () => {
      const { store } = setting;
      await queued();
      const refused = { kind: 'not_holder', holder: 'queue', assignee: null };
      expect(await store.appendStaffMessage(staffMessage(1))).toEqual(refused);
      await store.changeHolder(holder('take', { staffId: S2 }));
      expect(await store.appendStaffMessage(staffMessage(1))).toEqual({
        kind: 'not_holder',
        holder: 'human',
        assignee: S2,
      });
      expect(await store.listMessages(T1, C1, { afterSeq: 2, limit: 9 })).toEqual([]);
    });

    it('as an internal note may come from anyone, and is numbered apart', async () => {
      const { store } = setting;
      await taken();
      const note = await store.appendStaffMessage(staffMessage(1, { staffId: S2, internal: true }));
      expect(note).toMatchObject({ kind: 'appended', message: { seq: 1, internal: true } });
      expect((await store.getConversation(T1, C1))?.lastSeq).toBe(2);
    });

    it('is written once, however often it is sent', async () => {
      const { store } = setting;
      await taken();
      const results = await Promise.all(
        [1, 2, 3, 4].map((n) => store.appendStaffMessage(staffMessage(1, { messageId: `msg_x${n}` as MessageId }))),
      );
      expect(results.map((result) => result.kind).sort()).toEqual(['appended', 'duplicate', 'duplicate', 'duplicate']);
    });

    it('may carry the same clientMessageId as a visitor’s message', async () => {
      const { store } = setting;
      await taken();
      expect(await store.appendStaffMessage(staffMessage(1, { clientMessageId: 'c1' }))).toMatchObject({
        kind: 'appended',
      });
    });
  });
}

function changed(result: HolderChangeResult): Extract<HolderChangeResult, { kind: 'changed' }> {
  if (result.kind !== 'changed') throw new Error(`expected a change, got ${result.kind}`);
  return result;
}
