/** Domain objects as they travel. What the visitor may not see is left out here and nowhere else. */
import type { Article, ArticleContent } from '../domain/article.ts';
import type { Conversation, Message, Visitor } from '../domain/conversation.ts';
import type { Staff } from '../domain/staff.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { Turn } from '../domain/turn.ts';
import type { WireArticle } from '../protocol/article.ts';
import type { WireConversation, WireVisitor } from '../protocol/conversation.ts';
import type { StaffWireMessage, WireMessage } from '../protocol/message.ts';
import type { WireStaff } from '../protocol/staff.ts';
import type { WireTicket } from '../protocol/ticket.ts';

export function messageForVisitor(message: Message): WireMessage {
  const wire: WireMessage = {
    conversationId: message.conversationId,
    messageId: message.messageId,
    seq: message.seq,
    author: message.author,
    text: message.text,
    at: message.at,
  };
  if (message.turnId !== null) wire.turnId = message.turnId;
  if (message.authorName !== null) wire.authorName = message.authorName;
  if (message.citations.length > 0) wire.citations = [...message.citations];
  if (message.quickReplies.length > 0) wire.quickReplies = [...message.quickReplies];
  if (message.author === 'visitor' && message.clientMessageId !== null) wire.clientMessageId = message.clientMessageId;
  if (message.helpful !== null) wire.helpful = message.helpful;
  return wire;
}

export function messageForStaff(message: Message): StaffWireMessage {
  const wire: StaffWireMessage = {
    conversationId: message.conversationId,
    messageId: message.messageId,
    seq: message.seq,
    author: message.author,
    internal: message.internal,
    text: message.text,
    at: message.at,
    citations: [...message.citations],
    quickReplies: [...message.quickReplies],
    helpful: message.helpful,
  };
  if (message.turnId !== null) wire.turnId = message.turnId;
  if (message.authorName !== null) wire.authorName = message.authorName;
  if (message.staffId !== null) wire.staffId = message.staffId;
  if (message.clientMessageId !== null) wire.clientMessageId = message.clientMessageId;
  return wire;
}

export function conversationForStaff(conversation: Conversation): WireConversation {
  return {
    id: conversation.id,
    tenantId: conversation.tenantId,
    inboxId: conversation.inboxId,
    visitorId: conversation.visitorId,
    holder: conversation.holder,
    assignee: conversation.assignee,
    ticketId: conversation.ticketId,
    version: conversation.version,
    lastSeq: conversation.lastSeq,
    lastNoteSeq: conversation.lastNoteSeq,
    lang: conversation.lang,
    createdAt: conversation.createdAt,
    updatedAt: conversation.updatedAt,
    queuedAt: conversation.queuedAt,
    closedAt: conversation.closedAt,
    unansweredSince: conversation.unansweredSince,
  };
}

export function visitorForStaff(visitor: Visitor): WireVisitor {
  return {
    id: visitor.id,
    externalId: visitor.externalId,
    name: visitor.name,
    email: visitor.email,
    attributes: { ...visitor.attributes },
    createdAt: visitor.createdAt,
  };
}

export function ticketOnWire(ticket: Ticket): WireTicket {
  const wire: WireTicket = {
    id: ticket.id,
    number: ticket.number,
    version: ticket.version,
    tenantId: ticket.tenantId,
    status: ticket.status,
    category: ticket.category,
    priority: ticket.priority,
    queue: ticket.queue,
    subject: ticket.subject,
    summary: ticket.summary,
    reason: ticket.reason,
    slots: { ...ticket.slots },
    tags: [...ticket.tags],
    createdAt: ticket.createdAt,
    updatedAt: ticket.updatedAt,
  };
  if (ticket.conversationId !== null) wire.conversationId = ticket.conversationId;
  if (ticket.assignee !== null) wire.assignee = ticket.assignee;
  if (ticket.firstSeq !== null) wire.firstSeq = ticket.firstSeq;
  if (ticket.lastSeq !== null) wire.lastSeq = ticket.lastSeq;
  return wire;
}

/** What taking, releasing and closing answer with. */
export function heldOnWire(held: { readonly conversation: Conversation; readonly ticket: Ticket | null }): object {
  return {
    conversation: conversationForStaff(held.conversation),
    ...(held.ticket === null ? {} : { ticket: ticketOnWire(held.ticket) }),
  };
}

export function staffOnWire(staff: Staff): WireStaff {
  return {
    id: staff.id,
    email: staff.email,
    name: staff.name,
    role: staff.role,
    disabled: staff.disabled,
    createdAt: staff.createdAt,
  };
}

export function turnOnWire(turn: Turn): Omit<Turn, 'tenantId'> {
  const { tenantId: _, ...wire } = turn;
  return wire;
}

/** What an editor sets, without the validity, which may be absent. */
export function articleContent(article: Article): Omit<ArticleContent, 'validFrom' | 'validTo'> {
  const { lang, question, answer, variants, category, tags, audience, liveEdit, attributes, source } = article;
  return {
    lang,
    question,
    answer,
    variants,
    category,
    tags,
    audience,
    liveEdit,
    ...(attributes === undefined ? {} : { attributes }),
    ...(source === undefined ? {} : { source }),
  };
}

export function articleOnWire(article: Article): WireArticle {
  const { id, version, createdAt, updatedAt, validFrom, validTo } = article;
  const content = articleContent(article);
  return {
    id,
    version,
    ...content,
    variants: [...content.variants],
    tags: [...content.tags],
    attributes: (content.attributes ?? []).map((attribute) => ({ ...attribute })),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    createdAt,
    updatedAt,
  };
}
