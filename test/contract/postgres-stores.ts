/**
 * PostgreSQL stores for tests. A schema of its own for each test file; between tests its rows are deleted, which takes
 * milliseconds where making and dropping a schema takes a quarter of a second.
 */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openPostgresStore } from '../../src/adapters/sql/postgres.ts';
import { TABLE_ORDER } from '../../src/domain/records.ts';
import type { Store } from '../../src/ports/store.ts';
import type { OpenedStore } from './store-contract.ts';

const POOL_SIZE = 6;

export class PostgresStores {
  readonly schema = `kefu_test_${randomBytes(8).toString('hex')}`;
  readonly #url: string;
  #store: Store | null = null;

  constructor(url: string) {
    // What a crash of the machine would lose is not tested here; not waiting for the disk makes the suite twice as fast.
    const address = new URL(url);
    address.searchParams.set('options', '-c synchronous_commit=off');
    // Tells this file's connections from those of tests that run beside it.
    address.searchParams.set('application_name', this.schema);
    this.#url = address.href;
  }

  async open(): Promise<OpenedStore> {
    if (this.#store === null) {
      this.#store = this.connect();
      await this.#store.migrate();
    }
    return {
      store: this.#store,
      reopen: async () => {
        await this.#store?.close();
        this.#store = this.connect();
        return this.#store;
      },
      close: () => this.#empty(),
    };
  }

  /** One more store on the same schema, for the caller to close. */
  connect(): Store {
    return openPostgresStore({ url: this.#url, schema: this.schema, poolSize: POOL_SIZE });
  }

  /** A connection to the schema, past the store, for the caller to end. */
  async client(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#url.replace(`application_name=${this.schema}`, '') });
    await client.connect();
    await client.query(`set search_path = "${this.schema}"`);
    return client;
  }

  async sql(text: string): Promise<pg.QueryResult> {
    const client = await this.client();
    try {
      return await client.query(text);
    } finally {
      await client.end();
    }
  }

  async drop(): Promise<void> {
    await this.#store?.close();
    await this.sql(`drop schema if exists "${this.schema}" cascade`);
  }

  async #empty(): Promise<void> {
    const wasClosed = await this.#store?.ping().then(
      () => false,
      () => true,
    );
    if (wasClosed) this.#store = null;
    const deletes = [...TABLE_ORDER].reverse().map((table) => `delete from ${table};`);
    await this.sql(`${deletes.join('\n')} alter table outbox alter column id restart`);
  }
}
