import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPostgresStore } from '../adapters/sql/postgres.ts';
import { openSqliteStore } from '../adapters/sql/sqlite.ts';
import type { Config } from '../config.ts';
import type { Store } from '../ports/store.ts';

/** PostgreSQL when `DATABASE_URL` is set, otherwise the embedded SQLite in the data folder. Not yet migrated. */
export function openStore(config: Pick<Config, 'databaseUrl' | 'dataDir'>): Store {
  if (config.databaseUrl !== undefined) return openPostgresStore({ url: config.databaseUrl });
  mkdirSync(config.dataDir, { recursive: true });
  return openSqliteStore({ path: join(config.dataDir, 'kefu.db') });
}
