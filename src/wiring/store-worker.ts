/** The store's thread: SQLite, away from the sockets. */
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteStore } from '../adapters/sql/sqlite.ts';
import { serveStore } from '../adapters/store-thread/serve-store.ts';
import { systemClock } from '../adapters/system/system-clock.ts';
import { assert } from '../lib/assert.ts';

assert(parentPort !== null, 'the store worker runs in a thread');
const { path } = workerData as { path: string };
serveStore(openSqliteStore({ path, clock: systemClock }), parentPort);
