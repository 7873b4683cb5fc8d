/** First start: the tenant `default` with its inbox `web`, a copy of the starter pack, and one administrator. */
import type { Config } from '../config.ts';
import { KefuError } from '../domain/errors.ts';
import { type InboxId, makeId, type StaffId, type TenantId, toTimestamp } from '../domain/ids.ts';
import { hashPassword, makePassword } from '../gateway/password.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { Store } from '../ports/store.ts';
import { COPIED_SETTING, hashOf, shippedPieces } from './content-pieces.ts';
import type { StarterPack } from './starter-pack.ts';

export const DEFAULT_TENANT = 'default' as TenantId;

export interface FirstStart {
  readonly widgetKey: string;
  readonly adminEmail: string;
  /** Only when it was generated: it is printed once and kept nowhere. */
  readonly generatedPassword: string | null;
}

const DEFAULT_ADMIN_EMAIL = 'admin@kefu.local';

/**
 * Fills an empty store. Each step is skipped when it was done before, so that a start that was cut off goes on where it
 * stopped. Returns null when nothing was missing.
 */
export async function bootstrap(
  store: Store,
  config: Config,
  pack: StarterPack,
  clock: Clock,
  random: Random,
): Promise<FirstStart | null> {
  const at = toTimestamp(clock.now());
  const tenantId = DEFAULT_TENANT;
  const newId = <Id extends string>(prefix: string) => makeId<Id>(prefix, clock.now(), random.bytes(10));
  await store.createTenant({ id: tenantId, name: 'Default', createdAt: at });

  await fill(store, tenantId, pack, clock);

  const inboxes = await store.listInboxes(tenantId);
  let widgetKey = inboxes[0]?.widgetKey;
  if (widgetKey === undefined) {
    // Two servers that start at once on one database must print the same key.
    widgetKey = config.widgetKey ?? (await store.secretOnce('first-widget-key', `wk_${token(random, 18)}`));
    await store.saveInbox({
      id: 'inb_web' as InboxId,
      tenantId,
      name: 'web',
      widgetKey,
      allowedOrigins: [],
      requireOrigin: false,
      identitySecret: await store.secretOnce('first-identity-secret', token(random, 32)),
    });
  }

  if ((await store.listStaff(tenantId, { limit: 1, offset: 0 })).total > 0) return null;
  const password = config.adminPassword ?? makePassword(random);
  const email = config.adminEmail ?? DEFAULT_ADMIN_EMAIL;
  const created = await store.createStaff({
    id: newId<StaffId>('stf'),
    tenantId,
    email,
    name: 'Administrator',
    role: 'admin',
    disabled: false,
    createdAt: at,
    passwordHash: await hashPassword(password, random),
  });
  if (created === 'exists') return null;
  return { widgetKey, adminEmail: email, generatedPassword: config.adminPassword === undefined ? password : null };
}

const FILL_TRIES = 40;
const FILL_PAUSE_MS = 250;

/** Copies the pack and publishes it. Another server may be at the same: who comes second finds it done. */
async function fill(store: Store, tenantId: TenantId, pack: StarterPack, clock: Clock): Promise<void> {
  for (let attempt = 1; (await store.activeKnowledge(tenantId)) === null; attempt++) {
    const at = toTimestamp(clock.now());
    try {
      await copyContent(store, tenantId, pack);
      await store.saveArticles(tenantId, pack.articles, at);
      if ((await store.activeKnowledge(tenantId)) !== null) return;
      await store.publishKnowledge({ tenantId, by: 'system', note: 'starter knowledge', at });
    } catch (error) {
      if (!(error instanceof KefuError && error.code === 'conflict') || attempt === FILL_TRIES) throw error;
      await new Promise<void>((resolve) => clock.setTimer(FILL_PAUSE_MS, resolve));
    }
  }
}

/** The tenant's own copies of the pack's dialogue content; what is there already is kept. */
async function copyContent(store: Store, tenantId: TenantId, pack: StarterPack): Promise<void> {
  const settings = {
    flows: pack.flows.map(({ name, text }) => ({ name, text })),
    intents: pack.intents,
    replies: pack.replies,
    entities: pack.entities,
    graph: pack.graph,
    synonyms: pack.synonyms,
    [COPIED_SETTING]: Object.fromEntries([...shippedPieces(pack)].map(([name, text]) => [name, hashOf(text)])),
    calibration: pack.calibration.map((question) => ({ ...question, gold: [...question.gold] })),
    texts: {
      greeting: { ...pack.texts.greeting },
      fallback: { ...pack.texts.fallback },
      hours: { ...pack.texts.hours },
    },
  };
  for (const [key, value] of Object.entries(settings)) await store.putSetting(tenantId, key, value, 0);
}

function token(random: Random, bytes: number): string {
  return Buffer.from(random.bytes(bytes)).toString('base64url');
}
