/**
 * One conversation's messages as a pure state machine: whatever order events, refetches and acks come in, each message
 * shows once, in the order of its `seq`, and a hole is known so that it can be fetched. What the visitor sees and the
 * internal notes are two tracks with numbers of their own.
 */
import type { Message } from '../types.ts';

export interface Track {
  /** The first page came; before that nothing counts as missing. */
  readonly loaded: boolean;
  /** Everything after this seq is meant to be here; earlier pages were not asked for. */
  readonly base: number;
  /** Ascending by seq, no repeats; may have holes until they are fetched. */
  readonly items: readonly Message[];
  /** Highest seq known to exist. */
  readonly lastSeq: number;
}

export interface Outgoing {
  readonly clientMessageId: string;
  readonly text: string;
  readonly internal: boolean;
  readonly at: string;
  readonly status: 'sending' | 'sent' | 'failed';
  /** Set once acknowledged. */
  readonly seq: number | null;
  readonly error: { readonly code: string; readonly message: string } | null;
}

export interface Thread {
  readonly conversationId: string;
  readonly visible: Track;
  readonly notes: Track;
  readonly outgoing: readonly Outgoing[];
}

export type ThreadEvent =
  | {
      readonly type: 'loaded';
      readonly track: 'visible' | 'notes';
      readonly afterSeq: number;
      readonly items: readonly Message[];
      readonly lastSeq: number;
    }
  | { readonly type: 'arrived'; readonly message: Message }
  /** The conversation says how far it goes. */
  | { readonly type: 'announced'; readonly lastSeq: number; readonly lastNoteSeq: number }
  | {
      readonly type: 'sending';
      readonly clientMessageId: string;
      readonly text: string;
      readonly internal: boolean;
      readonly at: string;
    }
  | { readonly type: 'acked'; readonly clientMessageId: string; readonly seq: number }
  | { readonly type: 'failed'; readonly clientMessageId: string; readonly code: string; readonly message: string }
  | { readonly type: 'discarded'; readonly clientMessageId: string };

export function emptyThread(conversationId: string): Thread {
  const track: Track = { loaded: false, base: 0, items: [], lastSeq: 0 };
  return { conversationId, visible: track, notes: track, outgoing: [] };
}

export function isLoaded(thread: Thread | undefined): thread is Thread {
  return thread?.visible.loaded === true && thread.notes.loaded;
}

/** A later copy of a message replaces the earlier one: it may carry feedback given since. */
function insert(items: readonly Message[], added: readonly Message[]): readonly Message[] {
  if (added.length === 0) return items;
  const last = items.at(-1);
  const first = added[0];
  if (added.length === 1 && first && (!last || first.seq > last.seq)) return [...items, first];
  const bySeq = new Map(items.map((message) => [message.seq, message]));
  for (const message of added) bySeq.set(message.seq, message);
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

function extend(track: Track, added: readonly Message[], lastSeq: number): Track {
  const items = insert(track.items, added);
  return { ...track, items, lastSeq: Math.max(track.lastSeq, lastSeq, items.at(-1)?.seq ?? 0) };
}

/** Where to fetch from when something is missing; null when the track is whole, or not loaded at all. */
export function missingAfter(track: Track): number | null {
  if (!track.loaded) return null;
  let contiguous = track.base;
  for (const message of track.items) {
    if (message.seq <= contiguous) continue;
    if (message.seq !== contiguous + 1) return contiguous;
    contiguous = message.seq;
  }
  return contiguous < track.lastSeq ? contiguous : null;
}

/** Answers that now stand in the thread themselves no longer need their outgoing twin. */
function settle(thread: Thread): Thread {
  if (thread.outgoing.length === 0) return thread;
  const outgoing = thread.outgoing.filter((out) => {
    const { items } = out.internal ? thread.notes : thread.visible;
    return !items.some(
      (message) => message.clientMessageId === out.clientMessageId || (out.seq !== null && message.seq === out.seq),
    );
  });
  return outgoing.length === thread.outgoing.length ? thread : { ...thread, outgoing };
}

function withOutgoing(thread: Thread, clientMessageId: string, change: Partial<Outgoing>): Thread {
  return {
    ...thread,
    outgoing: thread.outgoing.map((out) => (out.clientMessageId === clientMessageId ? { ...out, ...change } : out)),
  };
}

export function reduceThread(thread: Thread, event: ThreadEvent): Thread {
  switch (event.type) {
    case 'loaded': {
      const track = thread[event.track];
      const base = track.loaded ? Math.min(track.base, event.afterSeq) : event.afterSeq;
      return settle({ ...thread, [event.track]: extend({ ...track, loaded: true, base }, event.items, event.lastSeq) });
    }
    case 'arrived': {
      if (event.message.conversationId !== thread.conversationId) return thread;
      const name = event.message.internal ? 'notes' : 'visible';
      const track = thread[name];
      return settle({ ...thread, [name]: extend(track, [event.message], event.message.seq) });
    }
    case 'announced': {
      const { visible, notes } = thread;
      if (event.lastSeq <= visible.lastSeq && event.lastNoteSeq <= notes.lastSeq) return thread;
      return {
        ...thread,
        visible: extend(visible, [], event.lastSeq),
        notes: extend(notes, [], event.lastNoteSeq),
      };
    }
    case 'sending': {
      const known = thread.outgoing.some((out) => out.clientMessageId === event.clientMessageId);
      if (known) return withOutgoing(thread, event.clientMessageId, { status: 'sending', error: null });
      const { clientMessageId, text, internal, at } = event;
      return {
        ...thread,
        outgoing: [
          ...thread.outgoing,
          { clientMessageId, text, internal, at, status: 'sending', seq: null, error: null },
        ],
      };
    }
    case 'acked': {
      const out = thread.outgoing.find((candidate) => candidate.clientMessageId === event.clientMessageId);
      if (!out) return thread;
      const name = out.internal ? 'notes' : 'visible';
      const acked = withOutgoing(thread, event.clientMessageId, { status: 'sent', seq: event.seq, error: null });
      return settle({ ...acked, [name]: extend(thread[name], [], event.seq) });
    }
    case 'failed':
      return withOutgoing(thread, event.clientMessageId, {
        status: 'failed',
        error: { code: event.code, message: event.message },
      });
    case 'discarded':
      return {
        ...thread,
        outgoing: thread.outgoing.filter(
          (out) => out.clientMessageId !== event.clientMessageId || out.status !== 'failed',
        ),
      };
  }
}

/** What to show, top to bottom: the visitor's view in its order, each note at the moment it was written. */
export function merged(thread: Thread): readonly Message[] {
  const notes = thread.notes.items;
  if (notes.length === 0) return thread.visible.items;
  const result: Message[] = [];
  let next = 0;
  for (const message of thread.visible.items) {
    for (let note = notes[next]; note && note.at < message.at; note = notes[++next]) result.push(note);
    result.push(message);
  }
  return [...result, ...notes.slice(next)];
}
