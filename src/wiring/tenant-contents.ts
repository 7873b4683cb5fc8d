/** Each tenant's flows, intents, replies and texts, compiled; compiled again within a second after they were changed. */

import { compileFlows } from '../dialogue/compile-flows.ts';
import { DEFAULT_THRESHOLDS } from '../dialogue/context.ts';
import { parseIntents, parseReplies } from '../dialogue/intent-table.ts';
import { KefuError } from '../domain/errors.ts';
import type { TenantId } from '../domain/ids.ts';
import type { TenantTexts } from '../domain/tenant.ts';
import type { Json } from '../lib/json.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { TenantContent } from '../turn/turn-deps.ts';

const FRESH_FOR_MS = 500;
const KEYS = ['flows', 'intents', 'replies', 'texts'] as const;

interface Entry {
  readonly content: TenantContent;
  readonly versions: string;
  readonly checkedAt: number;
}

export class TenantContents {
  readonly #store: Pick<Store, 'getSetting'>;
  readonly #clock: Clock;
  readonly #entries = new Map<TenantId, Entry>();
  readonly #loading = new Map<TenantId, Promise<TenantContent>>();

  constructor(store: Pick<Store, 'getSetting'>, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Rejects with FlowError (or the like) when the tenant's content does not compile and nothing older is there. */
  get(tenantId: TenantId): Promise<TenantContent> {
    const entry = this.#entries.get(tenantId);
    if (entry !== undefined && this.#clock.monotonic() - entry.checkedAt < FRESH_FOR_MS)
      return Promise.resolve(entry.content);
    let loading = this.#loading.get(tenantId);
    if (loading === undefined) {
      loading = this.#load(tenantId).finally(() => this.#loading.delete(tenantId));
      this.#loading.set(tenantId, loading);
    }
    return loading;
  }

  async #load(tenantId: TenantId): Promise<TenantContent> {
    const settings = await Promise.all(KEYS.map((key) => this.#store.getSetting(tenantId, key)));
    const versions = settings.map((setting) => setting?.version ?? 0).join('.');
    const old = this.#entries.get(tenantId);
    const checkedAt = this.#clock.monotonic();
    if (old !== undefined && old.versions === versions) {
      this.#entries.set(tenantId, { ...old, checkedAt });
      return old.content;
    }
    const [flows, intents, replies, texts] = settings.map((setting) => setting?.value);
    if (flows === undefined || intents === undefined || replies === undefined || texts === undefined) {
      throw new KefuError('unavailable', `tenant ${tenantId} has no dialogue content`);
    }
    const content = compile({ flows, intents, replies, texts });
    this.#entries.set(tenantId, { content, versions, checkedAt });
    return content;
  }
}

function compile(raw: { flows: Json; intents: Json; replies: Json; texts: Json }): TenantContent {
  const flows = compileFlows(raw.flows as { name: string; text: string }[]);
  const intents = parseIntents({ name: 'intents.yaml', text: raw.intents as string }, flows);
  return {
    flows,
    intents,
    replies: parseReplies({ name: 'replies.yaml', text: raw.replies as string }, intents),
    texts: raw.texts as unknown as TenantTexts,
    thresholds: DEFAULT_THRESHOLDS,
  };
}
