import { afterAll, describe, it } from 'vitest';
import { PostgresStores } from '../../../test/contract/postgres-stores.ts';
import { storeContract } from '../../../test/contract/store-contract.ts';
import { postgresUrl } from '../../../test/services.ts';

const service = postgresUrl();

if (service.url === null) {
  describe('the PostgreSQL store', () => {
    it.skip(`keeps the contract (${service.reason})`, () => {});
  });
} else {
  const stores = new PostgresStores(service.url);
  afterAll(() => stores.drop());
  storeContract('PostgreSQL', { forgets: null, open: () => stores.open() });
}
