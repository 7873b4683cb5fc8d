/** A message as it travels, and the text of one that comes in. */
import { z } from 'zod';
import { filled, opaqueId, wireTime } from './common.ts';

const author = z.enum(['visitor', 'assistant', 'human', 'system']);
export const holder = z.enum(['assistant', 'queue', 'human', 'closed']);

const citation = z.object({ articleId: z.string(), title: z.string(), passage: z.string() });
const quickReply = z.object({ title: z.string(), payload: z.string() });

/** PROTOCOL: Message. `seq` has no gaps over everything the visitor can see. */
export const wireMessage = z.object({
  conversationId: z.string(),
  messageId: z.string(),
  seq: z.number().int().min(1),
  turnId: z.string().optional(),
  author,
  authorName: z.string().optional(),
  text: z.string(),
  at: wireTime,
  citations: z.array(citation).optional(),
  quickReplies: z.array(quickReply).optional(),
  attachments: z.array(z.unknown()).optional(),
  /** The visitor's own messages only: lets a client recognise what it sent before the ack was lost. */
  clientMessageId: z.string().optional(),
  /** The visitor's verdict on an answer. */
  helpful: z.boolean().optional(),
});
export type WireMessage = z.infer<typeof wireMessage>;

/** What staff see besides: who wrote it, and whether the visitor can see it. Internal notes have their own `seq`. */
export const staffWireMessage = wireMessage.extend({
  staffId: z.string().optional(),
  internal: z.boolean(),
  helpful: z.boolean().nullable(),
  citations: z.array(citation),
  quickReplies: z.array(quickReply),
});
export type StaffWireMessage = z.infer<typeof staffWireMessage>;

/** 1–64 characters that a client chose; the same one again is the same message. */
export const clientMessageId = filled(64);

/**
 * The text of an incoming message. Only its type is checked here: what is wrong with a string has its own code
 * (`invalid_text`), so `textFault` looks at it after the shape was found right.
 */
export const messageText = z.string().meta({ description: '1 to 8,192 bytes of UTF-8, no U+0000, no lone surrogate' });

export const messageSend = z.object({
  clientMessageId,
  text: messageText,
  attachments: z.array(opaqueId).max(100).nullish(),
});
export type MessageSend = z.infer<typeof messageSend>;

export const sendResult = z.object({
  messageId: z.string(),
  seq: z.number().int(),
  duplicate: z.boolean(),
  /** Differs from the conversation written to when that one was closed too long ago and a new one was opened. */
  conversationId: z.string(),
});
export type SendResult = z.infer<typeof sendResult>;
