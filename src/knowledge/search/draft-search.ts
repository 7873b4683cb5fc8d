/**
 * Hit tests of the draft: what a search would find were the draft published now, gate included. The draft is indexed as a version
 * is, by a search of its own, so that nothing of it can reach a visitor; that is begun by the first test, follows the
 * draft from test to test, and is let go when nobody tested for a while.
 */
import type { SearchResult } from '../../domain/article.ts';
import type { TenantId, Timestamp } from '../../domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KnowledgeSearch, SearchRequest } from '../../ports/knowledge-search.ts';
import type { Store } from '../../ports/store.ts';
import { GATE_SETTING } from './gate-setting.ts';
import type { KnowledgeSearchOptions } from './knowledge-search.ts';

/** The index is let go after so long without a test. */
export const DRAFT_IDLE_MS = 10 * 60_000;
/** Past this share of changed articles the published gate says nothing about the draft, and one of its own is waited for. */
const MANY = 0.1;

export type DraftStore = KnowledgeSearchOptions['store'];
type Searching = KnowledgeSearch & { close(): Promise<void> };

export interface DraftSearchOptions {
  readonly store: Pick<Store, 'countEdits' | 'listArticles' | 'activeKnowledge' | 'getSetting'>;
  readonly clock: Clock;
  /** A search over this store, which looks at it when refreshed. Asked for again when the encoder is another one. */
  open(store: DraftStore): Searching;
  /** Of the encoder that serves. */
  encoder(): string;
  /** Letting an index go failed. */
  readonly onFault: (error: unknown) => void;
}

export class DraftSearch {
  readonly #options: DraftSearchOptions;
  #open: { readonly search: Searching; readonly encoder: string } | null = null;
  #idle: { cancel(): void } | null = null;
  /** Tests under way: what they search is not let go. */
  #running = 0;
  #closing: Promise<unknown> = Promise.resolve();

  constructor(options: DraftSearchOptions) {
    this.#options = options;
  }

  /** Rejects as a search of the published knowledge does. */
  async search(request: SearchRequest): Promise<SearchResult> {
    this.#idle?.cancel();
    this.#running++;
    try {
      const search = this.#current();
      await search.refresh(request.tenantId);
      return await search.search(request);
    } finally {
      this.#running--;
      if (this.#running === 0) this.#idle = this.#options.clock.setTimer(DRAFT_IDLE_MS, () => this.#letGo());
    }
  }

  async close(): Promise<void> {
    this.#idle?.cancel();
    this.#letGo();
    await this.#closing;
  }

  #current(): Searching {
    const encoder = this.#options.encoder();
    if (this.#open !== null && this.#open.encoder !== encoder) this.#letGo();
    this.#open ??= { search: this.#options.open(draftAsPublished(this.#options.store)), encoder };
    return this.#open.search;
  }

  #letGo(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    this.#closing = Promise.all([this.#closing, open.search.close().catch(this.#options.onFault)]);
  }
}

/** The draft in the clothes of a published version, whose number is the count of edits. Nothing is written. */
function draftAsPublished(store: DraftSearchOptions['store']): DraftStore {
  /** How many articles of the draft were read before the next page. */
  const read = new Map<TenantId, number>();
  return {
    async activeKnowledge(tenantId) {
      const [version, { total }] = await Promise.all([
        store.countEdits(tenantId),
        store.listArticles({ tenantId, limit: 1, offset: 0 }),
      ]);
      const publishedAt = '1970-01-01T00:00:00.000Z' as Timestamp;
      return version === 0 ? null : { version, articleCount: total, publishedAt, publishedBy: '', note: '' };
    },
    async publishedArticles(tenantId, _version, { afterId, limit }) {
      const offset = afterId === '' ? 0 : (read.get(tenantId) ?? 0);
      const { items } = await store.listArticles({ tenantId, limit, offset });
      read.set(tenantId, offset + items.length);
      return items;
    },
    changedArticles: async () => null,
    async getSetting(tenantId, key) {
      return key === GATE_SETTING && (await isOther(store, tenantId)) ? null : store.getSetting(tenantId, key);
    },
    putSetting: async () => ({ kind: 'saved', version: 1 }),
  };
}

/** Whether the draft is so far from what is published that it is another knowledge base. */
async function isOther(store: DraftSearchOptions['store'], tenantId: TenantId): Promise<boolean> {
  const [published, all, edited] = await Promise.all([
    store.activeKnowledge(tenantId),
    store.listArticles({ tenantId, limit: 1, offset: 0 }),
    store.listArticles({ tenantId, limit: 1, offset: 0, unpublished: true }),
  ]);
  const served = published?.articleCount ?? 0;
  return edited.total + Math.max(0, served - all.total) > MANY * Math.max(served, all.total);
}
