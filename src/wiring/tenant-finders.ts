/** Worker side: finds each tenant's own products, by the catalogue that the main thread sends when it is new here. */
import { LRUCache } from 'lru-cache';
import type { KnownCatalogue } from '../adapters/piscina/worker-messages.ts';
import type { Entity } from '../domain/understanding.ts';
import { assert } from '../lib/assert.ts';
import { entityFinder } from '../understanding/entities/find-entities.ts';

/** Tenants kept ready; far more than one batch has. */
const MOST_TENANTS = 500;

export class TenantFinders {
  readonly #finders = new LRUCache<
    string,
    { readonly version: number; readonly find: ReturnType<typeof entityFinder> }
  >({ max: MOST_TENANTS });

  /** False when one of them is needed here and its products did not come with it. */
  accept(catalogues: readonly KnownCatalogue[]): boolean {
    let complete = true;
    for (const { tenantId, version, products } of catalogues) {
      if (this.#finders.get(tenantId)?.version === version) continue;
      if (products === null) complete = false;
      else this.#finders.set(tenantId, { version, find: entityFinder(products) });
    }
    return complete;
  }

  find(text: string, now: string, tenantId: string): Entity[] {
    const finder = this.#finders.get(tenantId);
    assert(finder !== undefined, `no catalogue came for tenant ${tenantId}`);
    return finder.find(text, now);
  }
}
