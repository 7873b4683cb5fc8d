import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPostgresStore } from '../adapters/sql/postgres.ts';
import { openSqliteStore } from '../adapters/sql/sqlite.ts';
import { openStoreInThread } from '../adapters/store-thread/store-thread.ts';
import { systemClock } from '../adapters/system/system-clock.ts';
import type { Config } from '../config.ts';
import type { Store } from '../ports/store.ts';
import { workerFile } from './paths.ts';

export type StorePlace = Pick<Config, 'databaseUrl' | 'dataDir'>;

/** The same store for a thread that may wait for the disk by itself. */
export function openStoreInThisThread({ databaseUrl, dataDir }: StorePlace): Store {
  if (databaseUrl !== undefined) return openPostgresStore({ url: databaseUrl, clock: systemClock });
  return openSqliteStore({ path: sqliteFile(dataDir), clock: systemClock });
}

/** PostgreSQL when `DATABASE_URL` is set, otherwise SQLite in the data folder, in a thread of its own. Not yet migrated. */
export function openStore(config: StorePlace): Store {
  if (config.databaseUrl !== undefined) return openPostgresStore({ url: config.databaseUrl, clock: systemClock });
  mkdirSync(config.dataDir, { recursive: true });
  return openStoreInThread({
    workerFile: workerFile('store-worker'),
    data: { path: sqliteFile(config.dataDir) },
    driver: 'sqlite',
  });
}

function sqliteFile(dataDir: string): string {
  return join(dataDir, 'kefu.db');
}
