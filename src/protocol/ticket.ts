/** Tickets on the wire. */
import { z } from 'zod';
import { PRIORITIES, TICKET_STATUSES } from '../domain/ticket.ts';
import { filled, opaqueId, pageQuery, queryTime, storable, wireTime } from './common.ts';

const ticketStatus = z.enum(TICKET_STATUSES);
const priority = z.enum(PRIORITIES);

export const wireTicket = z.object({
  id: z.string(),
  /** Counts from 1 within the tenant. */
  number: z.number().int(),
  version: z.number().int(),
  tenantId: z.string(),
  conversationId: z.string().optional(),
  status: ticketStatus,
  category: z.string(),
  priority,
  queue: z.string(),
  assignee: z.string().optional(),
  subject: z.string(),
  summary: z.string(),
  reason: z.string(),
  slots: z.record(z.string(), z.string()),
  tags: z.array(z.string()),
  /** The part of the conversation it is about, inclusive. */
  firstSeq: z.number().int().optional(),
  lastSeq: z.number().int().optional(),
  createdAt: wireTime,
  updatedAt: wireTime,
});
export type WireTicket = z.infer<typeof wireTicket>;

const label = filled(64);
const tags = z.array(filled(64)).max(50);

export const ticketCreate = z.object({
  /** What it is about, if that is a conversation. */
  conversationId: opaqueId.optional(),
  subject: filled(200),
  summary: storable(8000).default(''),
  category: label.optional(),
  priority: priority.optional(),
  queue: label.optional(),
  assignee: opaqueId.nullish(),
  slots: z.record(filled(64), storable(500)).default({}),
  tags: tags.default([]),
});

export const ticketPatch = z.object({
  status: ticketStatus.optional(),
  category: label.optional(),
  priority: priority.optional(),
  queue: label.optional(),
  assignee: opaqueId.nullable().optional(),
  subject: filled(200).optional(),
  summary: storable(8000).optional(),
  tags: tags.optional(),
});

export const ticketTransition = z.object({ to: ticketStatus });

export const ticketQuery = pageQuery.extend({
  status: ticketStatus.optional(),
  category: label.optional(),
  priority: priority.optional(),
  queue: label.optional(),
  assignee: opaqueId.optional(),
  q: storable(200).optional(),
  from: queryTime.optional(),
  to: queryTime.optional(),
});

export const ticketLogEntry = z.object({
  ticketId: z.string(),
  version: z.number().int(),
  at: wireTime,
  /** `assistant`, `system`, or a staff id. */
  actor: z.string(),
  action: z.string(),
  changes: z.record(z.string(), z.unknown()),
});
