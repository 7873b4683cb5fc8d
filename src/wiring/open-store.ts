import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPostgresStore } from '../adapters/sql/postgres.ts';
import { openStoreInThread } from '../adapters/store-thread/store-thread.ts';
import { systemClock } from '../adapters/system/system-clock.ts';
import type { Config } from '../config.ts';
import type { Store } from '../ports/store.ts';
import { workerFile } from './paths.ts';

/** PostgreSQL when `DATABASE_URL` is set, otherwise SQLite in the data folder, in a thread of its own. Not yet migrated. */
export function openStore(config: Pick<Config, 'databaseUrl' | 'dataDir'>): Store {
  if (config.databaseUrl !== undefined) return openPostgresStore({ url: config.databaseUrl, clock: systemClock });
  mkdirSync(config.dataDir, { recursive: true });
  return openStoreInThread({
    workerFile: workerFile('store-worker'),
    data: { path: join(config.dataDir, 'kefu.db') },
    driver: 'sqlite',
  });
}
