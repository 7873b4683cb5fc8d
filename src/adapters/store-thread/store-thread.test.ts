import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenedStore, storeContract } from '../../../test/contract/store-contract.ts';
import type { Store } from '../../ports/store.ts';
import { workerFile } from '../../wiring/paths.ts';
import { openStoreInThread } from './store-thread.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kefu-store-thread-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function openHere(): Store {
  return openStoreInThread({
    workerFile: workerFile('store-worker'),
    data: { path: join(folder, 'kefu.db') },
    driver: 'sqlite',
  });
}

async function open(): Promise<OpenedStore> {
  let store = openHere();
  await store.migrate();
  return {
    store,
    reopen: async () => {
      await store.close();
      store = openHere();
      return store;
    },
    close: () => store.close(),
  };
}

storeContract('threaded SQLite', { forgets: null, open });

describe("the store's thread", () => {
  it('rejects as unavailable when its thread cannot start', async () => {
    const path = join(folder, 'missing', 'kefu.db');
    const store = openStoreInThread({
      workerFile: new URL('file:///nowhere/store-worker.js'),
      data: { path },
      driver: 'sqlite',
    });
    await expect(store.ping()).rejects.toMatchObject({ code: 'unavailable' });
    expect(existsSync(path)).toBe(false);
  });

  it('is refused once closed, and closing twice is harmless', async () => {
    const store = openHere();
    await store.migrate();
    await store.close();
    await store.close();
    await expect(store.ping()).rejects.toMatchObject({ code: 'shutting_down' });
  });
});
