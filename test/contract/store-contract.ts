/**
 * What every store must do. Each driver's test calls this with its own way of opening one, and adds only its own quirks.
 * The parts are files of their own; a part is a function of the same setting.
 */
import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { accountsContract } from './store-contract-accounts.ts';
import { backupContract } from './store-contract-backup.ts';
import { conversationsContract } from './store-contract-conversations.ts';
import { gapsContract } from './store-contract-gaps.ts';
import { holdersContract } from './store-contract-holders.ts';
import { knowledgeContract } from './store-contract-knowledge.ts';
import { tenantsContract } from './store-contract-tenants.ts';
import { turnsContract } from './store-contract-turns.ts';
import { workContract } from './store-contract-work.ts';

export interface OpenedStore {
  /** Empty and migrated. */
  readonly store: Store;
  /** Closes the store and opens what it left behind. */
  readonly reopen: () => Promise<Store>;
  readonly close: () => Promise<void>;
}
export interface StoreFactory {
  readonly open: () => Promise<OpenedStore>;
  /** Why a restart keeps nothing; null when it does. */
  readonly forgets: string | null;
}

/** The store of the running test. */
export interface Setting {
  readonly store: Store;
  readonly opened: OpenedStore;
  readonly factory: StoreFactory;
}

export function storeContract(name: string, factory: StoreFactory): void {
  describe(`the ${name} store`, () => {
    let opened: OpenedStore;
    beforeEach(async () => {
      opened = await factory.open();
    });
    afterEach(async () => {
      await opened.close();
    });
    const setting: Setting = {
      get store() {
        return opened.store;
      },
      get opened() {
        return opened;
      },
      factory,
    };
    accountsContract(setting);
    conversationsContract(setting);
    turnsContract(setting);
    holdersContract(setting);
    workContract(setting);
    knowledgeContract(setting);
    gapsContract(setting);
    tenantsContract(setting);
    backupContract(setting);
  });
}
