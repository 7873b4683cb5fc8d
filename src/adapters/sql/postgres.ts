/** PostgreSQL: a pool of connections, each write its own transaction, run again after a deadlock. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { KefuError } from '../../domain/errors.ts';
import { TABLE_ORDER } from '../../domain/records.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import {
  BATCH_ROWS,
  batches,
  damaged,
  dumped,
  FORMAT_ROW,
  insertBatch,
  outboxCounter,
  refuseUnlessEmpty,
  selectAll,
} from './backup.ts';
import type { Driver, DumpedRow } from './driver.ts';
import { MIGRATIONS, refuseNewer, SCHEMA_VERSION } from './migrations/index.ts';
import { DatabaseFault, PostgresConnection, TYPES, translate } from './postgres-connection.ts';
import type { Program } from './program.ts';
import { sqlStore } from './store.ts';

const DEFAULT_POOL_SIZE = 16;
/** A statement that takes longer is stuck; a transaction left open by a node that went away gives its locks back. */
const STATEMENT_TIMEOUT_MS = 30_000;
const IDLE_TRANSACTION_TIMEOUT_MS = 60_000;
/** For a free connection, under load as well. */
const CONNECT_TIMEOUT_MS = 10_000;
/** Serialization failures and deadlocks: nothing was written, so it is safe to run the write again. */
const TRY_AGAIN = new Set(['40001', '40P01']);
const MAX_TRIES = 8;
const TRY_AGAIN_MS = 5;

export interface PostgresOptions {
  /** postgres://user:password@host:port/database */
  readonly url: string;
  /** Connections at most. */
  readonly poolSize?: number;
  /** Where the tables live, made when missing; the connection's default schema unless set. */
  readonly schema?: string;
  readonly clock?: Clock;
}

/** Connects on first use; nothing is thrown here. */
export function openPostgresStore(options: PostgresOptions): Store {
  return sqlStore(new PostgresDriver(options), options.clock ?? null);
}

class PostgresDriver implements Driver {
  readonly name = 'postgres';
  readonly #pool: pg.Pool;
  readonly #schema: string | null;
  readonly #connections = new WeakMap<pg.PoolClient, PostgresConnection>();
  readonly #lanes = new Map<string, Promise<void>>();
  #closed: Promise<void> | null = null;

  constructor({ url, poolSize = DEFAULT_POOL_SIZE, schema }: PostgresOptions) {
    this.#schema = schema ?? null;
    const { address, options } = withOptions(url, schema === undefined ? '' : `-c search_path="${schema}"`);
    this.#pool = new pg.Pool({
      connectionString: address,
      options,
      max: poolSize,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT_MS,
      keepAlive: true,
      application_name: 'kefu',
      types: TYPES,
    });
    // An idle connection that breaks is replaced by the pool; without a listener the process would end.
    this.#pool.on('error', () => {});
  }

  read<T>(program: () => Program<T>): Promise<T> {
    return this.#with((connection) => connection.run(program()));
  }

  write<T>(program: () => Program<T>, lane?: string): Promise<T> {
    if (lane === undefined) return this.#write(program);
    // One after the other: a flood to one conversation waits for that row's lock on one connection, not on all of them.
    const before = this.#lanes.get(lane) ?? Promise.resolve();
    const result = before.then(() => this.#write(program));
    const done = result.then(
      () => {},
      () => {},
    );
    this.#lanes.set(lane, done);
    void done.then(() => {
      if (this.#lanes.get(lane) === done) this.#lanes.delete(lane);
    });
    return result;
  }

  async #write<T>(program: () => Program<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#with((connection) => connection.transaction(() => connection.run(program())));
      } catch (error) {
        const code = error instanceof KefuError && error.cause instanceof Error ? Reflect.get(error.cause, 'code') : '';
        if (!TRY_AGAIN.has(String(code)) || tries >= MAX_TRIES) throw error;
        await pause(TRY_AGAIN_MS * tries);
      }
    }
  }

  /** Under a lock of this schema's own, in one transaction: a second server waits, and finds the work done. */
  migrate(): Promise<{ from: number; to: number }> {
    return this.#with(async (connection) => {
      if (this.#schema !== null) {
        // Two that create a schema at once collide even with `if not exists`, so that is under the lock as well.
        await connection.transaction(async () => {
          await connection.query(`select pg_advisory_xact_lock(hashtextextended('kefu schema ' || $1, 0))`, [
            this.#schema,
          ]);
          await connection.query(`create schema if not exists "${this.#schema}"`);
        });
      }
      return connection.transaction(async () => {
        await connection.query('set local statement_timeout = 0');
        await connection.query(
          `select pg_advisory_xact_lock(hashtextextended('kefu migrate ' || current_schema(), 0))`,
        );
        await connection.query(
          'create table if not exists schema_version (version integer primary key, name text not null, applied_at timestamptz not null default now())',
        );
        const [newest] = await connection.query(
          'select coalesce(max(version), 0)::bigint as version from schema_version',
        );
        const from = newest?.version as number;
        refuseNewer(from);
        for (const [index, migration] of MIGRATIONS.entries()) {
          if (index < from) continue;
          for (const statement of migration.postgres) await connection.query(statement);
          await connection.query('insert into schema_version (version, name) values ($1, $2)', [
            index + 1,
            migration.name,
          ]);
        }
        return { from, to: SCHEMA_VERSION };
      });
    });
  }

  close(): Promise<void> {
    this.#closed ??= this.#pool.end();
    return this.#closed;
  }

  /** A repeatable-read snapshot, read through a cursor. */
  async *dump(): AsyncGenerator<DumpedRow> {
    const client = await this.#connect();
    const connection = this.#connectionOf(client);
    let broken = true;
    try {
      await connection.query('begin isolation level repeatable read read only');
      await connection.query('set local statement_timeout = 0');
      await connection.query('set local idle_in_transaction_session_timeout = 0');
      yield FORMAT_ROW;
      for (const table of TABLE_ORDER) {
        await connection.query(`declare dumping no scroll cursor for ${selectAll(table)}`);
        for (;;) {
          const rows = await connection.query(`fetch ${BATCH_ROWS} from dumping`);
          for (const row of rows) yield dumped(table, row);
          if (rows.length < BATCH_ROWS) break;
        }
        await connection.query('close dumping');
        if (table === 'counters') {
          // A sequence is outside of snapshots: it may be ahead of the rows, never behind.
          const [position] = await connection.query(
            `select case when is_called then last_value else 0 end as last from ${await this.#outboxSequence(connection)}`,
          );
          yield outboxCounter(position?.last as number);
        }
      }
      await connection.query('commit');
      broken = false;
    } catch (error) {
      throw translate(error);
    } finally {
      // Abandoned half-way: the connection is dropped, and the cursor with it.
      client.release(broken);
    }
  }

  load(rows: AsyncIterable<DumpedRow>): Promise<void> {
    return this.#with((connection) =>
      connection.transaction(async () => {
        await connection.query('set local statement_timeout = 0');
        await connection.query('set local idle_in_transaction_session_timeout = 0');
        for (const table of TABLE_ORDER) {
          await connection.query(`lock table ${table} in exclusive mode`);
          refuseUnlessEmpty((await connection.query(`select 1 as one from ${table} limit 1`)).length === 0);
        }
        let lastOutboxId = 0;
        const found = batches(rows, (lastId) => {
          lastOutboxId = lastId;
        });
        for await (const batch of found) {
          try {
            await connection.run(insertBatch(batch));
          } catch (error) {
            const state = error instanceof DatabaseFault ? error.state : '';
            throw state.startsWith('23') || state.startsWith('22') ? damaged(error) : error;
          }
        }
        if (lastOutboxId > 0)
          await connection.query(`select setval('${await this.#outboxSequence(connection)}', $1)`, [lastOutboxId]);
      }),
    );
  }

  async #outboxSequence(connection: PostgresConnection): Promise<string> {
    const [found] = await connection.query(`select pg_get_serial_sequence('outbox', 'id') as name`);
    return String(found?.name);
  }

  /** Lends a connection; one that broke is thrown away. */
  async #with<T>(work: (connection: PostgresConnection) => Promise<T>): Promise<T> {
    const client = await this.#connect();
    const connection = this.#connectionOf(client);
    try {
      return await work(connection);
    } catch (error) {
      throw translate(error);
    } finally {
      client.release(connection.broken);
    }
  }

  async #connect(): Promise<pg.PoolClient> {
    if (this.#closed !== null) throw new KefuError('shutting_down');
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw new KefuError('unavailable', undefined, { cause: error });
    }
  }

  #connectionOf(client: pg.PoolClient): PostgresConnection {
    let connection = this.#connections.get(client);
    if (connection === undefined) {
      connection = new PostgresConnection(client);
      this.#connections.set(client, connection);
    }
    return connection;
  }
}

/** pg lets `?options=` in the address replace ours; both are wanted, theirs last, so that it wins. */
function withOptions(url: string, ours: string): { address: string; options: string } {
  const address = URL.canParse(url) ? new URL(url) : null;
  const theirs = address?.searchParams.get('options') ?? '';
  if (address === null || theirs === '') return { address: url, options: ours };
  address.searchParams.delete('options');
  return { address: address.href, options: `${ours} ${theirs}`.trim() };
}
