/**
 * The conversations the console knows, as a pure state: refetched lists and live events meet here. An event is always
 * newer than a list that was asked for before it came, so each entry remembers the tick of its last event and a list
 * only overrules entries no event has touched since the asking.
 */
import type { Message, StaffConversation, Ticket } from '../types.ts';

interface Entry {
  readonly conversation: StaffConversation;
  /** Tick of the last event about it; 0 = only seen in lists. */
  readonly touched: number;
}

export interface Roster {
  readonly tick: number;
  readonly entries: Readonly<Record<string, Entry>>;
}

export type ListName = 'queue' | 'mine' | 'all';

export type RosterEvent =
  | {
      readonly type: 'listed';
      readonly list: ListName;
      readonly me: string;
      /** The roster's tick when the list was asked for. */
      readonly askedAt: number;
      readonly items: readonly StaffConversation[];
      /** The list holds every match, so what is not in it does not match any more. */
      readonly whole: boolean;
    }
  | { readonly type: 'changed'; readonly conversation: StaffConversation }
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'ticket'; readonly ticket: Ticket };

export const emptyRoster: Roster = { tick: 0, entries: {} };

/** Keeps the joined extras when an event brings the bare conversation. */
function merge(known: StaffConversation | undefined, incoming: StaffConversation): StaffConversation {
  if (!known) return incoming;
  const older = incoming.version < known.version;
  const next = older ? { ...incoming, ...known } : { ...known, ...incoming };
  // A joined extra that did not come along stays as it was.
  return {
    ...next,
    visitor: incoming.visitor ?? known.visitor,
    assigneeName:
      next.assignee === incoming.assignee
        ? (incoming.assigneeName ?? nameFor(known, next.assignee))
        : known.assigneeName,
    ticket: newestTicket(known.ticket, incoming.ticket),
    lastSeq: Math.max(known.lastSeq, incoming.lastSeq),
    lastNoteSeq: Math.max(known.lastNoteSeq, incoming.lastNoteSeq),
    lastMessage: latest(known.lastMessage, incoming.lastMessage),
    updatedAt: known.updatedAt > incoming.updatedAt ? known.updatedAt : incoming.updatedAt,
  };
}

/** An event names the assignee by id alone: the known name is good only for the same person. */
function nameFor(known: StaffConversation, assignee: string | null): string | null | undefined {
  return known.assignee === assignee ? known.assigneeName : null;
}

/** undefined = did not come along; null = there is none. */
function newestTicket(
  known: StaffConversation['ticket'],
  incoming: StaffConversation['ticket'],
): StaffConversation['ticket'] {
  if (!known || !incoming) return incoming ?? known;
  return incoming.id === known.id && incoming.version < known.version ? known : incoming;
}

function latest(
  known: StaffConversation['lastMessage'],
  incoming: StaffConversation['lastMessage'],
): StaffConversation['lastMessage'] {
  if (!known || !incoming) return incoming ?? known;
  return incoming.at < known.at ? known : incoming;
}

function matches(list: ListName, me: string, conversation: StaffConversation): boolean {
  if (list === 'queue') return conversation.holder === 'queue';
  if (list === 'mine') return conversation.holder === 'human' && conversation.assignee === me;
  return true;
}

export function reduceRoster(roster: Roster, event: RosterEvent): Roster {
  switch (event.type) {
    case 'listed': {
      const entries: Record<string, Entry> = { ...roster.entries };
      const listed = new Set(event.items.map((item) => item.id as string));
      if (event.whole) {
        for (const [id, entry] of Object.entries(entries)) {
          const stale = entry.touched <= event.askedAt && !listed.has(id);
          if (stale && matches(event.list, event.me, entry.conversation)) delete entries[id];
        }
      }
      for (const item of event.items) {
        const known = entries[item.id];
        const fresher = known !== undefined && known.touched > event.askedAt;
        const conversation = fresher ? merge(item, known.conversation) : merge(known?.conversation, item);
        entries[item.id] = { conversation, touched: known?.touched ?? 0 };
      }
      return { ...roster, entries };
    }
    case 'changed': {
      return touch(roster, merge(roster.entries[event.conversation.id]?.conversation, event.conversation));
    }
    case 'message': {
      const { message } = event;
      const known = roster.entries[message.conversationId];
      if (!known) return roster;
      const conversation = merge(known.conversation, {
        ...known.conversation,
        lastSeq: message.internal ? known.conversation.lastSeq : message.seq,
        lastNoteSeq: message.internal ? message.seq : known.conversation.lastNoteSeq,
        lastMessage: message.internal
          ? known.conversation.lastMessage
          : { author: message.author, text: message.text, at: message.at },
        updatedAt: message.at,
      });
      return touch(roster, conversation);
    }
    case 'ticket': {
      const known = event.ticket.conversationId ? roster.entries[event.ticket.conversationId] : undefined;
      if (!known) return roster;
      return touch(roster, merge(known.conversation, { ...known.conversation, ticket: event.ticket }));
    }
  }
}

function touch(roster: Roster, conversation: StaffConversation): Roster {
  const tick = roster.tick + 1;
  return { tick, entries: { ...roster.entries, [conversation.id]: { conversation, touched: tick } } };
}

function conversations(roster: Roster): StaffConversation[] {
  return Object.values(roster.entries).map((entry) => entry.conversation);
}

/** Longest waiting first. */
export function queueOf(roster: Roster): StaffConversation[] {
  return conversations(roster)
    .filter((conversation) => conversation.holder === 'queue')
    .sort((a, b) => compare(a.queuedAt ?? a.updatedAt, b.queuedAt ?? b.updatedAt) || compare(a.id, b.id));
}

/** Those the person holds, the one with the newest message first. */
export function mineOf(roster: Roster, me: string): StaffConversation[] {
  return newestFirst(conversations(roster).filter((conversation) => matches('mine', me, conversation)));
}

export function allOf(roster: Roster): StaffConversation[] {
  return newestFirst(conversations(roster));
}

/** Ids that wait in `after` and did not in `before`: what to announce. */
export function enteredQueue(before: Roster, after: Roster): string[] {
  return queueOf(after)
    .map((conversation) => conversation.id as string)
    .filter((id) => before.entries[id]?.conversation.holder !== 'queue');
}

function newestFirst(list: StaffConversation[]): StaffConversation[] {
  return list.sort((a, b) => compare(b.updatedAt, a.updatedAt) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
