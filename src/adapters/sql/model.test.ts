/** Any sequence of operations has the same results in every driver as in memory, and leaves the same rows behind. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { PostgresStores } from '../../../test/contract/postgres-stores.ts';
import type { OpenedStore } from '../../../test/contract/store-contract.ts';
import { dumpOf } from '../../../test/contract/store-contract-backup.ts';
import { begin, comparableDump, make, operations, outcome } from '../../../test/contract/store-model.ts';
import { postgresUrl } from '../../../test/services.ts';
import { createMemoryStore } from '../memory/store.ts';
import { openSqliteStore } from './sqlite.ts';

async function agrees(open: () => Promise<OpenedStore>, runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(operations(60), async (steps) => {
      const model = createMemoryStore();
      const { store, close } = await open();
      try {
        await begin([model, store]);
        for (const step of steps) {
          const action = await make(model, step);
          const expected = await outcome(model, action);
          expect(await outcome(store, action)).toEqual(expected);
        }
        expect(comparableDump(await dumpOf(store))).toEqual(comparableDump(await dumpOf(model)));
      } finally {
        await close();
      }
    }),
    { numRuns: Number(process.env.KEFU_TEST_RUNS ?? runs), seed: 20261121, endOnFailure: false },
  );
}

describe('random operations', () => {
  it('do in SQLite what they do in memory', async () => {
    await agrees(async () => {
      const folder = mkdtempSync(join(tmpdir(), 'kefu-model-'));
      const store = openSqliteStore({ path: join(folder, 'kefu.db') });
      await store.migrate();
      return {
        store,
        reopen: async () => store,
        close: async () => {
          await store.close();
          rmSync(folder, { recursive: true });
        },
      };
    }, 40);
  });

  const service = postgresUrl();
  const stores = service.url === null ? null : new PostgresStores(service.url);
  afterAll(() => stores?.drop());
  it.skipIf(stores === null)(
    `do in PostgreSQL what they do in memory${service.reason === null ? '' : ` (${service.reason})`}`,
    () => agrees(() => stores!.open(), 20),
  );
});
