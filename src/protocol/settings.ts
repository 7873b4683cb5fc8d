/** A tenant's settings and inboxes on the wire. */
import { z } from 'zod';
import { filled, storable } from './common.ts';

const localText = z.object({ zh: storable(2000), en: storable(2000) });

export const tenantTexts = z.object({ greeting: localText, fallback: localText, hours: localText });

export const textsSetting = z.object({ texts: tenantTexts, version: z.number().int().min(0) });

const origin = filled(200).refine(
  (text) => {
    if (text === 'null') return true;
    try {
      const url = new URL(text);
      return /^[a-z][a-z0-9+.-]*:$/.test(url.protocol) && url.host !== '' && url.origin !== 'null';
    } catch {
      return false;
    }
  },
  { error: 'is no origin such as https://shop.example' },
);

export const wireInbox = z.object({
  id: z.string(),
  name: z.string(),
  widgetKey: z.string(),
  /** Empty = every origin. */
  allowedOrigins: z.array(z.string()),
  /** Refuse clients that send no Origin. */
  requireOrigin: z.boolean(),
  /** HS256 secret for identity JWTs; administrators only. */
  identitySecret: z.string(),
});

export const inboxPatch = z
  .object({ name: filled(100), allowedOrigins: z.array(origin).max(200), requireOrigin: z.boolean() })
  .partial();
