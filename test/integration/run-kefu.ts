/** The built command line in a process of its own, over the embedded store in `dataDir`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ENTRY = join(import.meta.dirname, '../../dist/kefu.js');

export function kefu(dataDir: string, ...args: string[]) {
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...env } = process.env;
  const run = spawnSync(process.execPath, [ENTRY, ...args], {
    env: { ...env, KEFU_DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
