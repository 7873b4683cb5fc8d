/** The store's contract: what knowledge can be learned from. */
import { describe, expect, it } from 'vitest';
import type { ConversationId, MessageId } from '../../src/domain/ids.ts';
import type { Setting } from './store-contract.ts';
import {
  at,
  C1,
  handoff,
  holder,
  inbox,
  open,
  reply,
  S1,
  staff,
  staffMessage,
  T1,
  tenant,
  turn,
  utterance,
  V1,
  visitor,
  world,
} from './store-fixtures.ts';

export function gapsContract(setting: Setting): void {
  describe('turns that did not go well', () => {
    const ALL = { from: at(0), limit: 99, offset: 0 };

    it('are those that clarified, handed over, or were marked not helpful; newest first', async () => {
      const { store } = setting;
      await world(store);
      const decisions = ['answered', 'clarified', 'answered', 'chat', 'handed_off'] as const;
      for (const [i, decision] of decisions.entries()) {
        const n = i + 1;
        await store.appendUtterance(utterance(n));
        const covers = [2 * i + 1];
        const commit = decision === 'handed_off' ? handoff(n, n, covers) : turn(n, n, covers);
        await store.commitTurn({
          ...commit,
          messages: [reply(`msg_t${n}`)],
          turn: { ...commit.turn, decision, startedAt: at(100 + n) },
        });
      }
      const mark = (messageId: string, helpful: boolean) =>
        store.saveFeedback({
          tenantId: T1,
          visitorId: V1,
          messageId: messageId as MessageId,
          helpful,
          comment: null,
          at: at(300),
        });
      await mark('msg_t1', true);
      await mark('msg_t3', false);
      const found = await store.unresolvedTurns(T1, ALL);
      expect(found.map(({ turn: { id }, downVoted }) => [id, downVoted])).toEqual([
        ['trn_5', false],
        ['trn_3', true],
        ['trn_2', false],
      ]);
      expect(found[1]?.turn).toEqual((await store.listTurns(T1, C1))[2]);
      expect((await store.unresolvedTurns(T1, { ...ALL, limit: 1, offset: 1 })).map((it) => it.turn.id)).toEqual([
        'trn_3',
      ]);
      expect((await store.unresolvedTurns(T1, { ...ALL, from: at(103) })).map((it) => it.turn.id)).toEqual([
        'trn_5',
        'trn_3',
      ]);
    });
  });

  describe('conversations that a person resolved', () => {
    it('are closed ones with a solved ticket and a reply, without the notes, newest first', async () => {
      const { store } = setting;
      await store.createTenant(tenant(T1));
      await store.saveInbox(inbox(T1));
      await store.createStaff(staff(T1, S1));
      await store.ensureVisitor(visitor(T1, V1, { name: 'Li Lei', email: 'li@shop.example' }));
      // cnv_a and cnv_d: replied to and closed; cnv_b: closed without a reply; cnv_c: left by the visitor.
      for (const [i, id] of ['cnv_a', 'cnv_b', 'cnv_c', 'cnv_d'].entries()) {
        const conversationId = id as ConversationId;
        await open(store, T1, conversationId, { at: at(1 + i) });
        await store.appendUtterance(utterance(10 + i, { conversationId }));
        await store.commitTurn({ ...handoff(10 + i, 1, [1]), conversationId });
        const where = { conversationId, at: at(50 + i) };
        await store.changeHolder(holder('take', where));
        if (id !== 'cnv_b') {
          await store.appendStaffMessage(staffMessage(10 + i, where));
          await store.appendStaffMessage(staffMessage(20 + i, { ...where, internal: true, text: 'a note' }));
        }
        await store.changeHolder(holder(id === 'cnv_c' ? 'start_over' : 'close', { ...where, at: at(60 + i) }));
      }
      const found = await store.resolvedConversations(T1, { from: at(0), limit: 9 });
      expect(found.map((it) => it.conversationId)).toEqual(['cnv_d', 'cnv_a']);
      expect(found[1]).toMatchObject({ closedAt: at(60), lang: 'en', known: ['Li Lei', 'li@shop.example'] });
      expect(found[1]?.messages.map(({ author, text }) => [author, text])).toEqual([
        ['visitor', 'question 10'],
        ['assistant', 'answer msg_t10'],
        ['human', 'reply 10'],
      ]);
      expect(await store.resolvedConversations(T1, { from: at(0), limit: 1 })).toHaveLength(1);
      expect(await store.resolvedConversations(T1, { from: at(62), limit: 9 })).toHaveLength(1);
    });
  });
}
