/** REST twins of what a visitor does over the socket, and what a widget needs before it connects. */
import { z } from 'zod';
import type { Conversation } from '../../../domain/conversation.ts';
import { KefuError } from '../../../domain/errors.ts';
import type { ConversationId } from '../../../domain/ids.ts';
import { filled } from '../../../protocol/common.ts';
import { messagesQuery } from '../../../protocol/conversation.ts';
import { messageSend, sendResult, staffWireMessage, wireMessage } from '../../../protocol/message.ts';
import { tenantTexts } from '../../../protocol/settings.ts';
import { type Session, session, visitorAuth } from '../../../protocol/visitor-socket.ts';
import { addressGroup } from '../../address.ts';
import type { GatewayContext } from '../../context.ts';
import { rateLimited } from '../../limits.ts';
import type { StaffActions } from '../../staff-actions.ts';
import type { VisitorActions } from '../../visitor-actions.ts';
import { enter, openInbox, preferredLang } from '../../visitor-entry.ts';
import type { VisitorClaims } from '../../visitor-token.ts';
import { messageForStaff, messageForVisitor } from '../../wire.ts';
import { once } from '../idempotency.ts';
import { callerOf, created, ok, PUBLIC, type Route, route } from '../route.ts';
import { textsOf } from './settings.ts';

const messagePost = messageSend.extend({
  /** Staff only: a note the visitor does not see. */
  internal: z.boolean().optional(),
});

export function visitorRoutes(context: GatewayContext, visitors: VisitorActions, staff: StaffActions): Route[] {
  const { deps, limits } = context;
  return [
    route({
      method: 'post',
      path: '/v1/visitor/sessions',
      summary: 'Comes in as a visitor: a token and the conversation to go on with',
      tag: 'visitors',
      access: PUBLIC,
      body: visitorAuth,
      responses: { 200: session },
      errors: [
        'invalid_widget_key',
        'origin_not_allowed',
        'invalid_token',
        'invalid_identity',
        'rate_limited',
        'idempotency_mismatch',
      ],
      run: async ({ body, request }) => {
        const waitMs = await limits.connect(addressGroup(request.ip ?? ''));
        if (waitMs > 0) throw rateLimited(waitMs);
        const facts = {
          origin: request.headers.origin,
          lang: preferredLang(request.headers['accept-language']),
        };
        const key = request.headers['idempotency-key'];
        if (typeof key !== 'string') {
          const { token, conversation } = await enter(context, body, facts);
          return ok(sessionBody(token, conversation));
        }
        // What is kept for a repeat names the visitor; the token is signed anew, so that none lies in the store.
        const inbox = await openInbox(context, body.widgetKey, facts.origin);
        const reply = await once(
          deps,
          { tenantId: inbox.tenantId, name: `inbox:${inbox.id}` },
          { key, method: 'POST', path: request.path, body },
          async () => {
            const { claims, conversation } = await enter(context, body, facts);
            return ok({ claims: { ...claims }, conversationId: conversation.id });
          },
        );
        const { claims, conversationId } = reply.body as { claims: VisitorClaims; conversationId: ConversationId };
        const conversation = await deps.store.getConversation(claims.tenantId, conversationId);
        if (conversation === null) throw new KefuError('not_found');
        return { ...reply, body: sessionBody(await context.tokens.sign(claims), conversation) };
      },
    }),
    route({
      method: 'get',
      path: '/v1/visitor/config',
      summary: 'What a widget shows before anything is said: greeting and hours',
      tag: 'visitors',
      access: PUBLIC,
      query: z.object({ widgetKey: filled(128) }),
      responses: {
        200: z.object({ texts: tenantTexts.pick({ greeting: true, hours: true }), staffOnline: z.boolean() }),
      },
      errors: ['invalid_widget_key', 'origin_not_allowed'],
      run: async ({ query, request }) => {
        const inbox = await openInbox(context, query.widgetKey, request.headers.origin);
        const { greeting, hours } = (await textsOf(deps.store, inbox.tenantId)).texts;
        return ok({ texts: { greeting, hours }, staffOnline: await context.presence.online(inbox.tenantId) });
      },
    }),
    route({
      method: 'post',
      path: '/v1/conversations/{id}/messages',
      summary: 'Sends a message: as the visitor, or as staff to the visitor or as an internal note',
      tag: 'conversations',
      access: { kind: 'visitor_or_staff', roles: ['admin', 'agent'] },
      body: messagePost,
      responses: { 201: sendResult, 200: sendResult },
      errors: [
        'invalid_text',
        'attachments_unavailable',
        'not_holder',
        'not_found',
        'rate_limited',
        'storage_full',
        'unavailable',
      ],
      run: async (call) => {
        const caller = callerOf(call);
        const { body, params, request } = call;
        if (caller.kind === 'key') throw new KefuError('forbidden', 'A person speaks, not a key: log in as staff.');
        if (caller.kind === 'staff') {
          const { clientMessageId, text, internal } = body;
          const sent = await staff.send(caller.staff, {
            conversationId: params.id as string,
            clientMessageId,
            text,
            internal,
          });
          return sent.duplicate ? ok(sent) : created(sent);
        }
        const visitor = `${caller.tenantId} ${caller.visitorId}`;
        const waitMs = await limits.message(visitor, addressGroup(request.ip ?? ''));
        if (waitMs > 0) throw rateLimited(waitMs);
        const sent = await visitors.send(caller, params.id as ConversationId, body, null);
        return sent.duplicate ? ok(sent) : created(sent);
      },
    }),
    route({
      method: 'get',
      path: '/v1/conversations/{id}/messages',
      summary: 'Messages after a seq, oldest first',
      tag: 'conversations',
      access: { kind: 'visitor_or_staff', roles: ['admin', 'agent', 'data'] },
      query: messagesQuery,
      responses: {
        200: z.object({ items: z.array(z.union([wireMessage, staffWireMessage])), lastSeq: z.number().int() }),
      },
      errors: ['not_found'],
      run: async (call) => {
        const caller = callerOf(call);
        const { afterSeq, limit, notes } = call.query;
        const id = call.params.id as ConversationId;
        if (caller.kind === 'visitor') {
          const waitMs = await limits.control(`${caller.tenantId} ${caller.visitorId}`);
          if (waitMs > 0) throw rateLimited(waitMs);
          const { items, lastSeq } = await visitors.messages(caller, id, afterSeq, limit);
          return ok({ items: items.map(messageForVisitor), lastSeq });
        }
        const conversation = await deps.store.getConversation(caller.tenantId, id);
        if (conversation === null) throw new KefuError('not_found');
        const wantsNotes = notes === 'true';
        const items = await deps.store.listMessages(caller.tenantId, id, { afterSeq, limit, notes: wantsNotes });
        const known = wantsNotes ? conversation.lastNoteSeq : conversation.lastSeq;
        return ok({ items: items.map(messageForStaff), lastSeq: Math.max(known, items.at(-1)?.seq ?? 0) });
      },
    }),
  ];
}

function sessionBody(visitorToken: string, conversation: Conversation): Session {
  const { id, lastSeq, holder } = conversation;
  return { visitorToken, conversationId: id, lastSeq, holder };
}
