/** Conversations, turns and exports as staff see them. */
import { z } from 'zod';
import { opaqueId, pageQuery, queryNumber, queryTime, wireTime } from './common.ts';
import { holder, staffWireMessage } from './message.ts';
import { wireTicket } from './ticket.ts';

/** Absent facts are null, not left out, so that a change from something to nothing reaches a client that merges. */
export const wireConversation = z.object({
  id: z.string(),
  tenantId: z.string(),
  inboxId: z.string(),
  visitorId: z.string(),
  holder,
  assignee: z.string().nullable(),
  ticketId: z.string().nullable(),
  version: z.number().int(),
  lastSeq: z.number().int(),
  /** Internal notes are numbered apart. */
  lastNoteSeq: z.number().int(),
  lang: z.enum(['zh', 'en']),
  createdAt: wireTime,
  updatedAt: wireTime,
  queuedAt: wireTime.nullable(),
  closedAt: wireTime.nullable(),
  unansweredSince: wireTime.nullable(),
});
export type WireConversation = z.infer<typeof wireConversation>;

const wireVisitor = z.object({
  id: z.string(),
  /** Set when the host site vouched for this visitor. */
  externalId: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  attributes: z.record(z.string(), z.unknown()),
  createdAt: wireTime,
});
export type WireVisitor = z.infer<typeof wireVisitor>;

export const conversationDetail = wireConversation.extend({
  visitor: wireVisitor.nullable(),
  ticket: wireTicket.nullable(),
  queuePosition: z.number().int().nullable(),
  assigneeName: z.string().nullable(),
});

/** A row of the list: with the last thing said, so that a queue can be read without opening each. */
export const conversationRow = wireConversation.extend({ lastMessage: staffWireMessage.nullable() });

export const conversationQuery = pageQuery.extend({
  holder: holder.optional(),
  assignee: opaqueId.optional(),
  from: queryTime.optional(),
  to: queryTime.optional(),
});

export const messagesQuery = z.object({
  afterSeq: queryNumber(0, 999_999_999, 0),
  limit: queryNumber(1, 200, 200),
  /** `true`: the internal notes instead (staff only). */
  notes: z.enum(['true', 'false']).optional(),
});

export const exportQuery = z.object({ from: queryTime.optional(), to: queryTime.optional() });

export const wireTurn = z.object({
  id: z.string(),
  conversationId: z.string(),
  trigger: z.enum(['utterance', 'job', 'handoff_request']),
  covers: z.array(z.number().int()),
  decision: z.string(),
  startedAt: wireTime,
  finishedAt: wireTime,
  trace: z.unknown(),
});
