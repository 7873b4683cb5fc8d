/** Staff: login, accounts, and namespace `/staff`. */
import { z } from 'zod';
import { ROLES } from '../domain/staff.ts';
import type { Ack } from './common.ts';
import { filled, opaqueId, wireTime } from './common.ts';
import type { WireConversation } from './conversation.ts';
import { clientMessageId, messageText, type SendResult, type StaffWireMessage } from './message.ts';
import type { WireTicket } from './ticket.ts';

export const role = z.enum(ROLES);

export const wireStaff = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role,
  disabled: z.boolean(),
  createdAt: wireTime,
});
export type WireStaff = z.infer<typeof wireStaff>;

/** 8 to 256 characters; bounded because hashing is made to be slow. */
export const password = z.string().min(8).max(256);
export const email = z.email().max(254);

export const login = z.object({ email: z.string().min(1).max(254), password: z.string().min(1).max(256) });
export const loginResult = z.object({ token: z.string(), expiresAt: wireTime, staff: wireStaff });
export const staffCreate = z.object({ email, name: filled(100), role, password: password.optional() });
export const staffPatch = z.object({ name: filled(100), role, disabled: z.boolean() }).partial();
export const staffReset = z.object({ password: password.optional() }).default({});
/** The password is in the answer only when the server made it up. */
export const staffWithPassword = wireStaff.extend({ password: z.string().optional() });

export const staffAuth = z.object({ token: z.string().min(1).max(512).nullish() }).nullish();
export const conversationRef = z.object({ conversationId: opaqueId });
export const staffMessageSend = z.object({
  conversationId: opaqueId,
  clientMessageId,
  text: messageText,
  internal: z.boolean().optional(),
});
export const staffTyping = z.object({ conversationId: opaqueId, on: z.boolean() });

export const STAFF_EVENTS = {
  'conversation.take': { payload: conversationRef },
  'conversation.release': { payload: conversationRef },
  'conversation.close': { payload: conversationRef },
  'message.send': { payload: staffMessageSend },
  typing: { payload: staffTyping },
} as const;

export interface Presence {
  staffId: string;
  name: string;
  online: boolean;
}

/** For typed clients: `io<ServerToStaff, StaffToServer>(…)`. */
export interface ServerToStaff {
  ticket(ticket: WireTicket): void;
  conversation(conversation: WireConversation): void;
  message(message: StaffWireMessage): void;
  presence(presence: Presence): void;
  typing(typing: { conversationId: string; author: 'visitor' | 'human'; on: boolean; staffId?: string }): void;
}
type ConversationAck = (answer: Ack<{ conversation: WireConversation; ticket?: WireTicket }>) => void;
export interface StaffToServer {
  'conversation.take'(payload: { conversationId: string }, ack: ConversationAck): void;
  'conversation.release'(payload: { conversationId: string }, ack: ConversationAck): void;
  'conversation.close'(payload: { conversationId: string }, ack: ConversationAck): void;
  'message.send'(
    payload: { conversationId: string; clientMessageId: string; text: string; internal?: boolean },
    ack: (answer: Ack<SendResult>) => void,
  ): void;
  typing(payload: { conversationId: string; on: boolean }, ack?: (answer: Ack) => void): void;
}
