import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenedStore, storeContract } from '../../../test/contract/store-contract.ts';
import { openSqliteStore } from './sqlite.ts';

async function open(): Promise<OpenedStore> {
  const folder = mkdtempSync(join(tmpdir(), 'kefu-store-'));
  const path = join(folder, 'kefu.db');
  let store = openSqliteStore({ path });
  await store.migrate();
  return {
    store,
    reopen: async () => {
      await store.close();
      store = openSqliteStore({ path });
      return store;
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

storeContract('SQLite', { forgets: null, open });
