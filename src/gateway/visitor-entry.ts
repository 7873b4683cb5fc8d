/** How a visitor comes in, by socket or REST: widget key, origin, token or identity → visitor and conversation. */
import type { Conversation } from '../domain/conversation.ts';
import { KefuError } from '../domain/errors.ts';
import type { ConversationId, VisitorId } from '../domain/ids.ts';
import type { Lang } from '../domain/language.ts';
import type { Inbox } from '../domain/tenant.ts';
import type { VisitorAuth } from '../protocol/visitor-socket.ts';
import { type GatewayContext, newId, nowStamp } from './context.ts';
import { verifyIdentity } from './identity.ts';
import { originAllowed } from './origins.ts';
import type { VisitorClaims } from './visitor-token.ts';

export interface Entered {
  readonly claims: VisitorClaims;
  readonly token: string;
  readonly conversation: Conversation;
}

/** The inbox this key opens to this page. Throws `invalid_widget_key` or `origin_not_allowed`. */
export async function openInbox(
  context: GatewayContext,
  widgetKey: string,
  origin: string | undefined,
): Promise<Inbox> {
  const inbox = await context.deps.store.inboxByKey(widgetKey);
  if (inbox === null) throw new KefuError('invalid_widget_key');
  if (!originAllowed(inbox, origin)) throw new KefuError('origin_not_allowed');
  return inbox;
}

/**
 * The visitor and the conversation to go on with. An identity wins over the token: the host site says who is there now.
 * Throws `invalid_widget_key`, `origin_not_allowed`, `invalid_token` or `invalid_identity`.
 */
export async function enter(
  context: GatewayContext,
  auth: VisitorAuth,
  facts: { readonly origin: string | undefined; readonly lang: Lang },
): Promise<Entered> {
  const inbox = await openInbox(context, auth.widgetKey, facts.origin);
  const known = auth.visitorToken ? await context.tokens.verify(auth.visitorToken) : null;
  if (known !== null && known.tenantId !== inbox.tenantId) throw new KefuError('invalid_token');
  const claims = await visitorOf(context, inbox, known, auth.identity ?? null);
  const renew =
    known === null || known.stale || known.visitorId !== claims.visitorId || known.inboxId !== claims.inboxId;
  const token = renew || !auth.visitorToken ? await context.tokens.sign(claims) : auth.visitorToken;
  const conversation = await context.deps.store.openConversation(
    {
      id: newId<ConversationId>(context.deps, 'cnv'),
      tenantId: claims.tenantId,
      inboxId: claims.inboxId,
      visitorId: claims.visitorId,
      lang: facts.lang,
      at: nowStamp(context.deps),
    },
    { force: false },
  );
  return { claims, token, conversation };
}

async function visitorOf(
  context: GatewayContext,
  inbox: Inbox,
  known: VisitorClaims | null,
  identity: string | null,
): Promise<VisitorClaims> {
  const { store, clock } = context.deps;
  const { tenantId, id: inboxId } = inbox;
  if (identity === null && known !== null) {
    // Signed, but the data may have been restored from before this visitor came.
    if ((await store.getVisitor(tenantId, known.visitorId)) === null) throw new KefuError('invalid_token');
    return { tenantId, inboxId, visitorId: known.visitorId };
  }
  const vouched = identity === null ? null : await verifyIdentity(identity, inbox.identitySecret, clock);
  const visitor = await store.ensureVisitor({
    id: newId<VisitorId>(context.deps, 'vis'),
    tenantId,
    inboxId,
    externalId: vouched?.externalId ?? null,
    name: vouched?.name ?? null,
    email: vouched?.email ?? null,
    attributes: vouched?.attributes ?? {},
    createdAt: nowStamp(context.deps),
  });
  return { tenantId, inboxId, visitorId: visitor.id };
}

/** The first language of an Accept-Language header that we speak; Chinese when it says nothing of use. */
export function preferredLang(acceptLanguage: string | undefined): Lang {
  for (const part of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const tag = part.trim().toLowerCase();
    if (tag.startsWith('zh')) return 'zh';
    if (tag.startsWith('en')) return 'en';
  }
  return 'zh';
}
