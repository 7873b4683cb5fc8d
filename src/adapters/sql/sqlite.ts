/** The embedded default: one file, WAL, synchronous FULL. One connection writes (in groups), another reads. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { KefuError } from '../../domain/errors.ts';
import { TABLE_ORDER } from '../../domain/records.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import {
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
import type { Program } from './program.ts';
import { SqliteConnection, translate } from './sqlite-connection.ts';
import { SqliteWriter } from './sqlite-writer.ts';
import { sqlStore } from './store.ts';
import type { Row } from './tables.ts';

/** How long a statement may wait, blocking the thread, for another process's lock; the writer then tries again without blocking. */
const BUSY_TIMEOUT_MS = 20;
/** Rows dumped before other work gets its turn. */
const DUMP_SLICE = 200;

export interface SqliteOptions {
  /** A file; its folder is made when missing. */
  readonly path: string;
  readonly clock?: Clock;
  /** Called after every commit with the number of writes that shared it. */
  readonly onCommit?: (writes: number) => void;
}

/** Opens (or makes) the database file. Throws KefuError `unavailable` when it cannot be used. */
export function openSqliteStore(options: SqliteOptions): Store {
  return sqlStore(new SqliteDriver(options), options.clock ?? null);
}

export class SqliteDriver implements Driver {
  readonly name = 'sqlite';
  /** For tests that break it on purpose. */
  readonly writing: SqliteConnection;
  readonly #path: string;
  readonly #reading: SqliteConnection;
  readonly #writer: SqliteWriter;
  #closed = false;

  constructor({ path, onCommit = () => {} }: SqliteOptions) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
    this.writing = new SqliteConnection(path, { readonly: false, busyTimeoutMs: BUSY_TIMEOUT_MS });
    try {
      const { db } = this.writing;
      db.pragma('journal_mode = wal');
      db.pragma('synchronous = full');
      // 16 MB of log between checkpoints: a third more turns a second than the default 4 MB, measured.
      db.pragma('wal_autocheckpoint = 4000');
      // After a burst the log shrinks back to this.
      db.pragma('journal_size_limit = 67108864');
      this.#reading = new SqliteConnection(path, { readonly: true, busyTimeoutMs: 1000 });
    } catch (error) {
      this.writing.close();
      throw translate(error, path);
    }
    this.#writer = new SqliteWriter(this.writing, path, onCommit);
  }

  async read<T>(program: () => Program<T>): Promise<T> {
    if (this.#closed) throw new KefuError('shutting_down');
    const { db } = this.#reading;
    try {
      // One snapshot for all of a program's statements.
      db.exec('begin');
      return this.#reading.run(program());
    } catch (error) {
      throw translate(error, this.#path);
    } finally {
      if (db.inTransaction) db.exec('commit');
    }
  }

  write<T>(program: () => Program<T>): Promise<T> {
    return this.#writer.write(program);
  }

  /** The write lock is the guard: a second server waits, and finds the work done. */
  async migrate(): Promise<{ from: number; to: number }> {
    return this.#writer.exclusive(async ({ db }) => {
      db.exec(
        'create table if not exists schema_version (version integer primary key, name text not null, applied_at text not null default current_timestamp)',
      );
      const from = db.prepare('select coalesce(max(version), 0) from schema_version').pluck().get() as number;
      refuseNewer(from);
      for (const [index, migration] of MIGRATIONS.entries()) {
        if (index < from) continue;
        for (const statement of migration.sqlite) db.exec(statement);
        db.prepare('insert into schema_version (version, name) values (?, ?)').run(index + 1, migration.name);
      }
      return { from, to: SCHEMA_VERSION };
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writer.drain();
    // The writer goes last: it folds the log into the file, which the reader may not.
    this.#reading.close();
    this.writing.close();
  }

  /** On a connection of its own: a snapshot that lasts as long as the reader takes, beside the writers. */
  async *dump(): AsyncGenerator<DumpedRow> {
    const connection = new SqliteConnection(this.#path, { readonly: true, busyTimeoutMs: 1000 });
    try {
      const { db } = connection;
      db.exec('begin');
      yield FORMAT_ROW;
      let slice = 0;
      for (const table of TABLE_ORDER) {
        for (const row of db.prepare<unknown[], Row>(selectAll(table)).iterate()) {
          yield dumped(table, row);
          if (++slice % DUMP_SLICE === 0) await new Promise(setImmediate);
        }
        if (table === 'counters') {
          const last = db.prepare(`select seq from sqlite_sequence where name = 'outbox'`).pluck().get();
          yield outboxCounter((last as number | undefined) ?? 0);
        }
      }
    } catch (error) {
      throw translate(error, this.#path);
    } finally {
      connection.close();
    }
  }

  async load(rows: AsyncIterable<DumpedRow>): Promise<void> {
    await this.#writer.exclusive(async (connection) => {
      const { db } = connection;
      refuseUnlessEmpty(TABLE_ORDER.every((table) => db.prepare(`select 1 from ${table} limit 1`).get() === undefined));
      let lastOutboxId = 0;
      const found = batches(rows, (lastId) => {
        lastOutboxId = lastId;
      });
      for await (const batch of found) {
        try {
          connection.run(insertBatch(batch));
        } catch (error) {
          throw String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT') ? damaged(error) : error;
        }
        await new Promise(setImmediate);
      }
      db.prepare(`delete from sqlite_sequence where name = 'outbox'`).run();
      db.prepare(`insert into sqlite_sequence (name, seq) values ('outbox', ?)`).run(lastOutboxId);
    });
  }
}
