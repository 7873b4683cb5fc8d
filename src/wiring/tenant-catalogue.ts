/** A tenant's catalogue, out of its entities. */
import type { Catalogue } from '../domain/catalogue.ts';
import { ENTITIES_SETTING } from '../knowledge/search/knowledge-search.ts';
import { productsOf, readCatalogue } from '../text/catalogue.ts';
import type { SettingValues, SettingVersions } from './live-settings.ts';

type Key = typeof ENTITIES_SETTING;

export const NO_CATALOGUE: Catalogue = { version: 0, products: [] };

/** Throws when the entities are no YAML. */
export function catalogueFrom(values: SettingValues<Key>, versions: SettingVersions<Key>): Catalogue {
  const entities = values[ENTITIES_SETTING];
  return {
    version: versions[ENTITIES_SETTING],
    products: typeof entities === 'string' ? productsOf(readCatalogue(entities)) : [],
  };
}
