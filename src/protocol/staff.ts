/** Staff: login, accounts, and namespace `/staff`. */
import { z } from 'zod';
import { ROLES } from '../domain/staff.ts';
import { filled, opaqueId, wireTime } from './common.ts';
import { clientMessageId, messageText } from './message.ts';

const role = z.enum(ROLES);

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
const password = z.string().min(8).max(256);
const email = z.email().max(254);

export const login = z.object({ email: z.string().min(1).max(254), password: z.string().min(1).max(256) });
export const loginResult = z.object({ token: z.string(), expiresAt: wireTime, staff: wireStaff });
export const staffCreate = z.object({ email, name: filled(100), role, password: password.optional() });
export const staffPatch = z.object({ name: filled(100), role, disabled: z.boolean() }).partial();
export const staffReset = z.object({ password: password.optional() }).default({});
/** The password is in the answer only when the server made it up. */
export const staffWithPassword = wireStaff.extend({ password: z.string().optional() });

export const staffAuth = z.object({ token: z.string().min(1).max(512).nullish() }).nullish();
const conversationRef = z.object({ conversationId: opaqueId });
const staffMessageSend = z.object({
  conversationId: opaqueId,
  clientMessageId,
  text: messageText,
  internal: z.boolean().optional(),
});
const staffTyping = z.object({ conversationId: opaqueId, on: z.boolean() });

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
