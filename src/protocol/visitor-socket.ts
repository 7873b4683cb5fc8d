/** Namespace `/visitor`: what comes in (schemas) and what goes out (types). */
import { z } from 'zod';
import { filled, opaqueId, storable } from './common.ts';
import { holder, messageSend, sendResult } from './message.ts';

export const visitorAuth = z.object({
  widgetKey: filled(128),
  visitorToken: z.string().max(4096).nullish(),
  identity: z.string().max(8192).nullish(),
});
export type VisitorAuth = z.infer<typeof visitorAuth>;

export const session = z.object({
  visitorToken: z.string(),
  conversationId: z.string(),
  lastSeq: z.number().int().min(0),
  holder,
});
export type Session = z.infer<typeof session>;

const visitorConversation = z.object({
  conversationId: z.string(),
  holder,
  ticketId: z.string().optional(),
  /** 1 = next. Only while queued. */
  queuePosition: z.number().int().min(1).optional(),
  /** Whether anyone who could take the conversation is connected. Only while queued. */
  staffOnline: z.boolean().optional(),
});
export type VisitorConversation = z.infer<typeof visitorConversation>;

const resume = z.object({ afterSeq: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) });
const feedback = z.object({
  messageId: opaqueId,
  helpful: z.boolean(),
  comment: storable(2000).nullish(),
});
const empty = z.object({}).nullish();
const visitorTyping = z.object({ on: z.boolean() });

/** The most messages one `resume` returns. */
export const RESUME_LIMIT = 1000;

/** Event → payload schema and what a good answer holds besides `ok`. */
export const VISITOR_EVENTS = {
  'message.send': { payload: messageSend, result: sendResult },
  resume: { payload: resume, result: null },
  feedback: { payload: feedback, result: null },
  'handoff.request': { payload: empty, result: z.object({ ticketId: z.string() }) },
  'conversation.new': { payload: empty, result: z.object({ conversationId: z.string() }) },
  typing: { payload: visitorTyping, result: null },
} as const;
