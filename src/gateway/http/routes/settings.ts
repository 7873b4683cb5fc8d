/** A tenant's texts and inboxes. */
import { z } from 'zod';
import { KefuError } from '../../../domain/errors.ts';
import type { InboxId, TenantId } from '../../../domain/ids.ts';
import type { Inbox, TenantTexts } from '../../../domain/tenant.ts';
import type { Json } from '../../../lib/json.ts';
import type { Store } from '../../../ports/store.ts';
import { inboxPatch, tenantTexts, textsSetting, wireInbox } from '../../../protocol/settings.ts';
import type { GatewayContext } from '../../context.ts';
import { normalOrigin } from '../../origins.ts';
import { etag, ok, type Route, route, staffOf, staffOfCall } from '../route.ts';

/** The setting that holds the tenant's texts; the turn reads it too. */
const TEXTS = 'texts';
const NO_TEXTS: TenantTexts = {
  greeting: { zh: '', en: '' },
  fallback: { zh: '', en: '' },
  hours: { zh: '', en: '' },
};

/** The tenant's texts; blank ones at version 0 when none were ever set. */
export async function textsOf(
  store: Pick<Store, 'getSetting'>,
  tenantId: TenantId,
): Promise<{ readonly texts: TenantTexts; readonly version: number }> {
  const setting = await store.getSetting(tenantId, TEXTS);
  const parsed = tenantTexts.safeParse(setting?.value);
  return { texts: parsed.success ? parsed.data : NO_TEXTS, version: setting?.version ?? 0 };
}

export function settingsRoutes(context: GatewayContext): Route[] {
  const { store } = context.deps;
  return [
    route({
      method: 'get',
      path: '/v1/settings/texts',
      summary: 'Greeting, fallback and hours',
      tag: 'settings',
      access: staffOf('admin', 'agent', 'knowledge'),
      responses: { 200: textsSetting },
      run: async (call) => {
        const setting = await textsOf(store, staffOfCall(call).tenantId);
        return ok(setting, etag(setting.version));
      },
    }),
    route({
      method: 'put',
      path: '/v1/settings/texts',
      summary: 'Replaces greeting, fallback and hours',
      tag: 'settings',
      access: staffOf('admin'),
      body: z.union([tenantTexts, z.object({ texts: tenantTexts })]),
      responses: { 200: textsSetting },
      errors: ['stale_version', 'precondition_required'],
      versioned: true,
      run: async (call) => {
        const { tenantId } = staffOfCall(call);
        const texts = 'texts' in call.body ? call.body.texts : call.body;
        const saved = await store.putSetting(tenantId, TEXTS, texts as unknown as Json, call.ifMatch);
        if (saved.kind === 'stale') {
          throw new KefuError('stale_version', undefined, {
            details: { current: { texts: saved.value, version: saved.version } },
          });
        }
        context.deps.changed?.(tenantId, 'texts');
        return ok({ texts, version: saved.version }, etag(saved.version));
      },
    }),
    route({
      method: 'get',
      path: '/v1/inboxes',
      summary: 'Inboxes with their widget keys and origins',
      tag: 'settings',
      access: staffOf('admin'),
      responses: { 200: z.object({ items: z.array(wireInbox), total: z.number().int() }) },
      run: async (call) => {
        const inboxes = await store.listInboxes(staffOfCall(call).tenantId);
        return ok({ items: inboxes.map(inboxOnWire), total: inboxes.length });
      },
    }),
    route({
      method: 'get',
      path: '/v1/inboxes/{id}',
      summary: 'One inbox',
      tag: 'settings',
      access: staffOf('admin'),
      responses: { 200: wireInbox },
      errors: ['not_found'],
      run: async (call) => {
        const inbox = await store.getInbox(staffOfCall(call).tenantId, call.params.id as InboxId);
        if (inbox === null) throw new KefuError('not_found');
        return ok(inboxOnWire(inbox));
      },
    }),
    route({
      method: 'patch',
      path: '/v1/inboxes/{id}',
      summary: 'Names an inbox, or sets the origins it may be used from',
      tag: 'settings',
      access: staffOf('admin'),
      body: inboxPatch,
      responses: { 200: wireInbox },
      errors: ['not_found'],
      run: async (call) => {
        const inbox = await store.getInbox(staffOfCall(call).tenantId, call.params.id as InboxId);
        if (inbox === null) throw new KefuError('not_found');
        const { allowedOrigins, ...rest } = call.body;
        const next: Inbox = {
          ...inbox,
          ...rest,
          ...(allowedOrigins === undefined ? {} : { allowedOrigins: [...new Set(allowedOrigins.map(normalOrigin))] }),
        };
        if ((await store.saveInbox(next)) === 'conflict') throw new KefuError('conflict');
        return ok(inboxOnWire(next));
      },
    }),
  ];
}

function inboxOnWire(inbox: Inbox): z.infer<typeof wireInbox> {
  return {
    id: inbox.id,
    name: inbox.name,
    widgetKey: inbox.widgetKey,
    allowedOrigins: [...inbox.allowedOrigins],
    requireOrigin: inbox.requireOrigin,
    identitySecret: inbox.identitySecret,
  };
}
