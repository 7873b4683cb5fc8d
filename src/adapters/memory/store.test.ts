import { storeContract } from '../../../test/contract/store-contract.ts';
import { createMemoryStore } from './store.ts';

storeContract('memory', {
  forgets: 'skipped: memory ends with the process',
  open: async () => {
    const store = createMemoryStore();
    return { store, reopen: async () => store, close: () => store.close() };
  },
});
