/** The store's contract: committing turns. */
import { describe, expect, it } from 'vitest';
import type { ConversationId, JobId, MessageId, TicketId, TurnId } from '../../src/domain/ids.ts';
import type { TurnCommitResult } from '../../src/ports/store.ts';
import type { Setting } from './store-contract.ts';
import { at, C1, handoff, job, open, reply, state, T1, ticket, turn, utterance, V1, world } from './store-fixtures.ts';

export function turnsContract(setting: Setting): void {
  describe('committing a turn', () => {
    it('saves messages, trace, state and version together', async () => {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(1));
      await store.appendUtterance(utterance(2));
      const citations = [{ articleId: 'art_1' as never, title: '退货', passage: '7 days' }];
      const commit = turn(1, 1, [1, 2], {
        messages: [reply('msg_a', { citations, quickReplies: [{ title: 'Yes', payload: '/yes' }] }), reply('msg_b')],
        state: state({ belowGate: 1 }),
        lang: 'zh',
        notes: ['call back'],
      });
      const result = committed(await store.commitTurn(commit));
      expect(result.messages.map((message) => [message.messageId, message.seq, message.turnId])).toEqual([
        ['msg_a', 3, 'trn_1'],
        ['msg_b', 4, 'trn_1'],
      ]);
      expect(result.conversation).toMatchObject({
        version: 2,
        lastSeq: 4,
        lastNoteSeq: 1,
        lang: 'zh',
        unansweredSince: null,
      });
      const stored = await store.listMessages(T1, C1, { afterSeq: 0, limit: 9 });
      expect(stored.map((message) => message.turnId)).toEqual(['trn_1', 'trn_1', 'trn_1', 'trn_1']);
      expect(stored[2]).toEqual(result.messages[0]);
      expect(stored[2]?.citations).toEqual(citations);
      expect(await store.getTurn(T1, C1, 'trn_1' as TurnId)).toEqual({
        ...commit.turn,
        tenantId: T1,
        conversationId: C1,
      });
      expect((await store.turnContext(T1, C1))?.state).toEqual(commit.state);
    });

    it('numbers internal notes apart from what the visitor sees', async () => {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(1));
      await store.commitTurn(turn(1, 1, [1], { notes: ['one', 'two'] }));
      const notes = await store.listMessages(T1, C1, { afterSeq: 0, limit: 9, notes: true });
      expect(notes.map((note) => [note.seq, note.text, note.internal])).toEqual([
        [1, 'one', true],
        [2, 'two', true],
      ]);
      expect((await store.listMessages(T1, C1, { afterSeq: 0, limit: 9 })).map((it) => it.seq)).toEqual([1, 2]);
    });

    it('refuses a version that is not the newest, and changes nothing', async () => {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(1));
      await store.commitTurn(turn(1, 1, [1]));
      await store.appendUtterance(utterance(2));
      const before = await store.turnContext(T1, C1);
      expect(await store.commitTurn(turn(2, 1, [3]))).toEqual({ kind: 'version_conflict' });
      expect(await store.turnContext(T1, C1)).toEqual(before);
    });

    it('lets one of several concurrent turns through', async () => {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(1));
      const results = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => store.commitTurn(turn(n, 1, [1]))));
      expect(results.filter((result) => result.kind === 'committed')).toHaveLength(1);
      expect(await store.listMessages(T1, C1, { afterSeq: 0, limit: 9 })).toHaveLength(2);
    });

    it('is not disturbed by messages that arrive while it runs: they wait for the next', async () => {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(1));
      await store.appendUtterance(utterance(2));
      const result = committed(await store.commitTurn(turn(1, 1, [1])));
      expect(result.conversation).toMatchObject({ unansweredSince: at(12), lastSeq: 3 });
      expect((await store.turnContext(T1, C1))?.pending.map((message) => message.seq)).toEqual([2]);
    });

    it.each([
      ['a message another turn covers', [1]],
      ['a message that is not the visitor’s', [2]],
      ['a message that is not there', [9]],
    ])('refuses to cover %s', async (_, covers) => {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(1));
      await store.commitTurn(turn(1, 1, [1]));
      expect(await store.commitTurn(turn(2, 2, covers))).toEqual({ kind: 'version_conflict' });
    });

    it('is not found in a conversation that is not there', async () => {
      const { store } = setting;
      await world(store);
      const commit = turn(1, 1, [], { conversationId: 'cnv_nowhere' as ConversationId });
      expect(await store.commitTurn(commit)).toEqual({ kind: 'not_found' });
    });

    it('does not let the assistant speak while someone else holds the conversation', async () => {
      const { store } = setting;
      await world(store);
      await store.commitTurn(handoff(1, 1, []));
      await expect(store.commitTurn(turn(2, 2, []))).rejects.toThrow(/may not speak/);
      const relayed = turn(3, 2, [], { messages: [reply('msg_sys', { author: 'system' })] });
      expect(await store.commitTurn(relayed)).toMatchObject({ kind: 'committed', conversation: { holder: 'queue' } });
    });

    it('leaves nothing behind when a part of it fails', async () => {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(1));
      const before = await store.turnContext(T1, C1);
      const commit = turn(1, 1, [1], {
        messages: [reply('msg_new'), reply('msg_v1')],
        ticket: ticket('tkt_1'),
        holder: 'queue',
        jobs: [job(1)],
      });
      await expect(store.commitTurn(commit)).rejects.toMatchObject({ code: 'conflict' });
      expect(await store.turnContext(T1, C1)).toEqual(before);
      expect(await store.getTicket(T1, 'tkt_1' as TicketId)).toBeNull();
      expect(await store.getJob(T1, 'job_1' as JobId)).toBeNull();
      expect(await store.pendingOutbox(9)).toHaveLength(1);
      // The number of the ticket that failed is not lost either.
      expect(committed(await store.commitTurn(handoff(2, 1, [1]))).ticket?.number).toBe(1);
    });

    it('orders its events: messages, then the conversation, then the ticket', async () => {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(1));
      const result = committed(
        await store.commitTurn({ ...handoff(1, 1, [1]), messages: [reply('msg_a'), reply('msg_b')] }),
      );
      expect(result.outbox.map((row) => row.event.type)).toEqual(['message', 'message', 'conversation', 'ticket']);
      const ids = (await store.pendingOutbox(9)).map((row) => row.id);
      expect(ids).toEqual([...ids].sort((a, b) => a - b));
      expect((await store.pendingOutbox(9)).slice(1)).toEqual(result.outbox);
    });

    it('hands over with one ticket, numbered within the tenant, logged, and in the queue', async () => {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(1));
      const result = committed(await store.commitTurn(handoff(1, 1, [1])));
      expect(result.ticket).toMatchObject({ number: 1, version: 1, conversationId: C1, firstSeq: 1, lastSeq: 2 });
      expect(result.conversation).toMatchObject({ holder: 'queue', ticketId: 'tkt_1', queuedAt: at(21) });
      expect(await store.getTicket(T1, 'tkt_1' as TicketId)).toEqual(result.ticket);
      expect(await store.ticketLog(T1, 'tkt_1' as TicketId)).toEqual([
        expect.objectContaining({ version: 1, actor: 'assistant', action: 'created', at: at(21) }),
      ]);
    });

    it('lists turns in the order they were committed', async () => {
      const { store } = setting;
      await world(store);
      for (const n of [1, 2, 3]) await store.commitTurn(turn(`${9 - n}`, n, []));
      expect((await store.listTurns(T1, C1)).map((it) => it.id)).toEqual(['trn_8', 'trn_7', 'trn_6']);
    });
  });

  describe('a turn with jobs', () => {
    it('queues them, dropping a key it has seen', async () => {
      const { store } = setting;
      await world(store);
      await store.commitTurn(turn(1, 1, [], { jobs: [job(1, { conversationId: C1 })] }));
      await store.commitTurn(turn(2, 2, [], { jobs: [job(2, { idempotencyKey: 'key 1' }), job(3)] }));
      expect(await store.getJob(T1, 'job_1' as JobId)).toMatchObject({
        status: 'queued',
        attempts: 0,
        conversationId: C1,
      });
      expect(await store.getJob(T1, 'job_2' as JobId)).toBeNull();
      expect(await store.getJob(T1, 'job_3' as JobId)).toMatchObject({ payload: { amounts: [1.5, 2] } });
    });

    it('finishes the job whose outcome it handles, under its lease', async () => {
      const { store } = setting;
      await world(store);
      await store.enqueueJob(job(1));
      const [claimed] = await store.claimJobs({ now: at(60), leaseMs: 1000, limit: 1, tokenPrefix: 'a' });
      const finishesJob = { id: claimed!.id, leaseToken: claimed!.leaseToken! };
      expect(await store.commitTurn(turn(1, 1, [], { finishesJob }))).toMatchObject({ kind: 'committed' });
      expect(await store.getJob(T1, 'job_1' as JobId)).toMatchObject({ status: 'done', leaseToken: null });
    });

    it('is refused when the lease went to someone else, and changes nothing', async () => {
      const { store } = setting;
      await world(store);
      await store.appendUtterance(utterance(1));
      await store.enqueueJob(job(1));
      const claim = (seconds: number) =>
        store.claimJobs({ now: at(seconds), leaseMs: 1000, limit: 1, tokenPrefix: 'a' });
      const [stale] = await claim(60);
      await claim(62);
      const before = await store.turnContext(T1, C1);
      const finishesJob = { id: stale!.id, leaseToken: stale!.leaseToken! };
      expect(await store.commitTurn(turn(1, 1, [1], { finishesJob }))).toEqual({ kind: 'lease_lost' });
      expect(await store.turnContext(T1, C1)).toEqual(before);
    });
  });

  describe('counting', () => {
    it('counts turns by decision within the period', async () => {
      const { store } = setting;
      await world(store);
      await store.commitTurn(turn(1, 1, []));
      await store.commitTurn(turn(2, 2, [], { turn: { decision: 'clarified', startedAt: at(100) } }));
      await store.commitTurn(turn(3, 3, [], { turn: { decision: 'flow', startedAt: at(200) } }));
      const { turns, conversations } = await store.stats(T1, at(0), at(200));
      expect(turns).toMatchObject({ answered: 1, clarified: 1, flow: 0 });
      expect(conversations).toBe(1);
      expect((await store.stats(T1, at(150), at(300))).turns).toMatchObject({ answered: 0, flow: 1 });
    });

    it('tells confirmed, silent, went on and handed off apart', async () => {
      const { store } = setting;
      await world(store);
      for (const [n, id] of ['cnv_a', 'cnv_b', 'cnv_c', 'cnv_d'].entries()) {
        const conversationId = id as ConversationId;
        await open(store, T1, conversationId, { at: at(2 + n) });
        await store.appendUtterance(utterance(10 * n + 1, { conversationId }));
        await store.commitTurn(turn(id, 1, [1], { conversationId, messages: [reply(`msg_${id}`)] }));
      }
      const messageId = 'msg_cnv_a' as MessageId;
      await store.saveFeedback({ tenantId: T1, visitorId: V1, messageId, helpful: true, comment: null, at: at(30) });
      await store.appendUtterance(utterance(5, { conversationId: 'cnv_b' as ConversationId }));
      const handed = { conversationId: 'cnv_c' as ConversationId, expectedVersion: 2 };
      await store.commitTurn({ ...handoff(9, 2, []), ...handed });
      expect(await store.stats(T1, at(0), at(999))).toMatchObject({
        conversations: 5,
        confirmed: 1,
        silent: 1,
        reopened: 0,
        handedOff: 1,
      });
    });
  });
}

function committed(result: TurnCommitResult): Extract<TurnCommitResult, { kind: 'committed' }> {
  if (result.kind !== 'committed') throw new Error(`expected a commit, got ${result.kind}`);
  return result;
}
