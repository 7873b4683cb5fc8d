import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../types.ts';
import { emptyThread, isLoaded, merged, missingAfter, reduceThread, type Thread, type ThreadEvent } from './thread.ts';

const ID = 'cnv_1';

function message(seq: number, more: Partial<Message> = {}): Message {
  return {
    conversationId: ID,
    messageId: `msg_${more.internal ? 'n' : 'v'}${seq}`,
    seq,
    author: 'visitor',
    text: `text ${seq}`,
    at: new Date(Date.UTC(2026, 0, 1) + seq * 1000).toISOString(),
    internal: false,
    helpful: null,
    citations: [],
    quickReplies: [],
    ...more,
  };
}

const loaded = (items: Message[], afterSeq = 0, lastSeq = items.at(-1)?.seq ?? 0): ThreadEvent => ({
  type: 'loaded',
  track: 'visible',
  afterSeq,
  items,
  lastSeq,
});
const noNotes: ThreadEvent = { type: 'loaded', track: 'notes', afterSeq: 0, items: [], lastSeq: 0 };
const arrived = (seq: number, more?: Partial<Message>): ThreadEvent => ({
  type: 'arrived',
  message: message(seq, more),
});
const sending = (clientMessageId: string, internal = false): ThreadEvent => ({
  type: 'sending',
  clientMessageId,
  text: 'hello',
  internal,
  at: '2026-01-01T00:00:00.000Z',
});

function run(...events: ThreadEvent[]): Thread {
  return events.reduce(reduceThread, emptyThread(ID));
}
const seqs = (thread: Thread) => thread.visible.items.map(({ seq }) => seq);

describe('a thread', () => {
  it('shows a message once however often it arrives', () => {
    expect(seqs(run(loaded([message(1)]), arrived(2), arrived(2), loaded([message(2)], 1)))).toEqual([1, 2]);
  });

  it('orders by seq whatever order messages arrive in', () => {
    expect(seqs(run(loaded([]), arrived(3), arrived(1), arrived(2)))).toEqual([1, 2, 3]);
  });

  it('lets a later copy of a message replace the earlier one', () => {
    const thread = run(loaded([message(1)]), arrived(1, { helpful: true }));
    expect(thread.visible.items[0]?.helpful).toBe(true);
  });

  it('ignores messages of another conversation', () => {
    expect(seqs(run(loaded([]), arrived(1, { conversationId: 'cnv_2' })))).toEqual([]);
  });

  it('knows where a hole begins', () => {
    expect(missingAfter(run(loaded([message(1), message(2)]), arrived(5)).visible)).toBe(2);
  });

  it('has no hole once what was missing came', () => {
    const thread = run(loaded([message(1)]), arrived(4), loaded([message(2), message(3), message(4)], 1));
    expect(missingAfter(thread.visible)).toBeNull();
  });

  it('misses what was announced and has not come', () => {
    const thread = run(loaded([message(1)]), { type: 'announced', lastSeq: 3, lastNoteSeq: 0 });
    expect(missingAfter(thread.visible)).toBe(1);
  });

  it('does not miss what lies before the page it began with', () => {
    expect(missingAfter(run(loaded([message(101), message(102)], 100)).visible)).toBeNull();
  });

  it('misses nothing before the first page came', () => {
    expect(missingAfter(run(arrived(7)).visible)).toBeNull();
  });

  it('keeps the page it began with when the notes come first', () => {
    const thread = run(noNotes, loaded([message(101)], 100));
    expect([isLoaded(thread), missingAfter(thread.visible)]).toEqual([true, null]);
  });

  it('takes an earlier page in front', () => {
    const thread = run(loaded([message(3)], 2), loaded([message(1), message(2), message(3)], 0));
    expect([seqs(thread), thread.visible.base]).toEqual([[1, 2, 3], 0]);
  });

  it('counts internal notes apart from what the visitor sees', () => {
    const thread = run(loaded([message(1)]), noNotes, arrived(1, { internal: true }));
    expect([thread.visible.items.length, thread.notes.items.length, missingAfter(thread.visible)]).toEqual([
      1,
      1,
      null,
    ]);
  });

  it('shows a note at the moment it was written', () => {
    const note = message(1, { internal: true, at: message(1).at.replace('.000Z', '.500Z') });
    const thread = run(loaded([message(1), message(2)]), { type: 'arrived', message: note });
    expect(merged(thread).map(({ messageId }) => messageId)).toEqual(['msg_v1', 'msg_n1', 'msg_v2']);
  });
});

describe('a message of one’s own', () => {
  it('goes once the thread has it, when the event comes before the ack', () => {
    const thread = run(loaded([]), sending('c1'), arrived(1, { clientMessageId: 'c1', author: 'human' }), {
      type: 'acked',
      clientMessageId: 'c1',
      seq: 1,
    });
    expect([thread.outgoing, seqs(thread)]).toEqual([[], [1]]);
  });

  it('stays in sight between the ack and the event', () => {
    const thread = run(loaded([]), sending('c1'), { type: 'acked', clientMessageId: 'c1', seq: 1 });
    expect([thread.outgoing[0]?.status, missingAfter(thread.visible)]).toEqual(['sent', 0]);
  });

  it('goes by its seq when the event does not name the client’s id', () => {
    const thread = run(loaded([]), sending('c1'), { type: 'acked', clientMessageId: 'c1', seq: 1 }, arrived(1));
    expect(thread.outgoing).toEqual([]);
  });

  it('keeps its place and its id when a failed one is sent again', () => {
    const thread = run(
      loaded([]),
      sending('c1'),
      { type: 'failed', clientMessageId: 'c1', code: 'network', message: '' },
      sending('c2'),
      sending('c1'),
    );
    expect(thread.outgoing.map(({ clientMessageId, status }) => [clientMessageId, status])).toEqual([
      ['c1', 'sending'],
      ['c2', 'sending'],
    ]);
  });

  it('can be discarded only after it failed', () => {
    const discard: ThreadEvent = { type: 'discarded', clientMessageId: 'c1' };
    const failed: ThreadEvent = { type: 'failed', clientMessageId: 'c1', code: 'network', message: '' };
    expect(run(sending('c1'), discard).outgoing.length).toBe(1);
    expect(run(sending('c1'), failed, discard).outgoing.length).toBe(0);
  });

  it('as a note waits for the note, not for a message with the same seq', () => {
    const thread = run(loaded([message(1)]), noNotes, sending('c1', true), {
      type: 'acked',
      clientMessageId: 'c1',
      seq: 1,
    });
    expect(thread.outgoing.length).toBe(1);
  });
});

describe('whatever is lost, doubled or out of order', () => {
  it('ends with every message once, in order, after filling the holes it knows of', () => {
    const scenario = fc.record({
      total: fc.integer({ min: 0, max: 40 }),
      first: fc.integer({ min: 0, max: 40 }),
      events: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 }),
      page: fc.integer({ min: 1, max: 10 }),
    });
    fc.assert(
      fc.property(scenario, ({ total, first, events, page }) => {
        const all = Array.from({ length: total }, (_, i) => message(i + 1));
        const fetch = (afterSeq: number): ThreadEvent => loaded(all.slice(afterSeq, afterSeq + page), afterSeq, total);
        const base = Math.min(first, total);
        let thread = run(noNotes, fetch(base));
        for (const seq of events) if (seq <= total) thread = reduceThread(thread, arrived(seq));
        for (let from = missingAfter(thread.visible); from !== null; from = missingAfter(thread.visible)) {
          thread = reduceThread(thread, fetch(from));
        }
        const shown = seqs(thread).filter((seq) => seq > base);
        expect(shown).toEqual(all.slice(base).map(({ seq }) => seq));
      }),
    );
  });
});
