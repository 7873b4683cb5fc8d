/**
 * What the console reads off the wire: the protocol's own shapes under the console's names, and the few that exist for
 * the console alone. Types only, so that no schema code lands in the bundle.
 */
import type { z } from 'zod';
import type { TenantTexts } from '../domain/tenant.ts';
import type { Turn as StoredTurn } from '../domain/turn.ts';
import type { WireConversation, WireVisitor } from '../protocol/conversation.ts';
import type { StaffWireMessage } from '../protocol/message.ts';
import type { WireModelChoice, WireModelVersion } from '../protocol/model.ts';
import type { WireStaff } from '../protocol/staff.ts';
import type { ticketLogEntry, WireTicket } from '../protocol/ticket.ts';

export type { Article, ArticleContent, KnowledgeVersion, Passage, SearchResult } from '../domain/article.ts';
export type { Author, Holder } from '../domain/conversation.ts';
export type { Decision } from '../domain/dialogue.ts';
export type { Lang } from '../domain/language.ts';
export type { Role } from '../domain/staff.ts';
export type { TenantTexts } from '../domain/tenant.ts';
export type { Priority, TicketStatus } from '../domain/ticket.ts';

export type Message = StaffWireMessage;
export type Ticket = WireTicket;
export type TicketLogEntry = z.infer<typeof ticketLogEntry>;
export type Staff = WireStaff;
export type ModelVersion = WireModelVersion;
export type ModelChoice = WireModelChoice;
export type VisitorCard = WireVisitor;
export type Turn = Omit<StoredTurn, 'tenantId'>;

/** Who is logged in. */
export type Me = Pick<WireStaff, 'id' | 'name' | 'email' | 'role'>;

/** A conversation in whichever form it came: bare in events, with its last message in lists, whole when opened. */
export interface StaffConversation extends WireConversation {
  readonly visitor?: VisitorCard | null;
  readonly ticket?: Ticket | null;
  readonly assigneeName?: string | null;
  readonly lastMessage?: Pick<Message, 'author' | 'text' | 'at'> | null;
}

export interface Paged<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export interface TextsSetting {
  readonly texts: TenantTexts;
  readonly version: number;
}

export interface InboxView {
  readonly id: string;
  readonly name: string;
  readonly widgetKey: string;
  readonly allowedOrigins: readonly string[];
  readonly requireOrigin: boolean;
  readonly identitySecret?: string;
}
