/** The store's contract: opening conversations, appending utterances, numbering, paging, reopening. */
import { describe, expect, it } from 'vitest';
import type { ConversationId, MessageId, VisitorId } from '../../src/domain/ids.ts';
import type { AppendUtteranceResult } from '../../src/ports/store.ts';
import type { Setting } from './store-contract.ts';
import { at, C1, handoff, holder, open, state, T1, turn, utterance, V1, visitor, world } from './store-fixtures.ts';

const DAY = 24 * 3600;

export function conversationsContract(setting: Setting): void {
  describe('opening conversations', () => {
    it("returns the visitor's newest unless a new one is forced", async () => {
      const { store } = setting;
      const first = await world(store);
      expect(await open(store, T1, 'cnv_2' as ConversationId, { force: false })).toEqual(first);
      const forced = await open(store, T1, 'cnv_3' as ConversationId, { at: at(2) });
      expect(forced).toMatchObject({ id: 'cnv_3', holder: 'assistant', version: 1, lastSeq: 0 });
      expect((await store.latestConversation(T1, V1))?.id).toBe('cnv_3');
    });

    it('brings two first connections of one visitor to the same conversation', async () => {
      const { store } = setting;
      await world(store);
      await store.ensureVisitor(visitor(T1, 'vis_2' as VisitorId));
      const opened = await Promise.all(
        [1, 2, 3, 4].map((n) =>
          open(store, T1, `cnv_a${n}` as ConversationId, { visitorId: 'vis_2' as VisitorId, force: false }),
        ),
      );
      expect(new Set(opened.map((it) => it.id)).size).toBe(1);
    });

    it('refuses a visitor who is not there', async () => {
      const { store } = setting;
      await world(store);
      const opening = open(store, T1, 'cnv_4' as ConversationId, { visitorId: 'nobody' as VisitorId });
      await expect(opening).rejects.toMatchObject({ code: 'not_found' });
    });
  });

  describe('appending utterances', () => {
    it('numbers messages from 1, sets what is unanswered and leaves the version', async () => {
      const { store } = setting;
      await world(store);
      const first = await store.appendUtterance(utterance(1));
      const second = await store.appendUtterance(utterance(2));
      expect(first).toMatchObject({ kind: 'appended', message: { seq: 1, author: 'visitor', turnId: null } });
      expect(second).toMatchObject({
        kind: 'appended',
        message: { seq: 2 },
        conversation: { lastSeq: 2, version: 1, unansweredSince: at(11), updatedAt: at(12) },
      });
    });

    it('puts one message event into the outbox with it', async () => {
      const { store } = setting;
      await world(store);
      const result = appended(await store.appendUtterance(utterance(1)));
      expect(result.outbox).toEqual([
        expect.objectContaining({
          tenantId: T1,
          conversationId: C1,
          event: { type: 'message', visitorId: V1, message: result.message },
        }),
      ]);
      expect(await store.pendingOutbox(10)).toEqual(result.outbox);
    });

    it('keeps every character of a text', async () => {
      const { store } = setting;
      await world(store);
      const text = `退货 😀 "quotes" \\ ' \u0001\u2028 ${'长'.repeat(2000)}`;
      await store.appendUtterance(utterance(1, { text }));
      expect((await store.listMessages(T1, C1, { afterSeq: 0, limit: 1 }))[0]?.text).toBe(text);
    });

    it('answers a repeated clientMessageId with the first result and writes nothing', async () => {
      const { store } = setting;
      await world(store);
      const first = appended(await store.appendUtterance(utterance(1)));
      const again = await store.appendUtterance(
        utterance(1, { messageId: 'msg_other' as MessageId, text: 'other', at: at(50) }),
      );
      expect(again).toEqual({ kind: 'duplicate', message: first.message, conversation: first.conversation });
      expect(await store.listMessages(T1, C1, { afterSeq: 0, limit: 9 })).toEqual([first.message]);
      expect(await store.pendingOutbox(10)).toHaveLength(1);
    });

    it('writes one of many concurrent copies of a message', async () => {
      const { store } = setting;
      await world(store);
      const results = await Promise.all(
        Array.from({ length: 12 }, (_, n) =>
          store.appendUtterance(utterance(1, { messageId: `msg_copy${n}` as MessageId })),
        ),
      );
      expect(results.filter((result) => result.kind === 'appended')).toHaveLength(1);
      const ids = results.map((result) => (result.kind === 'not_found' ? null : result.message.messageId));
      expect(new Set(ids).size).toBe(1);
    });

    it('leaves no gap and no double under many concurrent writers', async () => {
      const { store } = setting;
      await world(store);
      const results = await Promise.all(
        Array.from({ length: 40 }, (_, n) => store.appendUtterance(utterance(n)).then(appended)),
      );
      const seqs = results.map((result) => result.message.seq).sort((a, b) => a - b);
      expect(seqs).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
      expect((await store.getConversation(T1, C1))?.lastSeq).toBe(40);
    });

    it("refuses another visitor's conversation", async () => {
      const { store } = setting;
      await world(store);
      await store.ensureVisitor(visitor(T1, 'vis_2' as VisitorId));
      expect(await store.appendUtterance(utterance(1, { visitorId: 'vis_2' as VisitorId }))).toEqual({
        kind: 'not_found',
      });
    });

    it('leaves nothing behind when a part of it fails', async () => {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(1));
      const before = await store.getConversation(T1, C1);
      const clash = store.appendUtterance(utterance(2, { messageId: 'msg_v1' as MessageId }));
      await expect(clash).rejects.toMatchObject({ code: 'conflict' });
      expect(await store.getConversation(T1, C1)).toEqual(before);
      expect(await store.pendingOutbox(10)).toHaveLength(1);
    });

    it('does not disturb the writes around one that fails', async () => {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(0));
      const results = await Promise.allSettled([
        store.appendUtterance(utterance(1)),
        store.appendUtterance(utterance(2, { messageId: 'msg_v0' as MessageId })),
        store.appendUtterance(utterance(3)),
      ]);
      expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      const texts = (await store.listMessages(T1, C1, { afterSeq: 0, limit: 9 })).map((message) => message.text);
      expect(texts.sort()).toEqual(['question 0', 'question 1', 'question 3']);
    });
  });

  describe('a closed conversation', () => {
    async function closed() {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(1));
      await store.commitTurn(handoff(1, 1, [1]));
      await store.changeHolder(holder('close', { at: at(60) }));
    }

    it('is reopened to the assistant by a message within a day', async () => {
      const { store } = setting;
      await closed();
      const result = appended(await store.appendUtterance(utterance(2, { at: at(60 + DAY) })));
      expect(result.conversation).toMatchObject({
        id: C1,
        holder: 'assistant',
        version: 4,
        closedAt: null,
        lastSeq: 3,
      });
      expect(result.outbox.map((row) => row.event.type)).toEqual(['message', 'conversation']);
      expect((await store.turnContext(T1, C1))?.state).toBeNull();
    });

    it('is left closed after a day: the message opens a new one', async () => {
      const { store } = setting;
      await closed();
      const result = appended(await store.appendUtterance(utterance(2, { at: at(61 + DAY) })));
      expect(result.conversation).toMatchObject({ id: 'cnv_next_2', version: 1, lastSeq: 1, createdAt: at(61 + DAY) });
      expect((await store.getConversation(T1, C1))?.holder).toBe('closed');
    });

    it('recognises a message that had opened a new one when it is sent again', async () => {
      const { store } = setting;
      await closed();
      const late = utterance(2, { at: at(61 + DAY) });
      const first = appended(await store.appendUtterance(late));
      const again = await store.appendUtterance({
        ...late,
        messageId: 'msg_again' as MessageId,
        nextConversationId: 'cnv_again' as ConversationId,
      });
      expect(again).toEqual({ kind: 'duplicate', message: first.message, conversation: first.conversation });
    });

    it('sends later messages of every tab to the one new conversation', async () => {
      const { store } = setting;
      await closed();
      const results = await Promise.all(
        [2, 3, 4, 5].map((n) => store.appendUtterance(utterance(n, { at: at(61 + DAY) })).then(appended)),
      );
      expect(new Set(results.map((result) => result.conversation.id)).size).toBe(1);
    });

    it('counts as reopened when an answer came before', async () => {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(1));
      await store.commitTurn(turn(1, 1, [1]));
      await store.changeHolder(holder('start_over', { at: at(30) }));
      await store.appendUtterance(utterance(2, { at: at(90) }));
      expect(await store.stats(T1, at(0), at(1000))).toMatchObject({ reopened: 1, silent: 0, confirmed: 0 });
    });
  });

  describe('reading conversations', () => {
    it('pages messages after a seq, oldest first', async () => {
      const { store } = setting;
      await world(store);
      for (const n of [1, 2, 3, 4, 5]) await store.appendUtterance(utterance(n));
      const page = await store.listMessages(T1, C1, { afterSeq: 2, limit: 2 });
      expect(page.map((message) => message.seq)).toEqual([3, 4]);
    });

    it('gives a turn its state, what is unanswered and the last twenty messages', async () => {
      const { store } = setting;
      await world(store);
      for (let n = 1; n <= 25; n++) await store.appendUtterance(utterance(n));
      await store.commitTurn(turn(1, 1, [1, 2, 3], { state: state({ belowGate: 1, slots: { order: 'A1' } }) }));
      const context = await store.turnContext(T1, C1);
      expect(context?.visitor.id).toBe(V1);
      expect(context?.state).toMatchObject({ belowGate: 1, slots: { order: 'A1' } });
      expect(context?.pending.map((message) => message.seq)).toEqual(Array.from({ length: 22 }, (_, n) => n + 4));
      expect(context?.recent.map((message) => message.seq)).toEqual(Array.from({ length: 20 }, (_, n) => n + 7));
    });

    it('lists the newest first, by holder, assignee and time', async () => {
      const { store } = setting;
      await world(store);
      for (const n of [2, 3, 4]) await open(store, T1, `cnv_${n}` as ConversationId, { at: at(n) });
      const list = async (filter: object) =>
        (await store.listConversations({ tenantId: T1, limit: 10, offset: 0, ...filter })).items.map((it) => it.id);
      await store.commitTurn(handoff(1, 1, []));
      await store.changeHolder(holder('take', { at: at(31) }));
      expect(await list({})).toEqual(['cnv_4', 'cnv_3', 'cnv_2', 'cnv_1']);
      expect(await list({ holder: 'human' })).toEqual(['cnv_1']);
      expect(await list({ assignee: 'stf_1' })).toEqual(['cnv_1']);
      expect(await list({ assignee: 'stf_2' })).toEqual([]);
      expect(await list({ from: at(2), to: at(4) })).toEqual(['cnv_3', 'cnv_2']);
      const page = await store.listConversations({ tenantId: T1, limit: 2, offset: 1 });
      expect([page.items.map((it) => it.id), page.total]).toEqual([['cnv_3', 'cnv_2'], 4]);
    });

    it('finds what was left unanswered, and for how long', async () => {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(1));
      expect(await store.unanswered(at(11), 10)).toEqual([]);
      expect(await store.unanswered(at(12), 10)).toEqual([{ tenantId: T1, id: C1 }]);
      await store.commitTurn(turn(1, 1, [1]));
      expect(await store.unanswered(at(999), 10)).toEqual([]);
    });

    it("marks an assistant's message as helpful for its visitor alone", async () => {
      const { store } = setting;
      await world(store);
      await store.ensureVisitor(visitor(T1, 'vis_2' as VisitorId));
      await store.appendUtterance(utterance(1));
      await store.commitTurn(turn(1, 1, [1]));
      const mark = { tenantId: T1, visitorId: V1, helpful: true, comment: 'thanks', at: at(30) };
      const messageId = 'msg_t1' as MessageId;
      expect(await store.saveFeedback({ ...mark, messageId, visitorId: 'vis_2' as VisitorId })).toBe('not_found');
      expect(await store.saveFeedback({ ...mark, messageId: 'msg_v1' as MessageId })).toBe('not_found');
      expect(await store.saveFeedback({ ...mark, messageId })).toBe('saved');
      expect((await store.listMessages(T1, C1, { afterSeq: 1, limit: 1 }))[0]?.helpful).toBe(true);
    });
  });
}

export function appended(result: AppendUtteranceResult): Extract<AppendUtteranceResult, { kind: 'appended' }> {
  if (result.kind !== 'appended') throw new Error(`expected an append, got ${result.kind}`);
  return result;
}
